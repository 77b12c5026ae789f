/// Which values the cases of a switch have covered so far.
struct Coverage {
  var all = false
  private let type: Type
  private var names: [String] = []
  private var tuples: [[PatternSyntax]] = []

  init(_ type: Type) { self.type = type }

  mutating func add(_ pattern: PatternSyntax) {
    switch pattern.kind {
    case .wildcard, .name, .error: all = true
    case .tuple(let elements):
      if elements.allSatisfy({ Coverage.isTotal($0.pattern) }) { all = true }
      tuples.append(elements.map { $0.pattern })
    case .enumCase(_, let name, let payload?) where name.text == "some" && type.wrapped != nil && payload.count == 1:
      addInside(payload[0].pattern)
    case .enumCase(_, let name, let payload):
      if (payload ?? []).allSatisfy({ Coverage.isTotal($0.pattern) }) { names.append(name.text) }
    case .expression(let syntax):
      switch syntax.kind {
      case .boolean(let value): names.append(value ? "true" : "false")
      case .nilLiteral: names.append("none")
      case .implicitMember(let name), .member(_, let name): names.append(name.text)
      default: break
      }
    case .optional(let inner): addInside(inner)
    }
  }

  /// A pattern for what an optional holds.
  private mutating func addInside(_ pattern: PatternSyntax) {
    if Coverage.isTotal(pattern) { names.append("some") } else { add(pattern) }
  }

  private static func isTotal(_ pattern: PatternSyntax) -> Bool {
    switch pattern.kind {
    case .wildcard, .name: true
    case .tuple(let elements): elements.allSatisfy { isTotal($0.pattern) }
    default: false
    }
  }

  /// What no case takes yet, in words.
  var missing: String? {
    if all { return nil }
    var needed: [String]
    switch type {
    case .bool: needed = ["true", "false"]
    case .optional(let wrapped):
      needed = ["some", "none"]
      if let cases = wrapped.declaration?.allCases, names.contains("none"),
        cases.allSatisfy({ names.contains($0) })
      {
        return nil
      }
    case .tuple(let parts): return missing(of: parts.map { $0.type })
    default:
      guard let cases = type.declaration?.allCases else { return "every other value" }
      needed = cases.map { $0 }
    }
    needed.removeAll { names.contains($0) }
    if needed.isEmpty { return nil }
    let isBool = type == .bool
    return Type.list(needed.map { isBool ? $0 : "." + $0 })
  }
}

extension Coverage {
  /// Which values of a tuple no pattern takes, where its places have few values each.
  private func missing(of types: [Type]) -> String? {
    var values: [[String]] = [[]]
    for type in types {
      guard let names = Coverage.names(of: type), values.count * names.count <= 512 else { return "every other value" }
      values = values.flatMap { start in names.map { start + [$0] } }
    }
    for value in values {
      let isCovered = tuples.contains { patterns in
        patterns.count == value.count && zip(patterns, value).allSatisfy { Coverage.covers($0, $1) }
      }
      if !isCovered { return "(" + Type.list(value) + ")" }
    }
    return nil
  }

  private static func names(of type: Type) -> [String]? {
    type == .bool ? ["true", "false"] : type.declaration?.allCases?.map { "." + $0 }
  }

  private static func covers(_ pattern: PatternSyntax, _ value: String) -> Bool {
    if isTotal(pattern) { return true }
    switch pattern.kind {
    case .enumCase(_, let name, let payload):
      return "." + name.text == value && (payload ?? []).allSatisfy { isTotal($0.pattern) }
    case .expression(let syntax):
      switch syntax.kind {
      case .boolean(let truth): return value == (truth ? "true" : "false")
      case .implicitMember(let name), .member(_, let name): return value == "." + name.text
      default: return false
      }
    default: return false
    }
  }
}

extension NominalType {
  /// The names of the cases of an enum.
  fileprivate var allCases: [String]? {
    switch kind {
    case .lessonEnum: return cases.map { $0.name }
    case .hostEnum:
      var names: [String] = []
      for (name, list) in members.properties where list.contains(where: { $0.isStatic && !$0.isMutable }) {
        names.append(name)
      }
      for (name, list) in members.functions where list.contains(where: { $0.isStatic }) && name != "init" {
        names.append(name)
      }
      return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    default: return nil
    }
  }
}
