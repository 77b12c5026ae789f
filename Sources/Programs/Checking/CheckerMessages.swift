import Diagnostics

/// How the checker words mismatches of types and calls.
extension Checker {
  // MARK: A value of another type

  func tellMismatch(_ found: Checked, _ wanted: Type, _ syntax: ExpressionSyntax, _ purpose: Purpose) {
    if found.type.hasError || wanted.hasError { return }
    let what = quoted(syntax.range) + " is " + article(found.type)
    if found.type == .void {
      return report(
        .typeMismatch, quoted(syntax.range) + " gives no value, but " + need(wanted, purpose), at: syntax.range)
    }
    let (help, fixes) = conversionHelp(found.type, wanted, syntax)
    if found.type.wrapped == wanted {
      return report(
        .optionalNotUnwrapped, what + " and may be nil, but " + need(wanted, purpose), at: syntax.range, help: help)
    }
    let summary: String
    switch purpose {
    case .argument(let function, let parameter):
      summary = argumentTitle(function, parameter) + " takes " + wanted.description + ", but " + what
    case .variable(let name):
      summary = "'" + name + "' is " + article(wanted) + ", but " + what
    case .result(let title?):
      summary = title + " gives " + article(wanted) + ", but " + what
    case .condition:
      summary = "a condition is a Bool, but " + what
    default:
      summary = need(wanted, purpose) + ", but " + what
    }
    if case .argument(let function, _) = purpose, function.name == "+=", wanted.declaration === standard.sequence,
      let text = source(syntax.range)
    {
      return report(
        .typeMismatch, summary, at: syntax.range, help: "write [" + text + "] to add one element at the end",
        fixes: [Diagnostic.Fix(replace: self.text.range(syntax.range), with: "[" + text + "]")])
    }
    report(
      .typeMismatch, summary, at: syntax.range,
      help: help ?? (wanted == .bool ? conditionHelp(found.type, syntax, purpose) : nil), fixes: fixes)
  }

  private func need(_ wanted: Type, _ purpose: Purpose) -> String {
    switch purpose {
    case .operand(let name): "'" + name + "' needs " + article(wanted) + " here"
    case .argument(let function, let parameter): argumentTitle(function, parameter) + " takes " + wanted.description
    case .variable(let name): "'" + name + "' is " + article(wanted)
    case .condition: "a condition is a Bool"
    default: article(wanted) + " is needed here"
    }
  }

  /// `Dense(units:)`: the function with the one parameter that is spoken of.
  private func argumentTitle(_ function: FunctionDeclaration, _ parameter: FunctionDeclaration.Parameter) -> String {
    let name = function.name == "init" ? function.owner ?? "init" : function.name
    if function.name == "subscript" { return "the index '" + parameter.name + "'" }
    if function.isOperator { return "'" + function.name + "'" }
    guard let label = parameter.label else {
      return function.parameters.count > 3 ? name + "(_:)" : function.title
    }
    return name + "(" + label + ":)"
  }

