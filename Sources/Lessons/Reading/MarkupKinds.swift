import Diagnostics

extension DiagnosticKind {
  /// A lesson holds no HTML.
  package static let rawHTML = DiagnosticKind(
    "raw-html", .error, title: "A lesson holds no HTML",
    explanation: """
      Lessons come from many hands, so none may put markup or script of its own on a page: HTML is shown \
      as the text it is. Markdown, tables, call-outs and figures say the same; between backticks a tag can \
      be shown.
      """,
    example: """
      # T

      A <b>bold</b> claim.

      """,
    remedy: """
      # T

      A **bold** claim.

      """)

  /// A formula ends with a dollar.
  package static let unclosedMath = DiagnosticKind(
    "unclosed-math", .warning, title: "A formula ends with a dollar",
    explanation: """
      A formula stands between two dollars, or two pairs of them, in one paragraph. A single dollar before \
      something like TeX is shown as text. A dollar that is money is written with a backslash.
      """,
    example: """
      # T

      The weight $w_0 is the bias.

      """,
    remedy: """
      # T

      The weight $w_0$ is the bias.

      """)

  /// A block of code is closed.
  package static let unclosedFence = DiagnosticKind(
    "unclosed-fence", .error, title: "A block of code is closed",
    explanation: """
      A block that begins with a fence ends with a line that holds the same fence. Without it, everything \
      below becomes code.
      """,
    example: """
      # T

      ```swift
      print(1)

      """,
    remedy: """
      # T

      ```swift
      print(1)
      ```

      """)

  /// Behind three backticks stands no backtick.
  package static let backtickInFence = DiagnosticKind(
    "backtick-in-fence", .error, title: "Behind three backticks stands no backtick",
    explanation: """
      CommonMark reads a line with further backticks as text, so the block would not begin. Fences of \
      tildes allow them.
      """,
    example: """
      # T

      ```swift {caption="Loss `{swift} a`"}
      let a = 1
      ```

      """,
    remedy: """
      # T

      ~~~swift {caption="Loss `{swift} a`"}
      let a = 1
      ~~~

      """)

  /// Call-outs are of five kinds.
  package static let unknownCallout = DiagnosticKind(
    "unknown-callout", .error, title: "Call-outs are of five kinds",
    explanation: """
      A quote that begins with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]` is a \
      call-out; other words in its place are most likely misspelt.
      """,
    example: """
      # T

      > [!WARNIG]
      > Hot.

      """,
    remedy: """
      # T

      > [!WARNING]
      > Hot.

      """)

  /// A footnote that is referred to is written.
  package static let unknownFootnote = DiagnosticKind(
    "unknown-footnote", .error, title: "A footnote that is referred to is written",
    explanation: """
      `[^name]` leads to a paragraph `[^name]: text` anywhere in the lesson. Without it the mark is shown \
      as text.
      """,
    example: """
      # T

      True.[^sorce]

      [^source]: A book. [^source]

      """,
    remedy: """
      # T

      True.[^source]

      [^source]: A book.

      """)

  /// A footnote is referred to.
  package static let unusedFootnote = DiagnosticKind(
    "unused-footnote", .warning, title: "A footnote is referred to",
    explanation: """
      A footnote that nothing refers to cannot be found from the text. It is shown last.
      """,
    example: """
      # T

      True.

      [^source]: A book.

      """,
    remedy: """
      # T

      True.[^source]

      [^source]: A book.

      """)

  /// The rows of a table are no wider than its header.
  package static let tableTooWide = DiagnosticKind(
    "table-too-wide", .error, title: "The rows of a table are no wider than its header",
    explanation: """
      Cells beyond the header's are not shown. Often a bar inside a cell was meant as text: write it as \
      \\|.
      """,
    example: """
      # T

      | a |
      |---|
      | 1 | 2 |

      """,
    remedy: """
      # T

      | a | b |
      |---|---|
      | 1 | 2 |

      """)

  /// An image says in words what it shows.
  package static let missingAltText = DiagnosticKind(
    "missing-alt-text", .error, title: "An image says in words what it shows",
    explanation: """
      Readers who cannot see an image hear its text, and everyone reads it while the image is missing.
      """,
    example: """
      # T

      ![](curve.png)

      """,
    remedy: """
      # T

      ![The loss falls](curve.png)

      """)

  /// Images are files of the course.
  package static let remoteImage = DiagnosticKind(
    "remote-image", .error, title: "Images are files of the course",
    explanation: """
      A page opens from disk and tells nobody that it is read, so it loads nothing from elsewhere.
      """,
    example: """
      # T

      ![A cat](https://example.org/cat.png)

      """,
    remedy: """
      # T

      ![A cat](cat.png)

      """)

  /// A link leads to a page.
  package static let unsafeLink = DiagnosticKind(
    "unsafe-link", .error, title: "A link leads to a page",
    explanation: """
      Links begin with https:, http: or mailto:, or name a file inside the course by its path from the \
      lesson. Anything else, such as javascript:, is shown as text.
      """,
    example: """
      # T

      [here](javascript:alert(1))

      """,
    remedy: """
      # T

      [here](https://example.org)

      """)

  /// A value has an expression.
  package static let emptyValue = DiagnosticKind(
    "empty-value", .error, title: "A value has an expression",
    explanation: """
      `{swift}` between backticks is shown as the value of the expression behind it, in the scope at that \
      place.
      """,
    example: """
      # T

      The loss is `{swift}`.

      """,
    remedy: """
      # T

      The loss is `{swift} 1 + 1`.

      """)

  /// A number has at most 17 decimals.
  package static let tooManyDecimals = DiagnosticKind(
    "too-many-decimals", .error, title: "A number has at most 17 decimals",
    explanation: """
      No Double has more digits that mean something.
      """,
    example: """
      # T

      `{swift} 1.5, decimals: 99`

      """,
    remedy: """
      # T

      `{swift} 1.5, decimals: 2`

      """)
}
