/// How good a model is on some data.
public struct Evaluation: Sendable, CustomStringConvertible {
  /// The mean loss.
  public let loss: Double
  private let metrics: [Metric]
  private let values: [Double]

  init(_ measures: Measures, _ metrics: [Metric]) {
    loss = measures.loss
    values = measures.metrics
    self.metrics = metrics
  }

  /// A line for a reader.
  public var description: String {
    var text = "loss \(loss)"
    for (metric, value) in zip(metrics, values) { text += ", \(metric.name) \(value)" }
    return text
  }

  /// The share of right answers; not a number unless the metric was asked for.
  public var accuracy: Double { self[.accuracy] }

  /// A metric; not a number unless it was asked for.
  public subscript(_ metric: Metric) -> Double {
    for (index, known) in metrics.enumerated() where known == metric { return values[index] }
    return .nan
  }
}
