import Tensors

/// A step of a model: takes a tensor, gives a tensor, and may hold parameters that training changes.
///
/// A layer does not know its input when it is written down; its shapes are inferred, and its parameters made, when
/// the model around it is defined, or at its first call when it stands alone.
public class Layer: CustomStringConvertible {
  /// What the author calls the layer, if anything.
  package let givenName: String?
  /// What is applied to the layer's sums.
  package let activation: Activation
  /// Everything the layer holds: weights first, then biases, then running statistics.
  package internal(set) var ownParameters: [Parameter] = []
  /// The shape of one input without the batch axis, once known.
  package internal(set) var inputShape: [Int]?
  /// The shape of one output without the batch axis, once known.
  package internal(set) var outputShape: [Int]?
  /// Whether an author wrote down the shape of one input, so that no other is taken.
  final var isInputGiven = false
  /// Which axes of one input an author left open, for a model that takes any length.
  package internal(set) final var openAxes: [Bool] = []
  /// Which axes of one output follow the open ones.
  package internal(set) final var openOutputAxes: [Bool] = []
  /// Shapes other than `inputShape` that the layer's numbers serve too, each with that of its output.
  final var otherShapes: [(input: [Int], output: [Int])] = []
  /// Whether calls behave as in training: dropout drops, batch normalization uses the batch.
  package internal(set) var isTraining = false
  /// How deep layers stand inside and how many there are, once that was asked.
  final var knownNesting: (depth: Int, count: Int)?
  /// Whether the numbers of all parameters are known to be drawn.
  private var isReady = false

  init(name: String?, activation: Activation = .linear) {
    self.givenName = name
    self.activation = activation
  }

  /// The layer's type as a reader writes it, such as `Dense`.
  package var kind: String { "Layer" }

  /// The layer as a reader would write it, such as `Dense(8)`.
  package var label: String { kind }

  /// The layer's given name, else how it is written.
  public final var name: String { givenName ?? label }

  /// The layer in messages, such as `layer 'hidden' (Dense)`.
  final var title: String { givenName.map { "layer '" + $0 + "' (" + kind + ")" } ?? label }

  /// The layer as a reader would write it, with its activation.
  public var description: String { activation == .linear ? label : label + ", " + activation.name }

  /// Infers the output's shape from the input's and makes the parameters.
  func build(_ input: [Int]) throws(EngineError) -> [Int] { input }

  /// The layer's work on a batch, before its activation.
  func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor { x }

  /// Lets go of what the layer carries from batch to batch.
  func forgetState() {}

  /// A layer written the same way, without shapes and parameters.
  func unbuilt() -> Layer { Layer(name: givenName, activation: activation) }

  /// Multiplications with addition for one input, once the shapes are known.
  ///
  /// - Precondition: one layer has fewer than 2⁶³; more of them together count as the largest Int64.
  package var multiplyAdds: Int64 { children.reduce(0) { $0.clampedSum($1.multiplyAdds) } }

  /// How far a window reaches, for layers that look at neighbours: its width and step.
  var window: (size: Int, stride: Int)? { nil }

  /// The layers that this one is made of, in the order in which their parameters are counted, each with the name that
  /// its parameters are saved under.
  package var innerLayers: [(name: String, layer: Layer)] { [] }

  /// The layers that this one is made of as they work: in each path a layer takes what the one before it gives, and all
  /// paths take the same input.
  package var paths: [[Layer]] { [children] }

  /// The layers that this one is made of.
  package final var children: [Layer] { innerLayers.map { $0.layer } }

  /// Every parameter, those of inner layers included.
  package final var allParameters: [Parameter] {
    var all = ownParameters
    for child in children { all += child.allParameters }
    return all
  }

