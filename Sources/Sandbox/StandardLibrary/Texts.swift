import LessonKit

/// What texts can do besides what every sequence of characters can.
let textNatives: [StandardNative] = makingTexts + textParts + textChanges + textPlaces

private let makingTexts: [StandardNative] = [
  native("init()", of: "String") { _, _ in "".forLesson },
  native("init<T: LosslessStringConvertible>(_ value: T)", of: "String") { a, machine in
    if case .string = a[0] { return a[0] }
    return machine.plain(a[0]).forLesson
  },
  native("init(describing value: Any)", of: "String") { a, _ in a[0] },
  native("init(_ text: String)", of: "Substring") { a, _ in a[0] },
  native("init(repeating character: Character, count: Int)", of: "String") { a, machine throws(EngineError) in
    try repeated(a, machine)
  },
  native("init(_ characters: Sequence<Character>)", of: "String") { a, machine throws(EngineError) in
    try joined(a.list(0), by: "", machine)
  },
  native("init(repeating text: String, count: Int)", of: "String") { a, machine throws(EngineError) in
    try repeated(a, machine)
  },
  native("init(_ value: Int, radix: Int, uppercase: Bool = false)", of: "String") { a, machine throws(EngineError) in
    guard 2...36 ~= a.int(1) else {
      throw machine.stop(
        .trap(.argument(operation: "String(_:radix:)", rule: "a radix of 2 to 36", found: a.int(1).description)))
    }
    return String(a.int(0), radix: a.int(1), uppercase: a.bool(2)).forLesson
  },
  native("func joined(separator: String = \"\") -> String where Element: StringProtocol", of: "Sequence") {
    a, machine throws(EngineError) in
    try joined(a.list(0), by: a.text(1), machine)
  },
]

/// A text several times over.
private func repeated(_ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  let count = try machine.count(a.int(1), of: "String(repeating:count:)")
  let (bytes, overflow) = a.text(0).utf8.count.multipliedReportingOverflow(by: count)
  try machine.charge(textBytes: overflow ? .max : bytes)
  return String(repeating: a.text(0), count: count).forLesson
}

/// What stands between the separators. (Embedded Swift cannot split by a sequence.)
func pieces(
  of text: [UInt8], between separator: [UInt8], most: Int, omitsEmpty: Bool
) -> [ArraySlice<UInt8>] {
  var pieces: [ArraySlice<UInt8>] = []
  var start = 0, at = 0
  while at < text.count {
    if pieces.count < most, text[at...].starts(with: separator) {
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
  // Texts of a few letters take longer than their bytes tell.
  try machine.charge(steps: parts.count * 4)
  var bytes = 0
  for part in parts {
    let (sum, overflow) = bytes.addingReportingOverflow(String.fromLesson(part).utf8.count + separator.utf8.count)
    bytes = overflow ? .max : sum
  }
  try machine.charge(textBytes: bytes)
  var text = ""
  for (index, part) in parts.enumerated() {
    if index > 0 { text += separator }
    text += String.fromLesson(part)
  }
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

func replacedText(
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
