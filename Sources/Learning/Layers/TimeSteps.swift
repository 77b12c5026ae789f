import Tensors

/// Walks a recurrent layer along a sequence.
///
/// - Shapes: `x` is `[batch, time, features]`; the result is `[batch, units]`, or `[batch, time, units]` with all
///   outputs.
struct TimeSteps {
  let units: Int
  let returnsSequences: Bool

  /// The shape of one output for one sequence.
  func build(_ input: [Int], _ layer: Layer) throws(EngineError) -> [Int] {
    try layer.require(units, "units")
    guard input.count == 2 else {
      throw .layer(name: layer.title, expected: "inputs of shape [time, features]", found: input)
    }
    return returnsSequences ? [input[0], units] : [units]
  }

  /// The input of each step with a one behind its features, so that a product with `rows` adds the bias too.
  ///
  /// Steps are multiplied one by one: one product of all steps would have to be cut into steps again, and the
  /// gradient of a cut is as large as the whole.
  func inputs(_ x: Tensor) throws(EngineError) -> [Tensor] {
    let shape = x.shape
    let one = try Tensor.filled(Shape([shape[0], shape[1], 1], operation: "ones"), 1, x.precision)
    let timeFirst = try concatenate([x, one], axis: 2).transposed([1, 0, 2])
    var parts: [Tensor] = []
    parts.reserveCapacity(shape[1])
    for step in 0..<shape[1] { parts.append(try timeFirst[step]) }
    return parts
  }

  /// Weight and bias above each other.
  func rows(_ weight: Tensor, _ bias: Tensor) throws(EngineError) -> Tensor {
    try concatenate([weight, bias.reshaped(to: [1, bias.count])], axis: 0)
  }

  /// The last output, or all of them along the time axis.
  func gather(_ outputs: [Tensor], _ x: Tensor) throws(EngineError) -> Tensor {
    guard let last = outputs.last else {
      let batch = x.shape[0]
      return try zeros(returnsSequences ? [batch, 0, units] : [batch, units], x.precision)
    }
    return returnsSequences ? try stack(outputs, axis: 1) : last
  }

  /// The state before the first step.
  func initialState(_ x: Tensor) throws(EngineError) -> Tensor { try zeros([x.shape[0], units], x.precision) }

  private func zeros(_ shape: [Int], _ precision: Precision) throws(EngineError) -> Tensor {
    try Tensor.filled(Shape(shape, operation: "zeros"), 0, precision)
  }
}
