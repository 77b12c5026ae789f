import Diagnostics

/// Turns the checked examples of a lesson into bytecode, one after the other.
///
/// A copy of it goes on by itself, for what runs beside the lesson, such as an exercise.
package struct CodeGenerator {
  private var functionCount = 0
  private var shapes = ShapeTable()

  package init() {}

  /// The bytecode of an example; it can run only if there is no diagnostic.
  package mutating func generate(_ program: Program) -> (CompiledProgram, [Diagnostic]) {
    let firstFunction = functionCount
    let firstShape = shapes.shapes.count
    functionCount += 1
    for function in program.functions {
      function.codeIndex = functionCount
      functionCount += 1
    }
    let shared = SharedCode(shapes: shapes)
    var functions = [FunctionGenerator(shared: shared, program: program).topLevel(program)]
    for function in program.functions {
      functions.append(FunctionGenerator(shared: shared, program: program).body(of: function))
    }
    shapes = shared.shapes
    let compiled = CompiledProgram(
      text: program.text, functions: functions, firstFunction: firstFunction,
      shapes: Array(shapes.shapes[firstShape...]), firstShape: firstShape, globalCount: program.globalCount,
      hasValue: program.value != nil)
    return (compiled, shared.tooLong.map { [$0] } ?? [])
  }
}

/// What the functions of a program have in common while they are generated.
final class SharedCode {
  var shapes: ShapeTable
  var tooLong: Diagnostic?

  init(shapes: ShapeTable) { self.shapes = shapes }
}

extension DiagnosticKind {
  package static let functionTooLong = DiagnosticKind(
    "function-too-long", .error, title: "A function or an example is too long",
    explanation: """
      A function, or the top level of an example, holds at most 30 000 instructions and 60 000 values at a time: some \
      thousand lines. Tables of numbers belong in the course's data folder.
      """)
}
