import Tensors

/// The value of a function and its gradient with respect to one tensor.
///
/// Differentiating inside `f` again gives second derivatives.
///
/// - Throws: when the function's value is not a single number.
package func valueWithGradient(
  at w: Tensor, _ f: (Tensor) throws(EngineError) -> Tensor
) throws(EngineError) -> (Tensor, Tensor) {
  let (value, gradients) = try differentiate([w]) { (w) throws(EngineError) in try f(w[0]) }
  return (value, gradients[0])
}

/// The value of a function and its gradients with respect to two tensors.
///
/// - Throws: when the function's value is not a single number.
package func valueWithGradient(
  at a: Tensor, _ b: Tensor, _ f: (Tensor, Tensor) throws(EngineError) -> Tensor
) throws(EngineError) -> (Tensor, (Tensor, Tensor)) {
  let (value, gradients) = try differentiate([a, b]) { (w) throws(EngineError) in try f(w[0], w[1]) }
  return (value, (gradients[0], gradients[1]))
}

/// The value of a function and its gradients with respect to three tensors.
///
/// - Throws: when the function's value is not a single number.
package func valueWithGradient(
  at a: Tensor, _ b: Tensor, _ c: Tensor, _ f: (Tensor, Tensor, Tensor) throws(EngineError) -> Tensor
) throws(EngineError) -> (Tensor, (Tensor, Tensor, Tensor)) {
  let (value, gradients) = try differentiate([a, b, c]) { (w) throws(EngineError) in try f(w[0], w[1], w[2]) }
  return (value, (gradients[0], gradients[1], gradients[2]))
}

/// The value of a function and its gradients with respect to any number of tensors.
///
/// - Throws: when the function's value is not a single number.
package func valueWithGradient(
  at tensors: [Tensor], _ f: ([Tensor]) throws(EngineError) -> Tensor
) throws(EngineError) -> (Tensor, [Tensor]) {
  try differentiate(tensors, f)
}

/// The value of a function of a model and its gradients with respect to the model's parameters, in the order of
/// `model.parameters`; frozen parameters get zeros.
///
/// Inside, the model behaves as in training: dropout drops, batch normalization uses the batch.
///
/// - Throws: when the function's value is not a single number.
package func valueWithGradient(
  at model: Sequential, _ f: (Sequential) throws(EngineError) -> Tensor
) throws(EngineError) -> (Tensor, [Tensor]) {
  try model.makeParameters()
  let learnable = model.allParameters.filter { $0.isLearnable }
  let trained = learnable.filter { $0.isTrainable }
  let (value, gradients) = try differentiate(trained.map { $0.value }) { (tracked) throws(EngineError) in
    try model.withParameters(trained, tracked) { () throws(EngineError) in try f(model) }
  }
  if trained.count == learnable.count { return (value, gradients) }
  var all: [Tensor] = []
  var next = 0
  for parameter in learnable {
    if parameter.isTrainable {
      all.append(gradients[next])
      next += 1
    } else {
      all.append(try Tensor.filled(parameter.value.extents, 0, parameter.value.precision))
    }
  }
  return (value, all)
}

/// The gradient of a function with respect to one tensor.
///
/// - Throws: when the function's value is not a single number.
package func gradient(
  at w: Tensor, _ f: (Tensor) throws(EngineError) -> Tensor
) throws(EngineError) -> Tensor {
  try valueWithGradient(at: w, f).1
}

/// The gradients of a function with respect to two tensors.
///
/// - Throws: when the function's value is not a single number.
package func gradient(
  at a: Tensor, _ b: Tensor, _ f: (Tensor, Tensor) throws(EngineError) -> Tensor
) throws(EngineError) -> (Tensor, Tensor) {
  try valueWithGradient(at: a, b, f).1
}

/// The gradients of a function with respect to any number of tensors.
///
/// - Throws: when the function's value is not a single number.
package func gradient(
  at tensors: [Tensor], _ f: ([Tensor]) throws(EngineError) -> Tensor
) throws(EngineError) -> [Tensor] {
  try valueWithGradient(at: tensors, f).1
}

/// The gradients of a function of a model with respect to the model's parameters.
///
/// - Throws: when the function's value is not a single number.
package func gradient(
  at model: Sequential, _ f: (Sequential) throws(EngineError) -> Tensor
) throws(EngineError) -> [Tensor] {
  try valueWithGradient(at: model, f).1
}

extension Sequential {
  /// Runs `work` in training mode with other numbers in some parameters, and puts the old ones back.
  func withParameters<Result>(
    _ parameters: [Parameter], _ values: [Tensor], _ work: () throws(EngineError) -> Result
  ) throws(EngineError) -> Result {
    let before = parameters.map { $0.value }
    let wasTraining = isTraining
    for (parameter, value) in zip(parameters, values) { parameter.value = value }
    isTraining = true
    defer {
      for (parameter, value) in zip(parameters, before) { parameter.value = value }
      isTraining = wasTraining
    }
    return try work()
  }
}
