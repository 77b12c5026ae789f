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

  /// The same step while it is traced, and the plan to do it again, if it can be.
  func tracedStep(
    _ x: Tensor, _ y: Tensor, _ loss: Loss
  ) throws(EngineError) -> (StepResult, TrainingPlan?) {
    let session = Session.current
    let parameters = allParameters
    // The trace tells tensors apart by their storage.
    for parameter in parameters { try parameter.value.makeUnique() }
    let inputs = [try x.copied(), try y.copied()]
    let before = session.operations
    let (result, trace) = try session.traced(slots: inputs + parameters.map { $0.value }) {
      () throws(EngineError) in
      try step(inputs[0], inputs[1], loss)
    }
    let operations = session.operations - before
    guard trace.isReplayable, x.precision == y.precision else { return (result, nil) }
    var states: [(slot: Int, value: Tensor)] = []
    for (index, parameter) in parameters.enumerated() where !trace.isSlot(index + 2, parameter.value) {
      states.append((index + 2, parameter.value))
    }
    let plan: Plan?
    do throws(EngineError) {
      plan = try Plan(
        trace, slotCount: parameters.count + 2, outputs: result.gradients + [result.loss, result.sums], state: states,
        operations: operations)
    } catch {
      // There is room for the step alone.
      plan = nil
    }
    guard let plan else { return (result, nil) }
    return (
      result,
      TrainingPlan(
        .init(x, y, loss), parameters, states.map { parameters[$0.slot - 2] }, result.activation, plan)
    )
  }
}
