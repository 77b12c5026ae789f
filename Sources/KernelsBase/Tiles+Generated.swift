// Written by Scripts/generate-tiles: change that, not this.
//
// A tile of `c` is a chain of fused multiply-adds over k ascending, `ko` times `k` steps. Tile shape, blocking and
// vector width do not change the order, so they do not change a bit. Steps of `a`: `rs` from row to row, `cs` along
// k, `ao` from one of the `ko` runs to the next; `b` is read row after row,
// `bo` further after every run.

@inline(__always)
func tile6x1<S: Lane>(
  _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>, _ ldb: Int,
  _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
) {
  var c0_0 = S.splat(0)
  var c1_0 = S.splat(0)
  var c2_0 = S.splat(0)
  var c3_0 = S.splat(0)
  var c4_0 = S.splat(0)
  var c5_0 = S.splat(0)
  if !first {
    c0_0 = load(c + (0 * ldc + 0 * S.lanes))
    c1_0 = load(c + (1 * ldc + 0 * S.lanes))
    c2_0 = load(c + (2 * ldc + 0 * S.lanes))
    c3_0 = load(c + (3 * ldc + 0 * S.lanes))
    c4_0 = load(c + (4 * ldc + 0 * S.lanes))
    c5_0 = load(c + (5 * ldc + 0 * S.lanes))
  }
  var run = a, b = b
  for _ in 0..<ko {
    var a = run
    for _ in 0..<k {
      let v0 = load(b + 0 * S.lanes)
      let x0 = S.splat(a[0 * rs])
      c0_0 = S.fused(c0_0, x0, v0)
      let x1 = S.splat(a[1 * rs])
      c1_0 = S.fused(c1_0, x1, v0)
      let x2 = S.splat(a[2 * rs])
      c2_0 = S.fused(c2_0, x2, v0)
      let x3 = S.splat(a[3 * rs])
      c3_0 = S.fused(c3_0, x3, v0)
      let x4 = S.splat(a[4 * rs])
      c4_0 = S.fused(c4_0, x4, v0)
      let x5 = S.splat(a[5 * rs])
      c5_0 = S.fused(c5_0, x5, v0)
      a += cs
      b += ldb
    }
    run += ao
    b += bo
  }
  store(c0_0, c + (0 * ldc + 0 * S.lanes))
  store(c1_0, c + (1 * ldc + 0 * S.lanes))
  store(c2_0, c + (2 * ldc + 0 * S.lanes))
  store(c3_0, c + (3 * ldc + 0 * S.lanes))
  store(c4_0, c + (4 * ldc + 0 * S.lanes))
  store(c5_0, c + (5 * ldc + 0 * S.lanes))
}

@inline(__always)
func tile4x1<S: Lane>(
  _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>, _ ldb: Int,
  _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
) {
  var c0_0 = S.splat(0)
  var c1_0 = S.splat(0)
  var c2_0 = S.splat(0)
  var c3_0 = S.splat(0)
  if !first {
    c0_0 = load(c + (0 * ldc + 0 * S.lanes))
    c1_0 = load(c + (1 * ldc + 0 * S.lanes))
    c2_0 = load(c + (2 * ldc + 0 * S.lanes))
    c3_0 = load(c + (3 * ldc + 0 * S.lanes))
  }
  var run = a, b = b
  for _ in 0..<ko {
    var a = run
    for _ in 0..<k {
      let v0 = load(b + 0 * S.lanes)
      let x0 = S.splat(a[0 * rs])
      c0_0 = S.fused(c0_0, x0, v0)
      let x1 = S.splat(a[1 * rs])
      c1_0 = S.fused(c1_0, x1, v0)
      let x2 = S.splat(a[2 * rs])
      c2_0 = S.fused(c2_0, x2, v0)
      let x3 = S.splat(a[3 * rs])
      c3_0 = S.fused(c3_0, x3, v0)
      a += cs
      b += ldb
    }
    run += ao
    b += bo
  }
  store(c0_0, c + (0 * ldc + 0 * S.lanes))
  store(c1_0, c + (1 * ldc + 0 * S.lanes))
  store(c2_0, c + (2 * ldc + 0 * S.lanes))
  store(c3_0, c + (3 * ldc + 0 * S.lanes))
}

