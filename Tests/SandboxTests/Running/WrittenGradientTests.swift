import Testing

/// The gradients that the doc comments of losses and normalizations write down are those that the engine computes.
@Suite struct WrittenGradientTests {
  private static let values = """
    let p: Tensor = [[0.2, 0.5, 0.3], [0.6, 0.3, 0.1]]
    let t: Tensor = [[0, 1, 0], [1, 0, 0]]
    let r: Tensor = [[1.5, -2, 0.25], [3, 0.5, -1]]
    let n = 6.0
    func g(_ f: (Tensor) -> Tensor, _ x: Tensor) -> Tensor { gradient(at: x) { x in f(x) } }
    let t2: Tensor = [[0.5, 1, 0], [1, 0.25, 0]]
    let soft: Tensor = [[0.1, 0.6, 0.3], [0.5, 0.25, 0.25]]
    let s = t * 2 - 1
    func len(_ x: Tensor) -> Tensor { sqrt((x * x).sum(axis: 1, keepDimensions: true)) }
    let c = (p * r).sum(axis: 1, keepDimensions: true) / (len(p) * len(r))
    let sum = (p.sum() + t.sum() + 1).item()
    let d: Tensor = [0.5, 0.4], alike: Tensor = [1, 0]
    let x: Tensor = [[1, 2, 4], [0, -1, 2]]
    let dy: Tensor = [[1, -2, 0.5], [0.25, 1, -1]]
    let rms = sqrt(x.squared().mean(axis: 1, keepDimensions: true) + 1e-6), z = x / rms
    let norm = RMSNormalization(epsilon: 1e-6)
    """

  static let formulas = [
    #"expect(g({ meanSquaredError($0, r) }, p), isClose: 2 * (p - r) / n, tolerance: 1e-12)"#,
    #"expect(g({ meanAbsoluteError($0, r) }, p), isClose: sign(p - r) / n, tolerance: 1e-12)"#,
    #"expect(g({ logCosh($0, r) }, p), isClose: tanh(p - r) / n, tolerance: 1e-12)"#,
    #"expect(g({ poisson($0, t) }, p), isClose: (1 - t / p) / n, tolerance: 1e-12)"#,
    #"expect(g({ meanSquaredLogarithmicError($0, t) }, p), isClose: 2 * (log(1 + p) - log(1 + t)) / ((1 + p) * n), tolerance: 1e-12)"#,
    #"expect(g({ meanAbsolutePercentageError($0, r) }, p), isClose: 100 * sign(p - r) / (abs(r) * n), tolerance: 1e-10)"#,
    #"expect(g({ binaryCrossentropy($0, t) }, p), isClose: (p - t) / (p * (1 - p) * n), tolerance: 1e-12)"#,
    #"expect(g({ binaryCrossentropy(logits: $0, t) }, r), isClose: (sigmoid(r) - t) / n, tolerance: 1e-12)"#,
    #"expect(g({ categoricalCrossentropy($0, t) }, p), isClose: -t / (p * 2), tolerance: 1e-12)"#,
    #"expect(g({ categoricalCrossentropy(logits: $0, t2) }, r), isClose: (softmax(r) * t2.sum(axis: 1, keepDimensions: true) - t2) / 2, tolerance: 1e-12)"#,
    #"expect(g({ sparseCategoricalCrossentropy($0, [1, 0]) }, p), isClose: -t / (p * 2), tolerance: 1e-12)"#,
    #"expect(g({ sparseCategoricalCrossentropy(logits: $0, [1, 0]) }, r), isClose: (softmax(r) - t) / 2, tolerance: 1e-12)"#,
    #"expect(g({ kullbackLeibler($0, soft) }, p), isClose: -soft / (p * 2), tolerance: 1e-12)"#,
    #"expect(g({ hinge($0, s) }, p), isClose: -s / n, tolerance: 1e-12)"#,
    #"expect(g({ squaredHinge($0, s) }, p), isClose: -2 * s * relu(1 - s * p) / n, tolerance: 1e-12)"#,
    #"expect(g({ cosineDistance($0, r) }, p), isClose: (c * p / len(p) - r / len(r)) / (len(p) * 2), tolerance: 1e-12)"#,
    #"expect(g({ normalDivergence(mean: $0, logVariance: p) }, r), isClose: r / 2, tolerance: 1e-12)"#,
    #"expect(g({ normalDivergence(mean: r, logVariance: $0) }, p), isClose: 0.5 * (exp(p) - 1) / 2, tolerance: 1e-12)"#,
    #"expect(g({ gaussianLikelihoodLoss($0, r, variance: soft) }, p), isClose: (p - r) / (soft * n), tolerance: 1e-12)"#,
    #"expect(g({ gaussianLikelihoodLoss(p, r, variance: $0) }, soft), isClose: 0.5 * (1 - (r - p).squared() / soft) / (soft * n), tolerance: 1e-10)"#,
    #"expect(g({ negativeLogLikelihood($0, [1, 0]) }, r), isClose: -t / 2, tolerance: 1e-12)"#,
    #"expect(g({ diceLoss($0, t) }, p), isClose: ((2 * (p * t).sum().item() + 1) / sum - 2 * t) / sum, tolerance: 1e-12)"#,
    #"expect(g({ tripletMarginLoss($0, r, t, margin: 20) }, p), isClose: ((p - r) / len(p - r) - (p - t) / len(p - t)) / 2, tolerance: 1e-5)"#,
    #"expect(g({ contrastiveLoss($0, areAlike: alike, margin: 1) }, d), isClose: [0.5, -0.6], tolerance: 1e-12)"#,
    #"expect(g({ quantileLoss($0, r, share: 0.9) }, p), isClose: Tensor([[-0.15, 1.0 / 60, 1.0 / 60], [-0.15, -0.15, 1.0 / 60]]), tolerance: 1e-12)"#,
    #"expect(g({ (norm($0) * dy).sum() }, x), isClose: (dy - z * (dy * z).mean(axis: 1, keepDimensions: true)) / rms, tolerance: 1e-9)"#,
  ]

  @Test(arguments: formulas) func isComputed(_ formula: String) {
    let record = TestLesson().run(Self.values + "\n" + formula)
    #expect(record.diagnostics.filter { $0.severity == .error } == [], "\(formula)")
    #expect(record.isComplete)
  }
}
