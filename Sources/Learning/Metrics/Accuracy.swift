import Tensors

/// The share of right answers.
///
/// One number for each case means yes above the threshold; where a target is above 1, it is a class number.
///
/// - Shapes: probabilities or scores `[batch, classes]` with class numbers `[batch]` or one-hot rows; or one number
///   for each case.
/// - Throws: when the shapes do not fit, there are no cases, or a class number is not whole or too large.
package func accuracy(
  _ prediction: Tensor, _ target: Tensor, threshold: Double = 0.5
) throws(EngineError) -> Double {
  let answers = try Classification(prediction, target, threshold)
  try checkCases(answers.labels.count, "accuracy")
  var right = 0
  for (predicted, wanted) in zip(answers.predictions, answers.labels) where predicted == wanted { right += 1 }
  return Double(right) / Double(answers.labels.count)
}

/// The share of equal class numbers.
///
/// - Throws: when there are not as many of both, or none.
package func accuracy(_ predictions: [Int], _ labels: [Int]) throws(EngineError) -> Double {
  guard predictions.count == labels.count else {
    throw .shapeMismatch(operation: "accuracy", left: [predictions.count], right: [labels.count])
  }
  try checkCases(labels.count, "accuracy")
  var right = 0
  for (predicted, wanted) in zip(predictions, labels) where predicted == wanted { right += 1 }
  return Double(right) / Double(labels.count)
}

/// Checks that there is something to take a share of.
func checkCases(_ count: Int, _ operation: String) throws(EngineError) {
  guard count > 0 else {
    throw .argument(operation: operation, name: "target", rule: "at least one case", found: "none")
  }
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
      let numbers = target.values
      if numbers.contains(where: { $0 > 1 }) {
        // Not yes and no: both sides are class numbers.
        labels = try wholeNumbers(numbers, below: 4096, operation: "accuracy")
        predictions = try wholeNumbers(prediction.values, below: 4096, operation: "accuracy")
        classes = max(labels.reduce(0, max), predictions.reduce(0, max)) + 1
      } else {
        predictions = prediction.values.map { $0 > threshold ? 1 : 0 }
        labels = numbers.map { $0 > 0.5 ? 1 : 0 }
        classes = 2
      }
    }
  }

  private static func rowsOfLargest(_ tensor: Tensor, _ width: Int) throws(EngineError) -> [Int] {
    try (tensor.rank == 2 ? tensor : tensor.reshaped(to: [tensor.count / width, width])).argmax(axis: 1)
  }

  func matrix() throws(EngineError) -> ConfusionMatrix {
    try confusionMatrix(labels: labels, predictions: predictions, classes: classes)
  }
}
