import Diagnostics

/// Finds, after checking, calls that change one variable in two ways at the same time.
final class AccessAnalysis: TypedVisitor {
  private(set) var diagnostics: [Diagnostic] = []
  private let text: SourceText
  /// The closures and functions that constants stand for.
  private var constants: [ObjectIdentifier: TypedFunction] = [:]

  init(text: SourceText) { self.text = text }

  override func visit(_ expression: TypedExpression) {
    switch expression.kind {
    case .call(let function, let arguments): look(arguments, function)
    case .native(_, let arguments): look(arguments, nil)
    case .callValue(let callee, let arguments): look(arguments, function(callee))
    default: break
    }
    super.visit(expression)
  }

  private func function(_ value: TypedExpression) -> TypedFunction? {
    if case .variable(let variable) = value.kind { return constants[ObjectIdentifier(variable)] }
    return value.function
  }

  /// `x?.part = value`: from the question mark on `x` is being changed, also while the value is computed.
  override func visit(_ statement: TypedStatement) {
    if case .declare(let variable, let value?) = statement.kind, !variable.isMutable {
      constants[ObjectIdentifier(variable)] = function(value)
    }
    if case .optionalChain(let changes) = statement.kind {
      for change in changes {
        switch change.kind {
        case .assign(let place, let value), .update(let place, _, let value): lookInChain(place, [value])
        default: break
        }
      }
    }
    super.visit(statement)
  }

  private func lookInChain(_ place: Place, _ values: [TypedExpression]) {
    guard let (base, indices) = place.chained, let path = Path(base) else { return }
    for value in indices + values {
      let finder = ReadFinder { variable, steps in path.overlaps(Path(variable, steps)) }
      finder.visit(value)
      if finder.isFound { tellChain(path.variable, value.range) }
    }
  }

  private func tellChain(_ variable: Variable, _ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .overlappingAccess,
        "'" + variable.name + "' is being changed from the '?' on, and this uses it in another way as well",
        at: text.range(range), help: "compute this in a line of its own before"))
  }

  /// The default of `d[key, default: initial]` is computed while `d` is changed.
  override func visit(_ place: Place) {
    if case .dictionaryDefault(let base, _, let initial) = place.kind, let path = Path(base) {
      let finder = MentionFinder(path.variable)
      finder.visit(initial)
      if finder.isFound { tell(path.variable, initial.range) }
    }
    super.visit(place)
  }

  /// The arguments of a call, and what is called, where that is known.
  private func look(_ arguments: [TypedExpression.Argument], _ callee: TypedFunction?) {
    var places: [(path: Path, range: Range<Int>)] = []
    if case .place(let receiver)? = arguments.first {
      lookInChain(receiver, arguments.compactMap { if case .value(let value) = $0 { value } else { nil } })
    }
    for case .place(let place) in arguments {
      guard let path = Path(place) else { continue }
      if places.contains(where: { $0.path.overlaps(path) }) { tell(path.variable, place.range) }
      places.append((path, place.range))
    }
    if places.isEmpty { return }
    var functions = callee.map { [$0] } ?? []
    for case .value(let value) in arguments { if let function = function(value) { functions.append(function) } }
    for place in places where functions.contains(where: { uses($0, place.path.variable) }) {
      tell(place.path.variable, place.range)
    }
  }

  /// Whether the function, or one that it calls, uses the variable; what only some of its ways do counts as well.
  ///
  /// Also another part of the variable counts: while a part is changed, the machine has the whole of it in its hands.
  private func uses(_ function: TypedFunction, _ variable: Variable) -> Bool {
    function.captures.contains { $0 === variable } || function.usedGlobals.contains { $0 === variable }
  }

  private func tell(_ variable: Variable, _ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .overlappingAccess, "'" + variable.name + "' is changed by this call, and used by it in another way as well",
        at: text.range(range), help: "copy what is needed of it before the call; for two elements: swapAt(i, j)"))
  }

  /// A variable and the way to a stored part of it; behind an element or a computed property the way is not known.
  private struct Path {
    let variable: Variable
    var steps: [Int] = []
    var isExact = true

    init(_ variable: Variable, _ steps: [Int]) {
      self.variable = variable
      self.steps = steps
    }

    init?(_ place: Place) {
      switch place.kind {
      case .variable(let variable): self.variable = variable
      case .field(let base, let index), .tupleElement(let base, let index):
        guard let path = Path(base) else { return nil }
        self = path
        if isExact { steps.append(index) }
      case .arrayElement(let base, _), .dictionaryElement(let base, _), .dictionaryDefault(let base, _, _),
        .computed(_, _, let base, _), .native(_, _, .place(let base), _):
        guard let path = Path(base) else { return nil }
        self = path
        isExact = false
      case .forceUnwrap(let base), .chainUnwrap(let base):
        guard let path = Path(base) else { return nil }
        self = path
      case .native, .discard, .tuple, .error: return nil
      }
    }

    func overlaps(_ other: Path) -> Bool {
      variable === other.variable && zip(steps, other.steps).allSatisfy { $0 == $1 }
    }
  }
}

