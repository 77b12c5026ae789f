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
  // An elementary function takes about as long as so many products.
  var y = try ofRows(.softmax, x, work: 20)
  let tape = Session.current.tape
  if tape.tracks(x) {
    y.link = tape.nextLink
    tape.nodes.append(.softmax(x.link, result: y))
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

/// What a kernel makes of the rows along the last axis of one or two tensors of a shape.
func ofRows(
  _ kind: Instruction.Kind, _ a: Tensor, _ b: Tensor? = nil, work: Int
) throws(EngineError) -> Tensor {
  let session = Session.current
  try session.charge(a.count &* work)
  let y = try Tensor(unfilled: a.extents, a.precision)
  var instruction = Instruction(kind, isDouble: a.isDouble, .init(y.mutablePointer, a.pointer, b?.pointer))
  let extent = a.extents[a.rank - 1]
  instruction.extents = .init(a.count / extent, extent)
  session.perform(&instruction, y.storage, a.storage, b?.storage)
  return y
}

/// The gradient of `softmax` along the last axis.
func softmaxDerivative(_ y: Tensor, _ dy: Tensor) throws(EngineError) -> Tensor {
  guard Session.current.tape.isIdle else { return try y * (dy - (dy * y).sum(axis: -1, keepDimensions: true)) }
  return try ofRows(.softmaxBackward, dy, y, work: 4)
}
