import Tensors

/// What a classifier finds, and how much of what it calls positive is, at every threshold.
public struct PrecisionRecallCurve: Sendable, CustomStringConvertible {
  /// Of the cases called positive, the share that are; 1 at first, where none is called so.
  public let precision: [Double]
  /// Of the positive cases, the share that are called so, rising from 0 to 1.
  public let recall: [Double]
  /// The score from which a case is called positive; infinite at first.
  public let thresholds: [Double]
  /// The mean of the precision, each weighted by how much the recall rises to it.
  public let averagePrecision: Double

  /// A line for a reader.
  public var description: String { "\(thresholds.count) points, average precision \(averagePrecision)" }
}

/// Moves the threshold from the highest score to the lowest.
///
/// Cases of the same score are called together, so that their order does not matter.
///
/// - Throws: when a score is missing or not a number, a label is not 0 or 1, or none is 1.
package func precisionRecallCurve(labels: [Int], scores: [Double]) throws(EngineError) -> PrecisionRecallCurve {
  let counts = try thresholdCounts(labels, scores, "precisionRecallCurve")
  let positives = labels.reduce(0, +)
  guard positives > 0 else {
    throw .argument(operation: "precisionRecallCurve", name: "labels", rule: "cases of class 1", found: "none")
  }
  var precision = [1.0], recall = [0.0], thresholds = [Double.infinity], average = 0.0
  for count in counts {
    let share = Double(count.hits) / Double(count.hits + count.alarms)
    let found = Double(count.hits) / Double(positives)
    average += (found - recall[recall.count - 1]) * share
    precision.append(share)
    recall.append(found)
    thresholds.append(count.score)
  }
  return PrecisionRecallCurve(precision: precision, recall: recall, thresholds: thresholds, averagePrecision: average)
}

/// How many positive and negative cases score at least so much, for every score from the highest down.
func thresholdCounts(
  _ labels: [Int], _ scores: [Double], _ operation: String
) throws(EngineError) -> [(score: Double, hits: Int, alarms: Int)] {
  guard labels.count == scores.count else {
    throw .shapeMismatch(operation: operation, left: [labels.count], right: [scores.count])
  }
  for label in labels where label != 0 && label != 1 {
    throw .argument(operation: operation, name: "labels", rule: "0 and 1", found: "\(label)")
  }
  for score in scores where score.isNaN {
    throw .argument(operation: operation, name: "scores", rule: "numbers", found: "\(score)")
  }
  let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
  var counts: [(score: Double, hits: Int, alarms: Int)] = []
  var hits = 0, alarms = 0
  for (place, row) in order.enumerated() {
    if labels[row] == 1 { hits += 1 } else { alarms += 1 }
    let isLast = place + 1 == order.count || scores[order[place + 1]] != scores[row]
    if isLast { counts.append((scores[row], hits, alarms)) }
  }
  return counts
}
