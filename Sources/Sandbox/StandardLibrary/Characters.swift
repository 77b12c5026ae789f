import LessonKit

/// Characters are texts of one.
let characterNatives: [StandardNative] = [
  native("init<S: StringProtocol>(_ text: S)", of: "Character") { a, machine throws(EngineError) in
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
  native("var isHexDigit: Bool { get }", of: "Character") { a, _ in .bool(character(a).isHexDigit) },
  native("var hexDigitValue: Int? { get }", of: "Character") { a, _ in
    optional(character(a).hexDigitValue.map { .int($0) })
  },
  native("var isWholeNumber: Bool { get }", of: "Character") { a, _ in .bool(character(a).wholeNumberValue != nil) },
  native("var isSymbol: Bool { get }", of: "Character") { a, _ in .bool(character(a).isSymbol) },
  native("var isMathSymbol: Bool { get }", of: "Character") { a, _ in .bool(character(a).isMathSymbol) },
  native("var isCurrencySymbol: Bool { get }", of: "Character") { a, _ in .bool(character(a).isCurrencySymbol) },
  native("var isCased: Bool { get }", of: "Character") { a, _ in .bool(character(a).isCased) },
  native("var utf8: [Int] { get }", of: "Character") { a, _ in list(a.text(0).utf8.map { .int(Int($0)) }) },
  native("var unicodeScalars: [UnicodeScalar] { get }", of: "Character") { a, _ in
    list(a.text(0).unicodeScalars.map { String(Character($0)).forLesson })
  },
  native("init(_ scalar: UnicodeScalar)", of: "Character") { a, _ in a[0] },
  native("var description: String { get }", of: "Character") { a, _ in a[0] },
  native("init?(_ value: Int)", of: "UnicodeScalar") { a, _ in
    guard let value = UInt32(exactly: a.int(0)), let scalar = Unicode.Scalar(value) else { return .none }
    return String(Character(scalar)).forLesson
  },
  native("init(_ character: Character)", of: "UnicodeScalar") { a, _ in
    String(Character(a.text(0).unicodeScalars.first ?? " ")).forLesson
  },
  native("var value: Int { get }", of: "UnicodeScalar") { a, _ in
    .int(Int(a.text(0).unicodeScalars.first?.value ?? 0))
  },
  native("var isASCII: Bool { get }", of: "UnicodeScalar") { a, _ in .bool(a.text(0).utf8.count == 1) },
  native("var description: String { get }", of: "UnicodeScalar") { a, _ in a[0] },
]

private func character(_ a: UnsafeMutablePointer<Value>) -> Character { a.text(0).first ?? " " }
