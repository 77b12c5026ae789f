import Foundation
import Sites
import Testing

/// A course's own layouts, in its folder `theme`.
@Suite struct LayoutTests {
  @Test func aCourseMayReplaceALayout() throws {
    let temporary = try course(lesson: "Text.")
    try temporary.write("<h1>{{{title}}}</h1><p>mine</p>{{{body}}}", to: "theme/lesson.mustache")
    let page = try temporary.page("one.html")
    #expect(page.contains("<h1>One lesson</h1><p>mine</p><p>Text.</p>"))
  }

  @Test func anUnknownTagIsAMistakeAtItsPlace() throws {
    let temporary = try course(lesson: "Text.")
    try temporary.write("<h1>{{{title}}}</h1>\n<p>{{ sumary }}</p>\n", to: "theme/lesson.mustache")
    let message = try mistake(of: temporary)
    #expect(message.hasSuffix("theme/lesson.mustache:2:7: error: this page has no 'sumary'; did you mean 'summary'?"))
  }

  @Test(arguments: ["{{#lessons}}", "{{^lessons}}x{{/lessons}}", "{{&lessons}}", "{{{lessons}}}", "{{> lessons}}"])
  func everyFormOfATagIsLookedAt(_ tag: String) throws {
    let temporary = try course(lesson: "Text.")
    try temporary.write(tag, to: "theme/lesson.mustache")
    #expect(try mistake(of: temporary).contains("this page has no 'lessons'"))
  }

  @Test func whatMustacheCannotReadIsAMistake() throws {
    let temporary = try course(lesson: "Text.")
    try temporary.write("{{#title}} never closed", to: "theme/lesson.mustache")
    #expect(try mistake(of: temporary).contains("theme/lesson.mustache:1:1: error: "))
  }

  private func mistake(of temporary: TemporaryCourse) throws -> String {
    do {
      _ = try temporary.files()
      return "no mistake"
    } catch {
      return "\(error)"
    }
  }
}
