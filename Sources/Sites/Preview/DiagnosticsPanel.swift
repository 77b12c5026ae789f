import Verification

/// What was found wrong, over the page of the preview.
struct DiagnosticsPanel {
  let report: Report

  /// HTML, empty if nothing was found.
  var html: String {
    guard !report.diagnostics.isEmpty else { return "" }
    let writer = TextWriter(sources: SourceLines())
    return Self.html(of: report.diagnostics.map(writer.text).joined(separator: "\n"))
  }

  /// The panel around a text.
  static func html(of text: String) -> String {
    """
    <div role="alert" style="position:fixed;inset:auto 0 0;max-height:45vh;overflow:auto;z-index:20;background:var(--raised,#fff);\
    color:var(--ink,#000);border-top:.25rem solid var(--bad,#a00);padding:.8rem 1rem"><pre>\(escaped(text))</pre></div>
    """
  }
}
