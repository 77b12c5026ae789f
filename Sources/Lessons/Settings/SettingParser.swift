import Diagnostics
import Yams

/// Reads YAML into settings that know their places.
///
/// Yams tells where a value begins; where it ends is found by walking along the source.
struct SettingParser {
  /// More than any course needs, and little enough to be parsed at once.
  static let sizeLimit = 1 << 16
  static let depthLimit = 32

  private let source: SourceText
  private let lines: LineTable
  private(set) var diagnostics: [Diagnostic] = []

  private init(_ source: SourceText) {
    self.source = source
    lines = LineTable(source.bytes)
  }

  /// The settings at the top of the text; none where it is empty or cannot be read.
  static func parse(_ source: SourceText) -> ([Setting.Entry], [Diagnostic]) {
    var parser = SettingParser(source)
    guard parser.isHarmless(), let node = parser.compose() else { return ([], parser.diagnostics) }
    switch parser.setting(node) {
    case .mapping(let entries, _): return (entries, parser.diagnostics)
    case .scalar(let scalar) where scalar.string.isEmpty: return ([], parser.diagnostics)
    case let other:
      parser.report("settings are lines 'key: value', not \(other.kindName)", at: other.range)
      return ([], parser.diagnostics)
    }
  }

  private mutating func report(_ summary: String, at range: SourceRange, help: String? = nil) {
    diagnostics.append(Diagnostic(.unreadableSettings, summary, at: range, help: help))
  }

  // MARK: What is refused before it is parsed

  private mutating func isHarmless() -> Bool {
    guard source.bytes.count <= SettingParser.sizeLimit else {
      let first = source.range(0..<1)
      report("settings have at most \(SettingParser.sizeLimit) bytes, these have \(source.bytes.count)", at: first)
      return false
    }
    guard let offset = tooDeep() ?? anchor() else { return true }
    if source.bytes[offset] == 0x26 {
      report(
        "settings are written out, '&' and '*' for repeating them are not read", at: source.range(offset..<offset + 1),
        help: "put the text in quotes if it begins with '&'")
    } else {
      report(
        "settings are nested at most \(SettingParser.depthLimit) deep", at: source.range(offset..<offset + 1))
    }
    return false
  }

  /// Where brackets or list marks first go deeper than the limit.
  private func tooDeep() -> Int? {
    var depth = 0
    for line in 0..<lines.count {
      var marks = 0
      var isAtStart = true
      for i in lines.content(line) {
        let byte = source.bytes[i]
        if byte == 0x5B || byte == 0x7B { depth += 1 }
        if byte == 0x5D || byte == 0x7D { depth = max(0, depth - 1) }
        if isAtStart, byte == 0x2D || byte == 0x3F { marks += 1 }
        if !byte.isBlank, byte != 0x2D, byte != 0x3F { isAtStart = false }
        if depth + marks > SettingParser.depthLimit { return i }
      }
    }
    return nil
  }

  /// Where a value begins with `&name`, if some value also begins with `*name`.
  private func anchor() -> Int? {
    var first: Int?
    var hasAlias = false
    var previous: UInt8 = 0x0A
    for (i, byte) in source.bytes.enumerated() {
      let isName = i + 1 < source.bytes.count && source.bytes[i + 1].isNameByte
      if isName, [0x0A, 0x3A, 0x2D, 0x5B, 0x2C, 0x7B, 0x3F].contains(previous) {
        if byte == 0x26, first == nil { first = i }
        if byte == 0x2A { hasAlias = true }
      }
      if !byte.isBlank { previous = byte }
    }
    return hasAlias ? first : nil
  }

  // MARK: Nodes

  private mutating func compose() -> Node? {
    do {
      return try Yams.compose(yaml: source.string)
    } catch {
      report(describe(error))
      return nil
    }
  }

  private mutating func report(_ found: (summary: String, offset: Int)) {
    let range = source.range(found.offset..<min(found.offset + 1, source.bytes.count))
    report(
      found.summary, at: range,
      help: "text with ': ' or '#' in it, or beginning with a special character, stands in quotes")
  }

