extension FunctionGenerator {
  /// Computes the parts of a place, from the outside in.
  func open(_ place: Place) -> OpenPlace {
    let outer = range
    range = place.range
    defer { range = outer }
    switch place.kind {
    case .variable(let variable): return open(variable)
    case .field(let parent, let index), .tupleElement(let parent, let index):
      return OpenPlace(.field(open(parent), index))
    case .arrayElement(let parent, let index):
      let parent = open(parent)
      return OpenPlace(.element(parent, index: value(index)))
    case .dictionaryElement(let parent, let key):
      let parent = open(parent)
      return OpenPlace(.entry(parent, key: value(key)))
    case .dictionaryDefault(let parent, let key, let initial):
      let parent = open(parent)
      return OpenPlace(.entryOrInitial(parent, key: value(key), initial: initial))
    case .native(let getter, let setter, let receiver, let arguments):
      let receiver = receiver.map { open($0) }
      return OpenPlace(
        .native(getter: getter, setter: setter, receiver: receiver, arguments: arguments.map { value($0) }))
    case .computed(let getter, let setter, let receiver, let arguments):
      let receiver = open(receiver)
      return OpenPlace(
        .computed(getter: getter, setter: setter, receiver: receiver, arguments: arguments.map { value($0) }))
    case .forceUnwrap(let parent):
      return OpenPlace(.unwrapped(open(parent), isNested: parent.type.isNestedOptional))
    case .chainUnwrap(let parent):
      let open = open(parent)
      let start = next
      let copy = read(open)
      leaveChain(ifNone: copy)
      if case .register = open.kind {} else { emit(.clear, copy, 1) }
      next = start
      return OpenPlace(.unwrapped(open, isNested: parent.type.isNestedOptional))
    case .discard, .error: return OpenPlace(.discard)
    case .tuple(let places): return OpenPlace(.tuple(places.map { open($0) }))
    }
  }

  private func open(_ receiver: Place.Receiver) -> OpenPlace.Receiver {
    switch receiver {
    case .place(let place): .place(open(place))
    case .object(let object): .object(value(object))
    }
  }

  private func open(_ variable: Variable) -> OpenPlace {
    if let global = variable.globalIndex { return OpenPlace(.global(global)) }
    if let capture = captureIndex(variable) { return OpenPlace(.capture(capture)) }
    if variable.isCaptured { return OpenPlace(.cell(variable.register)) }
    return OpenPlace(.register, register: variable.register)
  }

  /// A value in a register that nothing else changes.
  private func value(_ expression: TypedExpression) -> Int {
    let place = allocate()
    generate(expression, into: place)
    return place
  }

  // MARK: Reading

  /// A register with what the place holds: its own, or a copy.
  func read(_ place: OpenPlace) -> Int {
    if case .register = place.kind { return place.register }
    let result = allocate()
    let start = next
    switch place.kind {
    case .register, .discard: emit(.void, result)
    case .global(let global): emit(.loadGlobal, result, wide: global)
    case .cell(let cell): emit(.loadCell, result, cell)
    case .capture(let capture): emit(.loadCapture, result, capture)
    case .field(let parent, let index): readPart(.field, result, parent, index)
    case .element(let parent, let index):
      if case .element(let array, let first) = parent.kind, case .register = array.kind {
        emitInner(.innerElement, result, array.register, first, index)
      } else {
        readPart(.element, result, parent, index)
      }
    case .entry(let parent, let key): readPart(.entry, result, parent, key)
    case .entryOrInitial(let parent, let key, let initial):
      readPart(.entry, result, parent, key)
      fillIn(initial, result)
    case .unwrapped(let parent, _): readPart(.forceUnwrap, result, parent, 0)
    case .native(let getter, _, let receiver, let arguments): get(getter, receiver, arguments, result)
    case .computed(let getter, _, let receiver, let arguments):
      get(getter, read(receiver), arguments, result)
    case .tuple(let places):
      let row = places.map { _ in allocate() }
      for (part, register) in zip(places, row) { emit(.copy, register, read(part)) }
      emit(.makeFields, result, row.first ?? 0, row.count)
    }
    next = start
    return result
  }

  /// Computes the initial value where there is no entry; else takes the entry out of its optional.
  private func fillIn(_ initial: TypedExpression, _ place: Int) {
    let isSome = emitJump(.jumpIfSome, place)
    generate(initial, into: place)
    guard case .optional = initial.type else { return land(isSome) }
    let end = emitJump(.jump)
    land(isSome)
    emit(.unwrap, place, place)
    land(end)
  }

