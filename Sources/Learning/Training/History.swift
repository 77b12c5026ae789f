/// What was measured epoch by epoch while a model trained.
public struct History: Sendable, CustomStringConvertible {
  /// The mean training loss of each epoch.
  public internal(set) var loss: [Double] = []
  /// The loss on the validation data after each epoch; empty without such data.
  public internal(set) var validationLoss: [Double] = []
  /// The optimizer's learning rate in each epoch.
  public internal(set) var learningRate: [Double] = []
  /// The epoch with the lowest watched loss, counted from 0, when training stopped early or kept the best weights.
  public internal(set) var bestEpoch: Int?
  /// Whether the loss was no longer a number, which ends a training.
  public internal(set) var diverged = false

  private var metrics: [Metric]
  private var training: [[Double]]
  private var validation: [[Double]]

  init(metrics: [Metric]) {
    self.metrics = metrics
    training = [[Double]](repeating: [], count: metrics.count)
    validation = training
  }

  /// A line for a reader: the epochs, and the first and the last loss.
  public var description: String {
    guard let first = loss.first, let last = loss.last else { return "no epochs" }
    return "\(epochs) \(epochs == 1 ? "epoch" : "epochs"), loss \(first) → \(last)"
  }

  /// How many epochs were run.
  public var epochs: Int { loss.count }

  /// The share of right answers in each epoch; empty unless the metric was asked for.
  public var accuracy: [Double] { self[.accuracy] }

  /// The share of right answers on the validation data after each epoch.
  public var validationAccuracy: [Double] { validation(.accuracy) }

  /// A metric epoch by epoch; empty unless it was asked for.
  public subscript(_ metric: Metric) -> [Double] {
    for (index, known) in metrics.enumerated() where known == metric { return training[index] }
    return []
  }

  /// A metric on the validation data epoch by epoch; empty unless it was asked for.
  public func validation(_ metric: Metric) -> [Double] {
    for (index, known) in metrics.enumerated() where known == metric { return validation[index] }
    return []
  }

  /// What schedules and early stopping watch: the validation loss, or the training loss when there is none.
  var watched: [Double] { validationLoss.isEmpty ? loss : validationLoss }

  mutating func append(_ training: Measures, _ validation: Measures?) {
    loss.append(training.loss)
    for (index, value) in training.metrics.enumerated() { self.training[index].append(value) }
    guard let validation else { return }
    validationLoss.append(validation.loss)
    for (index, value) in validation.metrics.enumerated() { self.validation[index].append(value) }
  }
}

/// A loss and some metrics at one moment.
struct Measures {
  var loss: Double
  var metrics: [Double]
}
