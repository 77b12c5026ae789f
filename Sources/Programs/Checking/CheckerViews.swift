extension Checker {
  /// What Swift prints of a view such as `xs.reversed()`: its type, and what it is a view of. Everywhere else the view is the
  /// list of its elements here.
  func shownView(_ value: Checked, _ range: Range<Int>) -> Checked? {
    if tellView(value, range) { return failure(range, .string) }
    return view(value).map { view in
      if view.parts.isEmpty, case .array(let element) = value.type {
        return Checked(make(.string("Swift." + view.name + "<Swift." + element.description + ">"), .string, range))
      }
      return words(view.name, view.parts, view.labels, range)
    }
  }

  /// Tells of a variable that holds a view where an array is needed, or where Swift would print what it is a view of.
  func tellView(_ value: Checked, _ range: Range<Int>) -> Bool {
    guard let variable = view(in: value), let name = variable.view else { return false }
    report(
      .typeMismatch, "'" + variable.name + "' is a " + name + " in Swift, no array", at: range,
      help: "make an array of it: Array(" + variable.name + ")")
    return true
  }

  /// The variable that is named and holds a view.
  func view(in value: Checked) -> Variable? {
    if case .variable(let variable) = value.expression.kind, variable.view != nil { return variable }
    return nil
  }

  /// The view that a call gives: its name, what it is a view of, and what Swift calls that.
  func view(_ value: Checked) -> (name: String, parts: [TypedExpression], labels: [String])? {
    guard let callee = value.callee, callee.place == nil, case .array = value.type,
      case .native(_, let arguments) = value.expression.kind
    else { return nil }
    let parts = values(arguments).map { $0.viewed }
    switch (callee.name, parts.count) {
    case ("stride", 3):
      return (callee.parameters[1].label == "to" ? "StrideTo" : "StrideThrough", [], [])
    case ("reversed", 1) where parts[0].type.isBidirectional(standard): return ("ReversedCollection", parts, ["_base"])
    case ("enumerated", 1): return ("EnumeratedSequence", parts, ["_base"])
    case ("joined", 1): return ("FlattenSequence", parts, ["_base"])
    case ("zip", 2): return ("Zip2Sequence", parts, ["_sequence1", "_sequence2"])
    default: return nil
    }
  }

  private func words(
    _ name: String, _ parts: [TypedExpression], _ labels: [String], _ range: Range<Int>
  ) -> Checked {
    var segments: [TypedExpression.InterpolationSegment] = []
    var text = name + "<" + Type.list(parts.map { $0.type.formalName }) + ">("
    for (label, part) in zip(labels, parts) {
      segments.append(.text(text + label + ": "))
      segments.append(.string(make(.debugDescribe(part), .string, range)))
      text = ", "
    }
    segments.append(.text(")"))
    return Checked(make(.interpolation(segments), .string, range))
  }
}

extension TypedExpression {
  /// What it makes a list of, if it does no more.
  fileprivate var viewed: TypedExpression {
    if case .elements(let inner) = kind { return inner.viewed }
    return self
  }
}

extension Type {
  /// Whether it can be gone through from its end.
  fileprivate func isBidirectional(_ standard: StandardTypes) -> Bool {
    switch self {
    case .array, .string: true
    case .nominal(let nominal, _):
      [standard.slice, standard.substring, standard.range, standard.closedRange].contains { $0 === nominal }
    default: false
    }
  }
}
