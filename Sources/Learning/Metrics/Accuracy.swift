import Tensors

/// The share of right answers.
///
/// - Shapes: probabilities or scores `[batch, classes]` with class numbers `[batch]` or one-hot rows; or one number
///   for each case, which means yes above the threshold.
package func accuracy(
  _ prediction: Tensor, _ target: Tensor, threshold: Double = 0.5
) throws(EngineError) -> Double {
  let answers = try Classification(prediction, target, threshold)
  var right = 0
  for (predicted, wanted) in zip(answers.predictions, answers.labels) where predicted == wanted { right += 1 }
  return Double(right) / Double(answers.labels.count)
}

/// The share of equal class numbers.
///
/// - Throws: when there are not as many of both.
package func accuracy(_ predictions: [Int], _ labels: [Int]) throws(EngineError) -> Double {
  guard predictions.count == labels.count else {
    throw .shapeMismatch(operation: "accuracy", left: [predictions.count], right: [labels.count])
  }
  var right = 0
  for (predicted, wanted) in zip(predictions, labels) where predicted == wanted { right += 1 }
  return Double(right) / Double(labels.count)
}

/// The class numbers that outputs and targets stand for.
struct Classification {
  let predictions: [Int]
  let labels: [Int]
  let classes: Int

  init(_ prediction: Tensor, _ target: Tensor, _ threshold: Double) throws(EngineError) {
    let width = prediction.rank < 2 ? 1 : prediction.shape[prediction.rank - 1]
    if width > 1 {
      predictions = try Classification.rowsOfLargest(prediction, width)
      classes = width
      if target.extents == prediction.extents {
        labels = try Classification.rowsOfLargest(target, width)
      } else {
        guard target.count * width == prediction.count else {
          throw .shapeMismatch(operation: "accuracy", left: prediction.shape, right: target.shape)
        }
        labels = try wholeNumbers(target.values, below: width, operation: "accuracy")
      }
    } else {
      let target = try aligned(target, to: prediction, "accuracy")
      predictions = prediction.values.map { $0 > threshold ? 1 : 0 }
      labels = target.values.map { $0 > 0.5 ? 1 : 0 }
      classes = 2
    }
  }

  private static func rowsOfLargest(_ tensor: Tensor, _ width: Int) throws(EngineError) -> [Int] {
    try (tensor.rank == 2 ? tensor : tensor.reshaped(to: [tensor.count / width, width])).argmax(axis: 1)
  }

  func matrix() throws(EngineError) -> ConfusionMatrix {
    try confusionMatrix(labels: labels, predictions: predictions, classes: classes)
  }
}
