import LessonKit

/// What texts can do besides what every sequence of characters can.
let textNatives: [StandardNative] = makingTexts + textParts + textChanges

private let makingTexts: [StandardNative] = [
  native("init()", of: "String") { _, _ in "".forLesson },
  native("init(_ value: Any)", of: "String") { a, _ in a[0] },
  native("init(describing value: Any)", of: "String") { a, _ in a[0] },
  native("init(_ characters: [Character])", of: "String") { a, machine throws(EngineError) in
    try joined(a.list(0), by: "", machine)
  },
  native("init(repeating text: String, count: Int)", of: "String") { a, machine throws(EngineError) in
    let count = try machine.count(a.int(1), of: "String(repeating:count:)")
    let (bytes, overflow) = a.text(0).utf8.count.multipliedReportingOverflow(by: count)
    try machine.charge(textBytes: overflow ? .max : bytes)
    return String(repeating: a.text(0), count: count).forLesson
  },
  native("init(_ value: Int, radix: Int, uppercase: Bool = false)", of: "String") { a, machine throws(EngineError) in
    guard 2...36 ~= a.int(1) else {
      throw machine.stop(
        .trap(.argument(operation: "String(_:radix:)", rule: "a radix of 2 to 36", found: a.int(1).description)))
    }
    return String(a.int(0), radix: a.int(1), uppercase: a.bool(2)).forLesson
  },
  native("func joined(separator: String = \"\") -> String where Element == String", of: "Array") {
    a, machine throws(EngineError) in
    try joined(a.list(0), by: a.text(1), machine)
  },
]

private let textParts: [StandardNative] = [
  native("var count: Int { get }", of: "String") { a, _ in .int(a.text(0).count) },
  native("var isEmpty: Bool { get }", of: "String") { a, _ in .bool(a.text(0).isEmpty) },
  native("var first: Character? { get }", of: "String") { a, _ in optional(a.text(0).first.map { String($0).forLesson })
  },
  native("var last: Character? { get }", of: "String") { a, _ in optional(a.text(0).last.map { String($0).forLesson })
  },
  native("var description: String { get }", of: "String") { a, _ in a[0] },
  native("func uppercased() -> String", of: "String") { a, _ in a.text(0).uppercased().forLesson },
  native("func lowercased() -> String", of: "String") { a, _ in a.text(0).lowercased().forLesson },
  native("func hasPrefix(_ prefix: String) -> Bool", of: "String") { a, _ in
    .bool(a.text(0).utf8.starts(with: a.text(1).utf8))
  },
  native("func hasSuffix(_ suffix: String) -> Bool", of: "String") { a, _ in
    .bool(a.text(0).utf8.reversed().starts(with: a.text(1).utf8.reversed()))
  },
  native("func contains(_ other: String) -> Bool", of: "String") { a, _ in
    .bool(!places(of: Array(a.text(1).utf8), in: Array(a.text(0).utf8), most: 1).isEmpty || a.text(1).isEmpty)
  },
  native("func prefix(_ count: Int) -> String", of: "String") { a, machine throws(EngineError) in
    String(a.text(0).prefix(try machine.count(a.int(1), of: "prefix"))).forLesson
  },
  native("func suffix(_ count: Int) -> String", of: "String") { a, machine throws(EngineError) in
    String(a.text(0).suffix(try machine.count(a.int(1), of: "suffix"))).forLesson
  },
  native("func dropFirst(_ count: Int = 1) -> String", of: "String") { a, machine throws(EngineError) in
    String(a.text(0).dropFirst(try machine.count(a.int(1), of: "dropFirst"))).forLesson
  },
  native("func dropLast(_ count: Int = 1) -> String", of: "String") { a, machine throws(EngineError) in
    String(a.text(0).dropLast(try machine.count(a.int(1), of: "dropLast"))).forLesson
  },
  native("func split(separator: Character, omittingEmptySubsequences: Bool = true) -> [String]", of: "String") {
    a, machine throws(EngineError) in
    let parts = pieces(of: Array(a.text(0).utf8), between: Array(a.text(1).utf8), omitsEmpty: a.bool(2))
    try machine.charge(elements: parts.count)
    return list(parts.map { String(decoding: $0, as: UTF8.self).forLesson })
  },
  native("func filter(_ isIncluded: (Character) -> Bool) -> String", of: "String") { a, machine throws(EngineError) in
    var result = ""
    for character in a.text(0) where try machine.claim(a[1], String(character).forLesson) { result.append(character) }
    return result.forLesson
  },
  native("func replacing(_ text: String, with replacement: String) -> String", of: "String") {
    a, machine throws(EngineError) in
    try replaced(Array(a.text(0).utf8), Array(a.text(1).utf8), Array(a.text(2).utf8), machine)
  },
]

