import Tensors

/// How parameters follow their gradients.
///
/// An optimizer remembers what it needs about each parameter (speeds, averages), so it steps one set of parameters,
/// always in the same order.
public class Optimizer {
  /// The size of a step.
  public var learningRate: Double
  /// The steps taken so far.
  public private(set) var steps = 0
  /// What is remembered about each parameter.
  private var memories: [Memory] = []
  private let settings = UpdateSettings(numbers: .allocate(capacity: UpdateSettings.most))
  /// Another number whenever what is remembered lies elsewhere or is shared; no two optimizers have the same.
  private(set) var identity = Optimizer.nextIdentity()
  nonisolated(unsafe) private static var identities = 0

  init(learningRate: Double) {
    self.learningRate = learningRate
  }

  deinit { settings.numbers.deallocate() }

  private static func nextIdentity() -> Int {
    identities &+= 1
    return identities
  }

  /// Numbers remembered for each number of a parameter, at most three.
  var memoryCount: Int { 0 }
  /// What a remembered number starts as.
  func initialMemory(_ index: Int) -> Double { 0 }
  /// The equation.
  var code: UpdateCode { .sgd }
  /// Stops before the first step if a setting other than the learning rate is one that no step can follow.
  func checkSettings() throws(EngineError) {}
  /// Sets the numbers of the equation; `steps` already counts this step.
  func set(_ settings: UpdateSettings) {}
  /// An optimizer with the same settings that has not stepped.
  func fresh() -> Optimizer { Optimizer(learningRate: learningRate) }

  /// An optimizer with the same settings and memory that shares nothing with this one.
  public final func copied() -> Optimizer {
    let copy = fresh()
    copy.steps = steps
    copy.memories = memories
    identity = Optimizer.nextIdentity()
    return copy
  }

  /// Moves a tensor one step along its gradient.
  ///
  /// - Throws: when the shapes differ, or another tensor was stepped before.
  package final func update(_ w: inout Tensor, _ gradient: Tensor) throws(EngineError) {
    try begin([w], [gradient])
    try move(&w, gradient, 0)
  }

  /// Moves two tensors one step along their gradients.
  ///
  /// - Throws: when the shapes differ, or other tensors were stepped before.
  package final func update(
    _ a: inout Tensor, _ b: inout Tensor, _ gradients: (Tensor, Tensor)
  ) throws(EngineError) {
    try begin([a, b], [gradients.0, gradients.1])
    try move(&a, gradients.0, 0)
    try move(&b, gradients.1, 1)
  }

  /// Moves three tensors one step along their gradients.
  ///
  /// - Throws: when the shapes differ, or other tensors were stepped before.
  package final func update(
    _ a: inout Tensor, _ b: inout Tensor, _ c: inout Tensor, _ gradients: (Tensor, Tensor, Tensor)
  ) throws(EngineError) {
    try begin([a, b, c], [gradients.0, gradients.1, gradients.2])
    try move(&a, gradients.0, 0)
    try move(&b, gradients.1, 1)
    try move(&c, gradients.2, 2)
  }

  /// Moves each tensor one step along its gradient.
  ///
  /// - Throws: when the shapes differ, or other tensors were stepped before.
  package final func update(_ tensors: inout [Tensor], _ gradients: [Tensor]) throws(EngineError) {
    try begin(tensors, gradients)
    for index in tensors.indices { try move(&tensors[index], gradients[index], index) }
  }

  /// Moves a model's parameters one step along their gradients; frozen ones stay.
  ///
  /// - Throws: when the gradients are not those of this model's parameters.
  package final func update(_ model: Sequential, _ gradients: [Tensor]) throws(EngineError) {
    try model.makeParameters()
    try update(model.allParameters.filter { $0.isLearnable }, gradients)
    Session.current.onFit?(model)
  }

