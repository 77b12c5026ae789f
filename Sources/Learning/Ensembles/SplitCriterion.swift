/// What a decision tree's splits are to make better.
public enum SplitCriterion: Equatable, Sendable, CaseIterable {
  /// The chance that two rows of a node are of different classes, `1 − Σ p²`.
  case gini
  /// How many bits tell the class of a row of a node, `−Σ p log₂ p`.
  case entropy
  /// The squared distance of a node's numbers from their mean; the tree predicts numbers.
  case squaredError
}
