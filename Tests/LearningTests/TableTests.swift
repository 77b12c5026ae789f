import Learning
import Tensors
import Testing

@Suite struct TableTests {
  /// Reads a text as the file `t.csv` of a course.
  private func with<Result>(_ text: String, _ body: () throws -> Result) rethrows -> Result {
    let session = Session()
    session.data = DataFolder([("t.csv", .bytes(Array(text.utf8)))], number: { Double($0) })
    let before = Session.current
    Session.current = session
    defer { Session.current = before }
    return try body()
  }

  private func column(_ text: String, _ name: String = "a") throws -> [Double] {
    try with(text) { try Table.csv("t.csv")[name] }
  }

  @Test func cellsAreCutAsTheStandardSays() throws {
    let text = "\u{FEFF}name, \"a, b\" ,c\r\n\"A \"\"x\"\"\", 1 ,\"two\nlines\"\r\n\n,2.5e1,"
    let table = try with(text) { try Table.csv("t.csv") }
    #expect(table.columnNames == ["name", "a, b", "c"])
    #expect(table.count == 2)
    #expect(try table.texts("name") == ["A \"x\"", ""])
    #expect(try table.texts("c") == ["two\nlines", ""])
    #expect(try with(text) { try table["a, b"] } == [1, 25])
  }

  @Test func otherSeparators() throws {
    let table = try with("a;b\n1,5;2") { try Table.csv("t.csv", separator: ";") }
    #expect(try table.texts("a") == ["1,5"])
    let tabs = try with("a\tb\n1\t") { try Table.csv("t.csv", separator: "\t") }
    #expect(try tabs.texts("b") == [""])
    #expect(throws: EngineError.self) { try with("a\n1") { try Table.csv("t.csv", separator: ";;") } }
  }

  /// The short way and the long way of reading give what Swift reads.
  @Test func numbersAreRoundedCorrectly() throws {
    var texts = [
      "0", "-0", "0.1", "-2.5", ".5", "5.", "123456789012345", "1234567890123456", "12345678901234567890", "1e3",
      "1E-5",
      "4.9e-324", "1.7976931348623157e308", "0.000000000000001", "9007199254740993", "3.14159265358979", "+1",
    ]
    for call in 0..<500 {
      let key = RandomKey(seed: 3, stream: 1, call: UInt64(call))
      let number = Double(key.permutation(100_000)[0]) / Double(1 + key.permutation(977)[0])
      texts.append("\(number)")
    }
    let values = try column("a\n" + texts.joined(separator: "\n"))
    for (text, value) in zip(texts, values) {
      let wanted = try #require(Double(text))
      #expect(value.bitPattern == wanted.bitPattern || value.isNaN && wanted.isNaN, "\(text)")
    }
  }

  @Test(arguments: ["", "x", "1,5", "1 2", "--1", ".", "-", "0x1", "inf", "nan", "1.2.3", "1e", "½"])
  func whatIsNoNumberIsRefused(_ text: String) throws {
    #expect(throws: EngineError.self) { try column("a,b\n\"\(text)\",1") }
  }

  @Test func targetsOfTextAreClasses() throws {
    let text = "x,kind\n1,setosa\n2,alba\n3,setosa\n4,virginica\n"
    let data = try with(text) { try Dataset.csv("t.csv", target: "kind") }
    #expect(data.classNames == ["alba", "setosa", "virginica"])
    #expect(data.y.values == [1, 0, 1, 2])
    #expect(data.x.shape == [4, 1] && data.y.shape == [4])
    #expect(throws: EngineError.self, "the text column cannot be an input") {
      try with(text) { try Dataset.csv("t.csv", target: "x") }
    }
  }

  @Test func targetsOfNumbersStayNumbers() throws {
    let data = try with("a,b,c\n1,2,3\n4,5,6\n") { try Dataset.csv("t.csv", inputs: ["c", "a"], target: "b") }
    #expect(data.x.values == [3, 1, 6, 4])
    #expect(data.y.shape == [2, 1] && data.y.values == [2, 5])
  }

  /// Any bytes at all are a table or an error.
  @Test func noBytesEndTheProcess() {
    let signs: [UInt8] = [0x2C, 0x22, 0x0A, 0x0D, 0x20, 0x31, 0xFF, 0xEF]
    for seed in 0..<2000 {
      let order = RandomKey(seed: seed).permutation(64)
      let bytes = order.prefix(12).map { signs[$0 % signs.count] }
      let session = Session()
      session.data = DataFolder([("t.csv", .bytes(bytes))], number: { Double($0) })
      Session.current = session
      if let table = try? Table.csv("t.csv") {
        for name in table.columnNames { _ = try? table.texts(name) }
      }
    }
    Session.current = Session()
  }
}
