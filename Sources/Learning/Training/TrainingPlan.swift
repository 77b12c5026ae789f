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
  /// The gradients after the last run, in the order of the trained parameters.
  let gradients: [Tensor]
  /// The parameters that an optimizer moves.
  let trained: [Parameter]
  private let plan: Plan
  private let parameters: [Parameter]
  private let trainability: [Bool]
  /// The parameters to which the step itself gives new numbers.
  private let states: [Parameter]
  private let activation: Activation

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

  /// Does the step on a batch.
  ///
  /// - Throws: when the budget of operations does not allow it, or there is no memory to part a running average from
  ///   who else holds it.
  func run(_ x: Tensor, _ y: Tensor) throws(EngineError) {
    for parameter in states { try parameter.value.makeUnique() }
    plan.bind(0, x)
    plan.bind(1, y)
    for index in parameters.indices { plan.bind(index + 2, parameters[index].value) }
    try plan.run()
  }

  /// The loss of the last batch.
  var loss: Double { get throws(EngineError) { try plan.outputs[trained.count].item() } }

  /// The model's outputs for the last batch.
  var output: Tensor { get throws(EngineError) { try activation(plan.outputs[trained.count + 1]) } }
}
