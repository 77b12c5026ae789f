import LessonKit

/// What a lesson says, and how it stops itself.
let outputNatives: [StandardNative] = [
  native("func print(_ items: Any..., separator: String = \" \", terminator: String = \"\\n\")") {
    a, machine throws(EngineError) in
    try write(a, machine)
  },
  native("func debugPrint(_ items: Any..., separator: String = \" \", terminator: String = \"\\n\")") {
    a, machine throws(EngineError) in
    try write(a, machine)
  },
  native("func fatalError(_ message: String = \"\") -> Never") { a, machine throws(EngineError) in
    throw machine.stop(.trap(.message(operation: "fatalError", text: a.text(0))))
  },
  native("func precondition(_ condition: Bool, _ message: String = \"\")") { a, machine throws(EngineError) in
    if !a.bool(0) { throw machine.stop(.trap(.message(operation: "precondition", text: a.text(1)))) }
    return .void
  },
  native("func preconditionFailure(_ message: String = \"\") -> Never") { a, machine throws(EngineError) in
    throw machine.stop(.trap(.message(operation: "preconditionFailure", text: a.text(0))))
  },
  native("func assertionFailure(_ message: String = \"\")") { a, machine throws(EngineError) in
    throw machine.stop(.trap(.message(operation: "assertionFailure", text: a.text(0))))
  },
  native("func assert(_ condition: Bool, _ message: String = \"\")") { a, machine throws(EngineError) in
    if !a.bool(0) { throw machine.stop(.trap(.message(operation: "assert", text: a.text(1)))) }
    return .void
  },
]

/// Writes words with what stands between and behind them.
private func write(_ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  var text = ""
  for (index, item) in a.list(0).enumerated() {
    if index > 0 { text += a.text(1) }
    text += String.fromLesson(item)
  }
  Session.current.write(text + a.text(2))
  if machine.pendingFault != nil { throw .interrupted }
  return .void
}
