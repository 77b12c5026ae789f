import Formulas
import Foundation
import Lessons
import Verification

/// The files that pages load.
enum Assets {
  /// Style sheets and scripts by name.
  static let texts: [String: String] = [
    "theme.css": ThemeStyle.text, "theme.js": ThemeScript.text, "page.js": PageScript.text, "quiz.js": QuizScript.text,
    "search.js": SearchScript.text, "frames.js": FramesScript.text,
  ]

  /// The scripts of a kind of page; all are optional, pages read without them.
  static func scripts(for kind: String) -> [String] {
    switch kind {
    case "lesson": return ["page.js", "quiz.js", "frames.js"]
    case "search": return ["page.js", "search-index.js", "search.js"]
    default: return ["page.js"]
    }
  }

  /// KaTeX's style sheet and fonts, from the installed package.
  static func typesetting() throws -> [String: Data] {
    guard let katex = KaTeX.installed else { return [:] }
    var files = ["katex.css": Data(try katex.styleSheet().utf8)]
    for font in katex.fontFiles() { files["fonts/\(font.lastPathComponent)"] = try Data(contentsOf: font) }
    return files
  }

  /// The images that lessons show, by their path in the course.
  static func pictures(of report: Report) -> [String: Data] {
    var files: [String: Data] = [:]
    let folder = URL(fileURLWithPath: report.course.folder, isDirectory: true)
    for image in report.lessons.flatMap(\.lesson.images) {
      guard let file = image.file, !file.contains("..") else { continue }
      files[file] = FileManager.default.contents(atPath: folder.appendingPathComponent(file).path)
    }
    return files
  }
}
