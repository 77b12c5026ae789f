/// Memory for tensors, kept by size for the next tensor of that size, so that a training loop asks
/// the system for memory in its first step only.
///
/// A buffer is aligned to 64 bytes and has 128 bytes to spare behind it: kernels work in whole vectors
/// and may read, and in a fresh result write, past the last element.
struct BufferPool {
  /// Heads of the lists of free buffers, one for each size class; a free buffer's first word is the next one.
  private var free: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  /// Bytes of tensors that are alive.
  private(set) var liveBytes = 0
  /// How often a buffer was taken.
  private(set) var takenCount = 0
  /// Bytes of buffers that wait for reuse.
  private(set) var idleBytes = 0
  private static let classCount = 128
  private static let mostIdleBytes = 1 << 28

  /// Where large buffers come from, and where they go.
  struct Pages {
    let take: (_ byteCount: Int) -> UnsafeMutableRawPointer?
    let giveBack: (_ pages: UnsafeMutableRawPointer, _ byteCount: Int) -> Void
  }

  /// The host's pages; nil before it gives any.
  private var pages: Pages?
  /// The smallest size class that is taken from them.
  private static let firstLargeClass = sizeClass(1 << 20).index
  private var hasTakenLarge = false

  /// The pool of the process; it is never freed, because tensors may outlive everything else.
  nonisolated(unsafe) static let shared: UnsafeMutablePointer<BufferPool> = {
    let pool = UnsafeMutablePointer<BufferPool>.allocate(capacity: 1)
    pool.initialize(to: BufferPool())
    return pool
  }()

  private init() {
    free = .allocate(capacity: BufferPool.classCount)
    free.initialize(repeating: nil, count: BufferPool.classCount)
  }

  /// The size class of a request and its size: four classes for every power of two.
  static func sizeClass(_ byteCount: Int) -> (index: Int, size: Int) {
    if byteCount <= 64 { return (0, 64) }
    let top = Int.bitWidth - 1 - (byteCount - 1).leadingZeroBitCount
    let step = 1 << (top - 2)
    let quarter = (byteCount - 1 - (1 << top)) / step
    return ((top - 6) * 4 + quarter + 1, (1 << top) + (quarter + 1) * step)
  }

  /// A buffer of at least that size with unknown contents.
  mutating func take(_ byteCount: Int) -> UnsafeMutableRawPointer {
    let (index, size) = BufferPool.sizeClass(byteCount)
    liveBytes &+= size
    takenCount &+= 1
    if let buffer = free[index] {
      free[index] = buffer.load(as: UnsafeMutableRawPointer?.self)
      idleBytes &-= size
      return buffer
    }
    return allocate(index, size)
  }

  /// Takes large buffers from the host's pages from now on, which go back to the system as a whole: what the allocator
  /// of a process keeps between buffers of many sizes can be more than they are. Only before the first large buffer.
  mutating func takeLarge(from pages: Pages) {
    if !hasTakenLarge { self.pages = pages }
  }

  private mutating func allocate(_ index: Int, _ size: Int) -> UnsafeMutableRawPointer {
    guard index >= BufferPool.firstLargeClass else { return .allocate(byteCount: size + 128, alignment: 64) }
    hasTakenLarge = true
    guard let pages else { return .allocate(byteCount: size + 128, alignment: 64) }
    guard let buffer = pages.take(size + 128) else { preconditionFailure("the system has no memory left") }
    return buffer
  }

  private func deallocate(_ buffer: UnsafeMutableRawPointer, _ index: Int, _ size: Int) {
    if index >= BufferPool.firstLargeClass, let pages {
      pages.giveBack(buffer, size + 128)
    } else {
      buffer.deallocate()
    }
  }

  /// Gives large idle buffers back to the system.
  mutating func releaseLargeIdle() {
    for index in BufferPool.sizeClass(1 << 16).index..<BufferPool.classCount {
      while let buffer = free[index] {
        free[index] = buffer.load(as: UnsafeMutableRawPointer?.self)
        idleBytes &-= BufferPool.size(ofClass: index)
        deallocate(buffer, index, BufferPool.size(ofClass: index))
      }
    }
  }

  /// The size of the buffers of a class.
  private static func size(ofClass index: Int) -> Int {
    if index == 0 { return 64 }
    let top = (index - 1) / 4 + 6, quarter = (index - 1) % 4
    return (1 << top) + (quarter + 1) << (top - 2)
  }

  /// Takes back a buffer that was got for that size.
  mutating func giveBack(_ buffer: UnsafeMutableRawPointer, _ byteCount: Int) {
    let (index, size) = BufferPool.sizeClass(byteCount)
    liveBytes &-= size
    if idleBytes + size > BufferPool.mostIdleBytes {
      deallocate(buffer, index, size)
      return
    }
    buffer.storeBytes(of: free[index], as: UnsafeMutableRawPointer?.self)
    free[index] = buffer
    idleBytes &+= size
  }
}
