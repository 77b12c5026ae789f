/// What a call hands over, as it is written.
struct Arguments {
  /// One argument, in parentheses or behind them.
  struct Item {
    let label: NameSyntax?
    let value: ExpressionSyntax
    let isTrailing: Bool

    var range: Range<Int> { (label?.range.lowerBound ?? value.range.lowerBound)..<value.range.upperBound }
  }

  let items: [Item]
  /// From `(` to `)`, or the whole call.
  let range: Range<Int>

  init(arguments: [ArgumentSyntax], trailing: [TrailingClosureSyntax], range: Range<Int>) {
    items =
      arguments.map { Item(label: $0.label, value: $0.value, isTrailing: false) }
      + trailing.map {
        Item(label: $0.label, value: ExpressionSyntax(.closure($0.closure), $0.closure.range), isTrailing: true)
      }
    self.range = range
  }

  init(operands: [ExpressionSyntax], range: Range<Int>) {
    items = operands.map { Item(label: nil, value: $0, isTrailing: false) }
    self.range = range
  }

  /// Which item goes to which parameter; several to a variadic one.
  enum Matching {
    case slots([[Item]])
    case mismatch(Mismatch)
  }

  /// Why the items are not what the parameters ask for.
  enum Mismatch {
    /// The parameters that could have come here.
    case wrongLabel(Item, expected: [String])
    case missingLabel(Item, label: String)
    case outOfOrder(Item, label: String)
    case extra(Item)
    case missing(FunctionDeclaration.Parameter)

    /// How far the items went well, to find the form that was meant.
    func progress(of items: [Item]) -> Int {
      switch self {
      case .wrongLabel(let item, _), .missingLabel(let item, _), .outOfOrder(let item, _), .extra(let item):
        items.firstIndex { $0.range == item.range } ?? 0
      case .missing: items.count
      }
    }
  }

  /// - Parameter bindings: what is known of the generic parameters, to tell which of them takes a closure.
  func match(_ parameters: [FunctionDeclaration.Parameter], _ bindings: Bindings = Bindings()) -> Matching {
    var slots = [[Item]](repeating: [], count: parameters.count)
    var next = 0
    for item in items {
      if next > 0, parameters[next - 1].isVariadic, item.label == nil, !item.isTrailing {
        slots[next - 1].append(item)
        continue
      }
      guard let place = place(for: item, from: next, parameters, bindings) else {
        return .mismatch(mismatch(item, next, parameters))
      }
      slots[place].append(item)
      next = place + 1
    }
    for (parameter, slot) in zip(parameters, slots)
    where slot.isEmpty && parameter.initial == nil && !parameter.isVariadic {
      return .mismatch(.missing(parameter))
    }
    return .slots(slots)
  }

  /// The first parameter from `start` that takes the item, with only parameters between that can be left out.
  private func place(
    for item: Item, from start: Int, _ parameters: [FunctionDeclaration.Parameter], _ bindings: Bindings
  ) -> Int? {
    var place = start
    while place < parameters.count {
      let parameter = parameters[place]
      if item.isTrailing, item.label == nil {
        let type = parameter.type.substituting(bindings)
        if parameter.isBuilder || type.unwrapped.functionType != nil { return place }
      } else if parameter.label == item.label?.text {
        return place
      }
      if parameter.initial == nil, !parameter.isVariadic { return nil }
      place += 1
    }
    return nil
  }

  private func mismatch(_ item: Item, _ next: Int, _ parameters: [FunctionDeclaration.Parameter]) -> Mismatch {
    guard next < parameters.count else {
      if let label = item.label?.text, parameters.contains(where: { $0.label == label }) {
        return .outOfOrder(item, label: label)
      }
      return .extra(item)
    }
    guard let label = item.label?.text else {
      if item.isTrailing { return .extra(item) }
      if let wanted = parameters[next].label { return .missingLabel(item, label: wanted) }
      return .extra(item)
    }
    if parameters.prefix(next).contains(where: { $0.label == label }) { return .outOfOrder(item, label: label) }
    if parameters.contains(where: { $0.label == label }) {
      // A parameter that cannot be left out has been passed over.
      if let skipped = parameters[next...].first(where: { $0.initial == nil && !$0.isVariadic && $0.label != label }) {
        if let given = items.first(where: { $0.label?.text == skipped.label && $0.label != nil }) {
          return .outOfOrder(given, label: skipped.label ?? "_")
        }
        return .missing(skipped)
      }
    }
    return .wrongLabel(item, expected: parameters[next...].compactMap { $0.label })
  }
}
