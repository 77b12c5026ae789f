import Diagnostics

/// A value of `course.yml` or front matter, with its place.
indirect enum Setting {
  case scalar(Scalar)
  case list([Setting], SourceRange)
  case mapping([Entry], SourceRange)

  struct Scalar {
    /// The value after YAML's escapes; its offsets lead to the place in the file.
    var text: SourceText
    var range: SourceRange

    var string: String { text.string }
  }

  struct Entry {
    var key: Located<String>
    var value: Setting
  }

  var range: SourceRange {
    switch self {
    case .scalar(let scalar): return scalar.range
    case .list(_, let range), .mapping(_, let range): return range
    }
  }

  /// What it is, for a message.
  var kindName: String {
    switch self {
    case .scalar(let scalar): return scalar.string.isEmpty ? "nothing" : "'\(scalar.string.prefix(60))'"
    case .list: return "a list"
    case .mapping: return "a group of settings"
    }
  }
}
