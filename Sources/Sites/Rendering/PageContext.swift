import Diagnostics
import Lessons
import Verification

/// What the pieces of one page need to know while they become HTML.
struct PageContext {
  let report: Report
  let checked: CheckedLesson

  var lesson: Lesson { checked.lesson }

  /// The page of a lesson's file: `xor.md` becomes `xor.html`.
  static func page(for file: String) -> String {
    (file.hasSuffix(".md") ? String(file.dropLast(3)) : file).split(separator: "/").joined(separator: "-") + ".html"
  }

  /// Where a link leads from this page, or nothing for one that may not be followed.
  func address(of target: Link.Target) -> String? {
    switch target {
    case .external(let address): return address
    case .lesson(let file, let anchor): return Self.page(for: file) + (anchor.map { "#\($0)" } ?? "")
    case .anchor(let id): return "#\(id)"
    case .term(let id): return "glossary.html" + (id.map { "#\($0)" } ?? "")
    case .file(let path): return path
    case .unsafe: return nil
    }
  }

  /// Where a name in code is explained; nothing in a course without the reference.
  func referenceAddress(of name: String) -> String? {
    report.course.hasReference ? Reference.own.address(of: name) : nil
  }

  /// The value of a `{swift}` expression, as text; an em dash where it has none.
  func text(of value: ProseValue) -> String {
    guard checked.run.values.indices.contains(value.index), let text = checked.run.values[value.index] else {
      return "—"
    }
    return text
  }

  /// The name of the example that a value was computed after.
  func origin(of value: ProseValue) -> String? {
    value.scope > 0 && value.scope <= lesson.examples.count ? lesson.examples[value.scope - 1].id : nil
  }

  /// The figures of a page are numbered from top to bottom; this is the first one's number in an example.
  func firstFigureNumber(of example: Example) -> Int {
    guard let exhibits = checked.exhibits else { return 1 }
    return 1
      + exhibits.examples.prefix(example.index).joined().count { exhibit in
        if case .figure = exhibit { return true }
        return false
      }
  }
}
