/// Ends a training when it no longer gets better.
public struct EarlyStopping: Sendable {
  /// How many epochs in a row may pass without improvement.
  public var patience: Int
  /// How much less the loss must be to count as better.
  public var minimumImprovement: Double
  /// Whether the model gets back the parameters of its best epoch.
  public var restoresBestWeights: Bool

  /// Watches the validation loss, or the training loss when there is no validation.
  public init(patience: Int = 5, minimumImprovement: Double = 0, restoresBestWeights: Bool = true) {
    self.patience = patience
    self.minimumImprovement = minimumImprovement
    self.restoresBestWeights = restoresBestWeights
  }
}
