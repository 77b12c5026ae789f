import Foundation

/// The installed copy of KaTeX: its script, style sheet and fonts.
package struct KaTeX: Sendable {
  /// The folder that holds `katex.js` and `katex.min.css`.
  package let folder: URL
  /// The folder that holds the `.woff2` files.
  package let fonts: URL

  /// KaTeX where a package manager puts it, or nothing if it is not installed.
  ///
  /// `COURSEWARE_KATEX` names another folder, laid out like KaTeX's own release.
  package static let installed: KaTeX? = {
    var candidates: [(String, String)] = []
    if let folder = ProcessInfo.processInfo.environment["COURSEWARE_KATEX"] {
      candidates.append((folder, folder + "/fonts"))
    }
    candidates.append(("/usr/share/javascript/katex", "/usr/share/fonts/truetype/katex"))
    for prefix in ["/opt/homebrew", "/usr/local"] {
      candidates.append((prefix + "/share/katex", prefix + "/share/katex/fonts"))
      candidates.append((prefix + "/lib/node_modules/katex/dist", prefix + "/lib/node_modules/katex/dist/fonts"))
    }
    for (folder, fonts) in candidates {
      if FileManager.default.fileExists(atPath: folder + "/katex.js") {
        return KaTeX(folder: URL(fileURLWithPath: folder), fonts: URL(fileURLWithPath: fonts))
      }
    }
    return nil
  }()

  /// The text of the style sheet with only the compact font files, as paths into `fonts/`.
  package func styleSheet() throws -> String {
    let text = try String(contentsOf: folder.appendingPathComponent("katex.min.css"), encoding: .utf8)
    return Self.shown + text.replacing(#/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/#, with: "")
  }

  /// A page without this sheet shows formulas as MathML alone; with it, as KaTeX sets them.
  private static let shown = ".katex>.katex-html{display:inline}"

  /// The compact font files, in order of name.
  package func fontFiles() -> [URL] {
    let files = (try? FileManager.default.contentsOfDirectory(at: fonts, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "woff2" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
