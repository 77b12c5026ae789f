import LessonKit

/// Places in texts. An index is the number of characters before it, which no lesson can tell from Swift's own.
let textPlaces: [StandardNative] = finding + moving + cutting + changing

private let finding: [StandardNative] = [
  native("var startIndex: String.Index { get }", of: "String") { _, _ in .int(0) },
  native("var endIndex: String.Index { get }", of: "String") { a, _ in .int(a.text(0).count) },
  native("var indices: [String.Index] { get }", of: "String") { a, machine throws(EngineError) in
    try machine.charge(elements: a.text(0).utf8.count)
    return list(a.text(0).indices.enumerated().map { .int($0.offset) })
  },
  native("func firstIndex(of character: Character) -> String.Index?", of: "String") { a, _ in
    for (place, character) in a.text(0).enumerated() where String(character).hasSameBytes(as: a.text(1)) {
      return .int(place)
    }
    return .none
  },
  native("func lastIndex(of character: Character) -> String.Index?", of: "String") { a, _ in
    var found = Value.none
    for (place, character) in a.text(0).enumerated() where String(character).hasSameBytes(as: a.text(1)) {
      found = .int(place)
    }
    return found
  },
  native("func firstIndex(where predicate: (Character) -> Bool) -> String.Index?", of: "String") {
    a, machine throws(EngineError) in
    for (place, character) in a.text(0).enumerated() where try machine.claim(a[1], String(character).forLesson) {
      return .int(place)
    }
    return .none
  },
  native("func lastIndex(where predicate: (Character) -> Bool) -> String.Index?", of: "String") {
    a, machine throws(EngineError) in
    for (place, character) in Array(a.text(0)).enumerated().reversed()
    where try machine.claim(a[1], String(character).forLesson) { return .int(place) }
    return .none
  },
]

private let moving: [StandardNative] = [
  native("func index(after place: String.Index) -> String.Index", of: "String") { a, machine throws(EngineError) in
    try place(a.int(1) &+ 1, in: a, machine)
  },
  native("func index(before place: String.Index) -> String.Index", of: "String") { a, machine throws(EngineError) in
    try place(a.int(1) &- 1, in: a, machine)
  },
  native("func index(_ place: String.Index, offsetBy distance: Int) -> String.Index", of: "String") {
    a, machine throws(EngineError) in
    let (sum, overflow) = a.int(1).addingReportingOverflow(a.int(2))
    return try place(overflow ? -1 : sum, in: a, machine)
  },
  native(
    "func index(_ place: String.Index, offsetBy distance: Int, limitedBy limit: String.Index) -> String.Index?",
    of: "String"
  ) { a, machine throws(EngineError) in
    let (start, distance, limit) = (a.int(1), a.int(2), a.int(3))
    let (sum, overflow) = start.addingReportingOverflow(distance)
    if distance >= 0 ? limit >= start && (overflow || sum > limit) : limit <= start && (overflow || sum < limit) {
      return .none
    }
    return try place(overflow ? -1 : sum, in: a, machine)
  },
  native("func distance(from start: String.Index, to end: String.Index) -> Int", of: "String") { a, _ in
    .int(a.int(2) &- a.int(1))
  },
  native("subscript(place: String.Index) -> Character { get }", of: "String") { a, machine throws(EngineError) in
    let text = a.text(0)
    guard a.int(1) >= 0, let index = text.index(text.startIndex, offsetBy: a.int(1), limitedBy: text.endIndex),
      index < text.endIndex
    else { throw machine.stop(.trap(.indexOutOfRange(index: a.int(1), count: text.count))) }
    return String(text[index]).forLesson
  },
]

