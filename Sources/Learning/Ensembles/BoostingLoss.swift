import Tensors

/// What gradient boosting makes smaller, of scores that its trees add up.
public enum BoostingLoss: Equatable, Sendable, CaseIterable {
  /// Half the squared difference; the scores are the predicted numbers.
  case squaredError
  /// `−y log p − (1 − y) log(1 − p)` with `p` the sigmoid of the score; for two classes.
  case logistic
  /// `−log p` of the right class with `p` the softmax of one score for each class.
  case softmax

  /// How many scores a row has.
  func width(_ classes: Int) -> Int { self == .softmax ? classes : 1 }

  /// The scores from which the trees start: those that fit best when all rows have the same.
  ///
  /// A class that never occurs is taken as occurring once in 10⁹, so that its score is finite.
  func start(_ examples: TrainingTable, _ weights: [Double]) -> [Double] {
    let total = weights.reduce(0, +), least = 1e-9
    switch self {
    case .squaredError:
      var sum = 0.0
      for (row, target) in examples.numbers.enumerated() { sum += weights[row] * target }
      return [sum / total]
    case .logistic, .softmax:
      var priors = [Double](repeating: 0, count: max(examples.classes, 2))
      for (row, label) in examples.labels.enumerated() { priors[label] += weights[row] / total }
      priors = priors.map { min(max($0, least), 1 - least) }
      return self == .softmax ? priors.map { log($0) } : [log(priors[1] / (1 - priors[1]))]
    }
  }

  /// First and second derivatives of every row's loss with respect to its scores.
  func derivatives(
    _ scores: [Double], _ examples: TrainingTable
  ) -> (gradients: [Double], curvatures: [Double]) {
    var gradients = scores, curvatures = [Double](repeating: 1, count: scores.count)
    switch self {
    case .squaredError:
      for row in scores.indices { gradients[row] -= examples.numbers[row] }
    case .logistic:
      for row in scores.indices {
        let p = sigmoid(scores[row])
        gradients[row] = p - Double(examples.labels[row])
        curvatures[row] = p * (1 - p)
      }
    case .softmax:
      let width = examples.classes
      gradients = softmaxRows(scores, width)
      for place in scores.indices {
        let p = gradients[place]
        if examples.labels[place / width] == place % width { gradients[place] -= 1 }
        curvatures[place] = p * (1 - p)
      }
    }
    return (gradients, curvatures)
  }

  /// The mean loss of the rows.
  func mean(_ scores: [Double], _ examples: TrainingTable, _ weights: [Double]) -> Double {
    let width = width(examples.classes)
    var sum = 0.0, total = 0.0
    for row in weights.indices where weights[row] > 0 {
      let score = scores[row * width]
      total += weights[row]
      switch self {
      case .squaredError:
        let error = score - examples.numbers[row]
        sum += weights[row] * 0.5 * error * error
      case .logistic:
        sum += weights[row] * (softplus(score) - Double(examples.labels[row]) * score)
      case .softmax:
        var largest = score, powers = 0.0
        for place in row * width..<(row + 1) * width { largest = max(largest, scores[place]) }
        for place in row * width..<(row + 1) * width { powers += exp(scores[place] - largest) }
        sum += weights[row] * (largest + log(powers) - scores[row * width + examples.labels[row]])
      }
    }
    return total > 0 ? sum / total : .nan
  }
}
