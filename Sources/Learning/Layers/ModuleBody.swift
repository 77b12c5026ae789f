import Tensors

/// A struct of a lesson that is a module: what it holds and what it does.
///
/// The sandbox and compiled lessons each have their own kind of struct.
/// - Seam: lessons write structs.
package protocol ModuleBody: AnyObject {
  /// The struct's name.
  var name: String { get }

  /// Whether calling it changes variables of the lesson, so that it is not called again to check it.
  var changesVariables: Bool { get }

  /// The same struct, with what the visitor gives in place of each tensor and layer it holds.
  ///
  /// The visitor sees them in the order of the fields, those of modules inside included.
  func visited(by visitor: ModuleVisitor) -> any ModuleBody

  /// What the struct makes of a batch.
  /// - Throws: when the struct does not say it: then it is no layer.
  func callAsFunction(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor
}

/// Goes over the tensors and layers of a module and may put others in their place.
package class ModuleVisitor {
  init() {}

  /// The tensor that is to stand in place of a variable; `name` is the path of its field, such as `gates.0`.
  package func tensor(_ tensor: Tensor, _ name: String) -> Tensor { tensor }

  /// The tensor that is to stand in place of a constant, which training leaves alone.
  package func constant(_ tensor: Tensor) -> Tensor { tensor }

  /// The layer that is to stand in place of a field's.
  package func layer(_ layer: Layer, _ name: String) -> Layer { layer }
}

/// What training may change of a module.
struct ModuleParts {
  /// Its tensors, each as a new parameter, in the order of the fields.
  var tensors: [Parameter] = []
  /// Its layers in the order of the fields, each once, with the paths of the fields.
  var layers: [(name: String, layer: Layer)] = []

  /// Every parameter: the tensors, then those of the layers.
  var parameters: [Parameter] {
    var list = tensors
    for part in layers { list += part.layer.allParameters }
    return list
  }

  /// Runs `work` with the layers in training mode or not, as wanted.
  func inMode<Result>(
    isTraining: Bool, _ work: () throws(EngineError) -> Result
  ) throws(EngineError) -> Result {
    let before = layers.map { $0.layer.isTraining }
    for part in layers { part.layer.isTraining = isTraining }
    defer { for (part, mode) in zip(layers, before) { part.layer.isTraining = mode } }
    return try work()
  }
}

extension ModuleBody {
  /// What calling a struct throws that does not say what it makes of a batch.
  /// - Seam: the sandbox and compiled lessons throw it.
  package var missingCall: EngineError {
    .argument(
      operation: name, name: "the module", rule: "a layer: it needs func callAsFunction(_ x: Tensor) -> Tensor",
      found: "a module without it")
  }

  /// What training may change.
  var parts: ModuleParts {
    let collector = PartCollector()
    _ = visited(by: collector)
    return collector.parts
  }

  /// The struct with the numbers of these parameters, which are those of its tensors.
  func holding(_ parameters: [Parameter]) -> any ModuleBody {
    visited(by: TensorReplacer(parameters.map { $0.value }))
  }

  /// The struct as it was written, with layers without shapes and parameters.
  var unbuilt: any ModuleBody {
    visited(by: LayerReplacer(parts.layers.map { ($0.layer, $0.layer.unbuilt()) }))
  }
}

private final class PartCollector: ModuleVisitor {
  var parts = ModuleParts()

  override func tensor(_ tensor: Tensor, _ name: String) -> Tensor {
    parts.tensors.append(Parameter(name, tensor))
    return tensor
  }

  override func layer(_ layer: Layer, _ name: String) -> Layer {
    if !parts.layers.contains(where: { $0.layer === layer }) { parts.layers.append((name, layer)) }
    return layer
  }
}

private final class TensorReplacer: ModuleVisitor {
  private let tensors: [Tensor]
  private var next = 0

  init(_ tensors: [Tensor]) { self.tensors = tensors }

  override func tensor(_ tensor: Tensor, _ name: String) -> Tensor {
    defer { next += 1 }
    return next < tensors.count ? tensors[next] : tensor
  }
}

private final class LayerReplacer: ModuleVisitor {
  private let copies: [(old: Layer, new: Layer)]

  init(_ copies: [(old: Layer, new: Layer)]) { self.copies = copies }

  override func layer(_ layer: Layer, _ name: String) -> Layer {
    for copy in copies where copy.old === layer { return copy.new }
    return layer
  }
}
