/// Less squared error: numbers nearer to the mean of their side.
///
/// - Source: Breiman, Friedman, Olshen, Stone, *Classification and regression trees* (1984), section 8.4.
struct SquaredErrorRule: SplitRule {
  private let targets: [Double]
  private var search: SumSearch
  private var mean = 0.0
  private(set) var isPure = true

  var width: Int { 1 }

  init(targets: [Double], weights: [Double]) {
    self.targets = targets
    search = SumSearch(a: targets, b: weights, penalty: 0, least: 0)
  }

  mutating func enter(_ rows: UnsafeBufferPointer<Int32>) {
    var sum = 0.0, weight = 0.0
    isPure = true
    let first = rows.isEmpty ? 0 : targets[Int(rows[0])]
    for row in rows {
      let target = targets[Int(row)]
      // Measured from one of them, so that the mean of equal targets is exact.
      sum += search.b[Int(row)] * (target - first)
      weight += search.b[Int(row)]
      if target != first { isPure = false }
    }
    mean = first + (weight > 0 ? sum / weight : 0)
    search.totalA = 0
    search.totalB = weight
    search.scale = 0
    for row in rows {
      let distance = targets[Int(row)] - mean, weighted = search.b[Int(row)] * distance
      search.a[Int(row)] = weighted
      search.totalA += weighted
      search.scale += weighted * distance
    }
  }

  func best(
    _ rows: UnsafeBufferPointer<Int32>, _ numbers: UnsafeBufferPointer<Double>, rowsInLeaf: Int, above score: Double
  ) -> (rowsLeft: Int, score: Double)? {
    search.best(rows, numbers, rowsInLeaf: rowsInLeaf, above: score)
  }

  func gain(_ score: Double) -> Double? { max(score, 0) }

  func appendLeaf(to values: inout [Double]) { values.append(mean) }
}
