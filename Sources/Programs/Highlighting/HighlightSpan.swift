/// A stretch of code that a page shows in its own colour.
package struct HighlightSpan: Equatable, Sendable {
  /// What it is; the name is that of the page's style class.
  package enum Kind: String, Sendable {
    case keyword, type, function, member, label, number, string, comment, literal, attribute, `operator`
  }

  package let range: Range<Int>
  package let kind: Kind

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A language that code in a lesson may be in.
package enum HighlightLanguage: Sendable {
  case swift, python, shell, json

  /// The language of a fence, by the first word after it; nothing is highlighted as plain text.
  package init?(fence name: String) {
    switch name {
    case "swift": self = .swift
    case "python", "py", "python3": self = .python
    case "sh", "bash", "shell", "zsh", "console": self = .shell
    case "json": self = .json
    default: return nil
    }
  }
}
