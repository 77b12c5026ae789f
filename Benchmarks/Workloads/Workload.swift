import LessonKit

/// One thing that is timed: prepared from its arrays, then run again and again from the same start.
///
/// Everything here is written with what a package outside can name: this target does not see the engine's inside.
public struct Workload: Sendable {
  /// What the peers call it too.
  public let name: String
  /// Reads its data and answers with the work, whose result is the number that all sides must agree on.
  public let prepare: @Sendable (Arrays) -> () -> Double

  /// All workloads, in the order of the table.
  public static let all: [Workload] = trainings + operations
}

/// A training run: the model gets its first weights back, and an optimizer without memory takes every step.
func training(
  _ model: Sequential, from start: [Tensor], _ optimizer: @escaping () -> Optimizer,
  _ fit: @escaping (Optimizer) -> Double
) -> () -> Double {
  return {
    model.setParameters(start)
    return fit(optimizer())
  }
}
