import Figures
import Testing

@Suite struct TicksTests {
  @Test func ticksAreRoundInsideAndEvenlyApart() {
    var random = Randoms(seed: 3)
    for _ in 0..<3000 {
      let low = (random.unit() - 0.5) * Ticks10.power(Int(random.next() % 24) - 12)
      let high = low + random.unit() * Ticks10.power(Int(random.next() % 24) - 12) + low.magnitude * 1e-9 + 1e-15
      let count = Int(random.next() % 9) + 2
      let ticks = Ticks.linear(from: low, to: high, about: count)
      #expect(ticks.count <= 3 * count + 1, "\(low) \(high) \(count)")
      let slack = (high - low) * 1e-8
      for tick in ticks {
        #expect(tick.value >= low - slack && tick.value <= high + slack, "\(low) \(high) \(count)")
      }
    }
  }

  @Test func labelsAreTheNumbersTheyStandFor() {
    for tick in Ticks.linear(from: -0.3, to: 0.75, about: 6) { #expect(Double(tick.label) == tick.value) }
    #expect(Ticks.linear(from: 0, to: 1, about: 5).map(\.label) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(Ticks.linear(from: 0, to: 3e7, about: 3).map(\.label) == ["0", "10⁷", "2×10⁷", "3×10⁷"])
  }

  @Test func logarithmicTicksArePowersOfTen() {
    #expect(Ticks.logarithmic(from: 0.001, to: 1, about: 5).map(\.label) == ["0.001", "0.01", "0.1", "1"])
    #expect(Ticks.logarithmic(from: 1e-9, to: 1, about: 5).map(\.label) == ["10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰"])
  }

  @Test func logarithmsAgreeWithKnownValues() {
    // ln 2 and ln 10 to the last bit but four (see the type's accuracy).
    #expect((Logarithm.natural(2) - 0.6931471805599453).magnitude <= 4 * 0.6931471805599453.ulp)
    #expect((Logarithm.natural(10) - 2.302585092994046).magnitude <= 4 * 2.302585092994046.ulp)
    #expect(Logarithm.natural(1) == 0)
  }
}

/// Powers of ten for test ranges.
enum Ticks10 {
  static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }
}
