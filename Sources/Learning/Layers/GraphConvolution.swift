import Tensors

/// How a node of a graph gathers what its neighbours and itself hold.
public enum Aggregation: Equatable, Sendable {
  /// Divided by the root of both nodes' degrees: `D^(−1/2) • (A + I) • D^(−1/2)`.
  case symmetric
  /// The mean: `D⁻¹ • (A + I)`.
  case mean
  /// The sum: `A + I`.
  case sum
}

/// Lets every node of a graph gather from its neighbours and itself, and multiplies by a learned matrix:
/// `y = activation(a • x • weight + bias)` with the aggregated adjacency matrix `a`.
///
/// - Shapes: the adjacency matrix is `[nodes, nodes]`; `x` is `[nodes, features]`, all nodes of the graph as the batch,
///   or `[batch, nodes, features]`; `weight` is `[features, units]`, `bias` is `[units]`, `y` has units for features.
/// - Gradient: `dweight = (a • x)ᵀ • dy`, `dbias` = the sum of `dy` over the nodes, `dx = aᵀ • dy • weightᵀ`.
/// - Cost: `nodes · units · (nodes + features)` multiplications.
/// - Source: Kipf, Welling, *Semi-supervised classification with graph convolutional networks* (2017).
public final class GraphConvolution: Layer {
  private let units: Int
  private let adjacency: Tensor
  private let aggregation: Aggregation
  private let initializer: Initializer
  private let kernelRegularizer: Regularizer?
  private var gathering: Tensor?

  /// A layer of so many units on a graph, whose edges are the numbers of the adjacency matrix that are not 0.
  public init(
    _ units: Int, adjacency: Tensor, aggregation: Aggregation = .symmetric, activation: Activation = .linear,
    initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    self.units = units
    self.adjacency = stopGradient(adjacency)
    self.aggregation = aggregation
    self.initializer = initializer
    self.kernelRegularizer = kernelRegularizer
    super.init(name: name, activation: activation)
  }

  package override var kind: String { "GraphConvolution" }
  package override var label: String { "GraphConvolution(\(units))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(units, "units")
    guard adjacency.rank == 2, adjacency.extents[0] == adjacency.extents[1] else {
      throw .layer(name: title, expected: "an adjacency matrix of shape [nodes, nodes]", found: adjacency.shape)
    }
    let nodes = adjacency.extents[0]
    guard input.count == 1 || input.count == 2 && input[0] == nodes, let features = input.last else {
      throw .layer(name: title, expected: "inputs of shape [features] or [\(nodes), features]", found: input)
    }
    let weight = try initializer.tensor([features, units], inputs: features, outputs: units)
    ownParameters = [
      Parameter("weight", weight, regularizer: kernelRegularizer), Parameter("bias", try Tensor.zeros([units])),
    ]
    return Array(input.dropLast()) + [units]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    if gathering?.precision != x.precision {
      gathering = try aggregated(adjacency.converted(to: x.precision), aggregation)
    }
    guard let a = gathering else { return x }
    guard x.extents[x.rank - 2] == a.extents[0] else {
      throw .layer(name: title, expected: "all \(a.extents[0]) nodes of the graph at once", found: x.shape)
    }
    let weight = ownParameters[0].value, bias = ownParameters[1].value
    if x.rank == 2 { return try a • (x • weight) + bias }
    let rows = try x.reshaped(to: [-1, x.extents[2]]) • weight
    return try a • rows.reshaped(to: [x.extents[0], x.extents[1], units]) + bias
  }

  override func unbuilt() -> Layer {
    GraphConvolution(
      units, adjacency: adjacency, aggregation: aggregation, activation: activation, initializer: initializer,
      kernelRegularizer: kernelRegularizer, name: givenName)
  }

  package override var multiplyAdds: Int64 {
    guard let inputShape, let features = inputShape.last else { return 0 }
    let nodes = Int64(adjacency.extents[0])
    return (inputShape.count == 1 ? 1 : nodes) * Int64(units) * (nodes + Int64(features))
  }
}

/// A graph's adjacency matrix with every node as its own neighbour, scaled as the aggregation says.
private func aggregated(_ adjacency: Tensor, _ aggregation: Aggregation) throws(EngineError) -> Tensor {
  let own = try Tensor.identity(adjacency.extents[0]).converted(to: adjacency.precision)
  let all = try adjacency + own
  if aggregation == .sum { return all }
  let degrees = try all.sum(axis: 1, keepDimensions: true)
  if aggregation == .mean { return try all / degrees }
  let scale = try 1 / sqrt(degrees)
  return try all * scale * scale.transposed()
}

/// The adjacency matrix of a graph that is told by its edges, each a pair of nodes, walked both ways.
///
/// - Throws: when an edge is not a pair of nodes of the graph.
package func adjacencyMatrix(_ edges: [[Int]], nodes: Int) throws(EngineError) -> Tensor {
  guard 1...4096 ~= nodes else {
    throw .argument(operation: "adjacencyMatrix", name: "nodes", rule: "1 to 4096", found: "\(nodes)")
  }
  var values = [Double](repeating: 0, count: nodes * nodes)
  for edge in edges {
    guard edge.count == 2 else {
      throw .argument(operation: "adjacencyMatrix", name: "edges", rule: "pairs of nodes", found: shapeText(edge))
    }
    for node in edge where node < 0 || node >= nodes {
      throw .indexOutOfRange(operation: "adjacencyMatrix", index: node, count: nodes)
    }
    values[edge[0] * nodes + edge[1]] = 1
    values[edge[1] * nodes + edge[0]] = 1
  }
  return try Tensor(shape: [nodes, nodes], values: values)
}
