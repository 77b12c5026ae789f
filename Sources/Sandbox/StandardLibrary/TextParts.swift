import LessonKit

/// What a text is asked for, and what is made of its parts.
let textParts: [StandardNative] = [
  native("var count: Int { get }", of: "String") { a, _ in .int(a.text(0).count) },
  native("var isEmpty: Bool { get }", of: "String") { a, _ in .bool(a.text(0).isEmpty) },
  native("var first: Character? { get }", of: "String") { a, _ in optional(a.text(0).first.map { String($0).forLesson })
  },
  native("var last: Character? { get }", of: "String") { a, _ in optional(a.text(0).last.map { String($0).forLesson })
  },
  native("var description: String { get }", of: "String") { a, _ in a[0] },
  native("var utf8: [Int] { get }", of: "String") { a, machine throws(EngineError) in
    try machine.charge(elements: a.text(0).utf8.count)
    return list(a.text(0).utf8.map { .int(Int($0)) })
  },
  native("var utf16: [Int] { get }", of: "String") { a, machine throws(EngineError) in
    try machine.charge(elements: a.text(0).utf8.count)
    return list(a.text(0).utf16.map { .int(Int($0)) })
  },
  native("var unicodeScalars: [UnicodeScalar] { get }", of: "String") { a, machine throws(EngineError) in
    try machine.charge(elements: a.text(0).utf8.count)
    return list(a.text(0).unicodeScalars.map { .string(StringBox(String(Character($0)))) })
  },
  native("func uppercased() -> String", of: "String") { a, _ in a.text(0).uppercased().forLesson },
  native("func lowercased() -> String", of: "String") { a, _ in a.text(0).lowercased().forLesson },
  native("func hasPrefix<S: StringProtocol>(_ prefix: S) -> Bool", of: "String") { a, _ in
    .bool(a.text(0).utf8.starts(with: a.text(1).utf8))
  },
  native("func hasSuffix<S: StringProtocol>(_ suffix: S) -> Bool", of: "String") { a, _ in
    .bool(a.text(0).utf8.reversed().starts(with: a.text(1).utf8.reversed()))
  },
  native("func contains<S: StringProtocol>(_ other: S) -> Bool", of: "String") { a, _ in
    .bool(!places(of: Array(a.text(1).utf8), in: Array(a.text(0).utf8), most: 1).isEmpty || a.text(1).isEmpty)
  },
  native("func prefix(_ count: Int) -> Substring", of: "String") { a, machine throws(EngineError) in
    String(a.text(0).prefix(try machine.count(a.int(1), of: "prefix"))).forLesson
  },
  native("func suffix(_ count: Int) -> Substring", of: "String") { a, machine throws(EngineError) in
    String(a.text(0).suffix(try machine.count(a.int(1), of: "suffix"))).forLesson
  },
  native("func dropFirst(_ count: Int = 1) -> Substring", of: "String") { a, machine throws(EngineError) in
    String(a.text(0).dropFirst(try machine.count(a.int(1), of: "dropFirst"))).forLesson
  },
  native("func dropLast(_ count: Int = 1) -> Substring", of: "String") { a, machine throws(EngineError) in
    String(a.text(0).dropLast(try machine.count(a.int(1), of: "dropLast"))).forLesson
  },
  native("func prefix(while predicate: (Character) -> Bool) -> Substring", of: "String") {
    a, machine throws(EngineError) in
    var result = ""
    for character in a.text(0) {
      guard try machine.claim(a[1], String(character).forLesson) else { break }
      result.append(character)
    }
    return result.forLesson
  },
  native("func drop(while predicate: (Character) -> Bool) -> Substring", of: "String") {
    a, machine throws(EngineError) in
    var rest = Substring(a.text(0))
    while let first = rest.first, try machine.claim(a[1], String(first).forLesson) { rest = rest.dropFirst() }
    return String(rest).forLesson
  },
  native(
    "func split(separator: Character, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [Substring]",
    of: "String"
  ) { a, machine throws(EngineError) in try split(a, machine) },
  native(
    "func split(separator: String, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [Substring]",
    of: "String"
  ) { a, machine throws(EngineError) in try split(a, machine) },
  native(
    "func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Character) -> Bool) -> [Substring]",
    of: "String"
  ) { a, machine throws(EngineError) in
    var pieces: [Value] = []
    var piece = ""
    func finish() { if !piece.isEmpty || !a.bool(2) { pieces.append(piece.forLesson) } }
    for character in a.text(0) {
      if pieces.count < a.int(1), try machine.claim(a[3], String(character).forLesson) {
        finish()
        piece = ""
      } else {
        piece.append(character)
      }
    }
    finish()
    return list(pieces)
  },
  native("func filter(_ isIncluded: (Character) -> Bool) -> String", of: "String") { a, machine throws(EngineError) in
    let result = StringBox("")
    for character in a.text(0) where try machine.claim(a[1], String(character).forLesson) {
      result.append(String(character))
    }
    return .string(result)
  },
  native("func replacing(_ text: String, with replacement: String) -> String", of: "String") {
    a, machine throws(EngineError) in
    try replacedText(Array(a.text(0).utf8), Array(a.text(1).utf8), Array(a.text(2).utf8), machine)
  },
]

/// The pieces of a text between a character or text.
private func split(_ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  let most = a.int(2)
  if most < 0 { _ = try machine.count(most, of: "split(maxSplits:)") }
  let separator = Array(a.text(1).utf8)
  if separator.isEmpty { return list(a.text(0).map { String($0).forLesson }) }
  let parts = pieces(of: Array(a.text(0).utf8), between: separator, most: most, omitsEmpty: a.bool(3))
  try machine.charge(elements: parts.count)
  return list(parts.map { String(decoding: $0, as: UTF8.self).forLesson })
}
