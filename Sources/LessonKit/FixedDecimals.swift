import Figures

/// `value` with exactly so many digits after the point, correctly rounded, ties to even.
///
/// Zero has no sign, also where it is the rounded form of a small negative number. Infinities and NaN are
/// `inf`, `-inf` and `nan`.
///
/// - Accuracy: exact: the digits are those of the binary number's whole decimal expansion, cut and rounded once.
/// - Cost: grows with the square of the number's decimal size, about 10 µs at most.
package func fixed(_ value: Double, decimals: Int) -> String {
  value.isFinite ? NumberText.fixed(value, decimals: min(max(decimals, 0), 100)) : value.description
}
