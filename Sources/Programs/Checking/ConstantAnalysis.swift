import Diagnostics

/// Finds, after checking, arithmetic on constants that gives no number, as Swift's compiler does.
///
/// It follows what variables hold as far as that is known without running the program: from statement to
/// statement, into blocks, not into functions; where ways meet, what one of them changed is not known any more.
final class ConstantAnalysis: TypedVisitor {
  /// What is known of a value.
  indirect enum Constant: Equatable {
    case int(Int)
    case double(Double)
    /// A tuple, or the fields of the `self` that an initializer fills, as far as they are known.
    case parts([Constant?])
  }

  private(set) var diagnostics: [Diagnostic] = []
  private let text: SourceText
  private let interface: Interface
  private var known: [ObjectIdentifier: Constant] = [:]
  /// Variables that a function uses which may have been called.
  private var shared: Set<ObjectIdentifier> = []
  private var function: TypedFunction?

  init(text: SourceText, interface: Interface) {
    self.text = text
    self.interface = interface
  }

  // MARK: Statements

  override func visit(_ statements: [TypedStatement]) {
    for statement in statements {
      visit(statement)
      // What is never reached is never computed.
      if [statement].neverEnds { return }
    }
  }

  override func visit(_ statement: TypedStatement) {
    switch statement.kind {
    case .declare(let variable, let value?): learn(variable, value: evaluate(value))
    case .assign(let place, let value):
      let constant = evaluate(value)
      super.visit(place)
      store(constant, at: place)
    case .update(let place, let builtin, let value):
      let right = evaluate(value)
      super.visit(place)
      let left = read(place)
      store(compute(builtin, [left, right], statement.range), at: place)
    case .if(let conditions, let then, let otherwise):
      visit(conditions)
      join([(conditions.neverHold ? [] : then), (conditions.alwaysHold ? [] : otherwise)])
    case .guard(let conditions, let otherwise):
      visit(conditions)
      if conditions.alwaysHold { return }
      let before = known
      visit(otherwise)
      known = before
    case .while(let conditions, let body, _):
      if conditions.neverHold { return }
      loop(body) { visit(conditions) }
    case .repeatWhile(let body, let condition, _): loop(body) { _ = evaluate(condition) }
    case .switch(let choice):
      _ = evaluate(choice.subject)
      forget(assignedIn: choice.cases.flatMap { $0.body }, only: choice.cases.contains { $0.fallsThrough })
      var taken: [Int] = []
      join(
        choice.cases.map { item in
          let isReached = item.alternatives.contains { !$0.neverHold && !($0.tag.map { taken.contains($0) } ?? false) }
          taken += item.alternatives.compactMap { $0.isWholeCase ? $0.tag : nil }
          return isReached ? item.body : []
        })
    case .block(let body, let target):
      visit(body)
      if target != nil { forget(assignedIn: body) }
    case .defer(let body):
      let before = known
      known = [:]
      visit(body)
      known = before
      forget(assignedIn: body)
    case .optionalChain(let body):
      visit(body)
      forget(assignedIn: body)
    default: super.visit(statement)
    }
  }

  override func visit(_ loop: TypedStatement.ForIn) {
    switch loop.sequence {
    case .range(let lower, let upper, _):
      _ = evaluate(lower)
      _ = evaluate(upper)
    case .from(let value), .rangeValue(let value, _), .array(let value), .dictionary(let value), .string(let value):
      _ = evaluate(value)
    }
    self.loop(loop.conditions.neverHold ? [] : loop.body) { visit(loop.conditions) }
  }

  private func loop(_ body: [TypedStatement], _ test: () -> Void) {
    forget(assignedIn: body)
    let before = known
    test()
    visit(body)
    known = before
  }

  /// Goes each of the ways; what one of them changed is not known behind them.
  private func join(_ ways: [[TypedStatement]]) {
    let before = known
    var after: [[ObjectIdentifier: Constant]] = []
    for way in ways {
      known = before
      visit(way)
      if !way.neverEnds { after.append(known) }
    }
    known = before.filter { entry in after.allSatisfy { $0[entry.key] == entry.value } }
    if after.count == 1 { known = after[0] }
  }

  /// Bodies of functions know nothing of what is around them.
  override func visit(_ function: TypedFunction) {
    let outer = (known, shared, self.function)
    known = [:]
    self.function = function
    if let variable = function.initialized, let nominal = variable.type.declaration {
      known[ObjectIdentifier(variable)] = .parts(nominal.fields.map { _ in nil })
    }
    visit(function.body)
    (known, shared, self.function) = outer
  }

  // MARK: What is known

  private func learn(_ variable: Variable, value: Constant?) {
    guard variable.owner === function, !variable.isStatic, !shared.contains(ObjectIdentifier(variable)) else { return }
    if let function, function.parameters.contains(where: { $0.variable === variable && $0.isInout }) { return }
    known[ObjectIdentifier(variable)] = value
  }

  private func read(_ place: Place) -> Constant? {
    switch place.kind {
    case .variable(let variable): known[ObjectIdentifier(variable)]
    case .tupleElement(let base, let index), .field(let base, let index): read(base)?.part(index)
    default: nil
    }
  }

