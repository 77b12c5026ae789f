import Testing

@Suite struct PageTests {
  @Test func repeatedHeadingsHaveIdsOfTheirOwn() throws {
    let page = try course(lesson: "## Again\n\nText.\n\n## Again\n\nText.").page("one.html")
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    #expect(page.matches(of: #/<h2 id="again/#).count == 2)
  }

  @Test func everyLinkInsideAPageHasItsTarget() throws {
    let page = try course(
      lesson: """
        ## First

        Text with a note.[^a] And again.[^a] See [the first part](#first).

        ```swift {#one}
        print(1)
        ```

        [^a]: The note.
        """
    ).page("one.html")
    let ids = Set(page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) })
    for link in page.matches(of: #/href="#([^"]*)"/#) {
      #expect(ids.contains(String(link.output.1)), "\(link.output.1)")
    }
  }

  @Test func hiddenExamplesAreNotShown() throws {
    let page = try course(lesson: "```swift {#secret .hidden}\nlet x = 4711\n```\n\nText.").page("one.html")
    #expect(!page.contains("4711"))
  }

  @Test func aFailingExampleIsNotCalledVerified() throws {
    let page = try course(lesson: "```swift {#wrong}\nexpect(1 == 2, \"one is two\")\n```").page("one.html")
    #expect(page.contains("✗ failed"))
    #expect(!page.contains("✓ verified"))
  }

  @Test func thePageReadsWithoutScripts() throws {
    let page = try course(
      lesson: "```quiz {#which}\nWhich?\n\n- [x] this\n    Yes.\n- [ ] that\n    No.\n```"
    ).page("one.html")
    #expect(page.contains("<details class=\"answers\"><summary>Answer</summary>"))
    #expect(page.contains("<button type=\"submit\" hidden>"))
  }
}
