import Diagnostics
import Lessons
import Verification

/// Turns an example into a card: its code, what it printed, what it drew, the models it made.
struct ExampleRenderer {
  let context: PageContext

  /// The card, or what is left of it for a folded or hidden example.
  func html(_ example: Example) -> String {
    switch example.display {
    case .shown: return card(example)
    case .folded:
      return """
        <details class="setup wide" id="\(escaped(example.id))"><summary>Set-up: \(escaped(example.id))</summary>
        \(code(example))\(results(example))</details>

        """
    case .hidden: return hidden(example)
    }
  }

  private func card(_ example: Example) -> String {
    """
    <section class="example wide" id="\(escaped(example.id))" aria-label="Example \(escaped(example.id))">\
    <header><b>\(escaped(example.id))</b>\(verdict(example))<span class="grow"></span>\(facts(example))\
    <a class="anchor" href="#\(escaped(example.id))" aria-label="Link to example \(escaped(example.id))">#</a>\
    <button type="button" class="copy" hidden>Copy</button></header>
    \(code(example))\(results(example))</section>

    """
  }

  /// A hidden example's figures and models stand on the page, without its code.
  private func hidden(_ example: Example) -> String {
    let results = results(example)
    return results.isEmpty ? "" : "<section class=\"example wide\" id=\"\(escaped(example.id))\">\(results)</section>\n"
  }

  private func verdict(_ example: Example) -> String {
    if case .isNotRun = example.expectation { return "<span class=\"unrun\">not run</span>" }
    let isWrong = context.checked.diagnostics.contains { diagnostic in
      diagnostic.severity == .error && diagnostic.range.start >= example.range.start
        && diagnostic.range.start < example.range.end
    }
    if isWrong { return "<span class=\"failed\">✗ failed</span>" }
    if case .fails = example.expectation { return "<span class=\"ok\">✓ fails, as it should</span>" }
    return "<span class=\"ok\">✓ verified</span>"
  }

  private func facts(_ example: Example) -> String {
    guard let run = run(of: example), run.gradientsChecked > 0 else { return "" }
    return "<span class=\"facts\">\(run.gradientsChecked) gradients checked</span>"
  }

  private func run(of example: Example) -> Run.ExampleRun? {
    context.checked.run.examples.indices.contains(example.index) ? context.checked.run.examples[example.index] : nil
  }

  private func code(_ example: Example) -> String {
    let lines = CodeRenderer.marked(example.code.bytes, language: "swift", address: context.referenceAddress)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return "<pre class=\"program\" tabindex=\"0\"><code>"
      + lines.map { "<span class=\"line\">\($0)</span>" }.joined(separator: "\n") + "</code></pre>\n"
  }

  private func results(_ example: Example) -> String {
    var html = ""
    if let run = run(of: example) {
      if !run.printed.isEmpty { html += printed(run.printed) }
      if let failure = run.failure {
        html += "<div class=\"printed failure\"><pre tabindex=\"0\">error: \(escaped(failure))</pre></div>\n"
      }
    }
    return html + exhibits(example)
  }

  private func printed(_ text: String) -> String {
    let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return "<div class=\"printed\"><pre tabindex=\"0\" aria-label=\"Output\">\(escaped(text))</pre></div>\n"
  }

  private func exhibits(_ example: Example) -> String {
    guard let all = context.checked.exhibits, all.examples.indices.contains(example.index) else { return "" }
    let inline = InlineRenderer(context: context)
    var number = context.firstFigureNumber(of: example)
    var html = ""
    for exhibit in all.examples[example.index] {
      switch exhibit {
      case .figure(let figure):
        // The author's caption belongs to the first figure; the others have their titles.
        let isFirst = number == context.firstFigureNumber(of: example)
        let caption = isFirst ? example.caption.map { inline.html($0.inlines) } : nil
        html += FigureRenderer.html(figure, number: number, caption: caption, id: "\(example.id)-figure-\(number)")
        number += 1
      case .model(let card): html += ModelCardRenderer.html(card)
      }
    }
    return html
  }
}
