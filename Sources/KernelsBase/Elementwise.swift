// Functions of every number of a tensor, a vector at a time. The last vector may reach past the last number:
// buffers have room for it.

@inline(__always)
func map<S: Lane>(_ n: Int, _ x: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>, _ f: (S.Vector) -> S.Vector) {
  var i = 0
  while i < n {
    store(f(load(x + i)), y + i)
    i += S.lanes
  }
}

/// The same for singles by way of doubles.
@inline(__always)
func mapThroughDouble(_ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ f: (D) -> D) {
  var i = 0
  while i < n {
    storeNarrowed(f(loadWidened(x + i)), y + i)
    i += 8
  }
}

@inline(__always)
func loadWidened(_ p: UnsafePointer<Float>) -> D {
  widened(UnsafeRawPointer(p).loadUnaligned(as: SIMD8<Float>.self))
}

@inline(__always)
func storeNarrowed(_ v: D, _ p: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(p).storeBytes(of: narrowed(v), as: SIMD8<Float>.self)
}

/// Applies a function, a `UnaryCode`, to `n` numbers.
package func unary(
  _ double: Bool, _ code: Int, _ p: Double, _ q: Double, _ n: Int, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  guard let code = UnaryCode(rawValue: code) else { return }
  if double {
    unary(code, p, q, n, x.assumingMemoryBound(to: Double.self), y.assumingMemoryBound(to: Double.self))
  } else {
    unary(
      code, Float(p), Float(q), p, n, x.assumingMemoryBound(to: Float.self), y.assumingMemoryBound(to: Float.self))
  }
}
