import Tensors

/// A layer that reads a sequence step by step and carries a state along: what `SimpleRNN`, `JordanRNN`, `LSTM` and
/// `GRU` have in common.
///
/// Called, or inside a model, it begins with a state of zeros. `run` begins with any state and answers the last one, for
/// decoders and for truncated backpropagation through time. A layer that goes backwards reads the last step first; its
/// outputs stand at the steps they belong to.
///
/// A layer with `dropout` sets a share of the features to zero while training, one with `recurrentDropout` a share of the
/// state that it reads, the same at all steps of a sequence. A stateful layer begins each batch with the state at the end
/// of the batch before, row by row, until `resetStates()`; gradients end between batches.
///
/// - Shapes: `x` is `[batch, time, features]`, `y` is `[batch, units]`, the output of the step that is read last, or
///   `[batch, time, units]`, all of them. The time may differ from call to call.
public class RecurrentLayer: Layer {
  let options: RecurrentOptions
  /// The state at the end of the batch before, of a stateful layer.
  private var carried: [Tensor] = []

  init(_ options: RecurrentOptions, name: String?) {
    self.options = options
    super.init(name: name)
  }

  /// How many numbers one output has.
  public final var units: Int { options.units }
  /// Whether the layer gives the outputs of all steps.
  public final var returnsSequences: Bool { options.returnsSequences }
  /// Whether the layer reads from the last step to the first.
  public final var goesBackwards: Bool { options.goesBackwards }

  package override var label: String { "\(kind)(\(units))" }

  /// What the layer does at each step.
  var cell: RecurrentCell { .elman(Activation.tanh.elementFunction) }

  /// Whether the state has a memory beside the output.
  var hasMemory: Bool { false }

  /// The layer's parameters for so many features, in the order of `parameters`.
  func makeParameters(features: Int) throws(EngineError) -> [Parameter] { [] }

  /// The parameters in the order in which the cell takes them.
  var cellWeights: [Tensor] { [ownParameters[0].value, ownParameters[2].value, ownParameters[1].value] }

  /// A layer written the same way that reads from the other end, without shapes and parameters.
  func mirrored() -> RecurrentLayer { self }

