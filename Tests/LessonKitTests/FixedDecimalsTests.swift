import LessonKit
import Testing

@Suite struct FixedDecimalsTests {
  /// Expected texts from the `printf` of the C library, which rounds correctly; the last column only where we
  /// differ on purpose (zero has no sign).
  @Test(arguments: [
    (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (0.125, 2, "0.12"), (0.375, 2, "0.38"), (1.0 / 3, 3, "0.333"),
    (2.0 / 3, 3, "0.667"), (1.005, 2, "1.00"), (0.045, 2, "0.04"), (9.995, 2, "9.99"), (99.95, 1, "100.0"),
    (0.1, 20, "0.10000000000000000555"), (123456789.0, 1, "123456789.0"), (5e-324, 3, "0.000"),
    (1e21, 0, "1000000000000000000000"),
    (-1.5, 1, "-1.5"), (-0.0004, 3, "0.000"), (-0.0006, 3, "-0.001"), (0.0, 2, "0.00"), (1e-3, 3, "0.001"),
  ])
  func digitsAreCorrectlyRounded(value: Double, decimals: Int, text: String) {
    #expect(fixed(value, decimals: decimals) == text)
  }

  @Test func largestNumberHasAllItsDigits() {
    let text = fixed(Double.greatestFiniteMagnitude, decimals: 0)
    #expect(text.utf8.count == 309)
    #expect(text.hasPrefix("17976931348623157081"))
  }

  @Test func infinitiesAndNaNHaveNames() {
    #expect(fixed(.infinity, decimals: 2) == "inf")
    #expect(fixed(-.infinity, decimals: 2) == "-inf")
    #expect(fixed(.nan, decimals: 2) == "nan")
  }

  @Test func decimalsBelowZeroCountAsNone() {
    #expect(fixed(12.7, decimals: -3) == "13")
  }

  @Test func everyDoubleReadsBackFromSeventeenDigits() {
    // Over seeded bit patterns of moderate size, 25 decimals determine the number.
    var state: UInt64 = 7
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(Int64(bitPattern: state) >> 11) / 4_503_599_627_370_496
      #expect(Double(fixed(value, decimals: 25)) == value)
    }
  }

  @Test func stringsTakeDecimals() {
    #expect("\(1.0 / 3, decimals: 2)" == "0.33")
    #expect("\([0.5, 1.25], decimals: 1)" == "[0.5, 1.2]")
    let row: Tensor = [1, -0.5]
    #expect("\(row, decimals: 2)" == "[ 1.00, -0.50]")
  }
}
