/// An array of numbers with a shape.
///
/// A tensor is a value: changing a copy leaves the original as it was. Its numbers lie row by row, the last axis
/// fastest, in the precision of the lesson.
public struct Tensor: @unchecked Sendable {
  /// The numbers, perhaps shared with other tensors.
  var storage: Storage
  /// Where this tensor's numbers begin in the storage, counted in numbers.
  var offset: Int
  /// Where the tape knows this tensor from.
  package var link: Link
  /// The extents without an allocation.
  package let extents: Shape

  init(storage: Storage, offset: Int = 0, extents: Shape, link: Link = .none) {
    self.storage = storage
    self.offset = offset
    self.link = link
    self.extents = extents
  }

  /// A tensor whose numbers are still to be written.
  ///
  /// - Seam: for a step that is traced.
  package init(unfilled extents: Shape, _ precision: Precision) throws(EngineError) {
    let storage = try Storage(count: extents.count, precision: precision, session: Session.current)
    self.init(storage: storage, extents: extents)
  }

  /// The extents, first axis outermost; empty for a single number.
  public var shape: [Int] { extents.extents }

  /// The number of axes.
  public var rank: Int { extents.rank }

  /// The number of elements.
  public var count: Int { extents.count }

  /// How many bits hold one number.
  public var precision: Precision { storage.precision }

  /// The first number, to read.
  @inline(__always)
  package var pointer: UnsafeRawPointer {
    UnsafeRawPointer(storage.base + offset &* storage.precision.byteCount)
  }

  /// The first number of a fresh result, to write.
  @inline(__always)
  package var mutablePointer: UnsafeMutableRawPointer {
    storage.base + offset &* storage.precision.byteCount
  }

  @inline(__always)
  var isDouble: Bool { storage.precision == .double }

  /// The same numbers seen with another shape of the same count, unknown to the tape.
  func viewed(as extents: Shape, offset: Int? = nil) -> Tensor {
    Tensor(storage: storage, offset: offset ?? self.offset, extents: extents)
  }

  /// The element at a place in row-major order.
  @inline(__always)
  func element(_ index: Int) -> Double {
    if Trace.isOn { Session.current.trace?.hostReads(storage) }
    return isDouble
      ? pointer.load(fromByteOffset: index &* 8, as: Double.self)
      : Double(pointer.load(fromByteOffset: index &* 4, as: Float.self))
  }

  /// Writes one element of storage that nobody else holds.
  @inline(__always)
  func store(_ value: Double, _ index: Int) {
    if isDouble {
      mutablePointer.storeBytes(of: value, toByteOffset: index &* 8, as: Double.self)
    } else {
      mutablePointer.storeBytes(of: Float(value), toByteOffset: index &* 4, as: Float.self)
    }
  }
}
