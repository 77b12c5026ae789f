import Tensors

/// The share of cases whose class is among the `k` of the highest scores; of equal scores the lower classes come first.
///
/// - Shapes: scores `[batch, classes]` with class numbers `[batch]` or one-hot rows.
/// - Throws: when the shapes do not fit, there are no cases, or `k` is below 1.
package func topKAccuracy(_ prediction: Tensor, _ target: Tensor, k: Int = 5) throws(EngineError) -> Double {
  guard k > 0 else {
    throw .argument(operation: "topKAccuracy", name: "k", rule: "at least 1", found: "\(k)")
  }
  guard prediction.rank >= 2 else {
    throw .unexpectedShape(operation: "topKAccuracy", expected: "scores for each class", found: prediction.shape)
  }
  let labels = try Classification(prediction, target, 0.5).labels
  try checkCases(labels.count, "topKAccuracy")
  let width = prediction.count / labels.count, scores = prediction.values
  var hits = 0
  for (row, label) in labels.enumerated() where label < width {
    let score = scores[row * width + label]
    var better = 0
    for other in 0..<width {
      let rival = scores[row * width + other]
      if rival > score || (rival == score && other < label) { better += 1 }
    }
    // A score that is not a number is no hit.
    if better < k, !score.isNaN { hits += 1 }
  }
  return Double(hits) / Double(labels.count)
}
