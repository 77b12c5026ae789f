import Programs
import Testing

@Suite struct DecimalNumberTests {
  /// The hard cases of the literature: halfway between neighbours, subnormal, at the ends of the range.
  static let hardCases = [
    "0", "1", "0.1", "0.3", "1e22", "1e23", "9007199254740993", "9007199254740992.5", "123456789012345678901234567890",
    "2.2250738585072011e-308", "2.2250738585072012e-308", "2.2250738585072014e-308", "4.9e-324",
    "2.4703282292062327e-324",
    "2.4703282292062328e-324", "2.5e-324", "1e-324", "1.7976931348623157e308", "1.7976931348623158e308",
    "1.7976931348623159e308", "1e309", "6.631236846766476e-316", "3.2378839133029012895883e-319",
    "6929495644600919.5", "3.518437208883201171875e13", "62.5364939768271845828", "8.10109172351e-10",
    "1.50000000000000011102230246251565404236316680908203125",
    "1.50000000000000011102230246251565404236316680908203124",
    "1.50000000000000011102230246251565404236316680908203126", "5e-324", "7.4e-324", "1e-400", "0.000000000000001e15",
  ]

  @Test(arguments: hardCases) func isTheNearestDouble(_ text: String) {
    #expect(read(text) == Double(text))
  }

  /// Against the standard library's own reading, which the product does not use.
  @Test func agreesWithTheStandardLibraryOnRandomNumbers() {
    var generator = Seeded(state: 42)
    for _ in 0..<20_000 {
      let digits = 1 + Int(generator.next() % 25)
      var text = ""
      for _ in 0..<digits { text += "\(generator.next() % 10)" }
      let exponent = Int(generator.next() % 700) - 350
      let written = "\(text)e\(exponent)"
      #expect(read(written) == Double(written), "\(written)")
    }
  }

  @Test func everyDoubleComesBackFromItsShortestDigits() {
    var generator = Seeded(state: 7)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next() & 0x7FFF_FFFF_FFFF_FFFF)
      guard value.isFinite else { continue }
      #expect(read("\(value)") == value, "\(value)")
    }
  }

  @Test func aThousandDigitsDecide() {
    let half = "9007199254740992" + ".5" + String(repeating: "0", count: 1000)
    #expect(read(half) == 9007199254740992)
    #expect(read(half + "1") == 9007199254740992)
    #expect(read("9007199254740993" + "." + String(repeating: "0", count: 1000) + "1") == 9007199254740994)
  }

  private func read(_ text: String) -> Double {
    let parts = text.split(separator: "e")
    var digits = Array(parts[0].utf8)
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
      exponent -= digits.count - point - 1
      digits.remove(at: point)
    }
    return nearestDouble(digits: digits, exponent: exponent)
  }
}

/// SplitMix64: the same numbers on every machine.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
