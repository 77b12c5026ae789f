import Diagnostics

/// Reads a lesson from the bytes of its Markdown file; whatever they are, there is a lesson.
///
/// - Parameter file: The path as it is shown in diagnostics.
/// - Parameter name: The path inside the course; the file's own name where left out.
/// - Returns: The lesson, and what is wrong with it, in the order of the file.
/// - Cost: Linear in the bytes.
package func readLesson(file: String, name: String? = nil, bytes: [UInt8]) -> (Lesson, [Diagnostic]) {
  let name = name ?? file.split(separator: "/").last.map(String.init) ?? file
  let reader = LessonReader(file: file, name: name)
  let text = FileText(file: file, bytes: bytes)
  let start = SourceRange(file: file, at: SourcePosition(line: 1, column: 1))
  var lesson = Lesson(file: file, name: name, bytes: bytes, title: fallbackTitle(name, at: start))
  if !text.isUnreadable { reader.read(text.source, into: &lesson) }
  return (lesson, inFileOrder(text.diagnostics + reader.diagnostics))
}

private func fallbackTitle(_ name: String, at range: SourceRange) -> Prose {
  var words = name.split(separator: "/").last.map(String.init) ?? name
  if words.hasSuffix(".md") { words.removeLast(3) }
  return Prose(text: words, inlines: [.text(words, range)], range: range)
}

/// Sorts diagnostics by their place, and leaves out those told before.
func inFileOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  struct Key: Hashable {
    var id: String
    var range: SourceRange
    var summary: String
  }
  var seen: Set<Key> = []
  let unique = diagnostics.filter { seen.insert(Key(id: $0.id, range: $0.range, summary: $0.summary)).inserted }
  return unique.enumerated().sorted {
    let (a, b) = ($0.element.range.start, $1.element.range.start)
    return a == b ? $0.offset < $1.offset : a < b
  }.map(\.element)
}

extension LessonReader {
  /// Reads a whole lesson.
  func read(_ source: SourceText, into lesson: inout Lesson) {
    let parts = FrontMatterText(source)
    diagnostics += parts.diagnostics
    slugs.reserve(givenIDs(in: parts.body.bytes))
    let body = blocks(of: parts.body)
    let footnotes = readFootnotes()
    lesson.frontMatter = parts.settings.map(frontMatter) ?? FrontMatter()
    lesson.frontMatter.range = parts.range
    settleOutputs()
    settleExercises()
    lesson.examples = examples
    lesson.outputs = outputs.map(\.output)
    lesson.exercises = exercises
    lesson.body = settled(body)
    lesson.footnotes = footnotes
    lesson.quizzes = quizzes
    lesson.headings = headings
    lesson.values = values
    lesson.formulas = formulas
    lesson.links = links
    lesson.images = images
    lesson.anchors = anchors
    chooseTitle(of: &lesson, isEmpty: parts.body.bytes.allSatisfy(\.isWhitespace))
  }

  private func chooseTitle(of lesson: inout Lesson, isEmpty: Bool) {
    let start = SourceRange(file: file, at: SourcePosition(line: 1, column: 1))
    if isEmpty {
      report(
        .emptyLesson, "a lesson says something, this one has no text", at: start,
        help: "begin with a heading: # What this lesson teaches")
    }
    if let title = lesson.frontMatter.title {
      lesson.title = title
    } else if let heading = headings.first(where: { $0.level == 1 }) {
      lesson.title = Prose(text: heading.text, inlines: heading.content, range: heading.range)
    } else if !isEmpty, !diagnostics.contains(where: { $0.kind == .unreadableSettings }) {
      report(
        .missingTitle, "a lesson has a title, this one is shown as '\(lesson.title.text)'", at: start,
        help: "write 'title: …' in its front matter")
    }
  }

  // MARK: Footnotes

  /// Reads the texts of footnotes, those referred to first.
  private func readFootnotes() -> [Footnote] {
    isInsidePart = true
    defer { isInsidePart = false }
    var bodies: [String: [Block]] = [:]
    let contents = Dictionary(lifted.map { ($0.name, $0.content) }, uniquingKeysWith: { first, _ in first })
    // A footnote may refer to another one, which is thereby numbered after those of the text.
    var next = 0
    while next < footnoteOrder.count {
      let name = footnoteOrder[next]
      next += 1
      if let content = contents[name] { bodies[name] = blocks(of: withDefinitions(content), liftingFootnotes: false) }
    }
    for footnote in lifted where bodies[footnote.name] == nil {
      report(
        .unusedFootnote, "nothing refers to the footnote '\(footnote.name)'", at: footnote.range,
        help: "write [^\(footnote.name)] where it belongs, or delete it")
      bodies[footnote.name] = blocks(of: withDefinitions(footnote.content), liftingFootnotes: false)
    }
    let notes = lifted.map { footnote in
      let use = footnoteUses[footnote.name] ?? (0, 0)
      return Footnote(
        name: footnote.name, number: use.number, references: use.references, body: bodies[footnote.name] ?? [],
        range: footnote.range)
    }
    return notes.filter { $0.number > 0 }.sorted { $0.number < $1.number } + notes.filter { $0.number == 0 }
  }

  // MARK: What the whole lesson settles

  /// Blocks with what was found further down: outputs in examples, parts in exercises.
  private func settled(_ blocks: [Block]) -> [Block] {
    let order = Dictionary(exercises.indices.map { (exercises[$0].range, $0) }, uniquingKeysWith: { first, _ in first })
    let outputs = Dictionary(self.outputs.map { ($0.output.range, $0.output) }, uniquingKeysWith: { first, _ in first })
    func settle(_ block: Block) -> Block {
      switch block {
      case .example(let example): return .example(examples[example.index])
      case .output(let output): return .output(outputs[output.range] ?? output)
      case .exercise(let exercise): return .exercise(order[exercise.range].map { exercises[$0] } ?? exercise)
      case .quote(let blocks, let range): return .quote(blocks.map(settle), range)
      case .callout(var callout):
        callout.body = callout.body.map(settle)
        return .callout(callout)
      case .list(var list):
        for index in list.items.indices { list.items[index].body = list.items[index].body.map(settle) }
        return .list(list)
      default: return block
      }
    }
    return blocks.map(settle)
  }
}