  private func readPart(_ opcode: Opcode, _ result: Int, _ parent: OpenPlace, _ part: Int) {
    let source = read(parent)
    emit(opcode, result, source, part)
    if case .register = parent.kind {} else { emit(.clear, source, 1) }
  }

  private func get(_ getter: NativeID, _ receiver: OpenPlace.Receiver?, _ arguments: [Int], _ result: Int) {
    let row = allocate()
    var count = arguments.count
    if let receiver {
      count += 1
      let slot = allocate()
      switch receiver {
      case .object(let object): emit(.copy, slot, object)
      case .place(let place):
        let source = read(place)
        next = max(next, source + 1)
        emit(.copy, slot, source)
        if case .register = place.kind {} else { emit(.clear, source, 1) }
        next = slot + 1
      }
    }
    copy(arguments)
    emit(.native, row, Int(getter.index), count, extra: Int(getter.table))
    emit(.move, result, row)
  }

  private func get(_ getter: TypedFunction, _ receiver: Int, _ arguments: [Int], _ result: Int) {
    let row = beginCall(getter)
    emit(.copy, allocate(), receiver)
    copy(arguments)
    emitCall(getter, row)
    emit(.move, result, row)
  }

  private func copy(_ arguments: [Int]) {
    for argument in arguments { emit(.copy, allocate(), argument) }
  }

  // MARK: Changing

  /// Moves what the place holds into `place.register`.
  func take(_ place: OpenPlace) {
    switch place.kind {
    case .register: return
    case .native(let getter, _, let receiver, let arguments):
      place.register = allocate()
      get(getter, receiver, arguments, place.register)
      return
    case .computed(let getter, _, let receiver, let arguments):
      place.register = allocate()
      let start = next
      get(getter, read(receiver), arguments, place.register)
      next = start
      return
    case .field(let parent, _), .element(let parent, _), .entry(let parent, _), .unwrapped(let parent, _),
      .entryOrInitial(let parent, _, _):
      take(parent)
    default: break
    }
    place.register = allocate()
    switch place.kind {
    case .global(let global): emit(.takeGlobal, place.register, wide: global)
    case .cell(let cell): emit(.takeCell, place.register, cell)
    case .capture(let capture): emit(.takeCapture, place.register, capture)
    case .field(let parent, let index): emit(.takeField, place.register, parent.register, index)
    case .element(let parent, let index): emit(.takeElement, place.register, parent.register, index)
    case .entry(let parent, let key): emit(.takeEntry, place.register, parent.register, key)
    case .entryOrInitial(let parent, let key, let initial):
      emit(.takeEntry, place.register, parent.register, key)
      fillIn(initial, place.register)
    case .unwrapped(let parent, _):
      emit(.forceUnwrap, place.register, parent.register)
      emit(.clear, parent.register, 1)
    default: emit(.void, place.register)
    }
  }

  /// Moves `place.register` back to where it was taken from.
  func putBack(_ place: OpenPlace) {
    switch place.kind {
    case .register, .discard: return
    case .global(let global): emit(.storeGlobal, place.register, wide: global)
    case .cell(let cell): emit(.storeCell, place.register, cell)
    case .capture(let capture): emit(.storeCapture, place.register, capture)
    case .field(let parent, let index):
      emit(.putField, place.register, parent.register, index)
      putBack(parent)
    case .element(let parent, let index):
      emit(.putElement, place.register, parent.register, index)
      putBack(parent)
    case .entry(let parent, let key):
      emit(.putEntry, place.register, parent.register, key)
      putBack(parent)
    case .entryOrInitial(let parent, let key, let initial):
      if case .optional = initial.type { emit(.wrap, place.register, place.register) }
      emit(.putEntry, place.register, parent.register, key)
      putBack(parent)
    case .unwrapped(let parent, let isNested):
      emit(isNested ? .wrap : .move, parent.register, place.register)
      putBack(parent)
    case .native(_, let setter, let receiver, let arguments): set(setter, receiver, arguments, place.register)
    case .computed(_, let setter, let receiver, let arguments): set(setter, receiver, arguments, place.register)
    case .tuple(let places):
      for (index, part) in places.enumerated() {
        let start = next
        part.register = partRegister(part)
        emit(.field, part.register, place.register, index)
        put(part)
        next = start
      }
    }
  }

  /// Where a new value for the place is to be computed before it is `put` there.
  private func partRegister(_ place: OpenPlace) -> Int {
    if case .register = place.kind { return place.register }
    return allocate()
  }

