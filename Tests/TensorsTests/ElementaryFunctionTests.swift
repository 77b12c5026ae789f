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
    print(worst)
  }

  @Test func aNumberAndAnElementGiveTheSameBits() throws {
    let xs = Self.references.filter { $0.name == "tanh" }.map(\.x)
    #expect(try tanh(Tensor(xs)).values == xs.map { tanh($0) })
  }
}
