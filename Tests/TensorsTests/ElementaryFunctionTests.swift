import Tensors
import Testing

/// Values of mpmath with 300 bits (References/Tensors/elementary.py).
@Suite struct ElementaryFunctionTests {
  struct Reference {
    let name: String, x: Double, y: Double, value: Double, beyond: Double

    init?(_ line: String) {
      let words = line.split(separator: " ")
      guard words.count >= 4 else { return nil }
      func number(_ index: Int) -> Double { Double(bitPattern: UInt64(words[index], radix: 16) ?? 0) }
      name = String(words[0])
      x = number(1)
      y = words.count == 5 ? number(2) : 0
      value = number(words.count - 2)
      beyond = Double(words[words.count - 1]) ?? 0
    }
  }

  static let references = referenceLines("elementary.txt").compactMap { Reference($0) }

  static func compute(_ r: Reference) -> Double {
    switch r.name {
    case "exp": exp(r.x)
    case "log": log(r.x)
    case "sin": sin(r.x)
    case "cos": cos(r.x)
    case "tanh": tanh(r.x)
    case "sigmoid": sigmoid(r.x)
    case "softplus": softplus(r.x)
    case "erf": erf(r.x)
    case "pow": pow(r.x, r.y)
    case "expm1": (try? expm1(Tensor(r.x)).item()) ?? .nan
    default: (try? log1p(Tensor(r.x)).item()) ?? .nan
    }
  }

  @Test func doublesAreWithinOneUnitInTheLastPlace() {
    #expect(Self.references.count > 3000)
    var worst: [String: Double] = [:]
    for r in Self.references {
      let found = Self.compute(r)
      let error = Swift.abs((found - r.value) / r.value.ulp - r.beyond)
      if found != r.value || r.value.isFinite {
        worst[r.name] = Swift.max(worst[r.name] ?? 0, error)
        #expect(error <= 1, "\(r.name)(\(r.x), \(r.y)) = \(found), wanted \(r.value)")
      }
    }
  }

  @Test func aNumberAndAnElementGiveTheSameBits() throws {
    let xs = Self.references.filter { $0.name == "tanh" }.map(\.x)
    #expect(try tanh(Tensor(xs)).values == xs.map { tanh($0) })
  }
}

@Suite struct SinglePrecisionTests {
  /// Where every bit pattern was tried (References/Tensors/Accuracy), the errors were largest near these.
  static let hardest: [Float] = [
    5.2494273, 0.70088726, 0.51290643, -1.1608344, 0.0025675746, 0.00075973576, 0.9462627, 2667.2122, -2841.5706,
    70.4031, 0.70202374, 0.006596909, 0.9099942, 0.11142837, -1.0999346, -3.8699825, -0.23250408, 311.96875, 88.72284,
    -87.33655, -103.97208, 0x1p-149, 0x1p-126, 0x1.fffffep127,
  ]

  /// The same function of doubles is the reference: its error is a billionth of what is measured here.
  @Test func singlesAreWithinTwoUnitsInTheLastPlace() throws {
    let step: UInt32 = 20_011
    var patterns: [Float] = []
    var bits: UInt32 = 0
    while true {
      patterns.append(Float(bitPattern: bits))
      let (next, ends) = bits.addingReportingOverflow(step)
      if ends { break }
      bits = next
    }
    patterns += Self.hardest.flatMap { [$0, -$0, $0.nextUp, $0.nextDown] }
    let xs = patterns.map { Double($0) }
    func check(_ name: String, _ f: (Tensor) throws(EngineError) -> Tensor) throws {
      let single = try f(Tensor(shape: [xs.count], values: xs, precision: .single)).values
      let double = try f(Tensor(shape: [xs.count], values: xs, precision: .double)).values
      var worst = 0.0
      for (i, exact) in double.enumerated() {
        let found = single[i]
        if exact.isNaN || found.isNaN || Float(exact).isInfinite || found.isInfinite {
          #expect(exact.isNaN == found.isNaN && (exact.isNaN || Float(exact) == Float(found)), "\(name)(\(xs[i]))")
        } else {
          worst = Swift.max(worst, Swift.abs(found - exact) / Double(Float(exact).ulp))
        }
      }
      #expect(worst <= 2, "\(name): \(worst) ulp")
    }
    try check("exp") { (x) throws(EngineError) in try exp(x) }
    try check("log") { (x) throws(EngineError) in try log(x) }
    try check("tanh") { (x) throws(EngineError) in try tanh(x) }
    try check("sigmoid") { (x) throws(EngineError) in try sigmoid(x) }
    try check("sqrt") { (x) throws(EngineError) in try sqrt(x) }
    try check("reciprocal") { (x) throws(EngineError) in try x.reciprocal() }
    try check("expm1") { (x) throws(EngineError) in try expm1(x) }
    try check("log1p") { (x) throws(EngineError) in try log1p(x) }
    try check("cos") { (x) throws(EngineError) in try cos(x) }
    try check("pow of a base") { (x) throws(EngineError) in try pow(2, x) }
    try check("sin") { (x) throws(EngineError) in try sin(x) }
    try check("erf") { (x) throws(EngineError) in try erf(x) }
    try check("softplus") { (x) throws(EngineError) in try softplus(x) }
    try check("pow") { (x) throws(EngineError) in try pow(x, 1.7) }
  }

  /// Any lane and any number of elements behind the last whole vector.
  @Test func everyLaneAndEveryTailGivesTheSameBits() throws {
    let xs = (0..<37).map { Double(Float(Double($0) * 0.41 - 6.3)) }
    func check(_ name: String, _ f: (Tensor) throws(EngineError) -> Tensor) throws {
      for precision in [Precision.single, .double] {
        func values(_ x: [Double]) throws -> [UInt64] {
          try f(Tensor(shape: [x.count], values: x, precision: precision)).values.map { $0.isNaN ? 0 : $0.bitPattern }
        }
        let alone = try xs.flatMap { try values([$0]) }
        for n in 1...37 { #expect(try values(Array(xs[..<n])) == Array(alone[..<n]), "\(name) \(n) \(precision)") }
      }
    }
    try check("exp") { (x) throws(EngineError) in try exp(x) }
    try check("log") { (x) throws(EngineError) in try log(x) }
    try check("sin") { (x) throws(EngineError) in try sin(x) }
    try check("cos") { (x) throws(EngineError) in try cos(x) }
    try check("tanh") { (x) throws(EngineError) in try tanh(x) }
    try check("sigmoid") { (x) throws(EngineError) in try sigmoid(x) }
    try check("softplus") { (x) throws(EngineError) in try softplus(x) }
    try check("erf") { (x) throws(EngineError) in try erf(x) }
    try check("expm1") { (x) throws(EngineError) in try expm1(x) }
    try check("log1p") { (x) throws(EngineError) in try log1p(x) }
    try check("pow") { (x) throws(EngineError) in try pow(abs(x), x) }
    try check("pow of a number") { (x) throws(EngineError) in try pow(1.7, x) }
    try check("pow to a number") { (x) throws(EngineError) in try pow(x, 1.7) }
  }
}