@inline(__always)
func tile2x1<S: Lane>(
  _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>, _ ldb: Int,
  _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
) {
  var c0_0 = S.splat(0)
  var c1_0 = S.splat(0)
  if !first {
    c0_0 = load(c + (0 * ldc + 0 * S.lanes))
    c1_0 = load(c + (1 * ldc + 0 * S.lanes))
  }
  var run = a, b = b
  for _ in 0..<ko {
    var a = run
    for _ in 0..<k {
      let v0 = load(b + 0 * S.lanes)
      let x0 = S.splat(a[0 * rs])
      c0_0 = S.fused(c0_0, x0, v0)
      let x1 = S.splat(a[1 * rs])
      c1_0 = S.fused(c1_0, x1, v0)
      a += cs
      b += ldb
    }
    run += ao
    b += bo
  }
  store(c0_0, c + (0 * ldc + 0 * S.lanes))
  store(c1_0, c + (1 * ldc + 0 * S.lanes))
}

@inline(__always)
func tile1x1<S: Lane>(
  _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>, _ ldb: Int,
  _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
) {
  var c0_0 = S.splat(0)
  if !first {
    c0_0 = load(c + (0 * ldc + 0 * S.lanes))
  }
  var run = a, b = b
  for _ in 0..<ko {
    var a = run
    for _ in 0..<k {
      let v0 = load(b + 0 * S.lanes)
      let x0 = S.splat(a[0 * rs])
      c0_0 = S.fused(c0_0, x0, v0)
      a += cs
      b += ldb
    }
    run += ao
    b += bo
  }
  store(c0_0, c + (0 * ldc + 0 * S.lanes))
}