private let cutting: [StandardNative] = [
  native("subscript(range: Range<String.Index>) -> Substring { get }", of: "String") { a, machine throws(EngineError) in
    let bounds = fields(a[1])
    return try part(a, Int.fromLesson(bounds[0]), Int.fromLesson(bounds[1]), machine)
  },
  native("subscript(range: ClosedRange<String.Index>) -> Substring { get }", of: "String") {
    a, machine throws(EngineError) in
    let bounds = fields(a[1])
    return try part(a, Int.fromLesson(bounds[0]), Int.fromLesson(bounds[1]) &+ 1, machine)
  },
  native("subscript(range: PartialRangeFrom<String.Index>) -> Substring { get }", of: "String") {
    a, machine throws(EngineError) in
    try part(a, Int.fromLesson(fields(a[1])[0]), a.text(0).count, machine)
  },
  native("subscript(range: PartialRangeUpTo<String.Index>) -> Substring { get }", of: "String") {
    a, machine throws(EngineError) in
    try part(a, 0, Int.fromLesson(fields(a[1])[0]), machine)
  },
  native("subscript(range: PartialRangeThrough<String.Index>) -> Substring { get }", of: "String") {
    a, machine throws(EngineError) in
    try part(a, 0, Int.fromLesson(fields(a[1])[0]) &+ 1, machine)
  },
  native("func prefix(upTo end: String.Index) -> Substring", of: "String") { a, machine throws(EngineError) in
    try part(a, 0, a.int(1), machine)
  },
  native("func prefix(through end: String.Index) -> Substring", of: "String") { a, machine throws(EngineError) in
    try part(a, 0, a.int(1) &+ 1, machine)
  },
  native("func suffix(from start: String.Index) -> Substring", of: "String") { a, machine throws(EngineError) in
    try part(a, a.int(1), a.text(0).count, machine)
  },
]

private let changing: [StandardNative] = [
  native("mutating func insert(_ character: Character, at place: String.Index)", of: "String") {
    a, machine throws(EngineError) in
    try replaced(a, a.int(2), a.int(2), with: a.text(1), machine)
  },
  native("mutating func insert<S: StringProtocol>(contentsOf text: S, at place: String.Index)", of: "String") {
    a, machine throws(EngineError) in
    try replaced(a, a.int(2), a.int(2), with: a.text(1), machine)
  },
  native("@discardableResult mutating func remove(at place: String.Index) -> Character", of: "String") {
    a, machine throws(EngineError) in
    let removed = try part(a, a.int(1), a.int(1) &+ 1, machine)
    return changed(try replaced(a, a.int(1), a.int(1) &+ 1, with: "", machine), removed)
  },
  native("mutating func removeSubrange(_ range: Range<String.Index>)", of: "String") { a, machine throws(EngineError) in
    let bounds = fields(a[1])
    return try replaced(a, Int.fromLesson(bounds[0]), Int.fromLesson(bounds[1]), with: "", machine)
  },
  native("mutating func removeSubrange(_ range: ClosedRange<String.Index>)", of: "String") {
    a, machine throws(EngineError) in
    let bounds = fields(a[1])
    return try replaced(a, Int.fromLesson(bounds[0]), Int.fromLesson(bounds[1]) &+ 1, with: "", machine)
  },
  native(
    "mutating func replaceSubrange<S: StringProtocol>(_ range: ClosedRange<String.Index>, with text: S)", of: "String"
  ) { a, machine throws(EngineError) in
    let bounds = fields(a[1])
    return try replaced(a, Int.fromLesson(bounds[0]), Int.fromLesson(bounds[1]) &+ 1, with: a.text(2), machine)
  },
  native(
    "mutating func replaceSubrange<S: StringProtocol>(_ range: Range<String.Index>, with text: S)", of: "String"
  ) { a, machine throws(EngineError) in
    let bounds = fields(a[1])
    return try replaced(a, Int.fromLesson(bounds[0]), Int.fromLesson(bounds[1]), with: a.text(2), machine)
  },
]

/// A place in the text, which ends where the text ends.
private func place(_ place: Int, in a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  let count = a.text(0).count
  guard 0...count ~= place else { throw machine.stop(.trap(.indexOutOfRange(index: place, count: count))) }
  return .int(place)
}

/// The text from a place up to another.
private func part(
  _ a: UnsafeMutablePointer<Value>, _ lower: Int, _ upper: Int, _ machine: Machine
) throws(EngineError) -> Value {
  let text = a.text(0)
  let count = text.count
  guard 0 <= lower, lower <= upper, upper <= count else {
    throw machine.stop(.trap(.rangeOutOfBounds(lower: lower, upper: upper, count: count)))
  }
  return String(text.prefix(upper).dropFirst(lower)).forLesson
}

/// The text with another one in the place of a part of it.
private func replaced(
  _ a: UnsafeMutablePointer<Value>, _ lower: Int, _ upper: Int, with other: String, _ machine: Machine
) throws(EngineError) -> Value {
  _ = try part(a, lower, upper, machine)
  let text = a.text(0)
  try machine.charge(textBytes: text.utf8.count + other.utf8.count)
  return (String(text.prefix(lower)) + other + String(text.dropFirst(upper))).forLesson
}
