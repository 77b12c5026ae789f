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
    try layer.require(units > 0, "at least one unit", found: units)
    guard input.count == 2 else {
      throw .layer(name: layer.name, expected: "[batch, time, features]", found: [-1] + input)
    }
    return returnsSequences ? [input[0], units] : [units]
  }

  /// What every step adds from the input: `x • weight + bias`, all steps in one product, time first.
  func projected(_ x: Tensor, _ weight: Tensor, _ bias: Tensor) throws(EngineError) -> [Tensor] {
    let shape = x.shape
    let width = weight.shape[1]
    let timeFirst = try x.transposed([1, 0, 2]).reshaped(to: [shape[0] * shape[1], shape[2]])
    let sums = try timeFirst • weight + bias
    guard shape[1] > 0 else { return [] }
    var parts: [Tensor] = []
    for part in try sums.split(into: shape[1], axis: 0) { parts.append(part) }
    for index in parts.indices where parts[index].shape != [shape[0], width] {
      parts[index] = try parts[index].reshaped(to: [shape[0], width])
    }
    return parts
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
