import Learning
import Tensors
import Testing

@Suite struct ClassicsTests {
  let references: References

  init() throws {
    freshSession()
    references = try References("sklearn.txt")
  }

  @Test func kMeansIsSklearnsLloyd() throws {
    let model = try KMeans(clusters: 3), x = try references["classic.x"]
    try model.fit(x, from: references["kmeans.start"])
    #expect(distance(try model.centers(), try references["kmeans.centers"]) <= sameUpToOrder)
    #expect(try model.labels == references["kmeans.labels"].values.map { Int($0) })
    #expect(try abs(model.inertia - references["kmeans.inertia"].item()) <= 1e-10)
    #expect(try model.predict(x) == model.labels)
    #expect(try model.copied().predict(x) == model.labels)
  }

  @Test func kMeansByHand() throws {
    // Around 1 and 9: squared distances 1 0 1 and 1 1.
    let model = try KMeans(clusters: 2, seed: 1)
    try model.fit(Tensor([0, 1, 2, 8, 10]))
    #expect(try model.centers().values.sorted() == [1, 9])
    #expect(model.inertia == 4)
  }

  @Test func blobsAreFoundFromEverySeed() throws {
    let data = try Dataset.blobs(count: 90, centers: 3, spread: 0.4, seed: 1)
    for seed in 0..<10 {
      let model = try KMeans(clusters: 3, restarts: 3, seed: seed)
      try model.fit(data.x)
      #expect(model.inertia < 40, "seed \(seed)")
      let again = try KMeans(clusters: 3, restarts: 3, seed: seed)
      try again.fit(data.x)
      #expect(again.labels == model.labels)
    }
  }

  @Test func centersWithoutRowsMove() throws {
    // Both first centers are far to the left of all rows but one.
    let model = try KMeans(clusters: 3)
    try model.fit(Tensor([[0], [1], [10], [11]]), from: Tensor([[-100], [-200], [5]]))
    #expect(Set(model.labels).count == 3 && model.inertia.isFinite)
    let same = try KMeans(clusters: 2, seed: 1)
    try same.fit(Tensor([[3], [3], [3]]))
    #expect(same.inertia == 0)
  }

  @Test func principalComponentsAreSklearns() throws {
    let x = try references["classic.x"], pca = try PCA(components: 3)
    try pca.fit(x)
    // Eigenvectors of covariances differ by rounding divided by the gaps between eigenvalues.
    #expect(distance(try pca.components(), try references["pca.components"]) <= 1e-12)
    #expect(distance(try Tensor(pca.explainedVariance), try references["pca.variance"]) <= 1e-12)
    #expect(distance(try Tensor(pca.explainedVarianceRatio), try references["pca.ratio"]) <= 1e-12)
    #expect(distance(try pca.transform(x), try references["pca.places"]) <= 1e-12)
    let wide = try PCA(components: 2)
    try wide.fit(x.slice(axis: 0, from: 0, to: 4))
    #expect(distance(try wide.components(), try references["pca.wide"]) <= 1e-12)
  }

  @Test func allComponentsRestoreTheRows() throws {
    for shape in [[7, 3], [3, 7], [2, 1], [4, 4]] {
      let x = try Tensor.randomNormal(shape, seed: 3), pca = try PCA()
      try pca.fit(x)
      #expect(distance(try pca.restore(pca.transform(x)), x) <= 1e-12, "\(shape)")
    }
    let flat = try PCA()
    try flat.fit(Tensor.ones([3, 2]))
    #expect(flat.explainedVarianceRatio == [0, 0])
  }

  @Test func linesAreSklearns() throws {
    let x = try references["classic.x"], y = try references["linear.y"]
    for (name, ridge) in [("plain", 0.0), ("ridge", 2.5)] {
      let model = try LinearRegression(ridge: ridge)
      try model.fit(x, y)
      #expect(distance(try Tensor(model.weights + [model.intercept]), try references["linear.\(name)"]) <= 1e-12)
      try model.fit(x, y, weights: references["linear.weights"].values)
      let weighted = try Tensor(model.weights + [model.intercept])
      #expect(distance(weighted, try references["linear.\(name).weighted"]) <= 1e-12)
    }
    #expect(distance(try leastSquares(x, y), try references["linear.bare"]) <= 1e-12)
    let line = try Dataset.line(count: 9, slope: 3, intercept: -2, noise: 0, seed: 1), model = try LinearRegression()
    try model.fit(line)
    #expect(abs(model.weights[0] - 3) <= 1e-14 && abs(model.intercept + 2) <= 1e-14)
    #expect(distance(try model.predict(line.x), try line.y.flattened()) <= 1e-14)
  }

  @Test func dataThatDoNotFitAreErrors() throws {
    let x = try Tensor([[1, 2], [3, 4], [5, 7]])
    #expect(throws: EngineError.self) { try KMeans(clusters: 0) }
    #expect(throws: EngineError.self) { try KMeans(clusters: 4).fit(x) }
    #expect(throws: EngineError.self) { try KMeans(clusters: 1).fit(Tensor([[.nan]])) }
    #expect(throws: EngineError.self) { try KMeans(clusters: 1).predict(x) }
    #expect(throws: EngineError.self) { try KMeans(clusters: 1).fit(Tensor.zeros([0, 2])) }
    #expect(throws: EngineError.self) { try KMeans(clusters: 2).fit(x, from: Tensor([[1, 2]])) }
    #expect(throws: EngineError.self) { try PCA(components: 3).fit(x) }
    #expect(throws: EngineError.self) { try PCA().fit(Tensor([[1, 2]])) }
    #expect(throws: EngineError.self) { try PCA().transform(x) }
    #expect(throws: EngineError.self) { try PCA().fit(Tensor([[1, .infinity], [1, 2]])) }
    #expect(throws: EngineError.self) { try LinearRegression(ridge: -1) }
    // The second column is twice the first; with a ridge there is one best line.
    let twice = try Tensor([[1, 2], [2, 4], [3, 6]]), y = try Tensor([1, 2, 3])
    #expect(throws: EngineError.self) { try LinearRegression().fit(twice, y) }
    try LinearRegression(ridge: 1).fit(twice, y)
    #expect(throws: EngineError.self) { try leastSquares(Tensor([[1, 2]]), Tensor([1])) }
    #expect(throws: EngineError.self) { try leastSquares(x, Tensor([1, 2])) }
    #expect(throws: EngineError.self) { try LinearRegression().probabilities(x) }
  }
}
