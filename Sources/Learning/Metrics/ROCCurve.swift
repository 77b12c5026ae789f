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
  let counts = try thresholdCounts(labels, scores, "rocCurve")
  let positives = labels.reduce(0, +)
  let negatives = labels.count - positives
  guard positives > 0, negatives > 0 else {
    throw .argument(
      operation: "rocCurve", name: "labels", rule: "cases of both classes", found: "\(positives) of class 1")
  }
  var falseRates = [0.0], trueRates = [0.0], thresholds = [Double.infinity]
  var area = 0.0
  var hits = 0, alarms = 0
  for count in counts {
    area += Double(count.alarms - alarms) * Double(count.hits + hits) / 2
    (hits, alarms) = (count.hits, count.alarms)
    falseRates.append(Double(alarms) / Double(negatives))
    trueRates.append(Double(hits) / Double(positives))
    thresholds.append(count.score)
  }
  return ROCCurve(
    falsePositiveRate: falseRates, truePositiveRate: trueRates, thresholds: thresholds,
    areaUnderCurve: area / (Double(positives) * Double(negatives)))
}
