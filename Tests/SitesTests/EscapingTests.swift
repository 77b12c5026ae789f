import Testing

/// Whatever an author writes, a page holds it as text: no element, attribute or script of its own.
@Suite struct EscapingTests {
  private static let hostile = #"<script>alert(1)</script>"#
  private static let escaped = "&lt;script&gt;alert(1)&lt;/script&gt;"

  /// The page's own scripts are loaded with `src`; a bare tag could only come from the author.
  private func isHarmless(_ page: String) -> Bool {
    !page.contains("<script>") && !page.contains("onerror=\"") && !page.contains("=\"javascript:")
  }

  @Test func titlesSummariesAndObjectivesAreText() throws {
    let page = try course(
      lesson: "Text.",
      frontMatter: """
        title: "A `\(Self.hostile)`"
        summary: "B `\(Self.hostile)`"
        objectives: ["C `\(Self.hostile)`"]
        sources: ["D `\(Self.hostile)`"]
        """
    ).page("one.html")
    #expect(isHarmless(page))
    for letter in ["A", "B", "C", "D"] { #expect(page.contains("\(letter) <code>\(Self.escaped)</code>")) }
  }

  @Test func theCoursesOwnWordsAreText() throws {
    let temporary = try course(lesson: "Text.")
    try temporary.write(
      """
      title: 'A "course" & \(Self.hostile)'
      description: '" onload="alert(1)'
      authors: ['\(Self.hostile)']
      parts:
        - title: '\(Self.hostile)'
          lessons: [one.md]
      """, to: "course.yml")
    for name in ["index.html", "one.html"] {
      let page = try temporary.page(name)
      #expect(isHarmless(page))
      #expect(page.contains(Self.escaped))
      #expect(!page.contains("\" onload=\""))
    }
  }

  @Test func htmlInTheTextIsText() throws {
    let page = try course(
      lesson: """
        <img src=x onerror="alert(1)">

        A word <b onclick="alert(2)">in bold</b>, `\(Self.hostile)`.

        <div>\(Self.hostile)</div>
        """
    ).page("one.html")
    #expect(!page.contains("<img"))
    #expect(!page.contains("<b onclick"))
    #expect(isHarmless(page))
  }

  @Test func headingsTablesAndCallOutsAreText() throws {
    let page = try course(
      lesson: """
        ## A `\(Self.hostile)`

        | x `\(Self.hostile)` | y |
        | --- | --: |
        | `\(Self.hostile)` | 1 & 2 |

        > [!NOTE]
        > B `\(Self.hostile)`
        """
    ).page("one.html")
    #expect(isHarmless(page))
    #expect(page.contains("<code>\(Self.escaped)</code></td>"))
    #expect(page.contains("1 &amp; 2"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
  ])
  func unsafeAddressesAreNotLinks(_ address: String) throws {
    let page = try course(lesson: "A [word](\(address)) and ![a picture](\(address)).").page("one.html")
    #expect(!page.lowercased().contains("=\"\(address.lowercased())"))
    #expect(page.contains("word"))
  }

  @Test func quotesCannotLeaveAnAddressOrATitle() throws {
    let page = try course(
      lesson: #"A [word](https://example.org/?a="b&c "a \" onclick=\"alert(1)"), <https://example.org/?q=%22%3E>."#
    ).page("one.html")
    #expect(!page.contains("\" onclick=\""))
    #expect(!page.contains("href=\"https://example.org/?a=\"b"))
  }

  @Test func codeOutputAndCaptionsAreText() throws {
    let page = try course(
      lesson: """
        ```swift {#one caption="C & \(Self.hostile)"}
        print("\(Self.hostile) & more")  // \(Self.hostile)
        ```

        ```html
        \(Self.hostile)
        ```
        """
    ).page("one.html")
    #expect(isHarmless(page))
    #expect(page.contains("aria-label=\"Output\">\(Self.escaped) &amp; more</pre>"))
  }

  @Test func figuresAreText() throws {
    let page = try course(
      lesson: """
        ```swift {#one}
        show(linePlot([1, 2, 3], title: "\(Self.hostile)", xLabel: "a & b", yLabel: "\(Self.hostile)"))
        ```
        """
    ).page("one.html")
    #expect(isHarmless(page))
    #expect(page.contains("<svg"))
    #expect(page.contains("a &amp; b"))
  }

  @Test func quizzesAreText() throws {
    let page = try course(
      lesson: """
        ```quiz {#which}
        Which `\(Self.hostile)`?

        - [x] `\(Self.hostile)`
            Because `\(Self.hostile)`.
        - [ ] another
            No.
        ```
        """
    ).page("one.html")
    #expect(isHarmless(page))
    #expect(page.contains("<span><code>\(Self.escaped)</code></span>"))
  }

  @Test func searchCannotBeLeft() throws {
    let files = try course(lesson: "A word `</script>\(Self.hostile)` \u{2028} and \"quotes\\\".").files()
    let index = try #require(files["assets/search-index.js"])
    let script = String(decoding: index, as: UTF8.self)
    #expect(script.hasPrefix("window.coursewareIndex = ["))
    #expect(script.split(separator: "\n").count == 1)
  }

  @Test func controlCharactersDoNotReachThePage() throws {
    let page = try course(lesson: "A bell \u{7} and a null \u{0} here.").page("one.html")
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) })
  }
}
