import Learning
import Tensors
import Testing

/// First and second derivatives of tensor operations against central differences, over every small shape.
@Suite struct OperationGradientTests {
  init() { freshSession() }

  static let shapes: [[Int]] = [
    [1], [2], [3], [5], [1, 1], [1, 3], [3, 1], [2, 3], [3, 3], [1, 2, 1], [2, 2, 3], [2, 3, 2],
  ]

  typealias Operation = (Tensor) throws(EngineError) -> Tensor

  /// Checks the gradient of `Σ c · f(x)` and of the square of that gradient's length.
  func check(_ x: Tensor, isCurved: Bool, _ comment: String, _ f: Operation) throws {
    let weights = try Tensor.randomNormal(f(x).shape, seed: 5)
    let first = try gradientCheck(at: x) { (x) throws(EngineError) in try (f(x) * weights).sum() }
    #expect(first.passed, "\(comment) \(x.shape): \(first)")
    guard isCurved else { return }
    let second = try gradientCheck(at: x) { (x) throws(EngineError) in
      try gradient(at: x) { (x) throws(EngineError) in try (f(x) * weights).sum() }.squared().sum()
    }
    #expect(second.passed, "second derivative of \(comment) \(x.shape): \(second)")
  }

  func checkAlongEveryAxis(
    _ comment: String, isCurved: Bool = false, _ f: (Tensor, _ axis: Int) throws(EngineError) -> Tensor
  ) throws {
    for shape in Self.shapes {
      let x = try Tensor.randomNormal(shape, seed: 3)
      for axis in shape.indices {
        try check(x, isCurved: isCurved, comment) { (x) throws(EngineError) in try f(x, axis) }
      }
    }
  }

  @Test func orderedElements() throws {
    try checkAlongEveryAxis("sorted") { (x, axis) throws(EngineError) in try x.sorted(axis: axis, descending: true) }
    try checkAlongEveryAxis("topK") { (x, axis) throws(EngineError) in try x.topK(1, axis: axis).values }
    try checkAlongEveryAxis("median") { (x, axis) throws(EngineError) in try x.median(axis: axis) }
    try checkAlongEveryAxis("quantile") { (x, axis) throws(EngineError) in try x.quantile(0.3, axis: axis) }
  }

  @Test func cumulatedElements() throws {
    try checkAlongEveryAxis("cumulativeSum") { (x, axis) throws(EngineError) in try x.cumulativeSum(axis: axis) }
    try checkAlongEveryAxis("cumulativeProduct", isCurved: true) { (x, axis) throws(EngineError) in
      try x.cumulativeProduct(axis: axis)
    }
    try checkAlongEveryAxis("product", isCurved: true) { (x, axis) throws(EngineError) in try x.product(axis: axis) }
  }

  @Test func arrangedElements() throws {
    try checkAlongEveryAxis("flipped") { (x, axis) throws(EngineError) in try x.flipped(axis: axis) }
    try checkAlongEveryAxis("rolled") { (x, axis) throws(EngineError) in try x.rolled(by: 2, axis: axis) }
    try checkAlongEveryAxis("repeated") { (x, axis) throws(EngineError) in try x.repeated(3, axis: axis) }
    for shape in Self.shapes {
      let x = try Tensor.randomNormal(shape, seed: 4)
      try check(x, isCurved: false, "tiled") { (x) throws(EngineError) in try x.tiled([2, 3]) }
      guard shape.count > 1 else { continue }
      for offset in -2...2 {
        try check(x, isCurved: false, "diagonal") { (x) throws(EngineError) in try x.diagonal(offset: offset) }
        try check(x, isCurved: false, "triangles") { (x) throws(EngineError) in
          try x.lowerTriangle(offset: offset) * 2 + x.upperTriangle(offset: offset)
        }
      }
    }
  }