  final override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(units, "units")
    try requireShare(options.dropout, "dropout")
    try requireShare(options.recurrentDropout, "recurrentDropout")
    guard input.count == 2 else {
      throw .layer(name: title, expected: "inputs of shape [time, features]", found: input)
    }
    ownParameters = try makeParameters(features: input[1])
    return returnsSequences ? [input[0], units] : [units]
  }

  final override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    guard options.isStateful else {
      return try walk(x, from: initialParts(x), mask: nil, isTraining: isTraining, givingState: false).outputs
    }
    let (outputs, state) = try walk(x, from: carriedParts(x), mask: nil, isTraining: isTraining, givingState: true)
    if GradientAudit.current?.isChecking != true { carried = state.map { stopGradient($0) } }
    return outputs
  }

  /// Where a stateful layer begins.
  private func carriedParts(_ x: Tensor) throws(EngineError) -> [Tensor] {
    guard let first = carried.first else { return try initialParts(x) }
    guard first.extents[0] == x.extents[0] else {
      throw .layer(
        name: title, expected: "batches of \(first.extents[0]) sequences until resetStates(), being stateful",
        found: x.shape)
    }
    return carried
  }

  final override func forgetState() { carried = [] }

  // Its state is no tensor that a plan knows.
  final override var isReplayable: Bool { !options.isStateful }

  /// The layer's output for sequences of any length, from a state of zeros.
  ///
  /// - Throws: when `x` is not `[batch, time, features]`.
  package final override func callAsFunction(_ x: Tensor) throws(EngineError) -> Tensor {
    try checkSequences(x)
    return try transform(x, isTraining: isTraining)
  }

  /// The outputs for sequences and the state at their end, beginning with a state.
  ///
  /// A step whose mask is 0 is padding: it keeps the state, and its output is zeros.
  ///
  /// - Shapes: `x` is `[batch, time, features]`, the mask is `[batch, time]`, the parts of the state are
  ///   `[batch, units]`.
  /// - Throws: when a shape does not fit.
  package final func run(
    _ x: Tensor, from state: RecurrentState? = nil, mask: Tensor? = nil
  ) throws(EngineError) -> (outputs: Tensor, state: RecurrentState) {
    try checkSequences(x)
    if let mask, mask.shape != [x.shape[0], x.shape[1]] {
      throw .layer(name: title, expected: "a mask of shape \(shapeText([x.shape[0], x.shape[1]]))", found: mask.shape)
    }
    var parts = try initialParts(x)
    if let state { parts = state.parts }
    let wanted = [x.shape[0], units]
    for part in parts where part.shape != wanted {
      throw .layer(name: title, expected: "a state of shape \(shapeText(wanted))", found: part.shape)
    }
    if hasMemory, parts.count == 1 { parts.append(try zeros(x)) }
    if !hasMemory, parts.count == 2 {
      throw .argument(operation: title, name: "state", rule: "a state without a memory c", found: "one with it")
    }
    let (outputs, last) = try walk(x, from: parts, mask: mask, isTraining: isTraining, givingState: true)
    return (outputs, RecurrentState(h: last[0], c: hasMemory ? last[1] : nil))
  }

  private func walk(
    _ x: Tensor, from state: [Tensor], mask: Tensor?, isTraining: Bool, givingState: Bool
  ) throws(EngineError) -> (outputs: Tensor, state: [Tensor]) {
    var mask = mask
    if options.ignoresZeros {
      let isGiven = try abs(stopGradient(x)).sum(axis: 2).greater(than: 0)
      mask = try mask.map { (mask) throws(EngineError) in try mask * isGiven } ?? isGiven
    }
    var recurrence = try Recurrence(
      cell, isTraining ? dropping(x) : x, weights: cellWeights, state: state, mask: mask,
      goesBackwards: goesBackwards, returnsSequences: returnsSequences)
    if isTraining, options.recurrentDropout > 0 {
      recurrence.stateMask = try dropoutMask([x.extents[0], units], rate: options.recurrentDropout, x.precision)
    }
    return try recurrence.run(givingState: givingState)
  }

  /// The inputs with the same features dropped at every step.
  private func dropping(_ x: Tensor) throws(EngineError) -> Tensor {
    guard options.dropout > 0 else { return x }
    return try x * dropoutMask([x.extents[0], 1, x.extents[2]], rate: options.dropout, x.precision)
  }

  private func initialParts(_ x: Tensor) throws(EngineError) -> [Tensor] {
    let start = try zeros(x)
    return hasMemory ? [start, start] : [start]
  }

  private func zeros(_ x: Tensor) throws(EngineError) -> Tensor {
    try Tensor.filled(Shape([x.shape[0], units], operation: title), 0, x.precision)
  }

  /// Stops before sequences whose steps the layer was not defined for.
  private func checkSequences(_ x: Tensor) throws(EngineError) {
    let shape = x.shape
    if let known = inputShape {
      guard shape.count == 3, shape[2] == known[1] else {
        throw .layer(name: title, expected: "[batch, time, \(known[1])]", found: shape)
      }
    } else {
      guard shape.count == 3 else { throw .layer(name: title, expected: "[batch, time, features]", found: shape) }
      _ = try define(input: [shape[1], shape[2]])
    }
  }

  /// A weight for the inputs, one for the state, and a bias, of so many parts of `units` each.
  final func weights(
    features: Int, parts: Int, bias: Tensor
  ) throws(EngineError) -> [Parameter] {
    let columns = parts * units
    let weight = try options.initializer.tensor([features, columns], inputs: features, outputs: columns)
    let recurrent = try options.recurrentInitializer.tensor([units, columns], inputs: units, outputs: columns)
    return [
      Parameter("weight", weight, regularizer: options.kernelRegularizer),
      Parameter("recurrentWeight", recurrent, regularizer: options.recurrentRegularizer),
      Parameter("bias", bias),
    ]
  }
}

extension Activation {
  /// The activation as a recurrent step applies it.
  var elementFunction: ElementFunction {
    switch self {
    case .linear: .linear
    case .tanh: .tanh
    case .sigmoid: .sigmoid
    case .relu: .relu
    default: ElementFunction { (x) throws(EngineError) in try self(x) }
    }
  }
}

/// 1 for every number of padded sequences that is not the padding, else 0.
///
/// - Shapes: `x` is `[batch, time]`, as is the mask.
package func paddingMask(_ x: Tensor, ignoring padding: Double = 0) throws(EngineError) -> Tensor {
  try x.notEqual(to: Tensor.filled(.scalar, padding, x.precision))
}