  /// How a value of one type is made one of the other.
  private func conversionHelp(
    _ found: Type, _ wanted: Type, _ syntax: ExpressionSyntax
  ) -> (String?, [Diagnostic.Fix]) {
    guard let text = source(syntax.range) else { return (nil, []) }
    let isSimple = !text.utf8.contains(0x20)
    func certain(_ replacement: String) -> (String?, [Diagnostic.Fix]) {
      ("write " + replacement, [Diagnostic.Fix(replace: self.text.range(syntax.range), with: replacement)])
    }
    let isTensor = found.declaration?.name == "Tensor"
    if case .tuple(let parts) = found, isSimple,
      let part = parts.first(where: { $0.label != nil && $0.type == wanted }), let label = part.label
    {
      return ("write " + text + "." + label, [])
    }
    switch (found, wanted.unwrapped) {
    case (.int, .double): return certain("Double(" + text + ")")
    case (.double, .int): return ("the whole part is Int(" + text + ")", [])
    case (.optional(let inner), let type) where inner == type:
      let base = isSimple ? text : "(" + text + ")"
      return ("write " + base + "! if it is never nil here, or " + base + " ?? a value to stand in for nil", [])
    case (.nominal, .double) where isTensor:
      return ("the number of a tensor with one element is " + text + ".item()", [])
    case (.nominal, .array(.double)) where isTensor: return ("its numbers are " + text + ".values", [])
    case (.array, .nominal(let nominal, _)) where nominal.name == "Tensor": return certain("Tensor(" + text + ")")
    case (.double, .nominal(let nominal, _)) where nominal.name == "Tensor": return certain("Tensor(" + text + ")")
    case (.int, .nominal(let nominal, _)) where nominal.name == "Tensor":
      if case .integer = syntax.kind { return certain("Tensor(" + text + ")") }
      return certain("Tensor(Double(" + text + "))")
    case (_, .string) where found != .void && found.functionType == nil: return ("write \"\\(" + text + ")\"", [])
    case (.string, .nominal):
      guard let name = member(named: syntax, of: wanted.unwrapped) else { return (nil, []) }
      return certain("." + name)
    case (.string, .int), (.string, .double):
      return ("leave out the quotes to write a number", [])
    case (.tuple(let parts), .array(let element)) where parts.allSatisfy({ $0.type == element && $0.label == nil }):
      return certain("[" + String(decoding: text.utf8.dropFirst().dropLast().map { $0 }, as: UTF8.self) + "]")
    case (.nominal(let nominal, _), .array(.int)) where isRangeType(nominal): return certain("Array(" + text + ")")
    case (.nominal(let nominal, _), .array) where nominal === standard.slice: return certain("Array(" + text + ")")
    case (let element, .array(let wantedElement)) where element == wantedElement: return ("write [" + text + "]", [])
    default: return (nil, [])
    }
  }

