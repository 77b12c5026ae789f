import KernelsBase

/// The logarithm of `softmax`, without overflow or loss of small numbers: `(x − max) − log Σ exp(x − max)` along an axis.
///
/// - Gradient: `dy − softmax(x) · Σ dy` with the sum along the axis.
/// - Cost: that of `softmax`, on the way back once more.
package func logSoftmax(_ x: Tensor, axis: Int = -1) throws(EngineError) -> Tensor {
  let place = try axisOfSoftmax(x, axis, "logSoftmax")
  guard place == x.rank - 1 else {
    let shifted = try x - stopGradient(x).max(axis: axis, keepDimensions: true)
    return try shifted - log(exp(shifted).sum(axis: axis, keepDimensions: true))
  }
  let session = Session.current
  // As many products as for softmax.
  try session.charge(x.count &* 20)
  var y = try Tensor(unfilled: x.extents, x.precision)
  var instruction = Instruction(.logSoftmax, isDouble: x.isDouble, .init(y.mutablePointer, x.pointer))
  instruction.extents = .init(x.count / x.extents[place], x.extents[place])
  session.perform(&instruction, y.storage, x.storage)
  if session.tape.tracks(x) { session.tape.append(.logSoftmax(x), &y) }
  return y
}

/// The gradient of `logSoftmax` along the last axis.
func logSoftmaxDerivative(_ x: Tensor, _ dy: Tensor) throws(EngineError) -> Tensor {
  let session = Session.current
  guard session.tape.isIdle else { return try dy - softmax(x) * dy.sum(axis: -1, keepDimensions: true) }
  try session.charge(x.count &* 20)
  let dx = try Tensor(unfilled: x.extents, x.precision)
  var instruction = Instruction(
    .logSoftmaxBackward, isDouble: x.isDouble, .init(dx.mutablePointer, dy.pointer, x.pointer))
  let extent = x.extents[x.rank - 1]
  instruction.extents = .init(x.count / extent, extent)
  session.perform(&instruction, dx.storage, dy.storage, x.storage)
  return dx
}
