import Learning
import Tensors
import Testing

@Suite struct OptimizerTests {
  init() { freshSession() }

  static func make(_ name: String) -> Optimizer {
    switch name {
    case "sgd": SGD(learningRate: 0.01)
    case "sgdMomentum": SGD(learningRate: 0.01, momentum: 0.9, weightDecay: 0.01)
    case "sgdNesterov": SGD(learningRate: 0.01, momentum: 0.9, nesterov: true)
    case "adagrad": Adagrad()
    case "adagradDecay": Adagrad(learningRate: 0.1, learningRateDecay: 0.01, weightDecay: 0.01)
    case "adadelta": Adadelta(weightDecay: 0.01)
    case "rmsprop": RMSprop()
    case "rmspropCentered": RMSprop(learningRate: 0.001, momentum: 0.9, centered: true, weightDecay: 0.01)
    case "adam": Adam(learningRate: 0.01)
    case "adamDefault": Adam()
    case "amsgrad": Adam(learningRate: 0.01, weightDecay: 0.01, amsgrad: true)
    case "adamw": AdamW(learningRate: 0.01)
    case "adamax": Adamax(weightDecay: 0.01)
    case "nadam": NAdam(weightDecay: 0.01)
    default: Rprop()
    }
  }

  static let names = [
    "sgd", "sgdMomentum", "sgdNesterov", "adagrad", "adagradDecay", "adadelta", "rmsprop", "rmspropCentered", "adam",
    "adamDefault", "amsgrad", "adamw", "adamax", "nadam", "rprop",
  ]

  /// 1001 steps of the same problem as in make_torch.py, of which seven are compared.
  @Test(arguments: names) func trajectoryIsPyTorchs(name: String) throws {
    let references = try References()
    let scale = try references["optimizer.scale"], target = try references["optimizer.target"]
    var w = try references["optimizer.start"]
    let optimizer = OptimizerTests.make(name)
    var rows: [Tensor] = []
    for step in 0...1000 {
      let shake = 0.3 * Double((step * 7919) % 13 - 6)
      let gradient = try scale * (w - target) + 0.2 * (w * w * w) + shake * scale
      try optimizer.update(&w, gradient)
      if [0, 1, 2, 9, 99, 499, 1000].contains(step) { rows.append(w) }
    }
    #expect(distance(try stack(rows), try references["optimizer." + name]) <= 1e-12)
  }

  @Test(arguments: names) func singlePrecisionFollowsDouble(name: String) throws {
    var ends: [[Double]] = []
    for precision in [Precision.double, .single] {
      freshSession(precision)
      var w = try Tensor([1, -2, 0.5]), optimizer = OptimizerTests.make(name)
      for _ in 0..<50 { try optimizer.update(&w, w * 0.5 + 0.1) }
      optimizer = optimizer.copied()
      ends.append(w.values)
      #expect(w.precision == precision)
    }
    for (a, b) in zip(ends[0], ends[1]) { #expect(abs(a - b) <= 1e-4) }
  }

  @Test func oneStepByHand() throws {
    // w − 0.1 · g = 1 − 0.1 · 4.
    var w = try Tensor([1.0])
    let optimizer = SGD(learningRate: 0.1)
    try optimizer.update(&w, Tensor([4]))
    #expect(w.values == [0.6])
    #expect(optimizer.steps == 1)
    optimizer.learningRate = 1
    try optimizer.update(&w, Tensor([0.5]))
    #expect(w.values == [0.6 - 0.5])
  }

  @Test func aCopyOfTheTensorKeepsItsNumbers() throws {
    var w = try Tensor([1.0])
    let before = w
    try SGD(learningRate: 1).update(&w, Tensor([1]))
    #expect(before.values == [1] && w.values == [0])
  }

  @Test func severalTensorsStepTogether() throws {
    var w = try Tensor([1.0, 2]), b = try Tensor(3)
    let adam = Adam(learningRate: 0.1)
    for _ in 0..<3 { try adam.update(&w, &b, (Tensor([1, 1]), Tensor(1))) }
    // With a constant gradient every bias-corrected step is the learning rate (but for ε).
    #expect(abs(w.values[0] - 0.7) <= 1e-7 && abs(b.values[0] - 2.7) <= 1e-7)
    var others = [w]
    #expect(throws: EngineError.self) { try adam.update(&others, [w]) }
    #expect(throws: EngineError.self) { try adam.update(&w, &b, (Tensor([1]), Tensor(1))) }
  }

  @Test func aCopyRemembersButSharesNothing() throws {
    var a = try Tensor([1.0]), b = a
    let first = Adam(learningRate: 0.1)
    try first.update(&a, Tensor([1]))
    b = a
    let second = first.copied()
    try first.update(&a, Tensor([2]))
    try second.update(&b, Tensor([2]))
    #expect(a.values == b.values)
    #expect(first.steps == 2 && second.steps == 2)
  }

  @Test func notANumberSpreadsAndDoesNotTrap() throws {
    for name in OptimizerTests.names where name != "rprop" {
      var w = try Tensor([1.0, 2])
      try OptimizerTests.make(name).update(&w, Tensor([.nan, .infinity]))
      #expect(w.values[0].isNaN, "\(name)")
    }
  }
}
