import Tensors

/// How the outputs of parallel branches become one.
public enum Join: Equatable, Sendable {
  /// Side by side along the last axis, the channels or features.
  case concatenate
  /// Element by element.
  case add
  /// The mean, element by element.
  case average
  /// The product of the outputs, element by element.
  case multiply
  /// The largest of the outputs, element by element.
  case maximum

  /// The outputs, of which there are some, as one.
  func callAsFunction(_ outputs: [Tensor]) throws(EngineError) -> Tensor {
    if self == .concatenate { return try Tensors.concatenate(outputs, axis: -1) }
    var joined = outputs[0]
    for output in outputs.dropFirst() {
      switch self {
      case .multiply: joined = try joined * output
      case .maximum: joined = try Tensors.maximum(joined, output)
      default: joined = try joined + output
      }
    }
    return self == .average ? try joined / Double(outputs.count) : joined
  }
}

/// Gives its input to several branches and joins what they make of it, as an inception module does.
///
/// Each layer between the braces is a branch; a branch of several layers is a `Sequential { … }`.
///
/// - Shapes: concatenated branches agree in all but the last axis, added ones in all.
/// - Gradient: `dx` = the sum of what comes back through the branches.
/// - Cost: that of all branches; joined numbers are copied.
/// - Source: Szegedy and others, *Going deeper with convolutions* (2015).
public final class Parallel: Layer {
  /// The branches in the order of their outputs.
  public let branches: [Layer]
  private let join: Join

  init(branches: [Layer], join: Join, activation: Activation, name: String?) {
    self.branches = branches
    self.join = join
    super.init(name: name, activation: activation)
  }

  /// Branches side by side.
  public convenience init(
    join: Join = .concatenate, activation: Activation = .linear, name: String? = nil,
    @LayerBuilder _ branches: () throws(EngineError) -> [Layer]
  ) {
    self.init(branches: layersBetween(branches), join: join, activation: activation, name: name)
  }

  package override var kind: String { "Parallel" }
  package override var innerLayers: [(name: String, layer: Layer)] {
    branches.enumerated().map { ("branches.\($0)", $1) }
  }
  package override var paths: [[Layer]] { branches.map { [$0] } }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try checkChildren("branches")
    var output: [Int] = []
    for (index, branch) in branches.enumerated() {
      let shape = try define(branch, input: input, place: "branch \(index + 1)")
      output = index == 0 ? shape : try joined(output, shape, index + 1)
    }
    return output
  }

  private func joined(_ first: [Int], _ next: [Int], _ number: Int) throws(EngineError) -> [Int] {
    switch join {
    case .add, .average, .multiply, .maximum:
      guard first == next else {
        throw .layer(
          name: title, expected: "branch \(number) to give the shape of the others, \(shapeText(first))", found: next)
      }
      return first
    case .concatenate:
      guard let width = first.last, let added = next.last, first.dropLast() == next.dropLast() else {
        throw .layer(
          name: title,
          expected: "branch \(number) to agree with the others' \(shapeText(first)) in all but the last axis",
          found: next)
      }
      return Array(first.dropLast()) + [width + added]
    }
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    var outputs: [Tensor] = []
    for branch in branches { outputs.append(try branch.forward(x, isTraining: isTraining)) }
    return try join(outputs)
  }

  override func unbuilt() -> Layer {
    Parallel(branches: branches.map { $0.unbuilt() }, join: join, activation: activation, name: givenName)
  }
}
