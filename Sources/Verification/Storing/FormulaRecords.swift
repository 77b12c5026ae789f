import Formulas
import Foundation

/// Typeset formulas as bytes: length-prefixed texts, which are read many times faster than JSON.
struct FormulaRecords {
  let tool: String
  let outcomes: [String: Typesetter.Outcome]

  init(tool: String, outcomes: [String: Typesetter.Outcome]) {
    self.tool = tool
    self.outcomes = outcomes
  }

  /// Nothing if the bytes are not such records.
  init?(_ data: Data) {
    var texts: [String] = []
    var rest = data[...]
    while !rest.isEmpty {
      guard rest.count >= 4 else { return nil }
      let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      guard rest.count >= 4 + count else { return nil }
      texts.append(String(decoding: rest.dropFirst(4).prefix(count), as: UTF8.self))
      rest = rest.dropFirst(4 + count)
    }
    guard let tool = texts.first, texts.count % 4 == 1 else { return nil }
    self.tool = tool
    var outcomes: [String: Typesetter.Outcome] = [:]
    for start in stride(from: 1, to: texts.count, by: 4) {
      let (key, kind, text) = (texts[start], texts[start + 1], texts[start + 2])
      guard let offset = Int(texts[start + 3]) else { return nil }
      outcomes[key] = kind == "html" ? .html(text) : .mistake(FormulaMistake(text: text, offset: offset))
    }
    self.outcomes = outcomes
  }

  var data: Data {
    var data = Data()
    func add(_ text: String) {
      let bytes = Array(text.utf8)
      for shift in [24, 16, 8, 0] { data.append(UInt8(truncatingIfNeeded: bytes.count >> shift)) }
      data.append(contentsOf: bytes)
    }
    add(tool)
    for (key, outcome) in outcomes.sorted(by: { $0.key < $1.key }) {
      add(key)
      switch outcome {
      case .html(let html):
        add("html")
        add(html)
        add("0")
      case .mistake(let mistake):
        add("mistake")
        add(mistake.text)
        add(String(mistake.offset))
      }
    }
    return data
  }
}
