import LessonKit

/// How a text is changed.
let textChanges: [StandardNative] = [
  native("mutating func append(_ other: String)", of: "String") { a, machine throws(EngineError) in
    try sum(a, machine)
  },
  native("mutating func append(_ other: Character)", of: "String") { a, machine throws(EngineError) in
    try sum(a, machine)
  },
  native("mutating func append<S: StringProtocol>(contentsOf other: S)", of: "String") {
    a, machine throws(EngineError) in try sum(a, machine)
  },
  native("mutating func removeAll()", of: "String") { _, _ in "".forLesson },
  native("@discardableResult mutating func removeFirst() -> Character", of: "String") {
    a, machine throws(EngineError) in
    var text = a.text(0)
    if text.isEmpty { throw machine.stop(.trap(.emptyCollection(operation: "removeFirst"))) }
    let first = text.removeFirst()
    return changed(text.forLesson, String(first).forLesson)
  },
  native("mutating func popLast() -> Character?", of: "String") { a, _ in
    var text = a.text(0)
    let last = text.popLast()
    return changed(text.forLesson, optional(last.map { String($0).forLesson }))
  },
  native("@discardableResult mutating func removeLast() -> Character", of: "String") { a, machine throws(EngineError) in
    var text = a.text(0)
    guard let last = text.popLast() else { throw machine.stop(.trap(.emptyCollection(operation: "removeLast"))) }
    return changed(text.forLesson, String(last).forLesson)
  },
  native("mutating func append(contentsOf other: Sequence<Character>)", of: "String") {
    a, machine throws(EngineError) in
    var text = a.text(0)
    for character in a.list(1) { text += String.fromLesson(character) }
    try machine.charge(textBytes: text.utf8.count)
    return text.forLesson
  },
  native("mutating func removeAll(where predicate: (Character) -> Bool)", of: "String") {
    a, machine throws(EngineError) in
    let result = StringBox("")
    for character in a.text(0) where try !machine.claim(a[1], String(character).forLesson) {
      result.append(String(character))
    }
    return .string(result)
  },
  native("mutating func removeFirst(_ count: Int)", of: "String") { a, machine throws(EngineError) in
    let text = a.text(0)
    return String(text.dropFirst(try machine.count(a.int(1), of: "removeFirst", among: text.count))).forLesson
  },
  native("mutating func removeLast(_ count: Int)", of: "String") { a, machine throws(EngineError) in
    let text = a.text(0)
    return String(text.dropLast(try machine.count(a.int(1), of: "removeLast", among: text.count))).forLesson
  },
  native("func + (a: String, b: Substring) -> String") { a, machine throws(EngineError) in try sum(a, machine) },
  native("func + (a: Substring, b: String) -> Substring") { a, machine throws(EngineError) in try sum(a, machine) },
  native("func + (a: Substring, b: Substring) -> Substring") { a, machine throws(EngineError) in try sum(a, machine) },
  native("func + (a: Substring, b: String) -> String") { a, machine throws(EngineError) in try sum(a, machine) },
  native("func += (a: inout String, b: Substring)") { a, machine throws(EngineError) in try sum(a, machine) },
  native("func += (a: inout Substring, b: String)") { a, machine throws(EngineError) in try sum(a, machine) },
]

/// Two texts, one after the other: the first grows in place where nobody else holds it.
private func sum(_ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  let more = a.text(1)
  if isKnownUniquelyReferenced(&a.stringPlace.pointee) {
    try machine.charge(textBytes: more.utf8.count)
    a.stringPlace.pointee.append(more)
    return a.taken()
  }
  try machine.charge(textBytes: a.text(0).utf8.count + more.utf8.count)
  return (a.text(0) + more).forLesson
}
