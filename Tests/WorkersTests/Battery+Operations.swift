import LessonKit

extension Battery {
  /// Every function of one element, on ordinary numbers and on the edges.
  mutating func addFunctions() throws {
    typealias Function = (Tensor) throws(EngineError) -> Tensor
    let functions: [(String, Function)] = [
      ("exp", exp), ("sqrt", sqrt), ("abs", abs), ("sin", sin), ("cos", cos), ("tanh", tanh), ("log", log),
      ("sigmoid", sigmoid), ("relu", relu), ("softplus", softplus), ("erf", erf), ("gelu", gelu), ("expm1", expm1),
      ("log1p", log1p), ("floor", floor), ("ceil", ceil), ("sign", sign), ("step", step), ("selu", selu),
      ("swish", swish), ("elu", { (x) throws(EngineError) in try elu(x) }),
      ("leakyRelu", { (x) throws(EngineError) in try leakyReLU(x) }),
      ("softmax", { (x) throws(EngineError) in try softmax(x) }),
      ("logSoftmax", { (x) throws(EngineError) in try logSoftmax(x) }),
      ("power", { (x) throws(EngineError) in try pow(x, 2.3) }),
      ("exponential", { (x) throws(EngineError) in try pow(1.7, x) }),
      ("squared", { (x) throws(EngineError) in try x.squared() }),
      ("reciprocal", { (x) throws(EngineError) in try x.reciprocal() }),
      ("clipped", { (x) throws(EngineError) in try x.clipped(min: -1, max: 2) }),
      ("rounded", { (x) throws(EngineError) in try x.rounded(decimals: 2) }),
    ]
    let x = try Tensor.randomNormal([67, 131], standardDeviation: 3, seed: 1)
    let edges = try Tensor([
      0, -0.0, .infinity, -.infinity, .nan, 1e-320, 1e308, -1e308, 1e-40, 3.4e38, 88.7, -104, 709.7, -745, 0.5, -0.5,
    ])
    for (name, function) in functions {
      try add(name, at: [x]) { (x) throws(EngineError) in try function(x[0]) }
      add(name + ".edges", [try function(edges)])
    }
  }

  /// Reductions, pairs with broadcasting, and what only moves numbers.
  mutating func addArrangements() throws {
    let x = try Tensor.randomNormal([5, 67, 33], seed: 2), row = try Tensor.randomUniform([33], in: 0.1...2, seed: 3)
    let long = try Tensor.randomNormal([300_001], seed: 4)
    for axis in 0..<3 {
      try add("reductions.\(axis)", at: [x]) { (x) throws(EngineError) in
        let a = try x[0].sum(axis: axis), b = try x[0].mean(axis: axis), c = try x[0].max(axis: axis)
        let d = try x[0].min(axis: axis), e = try x[0].variance(axis: axis)
        return try stack([a, b, c, d, e])
      }
    }
    try add("reductions.all", at: [long]) { (x) throws(EngineError) in
      try stack([x[0].sum(), x[0].mean(), x[0].max(), x[0].variance(), x[0].norm()])
    }
    try add("pairs", at: [x, row]) { (x) throws(EngineError) in
      let a = try x[0] + x[1], b = try x[0] * x[1], c = try x[0] / x[1], d = try x[1] - x[0]
      let e = try maximum(x[0], x[1]), f = try minimum(x[0], x[1]), g = try pow(x[1], x[0])
      return try stack([a, b, c, d, e, f, g])
    }
    try add("moves", at: [x]) { (x) throws(EngineError) in
      let turned = try x[0].transposed([2, 0, 1]).reshaped(to: [33, -1])
      let parts = try turned.split(into: 3)
      let joined = try concatenate([parts[2], parts[0]], axis: 1).padded(axis: 0, before: 1, after: 2, with: 0.5)
      return try joined.gathered([3, 1, 1, 0], axis: 0).slice(axis: 1, from: 2, to: 300)
    }
    try add("order", at: [x]) { (x) throws(EngineError) in
      let a = try x[0].sorted(axis: 1), b = try x[0].cumulativeSum(axis: 2), c = try x[0].flipped(axis: 1)
      return try a + b * c + x[0].quantile(0.3, axis: 0) + x[0].product(axis: 2, keepDimensions: true)
    }
    try add("einsum", at: [x, row]) { (x) throws(EngineError) in try einsum("abc,c,adc->bd", [x[0], x[1], x[0]]) }
    for shape in [[], [1], [1000], [3, 5, 7]] {
      let normal = try Tensor.randomNormal(shape, seed: 9), uniform = try Tensor.randomUniform(shape, seed: 10)
      add("random.\(shape.count)", [normal, uniform])
    }
  }

