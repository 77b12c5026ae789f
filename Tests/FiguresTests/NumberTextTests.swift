import Figures
import Testing

@Suite struct NumberTextTests {
  @Test func fixedDigitsAreRoundedFromTheExactValue() {
    // 2.675 is stored as 2.67499999999999982236431605997495353221893310546875.
    #expect(NumberText.fixed(2.675, decimals: 2) == "2.67")
    #expect(NumberText.fixed(1.005, decimals: 2) == "1.00")
    #expect(NumberText.fixed(1e22, decimals: 1) == "10000000000000000000000.0")
    #expect(NumberText.fixed(5e-324, decimals: 3) == "0.000")
    #expect(NumberText.fixed(1234.5678, decimals: 0) == "1235")
  }

  @Test func tiesGoToTheEvenDigit() {
    #expect(NumberText.fixed(0.125, decimals: 2) == "0.12")
    #expect(NumberText.fixed(0.375, decimals: 2) == "0.38")
    #expect(NumberText.fixed(2.5, decimals: 0) == "2")
    #expect(NumberText.fixed(3.5, decimals: 0) == "4")
  }

  @Test func zeroHasNoSign() {
    #expect(NumberText.fixed(-0.001, decimals: 2) == "0.00")
    #expect(NumberText.compact(-0.0) == "0")
  }

  @Test func compactNumbersReadAsPeopleWriteThem() {
    #expect(NumberText.compact(0.0143) == "0.0143")
    #expect(NumberText.compact(0.5) == "0.5")
    #expect(NumberText.compact(1200) == "1200")
    #expect(NumberText.compact(123456) == "123456")
    #expect(NumberText.compact(1.5e-7) == "1.5e-7")
    #expect(NumberText.compact(9.999e22) == "1e23")
    #expect(NumberText.compact(0.9999) == "1")
    #expect(NumberText.compact(-2.0 / 3) == "-0.667")
  }

  @Test func whatIsNotFiniteHasAName() {
    #expect(NumberText.compact(.nan) == "nan")
    #expect(NumberText.fixed(-.infinity, decimals: 2) == "-inf")
  }

  @Test func seventeenDigitsReadBackAsTheSameNumber() {
    var random = Randoms(seed: 7)
    for _ in 0..<2000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(NumberText.scientific(value, digits: 17)) == value, "\(value)")
    }
  }
}
