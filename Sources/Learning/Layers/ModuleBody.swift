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

/// What training may change of a module, in the order of its fields.
enum ModulePart {
  case tensor(Parameter)
  case layer(Layer, String)
}

extension ModuleBody {
  /// The tensors, each as a new parameter, and the layers, each once.
  var parts: [ModulePart] {
    let collector = PartCollector()
    _ = visited(by: collector)
    return collector.parts
  }

  /// The struct with the numbers of these parameters, which are those of its tensors.
  func holding(_ parameters: [Parameter]) -> any ModuleBody { visited(by: TensorReplacer(parameters.map { $0.value })) }

  /// The struct with another layer in place of each of its layers.
  func replacingLayers(_ replacement: (Layer) -> Layer) -> any ModuleBody {
    var copies: [(old: Layer, new: Layer)] = []
    for case .layer(let layer, _) in parts { copies.append((layer, replacement(layer))) }
    return visited(by: LayerReplacer(copies))
  }
}

extension [ModulePart] {
  /// The parameters of the module's own tensors.
  var tensors: [Parameter] { compactMap { if case .tensor(let parameter) = $0 { parameter } else { nil } } }

  /// The module's layers.
  var layers: [Layer] { compactMap { if case .layer(let layer, _) = $0 { layer } else { nil } } }

  /// The module's layers with the paths of their fields.
  var namedLayers: [(name: String, layer: Layer)] {
    compactMap { if case .layer(let layer, let name) = $0 { (name, layer) } else { nil } }
  }

  /// Every parameter, those of the layers included.
  var parameters: [Parameter] {
    var list: [Parameter] = []
    for part in self {
      switch part {
      case .tensor(let parameter): list.append(parameter)
      case .layer(let layer, _): list += layer.allParameters
      }
    }
    return list
  }

  /// Runs `work` with the layers in training mode or not, as wanted.
  func inMode<Result>(
    isTraining: Bool, _ work: () throws(EngineError) -> Result
  ) throws(EngineError) -> Result {
    let layers = self.layers
    let before = layers.map { $0.isTraining }
    for layer in layers { layer.isTraining = isTraining }
    defer { for (layer, mode) in zip(layers, before) { layer.isTraining = mode } }
    return try work()
  }
}

private final class PartCollector: ModuleVisitor {
  var parts: [ModulePart] = []

  override func tensor(_ tensor: Tensor, _ name: String) -> Tensor {
    parts.append(.tensor(Parameter(name, tensor)))
    return tensor
  }

  override func layer(_ layer: Layer, _ name: String) -> Layer {
    let isKnown = parts.contains { if case .layer(let known, _) = $0 { known === layer } else { false } }
    if !isKnown { parts.append(.layer(layer, name)) }
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
