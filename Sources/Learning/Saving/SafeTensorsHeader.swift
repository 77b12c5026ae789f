import Tensors

/// Reads the header of a safetensors file: as much of JSON as the format uses, and nothing more.
struct SafeTensorsHeader {
  /// What the header says of a tensor.
  struct Entry {
    var name: String
    var type: NumberType
    var shape: [Int]
    var start: Int
    var end: Int
  }

  /// In the order of their bytes.
  private(set) var entries: [Entry] = []
  private(set) var metadata: [(key: String, value: String)] = []
  private let bytes: ArraySlice<UInt8>
  private let file: String
  private var at: Int

  init(_ bytes: ArraySlice<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
    at = bytes.startIndex
  }

  /// Reads everything.
  ///
  /// - Throws: when the header is not as the format wants it.
  mutating func read() throws(EngineError) {
    try expect("{")
    if !skip("}") {
      repeat {
        let name = try text()
        try expect(":")
        if name.utf8.elementsEqual("__metadata__".utf8) { try readMetadata() } else { try readEntry(name) }
      } while skip(",")
      try expect("}")
    }
    skipBlanks()
    guard at == bytes.endIndex else { throw refuse("the header ends with its brace", "more follows it") }
    try checkNames()
    entries.sort { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func checkNames() throws(EngineError) {
    let names = entries.map { Array($0.name.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    for (one, next) in zip(names, names.dropFirst()) where one == next {
      throw refuse("every tensor has a name of its own", "two are called '\(String(decoding: one, as: UTF8.self))'")
    }
  }

  private mutating func readMetadata() throws(EngineError) {
    try expect("{")
    if skip("}") { return }
    repeat {
      let key = try text()
      try expect(":")
      metadata.append((key, try text()))
    } while skip(",")
    try expect("}")
  }

  private mutating func readEntry(_ name: String) throws(EngineError) {
    var type: NumberType?
    var shape: [Int]?
    var places: [Int]?
    try expect("{")
    repeat {
      let key = try text()
      try expect(":")
      if key.utf8.elementsEqual("dtype".utf8) {
        type = try readType(of: name)
      } else if key.utf8.elementsEqual("shape".utf8) {
        shape = try numbers()
      } else if key.utf8.elementsEqual("data_offsets".utf8) {
        places = try numbers()
      } else {
        throw refuse("tensor '\(name)' has a dtype, a shape and data_offsets", "its header also has '\(key)'")
      }
    } while skip(",")
    try expect("}")
    guard let type, let shape, let places, places.count == 2, places[0] <= places[1] else {
      throw refuse("tensor '\(name)' has a dtype, a shape and two data_offsets in order", "its header has not")
    }
    entries.append(Entry(name: name, type: type, shape: shape, start: places[0], end: places[1]))
  }

  private mutating func readType(of tensor: String) throws(EngineError) -> NumberType {
    let found = try text()
    for type in NumberType.allCases where type.name.utf8.elementsEqual(found.utf8) { return type }
    var names = ""
    for type in NumberType.allCases { names += (names.isEmpty ? "" : ", ") + type.name }
    throw refuse("the numbers of a tensor are one of \(names)", "those of '\(tensor)' are '\(found)'")
  }

  // MARK: JSON

  private func refuse(_ rule: String, _ found: String) -> EngineError {
    .unreadableData(file: file, line: nil, rule: rule, found: found)
  }

  private mutating func skipBlanks() {
    while at < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard at < bytes.endIndex, bytes[at] == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(EngineError) {
    guard skip(sign) else {
      let found = at < bytes.endIndex ? "at byte \(at) it has another sign" : "it ends there"
      let wanted = String(decoding: [UInt8(ascii: sign)], as: UTF8.self)
      throw refuse("the header is JSON with '\(wanted)' at byte \(at)", found)
    }
  }

  /// `[3, 4]`; numbers without sign, fraction or exponent.
  private mutating func numbers() throws(EngineError) -> [Int] {
    var numbers: [Int] = []
    try expect("[")
    if skip("]") { return numbers }
    repeat { numbers.append(try number()) } while skip(",")
    try expect("]")
    return numbers
  }

  private mutating func number() throws(EngineError) -> Int {
    skipBlanks()
    let start = at
    var value = 0
    while at < bytes.endIndex, 0x30...0x39 ~= bytes[at] {
      let (tens, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = tens.addingReportingOverflow(Int(bytes[at] & 15))
      guard !first, !second else {
        throw refuse("sizes and places are below \(Int.max)", "the number at byte \(start) is larger")
      }
      value = sum
      at += 1
    }
    guard at > start else { throw refuse("sizes and places are whole numbers", "byte \(start) begins something else") }
    return value
  }

  private mutating func text() throws(EngineError) -> String {
    try expect("\"")
    let start = at
    var found: [UInt8] = []
    while at < bytes.endIndex, bytes[at] != UInt8(ascii: "\"") {
      guard bytes[at] >= 0x20 else { throw refuse("a name has no control characters", "byte \(at) is one") }
      if bytes[at] == UInt8(ascii: "\\") {
        try readEscape(into: &found)
      } else {
        found.append(bytes[at])
        at += 1
      }
    }
    guard at < bytes.endIndex else { throw refuse("a name ends with '\"'", "the one at byte \(start) does not end") }
    at += 1
    let text = String(decoding: found, as: UTF8.self)
    guard text.utf8.elementsEqual(found) else {
      throw refuse("names are UTF-8", "the one at byte \(start) is not")
    }
    return text
  }

  /// What stands behind a backslash, the backslash included.
  private mutating func readEscape(into found: inout [UInt8]) throws(EngineError) {
    let start = at
    at += 1
    let sign = at < bytes.endIndex ? bytes[at] : 0
    at += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): found.append(sign)
    case UInt8(ascii: "b"): found.append(0x08)
    case UInt8(ascii: "f"): found.append(0x0C)
    case UInt8(ascii: "n"): found.append(0x0A)
    case UInt8(ascii: "r"): found.append(0x0D)
    case UInt8(ascii: "t"): found.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal(from: start)
      if 0xD800..<0xDC00 ~= code, at + 1 < bytes.endIndex, bytes[at] == UInt8(ascii: "\\"),
        bytes[at + 1] == UInt8(ascii: "u")
      {
        at += 2
        let low = try hexadecimal(from: start)
        code = 0xDC00..<0xE000 ~= low ? 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) : 0xD800
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw refuse("'\\u' is followed by a character's number", "the one at byte \(start) has none")
      }
      found += Array(UTF8.encode(scalar) ?? .init())
    default: throw refuse("a backslash in a name is followed by one of \"\\/bfnrtu", "byte \(start) is not")
    }
  }

  private mutating func hexadecimal(from start: Int) throws(EngineError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = at < bytes.endIndex ? bytes[at] | 0x20 : 0
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte & 15)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: throw refuse("'\\u' is followed by 4 hexadecimal digits", "at byte \(start) it is not")
      }
      at += 1
    }
    return value
  }
}
