/// Less loss by its second-order approximation: with `G` and `H` the sums of gradients and curvatures, a node is worth
/// `½ G² ÷ (H + λ)`, a leaf says `−G ÷ (H + λ)`, and a split has to gain more than `γ`.
///
/// - Source: Chen, Guestrin, *XGBoost: a scalable tree boosting system* (2016), equations 5 to 7.
struct BoostingRule: SplitRule {
  private var search: SumSearch
  private let price: Double

  var width: Int { 1 }
  var isPure: Bool { false }

  init(gradients: [Double], curvatures: [Double], lambda: Double, gamma: Double, leastCurvature: Double) {
    search = SumSearch(a: gradients, b: curvatures, penalty: lambda, least: leastCurvature)
    price = gamma
  }

  mutating func enter(_ rows: UnsafeBufferPointer<Int32>) {
    var sum = 0.0, size = 0.0, curvature = 0.0
    for row in rows {
      sum += search.a[Int(row)]
      size += search.a[Int(row)].magnitude
      curvature += search.b[Int(row)]
    }
    search.totalA = sum
    search.totalB = curvature
    search.scale = search.worth(size, curvature)
  }

  func best(
    _ rows: UnsafeBufferPointer<Int32>, _ numbers: UnsafeBufferPointer<Double>, rowsInLeaf: Int, above score: Double
  ) -> (rowsLeft: Int, score: Double)? {
    search.best(rows, numbers, rowsInLeaf: rowsInLeaf, above: score)
  }

  func gain(_ score: Double) -> Double? {
    let gain = 0.5 * (score - search.worth(search.totalA, search.totalB)) - price
    return gain > equalScores * search.scale ? gain : nil
  }

  func appendLeaf(to values: inout [Double]) {
    let size = search.totalB + search.penalty
    values.append(size > 0 ? -search.totalA / size : 0)
  }
}
