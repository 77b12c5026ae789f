// Sums and products with their rounding errors, exact as a pair, from plain operations.

/// `a + b` and its error.
@inline(__always)
func sum(_ a: D, _ b: D) -> (D, D) {
  let s = a + b
  let part = s - a
  return (s, (a - (s - part)) + (b - part))
}

/// `a + b` and its error, where `a` is the larger one.
@inline(__always)
func quickSum(_ a: D, _ b: D) -> (D, D) {
  let s = a + b
  return (s, b - (s - a))
}

/// The upper and lower half of the digits.
@inline(__always)
func split(_ a: D) -> (D, D) {
  let t = a * d(134217729)
  let high = t - (t - a)
  return (high, a - high)
}

/// `a · b` and its error.
/// - Source: Dekker, *A floating-point technique for extending the available precision* (1971).
@inline(__always)
func product(_ a: D, _ b: D) -> (D, D) {
  let p = a * b
  let (ah, al) = split(a), (bh, bl) = split(b)
  return (p, ((ah * bh - p) + ah * bl + al * bh) + al * bl)
}

/// `(nh + nl) ÷ (dh + dl)`, rounded nearly once.
@inline(__always)
func quotient(_ nh: D, _ nl: D, _ dh: D, _ dl: D) -> D {
  let q = nh / dh
  let (p, e) = product(q, dh)
  return q + (((nh - p) - e) + (nl - q * dl)) / dh
}
