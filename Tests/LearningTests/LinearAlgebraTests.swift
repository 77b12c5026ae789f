import Learning
import Tensors
import Testing

@Suite struct LinearAlgebraTests {
  let references: References

  init() throws {
    freshSession()
    references = try References("sklearn.txt")
  }

  @Test func resultsAreNumPys() throws {
    let x = try references["classic.x"]
    let a = try x.slice(axis: 0, from: 0, to: 5), b = try x.slice(axis: 0, from: 5, to: 10)
    #expect(distance(try inverse(a), try references["matrix.inverse"]) <= 1e-13)
    #expect(distance(try determinant(a), try references["matrix.determinant"]) <= 1e-13)
    #expect(distance(try solve(a, b), try references["matrix.solution"]) <= 1e-13)
    let (values, vectors) = try eigen(a • a.transposed())
    #expect(distance(values, try references["matrix.eigenvalues"]) <= 1e-13)
    #expect(distance(vectors, try references["matrix.eigenvectors"]) <= 1e-12)
  }

  @Test func smallOnesByHand() throws {
    // 1·4 − 2·3 = −2; the inverse is [[4, −2], [−3, 1]] ÷ −2.
    let a = try Tensor([[1, 2], [3, 4]])
    #expect(try abs(determinant(a).item() + 2) <= 1e-15)
    #expect(distance(try inverse(a), try Tensor([[-2, 1], [1.5, -0.5]])) <= 1e-15)
    #expect(distance(try solve(a, Tensor([5, 11])), try Tensor([1, 2])) <= 1e-15)
    // The plane is turned by an eighth.
    let (values, vectors) = try eigen(Tensor([[2, 1], [1, 2]]))
    #expect(distance(values, try Tensor([3, 1])) <= 1e-15)
    #expect(distance(vectors, try Tensor([[1, 1], [1, -1]]) * 0.5.squareRoot()) <= 1e-15)
    #expect(try determinant(Tensor([[1, 2], [2, 4]])).item() == 0)
    #expect(try determinant(Tensor([[0, 1], [1, 0]])).item() == -1)
  }

  @Test func lawsHoldForEverySmallSize() throws {
    for size in 1...6 {
      let a = try Tensor.randomNormal([size, size], seed: size) + 2 * Tensor.identity(size)
      #expect(distance(try a • inverse(a), try Tensor.identity(size)) <= 1e-11, "size \(size)")
      let b = try Tensor.randomNormal([size, 2], seed: 50 + size)
      #expect(distance(try a • solve(a, b), b) <= 1e-12, "size \(size)")
      let symmetric = try a + a.transposed()
      let (values, vectors) = try eigen(symmetric)
      #expect(distance(try symmetric • vectors, try vectors * values) <= 1e-12, "size \(size)")
      let product = values.values.reduce(1, *), whole = try determinant(symmetric).item()
      #expect(abs(product - whole) <= 1e-11 * max(1, abs(whole)), "size \(size)")
    }
  }

