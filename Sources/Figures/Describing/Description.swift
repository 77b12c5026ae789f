/// Puts into words and tables what a figure shows.
package enum Description {
  /// What a figure is called: its title, or else what its axes measure; never empty.
  package static func title(of figure: Figure) -> String {
    if !figure.title.utf8.isEmpty { return figure.title }
    let (x, y) = (figure.horizontal.label, figure.vertical.label)
    if !x.utf8.isEmpty && !y.utf8.isEmpty { return "\(y) by \(x)" }
    if !y.utf8.isEmpty { return y }
    for mark in figure.marks {
      for key in mark.series where !key.name.utf8.isEmpty { return key.name }
    }
    if let part = figure.parts.first { return title(of: part) }
    return "Figure"
  }

  /// What its data says, in sentences; never empty.
  package static func text(of figure: Figure) -> String {
    var sentences: [String] = []
    if figure.parts.isEmpty {
      for mark in figure.marks {
        let sentence = mark.sentences(x: figure.horizontal, y: figure.vertical)
        if !sentence.utf8.isEmpty { sentences.append(sentence) }
      }
    } else {
      sentences.append("\(figure.parts.count) figures.")
      for part in figure.parts { sentences.append("\(title(of: part)): \(text(of: part))") }
    }
    return joined(sentences, limit: 700)
  }

  /// Its data: lines over the same numbers share a table.
  package static func tables(of figure: Figure) -> [FigureTable] {
    var result: [FigureTable] = []
    for mark in figure.marks {
      for table in mark.tables(x: figure.horizontal, y: figure.vertical) {
        if let last = result.last, let wider = last.widened(by: table) {
          result[result.count - 1] = wider
        } else {
          result.append(table)
        }
      }
    }
    for part in figure.parts.prefix(12) {
      for table in tables(of: part) { result.append(table.captioned(title(of: part))) }
    }
    return result
  }

  /// The words for a count of things: `1 point`, `20 points`.
  static func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }

  /// The words as a list: `a, b and c`.
  static func listed(_ words: [String]) -> String {
    var result = words.first ?? ""
    for (i, word) in words.enumerated().dropFirst() { result += (i == words.count - 1 ? " and " : ", ") + word }
    return result
  }

  /// A number of a table cell.
  static func cell(_ value: Double) -> String { NumberText.compact(value, digits: 6) }

  /// A number of a sentence.
  static func number(_ value: Double) -> String { NumberText.compact(value, digits: 3) }

  /// The word for what an axis measures, or a plain letter.
  static func name(of axis: Axis, or letter: String) -> String { axis.label.utf8.isEmpty ? letter : axis.label }

  private static func joined(_ sentences: [String], limit: Int) -> String {
    var result = ""
    for (i, sentence) in sentences.enumerated() {
      if i > 0 && result.utf8.count + sentence.utf8.count > limit {
        return result + " And \(counted(sentences.count - i, "more part")), listed in the table."
      }
      result += (i > 0 ? " " : "") + sentence
    }
    return result.utf8.isEmpty ? "Nothing is drawn." : result
  }
}
