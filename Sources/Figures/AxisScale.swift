/// How the numbers of an axis are laid out.
public enum AxisScale: Sendable {
  /// Equal steps are equal lengths.
  case linear
  /// Equal ratios are equal lengths; numbers that are not above zero have no place.
  case logarithmic
}
