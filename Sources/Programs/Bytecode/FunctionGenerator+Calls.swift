extension FunctionGenerator {
  /// An `inout` argument: its register in the row, and the place.
  private typealias OpenArgument = (slot: Int, place: OpenPlace)

  /// A call of whatever kind; what a lesson's function gives is left where it is, if there is no place for it.
  ///
  /// What is made at the top of the stack is made in its row, unless something else changes the row meanwhile.
  func call(_ expression: TypedExpression, _ place: Int?) {
    var top = place == next - 1 && expression.type != .void ? place : nil
    switch expression.kind {
    case .native(let native, let arguments):
      if arguments.contains(where: { $0.isPlace }) { top = nil }
      let row = top ?? allocate()
      let open = generate(arguments)
      take(open)
      emit(.native, row, Int(native.index), arguments.count, extra: Int(native.table))
      putBackNative(open, row: row, hasResult: expression.type != .void)
      if let place, place != row { emit(.move, place, row) }
    case .call(let function, let arguments):
      if !function.captures.isEmpty || arguments.contains(where: { $0.isPlace }) { top = nil }
      let row = top ?? beginCall(function)
      finish(arguments, row, place) { self.emitCall(function, $0) }
    case .callValue(let function, let arguments):
      let row = allocate()
      generate(function, into: row)
      finish(arguments, row, place) { self.emit(.callValue, $0) }
    default: break
    }
  }

  private func finish(_ arguments: [TypedExpression.Argument], _ row: Int, _ place: Int?, _ call: (Int) -> Void) {
    let open = generate(arguments)
    take(open)
    let top = atTop(row, arguments.count)
    call(top)
    for (slot, place) in open.reversed() { giveBack(slot - row + top, place, isOne: open.count == 1) }
    if let place, place != top { emit(.move, place, top) }
  }

  /// The callee's frame begins at its row: what opening places computed behind it has to stay below.
  private func atTop(_ row: Int, _ count: Int) -> Int {
    guard next > row + 1 + count else { return row }
    let top = allocate(count + 1)
    for offset in 0...count { emit(.move, top + offset, row + offset) }
    return top
  }

  /// The register of the result, before the arguments.
  func beginCall(_ function: TypedFunction) -> Int {
    let row = allocate()
    if !function.captures.isEmpty { emitFunction(function, row) }
    return row
  }

  /// A function as a value; one of an example that has errors cannot be had.
  func emitFunction(_ function: TypedFunction, _ place: Int) {
    if function.codeIndex < 0 { return emit(.missingFunction) }
    if function.captures.isEmpty || function.parent === self.function {
      return emit(.closure, place, wide: function.codeIndex)
    }
    // Made elsewhere than in the function it stands in, such as by itself: its cells are found from here.
    let sources = function.captures.map { Constant.int(captureIndex($0) ?? -1 - $0.register) }
    emit(.closureHere, place, function.codeIndex, constant(.array(sources)))
  }

  func emitCall(_ function: TypedFunction, _ row: Int) {
    if function.codeIndex < 0 { return emit(.missingFunction) }
    if !function.result.isPlain { holdsReferences = true }
    if function.captures.isEmpty {
      emit(.call, row, wide: function.codeIndex)
    } else {
      emit(.callValue, row)
    }
  }

  /// Computes arguments in a row. Places are opened in their turn, and stay untaken until all are computed.
  private func generate(_ arguments: [TypedExpression.Argument]) -> [OpenArgument] {
    let first = allocate(arguments.count)
    var open: [OpenArgument] = []
    for (index, argument) in arguments.enumerated() {
      switch argument {
      case .value(let value): generate(value, into: first + index)
      case .place(let place): open.append((first + index, self.open(place)))
      }
    }
    return open
  }

  private func take(_ open: [OpenArgument]) {
    for (slot, place) in open {
      if open.count == 1 {
        take(place)
        emit(.move, slot, place.register)
      } else {
        // Two places may be parts of one variable, which can be taken only once: they are copied.
        let start = next
        let copy = read(place)
        emit(.copy, slot, copy)
        if copy >= start { emit(.clear, copy, 1) }
        next = start
      }
    }
  }

  /// Stores what a call made of an `inout` argument.
  private func giveBack(_ slot: Int, _ place: OpenPlace, isOne: Bool) {
    if isOne {
      emit(.move, place.register, slot)
      return putBack(place)
    }
    let start = next
    if case .register = place.kind {} else { place.register = allocate() }
    emit(.move, place.register, slot)
    put(place)
    next = start
  }

  /// A native gives what it changed as its result, or with it.
  private func putBackNative(_ open: [OpenArgument], row: Int, hasResult: Bool) {
    guard let first = open.first?.place else { return }
    if open.count > 1 || hasResult {
      emit(.split, row)
      giveBack(row + 1, first, isOne: open.count == 1)
      // Two places (`swap`): both come back.
      if open.count > 1 { giveBack(row, open[1].place, isOne: false) }
    } else {
      giveBack(row, first, isOne: true)
    }
    if !hasResult { emit(.void, row) }
  }
}

extension TypedExpression.Argument {
  /// Whether it is an `inout` one.
  fileprivate var isPlace: Bool {
    if case .place = self { return true }
    return false
  }
}

extension TypedExpression {
  /// Whether it calls a function of the lesson.
  var isLessonCall: Bool {
    switch kind {
    case .call, .callValue: true
    default: false
    }
  }
}
