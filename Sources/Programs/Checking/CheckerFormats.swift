import Diagnostics

extension Checker {
  /// `"loss %.2f" % x` with its value as Swift writes it.
  func percentHelp(_ operands: [ExpressionSyntax]) -> String? {
    guard let format = plainText(operands[0]) else { return nil }
    let values: [String?] =
      if case .tuple(let elements) = operands[1].kind {
        elements.map { source($0.value.range) }
      } else {
        [source(operands[1].range)]
      }
    let texts = values.compactMap { $0 }
    guard texts.count == values.count else { return nil }
    return format.replacingPercents(texts).map { "write \"" + $0 + "\"" }
  }

  /// `"loss {:.2f}".format(x)` with its values as Swift writes it.
  func formatHelp(_ base: ExpressionSyntax, _ call: Arguments) -> String? {
    guard let format = plainText(base) else { return nil }
    let texts = call.items.compactMap { $0.label == nil ? source($0.value.range) : nil }
    guard texts.count == call.items.count else { return nil }
    return format.interpolated(texts).map { "write \"" + $0 + "\"" }
  }

  /// Tells of `String(format: "%.2f", x)`, which is Foundation's.
  func tellFoundationFormat(_ item: Arguments.Item, _ function: FunctionDeclaration, _ call: Arguments) -> Bool {
    guard function.name == "init", function.owner == "String", let label = item.label, label.text == "format" else {
      return false
    }
    let texts = call.items.dropFirst().compactMap { $0.label == nil ? source($0.value.range) : nil }
    let written = plainText(item.value)?.replacingPercents(texts).map { "write \"" + $0 + "\"" }
    report(
      .unknownLabel, "String(format:) is a part of Foundation, which lessons do without", at: label.range,
      help: written ?? "put the value into the text: \"\\(x, decimals: 2)\"")
    return true
  }

  private func plainText(_ syntax: ExpressionSyntax) -> FormatText? {
    guard case .string = syntax.kind, fixedRange == nil, syntax.range.count >= 2 else { return nil }
    let bytes = text.bytes[syntax.range]
    guard bytes.first == 0x22, !bytes.contains(0x0A), !bytes.dropFirst().dropLast().contains(0x22) else { return nil }
    return FormatText(Array(bytes.dropFirst().dropLast()))
  }
}
