/// What makes one split of a node better than another, and what a leaf says.
protocol SplitRule {
  /// How many numbers a leaf has.
  var width: Int { get }
  /// Turns to a node with these rows.
  mutating func enter(_ rows: UnsafeBufferPointer<Int32>)
  /// Whether the node's rows are all alike, so that no split can help.
  var isPure: Bool { get }
  /// The best way to part the node's rows along one feature: how many go left, and how good that is.
  ///
  /// - Seam: rows come in rising order of `numbers`; a score has to exceed `score` by more than rounding.
  mutating func best(
    _ rows: UnsafeBufferPointer<Int32>, _ numbers: UnsafeBufferPointer<Double>, rowsInLeaf: Int, above score: Double
  ) -> (rowsLeft: Int, score: Double)?
  /// What a split of this score gains; nothing if the node had better stay whole.
  func gain(_ score: Double) -> Double?
  /// Adds the numbers of a leaf.
  func appendLeaf(to values: inout [Double])
}

/// Scores that differ by less than this share of what could be gained are equal: the difference is rounding, which
/// grows with the number of rows, 10⁴ of them at 10⁻¹⁶ each.
let equalScores = 1e-12