  private func store(_ value: Constant?, at place: Place) {
    switch place.kind {
    case .variable(let variable): learn(variable, value: value)
    case .tupleElement(let base, let index), .field(let base, let index):
      store(read(base)?.replacing(index, by: value), at: base)
    case .tuple(let places):
      for (index, place) in places.enumerated() { store(value?.part(index), at: place) }
    case .arrayElement(let base, _), .dictionaryElement(let base, _), .dictionaryDefault(let base, _, _),
      .forceUnwrap(let base), .chainUnwrap(let base), .computed(_, _, let base, _), .native(_, _, .place(let base), _):
      store(nil, at: base)
    case .native, .discard, .error: break
    }
  }

  private func forget(assignedIn statements: [TypedStatement], only condition: Bool = true) {
    guard condition else { return }
    let finder = AssignmentFinder()
    finder.visit(statements)
    for variable in finder.variables { known[ObjectIdentifier(variable)] = nil }
  }

  /// A function that is made or called may change the variables it uses from now on.
  private func share(_ function: TypedFunction) {
    for variable in function.captures + function.usedGlobals where variable.isMutable {
      known[ObjectIdentifier(variable)] = nil
      shared.insert(ObjectIdentifier(variable))
    }
  }

  // MARK: Expressions

  override func visit(_ expression: TypedExpression) { _ = evaluate(expression) }

  override func visit(_ arguments: [TypedExpression.Argument]) {
    super.visit(arguments)
    for case .place(let place) in arguments { store(nil, at: place) }
  }

  private func evaluate(_ expression: TypedExpression) -> Constant? {
    switch expression.kind {
    case .int(let number): return .int(number)
    case .double(let number): return .double(number)
    case .variable(let variable): return variable.owner === function ? known[ObjectIdentifier(variable)] : nil
    case .tuple(let items):
      let parts = items.map { evaluate($0) }
      // As in Swift, a tuple with a text or a list in it is not followed.
      return expression.type.holdsNoReference ? .parts(parts) : nil
    case .tupleElement(let value, let index), .field(let value, let index): return evaluate(value)?.part(index)
    case .upcast(let value), .convertFunction(let value): return evaluate(value)
    case .builtin(let builtin, let operands):
      return compute(builtin, operands.map { evaluate($0) }, expression.range)
    case .conditional(let test, let a, let b): return choose(test, a, b)
    case .native(let id, let arguments):
      var operands: [Constant?] = []
      for case .value(let value) in arguments { operands.append(evaluate(value)) }
      for case .place(let place) in arguments {
        super.visit(place)
        store(nil, at: place)
      }
      return interface.standardConstant(id, operands)
    case .closure(let function):
      visit(function)
      share(function)
    case .function(let function): share(function)
    case .call(let function, let arguments):
      visit(arguments)
      share(function)
    default: super.visit(expression)
    }
    return nil
  }

  private func choose(_ test: TypedExpression, _ a: TypedExpression, _ b: TypedExpression) -> Constant? {
    if case .bool(let truth) = test.kind { return evaluate(truth ? a : b) }
    visit(test)
    visit(a)
    visit(b)
    return nil
  }

  private func compute(_ builtin: Builtin, _ operands: [Constant?], _ range: Range<Int>) -> Constant? {
    switch builtin.result(operands) {
    case .value(let constant): return constant
    case .mistake(let summary, let help):
      diagnostics.append(Diagnostic(.constantArithmetic, summary, at: text.range(range), help: help))
      return nil
    case nil: return nil
    }
  }
}

extension ConstantAnalysis.Constant {
  fileprivate func part(_ index: Int) -> ConstantAnalysis.Constant? {
    guard case .parts(let parts) = self, index < parts.count else { return nil }
    return parts[index]
  }

  fileprivate func replacing(_ index: Int, by value: ConstantAnalysis.Constant?) -> ConstantAnalysis.Constant? {
    guard case .parts(var parts) = self, index < parts.count else { return nil }
    parts[index] = value
    return .parts(parts)
  }
}

extension [TypedStatement.Condition] {
  /// Whether one of them is `false` in the text.
  fileprivate var neverHold: Bool { contains { $0.literal == false } }
  /// Whether each of them is `true` in the text.
  fileprivate var alwaysHold: Bool { !isEmpty && allSatisfy { $0.literal == true } }

  /// The case of an enum that they ask for first.
  fileprivate var tag: Int? {
    if case .test(let value)? = first, case .isCase(_, let tag) = value.kind { return tag }
    return nil
  }

  /// Whether they take every value of that case.
  fileprivate var isWholeCase: Bool {
    dropFirst().allSatisfy { condition in
      if case .bind = condition { return true }
      return condition.literal == true
    }
  }
}

extension TypedStatement.Condition {
  /// Whether it is `true` or `false` in the text.
  fileprivate var literal: Bool? {
    if case .test(let value) = self, case .bool(let truth) = value.kind { return truth }
    return nil
  }
}

extension TypedStatement.Case {
  fileprivate var fallsThrough: Bool {
    if case .fallthrough? = body.last?.kind { return true }
    return false
  }
}

/// Collects the variables that statements assign to or hand to `inout`.
private final class AssignmentFinder: TypedVisitor {
  var variables: [Variable] = []

  override func visit(_ place: Place) {
    if case .variable(let variable) = place.kind { variables.append(variable) }
    super.visit(place)
  }
}
