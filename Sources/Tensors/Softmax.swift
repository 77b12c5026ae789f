import KernelsBase

/// The elements divided by their sum after `exp`: positive numbers along an axis that add up to 1.
///
/// - Gradient: `y · (dy − Σ dy · y)` with the sum along the axis.
package func softmax(_ x: Tensor, axis: Int = -1) throws(EngineError) -> Tensor {
  let place = try axisOfSoftmax(x, axis, "softmax")
  guard place == x.rank - 1 else {
    let e = try exp(x - stopGradient(x).max(axis: axis, keepDimensions: true))
    return try e / e.sum(axis: axis, keepDimensions: true)
  }
  let session = Session.current
  // An elementary function takes about as long as so many products.
  try session.charge(x.count &* 20)
  var y = try Tensor(unfilled: x.extents, x.precision)
  var instruction = Instruction(.softmax, isDouble: x.isDouble, .init(y.mutablePointer, x.pointer))
  instruction.extents = .init(x.count / x.extents[place], x.extents[place])
  session.perform(&instruction, y.storage, x.storage)
  if session.tape.tracks(x) {
    y.link = session.tape.nextLink
    session.tape.nodes.append(.softmax(x.link, result: y))
  }
  return y
}

/// The axis along which elements are compared.
/// - Throws: when there is no such axis, or no element along it.
func axisOfSoftmax(_ x: Tensor, _ axis: Int, _ operation: String) throws(EngineError) -> Int {
  let place = try x.extents.axis(axis, operation: operation)
  guard x.extents[place] > 0 else {
    throw .unexpectedShape(operation: operation, expected: "at least one element on axis \(place)", found: x.shape)
  }
  return place
}

/// The gradient of `softmax` along the last axis.
func softmaxDerivative(_ y: Tensor, _ dy: Tensor) throws(EngineError) -> Tensor {
  let session = Session.current
  guard session.tape.isIdle else { return try y * (dy - (dy * y).sum(axis: -1, keepDimensions: true)) }
  try session.charge(y.count &* 4)
  let dx = try Tensor(unfilled: y.extents, y.precision)
  var instruction = Instruction(
    .softmaxBackward, isDouble: y.isDouble, .init(dx.mutablePointer, dy.pointer, y.pointer))
  let extent = y.extents[y.rank - 1]
  instruction.extents = .init(y.count / extent, extent)
  session.perform(&instruction, dx.storage, dy.storage, y.storage)
  return dx
}
