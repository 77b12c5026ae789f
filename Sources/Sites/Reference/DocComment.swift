/// A doc comment of the engine as HTML: paragraphs, and under them what is told under labels.
struct DocComment {
  private let paragraphs: [String]
  private let items: [String]
  private let reference: Reference

  init(_ text: String, reference: Reference) {
    self.reference = reference
    var paragraphs: [String] = []
    var items: [String] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      if line.hasPrefix("- ") {
        items.append(String(line.dropFirst(2)))
      } else if words.isEmpty {
        isOpen = false
      } else if let last = items.last {
        items[items.count - 1] = last + " " + words
      } else if isOpen, let last = paragraphs.last {
        paragraphs[paragraphs.count - 1] = last + " " + words
      } else {
        paragraphs.append(String(words))
        isOpen = true
      }
    }
    self.paragraphs = paragraphs
    self.items = items
  }

  /// The first paragraph without its tags around it.
  var summary: String { paragraphs.first.map(inline) ?? "" }

  /// Without any markup, for search.
  var plainText: String { (paragraphs + items).joined(separator: " ").replacing("`", with: "") }

  var html: String {
    let prose = paragraphs.map { "<p>\(inline($0))</p>\n" }.joined()
    guard !items.isEmpty else { return prose }
    return prose + "<ul class=\"labels\">\n\(items.map { "<li>\(labelled($0))</li>\n" }.joined())</ul>\n"
  }

  /// `Shapes: …` with its label set apart.
  private func labelled(_ item: String) -> String {
    guard let colon = item.firstIndex(of: ":"), item[..<colon].split(separator: " ").count <= 2,
      item.first?.isUppercase == true, !item[..<colon].contains("`")
    else { return inline(item) }
    return "<b>\(escaped(item[..<colon]))</b> \(inline(item[item.index(after: colon)...].drop { $0 == " " }))"
  }

  /// Code between backticks, a linked word where the reference has it, and emphasis between asterisks.
  private func inline(_ text: some StringProtocol) -> String {
    var html = ""
    for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 0 {
        html += emphasized(part)
      } else if let address = reference.address(of: part) {
        html += "<a href=\"\(escapedAddress(address))\"><code>\(escaped(part))</code></a>"
      } else {
        html += "<code>\(escaped(part))</code>"
      }
    }
    return html
  }

  private func emphasized(_ text: some StringProtocol) -> String {
    let parts = text.split(separator: "*", omittingEmptySubsequences: false)
    // An asterisk without a partner is a sign of its own.
    guard parts.count % 2 == 1 else { return escaped(text) }
    return parts.enumerated().map { $0 % 2 == 0 ? escaped($1) : "<em>\(escaped($1))</em>" }.joined()
  }
}
