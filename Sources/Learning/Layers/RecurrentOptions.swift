/// What recurrent layers of every kind can be told.
struct RecurrentOptions {
  let units: Int
  let returnsSequences: Bool
  let goesBackwards: Bool
  let ignoresZeros: Bool
  let dropout: Double
  let recurrentDropout: Double
  let isStateful: Bool
  let initializer: Initializer
  let recurrentInitializer: Initializer
  let kernelRegularizer: Regularizer?
  let recurrentRegularizer: Regularizer?

  /// The same, read from the other end.
  var mirrored: RecurrentOptions {
    RecurrentOptions(
      units: units, returnsSequences: returnsSequences, goesBackwards: !goesBackwards, ignoresZeros: ignoresZeros,
      dropout: dropout, recurrentDropout: recurrentDropout, isStateful: isStateful, initializer: initializer,
      recurrentInitializer: recurrentInitializer, kernelRegularizer: kernelRegularizer,
      recurrentRegularizer: recurrentRegularizer)
  }
}
