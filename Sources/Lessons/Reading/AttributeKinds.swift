import Diagnostics

extension DiagnosticKind {
  /// Attributes have three forms.
  package static let unreadableAttribute = DiagnosticKind(
    "unreadable-attribute", .error, title: "Attributes have three forms",
    explanation: """
      In the braces stand `#id`, `.class` and `key=value`, with spaces between them; a value with spaces \
      stands in double quotes, on the same line.
      """,
    example: """
      # T

      ```swift {#a, .setup}
      let a = 1
      ```

      """,
    remedy: """
      # T

      ```swift {#a .setup}
      let a = 1
      ```

      """)

  /// An attribute is given once.
  package static let attributeTwice = DiagnosticKind(
    "attribute-twice", .error, title: "An attribute is given once",
    explanation: """
      Of two values one would be ignored, so the author has to choose.
      """,
    example: """
      # T

      ```swift {seed=1 seed=2}
      let a = 1
      ```

      """,
    remedy: """
      # T

      ```swift {seed=1}
      let a = 1
      ```

      """)

  /// Attributes are those that mean something.
  package static let unknownAttribute = DiagnosticKind(
    "unknown-attribute", .error, title: "Attributes are those that mean something",
    explanation: """
      A misspelt attribute would silently do nothing, so only the known ones are allowed: for examples \
      .setup, .hidden, .isolated, .norun, .fails, and seed, budget, tolerance, caption, alt, error.
      """,
    example: """
      # T

      ```swift {.hiden}
      let a = 1
      ```

      """,
    remedy: """
      # T

      ```swift {.hidden}
      let a = 1
      ```

      """)

  /// A numeric attribute is a number.
  package static let wrongAttributeValue = DiagnosticKind(
    "wrong-attribute-value", .error, title: "A numeric attribute is a number",
    explanation: """
      `seed` and `budget` are whole numbers, `tolerance` is a number from 0 up.
      """,
    example: """
      # T

      ```swift {seed=one}
      let a = 1
      ```

      """,
    remedy: """
      # T

      ```swift {seed=1}
      let a = 1
      ```

      """)

  /// Attributes stand behind what takes them.
  package static let strayAttributes = DiagnosticKind(
    "stray-attributes", .error, title: "Attributes stand behind what takes them",
    explanation: """
      Fences, headings, images and display formulas take attributes; a link or a formula in a line does \
      not.
      """,
    example: """
      # T

      [text](https://example.org){#there}

      """,
    remedy: """
      # T

      [text](https://example.org)

      """)

  /// An id is given once in a lesson.
  package static let duplicateID = DiagnosticKind(
    "duplicate-id", .error, title: "An id is given once in a lesson",
    explanation: """
      A link leads to one place. Headings, examples, exercises, quizzes, formulas and images share their \
      ids.
      """,
    example: """
      # T

      ## One {#a}

      ## Two {#a}

      """,
    remedy: """
      # T

      ## One {#a}

      ## Two {#b}

      """)

  /// Names of blocks are written as they are.
  package static let unknownBlock = DiagnosticKind(
    "unknown-block", .error, title: "Names of blocks are written as they are",
    explanation: """
      `swift`, `output` and `quiz` mean something to courseware only in small letters and spelt so; \
      a block of any other name is shown and not run.
      """,
    example: """
      # T

      ```Swift
      print(1)
      ```

      """,
    remedy: """
      # T

      ```swift
      print(1)
      ```

      """)

  /// Only a block that is to fail has an error.
  package static let errorWithoutFails = DiagnosticKind(
    "error-without-fails", .error, title: "Only a block that is to fail has an error",
    explanation: """
      `error="…"` is the text that the message of a `.fails` block has to hold.
      """,
    example: """
      # T

      ```swift {error="shape"}
      let a = 1
      ```

      """,
    remedy: """
      # T

      ```swift {.fails error="shape"}
      let a = 1
      ```

      """)

  /// An output or 'use' names an example.
  package static let unknownExample = DiagnosticKind(
    "unknown-example", .error, title: "An output or 'use' names an example",
    explanation: """
      A recorded output belongs to an example of the same lesson, by `for=id` or by standing below it; \
      `use` in the front matter names a block of another lesson.
      """,
    example: """
      # T

      ```swift {#sum}
      print(1)
      ```

      ```output {for=sun}
      1
      ```

      """,
    remedy: """
      # T

      ```swift {#sum}
      print(1)
      ```

      ```output {for=sum}
      1
      ```

      """)

  /// An example has one output.
  package static let duplicateOutput = DiagnosticKind(
    "duplicate-output", .error, title: "An example has one output",
    explanation: """
      Two recorded outputs cannot both be what the example printed.
      """,
    example: """
      # T

      ```swift
      print(1)
      ```

      ```output
      1
      ```

      ```output
      2
      ```

      """,
    remedy: """
      # T

      ```swift
      print(1)
      ```

      ```output
      1
      ```

      """)
}
