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

  private func plainText(_ syntax: ExpressionSyntax) -> FormatText? {
    guard case .string = syntax.kind, fixedRange == nil, syntax.range.count >= 2 else { return nil }
    let bytes = text.bytes[syntax.range]
    guard bytes.first == 0x22, !bytes.contains(0x0A), !bytes.dropFirst().dropLast().contains(0x22) else { return nil }
    return FormatText(Array(bytes.dropFirst().dropLast()))
  }
}