  private func set(_ setter: NativeID, _ receiver: OpenPlace.Receiver?, _ arguments: [Int], _ value: Int) {
    let start = next
    if case .place(let parent)? = receiver { take(parent) }
    let row = allocate()
    var count = arguments.count + 1
    switch receiver {
    case .object(let object): emit(.copy, allocate(), object)
    case .place(let parent): emit(.move, allocate(), parent.register)
    case nil: count -= 1
    }
    copy(arguments)
    emit(.move, allocate(), value)
    emit(.native, row, Int(setter.index), count + 1, extra: Int(setter.table))
    if case .place(let parent)? = receiver {
      emit(.move, parent.register, row)
      putBack(parent)
    }
    next = start
  }

  private func set(_ setter: TypedFunction, _ receiver: OpenPlace, _ arguments: [Int], _ value: Int) {
    let start = next
    take(receiver)
    let row = beginCall(setter)
    let slot = allocate()
    emit(.move, slot, receiver.register)
    copy(arguments)
    emit(.move, allocate(), value)
    emitCall(setter, row)
    emit(.move, receiver.register, slot)
    putBack(receiver)
    next = start
  }

  /// Stores `place.register`, which holds a new value, without having taken the old one.
  func put(_ place: OpenPlace) {
    if case .element(let parent, let index) = place.kind, case .element(let array, let first) = parent.kind,
      case .register = array.kind
    {
      return emitInner(.putInnerElement, place.register, array.register, first, index)
    }
    switch place.kind {
    case .field(let parent, _), .element(let parent, _), .entry(let parent, _): take(parent)
    case .entryOrInitial(let parent, let key, let initial):
      take(parent)
      // Swift computes the initial value of a missing entry also where it is replaced at once.
      if !initial.isSimple {
        let old = allocate()
        emit(.entry, old, parent.register, key)
        fillIn(initial, old)
      }
    case .unwrapped(let parent, _):
      take(parent)
      emit(.forceUnwrap, parent.register, parent.register)
    default: break
    }
    putBack(place)
  }

  /// `place = value`.
  func assign(_ place: Place, _ value: TypedExpression) {
    let open = open(place)
    if case .register = open.kind {
      if value.writesLast { return generate(value, into: open.register) }
      let result = operand(value)
      return emit(isBorrowed(value) ? .copy : .move, open.register, result)
    }
    open.register = allocate()
    generate(value, into: open.register)
    put(open)
  }

  /// `place op= value`.
  func update(_ place: Place, _ builtin: Builtin, _ value: TypedExpression) {
    if updateEntry(place, builtin, value) { return }
    let open = open(place)
    switch builtin {
    case .concatenateStrings where value.segments != nil: append(value.segments ?? [], to: open)
    case .concatenateStrings, .concatenateArrays:
      let right = operand(value)
      take(open)
      apply(builtin, open.register, right, open.register)
      release(right, of: value)
      putBack(open)
    default:
      if case .register = open.kind {
        if case .int(let number) = value.kind, number.magnitude < 32_768, builtin == .addInt || builtin == .subtractInt
        {
          return emit(.addIntConstant, open.register, open.register, builtin == .addInt ? number : -number)
        }
        return apply(builtin, open.register, operand(value), open.register)
      }
      // The value on the right is computed before the place is looked at, which it may have changed.
      if addProduct(open, builtin, value) { return }
      let right = operand(value)
      if updatePart(open, builtin, right) { return }
      if case .entryOrInitial = open.kind {
        take(open)
        apply(builtin, open.register, right, open.register)
        return putBack(open)
      }
      let old = read(open)
      open.register = allocate()
      apply(builtin, old, right, open.register)
      put(open)
    }
  }

  /// The pieces of a text are added one after the other, without putting them together first.
  private func append(_ segments: [TypedExpression.InterpolationSegment], to place: OpenPlace) {
    let pieces = pieces(of: segments)
    take(place)
    emit(.appendStrings, place.register, 0, pieces.count)
    for piece in pieces { emit(.piece, piece.place, extra: piece.kind) }
    putBack(place)
  }

  /// Whether the register of the value belongs to a variable.
  func isBorrowed(_ expression: TypedExpression) -> Bool {
    if case .variable(let variable) = expression.kind { return isLocal(variable) }
    return expression.transparent.map { isBorrowed($0) } ?? false
  }
}

extension TypedExpression {
  /// The pieces of a text that is put together from them.
  fileprivate var segments: [InterpolationSegment]? {
    if case .interpolation(let segments) = kind { return segments }
    return nil
  }

  /// Whether its last instruction is the only one that writes the result.
  fileprivate var writesLast: Bool {
    switch kind {
    case .int, .double, .bool, .string, .none, .void, .variable, .tuple, .construct, .field, .tupleElement,
      .arrayElement, .builtin, .native, .call, .callValue, .closure, .function, .interpolation, .range, .isSome,
      .payload, .isCase:
      true
    default: false
    }
  }
}
