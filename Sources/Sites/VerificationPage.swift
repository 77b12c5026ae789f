import Verification

/// What was checked, lesson by lesson, and the hash of all results.
struct VerificationPage {
  let report: Report
  let version: String

  var content: PageContent {
    PageContent(
      page: "verification.html", title: "Verification report", description: "What was checked in this course.",
      kind: "verification", html: html)
  }

  private var html: String {
    let rows = report.lessons.map(row).joined()
    return """
      <h1>Verification report</h1>
      <p>Everything on these pages was computed by courseware \(escaped(version)) when they were made: what examples \
      print, what figures show, the numbers in the text and the answers of quizzes. Gradients are held against central \
      differences. The hash of all results is <code class="hash">\(report.resultHash)</code>; it is the same on every machine.</p>
      <div class="scroll wide" tabindex="0"><table><thead><tr><th scope="col">lesson</th>\
      <th scope="col" class="num">examples</th><th scope="col" class="num">values</th><th scope="col" class="num">formulas</th>\
      <th scope="col" class="num">exercises and quizzes</th><th scope="col" class="num">gradients</th>\
      <th scope="col">results</th></tr></thead><tbody>
      \(rows)</tbody></table></div>

      """
  }

  private func row(_ checked: CheckedLesson) -> String {
    let lesson = checked.lesson
    func number(_ count: Int) -> String { "<td class=\"num\">\(count)</td>" }
    return """
      <tr><td><a href="\(PageContext.page(for: lesson.name))">\(escaped(lesson.title.text))</a></td>\
      \(number(lesson.examples.count))\(number(lesson.values.count))\(number(lesson.formulas.count))\
      \(number(lesson.exercises.count + lesson.quizzes.count))\(number(checked.run.gradientsChecked))\
      <td><code>\(checked.resultHash.prefix(12))</code></td></tr>

      """
  }
}
