import Tensors
import Testing

/// The contract of the kernels: the order of every sum, whatever the instruction set.
@Suite struct KernelTests {
  /// Runs the body with every set of kernels that this processor has, in both precisions.
  static func withEveryKernel(_ body: (KernelChoice, Precision) throws -> Void) rethrows {
    for choice in KernelChoice.available {
      #expect(selectKernels(choice))
      for precision in [Precision.single, .double] {
        Session.current.precision = precision
        try body(choice, precision)
      }
    }
    Session.current.precision = .double
  }

  static func same(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN) }
  }

  /// A chain of fused multiply-adds in the session's precision.
  static func chain(_ terms: [(Double, Double)], _ precision: Precision) -> Double {
    if precision == .double { return terms.reduce(0.0) { $0.addingProduct($1.0, $1.1) } }
    return Double(terms.reduce(Float(0)) { $0.addingProduct(Float($1.0), Float($1.1)) })
  }

  static func product(_ a: [Double], _ b: [Double], _ m: Int, _ n: Int, _ k: Int, _ p: Precision) -> [Double] {
    var result: [Double] = []
    for i in 0..<m {
      for j in 0..<n { result.append(element((0..<k).map { (a[i * k + $0], b[$0 * n + j]) }, of: m * n, p)) }
    }
    return result
  }

  @Test func everyProductIsAChainInAscendingOrder() throws {
    let extents = [0, 1, 2, 3, 5, 8, 13, 16, 17, 33]
    try Self.withEveryKernel { choice, precision in
      for m in extents {
        for n in extents {
          for k in [0, 1, 2, 7, 16, 31] {
            try Self.checkProduct(m, n, k, choice, precision)
          }
        }
      }
      for (m, n, k) in [
        (3, 5, 700), (130, 37, 301), (70, 40, 600), (200, 3, 90), (1, 5, 1500), (26, 70, 1030), (5, 1, 40),
      ] {
        try Self.checkProduct(m, n, k, choice, precision)
      }
    }
  }

  @Test func fewResultsOfManyTermsAreSumsInStripes() throws {
    try Self.withEveryKernel { choice, precision in
      for (m, n) in [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (4, 1), (1, 4)] {
        for k in [31, 32, 33, 63, 64, 65, 100, 128, 150, 191, 1500] {
          try Self.checkProduct(m, n, k, choice, precision)
        }
      }
    }
  }

  @Test func aDividedProductIsTheSameWhenAPartHasFewRows() throws {
    // 50 rows in parts of 48 and 2, which alone would be sums in stripes.
    let a = try Tensor.randomNormal([50, 21000], seed: 1), b = try Tensor.randomNormal([21000, 1], seed: 2)
    let alone = try matmul(a, b).values
    parallelRunner = { chunks, body in for chunk in 0..<chunks { body(chunk) } }
    defer { parallelRunner = nil }
    #expect(try matmul(a, b).values == alone)
  }

  /// One element of a product: from 32 terms on the stripes of a sum if there are at most four elements.
  static func element(_ terms: [(Double, Double)], of count: Int, _ precision: Precision) -> Double {
    if count > 4 || terms.count < 32 { return chain(terms, precision) }
    return fold(
      (0..<64).map { first in
        chain(stride(from: first, to: terms.count, by: 64).map { terms[$0] }, precision)
      }, precision)
  }

  static func checkProduct(_ m: Int, _ n: Int, _ k: Int, _ choice: KernelChoice, _ precision: Precision) throws {
    let a = try Tensor.randomNormal([m, k], seed: 1), b = try Tensor.randomNormal([k, n], seed: 2)
    let expected = product(a.values, b.values, m, n, k, precision)
    let at = try a.transposed(), bt = try b.transposed()
    let found = try [
      matmul(a, b), matrixProduct(at, b, transposingLeft: true), matrixProduct(a, bt, transposingRight: true),
      matrixProduct(at, bt, transposingLeft: true, transposingRight: true),
    ]
    for (which, c) in found.enumerated() {
      #expect(same(c.values, expected), "[\(m), \(k)] · [\(k), \(n)] \(which) \(choice) \(precision)")
    }
  }

  @Test func extremeNumbersAreFusedExactly() throws {
    let sizes = [
      0, -0.0, 1, 1 + 0x1p-23, 1 - 0x1p-24, 0x1p-149, 0x1p-126, 0x1p-75, 0x1.fffffep127, 0x1p100, 0x1p-1074, 0x1p-1022,
      0x1p-540, 0x1.8p-537, 0x1.fffffffffffffp1023, 0x1p700, 1 + 0x1p-52, 1 - 0x1p-53, 0x1.5555555555555p-3,
      .infinity, .nan,
    ]
    var a: [Double] = [], b: [Double] = []
    for x in sizes {
      for y in sizes {
        for z in sizes {
          // 1 · z + x · y: the sum of a chain's first product and the second
          a += [1, x]
          b += [z, y]
          a += [-1, x]
          b += [z, y]
        }
      }
    }
    try Self.withEveryKernel { choice, precision in
      let rows = a.count / 2
      let left = try Tensor(shape: [rows, 1, 2], values: a), right = try Tensor(shape: [rows, 2, 1], values: b)
      let found = try matmul(left, right).values
      var wrong = 0
      for row in 0..<rows {
        let expected = Self.chain([(a[2 * row], b[2 * row]), (a[2 * row + 1], b[2 * row + 1])], precision)
        if !Self.same([found[row]], [expected]) {
          wrong += 1
          if wrong < 5 {
            Issue.record(
              "\(choice) \(precision): \(a[2 * row] * b[2 * row]) + \(a[2 * row + 1]) · \(b[2 * row + 1]) = \(found[row]), wanted \(expected)"
            )
          }
        }
      }
      #expect(wrong == 0)
    }
  }

  @Test func sumsHaveSixtyFourStripes() throws {
    try Self.withEveryKernel { choice, precision in
      for n in [0, 1, 2, 3, 15, 16, 17, 63, 64, 65, 100, 127, 128, 129, 1000, 16384, 16385, 40000] {
        let x = try Tensor.randomNormal([n], seed: n)
        #expect(
          try x.sum().item().bitPattern == Self.sum(x.values, precision).bitPattern, "\(n) \(choice) \(precision)")
      }
      for shape in [[3, 5], [5, 16], [4, 17], [513, 3], [1025, 20]] {
        let x = try Tensor.randomNormal(shape, seed: 5)
        var expected: [Double] = []
        for j in 0..<shape[1] {
          var total = 0.0
          for start in stride(from: 0, to: shape[0], by: 512) {
            var part = 0.0
            for i in start..<Swift.min(start + 512, shape[0]) {
              part = Self.add(part, x.values[i * shape[1] + j], precision)
            }
            total = Self.add(total, part, precision)
          }
          expected.append(total)
        }
        #expect(Self.same(try x.sum(axis: 0).values, expected), "\(shape) \(choice) \(precision)")
      }
    }
  }

  static func add(_ a: Double, _ b: Double, _ precision: Precision) -> Double {
    precision == .double ? a + b : Double(Float(a) + Float(b))
  }

  static func sum(_ x: [Double], _ precision: Precision) -> Double {
    if x.count > 16384 {
      return sum(
        stride(from: 0, to: x.count, by: 16384).map { sum(Array(x[$0..<Swift.min($0 + 16384, x.count)]), precision) },
        precision)
    }
    var stripes = [Double](repeating: 0, count: 64)
    for (i, value) in x.enumerated() { stripes[i % 64] = add(stripes[i % 64], value, precision) }
    return fold(stripes, precision)
  }

  /// 64 stripes added: (0–15 + 16–31) + (32–47 + 48–63), then by halves.
  static func fold(_ stripes: [Double], _ precision: Precision) -> Double {
    var tree = (0..<16).map { i in
      add(add(stripes[i], stripes[i + 16], precision), add(stripes[i + 32], stripes[i + 48], precision), precision)
    }
    while tree.count > 1 {
      let half = tree.count / 2
      tree = (0..<half).map { add(tree[$0], tree[$0 + half], precision) }
    }
    return tree[0]
  }

  @Test func everyConvolutionIsAChainInOrder() throws {
    struct Case {
      var batch = 1, height = 5, width = 6, channels = 2, rows = 3, columns = 2, filters = 3, stride = 1, dilation = 1
    }
    var cases: [Case] = []
    for filters in [1, 3, 6, 16, 17, 35] {
      for channels in [1, 2, 17] { cases.append(Case(channels: channels, filters: filters)) }
    }
    for stride in 1...3 {
      for dilation in 1...2 { cases.append(Case(batch: 2, height: 9, width: 8, stride: stride, dilation: dilation)) }
    }
    cases += [
      Case(batch: 3, height: 1, width: 1, rows: 1, columns: 1), Case(height: 3, width: 2),
      Case(height: 14, width: 15, channels: 3, rows: 5, columns: 5, filters: 7),
      Case(batch: 2, height: 12, width: 11, channels: 1, rows: 5, columns: 5, filters: 6),
      Case(batch: 2, height: 12, width: 11, channels: 1, rows: 3, columns: 4, filters: 6, stride: 2),
      Case(batch: 2, height: 12, width: 13, channels: 6, rows: 5, columns: 5, filters: 16, dilation: 2),
    ]
    try Self.withEveryKernel { choice, precision in
      for c in cases {
        let x = try Tensor.randomNormal([c.batch, c.height, c.width, c.channels], seed: 1)
        let k = try Tensor.randomNormal([c.rows, c.columns, c.channels, c.filters], seed: 2)
        let y = try convolution2D(x, k, stride: c.stride, dilation: c.dilation)
        let g = try Tensor.randomNormal(y.shape, seed: 3)
        let (_, d) = try differentiate([x, k]) { (v) throws(EngineError) in
          try (convolution2D(v[0], v[1], stride: c.stride, dilation: c.dilation) * g).sum()
        }
        let (xs, ks, gs) = (x.values, k.values, g.values)
        let (oh, ow) = (y.shape[1], y.shape[2])
        var forward: [Double] = []
        var toKernel = [[(Double, Double)]](repeating: [], count: k.count)
        for b in 0..<c.batch {
          for i in 0..<oh {
            for j in 0..<ow {
              for f in 0..<c.filters {
                var terms: [(Double, Double)] = []
                for r in 0..<c.rows {
                  for q in 0..<c.columns {
                    for ch in 0..<c.channels {
                      let place =
                        ((b * c.height + i * c.stride + r * c.dilation) * c.width + j * c.stride + q * c.dilation)
                        * c.channels + ch
                      let tap = ((r * c.columns + q) * c.channels + ch) * c.filters + f
                      terms.append((xs[place], ks[tap]))
                      toKernel[tap].append((xs[place], gs[((b * oh + i) * ow + j) * c.filters + f]))
                    }
                  }
                }
                forward.append(Self.chain(terms, precision))
              }
            }
          }
        }
        #expect(Self.same(y.values, forward), "forward \(c) \(choice) \(precision)")
        #expect(
          Self.same(d[1].values, toKernel.map { Self.chain($0, precision) }), "to kernel \(c) \(choice) \(precision)")
        var toImages: [Double] = []
        for b in 0..<c.batch {
          for i in 0..<c.height {
            for j in 0..<c.width {
              for ch in 0..<c.channels {
                var terms: [(Double, Double)] = []
                for r in (0..<c.rows).reversed() {
                  for q in (0..<c.columns).reversed() {
                    let row = i - r * c.dilation, column = j - q * c.dilation
                    if row < 0 || column < 0 || row % c.stride != 0 || column % c.stride != 0 { continue }
                    if row / c.stride >= oh || column / c.stride >= ow { continue }
                    for f in 0..<c.filters {
                      terms.append(
                        (
                          gs[((b * oh + row / c.stride) * ow + column / c.stride) * c.filters + f],
                          ks[((r * c.columns + q) * c.channels + ch) * c.filters + f]
                        ))
                    }
                  }
                }
                toImages.append(Self.chain(terms, precision))
              }
            }
          }
        }
        #expect(Self.same(d[0].values, toImages), "to images \(c) \(choice) \(precision)")
      }
    }
  }

  @Test func poolingAndSumsInPartsGiveTheSameBits() throws {
    for precision in [Precision.single, .double] {
      Session.current.precision = precision
      defer { Session.current.precision = .double }
      let x = try Tensor.randomNormal([9, 62, 63, 5], seed: 1)
      func compute() throws -> [[Double]] {
        var found: [[Double]] = []
        for padding in [Padding.valid, .same] {
          let (y, d) = try differentiate([x]) { (v) throws(EngineError) in
            let largest = try maxPooling2D(v[0], size: 3, stride: 2, padding: padding)
            let means = try averagePooling2D(v[0], size: 2, padding: padding)
            return try largest.squared().sum() + means.squared().sum()
          }
          found += try [y.values, d[0].values, maxPooling2D(x, padding: padding).values]
        }
        let wide = try concatenate([x, x, x, x], axis: 1).flattened()
        return try found + [wide.sum().values, wide.reshaped(to: [9, -1]).sum(axis: 1).values]
      }
      let alone = try compute()
      parallelRunner = { chunks, body in for chunk in (0..<chunks).reversed() { body(chunk) } }
      defer { parallelRunner = nil }
      #expect(try compute() == alone)
    }
  }
}