  /// Whether running the tensor operations of `transform` again does all that it did.
  ///
  /// A training step is traced once and then replayed: its tensor operations are done again, its Swift code is not.
  /// So a layer's code may depend on nothing but shapes and its own settings; numbers that change from step to step
  /// are in tensors: inputs, parameters (running averages too: assign `Parameter.value`), random tensors of the
  /// session. What looks at numbers on the host (`values`, `item()`) or has other effects trains as before, step by
  /// step; the trace finds reads by itself, effects it is told of here.
  var isReplayable: Bool { true }

  /// The layer's work on a batch.
  final func forward(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let sums = try sums(of: x, isTraining: isTraining)
    return activation == .linear ? sums : try activation(sums)
  }

  /// The layer's work on a batch, before its activation; a trace is told if it cannot be replayed.
  final func sums(of x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    if !isReplayable, let trace = Session.current.trace {
      trace.giveUp()
      throw .interrupted
    }
    return try transform(x, isTraining: isTraining)
  }

  /// Fixes the input's shape once; a second call must agree with the first, but for axes that were left open.
  final func define(input: [Int]) throws(EngineError) -> [Int] {
    if let known = inputShape, let output = outputShape {
      guard known == input else {
        if !openAxes.isEmpty { return try outputShape(for: input, found: input) }
        throw .layer(name: title, expected: "the shape it was defined with, \(shapeText(known))", found: input)
      }
      return output
    }
    guard input.count < Shape.maximumRank, input.allSatisfy({ $0 >= 0 }) else {
      throw .layer(name: title, expected: "at most \(Shape.maximumRank - 1) sizes of zero or more", found: input)
    }
    _ = try Shape(input, operation: title)
    let output = try build(input)
    try requireNumbersOfParameters()
    _ = try Shape(output, operation: title)
    if activation.joinsClasses, output.last ?? 0 == 0 {
      throw .layer(
        name: title, expected: "one or more classes along the last axis for \(activation.name)", found: output)
    }
    inputShape = input
    outputShape = output
    return output
  }

  /// Stops before work on a batch that the layer was not defined for.
  final func checkBatch(_ x: Tensor) throws(EngineError) {
    let shape = x.shape
    if let known = inputShape {
      if shape.count != known.count + 1 || !zip(shape.dropFirst(), known).allSatisfy(==) {
        guard !shape.isEmpty else { throw .layer(name: title, expected: batchText(known, openAxes), found: shape) }
        _ = try outputShape(for: Array(shape.dropFirst()), found: shape)
      }
    } else {
      guard !shape.isEmpty else { throw .layer(name: title, expected: "a batch of inputs", found: shape) }
      _ = try define(input: Array(shape.dropFirst()))
    }
    if !isReady {
      try makeParameters()
      isReady = true
    }
  }

  /// The layer's output for a batch of inputs, as in training while it is trained.
  ///
  /// A layer that stands alone or in a module takes every shape that its numbers serve, such as longer sequences; a model
  /// takes the shape that it was given, where an axis that is `nil` may have any length.
  ///
  /// - Shapes: `x` is `[batch]` followed by the layer's input shape.
  /// - Throws: when `x` has another shape.
  package func callAsFunction(_ x: Tensor) throws(EngineError) -> Tensor {
    try checkBatch(x)
    return try forward(x, isTraining: isTraining)
  }

  /// The layer's output as in training, if wanted: dropout drops, batch normalization uses the batch.
  ///
  /// - Throws: when `x` has another shape.
  package final func callAsFunction(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try checkBatch(x)
    return try forward(x, isTraining: isTraining)
  }

  /// A layer with the same numbers that shares nothing with this one.
  public func copied() -> Layer {
    let copy = unbuilt()
    copy.adopt(self)
    return copy
  }

  /// Takes over the shapes and the numbers of a layer that is written the same way.
  func adopt(_ other: Layer) {
    inputShape = other.inputShape
    outputShape = other.outputShape
    isInputGiven = other.isInputGiven
    openAxes = other.openAxes
    openOutputAxes = other.openOutputAxes
    ownParameters = other.ownParameters.map { $0.copied() }
    for (child, original) in zip(children, other.children) { child.adopt(original) }
  }
}