  @Test func chosenElements() throws {
    try checkAlongEveryAxis("gathered along") { (x, axis) throws(EngineError) in
      let picks = try stopGradient(x).argsorted(axis: axis)
      return try x.gathered(along: axis, at: picks.repeated(2, axis: axis))
    }
    try checkAlongEveryAxis("adding along") { (x, axis) throws(EngineError) in
      try x.adding(2 * x, along: axis, at: x.argsorted(axis: axis) * 0)
    }
    for shape in Self.shapes {
      let x = try Tensor.randomNormal(shape, seed: 6), mask = try Tensor.randomNormal(shape, seed: 7).greater(than: 0)
      try check(x, isCurved: false, "selected") { (x) throws(EngineError) in try x.selected(where: mask) }
    }
  }

  @Test func curvedFunctions() throws {
    let functions: [(String, Operation)] = [
      ("log2", { (x) throws(EngineError) in try log2(abs(x) + 0.1) }),
      ("log10", { (x) throws(EngineError) in try log10(abs(x) + 0.1) }),
      ("tan", { (x) throws(EngineError) in try tan(x * 0.3) }), ("sinh", { (x) throws(EngineError) in try sinh(x) }),
      ("cosh", { (x) throws(EngineError) in try cosh(x) }),
      ("logSumExp", { (x) throws(EngineError) in try logSumExp(x) }),
      ("norm", { (x) throws(EngineError) in try x.norm() }),
      ("norm of order 3", { (x) throws(EngineError) in try x.norm(order: 3) }),
      ("sample variance", { (x) throws(EngineError) in try x.variance(correction: x.count > 1 ? 1 : 0) }),
      (
        "cosineSimilarity",
        { (x) throws(EngineError) in try cosineSimilarity(x, Tensor.randomNormal(x.shape, seed: 2)) }
      ),
    ]
    for shape in Self.shapes {
      let x = try Tensor.randomNormal(shape, seed: 8)
      for (name, f) in functions { try check(x, isCurved: true, name, f) }
    }
    try checkAlongEveryAxis("logSumExp along", isCurved: true) { (x, axis) throws(EngineError) in
      try logSumExp(x, axis: axis)
    }
    try checkAlongEveryAxis("norm along", isCurved: true) { (x, axis) throws(EngineError) in try x.norm(axis: axis) }
    try checkAlongEveryAxis("largest size") { (x, axis) throws(EngineError) in
      try x.norm(order: .infinity, axis: axis)
    }
    try checkAlongEveryAxis("variance over axes", isCurved: true) { (x, axis) throws(EngineError) in
      try x.variance(axes: [axis])
    }
  }

  @Test func sumsByNamesOfAxes() throws {
    for (equation, shapes) in [
      ("ij,jk->ik", [[2, 3], [3, 2]]), ("ij,kj->ik", [[2, 3], [1, 3]]), ("i,i->", [[3], [3]]), ("i,j->ij", [[2], [3]]),
      ("bij,bjk->bik", [[2, 1, 3], [2, 3, 2]]), ("ii->i", [[3, 3]]), ("ij->j", [[2, 3]]),
      ("bi,ij,bj->b", [[2, 3], [3, 2], [2, 2]]), ("ij,ij->", [[2, 2], [2, 2]]),
    ] {
      let tensors = try shapes.enumerated().map { try Tensor.randomNormal($1, seed: $0) }
      let weights = try Tensor.randomNormal(einsum(equation, tensors).shape, seed: 9)
      let first = try gradientCheck(at: tensors) { (x) throws(EngineError) in try (einsum(equation, x) * weights).sum()
      }
      #expect(first.passed, "\(equation): \(first)")
      let second = try gradientCheck(at: tensors) { (x) throws(EngineError) in
        var sum = try Tensor(0)
        for part in try gradient(at: x, { (x) throws(EngineError) in try (einsum(equation, x) * weights).sum() }) {
          sum = try sum + part.squared().sum()
        }
        return sum
      }
      #expect(second.passed, "second derivative of \(equation): \(second)")
    }
  }
}
