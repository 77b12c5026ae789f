/// What recurrent layers of every kind can be told.
struct RecurrentOptions {
  let units: Int
  let returnsSequences: Bool
  let goesBackwards: Bool
  let ignoresZeros: Bool
  let initializer: Initializer
  let recurrentInitializer: Initializer
  let kernelRegularizer: Regularizer?
  let recurrentRegularizer: Regularizer?

  /// The same, read from the other end.
  var mirrored: RecurrentOptions {
    RecurrentOptions(
      units: units, returnsSequences: returnsSequences, goesBackwards: !goesBackwards, ignoresZeros: ignoresZeros,
      initializer: initializer, recurrentInitializer: recurrentInitializer, kernelRegularizer: kernelRegularizer,
      recurrentRegularizer: recurrentRegularizer)
  }
}
