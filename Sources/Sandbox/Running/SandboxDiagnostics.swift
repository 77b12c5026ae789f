import Diagnostics

extension DiagnosticKind {
  package static let engineError = DiagnosticKind(
    "engine", .error, title: "An operation of the engine cannot be done",
    explanation: """
      Operations on tensors, layers and models say what shapes and values they take. The message shows both what the \
      operation takes and what it was given.
      """,
    example: "let x = Tensor.ones([2, 3]) • Tensor.ones([2, 3])",
    remedy: "let x = Tensor.ones([2, 3]) • Tensor.ones([2, 3]).transposed()")

  package static let missingData = DiagnosticKind(
    "missing-data", .error, title: "The course has no such data",
    explanation: """
      A lesson reads files of the course's folder 'data' by their names, relative to it. They are read before the lesson \
      runs, so a name has to stand in the example as a plain text. The columns of a table are named in its first line.
      """,
    example: "let grades = Table.csv(\"grade.csv\")", remedy: "let grades = Table.csv(\"grades.csv\")")

  package static let unreadableData = DiagnosticKind(
    "unreadable-data", .error, title: "A data file cannot be read as what it is to be",
    explanation: """
      The message says the rule of the format that the file breaks, and in which line. Tables are comma-separated values \
      in UTF-8 with as many cells in every row as there are columns; images and labels are IDX files as those of MNIST; \
      weights are safetensors files with the names and shapes of the model that loads them.
      """,
    example: "hours,passed\n1.5", remedy: "hours,passed\n1.5,no")

  package static let expectationFailed = DiagnosticKind(
    "expectation", .error, title: "An expectation does not hold",
    explanation: "'expect' states what the lesson promises. Where it does not hold, the page would be wrong.",
    example: "expect(1 + 1 == 3)", remedy: "expect(1 + 1 == 2)")

  package static let arithmeticOverflow = DiagnosticKind(
    "overflow", .error, title: "A whole number does not fit in an Int",
    explanation: "Int holds the numbers from -2⁶³ to 2⁶³ - 1. Swift stops a program that leaves them.",
    example: "var n = 1\nfor _ in 0..<70 { n *= 2 }", remedy: "var n = 1.0\nfor _ in 0..<70 { n *= 2 }")

  package static let divisionByZero = DiagnosticKind(
    "division-by-zero", .error, title: "A whole number is divided by zero",
    explanation: "Int has no value for it, so Swift stops the program. Doubles give infinity or NaN.",
    example: "let parts = [Int]()\nprint(7 / parts.count)", remedy: "let parts = [1, 2]\nprint(7 / parts.count)")

  package static let indexOutOfRange = DiagnosticKind(
    "index-out-of-range", .error, title: "An index is outside its array",
    explanation: "The indices of an array with n elements are 0 to n - 1.",
    example: "let a = [1, 2, 3]\nprint(a[3])", remedy: "let a = [1, 2, 3]\nprint(a[2])")

  package static let reversedRange = DiagnosticKind(
    "reversed-range", .error, title: "The end of a range is before its start",
    explanation: "A range counts upwards. To count down, use stride(from:to:by:) or .reversed().",
    example: "for i in 5...1 { print(i) }", remedy: "for i in (1...5).reversed() { print(i) }")

  package static let unwrappedNil = DiagnosticKind(
    "unwrapped-nil", .error, title: "'!' on a value that is nil",
    explanation: "An exclamation mark claims that there is a value. There was none.",
    example: "let a: [Int] = []\nprint(a.first!)", remedy: "let a: [Int] = []\nprint(a.first ?? 0)")

  package static let conversionFailed = DiagnosticKind(
    "conversion", .error, title: "A number does not fit in the other type",
    explanation: "Int(x) takes Doubles that are finite and between -2⁶³ and 2⁶³.",
    example: "let large = [1e300]\nprint(Int(large[0]))", remedy: "let large = [1e300]\nprint(large[0])")

