import Foundation
import Testing

/// The pages about everything that an example can name.
@Suite struct ReferenceTests {
  private static let lesson = """
    ```swift {#network}
    let model = Sequential(input: 2) { Dense(8); Dense(1) }
    show(model)
    ```
    """

  @Test func typesAndFunctionsHaveEntriesWithDefaultsAndLabels() throws {
    let files = try course(lesson: Self.lesson).files()
    let layers = String(decoding: try #require(files["reference-layers.html"]), as: UTF8.self)
    #expect(layers.contains("<h2 id=\"Dense\">"))
    #expect(layers.contains("<b>Shapes</b> <code>x</code> is <code>[batch, …, inputs]</code>"))
    #expect(layers.contains("<span class=\"label\">useBias</span>: <span class=\"type\">Bool</span>"))
    let overview = String(decoding: try #require(files["reference.html"]), as: UTF8.self)
    #expect(overview.contains("<a href=\"reference-layers.html#Dense\"><code>Dense</code></a>"))
    #expect(overview.matches(of: #/<code>expect</code>/#).count == 1, "functions of one name stand in the list once")
  }

  @Test func everyAnchorIsUniqueAndEveryLinkHasItsTarget() throws {
    let files = try course(lesson: Self.lesson).files()
    var ids: [String: [String]] = [:]
    for (name, data) in files where name.hasPrefix("reference") {
      let page = String(decoding: data, as: UTF8.self)
      ids[name] = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
      #expect(Set(ids[name] ?? []).count == ids[name]?.count, "\(name)")
    }
    #expect(ids.count > 10)
    for (name, data) in files where name.hasPrefix("reference") || name == "one.html" {
      for link in String(decoding: data, as: UTF8.self).matches(of: #/href="(reference[^"#]*)#([^"]*)"/#) {
        let (page, anchor) = (String(link.output.1), String(link.output.2))
        #expect(ids[page]?.contains(anchor) == true, "\(name): \(page)#\(anchor)")
      }
    }
  }

  @Test func namesInListingsLeadThereOnce() throws {
    let page = try course(lesson: Self.lesson).page("one.html")
    #expect(page.matches(of: #/<a class="name" href="reference-layers.html#Dense">Dense</a>/#).count == 1)
    #expect(page.contains("<a class=\"name\" href=\"reference-output.html#show\">show</a>"))
  }

  @Test func searchFindsThem() throws {
    let index = String(
      decoding: try #require(try course(lesson: Self.lesson).files()["assets/search-index.js"]), as: UTF8.self)
    #expect(index.contains("\"page\":\"reference-layers.html#Dense\""))
  }

  @Test func aCourseCanLeaveThemOut() throws {
    let temporary = try course(lesson: Self.lesson)
    try temporary.write("title: A course\nreference: false\nlessons: [one.md]\n", to: "course.yml")
    let files = try temporary.files()
    #expect(!files.keys.contains { $0.hasPrefix("reference") })
    for (name, data) in files where name.hasSuffix(".html") || name.hasSuffix(".js") {
      #expect(!String(decoding: data, as: UTF8.self).contains("reference-"), "\(name)")
    }
  }
}
