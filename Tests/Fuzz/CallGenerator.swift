/// Writes programs that call what lessons can call, with arguments of the right types and every sort of value.
struct CallGenerator {
  let declarations: Declarations
  private let callables: [Declarations.Callable]

  private static let sizes = [
    "0", "1", "2", "3", "4", "5", "8", "-1", "7", "1000000", "9223372036854775807", "-9223372036854775808",
  ]
  private static let numbers = [
    "0.0", "0.1", "1.0", "-1.0", "2.5", "1e-9", "1e300", "-1e300", ".nan", ".infinity", "-.infinity", "5e-324", "0.5",
    "0.9",
  ]
  private static let tensors = [
    "Tensor([1, 2, 3])", "Tensor([[1, 2], [3, 4]])", "Tensor([[0.5, -1, 2], [3, 0, 1]])", "Tensor(2)",
    "Tensor.zeros([0])",
    "Tensor.ones([2, 3, 4])", "Tensor.ones([0, 3])", "Tensor.zeros([2, 0])", "Tensor.randomNormal([4, 3])",
    "Tensor.ones([1])",
    "Tensor.randomNormal([2, 5, 5, 1])", "Tensor.randomUniform([1, 8, 8, 3])", "Tensor([[0], [1], [1], [0]])",
    "Tensor.ones([1, 1])",
    "Tensor([.nan, 1, .infinity])", "Tensor.randomUniform([6, 4])", "Tensor.zeros([1, 2, 0, 3])",
    "Tensor([[1, 0, 0], [0, 0, 1]])",
    "Tensor.ones([2, 2, 2, 2, 2])", "Tensor.range(0, 12).reshaped(to: [3, 4])", "Tensor([0, 1, 2, 1])",
    "Tensor([[1e300, -1e300]])",
  ]

  init() {
    declarations = Declarations()
    callables = declarations.all.filter { $0.receiver.map { !$0.contains("<") } ?? true }
  }

  func program(_ random: inout Randomness) -> String {
    var text = ""
    for line in 0..<(1 + random.below(5)) {
      let callable = random.pick(callables)
      let call = write(callable, 3, &random)
      if callable.isMutating {
        text += call + "\n"
      } else {
        text += callable.result == "Void" ? call + "\n" : "let v\(line) = \(call)\nprint(v\(line))\n"
      }
    }
    return text
  }

  /// A call, its receiver and arguments made on the spot.
  private func write(_ callable: Declarations.Callable, _ depth: Int, _ random: inout Randomness) -> String {
    var text = callable.name
    if let receiver = callable.receiver {
      let value = expression(receiver, depth - 1, &random)
      if callable.isMutating {
        let name = "r\(random.below(1_000_000))"
        return "var \(name): \(receiver) = \(value)\n\(name).\(text)" + arguments(callable, depth, &random)
      }
      text = "\(receiver == "Double" || receiver == "Int" ? "\(receiver)(\(value))" : "(\(value))")." + callable.name
    }
    return text + arguments(callable, depth, &random)
  }

  private func arguments(_ callable: Declarations.Callable, _ depth: Int, _ random: inout Randomness) -> String {
    guard let parameters = callable.parameters else { return "" }
    var written: [String] = []
    for parameter in parameters where !parameter.hasDefault || random.below(3) == 0 {
      written.append((parameter.label.map { $0 + ": " } ?? "") + expression(parameter.type, depth - 1, &random))
    }
    return "(" + written.joined(separator: ", ") + ")"
  }

  private func expression(_ type: String, _ depth: Int, _ random: inout Randomness) -> String {
    if type.hasSuffix("?") { return random.below(3) == 0 ? "nil" : expression(String(type.dropLast()), depth, &random) }
    switch type {
    case "Int": return CallGenerator.sizes[random.below(random.below(4) == 0 ? CallGenerator.sizes.count : 7)]
    case "Double": return CallGenerator.numbers[random.below(random.below(3) == 0 ? CallGenerator.numbers.count : 5)]
    case "Bool": return random.below(2) == 0 ? "true" : "false"
    case "String", "Any": return random.pick(["\"\"", "\"a\"", "\"a b,c\"", "\"é\\n\""])
    case "Tensor" where depth < 1 || random.below(4) > 0: return random.pick(CallGenerator.tensors)
    case "Range<Int>": return random.pick(["0..<3", "0..<0", "1..<2", "2..<9", "-1..<2"])
    case "ClosedRange<Int>": return random.pick(["0...3", "0...0", "-2...2"])
    case "ClosedRange<Double>": return random.pick(["0...1", "-1...1", "0...0", "-1e300...1e300"])
    case "PartialRangeFrom<Int>": return random.pick(["0...", "1...", "9..."])
    default: return compound(type, depth, &random)
    }
  }

  private func compound(_ type: String, _ depth: Int, _ random: inout Randomness) -> String {
    if type.hasPrefix("@LayerBuilder") {
      return "{ " + (0..<random.below(4)).map { _ in expression("Layer", 1, &random) }.joined(separator: "; ") + " }"
    }
    if let arrow = type.range(of: " -> "), type.hasPrefix("(") {
      let result = String(type[arrow.upperBound...])
      let count = type[..<arrow.lowerBound].contains(",") ? 2 : type.hasPrefix("()") ? 0 : 1
      let usesArgument = result == "Tensor" && count > 0 && random.below(3) > 0
      let body =
        usesArgument
        ? random.pick(["$0", "$0.sum()", "($0 * $0).mean()", "exp($0)"]) : expression(result, 0, &random)
      return count == 0 || body.contains("$0") ? "{ \(body) }" : "{ \(count == 2 ? "_, _" : "_") in \(body) }"
    }
    if type.hasPrefix("["), type.hasSuffix("]") {
      let inner = String(type.dropFirst().dropLast())
      if inner.contains(": ") { return "[:]" }
      return "[" + (0..<random.below(5)).map { _ in expression(inner, depth - 1, &random) }.joined(separator: ", ")
        + "]"
    }
    if type.hasPrefix("("), type.hasSuffix(")") {
      let parts = type.dropFirst().dropLast().split(separator: ",").map { $0.split(separator: ":").last ?? $0 }
      return "("
        + parts.map { expression(String($0.trimmingPrefix { $0 == " " }), depth - 1, &random) }.joined(separator: ", ")
        + ")"
    }
    let types = [type] + (declarations.subtypes[type] ?? [])
    let makers = types.flatMap { declarations.makers[$0] ?? [] }.filter { $0.receiver == nil || depth > 0 }
    guard depth > -3, !makers.isEmpty else { return "Tensor(1)" }
    return write(random.pick(makers), depth - 1, &random)
  }
}