  private func describe(_ error: any Error) -> (summary: String, offset: Int) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return ("this is not YAML: \(problem)", offset(of: mark))
    case YamlError.duplicatedKeysInMapping(let keys, _):
      let listed = keys.map { "'\($0)'" }.joined(separator: ", ")
      return ("a setting is given once, \(listed) is given twice", lastOffset(ofKey: keys.first ?? ""))
    case YamlError.reader(let problem, let offset, _, _):
      return ("this is not YAML: \(problem)", max(0, min(offset ?? 0, source.bytes.count)))
    default:
      return ("this is not YAML", 0)
    }
  }

  /// The offset of the last line that begins with a key.
  private func lastOffset(ofKey key: String) -> Int {
    let wanted = Array(key.utf8) + [0x3A]
    let line = (0..<lines.count).last { source.bytes[lines.content($0)].starts(with: wanted) }
    return line.map { lines.starts[$0] } ?? 0
  }

  /// The byte offset of a mark, which counts characters.
  private func offset(of mark: Mark?) -> Int {
    guard let mark, mark.line >= 1, mark.line <= lines.count else { return source.bytes.count }
    let line = lines.content(mark.line - 1)
    var left = mark.column - 1
    var i = line.lowerBound
    while i < line.upperBound, left > 0 {
      i += 1
      while i < line.upperBound, source.bytes[i] & 0xC0 == 0x80 { i += 1 }
      left -= 1
    }
    return i
  }

  private func setting(_ node: Node) -> Setting {
    let start = offset(of: node.mark)
    switch node {
    case .scalar(let scalar): return .scalar(self.scalar(scalar, at: start))
    case .sequence(let nodes):
      let items = nodes.map { setting($0) }
      return .list(items, whole(from: start, to: items.last?.range))
    case .mapping(let pairs):
      let entries = pairs.map { key, value in
        let name = setting(key)
        return Setting.Entry(key: Located(key.string ?? "", at: name.range), value: setting(value))
      }
      return .mapping(entries, whole(from: start, to: entries.last?.value.range))
    default:
      return .scalar(.init(text: source.slice(start..<start), range: source.range(start..<start)))
    }
  }

  private func whole(from start: Int, to last: SourceRange?) -> SourceRange {
    var range = source.range(start..<start)
    range.end = max(range.end, last?.end ?? range.end)
    return range
  }

  // MARK: Values

  /// A value with its place, found by walking through value and source together.
  private func scalar(_ scalar: Node.Scalar, at start: Int) -> Setting.Scalar {
    let value = Array(scalar.string.utf8)
    var i = start
    let first = i < source.bytes.count ? source.bytes[i] : 0x0A
    switch first {
    case 0x22, 0x27: i += 1
    case 0x7C,
      0x3E where value.isEmpty == false:
      i = lines.content(lines.line(at: i)).upperBound
    default: break
    }
    var places: [SourceText.Line] = []
    var k = 0
    skipIndentation(&i, isBlock: first == 0x7C || first == 0x3E)
    let begin = i
    places.append(.init(offset: 0, position: source.position(at: i)))
    while k < value.count, i < source.bytes.count {
      if let skipped = escapeLength(at: i, quote: first, value: value[k]) {
        i += skipped
        k += 1
        places.append(.init(offset: k, position: source.position(at: i)))
      } else if source.bytes[i] == value[k] && value[k] != 0x0A {
        i += 1
        k += 1
      } else if value[k].isWhitespace, endsLine(i) {
        while k < value.count, value[k].isWhitespace { k += 1 }
        while i < source.bytes.count, source.bytes[i].isWhitespace { i += 1 }
        places.append(.init(offset: k, position: source.position(at: i)))
      } else {
        break
      }
    }
    let text = SourceText(
      file: source.file, bytes: value, lines: places.filter { $0.offset == 0 || $0.offset < value.count })
    return .init(text: text, range: source.range(begin..<max(begin, i)))
  }

  private func skipIndentation(_ i: inout Int, isBlock: Bool) {
    guard isBlock else { return }
    while i < source.bytes.count, source.bytes[i].isWhitespace { i += 1 }
  }

  /// Answers whether only blanks follow on the line.
  private func endsLine(_ offset: Int) -> Bool {
    let i = source.bytes.skippingBlanks(from: offset, to: source.bytes.count)
    return i == source.bytes.count || source.bytes[i] == 0x0A
  }

  /// How many bytes an escape of one byte takes in quoted text.
  private func escapeLength(at i: Int, quote: UInt8, value: UInt8) -> Int? {
    guard i + 1 < source.bytes.count else { return nil }
    if quote == 0x27, source.bytes[i] == 0x27, source.bytes[i + 1] == 0x27, value == 0x27 { return 2 }
    guard quote == 0x22, source.bytes[i] == 0x5C else { return nil }
    let escapes: [UInt8: UInt8] = [0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x6E: 0x0A, 0x74: 0x09]
    return escapes[source.bytes[i + 1]] == value ? 2 : nil
  }
}
