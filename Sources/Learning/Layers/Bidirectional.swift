import Tensors

/// Reads a sequence with two recurrent layers, one from each end, and joins their outputs.
///
/// - Shapes: `x` is `[batch, time, features]`, `y` is `[batch, …]` of twice the layer's units if concatenated, else of as
///   many; with all outputs, both directions' outputs stand at the step they belong to.
/// - Gradient: `dx` = the sum of what comes back through both layers.
/// - Cost: twice the layer's.
/// - Source: Schuster, Paliwal, *Bidirectional recurrent neural networks* (1997).
public final class Bidirectional: Layer {
  private let forwards: RecurrentLayer
  private let backwards: RecurrentLayer
  private let join: Join

  init(forwards: RecurrentLayer, backwards: RecurrentLayer, join: Join, name: String?) {
    self.forwards = forwards
    self.backwards = backwards
    self.join = join
    super.init(name: name)
  }

  /// A layer, and beside it one like it with numbers of its own that reads the other way.
  public convenience init(_ layer: RecurrentLayer, join: Join = .concatenate, name: String? = nil) {
    self.init(forwards: layer, backwards: layer.mirrored(), join: join, name: name)
  }

  package override var kind: String { "Bidirectional" }
  package override var innerLayers: [(name: String, layer: Layer)] {
    [("forwards", forwards), ("backwards", backwards)]
  }
  package override var paths: [[Layer]] { [[forwards], [backwards]] }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    let output = try define(forwards, input: input, place: nil)
    _ = try define(backwards, input: input, place: nil)
    guard join == .concatenate else { return output }
    return Array(output.dropLast()) + [2 * forwards.units]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try joined(forwards.forward(x, isTraining: isTraining), backwards.forward(x, isTraining: isTraining))
  }

  /// The joined outputs and the states at both ends, that of the first layer first.
  ///
  /// - Shapes: `x` is `[batch, time, features]`, the mask is `[batch, time]`, 0 at padding.
  /// - Throws: when a shape does not fit.
  package func run(
    _ x: Tensor, mask: Tensor? = nil
  ) throws(EngineError) -> (outputs: Tensor, states: [RecurrentState]) {
    if inputShape == nil, x.rank == 3 { _ = try define(input: Array(x.shape.dropFirst())) }
    let (first, end) = try forwards.run(x, mask: mask)
    let (second, start) = try backwards.run(x, mask: mask)
    return (try joined(first, second), [end, start])
  }

  private func joined(_ first: Tensor, _ second: Tensor) throws(EngineError) -> Tensor { try join([first, second]) }

  override func unbuilt() -> Layer {
    let layer = forwards.mirrored().mirrored()
    return Bidirectional(forwards: layer, backwards: layer.mirrored(), join: join, name: givenName)
  }
}
