import Tensors

extension Loss {
  /// Whether the loss is a mean of terms each of which sees a row of its own.
  ///
  /// Others look at all targets (hinge), or divide by what all rows weigh.
  var hasSeparateTerms: Bool {
    switch self {
    case .meanSquaredError, .meanAbsoluteError, .huber, .huberOf, .logCosh, .poisson, .meanSquaredLogarithmicError,
      .meanAbsolutePercentageError, .quantile, .binaryCrossentropy, .binaryCrossentropyFromLogits,
      .categoricalCrossentropy, .categoricalCrossentropyFromLogits, .sparseCategoricalCrossentropy,
      .sparseCategoricalCrossentropyFromLogits:
      true
    default: false
    }
  }

  /// The terms of some rows, for losses that have separate ones.
  func separateTerms(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
    switch self {
    case .sparseCategoricalCrossentropy: return try sparseTerms(prediction, target)
    case .sparseCategoricalCrossentropyFromLogits: return try sparseTerms(logits: prediction, target)
    case .categoricalCrossentropy: return try categoricalTerms(prediction, target)
    case .categoricalCrossentropyFromLogits: return try categoricalTerms(logits: prediction, target)
    default: return try everyTerm(prediction, target)
    }
  }

  /// The loss of all rows from the terms of all of them.
  func meanOfSeparateTerms(_ terms: Tensor) throws(EngineError) -> Tensor {
    switch self {
    case .categoricalCrossentropy, .categoricalCrossentropyFromLogits: try negativeMeanOfRows(terms)
    case .sparseCategoricalCrossentropy, .sparseCategoricalCrossentropyFromLogits: try negativeMean(terms)
    default: try terms.mean()
    }
  }
}
