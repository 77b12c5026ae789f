import Diagnostics

// What is told of operators that no function takes.

extension Checker {
  func tellOperator(
    _ name: NameSyntax, _ operands: [ExpressionSyntax], _ found: [Checked], _ candidates: [FunctionDeclaration]
  ) {
    let told = diagnostics.count
    for operand in operands where isFlexible(operand) { _ = infer(operand) }
    if diagnostics.count > told { return }
    let types = found.map { $0.type }
    if candidates.isEmpty { return tellNoOperator(name, operands) }
    if types.contains(where: { $0.wrapped != nil }),
      let index = types.firstIndex(where: { $0.wrapped != nil })
    {
      let text = source(operands[index].range)
      return report(
        .optionalNotUnwrapped,
        quoted(operands[index].range) + " is " + article(types[index]) + ": it may be nil, so '" + name.text
          + "' cannot take it", at: operands[index].range,
        help: text.map { "write " + parenthesized($0) + "! or (" + $0 + " ?? 0)" })
    }
    guard operands.count == 2 else {
      return report(
        .operatorTypes,
        "'" + name.text + "' does not take " + article(types[0]) + ", and " + quoted(operands[0].range) + " is one",
        at: name.range)
    }
    report(
      .operatorTypes,
      "'" + name.text + "' does not take " + article(types[0]) + " and " + article(types[1]) + ": "
        + quoted(operands[0].range)
        + " is " + article(types[0]) + ", " + quoted(operands[1].range) + " " + article(types[1]),
      at: name.range, help: operatorHelp(name.text, operands, types), fixes: operatorFixes(name.text, operands, types))
  }

  /// A whole number between Doubles, and a value put together with a text.
  private func operatorFixes(_ name: String, _ operands: [ExpressionSyntax], _ types: [Type]) -> [Diagnostic.Fix] {
    let isArithmetic = ["+", "-", "*", "/", "<", ">", "<=", ">="].contains(name)
    var written: (Int, String)?
    if isArithmetic, types.contains(.int), types.contains(.double), let index = types.firstIndex(of: .int) {
      written = source(operands[index].range).map { (index, "Double(" + $0 + ")") }
    } else if name == "+", types.contains(.string), let index = types.firstIndex(where: { $0 != .string }),
      types[index].isNumber || types[index] == .bool
    {
      written = source(operands[index].range).map { (index, "\"\\(" + $0 + ")\"") }
    }
    guard let (index, text) = written else { return [] }
    if case .infix = operands[index].kind { return [] }
    return [Diagnostic.Fix(replace: self.text.range(operands[index].range), with: text)]
  }

  private func powerHelp(_ operands: [ExpressionSyntax]) -> String? {
    guard let base = source(operands[0].range), let exponent = source(operands[1].range) else { return nil }
    return "a power is written pow(" + base + ", " + exponent + ")"
  }

  /// How a number and a text are compared.
  private func textHelp(_ operands: [ExpressionSyntax], _ types: [Type]) -> String? {
    guard let text = types.firstIndex(of: .string), let number = source(operands[1 - text].range) else { return nil }
    if case .string = operands[text].kind { return "leave out the quotes to compare numbers" }
    return "compare texts: String(" + number + ")"
  }

