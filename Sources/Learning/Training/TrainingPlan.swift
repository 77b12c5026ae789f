import Tensors

/// A model's step on batches of one shape, traced once and replayed: loss, gradients and running averages.
///
/// Parameters are read where they lie, so it stays right when somebody else holds their numbers or a lesson puts
/// others in.
final class TrainingPlan {
  /// What a plan is made for.
  struct Key: Equatable {
    let loss: Loss
    let x: Shape
    let y: Shape
    let precision: Precision

    init(_ x: Tensor, _ y: Tensor, _ loss: Loss) {
      self.loss = loss
      self.x = x.extents
      self.y = y.extents
      precision = x.precision
    }
  }

  let key: Key
  private let plan: Plan
  private let parameters: [Parameter]
  private let trainability: [Bool]
  /// The parameters that an optimizer moves, and their gradients after a run.
  private let trained: [Parameter]
  private let gradients: [Tensor]
  /// The parameters to which the step itself gives new numbers.
  private let states: [Parameter]
  private let activation: Activation
  /// `Parameter.touches` when all slots were bound.
  private var touches = -1
  private var updates: (list: Updates, optimizer: Int)?

  /// The step that was traced.
  init(
    _ key: Key, _ parameters: [Parameter], _ states: [Parameter], _ activation: Activation, _ plan: Plan
  ) {
    self.key = key
    self.parameters = parameters
    self.states = states
    self.activation = activation
    self.plan = plan
    trainability = parameters.map { $0.isTrainable }
    trained = parameters.filter { $0.isTrainable }
    gradients = Array(plan.outputs[..<trained.count])
  }

  /// How many bytes the plan holds.
  var byteCount: Int { plan.byteCount }

  /// Whether the plan does what the model's step on a batch would do now.
  func fits(_ x: Tensor, _ y: Tensor, _ loss: Loss) -> Bool {
    guard key.loss == loss, key.x == x.extents, key.y == y.extents, key.precision == x.precision,
      y.precision == x.precision
    else { return false }
    for index in parameters.indices where parameters[index].isTrainable != trainability[index] { return false }
    return true
  }

  /// Computes the loss and the gradients of a batch.
  ///
  /// - Throws: when the budget of operations does not allow it, or there is no memory to part parameters from who else
  ///   holds them.
  /// - Returns: whether it could; if not, the batch holds what the step refuses, and done anew it tells why.
  func run(_ x: Tensor, _ y: Tensor) throws(EngineError) -> Bool {
    if touches != Parameter.touches { try bindParameters() }
    plan.bind(0, x)
    plan.bind(1, y)
    return try plan.run()
  }

  private func bindParameters() throws(EngineError) {
    for parameter in trained { try parameter.numbers.makeUnique() }
    for parameter in states { try parameter.numbers.makeUnique() }
    for index in parameters.indices { plan.bind(index + 2, parameters[index].numbers) }
    updates = nil
    touches = Parameter.touches
  }

  /// Moves the parameters along the gradients of the last run.
  func update(_ optimizer: Optimizer, _ clipping: GradientClipping?) throws(EngineError) {
    // The optimizer's own way keeps parameters to their constraints by itself.
    if let clipping { return try optimizer.update(trained, clipping(gradients)) }
    try move(optimizer)
    for parameter in trained { try parameter.keepToConstraint() }
  }

  private func move(_ optimizer: Optimizer) throws(EngineError) {
    if let updates, updates.optimizer == optimizer.identity, touches == Parameter.touches {
      return try optimizer.make(updates.list)
    }
    let list = try optimizer.updates(of: trained, gradients)
    try optimizer.make(list)
    // What was just bound lies where the list says.
    try bindParameters()
    updates = (list, optimizer.identity)
  }

  /// The loss of the last batch.
  var loss: Double { plan.number(trained.count) }

  /// The model's outputs for the last batch.
  var output: Tensor { get throws(EngineError) { try activation(plan.outputs[trained.count + 1]) } }
}
