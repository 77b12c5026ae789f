import Foundation
import Lessons
import Verification

/// What search looks through: each section of each lesson, and each term of the glossary.
struct SearchIndex {
  private struct Entry: Encodable {
    let page: String
    let title: String
    let lesson: String
    let text: String
  }

  let report: Report

  /// The index as a script, because a page opened from disk may not load JSON.
  var script: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(report.lessons.flatMap(entries) + terms + names) else {
      preconditionFailure("texts always encode")
    }
    return "window.coursewareIndex = \(String(decoding: data, as: UTF8.self));\n"
  }

  private func entries(_ checked: CheckedLesson) -> [Entry] {
    let lesson = checked.lesson
    guard lesson.name != report.course.glossary?.page.name else { return [] }
    let inline = InlineRenderer(context: PageContext(report: report, checked: checked))
    let page = PageContext.page(for: lesson.name)
    let title = inline.plainText(lesson.title.inlines)
    var entries: [Entry] = []
    var (heading, address) = (title, page)
    var text = lesson.frontMatter.summary.map { inline.plainText($0.inlines) } ?? ""
    func close() { entries.append(Entry(page: address, title: heading, lesson: title, text: collapsed(text))) }
    for block in lesson.body {
      if case .heading(let found) = block, found.level > 1 {
        close()
        (heading, address, text) = (inline.plainText(found.content), "\(page)#\(found.id)", "")
      } else {
        text += " " + PlainText(inline: inline).text(of: block)
      }
    }
    close()
    return entries
  }

  /// The types and functions of the reference, those of one name as one.
  private var names: [Entry] {
    guard report.course.hasReference else { return [] }
    return Reference.own.topics.flatMap { topic in
      zip(topic.entries, Reference.ids(of: topic.entries)).compactMap { entry, id in
        guard Reference.own.address(of: entry.name)?.hasSuffix("#" + id) == true else { return nil }
        let words =
          [DocComment(entry.documentation, reference: .own).plainText] + Set(entry.members.map(\.name)).sorted()
        return Entry(
          page: "\(topic.page)#\(id)", title: entry.name, lesson: "Reference: \(topic.name)",
          text: collapsed(words.joined(separator: " ")))
      }
    }
  }

  private var terms: [Entry] {
    guard let glossary = report.course.glossary,
      let checked = report.lessons.first(where: { $0.lesson.name == glossary.page.name })
    else { return [] }
    let inline = InlineRenderer(context: PageContext(report: report, checked: checked))
    return glossary.terms.map { term in
      let text = term.definition.map { PlainText(inline: inline).text(of: $0) }.joined(separator: " ")
      return Entry(page: "glossary.html#\(term.id)", title: term.text, lesson: "Glossary", text: collapsed(text))
    }
  }

  private func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The words of blocks, for search.
private struct PlainText {
  let inline: InlineRenderer

  func text(of block: Block) -> String {
    switch block {
    case .heading(let heading): return inline.plainText(heading.content)
    case .paragraph(let content, _): return inline.plainText(content)
    case .list(let list): return list.items.flatMap(\.body).map(text).joined(separator: " ")
    case .quote(let blocks, _): return blocks.map(text).joined(separator: " ")
    case .callout(let callout): return callout.body.map(text).joined(separator: " ")
    case .table(let table):
      return ([table.header] + table.rows).joined().map { inline.plainText($0.content) }.joined(separator: " ")
    case .code(let code): return String(decoding: code.code.bytes, as: UTF8.self)
    case .example(let example):
      return example.display == .hidden ? "" : String(decoding: example.code.bytes, as: UTF8.self)
    case .exercise(let exercise): return exercise.title.map { inline.plainText($0.inlines) } ?? ""
    case .quiz(let quiz): return quiz.question.map(text).joined(separator: " ")
    case .figure(let image): return inline.plainText(image.alt)
    case .math, .output, .thematicBreak, .html: return ""
    }
  }
}
