import Diagnostics

/// What is told of generic declarations, which lessons leave out: the same for one type.
extension Parser {
  /// The declaration with types of its own for its parameters; the parser stands on the `<` of these.
  func genericRemedy() -> String {
    let (types, end) = standIns()
    guard let first = types.first else { return "name the type it is used with: Double, Tensor" }
    let advice = "write it for the type it is used with: "
    guard index >= 2, tokens[index - 2].keyword == .func else {
      return advice + first.type + " instead of \(first.name)"
    }
    return advice + string(tokens[index - 2].start..<tokens[index - 1].end) + head(from: end, types)
  }

  /// The parameters between `<` and `>` with types that could stand for them, and the token behind.
  private func standIns() -> (types: [(name: String, type: String)], end: Int) {
    var types: [(name: String, type: String)] = []
    var position = index + 1
    while position + 1 < min(tokens.count, index + 64), !closesAngle(position) {
      let startsParameter = position == index + 1 || tokens[position - 1].kind == .comma
      if startsParameter, tokens[position].kind == .identifier {
        let isBound = tokens[position + 1].kind == .colon
        types.append((string(tokens[position].range), standIn(isBound ? string(tokens[position + 2].range) : "")))
      }
      position += 1
    }
    return (types, position + 1)
  }

  private func closesAngle(_ position: Int) -> Bool {
    tokens[position].kind == .operator && bytes[tokens[position].start] == UInt8(ascii: ">")
  }

  private func standIn(_ constraint: String) -> String {
    switch constraint {
    case "BinaryInteger", "SignedInteger", "FixedWidthInteger": "Int"
    case "Hashable", "StringProtocol": "String"
    case "Sequence", "Collection", "BidirectionalCollection", "RandomAccessCollection": "[Double]"
    default: "Double"
    }
  }

  /// The text up to the body with other types for some names.
  private func head(from start: Int, _ types: [(name: String, type: String)]) -> String {
    var text = ""
    var position = start
    while position < min(tokens.count, start + 200), tokens[position].kind != .leftBrace,
      tokens[position].keyword != .where, tokens[position].kind != .endOfFile
    {
      let token = tokens[position]
      if position > start, tokens[position - 1].end < token.start { text += " " }
      let word = string(token.range)
      text += token.kind == .identifier ? types.first { $0.name == word }?.type ?? word : word
      position += 1
    }
    return text
  }

  /// The list that `some Sequence<Int>` stands for; the name of the type alone says nothing of that.
  func listRemedy(_ written: String) -> String {
    for name in ["Sequence<", "Collection<"] where written.utf8.starts(with: name.utf8) {
      let element = written.utf8.dropFirst(name.utf8.count).dropLast()
      return "name the type itself: [" + String(decoding: Array(element), as: UTF8.self) + "]"
    }
    return "name the type itself"
  }
}
