/// The numbers of one or several tensors that share them.
package final class Storage: @unchecked Sendable {
  /// The first number.
  let base: UnsafeMutableRawPointer
  /// How many bytes there are.
  let byteCount: Int
  let precision: Precision
  /// What a trace calls it, and which trace that is.
  var traced: (life: UInt32, value: Int32) = (0, -1)

  /// Room for numbers whose values are not set yet.
  /// - Throws: when the lesson's memory budget does not allow it.
  init(count: Int, precision: Precision, session: Session) throws(EngineError) {
    let bytes = count &* precision.byteCount
    let live = BufferPool.shared.pointee.liveBytes &+ bytes
    if live > session.memoryLimit { throw .memoryBudget(bytes: live, limit: session.memoryLimit) }
    byteCount = bytes
    self.precision = precision
    base = BufferPool.shared.pointee.take(bytes)
    if Trace.isOn { session.trace?.begins(self) }
  }

  deinit { BufferPool.shared.pointee.giveBack(base, byteCount) }
}
