import Tensors

/// The plans of a model for the kinds of batches that it was trained on lately.
final class TrainingPlans {
  private struct Entry {
    let key: TrainingPlan.Key
    var plan: TrainingPlan?
    var wasTraced = false
  }

  private var entries: [Entry] = []
  /// At most so many kinds of batches.
  private static let most = 4

  /// A plan that does what the model's step on a batch would do now.
  func plan(for x: Tensor, _ y: Tensor, _ loss: Loss) -> TrainingPlan? {
    for entry in entries {
      if let plan = entry.plan, plan.fits(x, y, loss) { return plan }
    }
    return nil
  }

  /// The step on a batch for which there is no plan: the second of its kind is traced and leaves one.
  func step(
    _ model: Sequential, _ x: Tensor, _ y: Tensor, _ loss: Loss
  ) throws(EngineError) -> StepResult {
    let key = TrainingPlan.Key(x, y, loss)
    guard let index = entries.firstIndex(where: { $0.key == key }) else {
      if entries.count == TrainingPlans.most { entries.removeFirst() }
      entries.append(Entry(key: key))
      return try model.step(x, y, loss)
    }
    // A plan that no longer fits was made for other trainable parameters.
    if entries[index].wasTraced && entries[index].plan == nil { return try model.step(x, y, loss) }
    let (result, plan) = try model.tracedStep(x, y, loss)
    entries[index].plan = plan
    entries[index].wasTraced = true
    return result
  }

  /// Gives large plans back, which would otherwise be held as long as the model.
  func releaseLargeOnes() {
    entries.removeAll { ($0.plan?.byteCount ?? 0) > TrainingPlans.mostKeptBytes }
  }

  private static let mostKeptBytes = 1 << 22
}
