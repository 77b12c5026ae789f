extension FunctionGenerator {
  /// The register where the value stands: that of a local variable, or a fresh one.
  func operand(_ expression: TypedExpression) -> Int {
    if case .variable(let variable) = expression.kind, isLocal(variable) { return variable.register }
    if let inner = expression.transparent { return operand(inner) }
    let place = allocate()
    generate(expression, into: place)
    return place
  }

  /// Computes the value into a fresh register or one that its own parts do not read.
  func generate(_ expression: TypedExpression, into place: Int) {
    let outer = range
    range = expression.range
    let start = next
    write(expression, place)
    next = start
    range = outer
  }

  /// Computes values into consecutive registers at the top of the stack, and gives the first.
  func generate(row expressions: [TypedExpression]) -> Int {
    let first = next
    for expression in expressions { generate(expression, into: allocate()) }
    return first
  }

  /// Empties a register that held a copy for a moment, so that nothing is held twice.
  func release(_ place: Int, of expression: TypedExpression) {
    if place >= next - 1, place > 0, !isVariable(expression), !expression.type.isPlain { emit(.clear, place, 1) }
  }

  /// Whether the value stands in a register of its own already.
  func isVariable(_ expression: TypedExpression) -> Bool {
    if case .variable(let variable) = expression.kind { return isLocal(variable) }
    return expression.transparent.map { isVariable($0) } ?? false
  }

  func isLocal(_ variable: Variable) -> Bool { !variable.isGlobal && !variable.isCaptured }

  private func write(_ expression: TypedExpression, _ place: Int) {
    switch expression.kind {
    case .int(let number): writeInt(number, place)
    case .double(let number): emit(.constant, place, wide: constant(.double(number)))
    case .bool(let truth): emit(.bool, place, truth ? 1 : 0)
    case .string(let text): emit(.constant, place, wide: constant(.string(text)))
    case .none: emit(.none, place)
    case .void: emit(.void, place)
    case .variable(let variable): load(variable, place)
    case .array(let elements): array(elements, place)
    case .dictionary(let entries): dictionary(entries, place)
    case .tuple(let elements): fields(elements, place)
    case .tensorLiteral(let node): tensor(node, place)
    case .interpolation(let segments): interpolation(segments, place)
    case .closure(let function), .function(let function): emitFunction(function, place)
    case .construct(_, let values): fields(values, place)
    case .enumCase(_, let tag, let payload): enumCase(tag, payload, place)
    case .range(_, let lower, let upper): writeRange(lower, upper, place)
    case .field(let value, let index), .tupleElement(let value, let index): part(.field, value, index, place)
    case .arrayElement(let array, let index): element(array, index, place)
    case .dictionaryElement(let dictionary, let key): pair(.entry, dictionary, key, place)
    case .isCase(let value, let tag): part(.isCase, value, tag, place)
    case .payload(let value, _, let index): part(.payload, value, index, place)
    case .elements(let sequence): elements(of: sequence, place)
    case .builtin(let builtin, let operands): self.builtin(builtin, operands, place)
    case .native, .call, .callValue: call(expression, place)
    case .wrap(let value): wrap(value, place)
    case .forceUnwrap(let value): part(.forceUnwrap, value, 0, place)
    case .unwrap(let value): unwrap(value, place)
    case .isSome(let value): part(.isSome, value, 0, place)
    case .coalesce(let optional, let other): coalesce(expression, optional, other, place)
    case .optionalChain(let value): chain(value, place)
    case .chainUnwrap(let value): chainUnwrap(value, place)
    case .upcast(let value), .convertFunction(let value): generate(value, into: place)
    case .and(let a, let b): logical(.jumpIfFalse, a, b, place)
    case .or(let a, let b): logical(.jumpIfTrue, a, b, place)
    case .conditional(let test, let a, let b): conditional(test, a, b, place)
    case .statements(let statements, let value): block(statements) { self.generate(value, into: place) }
    case .typeShape(let type): writeInt(shared.shapes.shape(of: type), place)
    case .describe(let value):
      if value.type == .string { return generate(value, into: place) }
      part(.describe, value, shared.shapes.shape(of: value.type), place)
    case .debugDescribe(let value): part(.describe, value, shared.shapes.shape(of: value.type), place, extra: 1)
    case .expectation(let expectation): self.expectation(expectation, place)
    // What has an error stands for something without a value, which is not reported again.
    case .error: emit(.missingFunction)
    }
  }

  private func writeInt(_ number: Int, _ place: Int) {
    if let small = Int32(exactly: number) {
      emit(.int, place, wide: Int(small))
    } else {
      emit(.constant, place, wide: constant(.int(number)))
    }
  }

  /// `place` = opcode(value, number).
  private func part(_ opcode: Opcode, _ value: TypedExpression, _ number: Int, _ place: Int, extra: Int = 0) {
    let source = operand(value)
    emit(opcode, place, source, number, extra: extra)
    if source != place { release(source, of: value) }
  }

  private func pair(_ opcode: Opcode, _ a: TypedExpression, _ b: TypedExpression, _ place: Int) {
    let (left, right) = operands(a, b)
    emit(opcode, place, left, right)
    if !a.type.isPlain || !b.type.isPlain { release(left, a, right, b) }
  }

  /// Empties the registers of two operands that are no variables.
  func release(_ left: Int, _ a: TypedExpression, _ right: Int, _ b: TypedExpression) {
    if !isVariable(a), !a.type.isPlain { emit(.clear, left, 1) }
    if !isVariable(b), !b.type.isPlain { emit(.clear, right, 1) }
  }

  /// The registers of two operands: the first is copied if computing the second may change it.
  func operands(_ a: TypedExpression, _ b: TypedExpression) -> (Int, Int) {
    var left = operand(a)
    if isVariable(a), !b.isSimple {
      let copy = allocate()
      emit(.copy, copy, left)
      left = copy
    }
    return (left, operand(b))
  }

  // MARK: Variables

  func load(_ variable: Variable, _ place: Int) {
    if variable.type == .void {
      emit(.void, place)
    } else if let global = variable.globalIndex {
      emit(.loadGlobal, place, wide: global)
    } else if let capture = captureIndex(variable) {
      emit(.loadCapture, place, capture)
    } else {
      emit(variable.isCaptured ? .loadCell : .copy, place, variable.register)
    }
  }

  /// The number of the captured cell, unless the variable lives in this function's own frame.
  func captureIndex(_ variable: Variable) -> Int? {
    guard variable.isCaptured, let function, variable.owner !== function else { return nil }
    return function.captures.firstIndex { $0 === variable }
  }

  // MARK: Making values

  private func array(_ elements: [TypedExpression], _ place: Int) {
    if let constants = elements.constants { return emit(.constant, place, wide: constant(.array(constants))) }
    // Long literals go in pieces, so that they need few registers.
    var rest = elements[...]
    var opcode = Opcode.makeArray
    repeat {
      let piece = Array(rest.prefix(64))
      rest = rest.dropFirst(64)
      let start = next
      let first = generate(row: piece)
      emit(opcode, place, first, piece.count)
      next = start
      opcode = .appendElements
    } while !rest.isEmpty
  }

  private func fields(_ values: [TypedExpression], _ place: Int) {
    let first = generate(row: values)
    emit(.makeFields, place, first, values.count)
  }

  private func dictionary(_ entries: [(key: TypedExpression, value: TypedExpression)], _ place: Int) {
    let first = generate(row: entries.flatMap { [$0.key, $0.value] })
    emit(.makeDictionary, place, first, entries.count)
  }

  private func tensor(_ node: TypedExpression.TensorLiteralNode, _ place: Int) {
    let numbers = allocate()
    if let values = node.elements.numbers {
      emit(.constant, numbers, wide: constant(.doubles(values)))
    } else {
      array(node.elements, numbers)
    }
    emit(.makeTensor, place, numbers, constant(.array(node.shape.map { .int($0) })))
    emit(.clear, numbers, 1)
  }

  private func interpolation(_ segments: [TypedExpression.InterpolationSegment], _ place: Int) {
    let pieces = pieces(of: segments)
    emit(.join, place, 0, pieces.count)
    for piece in pieces { emit(.piece, piece.place, extra: piece.kind) }
  }

  /// Computes the texts and whole numbers of the pieces; gives the operands of a `piece` for each.
  func pieces(of segments: [TypedExpression.InterpolationSegment]) -> [(place: Int, kind: Int)] {
    let isSimple = segments.allSatisfy { segment in
      if case .string(let expression) = segment { return expression.isSimple }
      return true
    }
    return segments.map { segment in
      guard case .string(var expression) = segment else {
        guard case .text(let text) = segment else { return (0, 0) }
        return (constant(.string(text)), 2)
      }
      // Whole numbers are written where the text is put together.
      if case .describe(let value) = expression.kind, value.type == .int {
        if isSimple, isVariable(value) { return (operand(value), 0) }
        expression = value
      }
      let place = allocate()
      generate(expression, into: place)
      return (place, 1)
    }
  }

  private func enumCase(_ tag: Int, _ payload: [TypedExpression], _ place: Int) {
    if payload.isEmpty { return emit(.constant, place, wide: constant(.enumCase(tag: tag))) }
    let first = generate(row: payload)
    emit(.makeCase, place, first, payload.count, extra: tag)
  }

  private func writeRange(_ lower: TypedExpression?, _ upper: TypedExpression?, _ place: Int) {
    let bounds = [lower, upper].compactMap { $0 }
    let first = generate(row: bounds)
    if bounds.count == 2 {
      switch bounds[0].type {
      case .double: emit(.checkRangeDouble, first, first + 1)
      case .string: emit(.checkRangeText, first, first + 1)
      case .nominal(let nominal, _) where !nominal.name.utf8.elementsEqual("String.Index".utf8):
        emit(.checkRangeText, first, first + 1)
      default: emit(.checkRangeInt, first, first + 1)
      }
    }
    emit(.makeFields, place, first, bounds.count)
  }

  // MARK: Parts of values

  private func element(_ array: TypedExpression, _ index: TypedExpression, _ place: Int) {
    if case .variable(let variable) = array.kind, let global = variable.globalIndex, global < 60_000, index.isSimple {
      return emit(.globalElement, place, global, operand(index))
    }
    if innerElement(array, index, place) || elementNear(array, index, place) { return }
    pair(.element, array, index, place)
  }

  /// `a[i][j]` of a local variable: the inner array stays where it is.
  private func innerElement(_ array: TypedExpression, _ index: TypedExpression, _ place: Int) -> Bool {
    guard case .arrayElement(let outer, let first) = array.kind, isVariable(outer), first.isSimple, index.isSimple
    else { return false }
    let start = next
    emitInner(.innerElement, place, operand(outer), operand(first), operand(index), outer: array.range)
    next = start
    return true
  }

  /// `a[i - 1]` of a local variable.
  private func elementNear(_ array: TypedExpression, _ index: TypedExpression, _ place: Int) -> Bool {
    guard isVariable(array), case .builtin(let builtin, let operands) = index.kind,
      builtin == .addInt || builtin == .subtractInt, operands[0].isSimple,
      case .int(let number) = operands[1].kind, 0..<128 ~= number
    else { return false }
    let start = next
    let distance = builtin == .addInt ? number : -number
    emit(.elementNear, place, operand(array), operand(operands[0]), extra: distance)
    let whole = range
    range = index.range
    emit(.more)
    range = whole
    next = start
    return true
  }

  func emitInner(
    _ opcode: Opcode, _ place: Int, _ array: Int, _ first: Int, _ second: Int, outer: Range<Int>? = nil
  ) {
    emit(opcode, place, array, first)
    let whole = range
    range = outer ?? whole
    emit(.more, second)
    range = whole
  }

  private func elements(of sequence: TypedExpression, _ place: Int) {
    guard let source = sequence.type.elementSource else { return generate(sequence, into: place) }
    part(.elements, sequence, Int(source.rawValue), place)
  }

  // MARK: Optionals

  private func wrap(_ value: TypedExpression, _ place: Int) {
    generate(value, into: place)
    if case .optional = value.type { emit(.wrap, place, place) }
  }

  private func unwrap(_ value: TypedExpression, _ place: Int) {
    generate(value, into: place)
    if value.type.isNestedOptional { emit(.unwrap, place, place) }
  }

  private func coalesce(
    _ whole: TypedExpression, _ optional: TypedExpression, _ other: TypedExpression, _ place: Int
  ) {
    generate(optional, into: place)
    let isSome = emitJump(.jumpIfSome, place)
    generate(other, into: place)
    guard optional.type.isNestedOptional, whole.type != optional.type else { return land(isSome) }
    let end = emitJump(.jump)
    land(isSome)
    emit(.unwrap, place, place)
    land(end)
  }

  private func chain(_ value: TypedExpression, _ place: Int) {
    chains.append([])
    generate(value, into: place)
    guard let exits = chains.popLast(), !exits.isEmpty else { return }
    let end = emitJump(.jump)
    land(exits)
    emit(.none, place)
    land(end)
  }

  private func chainUnwrap(_ value: TypedExpression, _ place: Int) {
    generate(value, into: place)
    leaveChain(ifNone: place)
    if value.type.isNestedOptional { emit(.unwrap, place, place) }
  }

  /// Leaves the innermost chain if the register holds nil.
  func leaveChain(ifNone place: Int) {
    let exit = emitJump(.jumpIfNone, place)
    if !chains.isEmpty { chains[chains.count - 1].append(exit) }
  }

  // MARK: Control

  private func logical(_ jump: Opcode, _ a: TypedExpression, _ b: TypedExpression, _ place: Int) {
    generate(a, into: place)
    let end = emitJump(jump, place)
    generate(b, into: place)
    land(end)
  }

  private func conditional(_ test: TypedExpression, _ a: TypedExpression, _ b: TypedExpression, _ place: Int) {
    let otherwise = jumps(unless: test)
    generate(a, into: place)
    let end = emitJump(.jump)
    land(otherwise)
    generate(b, into: place)
    land(end)
  }

  private func expectation(_ expectation: TypedExpression.Expectation, _ place: Int) {
    for (variable, value) in expectation.operands { declare(variable, value) }
    let row = allocate(4)
    generate(expectation.condition, into: row + 1)
    let holds = emitJump(.jumpIfTrue, row + 1)
    // The report shows both operands.
    for (offset, operand) in expectation.operands.prefix(2).enumerated() {
      let read = TypedExpression(.variable(operand.variable), operand.variable.type, operand.value.range)
      generate(TypedExpression(.describe(read), .string, read.range), into: row + 2 + offset)
    }
    if expectation.operands.count == 2 {
      emit(.noteExpectation, row + 2, constant(.string(expectation.comparison)))
    }
    land(holds)
    if let message = expectation.message {
      generate(message, into: row + 2)
    } else {
      emit(.constant, row + 2, wide: constant(.string("")))
    }
    emit(.native, row, Int(expectation.native.index), 2, extra: Int(expectation.native.table))
    emit(.void, place)
  }
}
