/// Makes an input from the corpus: a program with some of its words changed, or bytes without sense.
struct Mutator {
  let corpus: Corpus
  let calls = CallGenerator()
  let bombs = Bombs()

  /// What programs get wrong, and what breaks tools: numbers at the edge, brackets without a partner, empty shapes.
  private static let hostile: [String] = [
    "0", "-1", "1", "2", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e308", "1e-320",
    "0.0", "-0.0", "1e999", "0x", "1_000_000_000_000", "4294967296", "65536", ".nan", ".infinity", "-.infinity",
    "nil", "nil!", "[]", "[:]", "[[]]", "[[1, 2], [3]]", "(", ")", "[", "]", "{", "}", "{ $0 }", "{ _ in }", "\"",
    "\"\"\"",
    "\\(", "#\"", "//", "/*", "*/", "...", "..<", "?", "!", "&", "@", "#", "$0", "`", ";", ",", ":", "->", "in", "_",
    "Tensor.zeros([0, 3])", "Tensor.zeros([])", "Tensor([Double]())", "Tensor.ones([1])", "Tensor.zeros([1, 0, 2])",
    "Tensor.ones([100000, 100000])", "Tensor(0)", "Tensor([.nan])", "x", "self", "Self", "init", "inout", "let", "var",
    "func f() { f() }; f()", "while true {}", "for _ in 0..<1000000000 {}", "if true {} else {}", "return", "break",
    "switch 1 { default: 1 }", "struct A { var a: A }", "enum E { case a(E) }", "indirect enum E { case a(E) }",
    "String(repeating: \"x\", count: 1000000000)", "Array(repeating: 0, count: 1000000000)", "+ 1 + 1.0 + 1 - 2 * 3",
    "\u{0}", "\u{202E}", "\u{FEFF}", "é", "👩‍👩‍👧‍👦", "\r\n", "\t", "import Foundation", "class C {}", "await", "try!",
    "as! Int", "is Int",
    "Dense(0)", "Dense(-1)", "Dense(1000000)", "Conv2D(1, kernel: 0)", "epochs: 1000000000", "batchSize: 0",
  ]

  func input(_ random: inout Randomness) -> [UInt8] {
    if random.below(20) == 0 { return noise(&random) }
    if random.below(40) == 0 { return nest(&random) }
    if random.below(100) == 0 { return Array(bombs.program(&random).utf8) }
    if random.below(2) == 0 { return Array(calls.program(&random).utf8) }
    var words = random.pick(corpus.programs)
    for _ in 0..<(1 + random.below(6)) { change(&words, &random) }
    var bytes = Array(words.joined())
    if random.below(8) == 0, !bytes.isEmpty {
      for _ in 0..<(1 + random.below(4)) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
    }
    return bytes
  }

  /// One change of a row of words.
  private func change(_ words: inout [[UInt8]], _ random: inout Randomness) {
    guard !words.isEmpty else { return words = [hostile(&random)] }
    let place = random.below(words.count)
    switch random.below(9) {
    case 0: words.removeSubrange(random.span(words.count, 4))
    case 1: words.insert(contentsOf: words[random.span(words.count, 12)], at: place)
    case 2: words[place] = hostile(&random)
    case 3: words.insert(hostile(&random), at: place)
    case 4: words[place] = random.pick(corpus.words)
    case 5: words.swapAt(place, random.below(words.count))
    case 6:
      let other = random.pick(corpus.programs)
      words.insert(contentsOf: other[random.span(other.count, 60)], at: place)
    case 7: replaceNumber(&words, &random)
    default: words.removeSubrange(place...)
    }
  }

  /// Puts a hostile number in the place of one: sizes and indices are what natives have to check.
  private func replaceNumber(_ words: inout [[UInt8]], _ random: inout Randomness) {
    let numbers = words.indices.filter { 0x30...0x39 ~= words[$0][0] }
    guard !numbers.isEmpty else { return }
    words[random.pick(numbers)] = Array(Mutator.hostile[random.below(19)].utf8)
  }

  private func hostile(_ random: inout Randomness) -> [UInt8] { Array(random.pick(Mutator.hostile).utf8) }

  private func noise(_ random: inout Randomness) -> [UInt8] {
    let ascii = random.below(2) == 0
    return (0..<random.below(400)).map { _ in ascii ? UInt8(0x20 + random.below(0x5F)) : UInt8(random.below(256)) }
  }

  /// Something inside itself many times.
  private func nest(_ random: inout Randomness) -> [UInt8] {
    let depth = 1 << random.below(15)
    let (open, middle, close) = random.pick([
      ("(", "1", ")"), ("[", "", "]"), ("{ ", "1", " }"), ("-", "1", ""), ("!", "true", ""), ("1 + ", "1", ""),
      ("f(", "1", ")"),
      ("if true { ", "", " }"), ("x.", "y", ""), ("x?", "", ""), ("\"\\(", "1", ")\""), ("/*", "", "*/"),
      ("[", "Int", "]"),
      ("true ? 1 : ", "2", ""), ("func f() { ", "", " }"), ("switch 1 { default: ", "1", " }"), ("{ x in ", "1", " }"),
      ("a = ", "1", ""),
      ("(1, ", "2", ")"), ("let x: ((", "Int", ")) = 1"), ("x + [", "1", "]"), ("@", "", ""), ("#", "\"", ""),
    ])
    let parts =
      [String](repeating: open, count: depth).joined() + middle + [String](repeating: close, count: depth).joined()
    return Array((random.below(2) == 0 ? "let x = " + parts : parts).utf8)
  }
}
