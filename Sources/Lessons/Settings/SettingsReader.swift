import Diagnostics

/// Takes typed values out of settings and reports those that are none.
struct SettingsReader {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func add(_ found: [Diagnostic]) { diagnostics += found }

  mutating func report(_ kind: DiagnosticKind, _ summary: String, at range: SourceRange, help: String? = nil) {
    diagnostics.append(Diagnostic(kind, summary, at: range, help: help))
  }

  /// Reports a key that has no meaning there.
  mutating func reportUnknown(_ key: Located<String>, among known: [String], of what: String) {
    let meant = suggestion(for: key.value, among: known)
    diagnostics.append(
      Diagnostic(
        .unknownSetting, "\(what) has no setting '\(key.value)'", at: key.range,
        help: meant.map { "did you mean '\($0)'?" } ?? "it has \(known.joined(separator: ", "))",
        fixes: meant.map { [.init(replace: key.range, with: $0)] } ?? []))
  }

  mutating func wrong(_ entry: Setting.Entry, _ what: String, help: String? = nil) {
    report(
      .wrongSetting, "'\(entry.key.value)' is \(what), not \(entry.value.kindName)", at: entry.value.range, help: help)
  }

  /// A text that is not empty.
  mutating func text(_ entry: Setting.Entry) -> Setting.Scalar? {
    if case .scalar(let scalar) = entry.value, !scalar.string.isEmpty { return scalar }
    wrong(entry, "a text")
    return nil
  }

  mutating func string(_ entry: Setting.Entry) -> Located<String>? {
    text(entry).map { Located($0.string, at: $0.range) }
  }

  /// `true` or `false`.
  mutating func truth(_ entry: Setting.Entry) -> Bool? {
    if case .scalar(let scalar) = entry.value, let value = Bool(scalar.string) { return value }
    wrong(entry, "true or false")
    return nil
  }

  /// A list of texts; a single text is a list of one.
  mutating func texts(_ entry: Setting.Entry) -> [Setting.Scalar] {
    switch entry.value {
    case .scalar(let scalar) where !scalar.string.isEmpty: return [scalar]
    case .list(let items, _):
      return items.compactMap { item in
        if case .scalar(let scalar) = item, !scalar.string.isEmpty { return scalar }
        report(
          .wrongSetting, "'\(entry.key.value)' is a list of texts, one item is \(item.kindName)", at: item.range,
          help: "put a text with ': ' in it in quotes")
        return nil
      }
    default:
      wrong(entry, "a list of texts")
      return []
    }
  }

  mutating func strings(_ entry: Setting.Entry) -> [Located<String>] {
    texts(entry).map { Located($0.string, at: $0.range) }
  }

  /// The settings in a group.
  mutating func entries(_ entry: Setting.Entry) -> [Setting.Entry] {
    if case .mapping(let entries, _) = entry.value { return entries }
    wrong(entry, "a group of settings")
    return []
  }

  /// A whole number of a type from a lowest value on.
  mutating func number<Value: FixedWidthInteger & Sendable>(_ entry: Setting.Entry, from lowest: Value) -> Located<
    Value
  >? {
    if case .scalar(let scalar) = entry.value, let value = Value(scalar.string), value >= lowest {
      return Located(value, at: scalar.range)
    }
    wrong(entry, "a whole number from \(lowest) up")
    return nil
  }
}
