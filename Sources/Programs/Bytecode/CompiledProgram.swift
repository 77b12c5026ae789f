import Diagnostics

/// An example as bytecode.
package struct CompiledProgram {
  package let text: SourceText
  /// The first one is the top level. Functions are numbered through the lesson.
  package let functions: [Prototype]
  package let firstFunction: Int
  /// The shapes of types that were not known before, numbered through the lesson.
  package let shapes: [TypeShape]
  package let firstShape: Int
  package let globalCount: Int
  /// Whether the top level gives a string: the value of an expression in prose.
  package let hasValue: Bool
}
