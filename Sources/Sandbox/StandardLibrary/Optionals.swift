import LessonKit

/// Optionals.
let optionalNatives: [StandardNative] = [
  native("func map<U>(_ transform: (Wrapped) -> U) -> U?", of: "Optional") { a, machine throws(EngineError) in
    guard let wrapped = unwrapped(a[0]) else { return .none }
    return optional(try machine.call(a[1], wrapped))
  },
  native("func flatMap<U>(_ transform: (Wrapped) -> U?) -> U?", of: "Optional") { a, machine throws(EngineError) in
    guard let wrapped = unwrapped(a[0]) else { return .none }
    return try machine.call(a[1], wrapped)
  },
  native("mutating func take() -> Wrapped?", of: "Optional") { a, _ in changed(.none, take(a)) },
]

private func unwrapped(_ value: Value) -> Value? {
  switch value {
  case .none: nil
  case .some(let box): box.place(0).pointee
  default: value
  }
}
