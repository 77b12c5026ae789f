/// Finds, after checking, which variables of its surroundings each function uses and changes.
///
/// A local function that calls another one needs what that one needs, also if it stands before it; so the
/// captures are collected first for every function by itself, then along the calls, from who is called to who calls,
/// until nothing changes.
final class CaptureAnalysis: TypedVisitor {
  /// Every function met, outer ones before inner ones.
  private(set) var functions: [TypedFunction] = []
  private var current: TypedFunction?
  /// Every function that another one calls or holds, also those of examples before, as they are first met.
  private var callees: [TypedFunction] = []
  private var callers: [ObjectIdentifier: [TypedFunction]] = [:]
  /// What each function has in its lists already.
  private var known: [ObjectIdentifier: Set<ObjectIdentifier>] = [:]

  /// Fills in `captures`, `usedGlobals`, `assignsCaptured` and `Variable.isCaptured`.
  func run(_ statements: [TypedStatement]) {
    visit(statements)
    // The last one first: what is called mostly stands inside or further down.
    var waiting = callees
    var isWaiting = Set(callees.map { ObjectIdentifier($0) })
    while let callee = waiting.popLast() {
      isWaiting.remove(ObjectIdentifier(callee))
      for caller in callers[ObjectIdentifier(callee)] ?? [] where propagate(from: callee, to: caller) {
        if isWaiting.insert(ObjectIdentifier(caller)).inserted { waiting.append(caller) }
      }
    }
  }

  override func visit(_ function: TypedFunction) {
    functions.append(function)
    let outer = current
    current = function
    super.visit(function)
    current = outer
    refer(to: function)
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
    guard let current else { return }
    if callers[ObjectIdentifier(function)] == nil { callees.append(function) }
    callers[ObjectIdentifier(function), default: []].append(current)
  }

  private func use(_ variable: Variable) {
    // Static constants are there before everything else, and nobody shares them.
    guard let current, variable.owner !== current, !variable.isStatic else { return }
    add(variable, to: current)
  }

  private func markAssigning(_ function: TypedFunction) { function.assignsCaptured = true }

  @discardableResult
  private func add(_ variable: Variable, to function: TypedFunction) -> Bool {
    if !variable.isGlobal, variable.owner === function { return false }
    if !known[ObjectIdentifier(function), default: []].insert(ObjectIdentifier(variable)).inserted { return false }
    if variable.isGlobal {
      function.usedGlobals.append(variable)
      return true
    }
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
