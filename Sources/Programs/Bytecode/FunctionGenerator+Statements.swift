extension FunctionGenerator {
  /// Statements with variables of their own, and what is computed after them but still inside.
  func block(_ statements: [TypedStatement], then last: () -> Void = {}) {
    let scope = openScope()
    deferred.append([])
    for statement in statements { generate(statement) }
    last()
    runDeferred(from: deferred.count - 1)
    deferred.removeLast()
    close(scope)
  }

  /// The registers and variables before a scope.
  private typealias Scope = (next: Int, managedCount: Int)

  private func openScope() -> Scope { (next, managedCount) }

  /// Empties the registers of what goes out of scope, if it holds references.
  private func clear(_ scope: Scope) {
    if managedCount > scope.managedCount, next > scope.next { emit(.clear, scope.next, next - scope.next) }
  }

  private func close(_ scope: Scope) {
    clear(scope)
    next = scope.next
  }

  func generate(_ statement: TypedStatement) {
    let outer = range
    range = statement.range
    defer { range = outer }
    switch statement.kind {
    case .declare(let variable, let value): declare(variable, value)
    case .guard(let conditions, let otherwise): guardThat(conditions, otherwise)
    case .defer(let statements): deferred[deferred.count - 1].append(statements)
    default:
      // Whatever the others compute is forgotten after them.
      let start = next
      write(statement)
      next = start
    }
  }

  private func write(_ statement: TypedStatement) {
    switch statement.kind {
    case .expression(let expression): discard(expression)
    case .assign(let place, let value): assign(place, value)
    case .update(let place, let builtin, let value): update(place, builtin, value)
    case .if(let conditions, let then, let otherwise): branch(conditions, then, otherwise)
    case .while(let conditions, let body, let target): loop(conditions, body, target)
    case .repeatWhile(let body, let condition, let target): repeatLoop(body, condition, target)
    case .forIn(let loop): forIn(loop)
    case .switch(let choice): choose(choice)
    case .block(let statements, let target): labelled(statements, target)
    case .break(let target): jump(target) { $0.breaks.append($1) }
    case .continue(let target): jump(target) { $0.continues.append($1) }
    case .fallthrough:
      let jump = emitJump(.jump)
      if !fallthroughs.isEmpty { fallthroughs[fallthroughs.count - 1].append(jump) }
    case .return(let value): leave(value)
    case .optionalChain(let statements):
      chains.append([])
      block(statements)
      land(chains.popLast() ?? [])
    case .function, .declare, .guard, .defer: break
    }
  }

  private func discard(_ expression: TypedExpression) {
    if isBorrowed(expression) { return }
    if expression.type == .void, expression.isLessonCall {
      let outer = range
      range = expression.range
      call(expression, nil)
      range = outer
      return
    }
    let place = allocate()
    generate(expression, into: place)
    if !expression.type.isPlain { emit(.clear, place, 1) }
  }

  // MARK: Variables

  /// Makes a variable; its register stays taken to the end of the block.
  func declare(_ variable: Variable, _ value: TypedExpression?) {
    if let global = variable.globalIndex {
      guard let value else { return }
      let start = next
      let place = allocate()
      generate(value, into: place)
      emit(.storeGlobal, place, wide: global)
      next = start
      return
    }
    if !variable.type.isPlain || variable.isCaptured { managedCount += 1 }
    let place = allocate()
    if let value {
      generate(value, into: place)
    } else {
      emit(.void, place)
    }
    bind(variable, place)
  }

  /// Lets a variable live in the register where its first value stands.
  private func bind(_ variable: Variable, _ place: Int) {
    if let global = variable.globalIndex {
      emit(.storeGlobal, place, wide: global)
    } else {
      variable.register = place
      if variable.isCaptured { emit(.newCell, place, place) }
    }
  }

  // MARK: Conditions

  /// Tests conditions in order and makes their variables; gives the jumps taken where one fails.
  private func test(_ conditions: [TypedStatement.Condition]) -> [Int] {
    var failures: [Int] = []
    for condition in conditions {
      switch condition {
      case .test(let expression): failures += jumps(unless: expression)
      case .bind(let variable, let value): declare(variable, value)
      case .unwrap(let variable, let value):
        let place = allocate()
        range = value.range
        generate(value, into: place)
        failures.append(emitJump(.jumpIfNone, place))
        if value.type.isNestedOptional { emit(.unwrap, place, place) }
        managedCount += 1
        bind(variable, place)
      }
    }
    return failures
  }

  private func branch(
    _ conditions: [TypedStatement.Condition], _ then: [TypedStatement], _ otherwise: [TypedStatement]
  ) {
    let scope = openScope()
    let failures = test(conditions)
    block(then)
    close(scope)
    guard !otherwise.isEmpty else { return land(failures) }
    let end = emitJump(.jump)
    land(failures)
    block(otherwise)
    land(end)
  }

  private func guardThat(_ conditions: [TypedStatement.Condition], _ otherwise: [TypedStatement]) {
    let failures = test(conditions)
    let end = emitJump(.jump)
    land(failures)
    block(otherwise)
    land(end)
  }

  // MARK: Loops

  private func loop(
    _ conditions: [TypedStatement.Condition], _ body: [TypedStatement], _ target: TypedStatement.JumpTarget
  ) {
    let scope = openScope()
    let top = code.count
    let failures = test(conditions)
    enter(target)
    block(body)
    leaveTarget {
      self.clear(scope)
      self.jumpBack(to: top)
      self.land(failures)
    }
    next = scope.next
  }

  private func repeatLoop(
    _ body: [TypedStatement], _ condition: TypedExpression, _ target: TypedStatement.JumpTarget
  ) {
    let top = code.count
    enter(target)
    block(body)
    leaveTarget {
      let failures = self.jumps(unless: condition)
      self.jumpBack(to: top)
      self.land(failures)
    }
  }

  private func forIn(_ loop: TypedStatement.ForIn) {
    let state: Int
    let opcode: Opcode
    let again: Opcode
    (state, opcode, again) = iterator(loop.sequence)
    let element = allocate()
    let end = emitJump(opcode, element, state)
    let scope = openScope()
    bind(loop.element, element)
    let failures = test(loop.conditions)
    enter(loop.target)
    block(loop.body)
    leaveTarget {
      self.land(failures)
      self.clear(scope)
      self.emit(again, element, state)
      self.set(self.code.count - 1, to: end + 1)
      self.land(end)
    }
    if opcode == .nextInArray { emit(.clear, state, 3) }
  }

  /// Three registers for the state of a loop, and the instructions that begin and go on.
  private func iterator(_ sequence: TypedStatement.Sequence) -> (Int, Opcode, Opcode) {
    let state = allocate(3)
    switch sequence {
    case .range(let lower, let upper, let closed):
      generate(lower, into: state)
      generate(upper, into: state + 1)
      let statement = range
      range = lower.range.lowerBound..<max(lower.range.upperBound, upper.range.upperBound)
      emit(.checkRangeInt, state, state + 1)
      range = statement
      emit(.bool, state + 2, 1)
      return closed ? (state, .nextInClosedRange, .repeatInClosedRange) : (state, .nextInRange, .repeatInRange)
    case .from(let lower):
      generate(lower, into: state)
      emit(.constant, state + 1, wide: constant(.int(Int.max)))
      emit(.bool, state + 2, 1)
      return (state, .nextInClosedRange, .repeatInClosedRange)
    case .rangeValue(let range, let closed):
      generate(range, into: state + 2)
      emit(.field, state, state + 2, 0)
      emit(.field, state + 1, state + 2, 1)
      emit(.bool, state + 2, 1)
      return closed ? (state, .nextInClosedRange, .repeatInClosedRange) : (state, .nextInRange, .repeatInRange)
    case .array(let array): generate(array, into: state + 1)
    case .dictionary(let dictionary):
      generate(dictionary, into: state + 1)
      emit(.elements, state + 1, state + 1, Int(ElementSource.dictionary.rawValue))
    case .string(let text):
      generate(text, into: state + 1)
      emit(.elements, state + 1, state + 1, Int(ElementSource.string.rawValue))
    }
    emit(.int, state, wide: 0)
    return (state, .nextInArray, .repeatInArray)
  }

  // MARK: Leaving

  private func enter(_ target: TypedStatement.JumpTarget) {
    jumpTargets.append(OpenTarget(target: target, depth: deferred.count))
  }

  /// Closes the innermost target: continues lead to what `goOn` writes, breaks behind it.
  private func leaveTarget(goOn: () -> Void) {
    guard let target = jumpTargets.popLast() else { return }
    land(target.continues)
    goOn()
    land(target.breaks)
  }

  private func jump(_ target: TypedStatement.JumpTarget, _ add: (inout OpenTarget, Int) -> Void) {
    guard let place = jumpTargets.lastIndex(where: { $0.target === target }) else { return }
    runDeferred(from: jumpTargets[place].depth)
    let jump = emitJump(.jump)
    add(&jumpTargets[place], jump)
  }

  private func labelled(_ statements: [TypedStatement], _ target: TypedStatement.JumpTarget?) {
    guard let target else { return block(statements) }
    enter(target)
    block(statements)
    leaveTarget {}
  }

  /// Writes what the blocks from this depth on have put off, innermost first.
  func runDeferred(from depth: Int) {
    let pending = deferred
    for level in stride(from: pending.count - 1, through: depth, by: -1) {
      for statements in pending[level].reversed() {
        // What is put off inside does not see itself as pending.
        deferred = Array(pending.prefix(level))
        block(statements)
      }
    }
    deferred = pending
  }

  /// Returns from the function.
  func leave(_ value: TypedExpression?) {
    let result = result(value)
    runDeferred(from: 0)
    returnInout()
    if let result { emit(.return, result) } else { emit(.returnVoid) }
  }

  /// The register of what the function gives.
  private func result(_ value: TypedExpression?) -> Int? {
    if let initialized = function?.initialized {
      let place = allocate()
      if let value, case .none = value.kind { emit(.none, place) } else { load(initialized, place) }
      return place
    }
    guard let value else { return nil }
    if value.type == .void {
      discard(value)
      return nil
    }
    guard hasDeferred || isInout(value) else { return operand(value) }
    let place = allocate()
    generate(value, into: place)
    return place
  }

  private var hasDeferred: Bool { deferred.contains { !$0.isEmpty } }

  /// The value of an `inout` parameter outlives the call, so that it cannot be moved out.
  private func isInout(_ value: TypedExpression) -> Bool {
    guard isBorrowed(value), let function else { return false }
    return function.parameters.contains { $0.isInout }
  }

  private func returnInout() {
    guard let function else { return }
    for parameter in function.parameters where parameter.isInout && parameter.variable.isCaptured {
      emit(.loadCell, parameter.variable.register, parameter.variable.register)
    }
  }

  // MARK: Switch

  private func choose(_ choice: TypedStatement.Switch) {
    declare(choice.variable, choice.subject)
    enter(choice.target)
    var ends: [Int] = []
    var fromBefore: [Int] = []
    for item in choice.cases {
      let scope = openScope()
      let (entries, failures) = alternatives(item.alternatives)
      land(fromBefore)
      land(entries)
      fallthroughs.append([])
      block(item.body)
      fromBefore = fallthroughs.popLast() ?? []
      close(scope)
      ends.append(emitJump(.jump))
      land(failures)
    }
    land(fromBefore)
    land(ends)
    leaveTarget {}
  }

  /// Tests one alternative after the other: the jumps of those that hold, and of the last one's failure.
  private func alternatives(_ alternatives: [[TypedStatement.Condition]]) -> (entries: [Int], failures: [Int]) {
    var entries: [Int] = []
    var failures: [Int] = []
    for (place, alternative) in alternatives.enumerated() {
      land(failures)
      // The body reads variables where the first alternative put them.
      let homes = place == 0 ? [] : alternative.compactMap { $0.variable.map { ($0, $0.register) } }
      failures = test(alternative)
      for (variable, home) in homes where !variable.isGlobal {
        emit(.copy, home, variable.register)
        variable.register = home
      }
      entries.append(emitJump(.jump))
    }
    return (entries, failures)
  }
}

extension TypedStatement.Condition {
  /// The variable it makes.
  fileprivate var variable: Variable? {
    switch self {
    case .test: nil
    case .bind(let variable, _), .unwrap(let variable, _): variable
    }
  }
}
