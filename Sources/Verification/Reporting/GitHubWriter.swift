import Diagnostics

/// Writes diagnostics as GitHub workflow commands, one a line.
///
/// - Source: GitHub Docs, *Workflow commands for GitHub Actions*, "Setting an error message".
package struct GitHubWriter {
  package init() {}

  /// The line of one diagnostic, newline included.
  package func text(of diagnostic: Diagnostic) -> String {
    let range = diagnostic.range
    var properties = [
      "file=\(escapedProperty(range.file))", "line=\(range.start.line)", "endLine=\(range.end.line)",
      "col=\(range.start.column)",
    ]
    // GitHub refuses an end column on a range of several lines.
    if range.end.line == range.start.line { properties.append("endColumn=\(range.end.column)") }
    properties.append("title=\(escapedProperty(diagnostic.id))")
    var message = diagnostic.summary
    for note in diagnostic.notes { message += "\nnote: \(note.text)" }
    if let help = diagnostic.help { message += "\nhelp: \(help)" }
    return "::\(severityName(diagnostic.severity)) \(properties.joined(separator: ","))::\(escaped(message))\n"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