  /// Matrix products and convolutions, small and large enough for several threads.
  mutating func addProducts() throws {
    for (m, k, n) in [(1, 1, 1), (3, 5, 7), (64, 64, 64), (100, 257, 33), (200, 300, 250)] {
      let a = try Tensor.randomNormal([m, k], seed: m), b = try Tensor.randomNormal([k, n], seed: n)
      try add("matmul.\(m).\(k).\(n)", at: [a, b]) { (x) throws(EngineError) in try matmul(x[0], x[1]) }
    }
    let stacked = try Tensor.randomNormal([4, 20, 30], seed: 5), single = try Tensor.randomNormal([30, 9], seed: 6)
    try add("matmul.stacked", at: [stacked, single]) { (x) throws(EngineError) in try matmul(x[0], x[1]) }
    for (index, (side, kernel, channels, filters, stride, dilation, groups)) in [
      (9, 3, 1, 6, 1, 1, 1), (28, 5, 1, 6, 1, 1, 1), (14, 5, 6, 16, 1, 1, 1), (28, 3, 16, 32, 1, 1, 1),
      (13, 3, 4, 6, 2, 1, 2), (15, 2, 3, 5, 1, 2, 1),
    ].enumerated() {
      let x = try Tensor.randomNormal([5, side, side, channels], seed: 20 + index)
      let w = try Tensor.randomNormal([kernel, kernel, channels / groups, filters], seed: 40 + index)
      for padding in [Padding.valid, .same] {
        try add("convolution2D.\(index).\(padding)", at: [x, w]) { (x) throws(EngineError) in
          try convolution2D(x[0], x[1], stride: stride, padding: padding, dilation: dilation, groups: groups)
        }
      }
    }
    let series = try Tensor.randomNormal([4, 30, 6], seed: 7), along = try Tensor.randomNormal([5, 6, 8], seed: 8)
    try add("convolution1D", at: [series, along]) { (x) throws(EngineError) in try convolution1D(x[0], x[1]) }
    let volume = try Tensor.randomNormal([2, 6, 7, 8, 3], seed: 11)
    let through = try Tensor.randomNormal([3, 2, 3, 3, 4], seed: 12)
    try add("convolution3D", at: [volume, through]) { (x) throws(EngineError) in try convolution3D(x[0], x[1]) }
    let small = try Tensor.randomNormal([3, 5, 6, 4], seed: 13),
      spread = try Tensor.randomNormal([3, 3, 5, 4], seed: 14)
    try add("convolutionTransposed2D", at: [small, spread]) { (x) throws(EngineError) in
      try convolutionTransposed2D(x[0], x[1], stride: 2, padding: .same)
    }
    let image = try Tensor.randomNormal([3, 17, 18, 21], seed: 15)
    for padding in [Padding.valid, .same] {
      try add("maxPooling2D.\(padding)", at: [image]) { (x) throws(EngineError) in
        try maxPooling2D(x[0], size: 3, stride: 2, padding: padding)
      }
      try add("averagePooling2D.\(padding)", at: [image]) { (x) throws(EngineError) in
        try averagePooling2D(x[0], size: 3, stride: 2, padding: padding)
      }
    }
  }
}
