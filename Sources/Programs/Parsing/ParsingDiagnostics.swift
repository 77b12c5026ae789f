import Diagnostics

/// What can be wrong with the form of a program, before anything is known about its names.
package let parsingDiagnosticKinds: [DiagnosticKind] = [
  .unexpectedCharacter, .unterminatedString, .unterminatedComment, .numberLiteral, .stringEscape, .multiLineString,
  .unexpectedToken, .missingBlock, .missingType, .missingSeparator, .unclosedBracket, .strayBracket,
  .assignmentAsValue, .operatorSpacing, .operatorChain, .unknownOperator, .emptyCase, .nestingTooDeep,
  .outsideSubset, .pythonHabit,
]

extension DiagnosticKind {
  package static let unexpectedCharacter = DiagnosticKind(
    "unexpected-character", .error, title: "A character that is no part of the language",
    explanation: "Text copied from elsewhere often carries typographic quotes, special spaces or control characters. "
      + "Swift knows only the plain ones.",
    example: "print(“hello”)", remedy: "print(\"hello\")")

  package static let unterminatedString = DiagnosticKind(
    "unterminated-string", .error, title: "A string without its end",
    explanation: "A string begins and ends with a double quote on one line. For text over several lines write "
      + "three double quotes on lines of their own before and after it.",
    example: "print(\"hello)", remedy: "print(\"hello\")")

  package static let unterminatedComment = DiagnosticKind(
    "unterminated-comment", .error, title: "A comment without its end",
    explanation: "A comment that begins with /* goes on until its */; each /* inside it needs one as well.",
    example: "/* the rate\nlet rate = 0.1", remedy: "/* the rate */\nlet rate = 0.1")

  package static let numberLiteral = DiagnosticKind(
    "number-literal", .error, title: "A number that is written in another way",
    explanation: "A number has a digit before and after its point, and no letters after it: 0.5, 1.0, 1e-3, 1_000.",
    example: "let rate = .5", remedy: "let rate = 0.5")

  package static let stringEscape = DiagnosticKind(
    "string-escape", .error, title: "A backslash with a character that it does not go with",
    explanation:
      "In a string a backslash begins \\n, \\t, \\r, \\0, \\\", \\', \\\\, \\u{…} or \\(value). For TeX, write a "
      + "string between #\" and \"#, in which a backslash is a plain character.",
    example: "print(\"\\alpha\")", remedy: "print(#\"\\alpha\"#)")

  package static let multiLineString = DiagnosticKind(
    "multi-line-string", .error, title: "A string over several lines in another form",
    explanation:
      "Its text starts on the line after the opening \"\"\", its closing \"\"\" stands on a line of its own, "
      + "and every line is indented at least as far as that one.",
    example: "print(\"\"\"hello\n\"\"\")", remedy: "print(\"\"\"\n  hello\n  \"\"\")")

  package static let unexpectedToken = DiagnosticKind(
    "unexpected-token", .error, title: "Something is missing, or too much",
    explanation: "The program cannot be read on at this place: a value, a name or a sign is missing before it, or it "
      + "is left over.",
    example: "let x = 1 +", remedy: "let x = 1 + 2")

  package static let missingBlock = DiagnosticKind(
    "missing-block", .error, title: "Statements without their braces",
    explanation: "The statements of if, for, while, func and their like stand between { and }, also a single one.",
    example: "if x > 0 print(x)", remedy: "if x > 0 { print(x) }")

  package static let missingType = DiagnosticKind(
    "missing-type", .error, title: "A parameter without a type",
    explanation: "Every parameter of a function has a type after its name. Only a closure may leave them out.",
    example: "func double(x) -> Double { 2 * x }", remedy: "func double(x: Double) -> Double { 2 * x }")

  package static let missingSeparator = DiagnosticKind(
    "missing-separator", .error, title: "Two things side by side",
    explanation: "Statements are separated by new lines or ';', arguments and elements by ','.",
    example: "let x = [1 2]", remedy: "let x = [1, 2]")

  package static let unclosedBracket = DiagnosticKind(
    "unclosed-bracket", .error, title: "A bracket without its partner",
    explanation: "Every (, [ and { is closed by its ), ] or }.",
    example: "print((1 + 2) * 3", remedy: "print((1 + 2) * 3)")

  package static let strayBracket = DiagnosticKind(
    "stray-bracket", .error, title: "A closing bracket that closes nothing",
    explanation: "Every ), ] and } has its opening bracket before it, in the same block.",
    example: "print(1 + 2))", remedy: "print(1 + 2)")

  package static let assignmentAsValue = DiagnosticKind(
    "assignment-as-value", .error, title: "An assignment where a value is wanted",
    explanation: "'=' stores a value and gives none. Values are compared with '=='.",
    example: "if x = 1 { print(x) }", remedy: "if x == 1 { print(x) }")

  package static let operatorSpacing = DiagnosticKind(
    "operator-spacing", .error, title: "Space on one side of an operator only",
    explanation: "An operator between two values has space on both sides, or on none; one that belongs to a single "
      + "value stands directly at it. Swift tells 'a - b' from 'a' and '-b' by that.",
    example: "let d = a -b", remedy: "let d = a - b")

  package static let operatorChain = DiagnosticKind(
    "operator-chain", .error, title: "Operators that need parentheses",
    explanation: "Comparisons and ranges do not stand side by side: what 'a < b < c' means in mathematics is "
      + "'a < b && b < c'.",
    example: "if 0 < x < 1 { print(x) }", remedy: "if 0 < x && x < 1 { print(x) }")

  package static let unknownOperator = DiagnosticKind(
    "unknown-operator", .error, title: "An operator that Swift does not have",
    explanation: "Signs that stand side by side are read as one operator; write a space between two that are meant.",
    example: "print(1 × 2)", remedy: "print(1 * 2)")

  package static let emptyCase = DiagnosticKind(
    "empty-case", .error, title: "A case without statements",
    explanation: "A case of a switch does not go on into the next one, so each has a statement of its own; 'break' "
      + "does nothing.",
    example: "switch n {\ncase 0:\ndefault: print(n)\n}", remedy: "switch n {\ncase 0: break\ndefault: print(n)\n}")

  package static let nestingTooDeep = DiagnosticKind(
    "nesting-too-deep", .error, title: "Too deeply nested",
    explanation: "Brackets, blocks and operators may nest 200 deep, so that no text can exhaust the reader's machine.")

  package static let outsideSubset = DiagnosticKind(
    "outside-subset", .error, title: "Swift that lessons leave out",
    explanation: "Lessons are written in a subset of Swift that runs in a sandbox and in the reader's browser: values, "
      + "functions, closures, structs and enums, without modules, classes, protocols, generics, errors and concurrency.",
    example: "class Counter { var n = 0 }", remedy: "struct Counter { var n = 0 }")

  package static let pythonHabit = DiagnosticKind(
    "python-habit", .error, title: "Another language's way of writing",
    explanation: "The form is Python's, or another language's; Swift has one of its own.",
    example: "for i in range(10):\n  print(i)", remedy: "for i in 0..<10 {\n  print(i)\n}")
}
