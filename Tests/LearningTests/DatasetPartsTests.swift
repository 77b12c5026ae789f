import Learning
import Tensors
import Testing

@Suite struct DatasetPartsTests {
  init() { freshSession() }

  @Test func foldsTestEveryCaseOnce() throws {
    let data = try Dataset.line(count: 23, seed: 1)
    for count in [2, 5, 23] {
      let folds = try data.folds(count, seed: 4)
      #expect(folds.flatMap { $0.test.x.values }.sorted() == data.x.values.sorted())
      for fold in folds {
        #expect((fold.train.x.values + fold.test.x.values).sorted() == data.x.values.sorted())
        #expect(fold.test.count == 23 / count || fold.test.count == 23 / count + 1)
      }
    }
    #expect(throws: EngineError.self) { try data.folds(1) }
    #expect(throws: EngineError.self) { try data.folds(24) }
  }

  @Test func stratifiedPartsHaveTheirShareOfEachClass() throws {
    let iris = try Dataset.iris()
    let (train, test) = try iris.split(testFraction: 0.3, stratified: true, seed: 1)
    #expect(train.count == 105 && test.count == 45)
    for label in 0..<3 { #expect(test.labels.filter { $0 == label }.count == 15) }
    for fold in try iris.folds(5, stratified: true, seed: 1) {
      for label in 0..<3 { #expect(fold.test.labels.filter { $0 == label }.count == 10) }
    }
    let few = try Dataset(Tensor([1, 2, 3, 4, 5]), Tensor([0, 0, 0, 1, 1]))
    // Two of five: 1.2 and 0.8 of the classes make 1 and 1.
    let labels = try few.split(testFraction: 0.4, stratified: true, seed: 1).test.labels
    #expect(labels.sorted() == [0, 1])
    #expect(throws: EngineError.self) {
      try Dataset(Tensor([1, 2]), Tensor([0.5, 1])).split(stratified: true)
    }
  }

  @Test func bootstrapsLeaveOutAThird() throws {
    let data = try Dataset.line(count: 300, seed: 1), drawn = try data.bootstrapped(seed: 2)
    #expect(drawn.count == 300 && Set(drawn.x.values).isSubset(of: Set(data.x.values)))
    // 1 − 1/e of the cases are in: 190 of 300, with a deviation of 6.
    #expect(abs(Set(drawn.x.values).count - 190) < 30)
    #expect(try data.bootstrapped(seed: 2).x.values == drawn.x.values)
    #expect(try Dataset.line(count: 0).bootstrapped().count == 0)
  }

  @Test func minMaxScalesToZeroAndOne() throws {
    let data = try Dataset(Tensor([[1, 5], [3, 5], [2, 5]]), Tensor([0, 1, 1]))
    #expect(try data.minMaxScaled().x.values == [0, 0, 1, 0, 0.5, 0])
    #expect(try Dataset(Tensor([[5, 6]]), Tensor([0])).minMaxScaled(like: data).x.values == [2, 1])
    #expect(throws: EngineError.self) { try Dataset.line(count: 0).minMaxScaled() }
    #expect(throws: EngineError.self) { try data.minMaxScaled(like: .line()) }
  }

  @Test func seriesFollowTheirFormulas() throws {
    let wave = try sineSeries(count: 9, period: 8)
    for (step, value) in wave.enumerated() { #expect(abs(value - sin(2 * Double.pi * Double(step) / 8)) <= 1e-15) }
    let walk = try randomWalk(count: 5, drift: 2, noise: 0, seed: 1)
    #expect(walk == [0, 2, 4, 6, 8])
    let noise = try autoregressiveSeries([], count: 50, seed: 3)
    let echo = try autoregressiveSeries([0.5, -0.25], count: 50, seed: 3)
    for step in 2..<50 {
      #expect(abs(echo[step] - 0.5 * echo[step - 1] + 0.25 * echo[step - 2] - noise[step]) <= 1e-13)
    }
    let sales = try seasonalSeries(count: 25, period: 12, trend: 1, noise: 0, seed: 1)
    #expect(abs(sales[12] - sales[0] - 12) <= 1e-13)
    #expect(throws: EngineError.self) { try sineSeries(count: -1) }
    #expect(throws: EngineError.self) { try sineSeries(period: 0) }
    #expect(throws: EngineError.self) { try seasonalSeries(period: .nan) }
    #expect(try randomWalk(count: 0).isEmpty)
  }

  @Test func charactersBecomeNumbersAndBack() throws {
    let text = "to be or not — täglich", vocabulary = Vocabulary(text)
    #expect(try vocabulary.text(vocabulary.numbers(text)) == text)
    #expect(Vocabulary("cab a").characters == [" ", "a", "b", "c"])
    #expect(try Vocabulary("cab").numbers("abc") == [0, 1, 2])
    #expect(try Vocabulary("cab").oneHot("ba").values == [0, 1, 0, 1, 0, 0])
    let data = try Vocabulary("abc").windows("abcab", length: 2)
    #expect(data.x.values == [0, 1, 1, 2, 2, 0] && data.y.values == [2, 0, 1])
    #expect(try Vocabulary("abc").windows("abcab", length: 2, step: 2).count == 2)
    #expect(throws: EngineError.self) { try vocabulary.numbers("x") }
    #expect(throws: EngineError.self) { try vocabulary.text([99]) }
    #expect(throws: EngineError.self) { try vocabulary.windows("to", length: 2) }
    #expect(throws: EngineError.self) { try vocabulary.windows("to", length: 0) }
    #expect(throws: EngineError.self) { try Vocabulary("").oneHot("") }
    #expect(Vocabulary("").count == 0)
  }

  @Test func shapesAreDrawnAndToldApart() throws {
    let data = try Dataset.shapes(count: 120, seed: 1)
    #expect(data.x.shape == [120, 16, 16, 3] && data.y.shape == [120])
    #expect(data.classNames[3] == "stop sign" && data.x.values.allSatisfy { (0...1).contains($0) })
    #expect(try Dataset.shapes(count: 120, seed: 1).x.values == data.x.values)
    // The middle of a stop sign is a white bar in red; whether an image has one is told by its most of each.
    func mostRedAndWhite(_ data: Dataset) throws -> Dataset {
      let red = try data.x.slice(axis: 3, from: 0, to: 1), green = try data.x.slice(axis: 3, from: 1, to: 2)
      let strong = try (red - green).greater(than: 0.5).mean(axis: 1).mean(axis: 1)
      let white = try green.greater(than: 0.8).mean(axis: 1).mean(axis: 1)
      return try Dataset(concatenate([strong, white], axis: 1), Tensor(data.labels.map { $0 == 3 ? 1 : 0 }))
    }
    let model = try DecisionTree(maximumDepth: 3), test = try mostRedAndWhite(.shapes(count: 80, seed: 2))
    try model.fit(mostRedAndWhite(data))
    // A guess is right for three quarters.
    #expect(try accuracy(model.labels(test.x), test.labels) > 0.85)
    #expect(throws: EngineError.self) { try Dataset.shapes(size: 4) }
    #expect(throws: EngineError.self) { try Dataset.shapes(count: -1) }
    #expect(try Dataset.shapes(count: 0).count == 0)
  }

  @Test func imagesAreMovedAndMirrored() throws {
    let image = try Tensor(shape: [1, 2, 2, 1], values: [1, 2, 3, 4]), data = try Dataset(image, Tensor([7]))
    let mirrors = try data.augmented(copies: 30, shift: 0, mirrored: true, seed: 1)
    #expect(mirrors.count == 31 && mirrors.labels.allSatisfy { $0 == 7 })
    for row in 0..<31 { #expect([[1, 2, 3, 4], [2, 1, 4, 3]].contains(try mirrors.x[row].values)) }
    #expect(try mirrors.x[0].values == [1, 2, 3, 4])
    // One pixel away in each direction, or not: nine places.
    let moved = try data.augmented(copies: 60, seed: 1)
    #expect(Set(try (1...60).map { try moved.x[$0].values }).count == 9)
    #expect(try data.augmented(copies: 0).count == 1)
    #expect(try data.augmented(shift: .max, seed: 1).count == 2)
    #expect(throws: EngineError.self) { try data.augmented(copies: -1) }
    #expect(throws: EngineError.self) { try data.augmented(copies: Int.max) }
    #expect(throws: EngineError.self) { try Dataset.line().augmented() }
  }

  @Test func targetsWithoutAClassForEachCaseAreNotStratified() throws {
    freshSession()
    for shape in [[1, 0], [1, 2, 0, 3], [1, 1, 5], [2, 0]] {
      let data = try Dataset(Tensor.ones([shape[0], 1]), Tensor.zeros(shape))
      #expect(throws: EngineError.self, "\(shape)") { try data.split(stratified: true) }
      #expect(throws: EngineError.self, "\(shape)") { try data.folds(2, stratified: true) }
    }
  }
}
