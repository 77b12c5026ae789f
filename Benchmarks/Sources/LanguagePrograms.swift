/// A program whose loop is timed; each has its counterpart in peers/language.py.
struct LanguageProgram {
  let name: String
  /// How many passes its loops make together.
  let passes: Int
  let text: String

  private static let count = 1_000_000

  static let all: [LanguageProgram] = [
    LanguageProgram(
      name: "empty_loop", passes: count, text: "func work() { for _ in 0..<\(count) { } }\nwork()"),
    LanguageProgram(
      name: "operations_loop", passes: count,
      text: """
        func work() -> Double {
          var x = 0.5
          for _ in 0..<\(count) { x = x * 0.5 + x / 3.0 - 0.25 + 1.0 }
          return x
        }
        print(work())
        """),
    LanguageProgram(
      name: "call", passes: count,
      text: """
        func add(_ a: Int, _ b: Int) -> Int { a + b }
        func work() -> Int {
          var total = 0
          for i in 0..<\(count) { total = add(total, i) }
          return total
        }
        print(work())
        """),
    LanguageProgram(
      name: "recursion", passes: 242_785,
      text: """
        func fibonacci(_ n: Int) -> Int { n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) }
        print(fibonacci(25))
        """),
    LanguageProgram(
      name: "array_elements", passes: count / 10,
      text: """
        func work() -> Double {
          var values = Array(repeating: 1.0, count: \(count / 10))
          for i in 1..<values.count { values[i] = values[i - 1] * 0.5 + values[i] }
          return values[values.count - 1]
        }
        print(work())
        """),
    LanguageProgram(
      name: "nested_arrays", passes: 125_000,
      text: """
        func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
          var c = Array(repeating: Array(repeating: 0.0, count: 50), count: 50)
          for i in 0..<50 {
            for j in 0..<50 {
              for k in 0..<50 { c[i][j] += a[i][k] * b[k][j] }
            }
          }
          return c
        }
        let m = (0..<50).map { i in (0..<50).map { Double($0 + i) } }
        print(product(m, m)[49][49])
        """),
    LanguageProgram(
      name: "dictionary_counting", passes: count / 10,
      text: """
        let words = ["to", "be", "or", "not", "to", "be", "that", "is", "the", "question"]
        func work() -> Int {
          var counts: [String: Int] = [:]
          for _ in 0..<\(count / 100) {
            for word in words { counts[word, default: 0] += 1 }
          }
          return counts["be"]!
        }
        print(work())
        """),
    LanguageProgram(
      name: "string_building", passes: count / 10,
      text: """
        func work() -> Int {
          var text = ""
          for i in 0..<\(count / 10) { text += "\\(i) " }
          return text.isEmpty ? 0 : 1
        }
        print(work())
        """),
    LanguageProgram(
      name: "struct_methods", passes: count / 10,
      text: """
        struct Particle {
          var x = 0.0
          var v = 1.0
          mutating func step(_ dt: Double) {
            x += v * dt
            v -= x * dt
          }
          func energy() -> Double { x * x + v * v }
        }
        func work() -> Double {
          var particle = Particle()
          var total = 0.0
          for _ in 0..<\(count / 10) {
            particle.step(0.01)
            total += particle.energy()
          }
          return total
        }
        print(work())
        """),
    LanguageProgram(
      name: "closures", passes: count / 10,
      text: """
        let numbers = Array(0..<\(count / 10))
        print(numbers.map { $0 * 3 }.filter { $0 % 2 == 0 }.reduce(0) { $0 + $1 })
        """),
  ]
}
