import Lessons

/// Turns a quiz into a form that a script answers; without scripts its answers stand behind a toggle.
struct QuizRenderer {
  let context: PageContext

  private var blocks: BlockRenderer { BlockRenderer(context: context) }

  func html(_ quiz: Quiz) -> String {
    let id = escaped(quiz.id)
    switch quiz.answer {
    case .choice(let options): return choice(quiz, options, id)
    case .number(let value, let tolerance): return number(quiz, value, tolerance?.value, id)
    case .missing: return ""
    }
  }

  private func choice(_ quiz: Quiz, _ options: [Quiz.Option], _ id: String) -> String {
    let isSingle = options.count { $0.isRight } == 1
    let kind = isSingle ? "radio" : "checkbox"
    let fields = options.enumerated().map { index, option in
      """
      <div class="option"><label><input type="\(kind)" name="\(id)" value="\(index)" data-right="\(option.isRight)"> \
      <span>\(content(option.content))</span></label>\(why(option))</div>

      """
    }
    let hint = isSingle ? "" : "<p class=\"several\">More than one may be right.</p>\n"
    return form(id, "choice", blocks.html(quiz.question) + hint + fields.joined(), answers(options))
  }

  /// An option's text stands in a label, so a single paragraph loses its tags.
  private func content(_ blocks: [Block]) -> String {
    if blocks.count == 1, case .paragraph(let inlines, _) = blocks[0] {
      return InlineRenderer(context: context).html(inlines)
    }
    return blocks.map { block in
      if case .paragraph(let inlines, _) = block { return InlineRenderer(context: context).html(inlines) }
      return ""
    }.joined(separator: "<br>")
  }

  private func why(_ option: Quiz.Option) -> String {
    option.explanation.isEmpty ? "" : "<div class=\"why\" hidden>\(blocks.html(option.explanation))</div>"
  }

  private func answers(_ options: [Quiz.Option]) -> String {
    options.filter(\.isRight).map { option in
      "<li>\(content(option.content))\(option.explanation.isEmpty ? "" : "<div>\(blocks.html(option.explanation))</div>")</li>\n"
    }.joined()
  }

  private func number(_ quiz: Quiz, _ value: ProseValue, _ tolerance: Double?, _ id: String) -> String {
    let answer = escaped(context.text(of: value))
    let field = """
      <label for="\(id)-answer">Your answer</label> <input id="\(id)-answer" type="text" inputmode="decimal" \
      autocomplete="off" data-answer="\(answer)" data-tolerance="\(tolerance ?? 0)">

      """
    return form(id, "number", blocks.html(quiz.question) + field, "<li>\(answer)</li>\n")
  }

  private func form(_ id: String, _ kind: String, _ body: String, _ answers: String) -> String {
    """
    <form class="quiz" id="\(id)" data-kind="\(kind)"><fieldset><legend>Question</legend>
    \(body)<p class="verdict" role="status"></p>
    <button type="submit" hidden>Check</button></fieldset>
    <details class="answers"><summary>Answer</summary><ul>
    \(answers)</ul></details></form>

    """
  }
}
