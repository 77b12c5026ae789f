import Diagnostics

/// The settings at the top of a lesson, cut from the text below.
struct FrontMatterText {
  var settings: SourceText?
  var body: SourceText
  var range: SourceRange?
  var diagnostics: [Diagnostic] = []

  /// Front matter is what stands between a first line `---` and the next such line.
  init(_ source: SourceText) {
    body = source
    let lines = LineTable(source.bytes)
    func isMark(_ line: Int) -> Bool {
      let content = lines.content(line)
      let bytes = Array(source.bytes[content])
      return content.count >= 3 && (bytes.begins("---", at: 0) || (line > 0 && bytes.begins("...", at: 0)))
        && bytes.dropFirst(3).allSatisfy(\.isBlank)
    }
    guard isMark(0) else { return }
    guard let last = (1..<max(1, lines.count)).first(where: isMark) else {
      reportOpenEnd(source, lines)
      return
    }
    settings = source.slice(lines.lines(1..<last))
    body = source.slice(lines.lines(last + 1..<lines.count))
    range = source.range(0..<lines.content(last).upperBound)
  }

  /// A first line `---` may also be a rule; settings below it say that it was not meant as one.
  private mutating func reportOpenEnd(_ source: SourceText, _ lines: LineTable) {
    guard lines.count > 1, source.bytes[lines.content(1)].contains(0x3A) else { return }
    range = source.range(lines.content(0))
    diagnostics.append(
      Diagnostic(
        .unclosedFrontMatter, "the front matter that begins here is never closed", at: source.range(lines.content(0)),
        help: "end it with a line ---"))
  }
}

/// The keys of front matter.
private let frontMatterKeys = [
  "title", "summary", "objectives", "prerequisites", "minutes", "sources", "seed", "precision", "use",
]

extension LessonReader {
  /// Reads the settings of a lesson; values in them may use all of its examples.
  func frontMatter(_ source: SourceText) -> FrontMatter {
    var result = FrontMatter()
    var reader = SettingsReader()
    let (entries, found) = SettingParser.parse(source)
    reader.add(found)
    for entry in entries {
      switch entry.key.value {
      case "title": result.title = reader.text(entry).map(prose)
      case "summary": result.summary = reader.text(entry).map(prose)
      case "objectives": result.objectives = reader.texts(entry).map(prose)
      case "sources": result.sources = reader.texts(entry).map(prose)
      case "prerequisites": result.prerequisites = reader.strings(entry)
      case "minutes": result.minutes = reader.number(entry, from: 1)
      case "seed": result.seed = reader.number(entry, from: 0)
      case "precision": result.precision = precision(entry, &reader)
      case "use": result.use = reader.strings(entry).compactMap { use($0, &reader) }
      default: reader.reportUnknown(entry.key, among: frontMatterKeys, of: "a lesson")
      }
    }
    diagnostics += reader.diagnostics
    return result
  }

  private func prose(_ scalar: Setting.Scalar) -> Prose {
    prose(scalar.text, range: scalar.range, scope: examples.count)
  }

  private func precision(
    _ entry: Setting.Entry, _ reader: inout SettingsReader
  ) -> Located<FrontMatter.Precision>? {
    if case .scalar(let scalar) = entry.value, let value = FrontMatter.Precision(rawValue: scalar.string) {
      return Located(value, at: scalar.range)
    }
    reader.wrong(entry, "'double' or 'single'")
    return nil
  }

  private func use(_ text: Located<String>, _ reader: inout SettingsReader) -> FrontMatter.Use? {
    let parts = text.value.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      reader.report(
        .wrongSetting, "'use' names blocks of other lessons, '\(text.value)' does not", at: text.range,
        help: "write the lesson's file and the block's id: lenet.md#lenet")
      return nil
    }
    return FrontMatter.Use(file: String(parts[0]), example: String(parts[1]), range: text.range)
  }
}
