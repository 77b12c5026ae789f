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

  static func resultsOfArrangements() throws -> [String: Tensor] {
    let a = try made([4, 5], 37), b = try made([4, 5], 23), row = try made([5], 7), cube = try made([2, 3, 4], 37)
    let picks = try Tensor(
      shape: [4, 2], values: made([4, 2], 23).values.map { ($0 * 50 + 50).rounded() }.map { Double(Int($0) % 5) })
    var r: [String: Tensor] = [:]
    r["sorted"] = try a.sorted(axis: 0)
    r["argsorted"] = try a.argsorted(axis: 1)
    r["median"] = try a.median()
    r["median0"] = try a.median(axis: 0)
    r["quantile"] = try a.quantile(0.3, axis: 1, keepDimensions: true)
    r["cumsum"] = try cube.cumulativeSum(axis: 1)
    r["cumprod"] = try a.cumulativeProduct(axis: 1)
    r["flipped"] = try cube.flipped(axis: 1)
    r["rolled"] = try a.rolled(by: -2, axis: 1)
    r["tiled"] = try row.tiled([2, 3])
    r["repeated"] = try cube.repeated(2, axis: 1)
    r["diagonal"] = try cube.diagonal(offset: 1)
    r["diagonalmatrix"] = try Tensor.diagonal(row)
    r["trace"] = try cube.trace()
    r["lower"] = try a.lowerTriangle(offset: 1)
    r["upper"] = try cube.upperTriangle(offset: -1)
    r["takealong"] = try a.gathered(along: 1, at: picks)
    r["selected"] = try a.selected(where: a.greater(than: b))
    r["unique"] = try picks.unique().values
    r["uniquecounts"] = try Tensor(picks.unique().counts.map { Double($0) })
    let (counts, edges) = try a.binCounts(bins: 7)
    r["bincounts"] = try Tensor(counts.map { Double($0) })
    r["binedges"] = try Tensor(edges)
    r["einsum1"] = try einsum("bij,jk,bk->ik", [cube, a, stack([a[0], a[1]])])
    r["einsum2"] = try einsum("ii,kj->j", [a.slice(axis: 1, from: 0, to: 4), cube[0]])
    r["einsum3"] = try einsum("bij,bkj->bik", [cube, cube])
    return r
  }

  static func resultsOfFurtherReductions() throws -> [String: Tensor] {
    let a = try made([4, 5], 37), row = try made([5], 7), cube = try made([2, 3, 4], 37)
    let grid = try meshgrid(row, a.slice(axis: 1, from: 0, to: 1).flattened())
    var r: [String: Tensor] = [:]
    r["sumaxes"] = try cube.sum(axes: [0, -1])
    r["varianceaxes"] = try cube.variance(axes: [0, 1], keepDimensions: true)
    r["maxaxes"] = try cube.max(axes: [1, 2])
    r["samplevariance"] = try a.variance(axis: 1, correction: 1)
    r["sampledeviation"] = try a.standardDeviation(correction: 1)
    r["product"] = try a.product(axis: 0)
    r["norm1"] = try a.norm(order: 1, axis: 1)
    r["norm2"] = try cube.norm(axis: 2)
    r["norm3"] = try row.norm(order: 3)
    r["norminf"] = try a.norm(order: .infinity, axis: 0)
    r["log2"] = try log2(abs(a) + 0.1)
    r["log10"] = try log10(abs(a) + 0.1)
    r["tan"] = try tan(a)
    r["sinh"] = try sinh(a * 3)
    r["cosh"] = try cosh(a * 3)
    r["logsumexp"] = try logSumExp(a, axis: 1)
    r["outer"] = try outer(row, a[0])
    r["meshgridx"] = grid.x
    r["meshgridy"] = grid.y
    return r
  }

  @Test func everyOperationAgreesWithNumPy() throws {
    let results = try Self.results().merging(Self.resultsOfArrangements()) { $1 }
      .merging(Self.resultsOfFurtherReductions()) { $1 }
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
