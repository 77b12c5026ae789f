import Learning
import Tensors
import Testing

@Suite struct MetricsTests {
  let labels = [1, 1, 0, 1, 0, 0, 1, 0, 0, 1]
  let scores = [0.9, 0.8, 0.7, 0.6, 0.55, 0.4, 0.35, 0.3, 0.2, 0.15]

  init() { freshSession() }

  @Test func binaryMatrixByHand() throws {
    // Called positive: 0.9 0.8 0.7 0.6 0.55, of which 3 are. Not called: two positives, three negatives.
    let matrix = try confusionMatrix(labels: labels, predictions: scores.map { $0 >= 0.5 ? 1 : 0 })
    #expect(matrix.counts.values == [3, 2, 2, 3])
    #expect(matrix.truePositives == 3 && matrix.falsePositives == 2)
    #expect(matrix.falseNegatives == 2 && matrix.trueNegatives == 3)
    #expect(matrix.accuracy == 0.6 && matrix.precision == 0.6 && matrix.recall == 0.6)
    #expect(matrix.specificity == 0.6 && matrix.f1 == 0.6)
  }

  @Test func threeClassesByHand() throws {
    let matrix = try confusionMatrix(labels: [0, 0, 1, 1, 2, 2], predictions: [0, 1, 1, 1, 2, 0])
    #expect(matrix.counts.values == [1, 1, 0, 0, 2, 0, 1, 0, 1])
    #expect(matrix.precision(of: 0) == 0.5 && matrix.precision(of: 1) == 2.0 / 3 && matrix.precision(of: 2) == 1)
    #expect(matrix.recall(of: 0) == 0.5 && matrix.recall(of: 1) == 1 && matrix.recall(of: 2) == 0.5)
    #expect(matrix.f1(of: 1) == 0.8 && matrix.specificity(of: 0) == 0.75)
    #expect(abs(matrix.precision - (0.5 + 2.0 / 3 + 1) / 3) <= 1e-15)
    #expect(matrix.recall(of: 7) == 0)
  }

  @Test func aClassThatNeverOccursCostsNoTrap() throws {
    let matrix = try confusionMatrix(labels: [0, 0], predictions: [0, 0])
    #expect(matrix.precision == 0 && matrix.recall == 0 && matrix.f1 == 0 && matrix.accuracy == 1)
    #expect(try confusionMatrix(labels: [], predictions: []).accuracy == 0)
    #expect(throws: EngineError.self) { try confusionMatrix(labels: [3], predictions: [0], classes: 2) }
    #expect(throws: EngineError.self) { try confusionMatrix(labels: [0], predictions: []) }
    #expect(throws: EngineError.self) { try confusionMatrix(labels: [0], predictions: [Int.max - 1]) }
  }

  @Test func rocByHand() throws {
    // Of 25 pairs of a positive and a negative, 16 are in order: area 0.64.
    let curve = try rocCurve(labels: labels, scores: scores)
    #expect(abs(curve.areaUnderCurve - 0.64) <= 1e-15)
    #expect(curve.falsePositiveRate.first == 0 && curve.falsePositiveRate.last == 1)
    #expect(curve.truePositiveRate[2] == 0.4 && curve.thresholds[2] == 0.8)
  }

  @Test func tiesCountHalf() throws {
    #expect(try rocCurve(labels: [0, 1, 0, 1], scores: [0.5, 0.5, 0.5, 0.5]).areaUnderCurve == 0.5)
    #expect(throws: EngineError.self) { try rocCurve(labels: [1, 1], scores: [0, 1]) }
    #expect(throws: EngineError.self) { try rocCurve(labels: [0, 1], scores: [.nan, 1]) }
    #expect(throws: EngineError.self) { try rocCurve(labels: [0, 2], scores: [0, 1]) }
  }

  @Test func accuracyTakesProbabilitiesClassesAndOneHotRows() throws {
    let p = try Tensor([[0.1, 0.9], [0.8, 0.2], [0.4, 0.6]])
    #expect(try accuracy(p, Tensor([1, 0, 0])) == 2.0 / 3)
    #expect(try accuracy(p, Tensor([[0, 1], [1, 0], [1, 0]])) == 2.0 / 3)
    #expect(try accuracy(Tensor([[0.9], [0.2]]), Tensor([1, 1])) == 0.5)
    #expect(try accuracy([1, 2], [1, 3]) == 0.5)
    #expect(throws: EngineError.self) { try accuracy(p, Tensor([1, 0])) }
  }

  @Test func regressionMetricsByHand() throws {
    // Differences 1, −1, 0, 2: mean square 1.5. Target mean 2.5, total 5, left 6: R² = −0.2.
    let y = try Tensor([1, 2, 3, 4]), p = try Tensor([2, 1, 3, 6])
    #expect(try rootMeanSquaredError(p, y) == 1.5.squareRoot())
    #expect(abs(try rSquared(p, y) + 0.2) <= 1e-15)
    #expect(try rSquared(y, y) == 1)
    #expect(try meanAbsoluteError(p, y).item() == 1)
  }
}
