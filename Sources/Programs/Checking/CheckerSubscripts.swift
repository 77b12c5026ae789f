import Diagnostics

extension Checker {
  /// A subscript that a type declares.
  func subscriptCall(
    _ value: Checked, _ base: ExpressionSyntax, _ arguments: [ArgumentSyntax], _ range: Range<Int>, _ hint: Type?
  ) -> Checked {
    let list = functions(of: value.type, "subscript", isStatic: false)
    if list.isEmpty {
      tellNoSubscript(value, base, arguments, range)
      return failure(range)
    }
    if value.type == .string || value.type.declaration === standard.substring, arguments.count == 1,
      isNumbered(tentatively({ infer(arguments[0].value).type }).0)
    {
      tellNoSubscript(value, base, arguments, range)
      return failure(range)
    }
    let call = Arguments(arguments: arguments, trailing: [], range: range)
    return resolve(list, call, range, hint: hint, receiver: .value(value, base))
  }

  /// Whether an index is a whole number, or a range of them.
  private func isNumbered(_ type: Type) -> Bool {
    type == .int || type.declaration.map { isRangeType($0) } == true && type.arguments.first == .int
  }

  func tellNoSubscript(_ value: Checked, _ base: ExpressionSyntax, _ arguments: [ArgumentSyntax], _ range: Range<Int>) {
    var help: String?
    if case .tuple = value.type, let text = source(base.range),
      case .integer(let index?, _)? = arguments.first?.value.kind
    {
      help = "an element of a tuple: " + text + "." + index.description
    } else if value.type.declaration === standard.slice, let text = source(base.range) {
      help = "a slice keeps the indices of its array; make an array of it first: Array(" + text + ")"
    } else if value.type.wrapped != nil, let text = source(base.range) {
      help = "it may be nil: write " + text + "![…] or " + text + "?[…]"
    } else if value.type == .string || value.type.declaration === standard.substring {
      let index = arguments.first.flatMap { source($0.value.range) } ?? "0"
      let characters = "Array(" + (source(base.range) ?? "text") + ")[" + index + "]"
      let isOne = arguments.first.map { item in tentatively({ infer(item.value).type }).0 == .int } ?? true
      return report(
        .noMember, quoted(base.range) + " is " + article(value.type) + ", whose characters have no numbers", at: range,
        help: "take them all first: " + (isOne ? characters : "String(" + characters + ")"))
    }
    report(
      .noMember, quoted(base.range) + " is " + article(value.type) + " and has no elements to index", at: range,
      help: help)
  }
}
