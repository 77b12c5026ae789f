import Learning
import Tensors
import Testing

@Suite struct MetricReferenceTests {
  let references: References

  init() throws {
    freshSession()
    references = try References("sklearn.txt")
  }

  func whole(_ name: String) throws -> [Int] { try references[name].values.map { Int($0) } }

  @Test func curvesWithTiesAreSklearns() throws {
    let labels = try whole("metrics.labels"), scores = try references["metrics.scores"].values
    let area = try rocCurve(labels: labels, scores: scores).areaUnderCurve
    #expect(try abs(area - references["metrics.auc"].item()) <= 1e-15)
    let curve = try precisionRecallCurve(labels: labels, scores: scores)
    #expect(try abs(curve.averagePrecision - references["metrics.averagePrecision"].item()) <= 1e-15)
    #expect(curve.precision == (try references["metrics.precision"].values))
    #expect(curve.recall == (try references["metrics.recall"].values))
    #expect(Array(curve.thresholds.dropFirst()) == (try references["metrics.thresholds"].values))
  }

  @Test func averagesOverClassesAreSklearns() throws {
    // One class never occurs, another is never guessed.
    let matrix = try confusionMatrix(
      labels: whole("metrics.true"), predictions: whole("metrics.guessed"), classes: 4)
    #expect(matrix.counts.values == (try references["metrics.matrix"].values))
    for (average, name) in [(Averaging.micro, "micro"), (.macro, "macro"), (.weighted, "weighted")] {
      let found = try Tensor([matrix.precision(average), matrix.recall(average), matrix.f1(average)])
      #expect(distance(found, try references["metrics.\(name)"]) <= 1e-15, "\(name)")
    }
  }

  @Test func probabilitiesAreJudgedAsSklearnDoes() throws {
    let p = try references["metrics.probabilities"], labels = try references["metrics.classes"]
    for (k, wanted) in zip(1...3, try references["metrics.topK"].values) {
      #expect(try topKAccuracy(p, labels, k: k) == wanted)
      #expect(try Metric.topK(k)(p, oneHot(whole("metrics.classes"), classes: 5)) == wanted)
    }
    #expect(try topKAccuracy(p, labels, k: 1) == accuracy(p, labels))
    #expect(try abs(perplexity(p, labels) - references["metrics.perplexity"].item()) <= 1e-13)
    let even = try Tensor.full([3, 4], 0.25)
    #expect(try abs(Metric.perplexity(even, Tensor([0, 1, 3])) - 4) <= 1e-15)
  }

  @Test func differencesAreSklearns() throws {
    let y = try references["metrics.y"], p = try references["metrics.p"]
    let found = try Tensor([rootMeanSquaredError(p, y), meanAbsoluteError(p, y).item(), rSquared(p, y)])
    #expect(distance(found, try references["metrics.regression"]) <= 1e-15)
  }

  @Test func classNumbersOnBothSidesAreCompared() throws {
    #expect(try accuracy(Tensor([0, 2, 1, 2]), Tensor([0, 1, 1, 2])) == 0.75)
    #expect(throws: EngineError.self) { try accuracy(Tensor([0.5, 2]), Tensor([0, 2])) }
  }

  @Test func nothingToMeasureIsAnError() throws {
    let none = try Tensor.zeros([0]), rows = try Tensor.zeros([0, 3])
    #expect(throws: EngineError.self) { try accuracy(none, none) }
    #expect(throws: EngineError.self) { try accuracy([], []) }
    #expect(throws: EngineError.self) { try topKAccuracy(rows, none) }
    #expect(throws: EngineError.self) { try perplexity(rows, none) }
    #expect(throws: EngineError.self) { try rSquared(none, none) }
    #expect(throws: EngineError.self) { try rootMeanSquaredError(none, none) }
    #expect(throws: EngineError.self) { try precisionRecallCurve(labels: [], scores: []) }
    #expect(throws: EngineError.self) { try precisionRecallCurve(labels: [0, 0], scores: [1, 2]) }
    #expect(try precisionRecallCurve(labels: [1], scores: [0]).averagePrecision == 1)
    #expect(throws: EngineError.self) { try topKAccuracy(Tensor([[1, 2]]), Tensor([0]), k: 0) }
    #expect(try topKAccuracy(Tensor([[.nan, 1]]), Tensor([0]), k: 2) == 0)
    #expect(try topKAccuracy(Tensor([[1, 1, 1]]), Tensor([1]), k: 2) == 1)
    #expect(try topKAccuracy(Tensor([[1, 1, 1]]), Tensor([2]), k: 2) == 0)
  }
}
