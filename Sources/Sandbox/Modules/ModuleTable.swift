import LessonKit

/// What works on structs of the lesson that are modules. The checker hands each native a witness of the struct's type.
package let modules = NativeTable(id: 2, interface: moduleInterface) { index, a, machine throws(EngineError) in
  switch index {
  case 0: return LessonModule(a[0], a[1], machine).parameters.forLesson
  case 1: return LessonModule(a[0], a[1], machine).parameterCount.forLesson
  case 2: return list([.object(ModuleLayer(LessonModule(a[0], a[1], machine)))])
  case 3:
    let witness = a[1]
    return list(elements(a[0]).map { .object(ModuleLayer(LessonModule($0, witness, machine))) })
  case 4:
    let (value, gradients) = try valueWithGradient(a, machine)
    return .fields(ArrayBox([value.forLesson, gradients.forLesson]))
  case 5: return try valueWithGradient(a, machine).gradients.forLesson
  case 6:
    let function = a[1]
    return try LessonModule(a[0], a[2], machine).gradientCheck { (module) throws(EngineError) in
      try call(function, module, machine)
    }.forLesson
  case 7:
    let module = LessonModule(take(a + 1), a[3], machine)
    return value(of: try Optimizer.fromLesson(a[0]).updated(module, [Tensor].fromLesson(a[2])))
  default: wrongValue()
  }
}

/// In the order of the natives above.
private let moduleInterface = """
  protocol Module {
    var parameters: [Tensor] { get }
    var parameterCount: Int { get }
  }
  struct LayerBuilder {
    static func buildExpression<M: Module>(_ module: M) -> [Layer]
    static func buildExpression<M: Module>(_ modules: [M]) -> [Layer]
  }
  func valueWithGradient<M: Module>(at module: M, _ f: (M) -> Tensor) -> (Tensor, [Tensor])
  func gradient<M: Module>(at module: M, _ f: (M) -> Tensor) -> [Tensor]
  func gradientCheck<M: Module>(at module: M, _ f: (M) -> Tensor) -> GradientCheck
  extension Optimizer { func update<M: Module>(_ module: inout M, _ gradients: [Tensor]) }
  """

private func valueWithGradient(
  _ a: UnsafeMutablePointer<Value>, _ machine: Machine
) throws(EngineError) -> (value: Tensor, gradients: [Tensor]) {
  let function = a[1]
  return try LessonModule(a[0], a[2], machine).valueWithGradient { (module) throws(EngineError) in
    try call(function, module, machine)
  }
}

private func call(_ function: Value, _ module: any ModuleBody, _ machine: Machine) throws(EngineError) -> Tensor {
  Tensor.fromLesson(try machine.call(function, [value(of: module)]))
}

/// The struct of a body that was made of one.
private func value(of module: ModuleBody) -> Value {
  guard let module = module as? LessonModule else { wrongValue() }
  return module.value
}
