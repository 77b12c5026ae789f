// Written by Scripts/generate-tiles: change that, not this.
//
// A tile of `c` is a chain of fused multiply-adds over k ascending, as its `Rows` say. Tile shape, blocking and vector
// width do not change the order, so they do not change a bit. `b` is read row after row, `ldb` apart.

#if FUSED || arch(arm64)
  @inline(__always)
  func tile1x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
    var c0_0 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
    }
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
          let v0 = load(b + 0 * S.lanes)
          let x0 = S.splat(a[0 * rs])
          c0_0 = S.fused(c0_0, x0, v0)
          a += cs
          b += ldb
        }
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
  }

  @inline(__always)
  func tile2x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
    var c0_0 = S.splat(0)
    var c1_0 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c1_0 = load(c + (1 * ldc + 0 * S.lanes))
    }
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
          let v0 = load(b + 0 * S.lanes)
          let x0 = S.splat(a[0 * rs])
          c0_0 = S.fused(c0_0, x0, v0)
          let x1 = S.splat(a[1 * rs])
          c1_0 = S.fused(c1_0, x1, v0)
          a += cs
          b += ldb
        }
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
  }

  @inline(__always)
  func tile3x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
    var c0_0 = S.splat(0)
    var c1_0 = S.splat(0)
    var c2_0 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c1_0 = load(c + (1 * ldc + 0 * S.lanes))
      c2_0 = load(c + (2 * ldc + 0 * S.lanes))
    }
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
          let v0 = load(b + 0 * S.lanes)
          let x0 = S.splat(a[0 * rs])
          c0_0 = S.fused(c0_0, x0, v0)
          let x1 = S.splat(a[1 * rs])
          c1_0 = S.fused(c1_0, x1, v0)
          let x2 = S.splat(a[2 * rs])
          c2_0 = S.fused(c2_0, x2, v0)
          a += cs
          b += ldb
        }
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c2_0, c + (2 * ldc + 0 * S.lanes))
  }

  @inline(__always)
  func tile4x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
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
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c2_0, c + (2 * ldc + 0 * S.lanes))
    store(c3_0, c + (3 * ldc + 0 * S.lanes))
  }

  @inline(__always)
  func tile5x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
    var c0_0 = S.splat(0)
    var c1_0 = S.splat(0)
    var c2_0 = S.splat(0)
    var c3_0 = S.splat(0)
    var c4_0 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c1_0 = load(c + (1 * ldc + 0 * S.lanes))
      c2_0 = load(c + (2 * ldc + 0 * S.lanes))
      c3_0 = load(c + (3 * ldc + 0 * S.lanes))
      c4_0 = load(c + (4 * ldc + 0 * S.lanes))
    }
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
          a += cs
          b += ldb
        }
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c2_0, c + (2 * ldc + 0 * S.lanes))
    store(c3_0, c + (3 * ldc + 0 * S.lanes))
    store(c4_0, c + (4 * ldc + 0 * S.lanes))
  }

  @inline(__always)
  func tile6x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
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
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c2_0, c + (2 * ldc + 0 * S.lanes))
    store(c3_0, c + (3 * ldc + 0 * S.lanes))
    store(c4_0, c + (4 * ldc + 0 * S.lanes))
    store(c5_0, c + (5 * ldc + 0 * S.lanes))
  }
