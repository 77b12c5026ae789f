import Tensors

/// A number that tells how good predictions are, followed while a model trains.
public enum Metric: Equatable, Sendable {
  /// The share of right answers.
  case accuracy
  /// The share of cases whose class is among the `k` likeliest.
  case topK(Int)
  /// Between how many classes, all equally likely, the model would be as unsure as it is: `e` to the cross-entropy.
  case perplexity
  /// Of the cases called positive, the share that are.
  case precision
  /// Of the positive cases, the share that were called so.
  case recall
  /// Of the negative cases, the share that were called so.
  case specificity
  /// The harmonic mean of precision and recall.
  case f1
  /// The mean of the absolute differences.
  case meanAbsoluteError
  /// The mean of the squared differences.
  case meanSquaredError
  /// The square root of the mean squared error, in the unit of the target.
  case rootMeanSquaredError
  /// The share of the target's variance that is explained; 1 is perfect.
  case rSquared

  /// What the metric is called, such as `accuracy`.
  public var name: String {
    switch self {
    case .accuracy: "accuracy"
    case .topK(let k): "top\(k)"
    case .perplexity: "perplexity"
    case .precision: "precision"
    case .recall: "recall"
    case .specificity: "specificity"
    case .f1: "f1"
    case .meanAbsoluteError: "meanAbsoluteError"
    case .meanSquaredError: "meanSquaredError"
    case .rootMeanSquaredError: "rootMeanSquaredError"
    case .rSquared: "rSquared"
    }
  }

  /// The metric of a model's outputs.
  ///
  /// - Seam: `threshold` is where an output of one number turns from no to yes.
  package func callAsFunction(
    _ prediction: Tensor, _ target: Tensor, threshold: Double = 0.5
  ) throws(EngineError) -> Double {
    switch self {
    case .accuracy: return try Learning.accuracy(prediction, target, threshold: threshold)
    case .topK(let k): return try Learning.topKAccuracy(prediction, target, k: k)
    case .perplexity: return try Learning.perplexity(prediction, target)
    case .precision: return try Classification(prediction, target, threshold).matrix().precision
    case .recall: return try Classification(prediction, target, threshold).matrix().recall
    case .specificity: return try Classification(prediction, target, threshold).matrix().specificity
    case .f1: return try Classification(prediction, target, threshold).matrix().f1
    case .meanAbsoluteError: return try Learning.meanAbsoluteError(prediction, target).item()
    case .meanSquaredError: return try Learning.meanSquaredError(prediction, target).item()
    case .rootMeanSquaredError: return try Learning.rootMeanSquaredError(prediction, target)
    case .rSquared: return try Learning.rSquared(prediction, target)
    }
  }
}
