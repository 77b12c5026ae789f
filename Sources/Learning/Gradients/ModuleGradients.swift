import Tensors

// What lessons do with gradients at their own structs. The sandbox and compiled lessons reach it each in its own way.

extension ModuleBody {
  /// The numbers that can be learned, the tensors in the order of the fields, then those of the layers.
  package var parameters: [Tensor] {
    parts.parameters.filter { $0.isLearnable }.map { $0.value }
  }

  /// How many numbers the module holds.
  package var parameterCount: Int { parts.parameters.reduce(0) { $0 + $1.count } }

  /// The value of a function of the module and its gradients with respect to its parameters; those of frozen layers
  /// get zeros. Inside, the module's layers behave as in training.
  ///
  /// Layers that have not been called yet have no parameters; to make them, the function is called once before.
  /// - Seam: the sandbox and compiled lessons call it for `valueWithGradient(at:)`.
  /// - Throws: when the function's value is not a single number.
  package func valueWithGradient(
    _ f: (any ModuleBody) throws(EngineError) -> Tensor
  ) throws(EngineError) -> (Tensor, [Tensor]) {
    try define(f)
    let parts = self.parts
    let learnable = parts.parameters.filter { $0.isLearnable }
    let trained = learnable.filter { $0.isTrainable }
    let (value, gradients) = try differentiate(trained.map { $0.value }) { (tracked) throws(EngineError) in
      try call(f, parts, trained, tracked)
    }
    var found = gradients.makeIterator()
    var all: [Tensor] = []
    for parameter in learnable {
      if parameter.isTrainable, let gradient = found.next() {
        all.append(gradient)
      } else {
        all.append(try Tensor.filled(parameter.value.extents, 0, parameter.value.precision))
      }
    }
    return (value, all)
  }

  /// Compares the gradients with differences of the function, entry by entry.
  /// - Seam: the sandbox and compiled lessons call it for `gradientCheck(at:)`.
  /// - Throws: when the function's value is not a single number.
  package func gradientCheck(
    _ f: (any ModuleBody) throws(EngineError) -> Tensor
  ) throws(EngineError) -> GradientCheck {
    try define(f)
    let parts = self.parts
    let trained = parts.parameters.filter { $0.isTrainable }
    return try Learning.gradientCheck(at: trained.map { $0.value }) { (values) throws(EngineError) in
      try call(f, parts, trained, values)
    }
  }

  /// Makes the parameters of layers that do not know their input yet.
  private func define(_ f: (any ModuleBody) throws(EngineError) -> Tensor) throws(EngineError) {
    if parts.layers.contains(where: { $0.layer.inputShape == nil }) { _ = try f(self) }
  }

  /// The function of the module with other numbers in some parameters, which get their old ones back.
  private func call(
    _ f: (any ModuleBody) throws(EngineError) -> Tensor, _ parts: ModuleParts, _ parameters: [Parameter],
    _ values: [Tensor]
  ) throws(EngineError) -> Tensor {
    let before = parameters.map { $0.value }
    for (parameter, value) in zip(parameters, values) { parameter.value = value }
    defer { for (parameter, value) in zip(parameters, before) { parameter.value = value } }
    return try parts.inMode(isTraining: true) { () throws(EngineError) in try f(holding(parts.tensors)) }
  }
}

extension Optimizer {
  /// The module after a step of its parameters along their gradients; frozen ones stay.
  ///
  /// - Seam: the sandbox and compiled lessons call it for `update(&module, gradients)`.
  /// - Throws: when the gradients are not those of this module's parameters.
  package final func updated(_ module: any ModuleBody, _ gradients: [Tensor]) throws(EngineError) -> any ModuleBody {
    let parts = module.parts
    try update(parts.parameters.filter { $0.isLearnable }, gradients)
    return module.holding(parts.tensors)
  }
}
