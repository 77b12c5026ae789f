import Diagnostics
import Programs
import Sandbox
import Testing

@Suite struct InterfaceTests {
  private let file: SyntaxFile
  private let diagnostics: [Diagnostic]

  init() {
    let text = SourceText(file: "LessonKit", bytes: Array(lessonKitInterface.utf8))
    (file, diagnostics) = parse(text, mode: .interface)
  }

  @Test func parserReadsEveryDeclaration() {
    #expect(diagnostics.map { "\($0.range.start.line): \($0.summary)" } == [])
  }

  /// The machine calls natives by number: the parser and the generator have to count alike.
  @Test func everyCallableDeclarationHasANative() {
    var count = 0
    for statement in file.statements {
      if case .declaration(let declaration) = statement.kind { count += natives(declaration) }
    }
    #expect(count == lessonKitNativeCount)
  }

  @Test func checkerUnderstandsEveryDeclaration() {
    let interface = LessonRunner.interface()
    #expect(interface.diagnostics.map { "\($0.range.start.line): \($0.summary)" } == [])
    #expect(interface.nativeCounts[Int(lessonKit.id)] == lessonKitNativeCount)
  }

  private func natives(_ declaration: DeclarationSyntax) -> Int {
    switch declaration.kind {
    case .function, .initializer: 1
    case .subscript(let syntax): syntax.accessors.setter == nil ? 1 : 2
    case .variable(let syntax): syntax.bindings.reduce(0) { $0 + ($1.accessors?.setter == nil ? 1 : 2) }
    case .enumCases(let cases): cases.count
    case .type(let type): type.members.reduce(0) { $0 + natives($1) }
    case .typealias, .operator: 0
    }
  }
}
