import Tensors

extension Sequential {
  /// Trains the model: epoch by epoch, batch by batch, each batch one step of the optimizer.
  ///
  /// The loss and the metrics of an epoch are those of its batches as they came, each before its step. A loss that is
  /// not a number ends the training. A schedule changes the optimizer's learning rate, which is put back at the end.
  /// Without a batch size the whole set is one batch. With weights a row's loss counts so many times, as in
  /// `loss(prediction, target, weights:)`; metrics and the validation do not see them.
  ///
  /// - Shapes: `x` is `[count]` followed by the model's input shape, `y` has `count` rows.
  /// - Throws: when a shape does not fit, or there is no data.
  @discardableResult
  package func fit(
    _ x: Tensor, _ y: Tensor, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil,
    shuffle: Bool = true, weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [],
    earlyStopping: EarlyStopping? = nil,
    schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false
  ) throws(EngineError) -> History {
    try fit(
      x, y, loss: loss, optimizer: optimizer, epochs: epochs, batchSize: batchSize, shuffle: shuffle,
      weights: weights, validation: validation, metrics: metrics, earlyStopping: earlyStopping, schedule: schedule,
      clipping: clipping,
      verbose: verbose
    ) { _ in true }
  }

  /// Trains the model, and after each epoch asks whether to go on, given what was measured so far.
  ///
  /// - Shapes: as without it.
  /// - Throws: as without it, and what `onEpoch` throws.
  @discardableResult
  package func fit(
    _ x: Tensor, _ y: Tensor, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil,
    shuffle: Bool = true, weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [],
    earlyStopping: EarlyStopping? = nil,
    schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false,
    onEpoch: (History) throws(EngineError) -> Bool
  ) throws(EngineError) -> History {
    let trainer = try Trainer(
      self, x, y, loss: loss, optimizer: optimizer, batchSize: batchSize, shuffle: shuffle, weights: weights,
      metrics: metrics, clipping: clipping)
    return try trainer.run(
      epochs: epochs, validation: validation, earlyStopping: earlyStopping, schedule: schedule,
      log: verbose ? TrainingLog() : nil, onEpoch: onEpoch)
  }

  /// Trains the model on a data set.
  ///
  /// - Throws: when a shape does not fit, or there is no data.
  @discardableResult
  package func fit(
    _ data: Dataset, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil, shuffle: Bool = true,
    weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [], earlyStopping: EarlyStopping? = nil,
    schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false
  ) throws(EngineError) -> History {
    try fit(
      data.x, data.y, loss: loss, optimizer: optimizer, epochs: epochs, batchSize: batchSize, shuffle: shuffle,
      weights: weights, validation: validation, metrics: metrics, earlyStopping: earlyStopping, schedule: schedule,
      clipping: clipping,
      verbose: verbose
    ) { _ in true }
  }

  /// Trains the model on a data set, and after each epoch asks whether to go on, given what was measured so far.
  ///
  /// - Throws: as without it, and what `onEpoch` throws.
  @discardableResult
  package func fit(
    _ data: Dataset, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil, shuffle: Bool = true,
    weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [], earlyStopping: EarlyStopping? = nil,
    schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false,
    onEpoch: (History) throws(EngineError) -> Bool
  ) throws(EngineError) -> History {
    try fit(
      data.x, data.y, loss: loss, optimizer: optimizer, epochs: epochs, batchSize: batchSize, shuffle: shuffle,
      weights: weights, validation: validation, metrics: metrics, earlyStopping: earlyStopping, schedule: schedule,
      clipping: clipping,
      verbose: verbose, onEpoch: onEpoch)
  }

  /// Takes one step on one batch and answers its loss before the step, each row's loss counted as often as its weight
  /// says, if there are weights.
  ///
  /// - Throws: when a shape does not fit.
  @discardableResult
  package func train(
    _ x: Tensor, _ y: Tensor, loss: Loss, optimizer: Optimizer, weights: [Double]? = nil
  ) throws(EngineError) -> Double {
    let (loss, y) = try weights.map { (weights) throws(EngineError) in try loss.packed(y, weights) } ?? (loss, y)
    let value = try step(x, y, loss, optimizer, nil, areChecked: false) { (_) throws(EngineError) in }
    Session.current.onFit?(self)
    return value
  }

  /// The model's outputs for a batch of inputs, made in pieces so that memory stays small.
  ///
  /// - Throws: when `x` has another shape than the model's inputs.
  package func predict(_ x: Tensor) throws(EngineError) -> Tensor {
    try checkBatch(x)
    let count = x.shape[0]
    guard count > Measuring.pieceSize else { return try forward(x, isTraining: false) }
    var rows = JoinedRows(count: count)
    for start in stride(from: 0, to: count, by: Measuring.pieceSize) {
      let piece = try x.slice(axis: 0, from: start, to: min(start + Measuring.pieceSize, count))
      try rows.append(forward(piece, isTraining: false))
    }
    return try rows.joined()
  }

  /// The model's loss and metrics on some data, without training. With weights a row's loss counts so many times.
  ///
  /// - Throws: when a shape does not fit.
  package func evaluate(
    _ x: Tensor, _ y: Tensor, loss: Loss, metrics: [Metric] = [], weights: [Double]? = nil
  ) throws(EngineError) -> Evaluation {
    let (loss, y) = try weights.map { (weights) throws(EngineError) in try loss.packed(y, weights) } ?? (loss, y)
    let measures = try measure(x, y, loss: loss, metrics: metrics)
    return Evaluation(measures, metrics)
  }

  /// The model's loss and metrics on a data set, without training.
  ///
  /// - Throws: when a shape does not fit.
  package func evaluate(
    _ data: Dataset, loss: Loss, metrics: [Metric] = []
  ) throws(EngineError) -> Evaluation {
    try evaluate(data.x, data.y, loss: loss, metrics: metrics)
  }
}
