import Diagnostics
import Foundation

/// Reads a course from its folder, or a single lesson file as a course of one.
///
/// - Parameter folder: The path as it is to be shown: relative to where the command was started.
/// - Returns: The course with all its lessons, and what is wrong with any of its files.
package func readCourse(folder: String) -> (Course, [Diagnostic]) {
  let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  var isDirectory: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
    return missingCourse(path)
  }
  var reader = CourseReader(folder: path)
  if isDirectory.boolValue { reader.readFolder() } else { reader.readSingleLesson() }
  return (reader.course, reader.diagnostics)
}

private func missingCourse(_ path: String) -> (Course, [Diagnostic]) {
  let start = SourceRange(file: path, at: SourcePosition(line: 1, column: 1))
  let parent = path.folderOfPath
  let siblings = (try? FileManager.default.contentsOfDirectory(atPath: parent.isEmpty ? "." : parent)) ?? []
  let meant = suggestion(for: path.lastOfPath, among: siblings.sorted())
  let help = meant.map { "did you mean '\((parent as NSString).appendingPathComponent($0))'?" }
  let diagnostic = Diagnostic(
    .courseNotFound, "there is no folder or lesson '\(path)'", at: start,
    help: help ?? "'courseware new course \(path)' makes one")
  return (emptyCourse(path), [diagnostic])
}

private func emptyCourse(_ folder: String) -> Course {
  let start = SourceRange(file: folder, at: SourcePosition(line: 1, column: 1))
  let name = folder.lastOfPath
  return Course(folder: folder, file: nil, title: Located(name, at: start), language: Located("en", at: start))
}

/// Reads the files of one course.
private struct CourseReader {
  var course: Course
  var diagnostics: [Diagnostic] = []

  init(folder: String) { course = emptyCourse(folder) }

  // MARK: One lesson

  mutating func readSingleLesson() {
    let file = course.folder
    let name = file.lastOfPath
    let start = SourceRange(file: file, at: SourcePosition(line: 1, column: 1))
    course.folder = file.folderOfPath
    course.parts = [.init(title: nil, lessons: [Located(name, at: start)])]
    readLesson(Located(name, at: start))
    if let lesson = course.lessons.first { course.title = Located(lesson.title.text, at: lesson.title.range) }
    readUsedLessons()
  }

  /// Reads what a lesson that is read by itself builds on; mistakes there are told when those are read.
  private mutating func readUsedLessons() {
    var pending = course.lessons.flatMap(\.frontMatter.use)
    while let use = pending.popLast(), course.neighbours.count < 100 {
      guard course.lesson(named: use.file) == nil, !use.file.contains(".."), !use.file.hasPrefix("/"),
        let bytes = read(path(use.file), sizeLimit: FileText.sizeLimit, at: use.range)
      else { continue }
      let (lesson, _) = Lessons.readLesson(file: path(use.file), name: use.file, bytes: bytes)
      course.neighbours.append(lesson)
      pending += lesson.frontMatter.use
    }
  }

  // MARK: A folder

  mutating func readFolder() {
    let file = path("course.yml")
    let start = SourceRange(file: file, at: SourcePosition(line: 1, column: 1))
    let files = markdownFiles()
    if let bytes = read(file, sizeLimit: SettingParser.sizeLimit, at: start) {
      course.file = file
      readSettings(file, bytes)
    } else if FileManager.default.fileExists(atPath: file) {
      return
    } else {
      diagnostics.append(
        Diagnostic(
          .noCourseFile, "the folder '\(course.folder)' has no course.yml, which names the lessons and their order",
          at: start, help: noCourseHelp(files)))
      course.parts = [.init(title: nil, lessons: files.map { Located($0, at: start) })]
    }
    readLessons(files)
    readGlossary(files)
  }

  private func noCourseHelp(_ files: [String]) -> String {
    let list = files.prefix(3).map { "\n  - \($0)" }.joined()
    return "write one that begins with\ntitle: …\nlessons:\(list.isEmpty ? "\n  - first.md" : list)"
  }

  private func path(_ name: String) -> String {
    course.folder.isEmpty || course.folder == "." ? name : (course.folder as NSString).appendingPathComponent(name)
  }

