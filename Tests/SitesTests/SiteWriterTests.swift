import Foundation
import Sites
import Testing

@Suite struct SiteWriterTests {
  private static let lesson = """
    ## A part

    ```swift {#numbers}
    let x = Tensor.randomNormal([3], seed: 4)
    print(x)
    show(linePlot([1, 2, 4], title: "Growth"))
    ```

    A number: {swift decimals=2} 1 + 1.

    ```quiz {#sum}
    What is 1 + 1?

    answer: {swift} 1 + 1
    ```
    """

  @Test func theSameCourseGivesTheSameBytes() throws {
    let first = try course(lesson: Self.lesson).files()
    let second = try course(lesson: Self.lesson).files()
    #expect(first.keys.sorted() == second.keys.sorted())
    for (name, data) in first { #expect(data == second[name], "\(name)") }
  }

  @Test func everyKindOfPageIsThere() throws {
    let names = try course(lesson: Self.lesson).files().keys
    for page in ["index", "one", "glossary", "examples", "verification", "search"] {
      #expect(names.contains("\(page).html"))
    }
  }

  @Test func onlyListedFilesAreRemoved() throws {
    let temporary = try course(lesson: Self.lesson)
    let writer = SiteWriter(report: try temporary.report(), version: "0")
    let pages = try writer.files().keys.count { $0.hasSuffix(".html") }
    #expect(try writer.write(to: temporary.site).pageCount == pages)
    func place(_ name: String) -> URL { temporary.site.appendingPathComponent(name) }
    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: place(name).path) }
    try Data("mine".utf8).write(to: place("CNAME"))
    try Data("old".utf8).write(to: place("old.html"))
    try Data("outside".utf8).write(to: temporary.folder.appendingPathComponent("outside.txt"))
    let listed = String(decoding: try Data(contentsOf: place("files.txt")), as: UTF8.self)
    try Data((listed + "old.html\n../outside.txt\n").utf8).write(to: place("files.txt"))
    _ = try writer.write(to: temporary.site)
    #expect(!exists("old.html"))
    #expect(exists("CNAME"))
    #expect(exists("../outside.txt"))
    #expect(exists("index.html"))
  }

  @Test func aCourseIsNotOverwritten() throws {
    let temporary = try course(lesson: Self.lesson)
    let writer = SiteWriter(report: try temporary.report(), version: "0")
    #expect(throws: SiteWriter.NoSiteFolder.self) {
      try writer.write(to: temporary.folder.appendingPathComponent("course"))
    }
  }

  @Test func twoPagesOfOneNameAreRefused() throws {
    let temporary = try TemporaryCourse([
      "course.yml": "title: A course\nlessons: [search.md]\n", "search.md": "# Search\n\nWords.\n",
    ])
    #expect(throws: SiteWriter.PageTwice.self) { try temporary.files() }
  }

  @Test func aFrozenSiteIsHeldAgainstABuild() throws {
    let temporary = try course(lesson: Self.lesson)
    let report = try temporary.report()
    _ = try SiteWriter(report: report, version: "0").write(to: temporary.site)
    let frozen = FrozenSite(report: report, version: "0")
    func found() throws -> [String] {
      try frozen.diagnostics(of: temporary.site.path, lessons: "course").map {
        $0.summary.replacing(temporary.site.path + "/", with: "")
      }
    }
    func place(_ name: String) -> URL { temporary.site.appendingPathComponent(name) }
    #expect(try found() == [])
    try Data("mine".utf8).write(to: place("CNAME"))
    #expect(try found() == [])
    try FileManager.default.removeItem(at: place("assets/page.js"))
    try Data("old".utf8).write(to: place("old.html"))
    try Data((String(decoding: Data(contentsOf: place("files.txt")), as: UTF8.self) + "old.html\n").utf8)
      .write(to: place("files.txt"))
    try Data("other".utf8).write(to: place("one.html"))
    #expect(
      try found() == [
        "'assets/page.js' is missing", "'files.txt' is not what a build would write",
        "'old.html' is of an earlier build, and no longer part of the site",
        "'one.html' is not what a build would write",
      ])
  }

  @Test func figuresCarryTheirWords() throws {
    let page = try course(lesson: Self.lesson).page("one.html")
    #expect(page.contains("<title id=\"numbers-1-w-t\">Growth</title>"))
    #expect(page.contains("<b>Figure 1.</b>"))
    #expect(page.contains("<summary>Data of figure 1</summary>"))
  }

  @Test func aModelHasACardWithItsArchitecture() throws {
    let page = try course(
      lesson: """
        ```swift {#network}
        let model = Sequential(input: 2) {
          Dense(8, activation: .tanh)
          Dense(1, activation: .sigmoid)
        }
        show(model)
        ```
        """
    ).page("one.html")
    // 2 × 8 weights and 8 biases; 8 weights and a bias.
    #expect(page.contains("<td class=\"num\">24</td>"))
    #expect(page.contains("<td class=\"num\">9</td>"))
    #expect(page.contains("<td class=\"num\">33</td>"))
    #expect(page.contains("<div class=\"drawing\"><svg"))
  }
}
