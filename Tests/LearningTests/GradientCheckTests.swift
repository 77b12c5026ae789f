import Learning
import Tensors
import Testing

@Suite struct GradientCheckTests {
  init() { freshSession() }

  @Test func valueAndGradientByHand() throws {
    // f = Σ w² at (1, −2): value 5, gradient (2, −4).
    let (value, slope) = try valueWithGradient(at: Tensor([1, -2])) { (w) throws(EngineError) in
      try w.squared().sum()
    }
    #expect(try value.item() == 5)
    #expect(slope.values == [2, -4])
  }

  @Test func severalTensorsAndLists() throws {
    // f = a·b + b at a = 2, b = 3: 9, ∂a = 3, ∂b = 3; with c added: ∂c = 1.
    let a = try Tensor(2), b = try Tensor(3), c = try Tensor(4)
    let (value, slopes) = try valueWithGradient(at: a, b) { (a, b) throws(EngineError) in try a * b + b }
    #expect(try value.item() == 9)
    #expect(try slopes.0.item() == 3 && slopes.1.item() == 3)
    let (_, three) = try valueWithGradient(at: a, b, c) { (a, b, c) throws(EngineError) in try a * b + c }
    #expect(try three.0.item() == 3 && three.1.item() == 2 && three.2.item() == 1)
    let list = try gradient(at: [a, b]) { (w) throws(EngineError) in try w[0] * w[1] }
    #expect(list.map { $0.values } == [[3], [2]])
  }

  @Test func secondDerivativesByNesting() throws {
    // f = w³, f″ = 6w = 12 at 2.
    let second = try gradient(at: Tensor(2)) { (w) throws(EngineError) in
      try gradient(at: w) { (v) throws(EngineError) in try v * v * v }
    }
    #expect(try second.item() == 12)
  }

  @Test func aRightGradientPasses() throws {
    let w = try Tensor([[0.1, 0.4], [-0.3, 0.2]]), x = try Tensor([[0.5, -1]])
    let check = try gradientCheck(at: w) { (w) throws(EngineError) in try tanh(x • w).squared().sum() }
    #expect(check.passed && check.checked == 4 && check.kinks == 0 && check.maxRelativeError < 1e-8)
    #expect(check.description.hasPrefix("passed: 4 entries, largest relative error "))
  }

  @Test func aWrongGradientFails() throws {
    // stopGradient hides half of the slope of w².
    let check = try gradientCheck(at: Tensor([1.0, 2])) { (w) throws(EngineError) in
      try (w * stopGradient(w)).sum()
    }
    #expect(!check.passed && abs(check.maxRelativeError - 0.5) < 1e-6)
  }

  @Test func kinksAreReported() throws {
    // |w| at 0 has slopes −1 and 1; the tape says 0, which lies between.
    let check = try gradientCheck(at: Tensor([0.0, 1])) { (w) throws(EngineError) in try abs(w).sum() }
    #expect(check.passed && check.kinks == 1 && check.checked == 2)
    // relu(w) at 0 has slopes 0 and 1; here the tape says 2, because w − stopGradient(w) is 0 with slope 1.
    let wrong = try gradientCheck(at: Tensor([0.0])) { (w) throws(EngineError) in
      try (relu(w) + 2 * (w - stopGradient(w))).sum()
    }
    #expect(!wrong.passed && wrong.kinks == 1)
  }

  @Test func aKinkOfAFewNumbersAmongManyIsFound() throws {
    // Slopes e to the left and e + 10⁻⁵ to the right; a tape may say either, and not e + 2 · 10⁻⁵.
    func f(_ w: Tensor, _ further: Double) throws(EngineError) -> Tensor {
      let kink = try relu(w - 1) + further * (w - stopGradient(w))
      return try (exp(w) + 1e-5 * kink).sum()
    }
    let right = try gradientCheck(at: Tensor([1.0])) { (w) throws(EngineError) in try f(w, 0) }
    #expect(right.passed && right.kinks == 1)
    let wrong = try gradientCheck(at: Tensor([1.0])) { (w) throws(EngineError) in try f(w, 2) }
    #expect(!wrong.passed)
  }

  @Test func theCurveBesideAKinkIsNotHeldAgainstTheGradient() throws {
    // To the left of its kink the slope of 10⁻³ · e³ʷ is bent: at a step of 10⁻⁶ it is off by 10⁻⁶ of itself.
    let check = try gradientCheck(at: Tensor([1.0])) { (w) throws(EngineError) in
      try (0.001 * exp(3 * w) - relu(w - 1)).sum()
    }
    #expect(check.passed && check.kinks == 1)
  }

  @Test func aValueThatIsNoNumberHasNothingToCompare() throws {
    let check = try gradientCheck(at: Tensor([-1.0])) { (w) throws(EngineError) in try log(w).sum() }
    #expect(check.passed && check.checked == 0)
    // √w at 0 is a number, and its slope is none.
    let root = try gradientCheck(at: Tensor([0.0])) { (w) throws(EngineError) in try (0 * sqrt(w)).sum() }
    #expect(!root.passed && root.checked == 1)
  }

  @Test func tinyAndHugeValuesPass() throws {
    for scale in [1e-6, 1, 1e6] {
      let w = try Tensor([0.3, -0.7, 1.1]) * scale
      let check = try gradientCheck(at: w) { (w) throws(EngineError) in try (w / scale).squared().mean() }
      #expect(check.passed, "\(scale): \(check)")
    }
  }

  @Test func singlePrecisionIsCheckedAsCoarselyAsItIs() throws {
    freshSession(.single)
    let w = try Tensor([0.3, -0.7])
    #expect(try gradientCheck(at: w) { (w) throws(EngineError) in try tanh(w).sum() }.passed)
    #expect(!(try gradientCheck(at: w) { (w) throws(EngineError) in try (w * stopGradient(w)).sum() }.passed))
  }

  @Test func aFunctionOfManyNumbersIsAnError() throws {
    #expect(throws: EngineError.self) { try gradient(at: Tensor([1, 2])) { (w) throws(EngineError) in try w * 2 } }
  }

  @Test func clippingKeepsDirectionOrRange() throws {
    // (3, 4) has length 5; clipped to 1 it is (0.6, 0.8).
    let clipped = try clipByNorm(Tensor([3, 4]), 1).values
    #expect(abs(clipped[0] - 0.6) <= 1e-15 && abs(clipped[1] - 0.8) <= 1e-15)
    #expect(try clipByNorm([Tensor([3]), Tensor([4])], 10).map { $0.values } == [[3], [4]])
    #expect(try clipByValue(Tensor([3, -4, 0.5]), 1).values == [1, -1, 0.5])
    #expect(throws: EngineError.self) { try clipByNorm(Tensor([1]), 0) }
  }
}
