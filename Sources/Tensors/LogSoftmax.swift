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
  // As many products as for softmax.
  var y = try ofRows(.logSoftmax, x, work: 20)
  let tape = Session.current.tape
  if tape.tracks(x) { tape.append(.logSoftmax(x), &y) }
  return y
}

/// The gradient of `logSoftmax` along the last axis.
func logSoftmaxDerivative(_ x: Tensor, _ dy: Tensor) throws(EngineError) -> Tensor {
  guard Session.current.tape.isIdle else { return try dy - softmax(x) * dy.sum(axis: -1, keepDimensions: true) }
  return try ofRows(.logSoftmaxBackward, dy, x, work: 20)
}