  /// Moves parameters one step along their gradients; frozen ones stay.
  final func update(_ parameters: [Parameter], _ gradients: [Tensor]) throws(EngineError) {
    try begin(parameters.map { $0.value }, gradients)
    for (index, parameter) in parameters.enumerated() where parameter.isTrainable {
      try move(&parameter.numbers, gradients[index], index)
      try parameter.keepToConstraint()
    }
  }

  /// The moves of parameters along gradients that will always lie where they lie now, for as long as the optimizer has
  /// this identity and the parameters stay where they are.
  final func updates(of parameters: [Parameter], _ gradients: [Tensor]) throws(EngineError) -> Updates {
    try check(parameters.map { $0.value }, gradients)
    let updates = Updates(capacity: parameters.count)
    for (index, parameter) in parameters.enumerated() {
      try parameter.numbers.makeUnique()
      try memories[index].makeUnique()
      parameter.numbers.link = .none
      updates.append(
        code, UnsafePointer(settings.numbers), parameter.numbers, gradients[index], memories[index].tensors)
    }
    return updates
  }

  /// Makes such moves.
  final func make(_ updates: Updates) throws(EngineError) {
    steps += 1
    try Session.current.count(operations: updates.operations)
    set(settings)
    updates.run()
  }

  private final func check(_ tensors: [Tensor], _ gradients: [Tensor]) throws(EngineError) {
    guard tensors.count == gradients.count else {
      throw .argument(
        operation: "update", name: "gradients", rule: "one for each of the \(tensors.count) parameters",
        found: "\(gradients.count)")
    }
    for (tensor, gradient) in zip(tensors, gradients) {
      guard tensor.extents == gradient.extents else {
        throw .shapeMismatch(operation: "update", left: tensor.shape, right: gradient.shape)
      }
      guard tensor.precision == gradient.precision else { throw .mixedPrecisions(operation: "update") }
    }
    if memories.isEmpty {
      try checkSettings()
      for tensor in tensors { memories.append(try Memory(of: self, for: tensor)) }
      identity = Optimizer.nextIdentity()
    }
    guard memories.count == tensors.count, zip(memories, tensors).allSatisfy({ $0.fits($1) }) else {
      throw .argument(
        operation: "update", name: "parameters", rule: "the same at every step of one optimizer",
        found: "others than before")
    }
  }

  /// Stops at a rate that no step can take.
  ///
  /// - Throws: when the learning rate is negative, infinite or not a number.
  final func checkLearningRate() throws(EngineError) {
    guard learningRate >= 0, learningRate < .infinity else {
      throw .argument(
        operation: "the optimizer", name: "learningRate", rule: "a finite number from 0", found: "\(learningRate)")
    }
  }

  private final func begin(_ tensors: [Tensor], _ gradients: [Tensor]) throws(EngineError) {
    try check(tensors, gradients)
    try checkLearningRate()
    steps += 1
    set(settings)
  }

  private final func move(_ w: inout Tensor, _ gradient: Tensor, _ index: Int) throws(EngineError) {
    try Session.current.charge(w.count)
    try w.makeUnique()
    try memories[index].makeUnique()
    w.link = .none
    Tensors.move(w, along: gradient, code, UnsafePointer(settings.numbers), memories[index].tensors)
  }
}

/// What an optimizer remembers about one parameter: tensors of its shape.
struct Memory {
  let extents: Shape
  let precision: Precision
  var tensors: [Tensor] = []

  init(of optimizer: Optimizer, for tensor: Tensor) throws(EngineError) {
    extents = tensor.extents
    precision = tensor.precision
    for index in 0..<optimizer.memoryCount {
      tensors.append(try Tensor.filled(extents, optimizer.initialMemory(index), precision))
    }
  }

  func fits(_ tensor: Tensor) -> Bool { tensor.extents == extents && tensor.precision == precision }

  mutating func makeUnique() throws(EngineError) {
    for index in tensors.indices { try tensors[index].makeUnique() }
  }
}