private let textChanges: [StandardNative] = [
  native("mutating func append(_ other: String)", of: "String") { a, machine throws(EngineError) in
    try machine.charge(textBytes: a.text(0).utf8.count + a.text(1).utf8.count)
    return (a.text(0) + a.text(1)).forLesson
  },
  native("mutating func append(_ other: Character)", of: "String") { a, machine throws(EngineError) in
    try machine.charge(textBytes: a.text(0).utf8.count + a.text(1).utf8.count)
    return (a.text(0) + a.text(1)).forLesson
  },
  native("mutating func append(contentsOf other: String)", of: "String") { a, machine throws(EngineError) in
    try machine.charge(textBytes: a.text(0).utf8.count + a.text(1).utf8.count)
    return (a.text(0) + a.text(1)).forLesson
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
]

/// Characters are texts of one.
let characterNatives: [StandardNative] = [
  native("init(_ text: String)", of: "Character") { a, machine throws(EngineError) in
    if a.text(0).count != 1 {
      throw machine.stop(.trap(.argument(operation: "Character", rule: "a text of one character", found: a.text(0))))
    }
    return a[0]
  },
  native("var isLetter: Bool { get }", of: "Character") { a, _ in .bool(character(a).isLetter) },
  native("var isNumber: Bool { get }", of: "Character") { a, _ in .bool(character(a).isNumber) },
  native("var isWhitespace: Bool { get }", of: "Character") { a, _ in .bool(character(a).isWhitespace) },
  native("var isNewline: Bool { get }", of: "Character") { a, _ in .bool(character(a).isNewline) },
  native("var isPunctuation: Bool { get }", of: "Character") { a, _ in .bool(character(a).isPunctuation) },
  native("var isUppercase: Bool { get }", of: "Character") { a, _ in .bool(character(a).isUppercase) },
  native("var isLowercase: Bool { get }", of: "Character") { a, _ in .bool(character(a).isLowercase) },
  native("var asciiValue: Int? { get }", of: "Character") { a, _ in
    let bytes = Array(a.text(0).utf8)
    return bytes.count == 1 ? .int(Int(bytes[0])) : .none
  },
  native("var isASCII: Bool { get }", of: "Character") { a, _ in .bool(a.text(0).utf8.allSatisfy { $0 < 128 }) },
  native("var wholeNumberValue: Int? { get }", of: "Character") { a, _ in
    optional(character(a).wholeNumberValue.map { .int($0) })
  },
  native("func uppercased() -> String", of: "Character") { a, _ in character(a).uppercased().forLesson },
  native("func lowercased() -> String", of: "Character") { a, _ in character(a).lowercased().forLesson },
  native("var description: String { get }", of: "Character") { a, _ in a[0] },
]

private func character(_ a: UnsafeMutablePointer<Value>) -> Character { a.text(0).first ?? " " }

/// What stands between the separators, empty pieces left out. (Embedded Swift cannot split by a sequence.)
private func pieces(
  of text: [UInt8], between separator: [UInt8], omitsEmpty: Bool
) -> [ArraySlice<UInt8>] {
  var pieces: [ArraySlice<UInt8>] = []
  var start = 0, at = 0
  while at < text.count {
    if text[at...].starts(with: separator) {
      if at > start || !omitsEmpty { pieces.append(text[start..<at]) }
      at += separator.count
      start = at
    } else {
      at += 1
    }
  }
  if at > start || !omitsEmpty { pieces.append(text[start...]) }
  return pieces
}

private func joined(_ parts: [Value], by separator: String, _ machine: Machine) throws(EngineError) -> Value {
  var text = ""
  for (index, part) in parts.enumerated() {
    if index > 0 { text += separator }
    text += String.fromLesson(part)
  }
  try machine.charge(textBytes: text.utf8.count)
  return text.forLesson
}

/// Where a text stands in another, from left to right without overlaps, at most so often.
func places(of wanted: [UInt8], in bytes: [UInt8], most: Int = .max) -> [Int] {
  var places: [Int] = []
  var start = 0
  while !wanted.isEmpty, start + wanted.count <= bytes.count, places.count < most {
    if bytes[start..<start + wanted.count].elementsEqual(wanted) {
      places.append(start)
      start += wanted.count
    } else {
      start += 1
    }
  }
  return places
}

private func replaced(
  _ bytes: [UInt8], _ wanted: [UInt8], _ replacement: [UInt8], _ machine: Machine
) throws(EngineError) -> Value {
  let places = places(of: wanted, in: bytes)
  let (added, overflow) = places.count.multipliedReportingOverflow(by: replacement.count)
  try machine.charge(textBytes: overflow ? .max : bytes.count + added)
  var result: [UInt8] = []
  var done = 0
  for place in places {
    result += bytes[done..<place] + replacement
    done = place + wanted.count
  }
  return String(decoding: result + bytes[done...], as: UTF8.self).forLesson
}
