import Diagnostics
import Foundation

/// Finds what only the whole course can tell: links, anchors, images, terms, prerequisites and used
/// blocks that lead nowhere.
///
/// - Returns: Diagnostics lesson by lesson, each lesson's in the order of its file.
/// - Cost: Linear in the links, but for suggestions where one is broken; asks the file system for
///   each image and linked file.
package func structureDiagnostics(of course: Course) -> [Diagnostic] {
  let check = StructureCheck(course)
  let isLesson = course.lessons.contains { $0.name == "glossary.md" }
  let pages = course.lessons + (isLesson ? [] : course.glossary.map { [$0.page] } ?? [])
  return pages.flatMap { inFileOrder(check.diagnostics(of: $0)) }
}

private struct StructureCheck {
  let course: Course
  let lessons: [String: Lesson]
  let anchors: [String: Set<String>]
  let isSingle: Bool

  init(_ course: Course) {
    self.course = course
    var pages = Dictionary(course.lessons.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for lesson in course.neighbours { pages[lesson.name] = lesson }
    if let glossary = course.glossary { pages["glossary.md"] = glossary.page }
    lessons = pages
    anchors = pages.mapValues { Set($0.anchors.map(\.value)) }
    isSingle = course.file == nil
  }

  func diagnostics(of lesson: Lesson) -> [Diagnostic] {
    lesson.links.compactMap { check($0, in: lesson) } + lesson.images.compactMap(check)
      + lesson.frontMatter.prerequisites.compactMap { checkPrerequisite($0, of: lesson) }
      + lesson.frontMatter.use.compactMap { checkUse($0, of: lesson) } + glossaryDiagnostics(of: lesson)
  }

  private func unknown(
    _ kind: DiagnosticKind, _ summary: String, _ name: String, among known: [String], at range: SourceRange,
    help: String? = nil
  ) -> Diagnostic {
    let meant = suggestion(for: name, among: known)
    return Diagnostic(kind, summary, at: range, help: meant.map { "did you mean '\($0)'?" } ?? help)
  }

  // MARK: Links

  private func check(_ link: Link, in lesson: Lesson) -> Diagnostic? {
    switch link.target {
    case .external, .unsafe: return nil
    case .anchor(let id): return id.isEmpty ? nil : checkAnchor(id, on: lesson, from: link)
    case .term(let id): return checkTerm(id, link)
    case .lesson(let file, let anchor): return checkLesson(file, anchor: anchor, link)
    case .file(let file):
      return exists(file) ? nil : missingFile(file, "link", at: link.range)
    }
  }

  private func checkAnchor(_ id: String, on lesson: Lesson, from link: Link) -> Diagnostic? {
    if anchors[lesson.name]?.contains(id) == true { return nil }
    return unknown(
      .brokenLink, "\(lesson.name) has no place '#\(id)'", id, among: lesson.anchors.map(\.value), at: link.range,
      help: "places are headings, and what has an {#id}")
  }

  private func checkLesson(_ file: String, anchor: String?, _ link: Link) -> Diagnostic? {
    guard let lesson = lessons[file] else {
      // A lesson that is checked by itself may lead to its neighbours.
      if isSingle, exists(file) { return nil }
      return unknown(
        .brokenLink, "the course has no lesson '\(file)'", file, among: course.lessons.map(\.name), at: link.range)
    }
    return anchor.flatMap { checkAnchor($0, on: lesson, from: link) }
  }

  private func checkTerm(_ id: String?, _ link: Link) -> Diagnostic? {
    guard let glossary = course.glossary else {
      if isSingle, exists("glossary.md") { return nil }
      return Diagnostic(
        .brokenLink, "the course has no glossary", at: link.range,
        help: "write its terms into glossary.md, each under a heading ## Term")
    }
    guard let id, glossary.term(id) == nil, anchors["glossary.md"]?.contains(id) != true else { return nil }
    return unknown(
      .unknownTerm, "the glossary has no term '\(id)'", id, among: glossary.terms.map(\.id), at: link.range,
      help: "add it to glossary.md: ## \(id)")
  }

  // MARK: Files

  private func check(_ image: Image) -> Diagnostic? {
    guard let file = image.file, !exists(file) else { return nil }
    return missingFile(file, "image", at: image.range)
  }

  private func path(_ file: String) -> String {
    course.folder.isEmpty ? file : (course.folder as NSString).appendingPathComponent(file)
  }

  private func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path(file)) }

  private func missingFile(_ file: String, _ what: String, at range: SourceRange) -> Diagnostic {
    let folder = file.folderOfPath
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(folder).isEmpty ? "." : path(folder))) ?? []
    let files = names.map { folder.isEmpty ? $0 : "\(folder)/\($0)" }.sorted()
    return unknown(
      .fileNotFound, "the \(what) names '\(file)', which the course does not have", file, among: files, at: range,
      help: "paths are relative to the lesson's folder")
  }

  // MARK: Front matter

  private func checkPrerequisite(_ name: Located<String>, of lesson: Lesson) -> Diagnostic? {
    if name.value == lesson.name {
      return Diagnostic(.unknownLesson, "a lesson cannot be its own prerequisite", at: name.range)
    }
    if lessons[name.value] != nil || (isSingle && exists(name.value)) { return nil }
    return unknown(
      .unknownLesson, "the course has no lesson '\(name.value)'", name.value, among: course.lessons.map(\.name),
      at: name.range, help: "prerequisites are the file names of lessons")
  }

  private func checkUse(_ use: FrontMatter.Use, of lesson: Lesson) -> Diagnostic? {
    guard let other = lessons[use.file] else {
      if isSingle, exists(use.file) { return nil }
      return unknown(
        .unknownLesson, "the course has no lesson '\(use.file)'", use.file, among: course.lessons.map(\.name),
        at: use.range)
    }
    let names = other.examples.filter(\.isNamed).map(\.id)
    if names.contains(use.example) { return nil }
    return unknown(
      .unknownExample, "\(use.file) has no example called '\(use.example)'", use.example, among: names, at: use.range,
      help: names.isEmpty ? "give the block an id there" : "there are \(listed(names))")
  }

  // MARK: The glossary

  private func glossaryDiagnostics(of lesson: Lesson) -> [Diagnostic] {
    guard lesson.name == "glossary.md", let glossary = course.glossary else { return [] }
    return glossary.terms.filter(\.definition.isEmpty).map { term in
      Diagnostic(
        .emptyTerm, "a term has a definition, '\(term.text)' has none", at: term.range,
        help: "write it as a paragraph below")
    }
  }
}
