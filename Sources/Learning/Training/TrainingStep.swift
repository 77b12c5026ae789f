import Tensors

/// What one training step found.
struct StepResult {
  var loss: Tensor
  var trained: [Parameter]
  var gradients: [Tensor]
  var sums: Tensor
  var activation: Activation
}

extension Sequential {
  /// Stops before training on a batch that the model cannot take.
  func checkTraining(_ x: Tensor, _ y: Tensor) throws(EngineError) {
    try checkBatch(x)
    guard x.extents[0] > 0 else {
      throw .argument(operation: "fit", name: "x", rule: "at least one row", found: "no data")
    }
    guard y.rank > 0, y.extents[0] == x.extents[0] else {
      throw .shapeMismatch(operation: "fit", left: x.shape, right: y.shape)
    }
  }

  /// One step of the optimizer on one batch, replayed if there is a plan for it; answers the loss before the step.
  ///
  /// Before the optimizer moves the parameters, `look` may ask for the model's outputs.
  func step(
    _ x: Tensor, _ y: Tensor, _ loss: Loss, _ optimizer: Optimizer, _ clipping: GradientClipping?,
    areChecked: Bool,
    _ look: (_ output: () throws(EngineError) -> Tensor) throws(EngineError) -> Void
  ) throws(EngineError) -> Double {
    let session = Session.current
    let observer = session.onDifferentiated
    let mayReplay = session.mayReplay && (observer == nil || GradientAudit.current?.passesOver() ?? false)
    var plan = mayReplay ? plans.plan(for: x, y, loss) : nil
    if plan == nil {
      if !areChecked { try checkTraining(x, y) }
      // A step that may be replayed is not checked.
      if mayReplay { session.onDifferentiated = nil }
    }
    defer { session.onDifferentiated = observer }
    if mayReplay && plan == nil { plan = plans.made(for: self, x, y, loss, isRepeated: areChecked) }
    if let plan, try plan.run(x, y) {
      try look { () throws(EngineError) in try plan.output }
      let value = plan.loss
      try plan.update(optimizer, clipping)
      return value
    }
    let result = try step(x, y, loss)
    try look { () throws(EngineError) in try result.activation(result.sums) }
    let value = try result.loss.item()
    try optimizer.update(result.trained, clipping?(result.gradients) ?? result.gradients)
    return value
  }

  /// One step on one batch without the optimizer: loss, gradients and scores.
  func step(
    _ x: Tensor, _ y: Tensor, _ loss: Loss
  ) throws(EngineError) -> StepResult {
    let trained = allParameters.filter { $0.isTrainable }
    var scores: (Tensor, Activation)?
    let (value, gradients) = try differentiate(trained.map { $0.value }) { (tracked) throws(EngineError) in
      try withParameters(trained, tracked) { () throws(EngineError) in
        let result = try trainingLoss(x, y, loss)
        scores = (stopGradient(result.sums), result.activation)
        return result.value
      }
    }
    guard let (sums, activation) = scores else { throw .interrupted }
    return StepResult(loss: value, trained: trained, gradients: gradients, sums: sums, activation: activation)
  }

  /// The plan to do such a step again and again, if there can be one.
  ///
  /// - Throws: what the step itself would throw, or why there is no plan; nothing has changed then.
  func traced(_ x: Tensor, _ y: Tensor, _ loss: Loss) throws(EngineError) -> TrainingPlan? {
    guard x.precision == y.precision else { return nil }
    let parameters = allParameters
    try makeParameters()
    // The trace tells tensors apart by their storage.
    for parameter in parameters { try parameter.numbers.makeUnique() }
    let before = parameters.map { $0.value }
    defer { for (parameter, value) in zip(parameters, before) { parameter.value = value } }
    let inputs = [try Tensor(unfilled: x.extents, x.precision), try Tensor(unfilled: y.extents, y.precision)]
    let (result, trace, operations) = try Session.current.traced(slots: inputs + before) { () throws(EngineError) in
      try step(inputs[0], inputs[1], loss)
    }
    var states: [(slot: Int, value: Tensor)] = []
    for (index, parameter) in parameters.enumerated() where !trace.isSlot(index + 2, parameter.value) {
      states.append((index + 2, parameter.value))
    }
    let plan = try Plan(
      trace, slotCount: parameters.count + 2, outputs: result.gradients + [result.loss, result.sums], state: states,
      operations: operations)
    return plan.map {
      TrainingPlan(.init(x, y, loss), parameters, states.map { parameters[$0.slot - 2] }, result.activation, $0)
    }
  }
}
