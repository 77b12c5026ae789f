import Tensors

/// Purer classes: the fewer rows would be told wrong by a guess (Gini), or the fewer bits their classes need (entropy).
///
/// - Source: Breiman, Friedman, Olshen, Stone, *Classification and regression trees* (1984), section 4.3.
struct PurityRule: SplitRule {
  private let labels: [Int]
  private let weights: [Double]
  private let isEntropy: Bool
  let width: Int
  private var total: [Double]
  private var left: [Double]
  private var right: [Double]
  private var weight = 0.0

  init(labels: [Int], classes: Int, weights: [Double], isEntropy: Bool) {
    self.labels = labels
    self.weights = weights
    self.isEntropy = isEntropy
    width = classes
    total = [Double](repeating: 0, count: classes)
    left = total
    right = total
  }

  mutating func enter(_ rows: UnsafeBufferPointer<Int32>) {
    for index in 0..<width { total[index] = 0 }
    weight = 0
    for row in rows { total[labels[Int(row)]] += weights[Int(row)] }
    for index in 0..<width { weight += total[index] }
  }

  var isPure: Bool {
    var present = 0
    for count in total where count > 0 { present += 1 }
    return present < 2
  }

  mutating func best(
    _ rows: UnsafeBufferPointer<Int32>, _ numbers: UnsafeBufferPointer<Double>, rowsInLeaf: Int, above score: Double
  ) -> (rowsLeft: Int, score: Double)? {
    for index in 0..<width {
      left[index] = 0
      right[index] = total[index]
    }
    var best: (rowsLeft: Int, score: Double)?
    var limit = score + equalScores * weight
    for place in 0..<rows.count - rowsInLeaf {
      let row = Int(rows[place]), label = labels[row]
      left[label] += weights[row]
      right[label] -= weights[row]
      guard place + 1 >= rowsInLeaf, numbers[row] < numbers[Int(rows[place + 1])] else { continue }
      let score = purity(left) + purity(right)
      if score > limit {
        best = (place + 1, score)
        limit = score + equalScores * weight
      }
    }
    return best
  }

  func gain(_ score: Double) -> Double? { max(score - purity(total), 0) }

  func appendLeaf(to values: inout [Double]) { values += shares(total) }

  /// The part of a node's worth that its classes decide: `Σ n² ÷ N`, or `Σ n log n − N log N`.
  private func purity(_ counts: [Double]) -> Double {
    var all = 0.0, sum = 0.0
    for count in counts { all += count }
    guard all > 0 else { return 0 }
    if isEntropy {
      for count in counts where count > 0 { sum += count * log(count / all) }
      return sum
    }
    for count in counts { sum += count * count }
    return sum / all
  }
}
