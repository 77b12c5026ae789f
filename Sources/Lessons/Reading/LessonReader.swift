import Diagnostics

/// Reads one lesson: collects what its blocks and inlines hold while they are made.
///
/// The steps are in extensions by subject: blocks, fences, exercises, quizzes, tables, prose.
final class LessonReader {
  let file: String
  let name: String
  var diagnostics: [Diagnostic] = []

  var examples: [Example] = []
  var outputs: [(output: Output, for: Located<String>?, previous: Int?)] = []
  var exercises: [Exercise] = []
  var parts: [ExercisePart] = []
  var quizzes: [Quiz] = []
  var headings: [Heading] = []
  var values: [ProseValue] = []
  var formulas: [Math] = []
  var links: [Link] = []
  var images: [Image] = []
  var anchors: [Located<String>] = []
  var slugs = SlugMaker()
  /// What a front matter's or caption's values may use: set while such prose is read.
  var scopeOverride: Int?

  /// Answers whether a quiz, hint or footnote is being read, in which code is shown and not run.
  var isInsidePart = false

  var lifted: [LiftedFootnote] = []
  var liftedNames: Set<String> = []
  /// The numbers of footnotes and how often they were referred to, by name.
  var footnoteUses: [String: (number: Int, references: Int)] = [:]
  /// Their names in the order of their numbers.
  var footnoteOrder: [String] = []
  /// The definitions of link references, by normalized label.
  var definitions: [[UInt8]: [UInt8]] = [:]

  private var anchorPlaces: [String: SourceRange] = [:]
  private var entities: [[UInt8]: [UInt8]?] = [:]
  private var recoveries = 0
  private var hasReportedDepth = false

  init(file: String, name: String) {
    self.file = file
    self.name = name
  }

  /// How many examples stand before the place that is being read.
  var scope: Int { scopeOverride ?? examples.count }

  func report(
    _ kind: DiagnosticKind, _ summary: String, at range: SourceRange, notes: [Diagnostic.Note] = [],
    help: String? = nil, fixes: [Diagnostic.Fix] = []
  ) {
    diagnostics.append(Diagnostic(kind, summary, at: range, notes: notes, help: help, fixes: fixes))
  }

  /// Reports a name that is none of the known ones, with the one most likely meant.
  func reportUnknown(
    _ kind: DiagnosticKind, _ summary: String, name: Located<String>, among known: [String], list: String
  ) {
    if let meant = suggestion(for: name.value, among: known) {
      report(
        kind, summary, at: name.range, help: "did you mean '\(meant)'?",
        fixes: [.init(replace: name.range, with: meant)])
    } else {
      report(kind, summary, at: name.range, help: list)
    }
  }

  /// Reports nesting beyond a limit, once a lesson.
  func reportDepth(of what: String, limit: Int, at range: SourceRange) {
    guard !hasReportedDepth else { return }
    hasReportedDepth = true
    report(
      .nestedTooDeep, "\(what) are nested more than \(limit) deep", at: range,
      help: "no reader follows that far: take the inner part out")
  }

  /// Answers whether another search for a lost place may be made; there are few, to bound the time.
  func mayRecover() -> Bool {
    recoveries += 1
    return recoveries <= 50
  }

  /// What an entity such as `&amp;` stands for, nil if it is none.
  func decodeEntity(_ written: [UInt8]) -> [UInt8]? {
    if let known = entities[written] { return known }
    let tree = MarkdownTree(written)
    let literal = tree.root?.firstChild?.firstChild?.literal ?? written
    let decoded = literal == written ? nil : literal
    entities[written] = .some(decoded)
    return decoded
  }

  // MARK: What inlines are made of

  func attributes(in source: SourceText, at range: Range<Int>) -> Attributes {
    let (attributes, found) = readAttributes(source, range)
    diagnostics += found
    return attributes
  }

  func math(in text: MaskedText, span: MaskedText.Span) -> Math {
    let math = Math(
      index: formulas.count, tex: tex(of: span, in: text), isDisplay: span.kind == .displayMath,
      range: text.source.range(span.range))
    formulas.append(math)
    return math
  }

  func footnoteReference(to name: String, at range: SourceRange) -> FootnoteReference? {
    guard liftedNames.contains(name) else {
      let names = liftedNames.sorted()
      reportUnknown(
        .unknownFootnote, "no footnote is called '\(name)'",
        name: Located(name, at: inner(range, from: 2, to: 1)), among: names,
        list: "write its text as a paragraph of its own: [^\(name)]: …")
      return nil
    }
    if footnoteUses[name] == nil { footnoteOrder.append(name) }
    var use = footnoteUses[name] ?? (footnoteUses.count + 1, 0)
    use.references += 1
    footnoteUses[name] = use
    return FootnoteReference(name: name, number: use.number, occurrence: use.references, range: range)
  }