  /// The bytes of a file, nil where it is missing; a diagnostic at `range` where it may not be read.
  private mutating func read(_ file: String, sizeLimit: Int, at range: SourceRange) -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    if let reason = refusal(of: file) {
      diagnostics.append(Diagnostic(.unreadableFile, "the file '\(file)' \(reason)", at: range))
      return nil
    }
    guard let handle = FileHandle(forReadingAtPath: file),
      // One byte beyond the limit is enough to know that the file is too long.
      let data = try? handle.read(upToCount: sizeLimit + 1) ?? Data()
    else {
      diagnostics.append(Diagnostic(.unreadableFile, "the file '\(file)' cannot be opened", at: range))
      return nil
    }
    try? handle.close()
    return [UInt8](data)
  }

  /// Why a file is not opened: a pipe would never end, a link could show what is not the course's.
  private func refusal(of file: String) -> String? {
    let resolved = (file as NSString).resolvingSymlinksInPath
    let type = (try? FileManager.default.attributesOfItem(atPath: resolved))?[.type] as? FileAttributeType
    if type != .typeRegular { return "is no plain file" }
    guard course.file != nil || isFolder(course.folder) else { return nil }
    let folder = URL(fileURLWithPath: course.folder.isEmpty ? "." : course.folder).resolvingSymlinksInPath().path
    let target = URL(fileURLWithPath: resolved).resolvingSymlinksInPath().path
    return target.hasPrefix(folder + "/") ? nil : "is a link that leads out of the course"
  }

  /// Every Markdown file of the folder, relative to it, in byte order; not in hidden folders.
  private func markdownFiles() -> [String] {
    var found: [String] = []
    var pending = [(folder: "", depth: 0)]
    while let (folder, depth) = pending.popLast() {
      let full = folder.isEmpty ? course.folder : path(folder)
      for name in (try? FileManager.default.contentsOfDirectory(atPath: full.isEmpty ? "." : full)) ?? [] {
        guard !name.hasPrefix(".") else { continue }
        let inner = folder.isEmpty ? name : "\(folder)/\(name)"
        if name.hasSuffix(".md") {
          found.append(inner)
        } else if depth < 3, name != "theme", isFolder(path(inner)) {
          pending.append((inner, depth + 1))
        }
      }
    }
    return found.sorted()
  }

  private func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  private mutating func readSettings(_ file: String, _ bytes: [UInt8]) {
    let text = FileText(file: file, bytes: bytes)
    diagnostics += text.diagnostics
    guard !text.isUnreadable else { return }
    var settings = CourseSettings(course: course)
    settings.read(text.source)
    course = settings.course
    diagnostics += inFileOrder(settings.reader.diagnostics)
  }

  // MARK: Lessons

  private mutating func readLessons(_ files: [String]) {
    var listed: [String: SourceRange] = [:]
    for name in course.parts.flatMap(\.lessons) {
      if let first = listed[name.value] {
        diagnostics.append(
          Diagnostic(
            .lessonListedTwice, "a lesson has one place in the course, '\(name.value)' has two", at: name.range,
            notes: [.init("first listed here", at: first)]))
      } else if !files.contains(name.value) {
        reportMissing(name, files)
      } else {
        listed[name.value] = name.range
        readLesson(name)
      }
    }
    // Where nothing is listed, that is the one mistake.
    for name in files where listed[name] == nil && !isNoLesson(name) && !course.parts.isEmpty {
      let start = SourceRange(file: path(name), at: SourcePosition(line: 1, column: 1))
      diagnostics.append(
        Diagnostic(
          .unlistedLesson, "course.yml does not list '\(name)', so it has no page", at: start,
          help: "add it to the lessons of a part, or to 'unlisted' if it is no lesson"))
    }
  }

  /// Whether a Markdown file of the folder is not meant to be a lesson.
  private func isNoLesson(_ name: String) -> Bool {
    let others = ["glossary.md", "README.md"]
    return others.contains(name.lastOfPath)
      || course.unlisted.contains { name == $0.value || name.hasPrefix($0.value + "/") }
  }

  private mutating func reportMissing(_ name: Located<String>, _ files: [String]) {
    let meant = suggestion(for: name.value, among: files)
    diagnostics.append(
      Diagnostic(
        .lessonNotFound, "the folder has no lesson '\(name.value)'", at: name.range,
        help: meant.map { "did you mean '\($0)'?" } ?? "'courseware new lesson \(name.value)' makes one",
        fixes: meant.map { [.init(replace: name.range, with: $0)] } ?? []))
  }

  private mutating func readLesson(_ name: Located<String>) {
    guard let bytes = read(path(name.value), sizeLimit: FileText.sizeLimit, at: name.range) else {
      return
    }
    let (lesson, found) = Lessons.readLesson(file: path(name.value), name: name.value, bytes: bytes)
    course.lessons.append(lesson)
    diagnostics += found
  }

  private mutating func readGlossary(_ files: [String]) {
    guard files.contains("glossary.md") else { return }
    let file = path("glossary.md")
    let start = SourceRange(file: file, at: SourcePosition(line: 1, column: 1))
    guard let bytes = read(file, sizeLimit: FileText.sizeLimit, at: start) else { return }
    let (page, found) = Lessons.readLesson(file: file, name: "glossary.md", bytes: bytes)
    course.glossary = Glossary(page: page)
    diagnostics += found
  }
}
