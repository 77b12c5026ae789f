import LessonKit
import Testing

/// Structs of a lesson that work as layers.
@Suite struct ModuleTests {
  @Test func anErrorInsideNamesTheModuleAndBothShapes() {
    let program = MarkedProgram(
      """
      struct Scale: Module {
        var gain = Tensor.ones([3])
        func callAsFunction(_ x: Tensor) -> Tensor { «x * gain» }
      }
      let model = Sequential(input: 4) { Dense(5); Scale() }
      """)
    let record = TestLesson().run(program.text)
    #expect(record.diagnostics.map(\.summary) == ["* does not take tensors of shapes [1, 5] and [3] together"])
    #expect(
      record.diagnostics.first?.notes.map(\.text) == ["Scale was given a batch of shape [1, 5]", "called from here"])
    #expect(record.diagnostics.first?.range == program.range)
  }

  @Test(arguments: [
    ("struct A: «Layer» {\n  func callAsFunction(_ x: Tensor) -> Tensor { x }\n}", "write struct A: Module"),
    (
      "struct A: Module { var w = Tensor.ones([2]) }\nlet m = Sequential(input: 2) { Dense(2); «A()» }",
      "add to A: func callAsFunction(_ x: Tensor) -> Tensor { … }"
    ),
    (
      """
      struct A: Module { func callAsFunction(_ x: Tensor, _ y: Tensor) -> Tensor { x + y } }
      let list = [A(), A()]
      let m = Sequential(input: 2) { «list» }
      """, "add to A: func callAsFunction(_ x: Tensor) -> Tensor { … }"
    ),
    (
      "struct A {\n  func callAsFunction(_ x: Tensor) -> Tensor { x }\n}\nlet m = Sequential(input: 1) { «A()» }",
      "declare it so: struct A: Module"
    ),
    ("let list: «[any Module]» = []", "name the struct itself"),
  ]) func tellsWhatIsMissing(_ marked: String, _ help: String) {
    let program = MarkedProgram(marked)
    let record = TestLesson().run(program.text)
    #expect(record.diagnostics.map(\.help) == [help])
    #expect(record.diagnostics.first?.range == program.range)
  }

  @Test func aStructIsNoLayerUntilItGivesABatch() {
    let record = TestLesson().run(
      """
      struct Sum: Module {
        var gain = Tensor.ones([3])
        func callAsFunction(_ x: Tensor) -> Tensor { (x * gain).sum() }
      }
      let model = Sequential(input: 3) { Sum() }
      """)
    #expect(record.diagnostics.count == 1)
    #expect(record.diagnostics.first?.summary.contains("the output' of Sum is to be a batch") == true)
  }

  @Test func aForkTrainsItsOwn() {
    let lesson = TestLesson()
    _ = lesson.run(
      """
      struct Scale: Module {
        var gain = Tensor.ones([1])
        func callAsFunction(_ x: Tensor) -> Tensor { x * gain }
      }
      let model = Sequential(input: 1) { Scale() }
      """)
    let fork = lesson.forked()
    let step = "model.train([[1]], [[3]], loss: .meanSquaredError, optimizer: SGD(learningRate: 0.25))"
    #expect(fork.run(step).diagnostics.isEmpty)
    #expect(fork.value("model.parameters[0]") == "[2.0]")
    #expect(lesson.value("model.parameters[0]") == "[1.0]")
  }

  @Test func whatItPrintsWhileItIsCheckedIsNotSeen() {
    let audit = GradientAudit()
    audit.start()
    defer { audit.stop() }
    let record = TestLesson().run(
      """
      struct Scale: Module {
        var gain = Tensor.ones([1])
        func callAsFunction(_ x: Tensor) -> Tensor {
          print(x.shape)
          return x * gain
        }
      }
      let model = Sequential(input: 1) { Scale() }
      model.fit([[1]], [[3]], loss: .meanSquaredError, optimizer: SGD(learningRate: 0.25), epochs: 2)
      """)
    #expect(record.text == "[1, 1]\n[1, 1]\n[1, 1]\n")
    #expect(audit.findings.map(\.check.passed) == [true, true])
  }
}
