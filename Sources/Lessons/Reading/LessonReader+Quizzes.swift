import Diagnostics

extension LessonReader {
  /// The quiz in a fence: a question, then a task list, or a line `answer:`.
  func quiz(_ fence: Fence) -> Quiz {
    if let attributes = fence.attributes { check(attributes, of: "quiz", keys: [], classes: []) }
    let id = fence.attributes?.id ?? Located(slugs.numbered("quiz", from: quizzes.count + 1), at: fence.range)
    addAnchor(id)
    let (text, settings) = quizSettings(in: fence.code)
    let blocks = partBlocks(of: text)
    var question: [Block] = []
    var options: [Quiz.Option] = []
    for block in blocks {
      if case .list(let list) = block, list.items.contains(where: { $0.isTicked != nil }) {
        options += list.items.map(option)
      } else {
        question.append(block)
      }
    }
    let quiz = Quiz(
      id: id.value, question: question, answer: answer(options: options, settings: settings, in: fence),
      scope: scope, range: fence.range)
    if question.isEmpty {
      report(.quizWithoutQuestion, "a quiz asks something before its answers", at: fence.range)
    }
    quizzes.append(quiz)
    return quiz
  }

  // MARK: Numbers

  private struct QuizSettings {
    var answer: (text: SourceText, range: SourceRange)?
    var tolerance: (text: SourceText, range: SourceRange)?
  }

  /// Takes the lines `answer:` and `tolerance:` out of a quiz.
  private func quizSettings(in source: SourceText) -> (SourceText, QuizSettings) {
    let lines = LineTable(source.bytes)
    var rest = TextCutter(source)
    var settings = QuizSettings()
    for line in 0..<lines.count {
      let content = lines.content(line)
      if content.isEmpty, line == lines.count - 1 { break }
      if source.bytes.begins("answer:", at: content.lowerBound), settings.answer == nil {
        settings.answer = setting(source, content.lowerBound + 7..<content.upperBound)
      } else if source.bytes.begins("tolerance:", at: content.lowerBound), settings.tolerance == nil {
        settings.tolerance = setting(source, content.lowerBound + 10..<content.upperBound)
      } else {
        rest.add(content)
      }
    }
    return (rest.text, settings)
  }

  private func setting(_ source: SourceText, _ range: Range<Int>) -> (SourceText, SourceRange) {
    var start = source.bytes.skippingBlanks(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start, source.bytes[end - 1].isBlank { end -= 1 }
    if end - start > 1, source.bytes[start] == 0x60, source.bytes[end - 1] == 0x60 {
      start += 1
      end -= 1
    }
    return (source.slice(start..<end), source.range(start..<end))
  }

  private func answer(options: [Quiz.Option], settings: QuizSettings, in fence: Fence) -> Quiz.Answer {
    if let answer = settings.answer {
      if !options.isEmpty {
        report(
          .quizWithTwoAnswers, "a quiz has options to choose or a computed answer, not both", at: answer.range)
      }
      return numeric(answer, settings)
    }
    if let tolerance = settings.tolerance {
      report(.quizWithoutAnswer, "a tolerance belongs to a computed answer", at: tolerance.range)
    }
    guard !options.isEmpty else {
      report(
        .quizWithoutAnswer, "a quiz has a list of options or a computed answer, this one has neither", at: fence.range,
        help: "write '- [x] right' and '- [ ] wrong', or 'answer: {swift} expression'")
      return .missing
    }
    checkOptions(options, in: fence)
    return .choice(options)
  }

  private func numeric(_ answer: (text: SourceText, range: SourceRange), _ settings: QuizSettings) -> Quiz.Answer {
    guard answer.text.bytes.begins("{swift}", at: 0) else {
      report(
        .quizWithoutAnswer, "the answer of a quiz is computed, '\(answer.text.string)' is written by hand",
        at: answer.range, help: "write answer: {swift} \(answer.text.string)",
        fixes: [.init(replace: SourceRange(file: answer.range.file, at: answer.range.start), with: "{swift} ")])
      return .missing
    }
    var tolerance: Located<Double>?
    if let (text, range) = settings.tolerance {
      tolerance = toleranceValue(text.string).map { Located($0, at: range) }
      if tolerance == nil {
        report(.wrongAttributeValue, "'tolerance' is a number from 0 up, not '\(text.string)'", at: range)
      }
    }
    return .number(value(written: answer.text, at: answer.range), tolerance: tolerance)
  }

  // MARK: Options

  /// An item of a task list: its first line is the option, the rest the explanation.
  private func option(_ item: ListBlock.Item) -> Quiz.Option {
    var content: [Block] = []
    var explanation = Array(item.body.dropFirst())
    if case .paragraph(let inlines, let range)? = item.body.first {
      let first = Array(inlines.prefix { !$0.isBreak })
      let rest = Array(inlines.dropFirst(first.count + 1))
      content = [.paragraph(first, range)]
      if !rest.isEmpty { explanation.insert(contentsOf: divided(rest, range: range), at: 0) }
    } else if let first = item.body.first {
      content = [first]
    }
    return Quiz.Option(
      isRight: item.isTicked == true, content: content, explanation: explanation, range: item.range)
  }

  private func checkOptions(_ options: [Quiz.Option], in fence: Fence) {
    if !options.contains(where: \.isRight) {
      report(
        .quizWithoutAnswer, "a quiz has a right option, all \(options.count) of this one are wrong", at: fence.range,
        help: "mark the right one: - [x]")
    }
    var seen: [String: SourceRange] = [:]
    for option in options {
      let text = option.content.plainText.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if text.isEmpty {
        report(.quizWithoutAnswer, "an option says something, this one is empty", at: option.range)
      } else if let first = seen[text] {
        report(
          .duplicateOption, "the options of a quiz differ, '\(text)' stands twice", at: option.range,
          notes: [.init("first written here", at: first)])
      } else {
        seen[text] = option.range
      }
    }
  }
}

extension [Block] {
  /// The words of paragraphs, formulas and code, without markup.
  package var plainText: String {
    map { block in
      switch block {
      case .paragraph(let inlines, _): return inlines.plainText
      case .heading(let heading): return heading.text
      case .list(let list): return list.items.map { $0.body.plainText }.joined(separator: " ")
      case .quote(let blocks, _): return blocks.plainText
      case .callout(let callout): return callout.body.plainText
      case .table(let table):
        return ([table.header] + table.rows).map { $0.map(\.content.plainText).joined(separator: " ") }
          .joined(separator: " ")
      case .code(let code): return code.code.string
      case .math(let math): return math.tex.string
      case .figure(let image): return image.alt.plainText
      case .html(let text, _): return text.string
      case .example, .output, .exercise, .quiz, .thematicBreak: return ""
      }
    }.joined(separator: " ")
  }
}