  /// Makes inlines of pieces: attributes go to what stands before them, tildes find their partner.
  func inlines(from pieces: [InlinePiece]) -> [Inline] {
    var result: [Inline] = []
    var opening: (index: Int, range: SourceRange)?
    for piece in pieces {
      switch piece {
      case .inline(let inline): result.append(inline)
      case .attributes(let attributes): attach(attributes, to: &result)
      case .tildes(let range):
        if let open = opening {
          let content = Array(result[open.index...])
          let whole = SourceRange(file: range.file, start: open.range.start, end: range.end)
          result.replaceSubrange(open.index..., with: content.isEmpty ? [] : [.strikethrough(content, whole)])
          opening = nil
        } else {
          opening = (result.count, range)
        }
      }
    }
    if let open = opening { result.insert(.text("~~", open.range), at: open.index) }
    return result.map(collected)
  }

  /// Notes an image among the lesson's, once its attributes are known.
  private func collected(_ inline: Inline) -> Inline {
    if case .image(let image) = inline { images.append(image) }
    return inline
  }

  private func attach(_ attributes: Attributes, to inlines: inout [Inline]) {
    var index = inlines.count - 1
    while index >= 0, case .text(let text, _) = inlines[index], text.utf8.allSatisfy(\.isBlank) { index -= 1 }
    if index >= 0, case .math(var math) = inlines[index], math.isDisplay, math.attributes == nil {
      math.attributes = attributes
      formulas[math.index] = math
      inlines.replaceSubrange(index..., with: [.math(math)])
      check(attributes, of: "formula", keys: formulaKeys, classes: [])
    } else if index >= 0, case .image(var image) = inlines[index], image.attributes == nil {
      image.attributes = attributes
      inlines.replaceSubrange(index..., with: [.image(image)])
      check(attributes, of: "image", keys: [], classes: [])
    } else {
      return report(
        .strayAttributes, "attributes stand behind a fence, heading, image or display formula", at: attributes.range,
        help: "put a backslash before the brace to show it: \\{")
    }
    if let id = attributes.id { addAnchor(id) }
  }

  /// Notes an id a link can lead to; one given twice is reported.
  func addAnchor(_ id: Located<String>) {
    if let first = anchorPlaces[id.value] {
      report(
        .duplicateID, "an id is given once in a lesson, '#\(id.value)' is given twice", at: id.range,
        notes: [.init("first given here", at: first)])
    } else {
      anchorPlaces[id.value] = id.range
      anchors.append(id)
    }
  }

  /// Reports attributes that mean nothing there.
  func check(_ attributes: Attributes, of what: String, keys: [String], classes: [String]) {
    for pair in attributes.pairs where !keys.contains(pair.key.value) {
      let others = keys.isEmpty ? "it takes only an id: {#name}" : "it takes \(keys.joined(separator: ", "))"
      reportUnknown(
        .unknownAttribute, "no \(what) takes '\(pair.key.value)='", name: pair.key, among: keys, list: others)
    }
    for name in attributes.classes where !classes.contains(name.value) {
      let dotted = classes.map { "." + $0 }.joined(separator: ", ")
      let others = classes.isEmpty ? "it takes no classes" : "it takes \(dotted)"
      reportUnknown(.unknownAttribute, "no \(what) takes '.\(name.value)'", name: name, among: classes, list: others)
    }
  }

  func reportHTML(_ literal: [UInt8], at range: SourceRange) {
    let shown = literal.prefix { $0 != 0x0A && $0 != 0x3E }.prefix(40)
    let tag = String(decoding: shown, as: UTF8.self) + (literal.dropFirst(shown.count).first == 0x3E ? ">" : "…")
    report(
      .rawHTML, "raw HTML is shown as text, not as markup: \(tag)", at: range,
      help: "write it in Markdown, or between backticks to show it")
  }

  private func inner(_ range: SourceRange, from leading: Int, to trailing: Int) -> SourceRange {
    var result = range
    result.start.column += leading
    if result.end.line == result.start.line {
      result.end.column = max(result.start.column, result.end.column - trailing)
    }
    return result
  }
}

/// What can stand behind a display formula besides its id.
private let formulaKeys = ["check", "derivative-of", "domain", "tolerance"]

/// The TeX of a formula: its lines without the indentation and the `>` of a quote they stand in.
private func tex(of span: MaskedText.Span, in text: MaskedText) -> SourceText {
  guard text.bytes[span.content].contains(0x0A) else { return text.source.slice(span.content) }
  var cut = TextCutter(text.source)
  var start = span.content.lowerBound
  for i in span.content where text.source.bytes[i] == 0x0A {
    cut.add(start..<i)
    start = i + 1
    while start < span.content.upperBound, text.bytes[start].isBlank || text.bytes[start] == 0x3E { start += 1 }
  }
  cut.addPiece(start..<span.content.upperBound)
  return cut.text
}
