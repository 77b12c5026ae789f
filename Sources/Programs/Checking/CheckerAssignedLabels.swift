import Diagnostics

extension Checker {
  /// Tells of labels written with '='. Where the function has no such label either, both become one diagnostic.
  func tellAssignedLabels(_ labels: [AssignedLabel]) {
    for item in labels {
      if formed.contains(where: { $0.contains(item.range.lowerBound) }) { continue }
      let place = text.range(item.label.range)
      let written = text.range(item.range)
      let summary = "a label is followed by ':', not '='"
      guard let index = diagnostics.firstIndex(where: { $0.kind == .unknownLabel && $0.range == place }) else {
        report(
          .pythonHabit, summary, at: item.label.range.lowerBound..<equalEnd(item),
          help: "write " + item.label.text + ":",
          fixes: [Diagnostic.Fix(replace: written, with: item.label.text + ": ")])
        continue
      }
      guard let fix = diagnostics[index].fixes.first else { continue }
      let label = fix.replacement.utf8.isEmpty ? "" : fix.replacement + ": "
      diagnostics[index].kind = .pythonHabit
      diagnostics[index].summary = summary + ", and " + diagnostics[index].summary
      diagnostics[index].range = text.range(item.label.range.lowerBound..<equalEnd(item))
      diagnostics[index].help =
        label.utf8.isEmpty ? diagnostics[index].help : "write " + fix.replacement + ":"
      diagnostics[index].fixes = [Diagnostic.Fix(replace: written, with: label)]
    }
  }

  /// Just behind the '='.
  private func equalEnd(_ item: AssignedLabel) -> Int {
    var end = item.range.upperBound
    while end > item.label.range.upperBound, text.bytes[end - 1] != UInt8(ascii: "=") { end -= 1 }
    return end
  }
}
