import Diagnostics

/// Finds, after checking, variables and fields that are read before they have a value, constants that
/// get a second one, and calls of functions whose variables are not there yet.
///
/// It goes the ways a program can take: what is set on every way into a place is set there.
final class InitializationAnalysis: TypedVisitor {
  /// What may have no value: a variable, or a field of the `self` of an initializer.
  private struct Slot: Equatable {
    let variable: Variable
    let field: Int?

    static func == (a: Slot, b: Slot) -> Bool { a.variable === b.variable && a.field == b.field }
  }

  private struct State {
    var unset: [Slot] = []
    /// Constants that may have their value.
    var set: [Slot] = []
    var isReachable = true
  }

  private(set) var diagnostics: [Diagnostic] = []
  private let text: SourceText
  private var state = State()
  private var leaving: [(target: TypedStatement.JumpTarget, state: State)] = []
  private var initializer: TypedFunction?

  init(text: SourceText) { self.text = text }

  // MARK: Ways

  private func merge(_ states: [State]) -> State {
    let reachable = states.filter { $0.isReachable }
    guard var result = reachable.first else {
      var dead = states.first ?? State()
      dead.isReachable = false
      return dead
    }
    for other in reachable.dropFirst() {
      for slot in other.unset where !result.unset.contains(slot) { result.unset.append(slot) }
      for slot in other.set where !result.set.contains(slot) { result.set.append(slot) }
    }
    return result
  }

  /// The state after `body`, begun in the state of now, which comes back.
  private func branch(_ body: () -> Void) -> State {
    let before = state
    body()
    defer { state = before }
    return state
  }

  private func left(_ target: TypedStatement.JumpTarget) -> [State] {
    let states = leaving.filter { $0.target === target }.map { $0.state }
    leaving.removeAll { $0.target === target }
    return states
  }

  override func visit(_ statements: [TypedStatement]) {
    // A function can be called before a variable it uses has been made; the places of static constants are made first.
    for statement in statements {
      guard case .declare(let variable, _?) = statement.kind, !variable.isStatic else { continue }
      state.unset.append(Slot(variable: variable, field: nil))
    }
    super.visit(statements)
  }

  override func visit(_ statement: TypedStatement) {
    switch statement.kind {
    case .declare(let variable, let value?):
      visit(value)
      state.unset.removeAll { $0.variable === variable }
    case .declare(let variable, nil):
      if variable.name != "result" { state.unset.append(Slot(variable: variable, field: nil)) }
    case .assign(let place, let value):
      visit(value)
      assign(place)
    case .if(let conditions, let then, let otherwise):
      visit(conditions)
      let first = branch { visit(then) }
      let second = branch { visit(otherwise) }
      state = merge([first, second])
    case .guard(let conditions, let otherwise):
      visit(conditions)
      _ = branch { visit(otherwise) }
    case .while(let conditions, let body, let target):
      visit(conditions)
      _ = branch { visit(body) }
      _ = left(target)
    case .repeatWhile(let body, let condition, let target):
      visit(body)
      visit(condition)
      state = merge([state] + left(target))
    case .switch(let choice): visit(choice)
    case .block(let body, let target):
      visit(body)
      if let target { state = merge([state] + left(target)) }
    case .break(let target):
      leaving.append((target, state))
      state.isReachable = false
    case .continue: state.isReachable = false
    case .return(let value):
      if let value { visit(value) }
      // `return nil` of a failable initializer gives up.
      if case .none? = value?.kind {} else { endInitializer(statement.range) }
      state.isReachable = false
    case .expression(let value):
      visit(value)
      if value.type == .never { state.isReachable = false }
    default: super.visit(statement)
    }
  }

  private func visit(_ choice: TypedStatement.Switch) {
    visit(choice.subject)
    var states: [State] = []
    var previous: State?
    for item in choice.cases {
      let after = branch {
        for conditions in item.alternatives { visit(conditions) }
        if let fallen = previous, case .fallthrough? = previousLast { state = merge([state, fallen]) }
        visit(item.body)
      }
      previousLast = item.body.last?.kind
      previous = after
      if case .fallthrough? = previousLast { continue }
      states.append(after)
    }
    previousLast = nil
    state = merge(states + left(choice.target))
  }

  private var previousLast: TypedStatement.Kind?

  override func visit(_ loop: TypedStatement.ForIn) {
    let before = state
    super.visit(loop)
    _ = left(loop.target)
    state = before
  }

  // MARK: Functions

