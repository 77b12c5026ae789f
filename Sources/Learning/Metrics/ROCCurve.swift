import Tensors

/// What a classifier gains and pays at every threshold.
public struct ROCCurve: Sendable, CustomStringConvertible {
  /// The share of negatives that are called positive, rising from 0 to 1.
  public let falsePositiveRate: [Double]
  /// The share of positives that are called so, rising from 0 to 1.
  public let truePositiveRate: [Double]
  /// The score from which a case is called positive; infinite at first, where none is.
  public let thresholds: [Double]
  /// The chance that a positive case scores above a negative one: 0.5 for guessing, 1 for a perfect order.
  public let areaUnderCurve: Double

  /// A line for a reader.
  public var description: String { "\(thresholds.count) points, area under the curve \(areaUnderCurve)" }
}

/// Moves the threshold from the highest score to the lowest.
///
/// Cases of the same score are called together, so that their order does not matter.
///
/// - Throws: when a score is missing or not a number, a label is not 0 or 1, or one of the two labels is missing.
package func rocCurve(labels: [Int], scores: [Double]) throws(EngineError) -> ROCCurve {
  guard labels.count == scores.count else {
    throw .shapeMismatch(operation: "rocCurve", left: [labels.count], right: [scores.count])
  }
  for label in labels where label != 0 && label != 1 {
    throw .argument(operation: "rocCurve", name: "labels", rule: "0 and 1", found: "\(label)")
  }
  for score in scores where score.isNaN {
    throw .argument(operation: "rocCurve", name: "scores", rule: "numbers", found: "\(score)")
  }
  let positives = labels.reduce(0, +)
  let negatives = labels.count - positives
  guard positives > 0, negatives > 0 else {
    throw .argument(
      operation: "rocCurve", name: "labels", rule: "cases of both classes", found: "\(positives) of class 1")
  }
  let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
  var falseRates = [0.0], trueRates = [0.0], thresholds = [Double.infinity]
  var area = 0.0
  var hits = 0, alarms = 0, next = 0
  while next < order.count {
    let score = scores[order[next]]
    let hitsBefore = hits, alarmsBefore = alarms
    while next < order.count, scores[order[next]] == score {
      if labels[order[next]] == 1 { hits += 1 } else { alarms += 1 }
      next += 1
    }
    area += Double(alarms - alarmsBefore) * Double(hits + hitsBefore) / 2
    falseRates.append(Double(alarms) / Double(negatives))
    trueRates.append(Double(hits) / Double(positives))
    thresholds.append(score)
  }
  return ROCCurve(
    falsePositiveRate: falseRates, truePositiveRate: trueRates, thresholds: thresholds,
    areaUnderCurve: area / (Double(positives) * Double(negatives)))
}
