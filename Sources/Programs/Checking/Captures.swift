/// Finds, after checking, which variables of its surroundings each function uses and changes.
///
/// A local function that calls another one needs what that one needs, also if it stands before it; so the
/// captures are collected first for every function by itself, then along the calls until nothing changes.
final class CaptureAnalysis: TypedVisitor {
  /// Every function met, outer ones before inner ones.
  private(set) var functions: [TypedFunction] = []
  private var current: TypedFunction?
  private var calls: [(caller: TypedFunction, callee: TypedFunction)] = []

  /// Fills in `captures`, `usedGlobals`, `assignsCaptured` and `Variable.isCaptured`.
  func run(_ statements: [TypedStatement]) {
    visit(statements)
    var changed = true
    while changed {
      changed = false
      for call in calls where propagate(from: call.callee, to: call.caller) { changed = true }
    }
  }

  override func visit(_ function: TypedFunction) {
    functions.append(function)
    let outer = current
    current = function
    super.visit(function)
    current = outer
    if let outer { calls.append((outer, function)) }
  }

  override func visit(_ expression: TypedExpression) {
    switch expression.kind {
    case .variable(let variable): use(variable)
    case .function(let function), .call(let function, _): refer(to: function)
    default: break
    }
    super.visit(expression)
  }

  override func visit(_ place: Place) {
    switch place.kind {
    case .variable(let variable):
      use(variable)
      if let current, variable.owner !== current, !variable.isStatic { markAssigning(current) }
    case .native(_, _, .object, _):
      if let current { markAssigning(current) }
    case .computed(let getter, let setter, _, _):
      refer(to: getter)
      refer(to: setter)
    default: break
    }
    super.visit(place)
  }

  private func refer(to function: TypedFunction) {
    if let current { calls.append((current, function)) }
  }

  private func use(_ variable: Variable) {
    guard let current, variable.owner !== current else { return }
    add(variable, to: current)
  }

  private func markAssigning(_ function: TypedFunction) { function.assignsCaptured = true }

  @discardableResult
  private func add(_ variable: Variable, to function: TypedFunction) -> Bool {
    if variable.isGlobal {
      if function.usedGlobals.contains(where: { $0 === variable }) { return false }
      function.usedGlobals.append(variable)
      return true
    }
    if variable.owner === function || function.captures.contains(where: { $0 === variable }) { return false }
    variable.isCaptured = true
    function.captures.append(variable)
    return true
  }

  private func propagate(from callee: TypedFunction, to caller: TypedFunction) -> Bool {
    var changed = false
    for variable in callee.captures where add(variable, to: caller) { changed = true }
    for variable in callee.usedGlobals where add(variable, to: caller) { changed = true }
    if callee.assignsCaptured, !caller.assignsCaptured, callee.parent !== caller || assignsBeyond(callee, caller) {
      caller.assignsCaptured = true
      changed = true
    }
    return changed
  }

  /// Whether what `inner`, a function inside `outer`, changes may lie outside of `outer` too.
  private func assignsBeyond(_ inner: TypedFunction, _ outer: TypedFunction) -> Bool {
    !inner.usedGlobals.isEmpty || inner.captures.contains { $0.owner !== outer }
  }
}
