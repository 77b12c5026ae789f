import LessonKit

extension Case {
  typealias Answers = [(String, Tensor)]

  /// What the case asks for, by name.
  func answers() throws(EngineError) -> Answers {
    switch kind {
    case "operation", "composed": try operation()
    case "loss": try loss()
    case "optimizer": try optimization()
    case "metric": try metric()
    case "model": try model()
    default: throw .argument(operation: "crosscheck", name: "kind", rule: "a known one", found: kind)
    }
  }

  /// The operation's output, its gradients weighted by `g`, and the second ones weighted by `h…`, if given.
  private func operation() throws(EngineError) -> Answers {
    let inputs = all("x"), g = try tensor("g"), h = all("h")
    let name = words["name"] ?? ""
    let first: ([Tensor]) throws(EngineError) -> Tensor = { (x) throws(EngineError) in
      try (self.apply(name, x) * g).sum()
    }
    let gradients = try valueWithGradient(at: inputs, first).1
    var answers = [("y", try apply(name, inputs))]
    for (index, gradient) in gradients.enumerated() { answers.append(("d\(index)", gradient)) }
    guard !h.isEmpty else { return answers }
    let second = try valueWithGradient(at: inputs) { (x) throws(EngineError) in
      var sum = try Tensor(0)
      for (gradient, weight) in zip(try valueWithGradient(at: x, first).1, h) {
        sum = try sum + (gradient * weight).sum()
      }
      return sum
    }
    for (index, gradient) in second.1.enumerated() { answers.append(("e\(index)", gradient)) }
    return answers
  }

  /// The loss and its gradient for the prediction.
  private func loss() throws(EngineError) -> Answers {
    let prediction = try tensor("p"), target = try tensor("t")
    let name = words["name"] ?? ""
    var loss = try Case.loss(name)
    if let classes = tensors["classes"] { loss = .weighted(loss, classes: classes.values) }
    if let amount = numbers["smoothed"] { loss = .smoothed(loss, by: amount) }
    if let gamma = numbers["gamma"] { loss = .focal(loss, gamma: gamma) }
    if let share = numbers["share"] { loss = .quantile(share) }
    let rows = tensors["rows"]
    let (value, gradient) = try valueWithGradient(at: prediction) { (p) throws(EngineError) in
      if let rows { return try loss(p, target, weights: rows) }
      return name == "huber" ? try Loss.huber(delta: self.number("delta", 1))(p, target) : try loss(p, target)
    }
    return [("y", value), ("d0", gradient)]
  }

  /// Where a tensor is after following given gradients.
  private func optimization() throws(EngineError) -> Answers {
    var w = try tensor("w")
    let optimizer = try optimizer()
    for gradient in all("g") { try optimizer.update(&w, gradient) }
    return [("w", w)]
  }

  private func metric() throws(EngineError) -> Answers {
    let prediction = try tensor("p"), target = try tensor("t")
    switch words["name"] ?? "" {
    case "binary":
      let matrix = try confusionMatrix(prediction, target)
      let curve = try rocCurve(labels: target.values.map { Int($0) }, scores: prediction.values)
      return [
        (
          "y",
          try Tensor([
            accuracy(prediction, target), matrix.accuracy, matrix.precision, matrix.recall, matrix.f1,
            curve.areaUnderCurve,
          ])
        )
      ]
    case "classes":
      let matrix = try confusionMatrix(prediction, target)
      var numbers = [try accuracy(prediction, target)]
      for index in 0..<matrix.classes {
        numbers += [matrix.precision(of: index), matrix.recall(of: index), matrix.f1(of: index)]
        numbers += [matrix.fBeta(2, of: index), matrix.intersectionOverUnion(of: index)]
      }
      numbers += [matrix.balancedAccuracy, matrix.matthewsCorrelation, matrix.cohensKappa]
      return [("y", try Tensor(numbers)), ("counts", matrix.counts)]
    case "regression":
      let measures = try [
        rootMeanSquaredError(prediction, target), rSquared(prediction, target), explainedVariance(prediction, target),
        medianAbsoluteError(prediction, target),
      ]
      return [("y", try Tensor(measures))]
    case "silhouette":
      return [("y", try Tensor([silhouetteScore(prediction, labels: target.values.map { Int($0) })]))]
    default: throw .argument(operation: "crosscheck", name: "metric", rule: "a known one", found: words["name"] ?? "")
    }
  }

  /// A model's output and its loss with all gradients; then its parameters after some steps of training.
  private func model() throws(EngineError) -> Answers {
    let x = try tensor("x"), y = try tensor("y"), loss = try Case.loss(words["loss"] ?? "")
    let layers = try (words["layers"] ?? "").split(separator: ";").map { (text) throws(EngineError) in try layer(text) }
    let model = try Sequential(input: Array(x.shape.dropFirst())) { layers }
    try model.setParameters(all("p"))
    var answers = [("out", try model(x))]
    let (value, gradients) = try valueWithGradient(at: model) { (model) throws(EngineError) in
      try loss(model(x, isTraining: true), y)
    }
    answers.append(("loss", value))
    for (index, gradient) in gradients.enumerated() { answers.append(("d\(index)", gradient)) }
    try model.setParameters(all("p"))
    let optimizer = try optimizer()
    var losses: [Double] = []
    for _ in 0..<whole("steps") { losses.append(try model.train(x, y, loss: loss, optimizer: optimizer)) }
    answers.append(("losses", try Tensor(losses)))
    for (index, parameter) in try model.parameters.enumerated() { answers.append(("p\(index)", parameter)) }
    answers.append(("trained", try model(x)))
    return answers
  }

  /// A loss by its name.
  static func loss(_ name: String) throws(EngineError) -> Loss {
    for loss in Loss.allCases where loss.name == name { return loss }
    throw .argument(operation: "crosscheck", name: "loss", rule: "a known one", found: name)
  }

  /// The optimizer that `optimizer` names, with the numbers that are given.
  private func optimizer() throws(EngineError) -> Optimizer {
    let rate = number("rate", 0.01), decay = number("decay"), epsilon = number("epsilon", 1e-8)
    let beta1 = number("beta1", 0.9), beta2 = number("beta2", 0.999), flag = whole("flag") == 1
    return switch words["optimizer"] ?? "" {
    case "sgd": SGD(learningRate: rate, momentum: number("momentum"), nesterov: flag, weightDecay: decay)
    case "adam":
      Adam(learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: decay, amsgrad: flag)
    case "adamw":
      AdamW(learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: decay, amsgrad: flag)
    case "adamax": Adamax(learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: decay)
    case "nadam": NAdam(learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: decay)
    case "adagrad": Adagrad(learningRate: rate, learningRateDecay: number("rateDecay"), weightDecay: decay)
    case "adadelta": Adadelta(learningRate: rate, rho: number("rho", 0.9), weightDecay: decay)
    case "rmsprop":
      RMSprop(
        learningRate: rate, rho: number("rho", 0.99), epsilon: epsilon, momentum: number("momentum"), centered: flag,
        weightDecay: decay)
    case "rprop": Rprop(learningRate: rate)
    default: throw .argument(operation: "crosscheck", name: "optimizer", rule: "a known one", found: "another")
    }
  }
}