#else
  extension Float {
    static func certainTile4(
      _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<Self>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<Self>,
      _ ldb: Int, _ bo: Int, _ c: UnsafePointer<Self>, _ ldc: Int, _ first: Bool, _ y: UnsafeMutablePointer<Self>
    ) -> Bool {
      var doubts = Doubts()
      for column in stride(from: 0, to: 16, by: 4) {
        var c0_0 = Pair.zero, c0_1 = Pair.zero
        var c1_0 = Pair.zero, c1_1 = Pair.zero
        var c2_0 = Pair.zero, c2_1 = Pair.zero
        var c3_0 = Pair.zero, c3_1 = Pair.zero
        if !first {
          c0_0 = widenedPair(c + (0 * ldc + column + 0))
          c0_1 = widenedPair(c + (0 * ldc + column + 2))
          c1_0 = widenedPair(c + (1 * ldc + column + 0))
          c1_1 = widenedPair(c + (1 * ldc + column + 2))
          c2_0 = widenedPair(c + (2 * ldc + column + 0))
          c2_1 = widenedPair(c + (2 * ldc + column + 2))
          c3_0 = widenedPair(c + (3 * ldc + column + 0))
          c3_1 = widenedPair(c + (3 * ldc + column + 2))
        }
        var run = a, b = b + column
        for _ in 0..<ko {
          var a = run
          for _ in 0..<k {
            let v0 = widenedPair(b + 0)
            let v1 = widenedPair(b + 2)
            let x0 = Pair(repeating: Double(a[0 * rs]))
            c0_0 = doubts.single(c0_0, x0, v0)
            c0_1 = doubts.single(c0_1, x0, v1)
            let x1 = Pair(repeating: Double(a[1 * rs]))
            c1_0 = doubts.single(c1_0, x1, v0)
            c1_1 = doubts.single(c1_1, x1, v1)
            let x2 = Pair(repeating: Double(a[2 * rs]))
            c2_0 = doubts.single(c2_0, x2, v0)
            c2_1 = doubts.single(c2_1, x2, v1)
            let x3 = Pair(repeating: Double(a[3 * rs]))
            c3_0 = doubts.single(c3_0, x3, v0)
            c3_1 = doubts.single(c3_1, x3, v1)
            a += cs
            b += ldb
          }
          run += ao
          b += bo
        }
        storeNarrowed(pair: c0_0, y + (0 + column + 0))
        storeNarrowed(pair: c0_1, y + (0 + column + 2))
        storeNarrowed(pair: c1_0, y + (16 + column + 0))
        storeNarrowed(pair: c1_1, y + (16 + column + 2))
        storeNarrowed(pair: c2_0, y + (32 + column + 0))
        storeNarrowed(pair: c2_1, y + (32 + column + 2))
        storeNarrowed(pair: c3_0, y + (48 + column + 0))
        storeNarrowed(pair: c3_1, y + (48 + column + 2))
      }
      return doubts.areNone
    }
  }

  extension Float {
    static func certainTile2(
      _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<Self>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<Self>,
      _ ldb: Int, _ bo: Int, _ c: UnsafePointer<Self>, _ ldc: Int, _ first: Bool, _ y: UnsafeMutablePointer<Self>
    ) -> Bool {
      var doubts = Doubts()
      for column in stride(from: 0, to: 16, by: 4) {
        var c0_0 = Pair.zero, c0_1 = Pair.zero
        var c1_0 = Pair.zero, c1_1 = Pair.zero
        if !first {
          c0_0 = widenedPair(c + (0 * ldc + column + 0))
          c0_1 = widenedPair(c + (0 * ldc + column + 2))
          c1_0 = widenedPair(c + (1 * ldc + column + 0))
          c1_1 = widenedPair(c + (1 * ldc + column + 2))
        }
        var run = a, b = b + column
        for _ in 0..<ko {
          var a = run
          for _ in 0..<k {
            let v0 = widenedPair(b + 0)
            let v1 = widenedPair(b + 2)
            let x0 = Pair(repeating: Double(a[0 * rs]))
            c0_0 = doubts.single(c0_0, x0, v0)
            c0_1 = doubts.single(c0_1, x0, v1)
            let x1 = Pair(repeating: Double(a[1 * rs]))
            c1_0 = doubts.single(c1_0, x1, v0)
            c1_1 = doubts.single(c1_1, x1, v1)
            a += cs
            b += ldb
          }
          run += ao
          b += bo
        }
        storeNarrowed(pair: c0_0, y + (0 + column + 0))
        storeNarrowed(pair: c0_1, y + (0 + column + 2))
        storeNarrowed(pair: c1_0, y + (16 + column + 0))
        storeNarrowed(pair: c1_1, y + (16 + column + 2))
      }
      return doubts.areNone
    }
  }

  extension Float {
    static func certainTile1(
      _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<Self>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<Self>,
      _ ldb: Int, _ bo: Int, _ c: UnsafePointer<Self>, _ ldc: Int, _ first: Bool, _ y: UnsafeMutablePointer<Self>
    ) -> Bool {
      var doubts = Doubts()
      for column in stride(from: 0, to: 16, by: 4) {
        var c0_0 = Pair.zero, c0_1 = Pair.zero
        if !first {
          c0_0 = widenedPair(c + (0 * ldc + column + 0))
          c0_1 = widenedPair(c + (0 * ldc + column + 2))
        }
        var run = a, b = b + column
        for _ in 0..<ko {
          var a = run
          for _ in 0..<k {
            let v0 = widenedPair(b + 0)
            let v1 = widenedPair(b + 2)
            let x0 = Pair(repeating: Double(a[0 * rs]))
            c0_0 = doubts.single(c0_0, x0, v0)
            c0_1 = doubts.single(c0_1, x0, v1)
            a += cs
            b += ldb
          }
          run += ao
          b += bo
        }
        storeNarrowed(pair: c0_0, y + (0 + column + 0))
        storeNarrowed(pair: c0_1, y + (0 + column + 2))
      }
      return doubts.areNone
    }
  }

  extension Double {
    static func certainTile4(
      _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<Self>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<Self>,
      _ ldb: Int, _ bo: Int, _ c: UnsafePointer<Self>, _ ldc: Int, _ first: Bool, _ y: UnsafeMutablePointer<Self>
    ) -> Bool {
      var doubts = Doubts()
      if !areTame(4, ko, ao, k, a, rs, cs, b, ldb, bo, c, ldc, first) { return false }
      for column in stride(from: 0, to: 8, by: 4) {
        var c0_0 = Pair.zero, c0_1 = Pair.zero
        var c1_0 = Pair.zero, c1_1 = Pair.zero
        var c2_0 = Pair.zero, c2_1 = Pair.zero
        var c3_0 = Pair.zero, c3_1 = Pair.zero
        if !first {
          c0_0 = pair(c + (0 * ldc + column + 0))
          c0_1 = pair(c + (0 * ldc + column + 2))
          c1_0 = pair(c + (1 * ldc + column + 0))
          c1_1 = pair(c + (1 * ldc + column + 2))
          c2_0 = pair(c + (2 * ldc + column + 0))
          c2_1 = pair(c + (2 * ldc + column + 2))
          c3_0 = pair(c + (3 * ldc + column + 0))
          c3_1 = pair(c + (3 * ldc + column + 2))
        }
        var run = a, b = b + column
        for _ in 0..<ko {
          var a = run
          for _ in 0..<k {
            let v0 = Split(pair(b + 0))
            let v1 = Split(pair(b + 2))
            let x0 = Split(Pair(repeating: a[0 * rs]))
            c0_0 = doubts.double(c0_0, x0, v0)
            c0_1 = doubts.double(c0_1, x0, v1)
            let x1 = Split(Pair(repeating: a[1 * rs]))
            c1_0 = doubts.double(c1_0, x1, v0)
            c1_1 = doubts.double(c1_1, x1, v1)
            let x2 = Split(Pair(repeating: a[2 * rs]))
            c2_0 = doubts.double(c2_0, x2, v0)
            c2_1 = doubts.double(c2_1, x2, v1)
            let x3 = Split(Pair(repeating: a[3 * rs]))
            c3_0 = doubts.double(c3_0, x3, v0)
            c3_1 = doubts.double(c3_1, x3, v1)
            a += cs
            b += ldb
          }
          run += ao
          b += bo
        }
        storeWhole(pair: c0_0, y + (0 + column + 0))
        storeWhole(pair: c0_1, y + (0 + column + 2))
        storeWhole(pair: c1_0, y + (8 + column + 0))
        storeWhole(pair: c1_1, y + (8 + column + 2))
        storeWhole(pair: c2_0, y + (16 + column + 0))
        storeWhole(pair: c2_1, y + (16 + column + 2))
        storeWhole(pair: c3_0, y + (24 + column + 0))
        storeWhole(pair: c3_1, y + (24 + column + 2))
      }
      return doubts.areNone
    }
  }

  extension Double {
    static func certainTile2(
      _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<Self>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<Self>,
      _ ldb: Int, _ bo: Int, _ c: UnsafePointer<Self>, _ ldc: Int, _ first: Bool, _ y: UnsafeMutablePointer<Self>
    ) -> Bool {
      var doubts = Doubts()
      if !areTame(2, ko, ao, k, a, rs, cs, b, ldb, bo, c, ldc, first) { return false }
      for column in stride(from: 0, to: 8, by: 4) {
        var c0_0 = Pair.zero, c0_1 = Pair.zero
        var c1_0 = Pair.zero, c1_1 = Pair.zero
        if !first {
          c0_0 = pair(c + (0 * ldc + column + 0))
          c0_1 = pair(c + (0 * ldc + column + 2))
          c1_0 = pair(c + (1 * ldc + column + 0))
          c1_1 = pair(c + (1 * ldc + column + 2))
        }
        var run = a, b = b + column
        for _ in 0..<ko {
          var a = run
          for _ in 0..<k {
            let v0 = Split(pair(b + 0))
            let v1 = Split(pair(b + 2))
            let x0 = Split(Pair(repeating: a[0 * rs]))
            c0_0 = doubts.double(c0_0, x0, v0)
            c0_1 = doubts.double(c0_1, x0, v1)
            let x1 = Split(Pair(repeating: a[1 * rs]))
            c1_0 = doubts.double(c1_0, x1, v0)
            c1_1 = doubts.double(c1_1, x1, v1)
            a += cs
            b += ldb
          }
          run += ao
          b += bo
        }
        storeWhole(pair: c0_0, y + (0 + column + 0))
        storeWhole(pair: c0_1, y + (0 + column + 2))
        storeWhole(pair: c1_0, y + (8 + column + 0))
        storeWhole(pair: c1_1, y + (8 + column + 2))
      }
      return doubts.areNone
    }
  }

  extension Double {
    static func certainTile1(
      _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<Self>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<Self>,
      _ ldb: Int, _ bo: Int, _ c: UnsafePointer<Self>, _ ldc: Int, _ first: Bool, _ y: UnsafeMutablePointer<Self>
    ) -> Bool {
      var doubts = Doubts()
      if !areTame(1, ko, ao, k, a, rs, cs, b, ldb, bo, c, ldc, first) { return false }
      for column in stride(from: 0, to: 8, by: 4) {
        var c0_0 = Pair.zero, c0_1 = Pair.zero
        if !first {
          c0_0 = pair(c + (0 * ldc + column + 0))
          c0_1 = pair(c + (0 * ldc + column + 2))
        }
        var run = a, b = b + column
        for _ in 0..<ko {
          var a = run
          for _ in 0..<k {
            let v0 = Split(pair(b + 0))
            let v1 = Split(pair(b + 2))
            let x0 = Split(Pair(repeating: a[0 * rs]))
            c0_0 = doubts.double(c0_0, x0, v0)
            c0_1 = doubts.double(c0_1, x0, v1)
            a += cs
            b += ldb
          }
          run += ao
          b += bo
        }
        storeWhole(pair: c0_0, y + (0 + column + 0))
        storeWhole(pair: c0_1, y + (0 + column + 2))
      }
      return doubts.areNone
    }
  }

  @inline(__always)
  func tile4x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc
    withUnsafeTemporaryAllocation(of: S.self, capacity: 4 * S.lanes) { rows in
      guard let y = rows.baseAddress else { return }
      for image in 0..<r.images {
        let a = r.from(i) + image * r.image, b = b + image * r.imageRight, first = first && image == 0
        if S.certainTile4(r.runs, r.run, r.steps, a, r.row, r.step, b, ldb, r.runRight, c, ldc, first, y) {
          for i in 0..<4 { store(load(y + i * S.lanes), c + i * ldc) }
        } else {
          exactTile(4, r.runs, r.run, r.steps, a, r.row, r.step, b, ldb, r.runRight, c, ldc, first)
        }
      }
    }
  }

  @inline(__always)
  func tile2x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc
    withUnsafeTemporaryAllocation(of: S.self, capacity: 2 * S.lanes) { rows in
      guard let y = rows.baseAddress else { return }
      for image in 0..<r.images {
        let a = r.from(i) + image * r.image, b = b + image * r.imageRight, first = first && image == 0
        if S.certainTile2(r.runs, r.run, r.steps, a, r.row, r.step, b, ldb, r.runRight, c, ldc, first, y) {
          for i in 0..<2 { store(load(y + i * S.lanes), c + i * ldc) }
        } else {
          exactTile(2, r.runs, r.run, r.steps, a, r.row, r.step, b, ldb, r.runRight, c, ldc, first)
        }
      }
    }
  }

  @inline(__always)
  func tile1x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc
    withUnsafeTemporaryAllocation(of: S.self, capacity: 1 * S.lanes) { rows in
      guard let y = rows.baseAddress else { return }
      for image in 0..<r.images {
        let a = r.from(i) + image * r.image, b = b + image * r.imageRight, first = first && image == 0
        if S.certainTile1(r.runs, r.run, r.steps, a, r.row, r.step, b, ldb, r.runRight, c, ldc, first, y) {
          for i in 0..<1 { store(load(y + i * S.lanes), c + i * ldc) }
        } else {
          exactTile(1, r.runs, r.run, r.steps, a, r.row, r.step, b, ldb, r.runRight, c, ldc, first)
        }
      }
    }
  }
