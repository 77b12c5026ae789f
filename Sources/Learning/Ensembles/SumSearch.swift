/// The search that squared error and second-order boosting share: for sums `a` and `b` over the rows on each side,
/// the largest `a² ÷ (b + penalty)` of both sides together.
struct SumSearch {
  var a: [Double]
  let b: [Double]
  let penalty: Double
  /// The least `b` of a side.
  let least: Double
  /// The sums over the node.
  var totalA = 0.0
  var totalB = 0.0
  /// What could be gained at most, to tell differences from rounding.
  var scale = 0.0

  /// What a node with these sums is worth.
  func worth(_ a: Double, _ b: Double) -> Double { b + penalty > 0 ? a * a / (b + penalty) : 0 }

  func best(
    _ rows: UnsafeBufferPointer<Int32>, _ numbers: UnsafeBufferPointer<Double>, rowsInLeaf: Int, above score: Double
  ) -> (rowsLeft: Int, score: Double)? {
    var best: (rowsLeft: Int, score: Double)?
    var limit = score + equalScores * scale
    var leftA = 0.0, leftB = 0.0
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        for place in 0..<rows.count - rowsInLeaf {
          let row = Int(rows[place])
          leftA += a[row]
          leftB += b[row]
          guard place + 1 >= rowsInLeaf, numbers[row] < numbers[Int(rows[place + 1])] else { continue }
          let rightB = totalB - leftB
          guard leftB >= least, rightB >= least else { continue }
          let score = worth(leftA, leftB) + worth(totalA - leftA, rightB)
          if score > limit {
            best = (place + 1, score)
            limit = score + equalScores * scale
          }
        }
      }
    }
    return best
  }
}
