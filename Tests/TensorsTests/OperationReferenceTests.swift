import Tensors
import Testing

/// The same operations in NumPy (References/Tensors/operations.py).
@Suite struct OperationReferenceTests {
  /// Chains of fewer than 64 products or sums in double precision: 64 roundings of 2⁻⁵³, with room for cancellation.
  static let tolerance = 1e-13

  static func made(_ shape: [Int], _ step: Int) throws -> Tensor {
    let count = shape.reduce(1, *)
    return try Tensor(shape: shape, values: (0..<count).map { Double($0 * step % 101) / 50 - 1 })
  }

  static func results() throws -> [String: Tensor] {
    let a = try made([4, 5], 37), b = try made([4, 5], 23), row = try made([5], 7)
    let x = try made([2, 6, 7, 3], 37), k = try made([3, 2, 3, 4], 23), cube = try made([2, 3, 4], 37)
    var r: [String: Tensor] = [:]
    r["add"] = try a + row
    r["divide"] = try a / (b + 3)
    r["power"] = try pow(abs(a) + 0.1, b)
    r["matmul"] = try matmul(a, b.transposed())
    r["vector"] = try matmul(a, row)
    r["batched"] = try matmul(cube, made([4, 2], 23))
    r["sum"] = try a.sum()
    r["sum0"] = try a.sum(axis: 0)
    r["sum1"] = try a.sum(axis: 1, keepDimensions: true)
    r["mean"] = try a.mean(axis: 0)
    r["variance"] = try a.variance(axis: 1)
    r["deviation"] = try a.standardDeviation()
    r["max"] = try a.max(axis: 0)
    r["min"] = try a.min(axis: 1)
    r["norm"] = try a.norm()
    r["softmax"] = try softmax(a)
    r["exp"] = try exp(a)
    r["log"] = try log(abs(a) + 0.1)
    r["tanh"] = try tanh(a)
    r["sin"] = try sin(a * 9)
    r["maximum"] = try maximum(a, b)
    r["where"] = try select(where: a.greater(than: b), a, row)
    r["clipped"] = try a.clipped(min: -0.5, max: 0.25)
    r["rounded"] = try a.rounded(decimals: 1)
    r["transposed"] = try cube.transposed([2, 0, 1])
    r["concatenated"] = try concatenate([a, b], axis: 1)
    r["stacked"] = try stack([a, b], axis: 1)
    r["gathered"] = try a.gathered([4, 0, 0], axis: 1)
    r["valid"] = try convolution2D(x, k)
    r["same"] = try convolution2D(x, k, stride: 2, padding: .same)
    r["maxpool"] = try maxPooling2D(x)
    r["averagepool"] = try averagePooling2D(x, size: 3, stride: 2)
    return r
  }

  @Test func everyOperationAgreesWithNumPy() throws {
    let results = try Self.results()
    let lines = referenceLines("operations.txt")
    #expect(lines.count == results.count)
    for line in lines {
      let parts = line.split(separator: ";", omittingEmptySubsequences: false)
      let found = try #require(results[String(parts[0])])
      #expect(found.shape == parts[1].split(separator: " ").compactMap { Int($0) }, "\(parts[0])")
      let wanted = parts[2].split(separator: " ").compactMap { Double($0) }
      #expect(found.count == wanted.count)
      for (x, y) in zip(found.values, wanted) {
        #expect(Swift.abs(x - y) <= Self.tolerance * Swift.max(1, Swift.abs(y)), "\(parts[0]): \(x), wanted \(y)")
      }
    }
  }
}
