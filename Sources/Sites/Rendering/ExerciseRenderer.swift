import Lessons

/// Turns an exercise into HTML: the task to edit, hints and solution behind toggles.
struct ExerciseRenderer {
  let context: PageContext

  func html(_ exercise: Exercise) -> String {
    let inline = InlineRenderer(context: context)
    let title = exercise.title.map { inline.html($0.inlines) } ?? escaped(exercise.id)
    return """
      <section class="exercise wide" id="\(escaped(exercise.id))" aria-labelledby="\(escaped(exercise.id))-title">
      <header><b id="\(escaped(exercise.id))-title">Exercise: \(title)</b><span class="grow"></span>\
      <button type="button" class="copy" hidden>Copy</button></header>
      \(code(exercise.starter, "program"))\(hints(exercise))\(check(exercise))\(solution(exercise))</section>

      """
  }

  private func code(_ example: Example, _ style: String = "") -> String {
    "<pre class=\"\(style)\" tabindex=\"0\"><code>\(CodeRenderer.marked(example.code.bytes, language: "swift"))</code></pre>\n"
  }

  private func hints(_ exercise: Exercise) -> String {
    exercise.hints.enumerated().map { index, hint in
      let name = exercise.hints.count == 1 ? "Hint" : "Hint \(index + 1)"
      switch hint {
      case .code(let example): return "<details><summary>\(name)</summary>\n\(code(example))</details>\n"
      case .prose(let blocks, _):
        return "<details><summary>\(name)</summary>\n\(BlockRenderer(context: context).html(blocks))</details>\n"
      }
    }.joined()
  }

  private func check(_ exercise: Exercise) -> String {
    guard let check = exercise.check else { return "" }
    return "<details><summary>What your answer has to pass</summary>\n\(code(check))</details>\n"
  }

  private func solution(_ exercise: Exercise) -> String {
    guard let solution = exercise.solution else { return "" }
    return """
      <details class="solution"><summary>Solution <span class="ok">✓ passes, and the start does not</span></summary>
      \(code(solution))</details>

      """
  }
}
