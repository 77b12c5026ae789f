import Diagnostics

/// Writes a check as JUnit XML: a test case a lesson, a failure an error.
package struct JUnitWriter {
  package init() {}

  /// The whole document, newline included.
  ///
  /// - Parameter files: every file that was checked, so that those without a diagnostic count as passed.
  package func text(of diagnostics: [Diagnostic], files: [String]) -> String {
    var names = files
    for file in diagnostics.map(\.range.file) where !names.contains(file) { names.append(file) }
    var cases = ""
    var failures = 0
    for name in names {
      let found = diagnostics.filter { $0.range.file == name && $0.severity == .error }
      if found.isEmpty {
        cases += "  <testcase classname=\"courseware\" name=\"\(escaped(name))\"/>\n"
        continue
      }
      failures += 1
      cases += "  <testcase classname=\"courseware\" name=\"\(escaped(name))\">\n"
      for diagnostic in found {
        let start = diagnostic.range.start
        let text = "\(name):\(start.line):\(start.column): \(diagnostic.summary)"
        cases +=
          "    <failure type=\"\(diagnostic.id)\" message=\"\(escaped(diagnostic.summary))\">\(escaped(text))</failure>\n"
      }
      cases += "  </testcase>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="courseware check" tests="\(names.count)" failures="\(failures)">
      \(cases)</testsuite>

      """
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += "&#\(scalar.value);"
      // XML 1.0 has no way to write the other control characters.
      case _ where scalar.value < 0x20: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
