/// `c = a · b`: `a` is `[m, k]` and `b` is `[k, n]`, each with its row and column steps, `c` is `[m, n]`. Every
/// element is one chain of fused multiply-adds in ascending k.
package func matrixProduct(
  _ double: Bool, _ m: Int, _ n: Int, _ k: Int, _ a: UnsafeRawPointer, _ aRow: Int, _ aColumn: Int,
  _ b: UnsafeRawPointer, _ bRow: Int, _ bColumn: Int, _ c: UnsafeMutableRawPointer
) {
  @inline(__always) func run<S: BinaryFloatingPoint>(_: S.Type) {
    let a = a.assumingMemoryBound(to: S.self), b = b.assumingMemoryBound(to: S.self)
    let c = c.assumingMemoryBound(to: S.self)
    for i in 0..<m {
      for j in 0..<n {
        var s: S = 0
        for p in 0..<k { s.addProduct(a[i * aRow + p * aColumn], b[p * bRow + j * bColumn]) }
        c[i * n + j] = s
      }
    }
  }
  if double { run(Double.self) } else { run(Float.self) }
}
