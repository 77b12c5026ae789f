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

  /// A new plan for a step that has none, if there can be one and it is worth it.
  ///
  /// Small steps on batches of shapes that come only once are faster without: the second of its kind gets a plan, or the
  /// first where it is known that more come.
  func made(for model: Sequential, _ x: Tensor, _ y: Tensor, _ loss: Loss, isRepeated: Bool) -> TrainingPlan? {
    let key = TrainingPlan.Key(x, y, loss)
    var place = entries.firstIndex { $0.key == key }
    if place == nil {
      if entries.count == TrainingPlans.most { entries.removeFirst() }
      entries.append(Entry(key: key))
      if isRepeated || x.count > TrainingPlans.smallBatch { place = entries.count - 1 }
    }
    // A plan that no longer fits was made for other trainable parameters.
    guard let place, !entries[place].wasTraced || entries[place].plan != nil else { return nil }
    entries[place].wasTraced = true
    do throws(EngineError) {
      entries[place].plan = try model.traced(x, y, loss)
    } catch {
      // The step itself tells what is wrong, or has room where a plan has none.
      entries[place].plan = nil
    }
    return entries[place].plan
  }

  /// Up to so many numbers, making a plan takes about as long as some steps.
  private static let smallBatch = 1 << 12

  /// Gives large plans back, which would otherwise be held as long as the model.
  func releaseLargeOnes() {
    entries.removeAll { ($0.plan?.byteCount ?? 0) > TrainingPlans.mostKeptBytes }
  }

  private static let mostKeptBytes = 1 << 22
}
