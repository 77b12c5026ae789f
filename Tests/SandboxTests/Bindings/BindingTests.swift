import Diagnostics
import Sandbox
import Testing

nonisolated(unsafe) private let interface = LessonRunner.interface()

/// What the lines print, or what went wrong.
private func output(_ source: String) -> String {
  let runner = LessonRunner(interface: interface)
  let record = runner.run(SourceText(file: "lesson", bytes: Array(source.utf8)), example: "test")
  let complaints = record.diagnostics.map { "\($0.range.start.line):\($0.range.start.column): \($0.summary)\n" }
  return record.text + complaints.joined()
}

/// Every form in which a lesson can reach the engine, called from a lesson's source.
@Suite struct BindingTests {
  @Test func freeFunctionsWithLabelsAndDefaults() {
    #expect(output("print(exp(0.0), pow(2.0, 3.0), sqrt(Tensor([4, 9])))") == "1.0 8.0 [2.0, 3.0]\n")
    #expect(output("print(concatenate([Tensor([1, 2]), Tensor([3])]))") == "[1.0, 2.0, 3.0]\n")
    #expect(output("print(select(where: [1, 0], [1, 2], [3, 4]))") == "[1.0, 4.0]\n")
  }

  @Test func operatorsOfTensorsAndNumbers() {
    #expect(
      output("let a: Tensor = [1, 2]\nprint(2 * a + 1, -a, a • a, a / 2)") == "[3.0, 5.0] [-1.0, -2.0] 5.0 [0.5, 1.0]\n"
    )
    #expect(output("var a: Tensor = [1, 2]\na += a\na *= 0.5\na -= [1, 1]\nprint(a)") == "[0.0, 1.0]\n")
    #expect(output("let f: (Tensor, Tensor) -> Tensor = (+)\nprint(f([1], [2]))") == "[3.0]\n")
  }

  @Test func initializersAndStatics() {
    #expect(output("print(Tensor([1.5, 2]), Tensor([[1], [2]]).shape, Tensor(3))") == "[1.5, 2.0] [2, 1] 3.0\n")
    #expect(
      output("print(Tensor.zeros([2]), Tensor.full([2], 7), Tensor.identity(2).sum())") == "[0.0, 0.0] [7.0, 7.0] 2.0\n"
    )
    #expect(output("let t: Tensor = .ones([2])\nprint(t)") == "[1.0, 1.0]\n")
  }

  @Test func propertiesAndMethods() {
    #expect(
      output("let t: Tensor = [[1, 2], [3, 4]]\nprint(t.shape, t.rank, t.count, t.values)")
        == "[2, 2] 2 4 [1.0, 2.0, 3.0, 4.0]\n")
    #expect(
      output("let t: Tensor = [[1, 2], [3, 4]]\nprint(t.sum(axis: 0), t.mean().item(), t.argmax(axis: 1))")
        == "[4.0, 6.0] 2.5 [1, 1]\n")
    #expect(
      output("let t: Tensor = [[1, 2], [3, 4]]\nprint(t.split(into: 2).count, t.reshaped(to: [4]), t.transposed())")
        == "2 [1.0, 2.0, 3.0, 4.0] [[1.0, 3.0],\n [2.0, 4.0]]\n")
  }

  @Test func subscriptsReadAndWrite() {
    #expect(
      output("var t: Tensor = [[1, 2], [3, 4]]\nt[0, 1] = 9\nt[1, 0] += 1\nprint(t[0], t[1, 0])") == "[1.0, 9.0] 4.0\n")
    #expect(
      output("var t: Tensor = [[1, 2], [3, 4]]\nt[1] = [5, 6]\nprint(t[1...], t[..<1], t[0...1].shape, t[...0])")
        == "[[5.0, 6.0]] [[1.0, 2.0]] [2, 2] [[1.0, 2.0]]\n")
  }

  @Test func copiesOfTensorsAreValues() {
    #expect(
      output("let a: Tensor = [1, 2]\nvar b = a\nb += 1\nvar c = b\nc *= 2\nprint(a, b, c)")
        == "[1.0, 2.0] [2.0, 3.0] [4.0, 6.0]\n")
    #expect(output("let a: Tensor = [[1, 2]]\nvar b = a\nb[0, 0] = 5\nprint(a, b)") == "[[1.0, 2.0]] [[5.0, 2.0]]\n")
  }

  @Test func enumCasesWithAndWithoutValues() {
    #expect(
      output("let a = Activation.relu\nprint(a, a == .relu, a == .tanh, Initializer.constant(0.5))")
        == "relu true false constant(0.5)\n")
    #expect(output("let l = Dense(2, activation: .sigmoid, initializer: .constant(1))\nprint(l.units)") == "2\n")
  }

  @Test func builderGathersLayers() {
    let source = """
      let deep = true
      let model = Sequential(input: 2) {
        Dense(3, activation: .tanh, initializer: .ones)
        if deep {
          Dense(3)
        }
        for _ in 0..<2 {
          Dense(3)
        }
        Dense(1, initializer: .ones)
      }
      print(model.layers.count, model.parameterCount)
      """
    #expect(output(source) == "5 49\n")
  }

  @Test func modelsAreCalledAndTheirWeightsSet() {
    let source = """
      let model = Sequential(input: 2) {
        Dense(1, initializer: .ones)
      }
      print(model([[1, 2]]))
      model.layers[0].weight = [[2], [3]]
      model.layers[0].bias += 1
      print(model([[1, 2]]), model.layers[0].weight.shape)
      let other = model.copied()
      other.layers[0].bias = [100]
      print(model([[1, 2]]).item(), other([[1, 2]]).item())
      """
    #expect(output(source) == "[[3.0]]\n[[9.0]] [2, 1]\n9.0 108.0\n")
  }

  @Test func closuresGoThroughTheEngineAndBack() {
    #expect(output("print(gradient(at: [1, 2]) { w in w.squared().sum() })") == "[2.0, 4.0]\n")
    #expect(
      output("let k = 3.0\nlet (v, g) = valueWithGradient(at: [1, 2]) { w in (k * w).sum() }\nprint(v, g)")
        == "9.0 [3.0, 3.0]\n")
    #expect(
      output("let (v, (g, h)) = valueWithGradient(at: [2], [5]) { a, b in (a * b).sum() }\nprint(v, g, h)")
        == "10.0 [5.0] [2.0]\n")
    #expect(output("print(gradientCheck(at: [1, 2]) { w in (w * w * w).sum() }.passed)") == "true\n")
    #expect(
      output("print(valueWithGradient(at: [Tensor([1]), Tensor([2])]) { w in (w[0] * w[1]).sum() }.1)")
        == "[[2.0], [1.0]]\n")
  }

  @Test func inoutArgumentsComeBackChanged() {
    let source = """
      let sgd = SGD(learningRate: 0.5)
      var w: Tensor = [1]
      var b: Tensor = [2]
      sgd.update(&w, [1])
      let both = SGD(learningRate: 0.5)
      both.update(&w, &b, ([1], [1]))
      print(w, b, sgd.learningRate)
      sgd.learningRate = 0.1
      print(sgd.learningRate)
      """
    #expect(output(source) == "[0.0] [1.5] 0.5\n0.1\n")
  }

  @Test func structsOptionalsTuplesAndArrays() {
    let source = """
      let (train, test) = Dataset.iris().split(testFraction: 0.2, seed: 1)
      print(train.count, test.count, train.classNames.count)
      let data = Dataset([[1], [2]], [[3], [4]])
      print(data.x.shape, data.y)
      let model = Sequential(input: 1) { Dense(1, initializer: .zeros) }
      let history = model.fit(data.x, data.y, loss: .meanSquaredError, optimizer: SGD(learningRate: 0.1), epochs: 3, shuffle: false, validation: data, metrics: [.meanAbsoluteError])
      print(history.loss.count, history.validationLoss.count, history[.meanAbsoluteError].count, history.bestEpoch ?? -1)
      var stop = EarlyStopping(patience: 2)
      stop.patience = 7
      print(stop.patience)
      """
    let lines = output(source).split(separator: "\n")
    #expect(lines.first == "120 30 3")
    #expect(lines.dropFirst().first == "[2, 1] [[3.0],")
    #expect(lines.dropFirst(3).first?.hasPrefix("3 3 3") == true)
    #expect(lines.last == "7")
  }

  @Test func textTakesDecimals() {
    #expect(
      output("let x = 2.0 / 3\nprint(\"\\(x, decimals: 2) \\([x], decimals: 1) \\(Tensor([x]), decimals: 3)\")")
        == "0.67 [0.7] [0.667]\n")
  }

  @Test func figuresAndModelsReachTheNotebook() {
    let runner = LessonRunner(interface: interface)
    let source =
      "show(linePlot([3, 2, 1], title: \"Loss\"))\nshow(linePlot({ x in x * x }, over: 0...2))\nshow(Tensor([1, 2]))\nshow(Dense(1))"
    let record = runner.run(SourceText(file: "lesson", bytes: Array(source.utf8)), example: "test")
    #expect(record.diagnostics.map(\.summary) == [])
    #expect(record.shown.count == 3)
    #expect(record.text == "[1.0, 2.0]\n")
  }

  @Test func mistakesOfTheEngineStandAtTheirCall() {
    #expect(
      output("let a: Tensor = [1, 2]\nprint(a + [1, 2, 3])")
        == "2:7: + does not take tensors of shapes [2] and [3] together\n")
    #expect(output("let a: Tensor = [1, 2]\nprint(a[5])") == "2:7: subscript at 5: the axis has 2 elements, 0 to 1\n")
    #expect(output("let m = Sequential(input: 4) { Dense(8) }\nprint(m([1, 2, 3, 4]))").hasPrefix("2:7: "))
    #expect(
      output("print(gradient(at: [1, 2]) { w in w[7].sum() })")
        == "1:35: subscript at 7: the axis has 2 elements, 0 to 1\n")
    #expect(
      output("expect(Tensor([1, 2]), isClose: [1, 3])")
        == "1:1: 2.0 at [1] is not within 1e-06 of 3.0: they differ by 1.0\n")
  }
}