  /// The static member that a text in quotes means: `"relu"`, `"mean_squared_error"`.
  private func member(named syntax: ExpressionSyntax, of type: Type) -> String? {
    guard case .string = syntax.kind, let text = source(syntax.range) else { return nil }
    func letters(_ name: String) -> [UInt8] { name.utf8.filter { $0 != UInt8(ascii: "_") }.map { $0 | 0x20 } }
    let named = String(decoding: text.utf8.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    let wanted = letters(Habit.values[named] ?? named)
    for (table, _) in tables(of: type) {
      if let name = table.names(isStatic: true).first(where: { letters($0) == wanted }) { return name }
    }
    return nil
  }

  private func conditionHelp(_ found: Type, _ syntax: ExpressionSyntax, _ purpose: Purpose) -> String? {
    guard let text = source(syntax.range) else { return nil }
    if case .integer = syntax.kind {
      if case .operand = purpose { return "compare each value by itself: x == 1 || x == 2" }
      return "write true or false"
    }
    switch found {
    case .int: return "say what is asked: " + text + " != 0"
    case .optional: return "say what is asked: " + text + " != nil"
    case .array, .string: return "say what is asked: !" + text + ".isEmpty"
    default: return nil
    }
  }

  func tellConflict(
    _ value: Checked, _ wanted: Type, _ syntax: ExpressionSyntax, _ function: FunctionDeclaration,
    _ parameter: FunctionDeclaration.Parameter
  ) {
    report(
      .typeMismatch,
      argumentTitle(function, parameter) + " takes " + readable(wanted) + ", but " + quoted(syntax.range) + " is "
        + article(value.type), at: syntax.range, help: nil)
  }

  /// A type for a message, with "anything" for what is not known yet.
  private func readable(_ type: Type) -> String {
    switch type {
    case .parameter: "any value"
    case .array(.parameter): "an array"
    case .nominal(let nominal, _) where nominal === standard.sequence: "an array, range or other list"
    default: type.description
    }
  }

  // MARK: A call with other labels

  func tell(
    _ mismatch: Arguments.Mismatch, _ function: FunctionDeclaration, _ call: Arguments, _ range: Range<Int>,
    forms: [FunctionDeclaration]
  ) {
    let title = function.title
    let declared = function.place.map { [Diagnostic.Note("'" + title + "' is declared here", at: $0)] } ?? []
    switch mismatch {
    case .wrongLabel(let item, let expected): tellWrongLabel(item, expected, function, forms, declared)
    case .missingLabel(let item, let label):
      if !canTake(item, label, function) { return tellExtra(item, function, forms, declared) }
      let place = item.value.range.lowerBound..<item.value.range.lowerBound
      report(
        .missingLabel, title + " wants the label '" + label + ":' before " + quoted(item.value.range),
        at: item.value.range,
        notes: declared, help: source(item.value.range).map { "write " + label + ": " + $0 },
        fixes: [Diagnostic.Fix(replace: text.range(place), with: label + ": ")])
    case .outOfOrder(let item, let label):
      report(
        .argumentOrder, "'" + label + ":' has to come earlier in a call of " + title, at: item.range, notes: declared,
        help: "the order is " + order(function))
    case .extra(let item):
      if tellFoundationFormat(item, function, call) { return }
      if let list = asOneList(function, call) {
        return report(
          .extraArgument, title + " takes one list of numbers", at: item.range, notes: declared,
          help: "write [" + list + "]")
      }
      tellExtra(item, function, forms, declared)
    case .missing(let parameter):
      let name = parameter.label ?? parameter.name
      report(
        .missingArgument,
        title + " needs a value for '" + name + "'"
          + (parameter.type.hasParameters ? "" : ", " + article(parameter.type)),
        at: missingPlace(call, range),
        notes: declared, help: missingHelp(function, call, forms))
    }
  }

  private func tellWrongLabel(
    _ item: Arguments.Item, _ expected: [String], _ function: FunctionDeclaration, _ forms: [FunctionDeclaration],
    _ declared: [Diagnostic.Note]
  ) {
    guard let label = item.label else { return }
    if let parameter = function.parameters.first(where: { $0.label == nil && $0.name == label.text }) {
      return report(
        .unknownLabel, function.title + " takes its '" + parameter.name + "' without a label", at: label.range,
        notes: declared, help: source(item.value.range).map { "write " + $0 + " alone" },
        fixes: [Diagnostic.Fix(replace: text.range(label.range.lowerBound..<item.value.range.lowerBound), with: "")])
    }
    var labels = expected
    for form in forms { for parameter in form.parameters { if let label = parameter.label { labels.append(label) } } }
    let known = Habit.labels[label.text].flatMap { labels.contains($0) ? $0 : nil }
    let best = known ?? suggestion(for: label.text, among: labels)
    let title = function.title
    var help = best.map { "did you mean '" + $0 + ":'?" }
    if help == nil {
      help =
        labels.isEmpty
        ? "its values have no labels"
        : labels.count == 1 ? "its label is " + labels[0] + ":" : "its labels are " + listed(labels)
    }
    report(
      .unknownLabel, title + " has no '" + label.text + ":'", at: label.range, notes: declared, help: help,
      fixes: best.map { [Diagnostic.Fix(replace: text.range(label.range), with: $0)] } ?? [])
  }

  /// `zeros(2, 3)`: the numbers of the one list that is wanted.
  private func asOneList(_ function: FunctionDeclaration, _ call: Arguments) -> String? {
    guard function.parameters.first?.type == .array(.int), function.parameters.first?.label == nil,
      call.items.allSatisfy({ $0.label == nil && !$0.isTrailing })
    else { return nil }
    let numbers = call.items.compactMap { source($0.value.range) }
    let isRight = call.items.allSatisfy { item in
      let (value, mistakes) = tentatively { infer(item.value, .int) }
      return mistakes.isEmpty && value.type == .int
    }
    return isRight && numbers.count == call.items.count ? Type.list(numbers) : nil
  }

  /// Whether the parameter of the label could be handed the value.
  private func canTake(_ item: Arguments.Item, _ label: String, _ function: FunctionDeclaration) -> Bool {
    guard let parameter = function.parameters.first(where: { $0.label == label }), !parameter.type.hasParameters,
      !parameter.isInout, !parameter.isVariadic
    else { return true }
    let (_, mistakes) = tentatively { check(item.value, as: parameter.type) }
    return mistakes.isEmpty
  }

  private func tellExtra(
    _ item: Arguments.Item, _ function: FunctionDeclaration, _ forms: [FunctionDeclaration],
    _ declared: [Diagnostic.Note]
  ) {
    if item.isTrailing {
      return report(.extraArgument, function.title + " takes no closure", at: item.range, notes: declared)
    }
    let count = function.parameters.count
    let labels = function.parameters.compactMap { $0.label }
    let summary =
      count == 0
      ? function.title + " takes no values" : function.title + " has no place for " + quoted(item.value.range)
    report(
      .extraArgument, summary, at: item.range, notes: declared,
      help: labels.isEmpty ? nil : "its labels are " + listed(labels))
  }

  private func missingHelp(
    _ function: FunctionDeclaration, _ call: Arguments, _ forms: [FunctionDeclaration]
  ) -> String? {
    if function.owner == nil, function.name == "max" || function.name == "min", call.items.count == 1,
      let value = source(call.items[0].value.range)
    {
      return "the one of an array: " + member(value) + "." + function.name + "()!"
    }
    if function.name == "split" { return "the words of a text: .split(separator: \" \")" }
    let list = formList(forms)
    return list.utf8.isEmpty ? nil : "its forms are " + list
  }

  private func missingPlace(_ call: Arguments, _ range: Range<Int>) -> Range<Int> {
    guard fixedRange == nil, call.range.upperBound > call.range.lowerBound else { return range }
    let last = call.range.upperBound - 1
    return text.bytes.indices.contains(last) && text.bytes[last] == 0x29 && call.items.last?.isTrailing != true
      ? last..<call.range.upperBound : range
  }

  private func order(_ function: FunctionDeclaration) -> String {
    Type.list(function.parameters.map { ($0.label ?? "_") + ":" })
  }

  /// The titles of several forms, each once; nothing where they read alike.
  private func formList(_ forms: [FunctionDeclaration]) -> String {
    var titles: [String] = []
    for form in forms where !titles.contains(form.title) { titles.append(form.title) }
    return titles.count > 1 ? Type.list(Array(titles.prefix(4))) : ""
  }

  func tellNoForm(
    _ forms: [FunctionDeclaration], _ call: Arguments, _ range: Range<Int>, _ mistakes: [Diagnostic]
  ) {
    var types: [Type] = []
    for item in call.items {
      let (value, _) = tentatively { infer(item.value) }
      types.append(value.type)
    }
    guard let first = forms.first, !types.contains(where: { $0.hasError }) else {
      diagnostics += mistakes
      return
    }
    if let ampersand = mistakes.first(where: { $0.id == DiagnosticKind.missingAmpersand.id }) {
      diagnostics.append(ampersand)
      return
    }
    let name = first.name == "init" ? first.owner ?? "init" : first.name
    let notes = forms.prefix(5).map { form in
      Diagnostic.Note(name + parameterList(form), at: form.place)
    }
    let place = mistakes.first?.range
    let nearest = mistakes.first { $0.fixes.contains { $0.replacement.utf8.starts(with: "Double(".utf8) } }
    diagnostics.append(
      Diagnostic(
        .noMatchingForm,
        "no form of " + (first.name == "subscript" ? "the subscript" : name) + " takes ("
          + Type.list(types.map { $0.description }) + ")",
        at: place ?? text.range(range), notes: notes, help: nearest?.help,
        fixes: nearest?.fixes ?? []))
  }
}
