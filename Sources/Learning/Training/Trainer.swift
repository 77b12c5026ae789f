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
  private var order: [Int]

  init(
    _ model: Sequential, _ x: Tensor, _ y: Tensor, loss: Loss, optimizer: Optimizer, batchSize: Int?, shuffle: Bool,
    metrics: [Metric]
  ) throws(EngineError) {
    try model.checkBatch(x)
    let count = x.shape[0]
    guard count > 0 else {
      throw .argument(operation: "fit", name: "x", rule: "at least one row", found: "no data")
    }
    guard y.rank > 0, y.shape[0] == count else {
      throw .shapeMismatch(operation: "fit", left: x.shape, right: y.shape)
    }
    if let batchSize, batchSize < 1 {
      throw .argument(operation: "fit", name: "batchSize", rule: "at least 1", found: "\(batchSize)")
    }
    self.model = model
    self.x = x
    self.optimizer = optimizer
    self.metrics = metrics
    self.batchSize = min(batchSize ?? count, count)
    shuffles = shuffle && self.batchSize < count
    order = Array(0..<count)
    lossForValidation = loss
    (self.loss, self.y) = try Trainer.prepared(loss, y, model)
  }

  /// Class numbers are turned into one-hot rows once, not at each step.
  private static func prepared(_ loss: Loss, _ y: Tensor, _ model: Sequential) throws(EngineError) -> (Loss, Tensor) {
    guard let oneHot = loss.withOneHotTargets, let shape = model.outputShape else { return (loss, y) }
    let classes = shape.last ?? 0
    guard y.count == y.shape[0] * shape.dropLast().reduce(1, *) else {
      throw .shapeMismatch(operation: loss.name, left: [y.shape[0]] + shape, right: y.shape)
    }
    let indices = try wholeNumbers(y.values, below: classes, operation: loss.name)
    let rows = try oneHotTensor(indices, classes: classes, precision: y.precision)
    return (oneHot, try rows.reshaped(to: [y.shape[0]] + shape))
  }

  func run(
    epochs: Int, validation: Dataset?, earlyStopping: EarlyStopping?, schedule: Schedule?, log: TrainingLog?
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
      if let schedule { optimizer.learningRate = schedule.rate(learningRate, epoch: epoch) }
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
      guard let earlyStopping else { continue }
      let watched = validated?.loss ?? training.loss
      if best.accepts(watched, epoch, earlyStopping.minimumImprovement) {
        best.values = earlyStopping.restoresBestWeights ? model.allParameters.map { $0.value } : []
        history.bestEpoch = epoch
      } else if epoch - best.epoch >= earlyStopping.patience {
        break
      }
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
  func epoch() throws(EngineError) -> Measures {
    let count = order.count
    if shuffles { order = Session.current.nextRandomKey().permutation(count) }
    var total = Measures(loss: 0, metrics: [Double](repeating: 0, count: metrics.count))
    for start in stride(from: 0, to: count, by: batchSize) {
      let end = min(start + batchSize, count)
      let (batchX, batchY) = try batch(start, end)
      let share = Double(end - start) / Double(count)
      let measures = try step(batchX, batchY)
      total.loss += share * measures.loss
      for index in measures.metrics.indices { total.metrics[index] += share * measures.metrics[index] }
    }
    return total
  }

  private func batch(_ start: Int, _ end: Int) throws(EngineError) -> (Tensor, Tensor) {
    if batchSize == order.count { return (x, y) }
    guard shuffles else {
      return (try x.slice(axis: 0, from: start, to: end), try y.slice(axis: 0, from: start, to: end))
    }
    let rows = Array(order[start..<end])
    return (try x.gathered(rows, axis: 0), try y.gathered(rows, axis: 0))
  }

  /// One step of the optimizer on one batch.
  private func step(_ x: Tensor, _ y: Tensor) throws(EngineError) -> Measures {
    let replays = mayReplay
    if replays, let plan = model.plans.plan(for: x, y, loss) {
      try plan.run(x, y)
      let values = metrics.isEmpty ? [] : try measures(plan.output, y)
      let value = try plan.loss
      try optimizer.update(plan.trained, plan.gradients)
      return Measures(loss: value, metrics: values)
    }
    let result = try replays ? model.plans.step(model, x, y, loss) : model.step(x, y, loss)
    let values = metrics.isEmpty ? [] : try measures(result.activation(result.sums), y)
    try optimizer.update(result.trained, result.gradients)
    return Measures(loss: try result.loss.item(), metrics: values)
  }

  /// Whether the next step may be replayed or traced: not inside a differentiation, and not when it is to be checked.
  private var mayReplay: Bool {
    let session = Session.current
    guard session.mayReplay else { return false }
    return session.onDifferentiated == nil || GradientAudit.current?.passesOver() ?? false
  }

  private func measures(_ output: Tensor, _ y: Tensor) throws(EngineError) -> [Double] {
    var values: [Double] = []
    for metric in metrics { values.append(try metric(output, y, threshold: loss.threshold)) }
    return values
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
