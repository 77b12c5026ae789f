/// How a measure of single classes becomes one number.
public enum Averaging: Equatable, Sendable, CaseIterable {
  /// From all cases together: with one class for each case this is the share of right answers.
  case micro
  /// The mean over the classes, rare ones counting as much as others.
  case macro
  /// The mean over the classes, each counting as much as it has cases.
  case weighted
}
