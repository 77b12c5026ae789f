import Tensors

/// A layer that a lesson wrote as a struct: its tensors declared with `var` and its layers are trained.
///
/// The struct is a value: the layer keeps its own copy of the tensors. Layers inside the struct are objects, shared
/// with whoever holds them besides. The shape of the output is found by trying the struct on one input of zeros.
package final class ModuleLayer: Layer {
  private let body: any ModuleBody
  private let parts: ModuleParts

  /// A layer of what a struct holds now.
  package init(_ body: any ModuleBody) {
    self.body = body
    parts = body.parts
    super.init(name: nil)
    ownParameters = parts.tensors
  }

  package override var kind: String { body.name }

  package override var innerLayers: [(name: String, layer: Layer)] { parts.layers }

  // A struct's code may print or look at numbers: it is run at every step.
  override var isReplayable: Bool { false }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    let output = try transform(Tensor.zeros([1] + input), isTraining: false).shape
    resetStates()
    guard output.first == 1 else {
      throw .argument(
        operation: kind, name: "the output", rule: "a batch, with one row for each row of the input",
        found: shapeText(output) + " for an input of shape " + shapeText([1] + input))
    }
    return Array(output.dropFirst())
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    if body.changesVariables, GradientAudit.current?.isChecking == true { throw .interrupted }
    return try parts.inMode(isTraining: isTraining) { () throws(EngineError) in
      try body.holding(ownParameters)(x, isTraining: isTraining)
    }
  }

  override func unbuilt() -> Layer { ModuleLayer(body.unbuilt) }
}