/// Whether an expression reads a variable, or a part of it, that is looked for.
private final class ReadFinder: TypedVisitor {
  private let matches: (Variable, [Int]) -> Bool
  private(set) var isFound = false

  init(_ matches: @escaping (Variable, [Int]) -> Bool) { self.matches = matches }

  override func visit(_ expression: TypedExpression) {
    if let (variable, steps) = expression.path {
      if matches(variable, steps) { isFound = true }
      return
    }
    if case .call(let function, _) = expression.kind, function.captures.contains(where: { matches($0, []) }) {
      isFound = true
    }
    super.visit(expression)
  }

  override func visit(_ place: Place) {
    if case .variable(let variable) = place.kind, matches(variable, []) { isFound = true }
    super.visit(place)
  }
}

extension TypedExpression {
  /// The variable, and the way to a stored part of it.
  fileprivate var path: (Variable, [Int])? {
    switch kind {
    case .variable(let variable): return (variable, [])
    case .field(let base, let index), .tupleElement(let base, let index):
      guard let (variable, steps) = base.path else { return nil }
      return (variable, steps + [index])
    default: return nil
    }
  }
}

extension Place {
  /// Of `x?[i].part` the `x`, and what is computed behind the question mark.
  fileprivate var chained: (base: Place, indices: [TypedExpression])? {
    switch kind {
    case .chainUnwrap(let base): return base.chained ?? (base, [])
    case .field(let base, _), .tupleElement(let base, _), .forceUnwrap(let base): return base.chained
    case .arrayElement(let base, let index), .dictionaryElement(let base, let index),
      .dictionaryDefault(let base, let index, _):
      return base.chained.map { ($0.base, $0.indices + [index]) }
    case .computed(_, _, let base, let arguments), .native(_, _, .place(let base), let arguments):
      return base.chained.map { ($0.base, $0.indices + arguments) }
    default: return nil
    }
  }
}

/// Whether a variable stands in an expression.
private final class MentionFinder: TypedVisitor {
  private let variable: Variable
  private(set) var isFound = false

  init(_ variable: Variable) { self.variable = variable }

  override func visit(_ expression: TypedExpression) {
    if case .variable(let found) = expression.kind, found === variable { isFound = true }
    super.visit(expression)
  }

  override func visit(_ place: Place) {
    if case .variable(let found) = place.kind, found === variable { isFound = true }
    super.visit(place)
  }
}

extension TypedExpression {
  /// The closure or function of the lesson that it is, if that can be seen.
  fileprivate var function: TypedFunction? {
    switch kind {
    case .closure(let function), .function(let function): function
    case .convertFunction(let value): value.function
    default: nil
    }
  }
}
