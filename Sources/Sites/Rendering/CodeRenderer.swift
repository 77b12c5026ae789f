import Lessons
import Programs

/// Turns code into HTML with its words marked, for every language that the highlighter knows.
enum CodeRenderer {
  /// A block that is shown and not run.
  static func block(_ code: CodeBlock) -> String {
    let id = code.id.map { " id=\"\(escaped($0.value))\"" } ?? ""
    let language = code.language.isEmpty ? "text" : code.language
    return """
      <div class="code"\(id)><pre tabindex="0"><code class="language-\(escaped(language))">\
      \(marked(code.code.bytes, language: code.language))</code></pre></div>

      """
  }

  /// Code with its words in spans, without the last line's ending.
  ///
  /// - Parameter address: where the name of a type or function leads; the first of each name in the code is a link.
  static func marked(
    _ bytes: [UInt8], language: String, address: (String) -> String? = { _ in nil }
  ) -> String {
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    var html = ""
    var done = 0
    let known = HighlightLanguage(fence: language)
    var linked: Set<String> = []
    for span in known.map({ highlight(Array(bytes[..<end]), as: $0) }) ?? [] where span.range.lowerBound >= done {
      html += plain(bytes[done..<span.range.lowerBound])
      var word = plain(bytes[span.range])
      if span.kind == .type || span.kind == .function, let address = address(word), linked.insert(word).inserted {
        word = "<a class=\"name\" href=\"\(escapedAddress(address))\">\(word)</a>"
      }
      html += "<span class=\"\(span.kind.rawValue)\">\(word)</span>"
      done = span.range.upperBound
    }
    return html + plain(bytes[done..<max(done, end)])
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> String { escaped(String(decoding: bytes, as: UTF8.self)) }
}
