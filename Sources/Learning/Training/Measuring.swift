import Tensors

/// The loss of many rows, found piece by piece without holding the outputs of all of them, with the bits it has of all at
/// once.
struct Measuring {
  /// How many rows go through a model at a time.
  static var pieceSize: Int { 256 }

  private let loss: Loss
  private let target: Tensor
  private let keepsScores: Bool
  private let count: Int
  private var scores: JoinedRows
  private var terms: JoinedRows?
  private var activation = Activation.linear
  private var rows = 0

  /// - Parameter keepsScores: whether all scores are asked for in the end.
  init(_ loss: Loss, _ target: Tensor, count: Int, keepsScores: Bool) {
    self.loss = loss
    self.target = target
    self.count = count
    self.keepsScores = keepsScores
    scores = JoinedRows(count: count)
  }

  /// Takes the scores of the next rows, and the activation behind them.
  mutating func append(_ sums: Tensor, _ activation: Activation) throws(EngineError) {
    self.activation = activation
    let first = rows
    rows += sums.rank > 0 ? sums.extents[0] : 0
    if first == 0, Self.isSeparable(loss, activation, sums, target, count) { terms = JoinedRows(count: count) }
    if terms == nil || keepsScores { try scores.append(sums) }
    guard terms != nil else { return }
    let part = try target.slice(axis: 0, from: first, to: rows)
    if let fused = loss.fused(with: activation) {
      try terms?.append(fused.separateTerms(sums, part))
    } else {
      try terms?.append(loss.separateTerms(activation(sums), part))
    }
  }

  /// The loss of all rows.
  func value() throws(EngineError) -> Tensor {
    guard let terms else { return try loss.value(sums: scores.joined(), activation, target) }
    return try loss.meanOfSeparateTerms(terms.joined())
  }

  /// The outputs of all rows.
  func output() throws(EngineError) -> Tensor { try activation(scores.joined()) }

  /// Whether rows are given their losses by themselves; what does not fit is left to be told of as a whole.
  private static func isSeparable(
    _ loss: Loss, _ activation: Activation, _ sums: Tensor, _ target: Tensor, _ count: Int
  ) -> Bool {
    guard loss.hasSeparateTerms, sums.rank > 0, sums.extents[0] < count, target.rank > 0, target.extents[0] == count
    else { return false }
    let whole = sums.extents.replacing(0, with: count)
    if loss.withOneHotTargets == nil { return target.extents == whole }
    let classes = sums.extents[sums.rank - 1]
    return classes > 0 && target.count == whole.count / classes
  }
}

extension Sequential {
  /// Loss and metrics, the loss from the scores where that is more exact.
  func measure(_ x: Tensor, _ y: Tensor, loss: Loss, metrics: [Metric]) throws(EngineError) -> Measures {
    try checkBatch(x)
    let count = x.shape[0]
    var measuring = Measuring(loss, y, count: count, keepsScores: !metrics.isEmpty)
    for start in stride(from: 0, to: max(count, 1), by: Measuring.pieceSize) {
      let piece = try x.slice(axis: 0, from: start, to: min(start + Measuring.pieceSize, count))
      let (sums, activation) = try sums(piece, isTraining: false)
      try measuring.append(sums, activation)
    }
    let value = try measuring.value().item()
    var values: [Double] = []
    if !metrics.isEmpty {
      let output = try measuring.output()
      for metric in metrics { values.append(try metric(output, loss.plainTarget(y), threshold: loss.threshold)) }
    }
    return Measures(loss: value, metrics: values)
  }
}
