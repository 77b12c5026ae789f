/// One way to part a data set: cases to train on, and the others to test with.
public struct Fold: Sendable {
  /// The cases to train on.
  public let train: Dataset
  /// The cases to test with.
  public let test: Dataset
}