  package static let emptyCollection = DiagnosticKind(
    "empty-collection", .error, title: "An element is taken from an empty collection",
    explanation: "The operation needs one element at least. Test isEmpty before, or use its optional form.",
    example: "var a: [Int] = []\na.removeLast()", remedy: "var a = [1]\na.removeLast()")

  package static let duplicateKey = DiagnosticKind(
    "duplicate-key", .error, title: "A key stands twice in a dictionary",
    explanation: "The keys of a dictionary literal are to differ.",
    example: "let d = [\"a\": 1, \"a\": 2]", remedy: "let d = [\"a\": 1, \"b\": 2]")

  package static let argumentOutOfRange = DiagnosticKind(
    "argument", .error, title: "An argument is outside what the function takes",
    explanation: "The message says what the function takes and what it was given.",
    example: "print([1, 2].prefix(-1))", remedy: "print([1, 2].prefix(1))")

  package static let stoppedItself = DiagnosticKind(
    "stopped", .error, title: "The example stopped itself",
    explanation: "fatalError, precondition and assert stop a program where something is not as it should be.",
    example: "fatalError(\"not yet\")", remedy: "print(\"not yet\")")

  package static let unsetVariable = DiagnosticKind(
    "unset-variable", .error, title: "A variable has no value",
    explanation: "An earlier example stopped before it gave the variable a value. Mend that one first.")

  package static let endedWithoutValue = DiagnosticKind(
    "ended-without-value", .error, title: "A function ended without a value",
    explanation: "Every way through a function that gives a value has to end with 'return'.")

  package static let instructionBudget = DiagnosticKind(
    "budget-instructions", .error, title: "The example takes too many instructions",
    explanation: """
      What an example may do is counted, not timed, so that it passes or fails alike on every machine. An endless \
      loop ends here. An example that needs more says so behind its fence: budget=.
      """,
    example: "while true { }", remedy: "for _ in 0..<10 { }")

  package static let callDepthBudget = DiagnosticKind(
    "budget-call-depth", .error, title: "Calls are nested too deep",
    explanation: "A function that calls itself has to come to an end.",
    example: "func f(_ n: Int) -> Int { f(n + 1) }\nprint(f(0))",
    remedy: "func f(_ n: Int) -> Int { n > 9 ? n : f(n + 1) }\nprint(f(0))")

  package static let outputBudget = DiagnosticKind(
    "budget-output", .error, title: "The example prints too much",
    explanation: "What an example prints stands on the page; more than some thousand lines help nobody.",
    example: "for i in 0..<100_000 { print(i) }", remedy: "for i in 0..<10 { print(i) }")

  package static let memoryBudget = DiagnosticKind(
    "budget-memory", .error, title: "The example's values take too much memory",
    explanation: "Strings, arrays, dictionaries and closures are counted while they live.",
    example: "var s = \"ab\"\nfor _ in 0..<60 { s += s }", remedy: "var s = \"ab\"\nfor _ in 0..<4 { s += s }")

  package static let figureBudget = DiagnosticKind(
    "budget-figures", .error, title: "The example shows too many figures",
    explanation: "A page with hundreds of figures is slow to open and hard to read.",
    example: "for _ in 0..<100 { show(linePlot([1, 2])) }", remedy: "show(linePlot([1, 2]))")

}

/// Every diagnostic that running a lesson can give.
package let sandboxDiagnosticKinds: [DiagnosticKind] = [
  .engineError, .missingData, .unreadableData, .expectationFailed, .arithmeticOverflow, .divisionByZero,
  .indexOutOfRange, .reversedRange,
  .unwrappedNil, .conversionFailed, .emptyCollection, .duplicateKey, .argumentOutOfRange, .stoppedItself,
  .unsetVariable, .endedWithoutValue, .instructionBudget, .callDepthBudget, .outputBudget, .memoryBudget, .figureBudget,
]
