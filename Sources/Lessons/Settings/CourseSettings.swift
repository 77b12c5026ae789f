import Diagnostics

/// Reads the settings in `course.yml` into a course.
struct CourseSettings {
  var course: Course
  var reader = SettingsReader()

  private let keys = [
    "title", "description", "language", "authors", "licence", "url", "edit", "links", "macros", "reference", "lessons",
    "parts", "unlisted",
  ]

  mutating func read(_ source: SourceText) {
    let (entries, found) = SettingParser.parse(source)
    reader.add(found)
    for entry in entries { read(entry) }
    let start = SourceRange(file: source.file, at: SourcePosition(line: 1, column: 1))
    guard found.isEmpty else { return }
    if !entries.contains(where: { $0.key.value == "title" }) {
      reader.report(.missingSetting, "a course has a title", at: start, help: "add a line 'title: …'")
    }
    if !entries.contains(where: { $0.key.value == "lessons" || $0.key.value == "parts" }) {
      reader.report(
        .missingSetting, "a course lists its lessons in their order", at: start,
        help: "add 'lessons:' with a line '  - first.md' for each, or 'parts:' with a title and lessons each")
    }
  }

  private mutating func read(_ entry: Setting.Entry) {
    switch entry.key.value {
    case "title": course.title = reader.string(entry) ?? course.title
    case "description": course.description = reader.string(entry)
    case "language": course.language = reader.string(entry) ?? course.language
    case "authors": course.authors = reader.strings(entry)
    case "licence": course.licence = reader.string(entry)
    case "url": course.baseURL = webAddress(entry)
    case "edit": course.editURL = webAddress(entry)
    case "links": course.links = links(entry)
    case "macros": course.macros = macros(entry)
    case "reference": course.hasReference = reader.truth(entry) ?? course.hasReference
    case "lessons": course.parts.append(.init(title: nil, lessons: reader.strings(entry)))
    case "parts": readParts(entry)
    case "unlisted": course.unlisted = reader.strings(entry)
    default: reader.reportUnknown(entry.key, among: keys, of: "a course")
    }
  }

  private mutating func webAddress(_ entry: Setting.Entry) -> Located<String>? {
    guard let text = reader.string(entry) else { return nil }
    guard text.value.hasPrefix("https://") || text.value.hasPrefix("http://") else {
      reader.wrong(entry, "a web address", help: "it begins with https://")
      return nil
    }
    return text
  }

  /// Named links: `title: address` each.
  private mutating func links(_ entry: Setting.Entry) -> [Course.NamedLink] {
    reader.entries(entry).compactMap { link in
      webAddress(link).map { Course.NamedLink(title: link.key, address: $0) }
    }
  }

  private mutating func macros(_ entry: Setting.Entry) -> [Course.Macro] {
    reader.entries(entry).compactMap { macro in
      guard macro.key.value.hasPrefix("\\"), macro.key.value.utf8.count > 1 else {
        reader.report(
          .wrongSetting, "a macro's name begins with a backslash, '\(macro.key.value)' does not", at: macro.key.range,
          help: "write \\\(macro.key.value): \"…\"")
        return nil
      }
      return reader.string(macro).map { Course.Macro(name: macro.key, definition: $0) }
    }
  }

  private mutating func readParts(_ entry: Setting.Entry) {
    guard case .list(let items, _) = entry.value else {
      return reader.wrong(entry, "a list of parts", help: "write '- title: …' and 'lessons:' for each part")
    }
    for item in items {
      guard case .mapping(let entries, let range) = item else {
        reader.report(.wrongSetting, "a part has a title and lessons, this is \(item.kindName)", at: item.range)
        continue
      }
      var part = Course.Part(title: nil, lessons: [])
      for entry in entries {
        switch entry.key.value {
        case "title": part.title = reader.string(entry)
        case "lessons": part.lessons = reader.strings(entry)
        default: reader.reportUnknown(entry.key, among: ["title", "lessons"], of: "a part")
        }
      }
      if part.lessons.isEmpty {
        reader.report(.missingSetting, "a part has lessons, this one lists none", at: range)
      }
      course.parts.append(part)
    }
  }
}