  @Test func gradientsAreThoseOfTheResults() throws {
    let a = try Tensor.randomNormal([3, 3], seed: 2) + 2 * Tensor.identity(3), b = try Tensor.randomNormal([3], seed: 5)
    let checks = [
      try gradientCheck(at: a) { (a) throws(EngineError) in try inverse(a).squared().sum() },
      try gradientCheck(at: a) { (a) throws(EngineError) in try determinant(a) },
      try gradientCheck(at: a, b) { (a, b) throws(EngineError) in try solve(a, b).squared().sum() },
      // Second derivatives: the slope of a slope.
      try gradientCheck(at: a) { (a) throws(EngineError) in
        try gradient(at: a) { (a) throws(EngineError) in try inverse(a).squared().sum() }.squared().sum()
      },
      try gradientCheck(at: a) { (a) throws(EngineError) in
        try gradient(at: a) { (a) throws(EngineError) in try determinant(a) }.squared().sum()
      },
      try gradientCheck(at: a) { (a) throws(EngineError) in
        try gradient(at: a) { (a) throws(EngineError) in try solve(a, b).squared().sum() }.squared().sum()
      },
    ]
    for (index, check) in checks.enumerated() { #expect(check.passed, "\(index): \(check)") }
  }

  @Test func matricesThatDoNotFitAreErrors() throws {
    let flat = try Tensor([[1, 2], [2, 4]]), wide = try Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(throws: EngineError.self) { try inverse(flat) }
    #expect(throws: EngineError.self) { try solve(flat, Tensor([1, 2])) }
    #expect(throws: EngineError.self) { try solve(Tensor([[1, 2], [3, 4]]), Tensor([1, 2, 3])) }
    #expect(throws: EngineError.self) { try inverse(Tensor([[.nan]])) }
    #expect(throws: EngineError.self) { try eigen(Tensor([[1, 2], [3, 4]])) }
    for call in [inverse, determinant] as [(Tensor) throws(EngineError) -> Tensor] {
      #expect(throws: EngineError.self) { try call(wide) }
      #expect(throws: EngineError.self) { try call(Tensor(2)) }
    }
    #expect(try inverse(Tensor.zeros([0, 0])).count == 0)
    #expect(try eigen(Tensor.zeros([3, 3])).values.values == [0, 0, 0])
  }

  @Test func singularValuesPutTheMatrixTogetherAgain() throws {
    for rows in 0...5 {
      for columns in 0...5 {
        let full = try Tensor.randomNormal([rows, columns], seed: 7 * rows + columns)
        // Of rank one, of rank zero, and with numbers whose squares are out of range.
        for a in try [
          full, try full.slice(axis: 1, from: 0, to: min(1, columns)) * Tensor.ones([1, columns]), 0 * full,
          1e200 * full,
        ] {
          let (left, values, right) = try singularValues(a)
          let count = min(rows, columns)
          #expect(left.shape == [rows, count] && values.shape == [count] && right.shape == [columns, count])
          let largest = try values.sum().item() + 1e-300
          let again = try (left * values) • right.transposed()
          #expect(distance(try again / largest, try a / largest) <= 1e-14, "\(rows) × \(columns)")
          #expect(distance(try left.transposed() • left, try Tensor.identity(count)) <= 1e-14, "\(rows) × \(columns)")
          #expect(distance(try right.transposed() • right, try Tensor.identity(count)) <= 1e-14, "\(rows) × \(columns)")
          #expect(try values.sorted(descending: true).values == values.values)
        }
      }
    }
    // Each stretches its own axis.
    let (_, values, _) = try singularValues(Tensor([[0, 3], [4, 0], [0, 0]]))
    #expect(values.values == [4, 3])
    #expect(throws: EngineError.self) { try singularValues(Tensor([1])) }
    #expect(throws: EngineError.self) { try singularValues(Tensor([[.nan]])) }
  }

  @Test func pseudoInversesKeepPenrosesLaws() throws {
    for (rows, columns) in [(1, 1), (3, 2), (2, 3), (4, 4), (0, 2)] {
      let full = try Tensor.randomNormal([rows, columns], seed: rows + 9)
      for a in [full, try full.slice(axis: 1, from: 0, to: 1) * Tensor.ones([1, columns])] {
        let b = try pseudoInverse(a)
        #expect(distance(try a • b • a, a) <= 1e-13)
        #expect(distance(try b • a • b, b) <= 1e-13)
        #expect(distance(try (a • b).transposed(), try a • b) <= 1e-13)
        #expect(distance(try (b • a).transposed(), try b • a) <= 1e-13)
      }
    }
    #expect(distance(try pseudoInverse(Tensor([[1, 2], [3, 4]])), try inverse(Tensor([[1, 2], [3, 4]]))) <= 1e-14)
  }
}