  override func visit(_ function: TypedFunction) {
    let before = state
    let outer = initializer
    initializer = function.kind == .initializer ? function : nil
    state.isReachable = true
    // What a declared function uses has to be there when it is called, which is looked at there.
    if function.kind != .closure { state.unset = [] }
    if let variable = function.initialized, let nominal = variable.type.declaration {
      for index in nominal.fields.indices { state.unset.append(Slot(variable: variable, field: index)) }
    }
    super.visit(function)
    if function.kind == .initializer, state.isReachable {
      endInitializer(max(function.range.lowerBound, function.range.upperBound - 1)..<function.range.upperBound)
    }
    initializer = outer
    state = before
  }

  private func endInitializer(_ range: Range<Int>) {
    guard state.isReachable, let variable = initializer?.initialized, let nominal = variable.type.declaration else {
      return
    }
    for (index, field) in nominal.fields.enumerated()
    where state.unset.contains(Slot(variable: variable, field: index)) {
      tell("this initializer can end without a value for '" + field.name + "'", range, help: "set self." + field.name)
      return
    }
  }

  // MARK: Reading and setting

  override func visit(_ expression: TypedExpression) {
    switch expression.kind {
    case .variable(let variable): read(variable, expression.range)
    case .field(let base, let index):
      guard case .variable(let variable) = base.kind, variable === initializer?.initialized else { break }
      let slot = Slot(variable: variable, field: index)
      if state.isReachable, state.unset.contains(slot) {
        tell("'" + name(slot) + "' is read before it has a value", expression.range, help: nil)
        state.unset.removeAll { $0 == slot }
      }
      return
    case .function(let function), .call(let function, _): reach(function, expression.range)
    case .and(let a, let b), .or(let a, let b), .coalesce(let a, let b):
      visit(a)
      _ = branch { visit(b) }
      return
    case .conditional(let test, let a, let b):
      visit(test)
      let first = branch { visit(a) }
      let second = branch { visit(b) }
      state = merge([first, second])
      return
    default: break
    }
    super.visit(expression)
  }

  /// A function that is called uses its variables now.
  private func reach(_ function: TypedFunction, _ range: Range<Int>) {
    guard state.isReachable else { return }
    for variable in function.usedGlobals + function.captures {
      let slot = Slot(variable: variable, field: nil)
      guard state.unset.contains(slot) else { continue }
      tell(
        "'" + function.name + "' uses '" + variable.name + "', which has no value yet", range,
        help: "call it after '" + variable.name + "' has got its value")
      state.unset.removeAll { $0 == slot }
    }
  }

  private func read(_ variable: Variable, _ range: Range<Int>) {
    guard state.isReachable else { return }
    if let slot = state.unset.first(where: { $0.variable === variable }) {
      let what = slot.field == nil ? "'" + variable.name + "' is read" : "'self' is used"
      let reason = slot.field == nil ? " before it has a value" : " before '" + name(slot) + "' has a value"
      tell(what + reason, range, help: slot.field == nil ? "set it on every way that leads here" : nil)
      state.unset.removeAll { $0.variable === variable }
    }
  }

  private func assign(_ place: Place) {
    switch place.kind {
    case .variable(let variable): set(Slot(variable: variable, field: nil), place.range)
    case .field(let base, let index):
      guard case .variable(let variable) = base.kind, variable === initializer?.initialized else { return visit(place) }
      set(Slot(variable: variable, field: index), place.range)
    case .tuple(let places): for item in places { assign(item) }
    default: visit(place)
    }
  }

  private func set(_ slot: Slot, _ range: Range<Int>) {
    if slot.field == nil {
      state.unset.removeAll { $0.variable === slot.variable }
    } else {
      state.unset.removeAll { $0 == slot }
    }
    guard isConstant(slot) else { return }
    if state.isReachable, state.set.contains(slot) {
      diagnostics.append(
        Diagnostic(
          .constantChanged, "'" + name(slot) + "' is a constant and has a value already", at: text.range(range),
          help: "declare it with 'var'"))
    }
    state.set.append(slot)
  }

  private func isConstant(_ slot: Slot) -> Bool {
    guard let field = slot.field else { return !slot.variable.isMutable }
    return !(slot.variable.type.declaration?.fields[field].isMutable ?? true)
  }

  private func name(_ slot: Slot) -> String {
    guard let field = slot.field, let nominal = slot.variable.type.declaration else { return slot.variable.name }
    return nominal.fields[field].name
  }

  private func tell(_ summary: String, _ range: Range<Int>, help: String?) {
    diagnostics.append(Diagnostic(.usedBeforeSet, summary, at: text.range(range), help: help))
  }
}