#if WIDE
  @inline(__always)
  func tile12x2<S: Lane>(
    _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>, _ ldb: Int,
    _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    var c0_0 = S.splat(0), c0_1 = S.splat(0)
    var c1_0 = S.splat(0), c1_1 = S.splat(0)
    var c2_0 = S.splat(0), c2_1 = S.splat(0)
    var c3_0 = S.splat(0), c3_1 = S.splat(0)
    var c4_0 = S.splat(0), c4_1 = S.splat(0)
    var c5_0 = S.splat(0), c5_1 = S.splat(0)
    var c6_0 = S.splat(0), c6_1 = S.splat(0)
    var c7_0 = S.splat(0), c7_1 = S.splat(0)
    var c8_0 = S.splat(0), c8_1 = S.splat(0)
    var c9_0 = S.splat(0), c9_1 = S.splat(0)
    var c10_0 = S.splat(0), c10_1 = S.splat(0)
    var c11_0 = S.splat(0), c11_1 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c0_1 = load(c + (0 * ldc + 1 * S.lanes))
      c1_0 = load(c + (1 * ldc + 0 * S.lanes))
      c1_1 = load(c + (1 * ldc + 1 * S.lanes))
      c2_0 = load(c + (2 * ldc + 0 * S.lanes))
      c2_1 = load(c + (2 * ldc + 1 * S.lanes))
      c3_0 = load(c + (3 * ldc + 0 * S.lanes))
      c3_1 = load(c + (3 * ldc + 1 * S.lanes))
      c4_0 = load(c + (4 * ldc + 0 * S.lanes))
      c4_1 = load(c + (4 * ldc + 1 * S.lanes))
      c5_0 = load(c + (5 * ldc + 0 * S.lanes))
      c5_1 = load(c + (5 * ldc + 1 * S.lanes))
      c6_0 = load(c + (6 * ldc + 0 * S.lanes))
      c6_1 = load(c + (6 * ldc + 1 * S.lanes))
      c7_0 = load(c + (7 * ldc + 0 * S.lanes))
      c7_1 = load(c + (7 * ldc + 1 * S.lanes))
      c8_0 = load(c + (8 * ldc + 0 * S.lanes))
      c8_1 = load(c + (8 * ldc + 1 * S.lanes))
      c9_0 = load(c + (9 * ldc + 0 * S.lanes))
      c9_1 = load(c + (9 * ldc + 1 * S.lanes))
      c10_0 = load(c + (10 * ldc + 0 * S.lanes))
      c10_1 = load(c + (10 * ldc + 1 * S.lanes))
      c11_0 = load(c + (11 * ldc + 0 * S.lanes))
      c11_1 = load(c + (11 * ldc + 1 * S.lanes))
    }
    var run = a, b = b
    for _ in 0..<ko {
      var a = run
      for _ in 0..<k {
        let v0 = load(b + 0 * S.lanes)
        let v1 = load(b + 1 * S.lanes)
        let x0 = S.splat(a[0 * rs])
        c0_0 = S.fused(c0_0, x0, v0)
        c0_1 = S.fused(c0_1, x0, v1)
        let x1 = S.splat(a[1 * rs])
        c1_0 = S.fused(c1_0, x1, v0)
        c1_1 = S.fused(c1_1, x1, v1)
        let x2 = S.splat(a[2 * rs])
        c2_0 = S.fused(c2_0, x2, v0)
        c2_1 = S.fused(c2_1, x2, v1)
        let x3 = S.splat(a[3 * rs])
        c3_0 = S.fused(c3_0, x3, v0)
        c3_1 = S.fused(c3_1, x3, v1)
        let x4 = S.splat(a[4 * rs])
        c4_0 = S.fused(c4_0, x4, v0)
        c4_1 = S.fused(c4_1, x4, v1)
        let x5 = S.splat(a[5 * rs])
        c5_0 = S.fused(c5_0, x5, v0)
        c5_1 = S.fused(c5_1, x5, v1)
        let x6 = S.splat(a[6 * rs])
        c6_0 = S.fused(c6_0, x6, v0)
        c6_1 = S.fused(c6_1, x6, v1)
        let x7 = S.splat(a[7 * rs])
        c7_0 = S.fused(c7_0, x7, v0)
        c7_1 = S.fused(c7_1, x7, v1)
        let x8 = S.splat(a[8 * rs])
        c8_0 = S.fused(c8_0, x8, v0)
        c8_1 = S.fused(c8_1, x8, v1)
        let x9 = S.splat(a[9 * rs])
        c9_0 = S.fused(c9_0, x9, v0)
        c9_1 = S.fused(c9_1, x9, v1)
        let x10 = S.splat(a[10 * rs])
        c10_0 = S.fused(c10_0, x10, v0)
        c10_1 = S.fused(c10_1, x10, v1)
        let x11 = S.splat(a[11 * rs])
        c11_0 = S.fused(c11_0, x11, v0)
        c11_1 = S.fused(c11_1, x11, v1)
        a += cs
        b += ldb
      }
      run += ao
      b += bo
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c0_1, c + (0 * ldc + 1 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c1_1, c + (1 * ldc + 1 * S.lanes))
    store(c2_0, c + (2 * ldc + 0 * S.lanes))
    store(c2_1, c + (2 * ldc + 1 * S.lanes))
    store(c3_0, c + (3 * ldc + 0 * S.lanes))
    store(c3_1, c + (3 * ldc + 1 * S.lanes))
    store(c4_0, c + (4 * ldc + 0 * S.lanes))
    store(c4_1, c + (4 * ldc + 1 * S.lanes))
    store(c5_0, c + (5 * ldc + 0 * S.lanes))
    store(c5_1, c + (5 * ldc + 1 * S.lanes))
    store(c6_0, c + (6 * ldc + 0 * S.lanes))
    store(c6_1, c + (6 * ldc + 1 * S.lanes))
    store(c7_0, c + (7 * ldc + 0 * S.lanes))
    store(c7_1, c + (7 * ldc + 1 * S.lanes))
    store(c8_0, c + (8 * ldc + 0 * S.lanes))
    store(c8_1, c + (8 * ldc + 1 * S.lanes))
    store(c9_0, c + (9 * ldc + 0 * S.lanes))
    store(c9_1, c + (9 * ldc + 1 * S.lanes))
    store(c10_0, c + (10 * ldc + 0 * S.lanes))
    store(c10_1, c + (10 * ldc + 1 * S.lanes))
    store(c11_0, c + (11 * ldc + 0 * S.lanes))
    store(c11_1, c + (11 * ldc + 1 * S.lanes))
  }

  @inline(__always)
  func tile8x2<S: Lane>(
    _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>, _ ldb: Int,
    _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    var c0_0 = S.splat(0), c0_1 = S.splat(0)
    var c1_0 = S.splat(0), c1_1 = S.splat(0)
    var c2_0 = S.splat(0), c2_1 = S.splat(0)
    var c3_0 = S.splat(0), c3_1 = S.splat(0)
    var c4_0 = S.splat(0), c4_1 = S.splat(0)
    var c5_0 = S.splat(0), c5_1 = S.splat(0)
    var c6_0 = S.splat(0), c6_1 = S.splat(0)
    var c7_0 = S.splat(0), c7_1 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c0_1 = load(c + (0 * ldc + 1 * S.lanes))
      c1_0 = load(c + (1 * ldc + 0 * S.lanes))
      c1_1 = load(c + (1 * ldc + 1 * S.lanes))
      c2_0 = load(c + (2 * ldc + 0 * S.lanes))
      c2_1 = load(c + (2 * ldc + 1 * S.lanes))
      c3_0 = load(c + (3 * ldc + 0 * S.lanes))
      c3_1 = load(c + (3 * ldc + 1 * S.lanes))
      c4_0 = load(c + (4 * ldc + 0 * S.lanes))
      c4_1 = load(c + (4 * ldc + 1 * S.lanes))
      c5_0 = load(c + (5 * ldc + 0 * S.lanes))
      c5_1 = load(c + (5 * ldc + 1 * S.lanes))
      c6_0 = load(c + (6 * ldc + 0 * S.lanes))
      c6_1 = load(c + (6 * ldc + 1 * S.lanes))
      c7_0 = load(c + (7 * ldc + 0 * S.lanes))
      c7_1 = load(c + (7 * ldc + 1 * S.lanes))
    }
    var run = a, b = b
    for _ in 0..<ko {
      var a = run
      for _ in 0..<k {
        let v0 = load(b + 0 * S.lanes)
        let v1 = load(b + 1 * S.lanes)
        let x0 = S.splat(a[0 * rs])
        c0_0 = S.fused(c0_0, x0, v0)
        c0_1 = S.fused(c0_1, x0, v1)
        let x1 = S.splat(a[1 * rs])
        c1_0 = S.fused(c1_0, x1, v0)
        c1_1 = S.fused(c1_1, x1, v1)
        let x2 = S.splat(a[2 * rs])
        c2_0 = S.fused(c2_0, x2, v0)
        c2_1 = S.fused(c2_1, x2, v1)
        let x3 = S.splat(a[3 * rs])
        c3_0 = S.fused(c3_0, x3, v0)
        c3_1 = S.fused(c3_1, x3, v1)
        let x4 = S.splat(a[4 * rs])
        c4_0 = S.fused(c4_0, x4, v0)
        c4_1 = S.fused(c4_1, x4, v1)
        let x5 = S.splat(a[5 * rs])
        c5_0 = S.fused(c5_0, x5, v0)
        c5_1 = S.fused(c5_1, x5, v1)
        let x6 = S.splat(a[6 * rs])
        c6_0 = S.fused(c6_0, x6, v0)
        c6_1 = S.fused(c6_1, x6, v1)
        let x7 = S.splat(a[7 * rs])
        c7_0 = S.fused(c7_0, x7, v0)
        c7_1 = S.fused(c7_1, x7, v1)
        a += cs
        b += ldb
      }
      run += ao
      b += bo
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c0_1, c + (0 * ldc + 1 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c1_1, c + (1 * ldc + 1 * S.lanes))
    store(c2_0, c + (2 * ldc + 0 * S.lanes))
    store(c2_1, c + (2 * ldc + 1 * S.lanes))
    store(c3_0, c + (3 * ldc + 0 * S.lanes))
    store(c3_1, c + (3 * ldc + 1 * S.lanes))
    store(c4_0, c + (4 * ldc + 0 * S.lanes))
    store(c4_1, c + (4 * ldc + 1 * S.lanes))
    store(c5_0, c + (5 * ldc + 0 * S.lanes))
    store(c5_1, c + (5 * ldc + 1 * S.lanes))
    store(c6_0, c + (6 * ldc + 0 * S.lanes))
    store(c6_1, c + (6 * ldc + 1 * S.lanes))
    store(c7_0, c + (7 * ldc + 0 * S.lanes))
    store(c7_1, c + (7 * ldc + 1 * S.lanes))
  }

  @inline(__always)
  func tile4x2<S: Lane>(
    _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>, _ ldb: Int,
    _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    var c0_0 = S.splat(0), c0_1 = S.splat(0)
    var c1_0 = S.splat(0), c1_1 = S.splat(0)
    var c2_0 = S.splat(0), c2_1 = S.splat(0)
    var c3_0 = S.splat(0), c3_1 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c0_1 = load(c + (0 * ldc + 1 * S.lanes))
      c1_0 = load(c + (1 * ldc + 0 * S.lanes))
      c1_1 = load(c + (1 * ldc + 1 * S.lanes))
      c2_0 = load(c + (2 * ldc + 0 * S.lanes))
      c2_1 = load(c + (2 * ldc + 1 * S.lanes))
      c3_0 = load(c + (3 * ldc + 0 * S.lanes))
      c3_1 = load(c + (3 * ldc + 1 * S.lanes))
    }
    var run = a, b = b
    for _ in 0..<ko {
      var a = run
      for _ in 0..<k {
        let v0 = load(b + 0 * S.lanes)
        let v1 = load(b + 1 * S.lanes)
        let x0 = S.splat(a[0 * rs])
        c0_0 = S.fused(c0_0, x0, v0)
        c0_1 = S.fused(c0_1, x0, v1)
        let x1 = S.splat(a[1 * rs])
        c1_0 = S.fused(c1_0, x1, v0)
        c1_1 = S.fused(c1_1, x1, v1)
        let x2 = S.splat(a[2 * rs])
        c2_0 = S.fused(c2_0, x2, v0)
        c2_1 = S.fused(c2_1, x2, v1)
        let x3 = S.splat(a[3 * rs])
        c3_0 = S.fused(c3_0, x3, v0)
        c3_1 = S.fused(c3_1, x3, v1)
        a += cs
        b += ldb
      }
      run += ao
      b += bo
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c0_1, c + (0 * ldc + 1 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c1_1, c + (1 * ldc + 1 * S.lanes))
    store(c2_0, c + (2 * ldc + 0 * S.lanes))
    store(c2_1, c + (2 * ldc + 1 * S.lanes))
    store(c3_0, c + (3 * ldc + 0 * S.lanes))
    store(c3_1, c + (3 * ldc + 1 * S.lanes))
  }

  @inline(__always)
  func tile2x2<S: Lane>(
    _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>, _ ldb: Int,
    _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    var c0_0 = S.splat(0), c0_1 = S.splat(0)
    var c1_0 = S.splat(0), c1_1 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c0_1 = load(c + (0 * ldc + 1 * S.lanes))
      c1_0 = load(c + (1 * ldc + 0 * S.lanes))
      c1_1 = load(c + (1 * ldc + 1 * S.lanes))
    }
    var run = a, b = b
    for _ in 0..<ko {
      var a = run
      for _ in 0..<k {
        let v0 = load(b + 0 * S.lanes)
        let v1 = load(b + 1 * S.lanes)
        let x0 = S.splat(a[0 * rs])
        c0_0 = S.fused(c0_0, x0, v0)
        c0_1 = S.fused(c0_1, x0, v1)
        let x1 = S.splat(a[1 * rs])
        c1_0 = S.fused(c1_0, x1, v0)
        c1_1 = S.fused(c1_1, x1, v1)
        a += cs
        b += ldb
      }
      run += ao
      b += bo
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c0_1, c + (0 * ldc + 1 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c1_1, c + (1 * ldc + 1 * S.lanes))
  }

  @inline(__always)
  func tile1x2<S: Lane>(
    _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>, _ ldb: Int,
    _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    var c0_0 = S.splat(0), c0_1 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c0_1 = load(c + (0 * ldc + 1 * S.lanes))
    }
    var run = a, b = b
    for _ in 0..<ko {
      var a = run
      for _ in 0..<k {
        let v0 = load(b + 0 * S.lanes)
        let v1 = load(b + 1 * S.lanes)
        let x0 = S.splat(a[0 * rs])
        c0_0 = S.fused(c0_0, x0, v0)
        c0_1 = S.fused(c0_1, x0, v1)
        a += cs
        b += ldb
      }
      run += ao
      b += bo
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c0_1, c + (0 * ldc + 1 * S.lanes))
  }

  @inline(__always)
  func tile12x1<S: Lane>(
    _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>, _ ldb: Int,
    _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    var c0_0 = S.splat(0)
    var c1_0 = S.splat(0)
    var c2_0 = S.splat(0)
    var c3_0 = S.splat(0)
    var c4_0 = S.splat(0)
    var c5_0 = S.splat(0)
    var c6_0 = S.splat(0)
    var c7_0 = S.splat(0)
    var c8_0 = S.splat(0)
    var c9_0 = S.splat(0)
    var c10_0 = S.splat(0)
    var c11_0 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c1_0 = load(c + (1 * ldc + 0 * S.lanes))
      c2_0 = load(c + (2 * ldc + 0 * S.lanes))
      c3_0 = load(c + (3 * ldc + 0 * S.lanes))
      c4_0 = load(c + (4 * ldc + 0 * S.lanes))
      c5_0 = load(c + (5 * ldc + 0 * S.lanes))
      c6_0 = load(c + (6 * ldc + 0 * S.lanes))
      c7_0 = load(c + (7 * ldc + 0 * S.lanes))
      c8_0 = load(c + (8 * ldc + 0 * S.lanes))
      c9_0 = load(c + (9 * ldc + 0 * S.lanes))
      c10_0 = load(c + (10 * ldc + 0 * S.lanes))
      c11_0 = load(c + (11 * ldc + 0 * S.lanes))
    }
    var run = a, b = b
    for _ in 0..<ko {
      var a = run
      for _ in 0..<k {
        let v0 = load(b + 0 * S.lanes)
        let x0 = S.splat(a[0 * rs])
        c0_0 = S.fused(c0_0, x0, v0)
        let x1 = S.splat(a[1 * rs])
        c1_0 = S.fused(c1_0, x1, v0)
        let x2 = S.splat(a[2 * rs])
        c2_0 = S.fused(c2_0, x2, v0)
        let x3 = S.splat(a[3 * rs])
        c3_0 = S.fused(c3_0, x3, v0)
        let x4 = S.splat(a[4 * rs])
        c4_0 = S.fused(c4_0, x4, v0)
        let x5 = S.splat(a[5 * rs])
        c5_0 = S.fused(c5_0, x5, v0)
        let x6 = S.splat(a[6 * rs])
        c6_0 = S.fused(c6_0, x6, v0)
        let x7 = S.splat(a[7 * rs])
        c7_0 = S.fused(c7_0, x7, v0)
        let x8 = S.splat(a[8 * rs])
        c8_0 = S.fused(c8_0, x8, v0)
        let x9 = S.splat(a[9 * rs])
        c9_0 = S.fused(c9_0, x9, v0)
        let x10 = S.splat(a[10 * rs])
        c10_0 = S.fused(c10_0, x10, v0)
        let x11 = S.splat(a[11 * rs])
        c11_0 = S.fused(c11_0, x11, v0)
        a += cs
        b += ldb
      }
      run += ao
      b += bo
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c2_0, c + (2 * ldc + 0 * S.lanes))
    store(c3_0, c + (3 * ldc + 0 * S.lanes))
    store(c4_0, c + (4 * ldc + 0 * S.lanes))
    store(c5_0, c + (5 * ldc + 0 * S.lanes))
    store(c6_0, c + (6 * ldc + 0 * S.lanes))
    store(c7_0, c + (7 * ldc + 0 * S.lanes))
    store(c8_0, c + (8 * ldc + 0 * S.lanes))
    store(c9_0, c + (9 * ldc + 0 * S.lanes))
    store(c10_0, c + (10 * ldc + 0 * S.lanes))
    store(c11_0, c + (11 * ldc + 0 * S.lanes))
  }

  @inline(__always)
  func tile8x1<S: Lane>(
    _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<S>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<S>, _ ldb: Int,
    _ bo: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    var c0_0 = S.splat(0)
    var c1_0 = S.splat(0)
    var c2_0 = S.splat(0)
    var c3_0 = S.splat(0)
    var c4_0 = S.splat(0)
    var c5_0 = S.splat(0)
    var c6_0 = S.splat(0)
    var c7_0 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c1_0 = load(c + (1 * ldc + 0 * S.lanes))
      c2_0 = load(c + (2 * ldc + 0 * S.lanes))
      c3_0 = load(c + (3 * ldc + 0 * S.lanes))
      c4_0 = load(c + (4 * ldc + 0 * S.lanes))
      c5_0 = load(c + (5 * ldc + 0 * S.lanes))
      c6_0 = load(c + (6 * ldc + 0 * S.lanes))
      c7_0 = load(c + (7 * ldc + 0 * S.lanes))
    }
    var run = a, b = b
    for _ in 0..<ko {
      var a = run
      for _ in 0..<k {
        let v0 = load(b + 0 * S.lanes)
        let x0 = S.splat(a[0 * rs])
        c0_0 = S.fused(c0_0, x0, v0)
        let x1 = S.splat(a[1 * rs])
        c1_0 = S.fused(c1_0, x1, v0)
        let x2 = S.splat(a[2 * rs])
        c2_0 = S.fused(c2_0, x2, v0)
        let x3 = S.splat(a[3 * rs])
        c3_0 = S.fused(c3_0, x3, v0)
        let x4 = S.splat(a[4 * rs])
        c4_0 = S.fused(c4_0, x4, v0)
        let x5 = S.splat(a[5 * rs])
        c5_0 = S.fused(c5_0, x5, v0)
        let x6 = S.splat(a[6 * rs])
        c6_0 = S.fused(c6_0, x6, v0)
        let x7 = S.splat(a[7 * rs])
        c7_0 = S.fused(c7_0, x7, v0)
        a += cs
        b += ldb
      }
      run += ao
      b += bo
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c2_0, c + (2 * ldc + 0 * S.lanes))
    store(c3_0, c + (3 * ldc + 0 * S.lanes))
    store(c4_0, c + (4 * ldc + 0 * S.lanes))
    store(c5_0, c + (5 * ldc + 0 * S.lanes))
    store(c6_0, c + (6 * ldc + 0 * S.lanes))
    store(c7_0, c + (7 * ldc + 0 * S.lanes))
  }
#endif
