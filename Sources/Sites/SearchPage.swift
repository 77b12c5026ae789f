import Verification

/// Search over everything, by a script with a prebuilt index; without scripts, the index of examples.
struct SearchPage {
  let report: Report

  var content: PageContent {
    PageContent(
      page: "search.html", title: "Search", description: "Search the course.", kind: "search",
      html: """
        <h1>Search</h1>
        <form class="search" role="search" action="search.html"><label for="query">Words to look for</label>
        <input id="query" name="q" type="search" autocomplete="off"></form>
        <p class="found" role="status"></p>
        <ol class="results"></ol>
        <noscript><p>Search needs scripts; the <a href="examples.html">index of examples</a> and the \
        <a href="glossary.html">glossary</a> do not.</p></noscript>

        """)
  }
}