  private func operatorHelp(_ name: String, _ operands: [ExpressionSyntax], _ types: [Type]) -> String? {
    if name == "^", types.contains(.double) { return powerHelp(operands) }
    if types.contains(.string), types.contains(where: { $0.isNumber }), NameSyntax(name, 0..<0).isComparison {
      return textHelp(operands, types)
    }
    if types[0].declaration?.name == "Character", types[1] == .int, let text = source(operands[0].range) {
      return "a character is no number, but has one: Int(" + text + ".asciiValue!)"
    }
    if types.contains(.string), let index = types.firstIndex(where: { $0.isCharacters }) {
      return source(operands[index].range).map { "make a text of it: String(" + $0 + ")" }
    }
    if types.contains(.int), types.contains(.double), let index = types.firstIndex(of: .int) {
      if name == "%" { return "the remainder of Doubles: x.truncatingRemainder(dividingBy: y)" }
      if name.utf8.last == UInt8(ascii: "="), name.utf8.count == 2, types[0] == .int,
        ["+=", "-=", "*=", "/="].contains(name)
      {
        return source(operands[0].range).map { "declare '" + $0 + "' as a Double" }
      }
      return source(operands[index].range).map { "Swift never mixes Int and Double: write Double(" + $0 + ")" }
    }
    if types[0].declaration?.name == "Tensor", types[1] != .int || operands[1].isNumberLiteral,
      let help = tensorHelp(name, operands, types)
    {
      return help
    }
    if types.contains(where: { $0.declaration?.name == "Tensor" }), let index = types.firstIndex(of: .int) {
      return source(operands[index].range).map { "a tensor holds Doubles: write Double(" + $0 + ")" }
    }
    if types[0] == .string, let text = source(operands[0].range) {
      if name == "%" { return percentHelp(operands) ?? "put the value into the text: \"\\(x)\"" }
      if name == "*", types[1] == .int, let count = source(operands[1].range) {
        return "write String(repeating: " + text + ", count: " + count + ")"
      }
    }
    if types.contains(.string), name == "+", let index = types.firstIndex(where: { $0 != .string }) {
      return source(operands[index].range).map { "put the value into the text: \"\\(" + $0 + ")\"" }
    }
    if case .array = types[0], ["+", "-", "*", "/"].contains(name) {
      return "arithmetic on all elements is what tensors do: Tensor(" + (source(operands[0].range) ?? "x") + ")"
    }
    if name == "%", types == [.double, .double] {
      return "the remainder of Doubles: x.truncatingRemainder(dividingBy: y)"
    }
    return nil
  }

  /// How tensors are compared.
  private func tensorHelp(_ name: String, _ operands: [ExpressionSyntax], _ types: [Type]) -> String? {
    guard let text = source(operands[0].range).map(parenthesized), let other = source(operands[1].range),
      let word = ["<": "less(than: ", "<=": "less(than: ", ">": "greater(than: ", ">=": "greater(than: "][name]
    else { return nil }
    let call = text + "." + word + other + (name.utf8.count == 2 ? ", orEqual: true)" : ")")
    return "1 or 0 for each element: " + call + "; of one element: " + text + ".item() " + name + " " + other
      + (types[1].declaration?.name == "Tensor" ? ".item()" : "")
  }

  private func parenthesized(_ text: String) -> String { text.utf8.contains(0x20) ? "(" + text + ")" : text }

  func numberHelp(_ a: Type, _ b: Type) -> String? {
    guard (a == .int && b == .double) || (a == .double && b == .int) else { return nil }
    return "Swift never mixes Int and Double: convert with Double(…)"
  }

  private func tellNoOperator(_ name: NameSyntax, _ operands: [ExpressionSyntax]) {
    let left = operands.first.flatMap { source($0.range) } ?? "x"
    let right = operands.last.flatMap { source($0.range) } ?? "y"
    let help: String? =
      switch name.text {
      case "**": "the power is pow(" + left + ", " + right + ")"
      case "//": "of two Ints, '/' gives the whole part"
      case "@": "the product of matrices is '•': " + left + " • " + right
      case "and": "write &&"
      case "or": "write ||"
      case "===", "!==": "compare values with == and !="
      case "<>": "write !="
      default: nil
      }
    report(.noOperator, "Swift has no operator '" + name.text + "' here", at: name.range, help: help)
  }
}

extension Type {
  /// Whether it is an array of characters.
  fileprivate var isCharacters: Bool {
    if case .array(let element) = self { element.declaration?.name == "Character" } else { false }
  }
}
