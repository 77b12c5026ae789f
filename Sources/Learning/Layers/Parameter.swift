import Tensors

/// A tensor that a layer owns and training may change.
///
/// Its first numbers are drawn when they are first needed, so that the shapes of a model of many millions cost nothing;
/// which numbers they are is settled when the parameter is made.
package final class Parameter {
  /// What the layer calls it, such as `weight`.
  package let name: String
  /// The shape of its numbers.
  package let extents: Shape
  /// Whether an optimizer may change it; running statistics never are, frozen layers not until thawed.
  package var isTrainable: Bool
  /// Whether a gradient can exist for it, which is not so for running statistics.
  package let isLearnable: Bool
  /// What its size adds to the loss.
  package let regularizer: Regularizer?
  /// What it must keep to after every step.
  package let constraint: Constraint?
  private let origin: Origin?
  private var isDrawn: Bool
  /// The numbers once they are drawn, for who neither keeps them nor moves them elsewhere.
  var numbers: Tensor
  /// Counts how often anybody got or set the numbers of any parameter: while it stands still, all of them lie where
  /// they lay, and nobody else holds them.
  nonisolated(unsafe) static var touches = 0

  init(
    _ name: String, _ value: Tensor, isLearnable: Bool = true, regularizer: Regularizer? = nil,
    constraint: Constraint? = nil
  ) {
    self.name = name
    self.isLearnable = isLearnable
    self.regularizer = regularizer
    self.constraint = constraint
    isTrainable = isLearnable
    extents = value.extents
    origin = nil
    isDrawn = true
    numbers = value
  }

  /// A parameter whose numbers are drawn when they are first needed.
  ///
  /// - Throws: when no memory could hold it.
  init(
    _ name: String, _ shape: [Int], _ initializer: Initializer, inputs: Int, outputs: Int, isLearnable: Bool = true,
    regularizer: Regularizer? = nil, constraint: Constraint? = nil
  ) throws(EngineError) {
    self.name = name
    self.isLearnable = isLearnable
    self.regularizer = regularizer
    self.constraint = constraint
    isTrainable = isLearnable
    extents = try Shape(shape, operation: name)
    origin = Origin(
      initializer: initializer, inputs: inputs, outputs: outputs, precision: Session.current.precision,
      key: initializer.nextKey())
    isDrawn = false
    numbers = try Tensor(0)
  }

  private init(copying other: Parameter) {
    name = other.name
    extents = other.extents
    isTrainable = other.isTrainable
    isLearnable = other.isLearnable
    regularizer = other.regularizer
    constraint = other.constraint
    origin = other.origin
    isDrawn = other.isDrawn
    numbers = other.isDrawn ? other.value : other.numbers
  }

  func copied() -> Parameter { Parameter(copying: self) }

  /// Its numbers now; inside a differentiation they are tracked.
  package var value: Tensor {
    get {
      Parameter.touches &+= 1
      if !isDrawn { drawAnyway() }
      return numbers
    }
    set {
      Parameter.touches &+= 1
      isDrawn = true
      numbers = newValue
    }
  }

  /// How its first numbers are chosen, if they are drawn.
  var initializer: Initializer? { origin?.initializer }

  /// How many numbers it has.
  package var count: Int { extents.count }

  /// The precision of its numbers.
  package var precision: Precision { isDrawn ? numbers.precision : origin?.precision ?? .double }

  /// Draws its numbers if that has not been done.
  ///
  /// - Throws: when the budgets of the lesson do not allow it.
  package func make() throws(EngineError) {
    guard !isDrawn, let origin else { return }
    value = try origin.tensor(extents)
  }

  /// Puts its numbers right after a step, if something constrains them.
  func keepToConstraint() throws(EngineError) {
    if let constraint { value = try constraint(value) }
  }

  /// Draws the numbers for one who cannot be told that they are more than the budgets allow: the next operation will be.
  private func drawAnyway() {
    let session = Session.current
    let memoryLimit = session.memoryLimit, operationLimit = session.operationLimit
    session.memoryLimit = Int.max
    session.operationLimit = Int.max
    defer {
      session.memoryLimit = memoryLimit
      session.operationLimit = operationLimit
    }
    do throws(EngineError) {
      try make()
    } catch {
      preconditionFailure("numbers are drawn with nothing but room")
    }
  }
}

/// Where the first numbers of a parameter come from.
private struct Origin {
  let initializer: Initializer
  let inputs: Int
  let outputs: Int
  let precision: Precision
  let key: RandomKey

  func tensor(_ shape: Shape) throws(EngineError) -> Tensor {
    let session = Session.current
    let precision = session.precision
    session.precision = self.precision
    defer { session.precision = precision }
    return try initializer.tensor(shape, inputs: inputs, outputs: outputs, key: key)
  }
}
