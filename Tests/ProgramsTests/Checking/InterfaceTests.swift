import Diagnostics
import Programs
import Testing

@Suite struct InterfaceTests {
  @Test func nativesAreNumberedInOrderOfAppearance() throws {
    // 0 f, 1 a's getter, 2 a's setter, 3 b's getter, 4 off, 5 on, 6 init, 7 and 8 the subscript, 9 g
    let interface = Interface(tables: [
      (
        3,
        """
        func f() -> Int
        final class C { var a: Int { get set }; let b: Int }
        enum E { case off, on(Int) }
        extension C { init(); subscript(i: Int) -> Int { get set } }
        func g() -> Int
        """
      )
    ])
    #expect(interface.diagnostics == [])
    #expect(interface.nativeCounts == [10])
    let scope = Scope(interface: interface)
    let (program, found) = check(parse(SourceText(file: "a", bytes: Array("let x = g()".utf8))).0, in: scope)
    #expect(found == [])
    guard case .declare(_, let value?)? = program.statements.first?.kind, case .native(let id, _) = value.kind else {
      Issue.record("no call")
      return
    }
    #expect(id == NativeID(table: 3, index: 9))
  }

  @Test func defaultsOfTheHostAreFilledIn() {
    let example = CheckedExample("let x = Dense(8)")
    guard case .native(_, let arguments)? = example.value(of: "x")?.kind else {
      Issue.record("no call")
      return
    }
    #expect(arguments.count == 2)
    #expect(example.value(of: "x")?.range == 8..<16)
  }

  @Test func anUnknownTypeInAnInterfaceIsTold() {
    let interface = Interface(tables: [(0, "func f(_ x: Tensr) -> Int")])
    #expect(interface.diagnostics.map { $0.summary } == ["'Tensr' is no type of the interface"])
  }
}
