/// What models say about the rows that they were not fitted to.
struct OutOfBag {
  private let examples: TrainingTable
  private let width: Int
  private var sums: [Double]
  private var votes: [Int]

  init(_ examples: TrainingTable) {
    self.examples = examples
    width = max(examples.classes, 1)
    sums = [Double](repeating: 0, count: examples.table.rows * width)
    votes = [Int](repeating: 0, count: examples.table.rows)
  }

  mutating func add(_ outputs: [Double], _ weights: [Double]) {
    for row in votes.indices where weights[row] == 0 {
      votes[row] += 1
      for place in row * width..<(row + 1) * width { sums[place] += outputs[place] }
    }
  }

  /// The share of right answers, or of the variance that is explained; nothing when no row was left out.
  var score: Double? {
    let rows = votes.indices.filter { votes[$0] > 0 }
    guard !rows.isEmpty else { return nil }
    return examples.classes > 0 ? accuracy(rows) : explained(rows)
  }

  private func accuracy(_ rows: [Int]) -> Double {
    var right = 0
    for row in rows {
      var best = 0
      for label in 0..<width where sums[row * width + label] > sums[row * width + best] { best = label }
      if best == examples.labels[row] { right += 1 }
    }
    return Double(right) / Double(rows.count)
  }

  private func explained(_ rows: [Int]) -> Double {
    let mean = rows.reduce(0) { $0 + examples.numbers[$1] } / Double(rows.count)
    var left = 0.0, total = 0.0
    for row in rows {
      let error = examples.numbers[row] - sums[row] / Double(votes[row])
      left += error * error
      total += (examples.numbers[row] - mean) * (examples.numbers[row] - mean)
    }
    return total > 0 ? 1 - left / total : 0
  }
}
