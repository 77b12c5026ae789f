import LessonKit
import Programs

/// What a native does with a function of the lesson and one element after the other, without leaving the machine's loop.
final class Rounds {
  enum Goal {
    /// The results of the function.
    case results
    /// The elements of which it says true.
    case chosen
    /// Its last result; each is its first argument in the next round.
    case last
    case nothing
  }

  /// Calling a function from a native takes about as long as so many instructions.
  static let work = 16

  private let goal: Goal
  private let elements: [Value]
  private let number: Int
  private var place = 0
  /// Where what the rounds give is put, if they give something each; the array of the elements, if nobody else holds it.
  private let results: ArrayBox?
  /// How much they gave so far.
  private var count = 0
  /// Where the elements and the values stand, so that no list has to be asked.
  private let first: Register?
  private let firstValue: Register?
  /// The function, if it looks into what it has captured.
  private let function: Value?
  /// Whose count of calls that change something goes on.
  private let session: Session?

  /// - Throws: `.budget` where there is no room for what the rounds give.
  fileprivate init(
    _ goal: Goal, _ receiver: Register, function: FunctionValue, as value: Value, _ machine: Machine
  ) throws(Fault) {
    self.goal = goal
    self.function = function.captures.isEmpty ? nil : value
    session = machine.functions[function.function].prototype.assignsCaptured ? machine.session : nil
    let givesMany = goal == .results || goal == .chosen
    if givesMany, receiver.elementsAreHeldOnce, case .array(let box) = receiver.taken() {
      results = box
      elements = []
      number = box.count
      first = box.changeablePlace(0)
      firstValue = first
      return
    }
    elements = receiver.list(0)
    number = elements.count
    first = elements.withUnsafeBufferPointer { Register(mutating: $0.baseAddress) }
    guard givesMany else {
      (results, firstValue) = (nil, nil)
      return
    }
    try machine.room(for: number &* Memory.elementBytes)
    let room = ArrayBox([Value](repeating: .int(0), count: number))
    results = room
    firstValue = number > 0 ? room.changeablePlace(0) : nil
  }

  /// The results of the rounds, or the chosen elements; nothing where the rounds give nothing each.
  fileprivate func result() -> Value {
    guard let results else { return .void }
    results.shorten(to: count)
    return .array(results)
  }

  /// Takes what the function gave and hands it the next element; false after the last.
  func goesOn(_ base: Register) -> Bool {
    switch goal {
    case .results:
      (firstValue.unsafelyUnwrapped + count).fill(from: base)
      count &+= 1
    case .chosen:
      if base.bool {
        (firstValue.unsafelyUnwrapped + count).copy(from: first.unsafelyUnwrapped + (place - 1))
        count &+= 1
      }
    case .last: (base + 1).fill(from: base)
    case .nothing: break
    }
    return begin(base)
  }

  /// Hands the function the next element; false after the last.
  @inline(__always)
  fileprivate func begin(_ base: Register) -> Bool {
    guard place < number else { return false }
    let argument: Int
    if case .last = goal { argument = 2 } else { argument = 1 }
    (base + argument).copy(from: first.unsafelyUnwrapped + place)
    place &+= 1
    if let function { base.pointee = function }
    if let session { session.changingCalls &+= 1 }
    return true
  }
}

extension Register {
  /// Whether it is an array with elements that nobody else holds.
  fileprivate var elementsAreHeldOnce: Bool {
    tag == 4 && elementCount > 0 && isKnownUniquelyReferenced(&arrayPlace.pointee)
  }
}

extension Machine {
  /// Calls a function of the lesson with one element after the other.
  /// - Throws: `.interrupted` when the function stops; the machine keeps the reason.
  func round(
    _ goal: Rounds.Goal, _ receiver: Register, _ function: Value, from first: Value = .void
  ) throws(EngineError) -> Value {
    guard case .function(let box) = function else { wrongValue() }
    let base = state.pointee.top
    let rounds: Rounds
    do throws(Fault) {
      rounds = try Rounds(goal, receiver, function: box, as: function, self)
      try nested { () throws(Fault) in
        try checkNesting()
        try prepare(base, 3)
        if case .last = goal { base[1] = first }
        guard rounds.begin(base) else { return }
        state.pointee.fuel &-= Rounds.work
        try executeOrClear(box.function, base, rounds)
      }
    } catch {
      throw stop(error)
    }
    base.empty()
    if case .last = goal { return (base + 1).taken() }
    return rounds.result()
  }
}