#endif

#if WIDE
  @inline(__always)
  func tile12x2<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
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
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
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
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
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
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
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
  func tile6x2<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
    var c0_0 = S.splat(0), c0_1 = S.splat(0)
    var c1_0 = S.splat(0), c1_1 = S.splat(0)
    var c2_0 = S.splat(0), c2_1 = S.splat(0)
    var c3_0 = S.splat(0), c3_1 = S.splat(0)
    var c4_0 = S.splat(0), c4_1 = S.splat(0)
    var c5_0 = S.splat(0), c5_1 = S.splat(0)
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
    }
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
          a += cs
          b += ldb
        }
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
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
  }

  @inline(__always)
  func tile4x2<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
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
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
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
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
    var c0_0 = S.splat(0), c0_1 = S.splat(0)
    var c1_0 = S.splat(0), c1_1 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c0_1 = load(c + (0 * ldc + 1 * S.lanes))
      c1_0 = load(c + (1 * ldc + 0 * S.lanes))
      c1_1 = load(c + (1 * ldc + 1 * S.lanes))
    }
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c0_1, c + (0 * ldc + 1 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c1_1, c + (1 * ldc + 1 * S.lanes))
  }

  @inline(__always)
  func tile1x2<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
    var c0_0 = S.splat(0), c0_1 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c0_1 = load(c + (0 * ldc + 1 * S.lanes))
    }
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
          let v0 = load(b + 0 * S.lanes)
          let v1 = load(b + 1 * S.lanes)
          let x0 = S.splat(a[0 * rs])
          c0_0 = S.fused(c0_0, x0, v0)
          c0_1 = S.fused(c0_1, x0, v1)
          a += cs
          b += ldb
        }
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c0_1, c + (0 * ldc + 1 * S.lanes))
  }

  @inline(__always)
  func tile7x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
    var c0_0 = S.splat(0)
    var c1_0 = S.splat(0)
    var c2_0 = S.splat(0)
    var c3_0 = S.splat(0)
    var c4_0 = S.splat(0)
    var c5_0 = S.splat(0)
    var c6_0 = S.splat(0)
    if !first {
      c0_0 = load(c + (0 * ldc + 0 * S.lanes))
      c1_0 = load(c + (1 * ldc + 0 * S.lanes))
      c2_0 = load(c + (2 * ldc + 0 * S.lanes))
      c3_0 = load(c + (3 * ldc + 0 * S.lanes))
      c4_0 = load(c + (4 * ldc + 0 * S.lanes))
      c5_0 = load(c + (5 * ldc + 0 * S.lanes))
      c6_0 = load(c + (6 * ldc + 0 * S.lanes))
    }
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
          a += cs
          b += ldb
        }
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
    }
    store(c0_0, c + (0 * ldc + 0 * S.lanes))
    store(c1_0, c + (1 * ldc + 0 * S.lanes))
    store(c2_0, c + (2 * ldc + 0 * S.lanes))
    store(c3_0, c + (3 * ldc + 0 * S.lanes))
    store(c4_0, c + (4 * ldc + 0 * S.lanes))
    store(c5_0, c + (5 * ldc + 0 * S.lanes))
    store(c6_0, c + (6 * ldc + 0 * S.lanes))
  }

  @inline(__always)
  func tile8x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
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
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
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

  @inline(__always)
  func tile9x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
    var c0_0 = S.splat(0)
    var c1_0 = S.splat(0)
    var c2_0 = S.splat(0)
    var c3_0 = S.splat(0)
    var c4_0 = S.splat(0)
    var c5_0 = S.splat(0)
    var c6_0 = S.splat(0)
    var c7_0 = S.splat(0)
    var c8_0 = S.splat(0)
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
    }
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
          a += cs
          b += ldb
        }
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
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
  }

  @inline(__always)
  func tile10x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
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
    }
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
          a += cs
          b += ldb
        }
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
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
  }

  @inline(__always)
  func tile11x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
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
    }
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
          a += cs
          b += ldb
        }
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
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
  }

  @inline(__always)
  func tile12x1<S: Lane>(
    _ r: Rows<S>, _ i: Int, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    let c = c + i * ldc, rs = r.row, cs = r.step
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
    var image = r.from(i), right = b
    for _ in 0..<r.images {
      var run = image, b = right
      for _ in 0..<r.runs {
        var a = run
        for _ in 0..<r.steps {
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
        run += r.run
        b += r.runRight
      }
      image += r.image
      right += r.imageRight
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
#endif
