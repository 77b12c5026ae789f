import Learning
import Tensors
import Testing

@Suite struct GraphConvolutionTests {
  init() { freshSession() }

  /// A path of three nodes; with themselves their degrees are 2, 3 and 2.
  func path() throws -> Tensor { try adjacencyMatrix([[0, 1], [1, 2]], nodes: 3) }

  @Test func nodesGatherAsTheAggregationSays() throws {
    let x = try Tensor([[1], [10], [100]])
    // 1/2 + 10/√6, 1/√6 + 10/3 + 100/√6, 10/√6 + 100/2; (1 + 10)/2, 111/3, 110/2; 11, 111, 110.
    let root = 1 / 6.0.squareRoot()
    let expected: [(Aggregation, [Double])] = [
      (.symmetric, [0.5 + 10 * root, 101 * root + 10 / 3.0, 10 * root + 50]), (.mean, [5.5, 37, 55]),
      (.sum, [11, 111, 110]),
    ]
    for (aggregation, values) in expected {
      let layer = try GraphConvolution(1, adjacency: path(), aggregation: aggregation)
      _ = try layer(x)
      try layer.setWeight(Tensor([[1]]))
      for (a, b) in zip(try layer(x).values, values) { #expect(abs(a - b) < 1e-13) }
    }
  }

  @Test func gradientsOverSmallShapes() throws {
    for aggregation in [Aggregation.symmetric, .mean, .sum] {
      for shape in [[3, 2], [2, 3, 2], [1, 3, 1]] {
        let layer = try GraphConvolution(2, adjacency: path(), aggregation: aggregation, activation: .tanh)
        let x = try Tensor.randomNormal(shape, seed: 31)
        let weights = try Tensor.randomNormal(layer(x).shape, seed: 32)
        let result = try gradientCheck(at: [x] + layer.parameters) { (w) throws(EngineError) in
          try layer.setParameters(Array(w[1...]))
          return try (layer(w[0]) * weights).sum()
        }
        #expect(result.passed, "\(shape): \(result)")
      }
    }
  }

  /// Who was friends with whom in a karate club before it split in two.
  ///
  /// - Source: Zachary, *An information flow model for conflict and fission in small groups* (1977).
  static let friends: [[Int]] = [
    [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31], [2, 3, 7, 13, 17, 19, 21, 30],
    [3, 7, 8, 9, 13, 27, 28, 32],
    [7, 12, 13], [6, 10], [6, 10, 16], [16], [], [30, 32, 33], [33], [], [], [], [33], [32, 33], [32, 33], [],
    [], [32, 33], [33], [32, 33], [], [32, 33], [25, 27, 29, 32, 33], [25, 27, 31], [31], [29, 33], [33], [31, 33],
    [32, 33], [32, 33], [32, 33], [33],
  ]
  /// Who stayed with the officer (node 33) when the club split; the others left with the instructor (node 0).
  static let stayed = [9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 8]

  /// Two members are known; the others follow from who is friends with whom.
  @Test func twoKnownMembersTellTheClubsSidesApart() throws {
    var edges: [[Int]] = []
    for (node, others) in Self.friends.enumerated() { for other in others { edges.append([node, other]) } }
    #expect(edges.count == 78)
    let adjacency = try adjacencyMatrix(edges, nodes: 34)
    let model = try Sequential(input: 34) {
      GraphConvolution(8, adjacency: adjacency, activation: .tanh)
      GraphConvolution(2, adjacency: adjacency)
    }
    let members = try Tensor.identity(34)
    let optimizer = Adam(learningRate: 0.02)
    for _ in 0..<150 {
      let (_, gradients) = try valueWithGradient(at: model) { (model) throws(EngineError) in
        let known = try model(members).gathered([0, 33], axis: 0)
        return try categoricalCrossentropy(logits: known, Tensor([[1, 0], [0, 1]]))
      }
      try optimizer.update(model, gradients)
    }
    let sides = try model(members).argmax(axis: 1)
    // Member 8 was a friend of both leaders' circles; the study itself found that he chose against his friends.
    let right = (0..<34).filter { $0 != 8 && (sides[$0] == 1) == Self.stayed.contains($0) }.count
    #expect(right >= 32, "\(right) of 33")
  }

  @Test func wrongGraphsAreAnsweredInWords() throws {
    let x = try Tensor.zeros([3, 2])
    #expect(throws: EngineError.self) { try GraphConvolution(0, adjacency: path())(x) }
    #expect(throws: EngineError.self) { try GraphConvolution(2, adjacency: Tensor.zeros([3, 2]))(x) }
    #expect(throws: EngineError.self) { try GraphConvolution(2, adjacency: Tensor.zeros([3]))(x) }
    #expect(throws: EngineError.self) { try GraphConvolution(2, adjacency: path())(Tensor.zeros([4, 2])) }
    #expect(throws: EngineError.self) { try GraphConvolution(2, adjacency: path())(Tensor.zeros([1, 4, 2])) }
    #expect(throws: EngineError.self) { try adjacencyMatrix([[0, 3]], nodes: 3) }
    #expect(throws: EngineError.self) { try adjacencyMatrix([[0]], nodes: 3) }
    #expect(throws: EngineError.self) { try adjacencyMatrix([], nodes: -1) }
  }
}
