import KernelsBase

/// The equation by which an optimizer moves a parameter; the kernels say what it is.
package enum UpdateCode: Sendable {
  case sgd, adagrad, adadelta, rmsprop, centeredRMSprop, adam, amsgrad, adamW, amsgradW, adamax, nadam, rprop,
    adaptiveGains

  fileprivate var inKernels: KernelsBase.UpdateCode {
    switch self {
    case .sgd: .sgd
    case .adagrad: .adagrad
    case .adadelta: .adadelta
    case .rmsprop: .rmsprop
    case .centeredRMSprop: .centeredRMSprop
    case .adam: .adam
    case .amsgrad: .amsgrad
    case .adamW: .adamW
    case .amsgradW: .amsgradW
    case .adamax: .adamax
    case .nadam: .nadam
    case .rprop: .rprop
    case .adaptiveGains: .adaptiveGains
    }
  }
}

/// The moves of some parameters along their gradients, to be made once or again and again.
///
/// Parameters, gradients and memories are told by where they lie: whoever makes the moves knows that they still lie
/// there and that nobody else holds parameters and memories.
package final class Updates {
  /// The element operations of all moves.
  package private(set) var operations = 0
  private let instructions: UnsafeMutablePointer<Instruction>
  private let capacity: Int
  private var count = 0
  private var isLarge = false

  /// Room for the moves of so many parameters.
  package init(capacity: Int) {
    self.capacity = capacity
    instructions = .allocate(capacity: Swift.max(capacity, 1))
  }

  deinit { instructions.deallocate() }

  /// Adds the move of a parameter, if there is room.
  package func append(
    _ code: UpdateCode, _ settings: UnsafePointer<Double>, _ parameter: Tensor, _ gradient: Tensor, _ memory: [Tensor]
  ) {
    guard count < capacity else { return }
    let instruction = Instruction(code, settings, parameter, gradient, memory)
    (instructions + count).initialize(to: instruction)
    count += 1
    operations &+= Session.cost(of: parameter.count)
    isLarge = isLarge || instruction.work >= leastParallelWork
  }

  /// Makes all moves.
  package func run() {
    if isLarge {
      for index in 0..<count { execute(UnsafePointer(instructions + index)) }
    } else {
      runKernels(instructions, count)
    }
  }
}

/// Moves one parameter along its gradient, in place.
package func move(
  _ parameter: Tensor, along gradient: Tensor, _ code: UpdateCode, _ settings: UnsafePointer<Double>,
  _ memory: [Tensor]
) {
  var instruction = Instruction(code, settings, parameter, gradient, memory)
  execute(&instruction)
}

extension Instruction {
  fileprivate init(
    _ code: UpdateCode, _ settings: UnsafePointer<Double>, _ parameter: Tensor, _ gradient: Tensor, _ memory: [Tensor]
  ) {
    self.init(
      .update, isDouble: parameter.isDouble,
      .init(
        parameter.mutablePointer, UnsafeRawPointer(settings), gradient.pointer,
        memory.isEmpty ? nil : memory[0].pointer,
        memory.count < 2 ? nil : memory[1].pointer, memory.count < 3 ? nil : memory[2].pointer))
    self.code = code.inKernels.rawValue
    extents.s0 = parameter.count
    extents.s1 = memory.count
    work = parameter.count &* 8
  }
}
