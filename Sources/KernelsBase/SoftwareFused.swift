#if !(FUSED || arch(arm64))
  // Chains of fused multiply-adds on processors without the instruction.
  //
  // A step is computed in a way that is right unless the sum lies next to the middle between two neighbours; whether any
  // did is gathered over the whole tile, and such a tile is computed once more with exact operations.

  /// What fits a vector register of the least processors.
  typealias Pair = SIMD2<Double>

  /// A pair and its upper and lower digits.
  struct Split {
    let whole: Pair, high: Pair, low: Pair

    @inline(__always)
    init(_ x: Pair) {
      let t = x * Pair(repeating: 134_217_729)
      whole = x
      high = t - (t - x)
      low = x - high
    }
  }

  /// Steps of chains that may have been rounded the wrong way.
  struct Doubts {
    private var found = SIMD4<Int32>()

    /// `c + x · v` of singles, which are held as doubles.
    ///
    /// The product is exact and the sum is rounded twice; that is wrong only if the first rounding ends in the middle of
    /// two singles, or the result is below the normal singles, whose middles are elsewhere.
    @inline(__always)
    mutating func single(_ c: Pair, _ x: Pair, _ v: Pair) -> Pair {
      let s = c + x * v
      // One comparison for both: in the low words the rest behind a single's digits, in the high words sign-less sizes.
      let words = unsafeBitCast(s, to: SIMD4<Int32>.self) & SIMD4(0x1fff_ffff, 0x7fff_ffff, 0x1fff_ffff, 0x7fff_ffff)
      let moved = words &+ SIMD4(0x7000_0000, 0x7fff_ffff, 0x7000_0000, 0x7fff_ffff)
      let bounds = SIMD4<Int32>(Int32.min + 1, Int32.min + 0x380f_ffff, Int32.min + 1, Int32.min + 0x380f_ffff)
      found = found | unsafeBitCast(moved .< bounds, to: SIMD4<Int32>.self)
      return widened(narrowed(s))
    }

    /// `c + x · v` of doubles that are neither huge nor tiny.
    ///
    /// The exact sum is s + t with a relative error of 2⁻⁵³ in the small t; it is certain if a larger and a smaller t
    /// give the same.
    @inline(__always)
    mutating func double(_ c: Pair, _ x: Split, _ v: Split) -> Pair {
      let p = x.whole * v.whole
      let e = ((x.high * v.high - p) + x.high * v.low + x.low * v.high) + x.low * v.low
      let s = c + p, part = s - c
      let t = ((c - (s - part)) + (p - part)) + e
      let y = s + t * Pair(repeating: 1 + 0x1p-50), other = s + t * Pair(repeating: 1 - 0x1p-50)
      found = found | unsafeBitCast(y .!= other, to: SIMD4<Int32>.self)
      return y
    }

    var areNone: Bool { found[0] | found[1] | found[2] | found[3] == 0 }
  }

  @inline(__always)
  func pair(_ p: UnsafePointer<Double>) -> Pair { UnsafeRawPointer(p).loadUnaligned(as: Pair.self) }

  @inline(__always)
  func widenedPair(_ p: UnsafePointer<Float>) -> Pair {
    widened(UnsafeRawPointer(p).loadUnaligned(as: SIMD2<Float>.self))
  }

  @inline(__always)
  func storeWhole(pair: Pair, _ p: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(p).storeBytes(of: pair, as: Pair.self)
  }

  @inline(__always)
  func storeNarrowed(pair: Pair, _ p: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(p).storeBytes(of: narrowed(pair), as: SIMD2<Float>.self)
  }

  /// Whether all factors of a tile are zero or between 2⁻⁴⁵⁰ and 2⁴⁵⁰ in size: their products' errors are then exact.
  @inline(never)
  func areTame(
    _ rows: Int, _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<Double>, _ rs: Int, _ cs: Int,
    _ b: UnsafePointer<Double>, _ ldb: Int, _ bo: Int, _ c: UnsafePointer<Double>, _ ldc: Int, _ first: Bool
  ) -> Bool {
    var run = a, b = b, wild = false
    // A sum that goes on from −0 can be −0.
    if !first {
      for i in 0..<rows { for j in 0..<8 { wild = wild || c[i * ldc + j].bitPattern == 1 << 63 } }
    }
    for _ in 0..<ko {
      var a = run
      for _ in 0..<k {
        for i in 0..<rows { wild = wild || !isTame(a[i * rs]) }
        for j in 0..<8 { wild = wild || !isTame(b[j]) }
        a += cs
        b += ldb
      }
      run += ao
      b += bo
    }
    return !wild
  }

  @inline(__always)
  private func isTame(_ x: Double) -> Bool {
    let exponent = (x.bitPattern >> 52) & 0x7ff
    return exponent &- 573 < 900 || x == 0
  }

  /// A tile of which every step is exact, one row after the other.
  @inline(never)
  func exactTile<S: Lane>(
    _ rows: Int, _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>,
    _ ldb: Int, _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    for i in 0..<rows {
      var total = first ? S.splat(0) : load(c + i * ldc)
      var run = a + i * rs, b = b
      for _ in 0..<ko {
        var a = run
        for _ in 0..<k {
          total = S.fused(total, S.splat(a[0]), load(b))
          a += cs
          b += ldb
        }
        run += ao
        b += bo
      }
      store(total, c + i * ldc)
    }
  }
#endif
