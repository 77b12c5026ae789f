/// The numbers of one or several tensors that share them.
package final class Storage: @unchecked Sendable {
  /// The first number.
  let base: UnsafeMutableRawPointer
  /// How many bytes there are.
  let byteCount: Int
  let precision: Precision

  /// Room for numbers whose values are not set yet.
  /// - Throws: when the lesson's memory budget does not allow it.
  init(count: Int, precision: Precision, session: Session) throws(EngineError) {
    let bytes = count &* precision.byteCount
    let live = BufferPool.shared.pointee.liveBytes &+ bytes
    if live > session.memoryLimit { throw .memoryBudget(bytes: live, limit: session.memoryLimit) }
    byteCount = bytes
    self.precision = precision
    base = BufferPool.shared.pointee.take(bytes)
  }

  deinit { BufferPool.shared.pointee.giveBack(base, byteCount) }
}
