/// A string shared between values.
///
/// What is added to the end of a long text piece by piece is kept beside it, and added to it when somebody reads the text
/// or when so much has come together that it is worth it.
package final class StringBox {
  private var settled: String
  /// Pieces that stand behind the text, whole ones.
  private var tail: UnsafeMutablePointer<UInt8>?
  private var tailCount = 0
  private static let tailCapacity = 256
  /// The hash of the text once somebody asked for it; 0 before.
  private(set) var hash: UInt64 = 0
  /// If its hash is known: its bytes and their number, if they are fewer than eight; else 0.
  private var short: UInt64 = 0

  package init(_ text: String) {
    settled = text
    Memory.add(Memory.boxBytes + text.utf8.count)
  }

  deinit {
    Memory.add(-(Memory.boxBytes + byteCount))
    tail?.deallocate()
  }

  package var text: String {
    if tailCount > 0 { settle() }
    return settled
  }

  /// How many bytes of UTF-8 the text has.
  var byteCount: Int { settled.utf8.count &+ tailCount }

  /// Adds to the end; only who holds the box alone may.
  func append(_ more: String) {
    var more = more
    more.withUTF8 { bytes in
      append(bytes.count) { place in
        if let start = bytes.baseAddress { place.initialize(from: start, count: bytes.count) }
      }
    }
  }

  /// Adds so many bytes that somebody writes, whole characters of UTF-8, to the end; only who holds the box alone may.
  @inline(__always)
  func append(_ count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Void) {
    if count == 0 { return }
    hash = 0
    Memory.add(count)
    // A piece of some length, or one of a short text, is added at once: who has many short texts needs no more memory.
    if count > StringBox.tailCapacity || tail == nil && settled.utf8.count < StringBox.tailCapacity {
      if tailCount > 0 { settle() }
      settled += String(unsafeUninitializedCapacity: count) { buffer in
        write(buffer.baseAddress.unsafelyUnwrapped)
        return count
      }
      return
    }
    if tailCount &+ count > StringBox.tailCapacity { settle() }
    let place = tail ?? makeTail()
    write(place + tailCount)
    tailCount &+= count
  }

  /// Writes the bytes of the text, and gives their number.
  @inline(__always)
  func write(to place: UnsafeMutablePointer<UInt8>) -> Int {
    if tailCount > 0 { settle() }
    let count = settled.utf8.count
    // A call takes longer than a few bytes.
    if count < 8 {
      var end = place
      for byte in settled.utf8 {
        end.initialize(to: byte)
        end += 1
      }
    } else {
      var text = settled
      text.withUTF8 { bytes in
        if let start = bytes.baseAddress { place.initialize(from: start, count: bytes.count) }
      }
    }
    return count
  }

  /// Whether two texts whose hashes are known are the same.
  @inline(__always)
  func isSame(as other: StringBox) -> Bool {
    if hash != other.hash || short != other.short { return false }
    return short != 0 || text.hasSameBytes(as: other.text)
  }

  /// Keeps what was found out of the text.
  func note(hash: UInt64) {
    self.hash = hash
    short = 0
    if settled.utf8.count < 8 {
      for byte in settled.utf8 { short = short << 8 | UInt64(byte) }
      short = short << 8 | UInt64(settled.utf8.count)
    }
  }

  @inline(never)
  private func makeTail() -> UnsafeMutablePointer<UInt8> {
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: StringBox.tailCapacity)
    tail = place
    return place
  }

  @inline(never)
  private func settle() {
    guard let tail, tailCount > 0 else { return }
    let count = tailCount
    settled += String(unsafeUninitializedCapacity: count) { buffer in
      buffer.baseAddress.unsafelyUnwrapped.initialize(from: tail, count: count)
      return count
    }
    tailCount = 0
  }
}
