import Tensors

/// One training of one model: its data, its order, its steps.
final class Trainer {
  private let model: Sequential
  private let x: Tensor
  private let y: Tensor
  private let loss: Loss
  private let lossForValidation: Loss
  private let optimizer: Optimizer
  private let metrics: [Metric]
  private let batchSize: Int
  private let shuffles: Bool
  private let clipping: GradientClipping?
  private var order: [Int]
  /// The plan for the whole set as one batch, once there is one.
  private var replayed: TrainingPlan?
  private var batchX: BatchOfRows
  private var batchY: BatchOfRows

  init(
    _ model: Sequential, _ x: Tensor, _ y: Tensor, loss: Loss, optimizer: Optimizer, batchSize: Int?, shuffle: Bool,
    weights: [Double]?, metrics: [Metric], clipping: GradientClipping?
  ) throws(EngineError) {
    try model.checkTraining(x, y)
    let count = x.extents[0]
    if let batchSize, batchSize < 1 {
      throw .argument(operation: "fit", name: "batchSize", rule: "at least 1", found: "\(batchSize)")
    }
    try loss.checkTargets(y)
    try optimizer.checkLearningRate()
    self.model = model
    self.x = x
    self.optimizer = optimizer
    self.metrics = metrics
    self.clipping = clipping
    self.batchSize = min(batchSize ?? count, count)
    shuffles = shuffle && self.batchSize < count
    order = Array(0..<count)
    lossForValidation = loss
    let plain = try Trainer.prepared(loss, y, model.outputShape(for: Array(x.shape.dropFirst()), found: x.shape))
    (self.loss, self.y) =
      try weights.map { (weights) throws(EngineError) in try plain.0.packed(plain.1, weights) } ?? plain
    batchX = BatchOfRows(of: x)
    batchY = BatchOfRows(of: self.y)
  }

  /// Class numbers are turned into one-hot rows once, not at each step.
  private static func prepared(_ loss: Loss, _ y: Tensor, _ shape: [Int]) throws(EngineError) -> (Loss, Tensor) {
    guard let oneHot = loss.withOneHotTargets else { return (loss, y) }
    let classes = shape.last ?? 0
    guard y.count == y.shape[0] * shape.dropLast().reduce(1, *) else {
      throw .shapeMismatch(operation: loss.name, left: [y.shape[0]] + shape, right: y.shape)
    }
    let rows = try y.oneHot(classes: classes, operation: loss.name)
    return (oneHot, try rows.reshaped(to: [y.shape[0]] + shape))
  }

  func run(
    epochs: Int, validation: Dataset?, earlyStopping: EarlyStopping?, schedule: Schedule?, log: TrainingLog?,
    onEpoch: (History) throws(EngineError) -> Bool
  ) throws(EngineError) -> History {
    let session = Session.current
    let observer = session.onDifferentiated
    session.onDifferentiated = nil
    defer {
      session.onDifferentiated = observer
      model.plans.releaseLargeOnes()
    }
    GradientAudit.current?.check(model, x, y, loss)
    var history = History(metrics: metrics)
    var best = Best()
    let learningRate = optimizer.learningRate
    defer { optimizer.learningRate = learningRate }
    for epoch in 0..<max(epochs, 0) {
      if let schedule { optimizer.learningRate = schedule.rate(learningRate, after: history.watched) }
      history.learningRate.append(optimizer.learningRate)
      let training = try self.epoch()
      var validated: Measures?
      if let validation {
        validated = try model.measure(validation.x, validation.y, loss: lossForValidation, metrics: metrics)
      }
      history.append(training, validated)
      log?.write(epoch: epoch, of: epochs, metrics, training, validated)
      if training.loss.isNaN {
        history.diverged = true
        break
      }
      let goesOn = try onEpoch(history)
      if let earlyStopping {
        let watched = validated?.loss ?? training.loss
        if best.accepts(watched, epoch, earlyStopping.minimumImprovement) {
          best.values = earlyStopping.restoresBestWeights ? model.allParameters.map { $0.value } : []
          history.bestEpoch = epoch
        } else if epoch - best.epoch >= earlyStopping.patience {
          break
        }
      }
      if !goesOn { break }
    }
    for (parameter, value) in zip(model.allParameters, best.values) { parameter.value = value }
    if !history.diverged, history.epochs > 0 { GradientAudit.current?.check(model, x, y, loss) }
    session.onFit?(model)
    return history
  }

  /// The epoch with the lowest loss so far.
  private struct Best {
    var loss = Double.infinity
    var epoch = 0
    var values: [Tensor] = []

    mutating func accepts(_ loss: Double, _ epoch: Int, _ improvement: Double) -> Bool {
      guard loss < self.loss - (self.loss.isFinite ? improvement : 0) else { return false }
      self.loss = loss
      self.epoch = epoch
      return true
    }
  }

  /// Visits every row once.
  private func epoch() throws(EngineError) -> Measures {
    if batchSize == order.count, metrics.isEmpty, let replayed, try replayed.run(x, y) {
      let loss = replayed.loss
      try replayed.update(optimizer, clipping)
      return Measures(loss: loss, metrics: [])
    }
    let count = order.count
    if shuffles { Session.current.nextRandomKey().permute(&order) }
    var total = Measures(loss: 0, metrics: [Double](repeating: 0, count: metrics.count))
    var start = 0
    while start < count {
      let end = min(start + batchSize, count)
      let (x, y) = try batch(start..<end)
      let share = Double(end - start) / Double(count)
      var values: [Double] = []
      let loss = try model.step(x, y, loss, optimizer, clipping, areChecked: true) { (output) throws(EngineError) in
        for metric in metrics {
          values.append(try metric(output(), self.loss.plainTarget(y), threshold: self.loss.threshold))
        }
      }
      // Nobody can change what trains before the training ends.
      if batchSize == count { replayed = model.plans.plan(for: x, y, self.loss) }
      total.loss += share * loss
      for index in values.indices { total.metrics[index] += share * values[index] }
      start = end
    }
    return total
  }

  private func batch(_ rows: Range<Int>) throws(EngineError) -> (Tensor, Tensor) {
    if batchSize == order.count { return (x, y) }
    if shuffles { return (try batchX.gathered(order, rows), try batchY.gathered(order, rows)) }
    return (
      try x.slice(axis: 0, from: rows.lowerBound, to: rows.upperBound),
      try y.slice(axis: 0, from: rows.lowerBound, to: rows.upperBound)
    )
  }
}

extension Sequential {
  /// The loss of a batch as training sees it, penalties included, and the scores it came from.
  func trainingLoss(
    _ x: Tensor, _ y: Tensor, _ loss: Loss
  ) throws(EngineError) -> (value: Tensor, sums: Tensor, activation: Activation) {
    let (sums, activation) = try sums(x, isTraining: true)
    var value = try loss.value(sums: sums, activation, y)
    for layer in layers { value = try layer.addingPenalties(to: value) }
    return (value, sums, activation)
  }
}

extension Layer {
  /// A loss with the penalties on the layer's trainable weights.
  final func addingPenalties(to loss: Tensor) throws(EngineError) -> Tensor {
    var loss = loss
    for parameter in allParameters where parameter.isTrainable {
      if let regularizer = parameter.regularizer { loss = try loss + regularizer(parameter.value) }
    }
    return loss
  }
}
