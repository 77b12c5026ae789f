import LessonKit
import Programs

// One switch over all instructions, in one function on purpose: the compiler turns it into a jump table and keeps
// what the loop needs in processor registers. What takes more than a few lines stands in Machine+Parts.swift.

extension Machine {
  /// Runs a function from its first instruction to its return, and again for every round; calls of other functions go
  /// on in the same loop.
  func execute(_ function: Int, _ base: Register, _ rounds: Rounds? = nil) throws(Fault) {
    let state = self.state
    let entryDepth = state.pointee.depth
    var current = function
    var r = base
    try prepare(r, state.pointee.functions[current].registerCount)
    var next = state.pointee.functions[current].code
    var constants = state.pointee.functions[current].constants
    var fuel = state.pointee.fuel
    do throws(Fault) {
      while true {
        let i = next.pointee
        next += 1
        fuel &-= 1
        let a = Int(i.a)
        let b = Int(i.b)
        let c = Int(i.c)
        switch i.opcode {
        // Values
        case .constant: (r + a).copy(from: constants + i.wide)
        case .int: (r + a).set(int: i.wide)
        case .bool: (r + a).set(bool: b != 0)
        case .void: r[a] = .void
        case .none: r[a] = .none
        case .copy: (r + a).copy(from: r + b)
        case .move: (r + a).fill(from: r + b)
        case .clear: for place in a..<a &+ b { (r + place).empty() }

        // Variables
        case .loadGlobal:
          (r + a).copy(from: state.pointee.globals + i.wide)
          if (r + a).tag > 2, case .void = r[a] { throw unset(next) }
        case .takeGlobal:
          (r + a).fill(from: state.pointee.globals + i.wide)
          if (r + a).tag > 2, case .void = r[a] { throw unset(next) }
        case .storeGlobal: (state.pointee.globals + i.wide).fill(from: r + a)
        case .newCell: r[a] = .cell(Cell((r + b).taken()))
        case .loadCell:
          r[a] = (r + b).cell.value
        case .takeCell: r[a] = take((r + b).cell)
        case .storeCell: (r + b).cell.value = (r + a).taken()
        case .loadCapture:
          r[a] = r.function.captures[b].value
          if case .void = r[a] { throw unset(next) }
        case .takeCapture: r[a] = take(r.function.captures[b])
        case .storeCapture: r.function.captures[b].value = (r + a).taken()

        // Jumps
        case .jump: next += i.distance
        case .jumpBack:
          next += i.distance
          if fuel < 0 || Memory.live > state.pointee.valueLimit { throw exhausted(fuel) }
        case .jumpIfFalse: if !(r + a).bool { next += i.distance }
        case .jumpIfTrue: if (r + a).bool { next += i.distance }
        case .jumpIfNone: if case .none = r[a] { next += i.distance }
        case .jumpIfSome: if case .none = r[a] {} else { next += i.distance }
        case .jumpUnlessLessInt: if (r + a).int >= (r + b).int { next += i.distance }
        case .jumpUnlessLessOrEqualInt: if (r + a).int > (r + b).int { next += i.distance }
        case .jumpUnlessEqualInt: if (r + a).int != (r + b).int { next += i.distance }
        case .jumpUnlessNotEqualInt: if (r + a).int == (r + b).int { next += i.distance }
        case .jumpUnlessLessIntConstant: if (r + a).int >= i.number { next += i.distance }
        case .jumpUnlessEqualIntConstant: if (r + a).int != i.number { next += i.distance }
        case .jumpUnlessLessDouble: if !((r + a).double < (r + b).double) { next += i.distance }
        case .jumpUnlessLessOrEqualDouble: if !((r + a).double <= (r + b).double) { next += i.distance }
        case .jumpUnlessEqualDouble: if !((r + a).double == (r + b).double) { next += i.distance }
        case .jumpUnlessNotEqualDouble: if (r + a).double == (r + b).double { next += i.distance }
        case .nextInRange:
          let value = (r + b).int
          if value < (r + b + 1).int {
            (r + b).initialize(to: .int(value &+ 1))
            (r + a).set(int: value)
          } else {
            next += i.distance
          }
        case .nextInClosedRange:
          let value = (r + b).int
          let last = (r + b + 1).int
          if value < last {
            (r + b).initialize(to: .int(value &+ 1))
            (r + a).set(int: value)
          } else if value == last, (r + b + 2).bool {
            (r + b + 2).initialize(to: .bool(false))
            (r + a).set(int: value)
          } else {
            next += i.distance
          }
        case .nextInArray:
          let place = (r + b).int
          if place < (r + b + 1).elementCount {
            (r + b).initialize(to: .int(place &+ 1))
            (r + a).copy(from: (r + b + 1).element(place))
          } else {
            next += i.distance
          }
        case .repeatInRange:
          let value = (r + b).int
          if value < (r + b + 1).int {
            (r + b).initialize(to: .int(value &+ 1))
            (r + a).set(int: value)
            next += i.distance
            if fuel < 0 || Memory.live > state.pointee.valueLimit { throw exhausted(fuel) }
          }
        case .repeatInClosedRange:
          let value = (r + b).int
          let last = (r + b + 1).int
          if value < last {
            (r + b).initialize(to: .int(value &+ 1))
          } else if value == last, (r + b + 2).bool {
            (r + b + 2).initialize(to: .bool(false))
          } else {
            continue
          }
          (r + a).set(int: value)
          next += i.distance
          if fuel < 0 || Memory.live > state.pointee.valueLimit { throw exhausted(fuel) }
        case .repeatInArray:
          let place = (r + b).int
          if place < (r + b + 1).elementCount {
            (r + b).initialize(to: .int(place &+ 1))
            (r + a).copy(from: (r + b + 1).element(place))
            next += i.distance
            if fuel < 0 || Memory.live > state.pointee.valueLimit { throw exhausted(fuel) }
          }

        // Int
        case .addInt:
          let (sum, overflow) = (r + b).int.addingReportingOverflow((r + c).int)
          if overflow { throw self.overflow("+", r + b, r + c) }
          (r + a).set(int: sum)
        case .addIntConstant:
          try add(i.distance, to: (r + b).int, at: r + a)
        case .multiplyIntConstant:
          let (product, overflow) = (r + b).int.multipliedReportingOverflow(by: i.distance)
          if overflow { throw .trap(.overflow(operation: "*", left: (r + b).int, right: i.distance)) }
          (r + a).set(int: product)
        case .remainderIntConstant: (r + a).set(int: try remainder((r + b).int, i.distance))
        case .equalIntConstant: (r + a).set(bool: (r + b).int == i.distance)
        case .subtractInt:
          let (difference, overflow) = (r + b).int.subtractingReportingOverflow((r + c).int)
          if overflow { throw self.overflow("-", r + b, r + c) }
          (r + a).set(int: difference)
        case .multiplyInt:
          let (product, overflow) = (r + b).int.multipliedReportingOverflow(by: (r + c).int)
          if overflow { throw self.overflow("*", r + b, r + c) }
          (r + a).set(int: product)
        case .divideInt: (r + a).set(int: try quotient((r + b).int, (r + c).int))
        case .remainderInt: (r + a).set(int: try remainder((r + b).int, (r + c).int))
        case .negateInt:
          let (result, overflow) = 0.subtractingReportingOverflow((r + b).int)
          if overflow { throw .trap(.overflow(operation: "-", left: 0, right: (r + b).int)) }
          (r + a).set(int: result)
        case .andInt: (r + a).set(int: (r + b).int & (r + c).int)
        case .orInt: (r + a).set(int: (r + b).int | (r + c).int)
        case .exclusiveOrInt: (r + a).set(int: (r + b).int ^ (r + c).int)
        // Swift's own shifts: every count is defined.
        case .shiftLeftInt: (r + a).set(int: (r + b).int << (r + c).int)
        case .shiftRightInt: (r + a).set(int: (r + b).int >> (r + c).int)
        case .complementInt: (r + a).set(int: ~(r + b).int)
        case .addWrappingInt: (r + a).set(int: (r + b).int &+ (r + c).int)
        case .subtractWrappingInt: (r + a).set(int: (r + b).int &- (r + c).int)
        case .multiplyWrappingInt: (r + a).set(int: (r + b).int &* (r + c).int)

        // Double
        case .addDoubleConstant: (r + a).set(double: (r + b).double + (constants + c).double)
        case .subtractDoubleConstant: (r + a).set(double: (r + b).double - (constants + c).double)
        case .multiplyDoubleConstant: (r + a).set(double: (r + b).double * (constants + c).double)
        case .divideDoubleConstant: (r + a).set(double: (r + b).double / (constants + c).double)
        case .addDouble: (r + a).set(double: (r + b).double + (r + c).double)
        case .subtractDouble: (r + a).set(double: (r + b).double - (r + c).double)
        case .multiplyDouble: (r + a).set(double: (r + b).double * (r + c).double)
        case .divideDouble: (r + a).set(double: (r + b).double / (r + c).double)
        case .addField: (r + a).set(double: (r + b).element(Int(i.extra)).double + (r + c).double)
        case .subtractField: (r + a).set(double: (r + b).element(Int(i.extra)).double - (r + c).double)
        case .multiplyField: (r + a).set(double: (r + b).element(Int(i.extra)).double * (r + c).double)
        case .multiplyFields: (r + a).set(double: (r + b).element(Int(i.extra)).double * (r + b).element(c).double)
        case .negateDouble: (r + a).set(double: -(r + b).double)
        case .intToDouble: (r + a).set(double: Double((r + b).int))
        case .doubleToInt: (r + a).set(int: try whole((r + b).double))

        // Comparison
        case .not: (r + a).set(bool: !(r + b).bool)
        case .lessInt: (r + a).set(bool: (r + b).int < (r + c).int)
        case .lessOrEqualInt: (r + a).set(bool: (r + b).int <= (r + c).int)
        case .equalInt: (r + a).set(bool: (r + b).int == (r + c).int)
        case .notEqualInt: (r + a).set(bool: (r + b).int != (r + c).int)
        case .lessDouble: (r + a).set(bool: (r + b).double < (r + c).double)
        case .lessOrEqualDouble: (r + a).set(bool: (r + b).double <= (r + c).double)
        case .equalDouble: (r + a).set(bool: (r + b).double == (r + c).double)
        case .notEqualDouble: (r + a).set(bool: (r + b).double != (r + c).double)
        case .lessString:
          fuel &-= work(of: r + b)
          (r + a).set(bool: isLess(r[b], r[c]))
        case .lessOrEqualString:
          fuel &-= work(of: r + b)
          (r + a).set(bool: !isLess(r[c], r[b]))
        case .equal:
          fuel &-= work(of: r + b)
          (r + a).set(bool: r[b].isEqual(to: r[c]))
          if Walk.left < 0 { throw exhausted(-1) }
        case .notEqual:
          fuel &-= work(of: r + b)
          (r + a).set(bool: !r[b].isEqual(to: r[c]))
          if Walk.left < 0 { throw exhausted(-1) }
        case .concatenateStrings: fuel &-= try concatenateStrings(r + a, r + b, r + c)
        case .appendStrings:
          fuel &-= try appendStrings(r + a, Pieces(list: next, count: c, registers: r, constants: constants))
          next += c
        case .concatenateArrays: fuel &-= try concatenateArrays(r + a, r + b, r + c)

        // Parts of values
        case .makeArray: r[a] = .array(ArrayBox(taken(r + b, c)))
        case .makeFields: r[a] = .fields(ArrayBox(taken(r + b, c)))
        case .appendElements: append(taken(r + b, c), to: r + a)
        case .makeDictionary: r[a] = try dictionary(r + b, c)
        case .makeCase: r[a] = .enumeration(EnumerationBox(tag: Int(i.extra), payload: taken(r + b, c)))
        case .checkRangeInt: if (r + a).int > (r + b).int { throw reversed(r + a, r + b) }
        case .checkRangeDouble: if !((r + a).double <= (r + b).double) { throw reversed(r + a, r + b) }
        case .checkRangeText: if isLess(r[b], r[a]) { throw reversed(r + a, r + b) }
        case .field: (r + a).copy(from: (r + b).element(c))
        case .takeField:
          fuel &-= makeUnique(r + b)
          (r + a).fill(from: (r + b).changeableElement(c))
        case .putField:
          fuel &-= makeUnique(r + b)
          (r + b).changeableElement(c).fill(from: r + a)
        case .element: try element(r + a, r + b, (r + c).int)
        case .elementNear:
          let (index, overflow) = (r + c).int.addingReportingOverflow(i.small)
          next += 1
          if overflow { try add(i.small, to: (r + c).int, at: r + a) }
          if index < 0 || index >= (r + b).elementCount { next -= 1 }
          try element(r + a, r + b, index)
        case .globalElement:
          if case .void = state.pointee.globals[b] { throw unset(next) }
          try element(r + a, state.pointee.globals + b, (r + c).int)
        case .takeElement:
          let index = (r + c).int
          fuel &-= makeUnique(r + b)
          try check(index, in: r + b)
          (r + a).fill(from: (r + b).changeableElement(index))
        case .putElement:
          let index = (r + c).int
          fuel &-= makeUnique(r + b)
          try check(index, in: r + b)
          (r + b).changeableElement(index).fill(from: r + a)
        case .innerElement:
          let second = (r + Int(next.pointee.a)).int
          next += 1
          try check((r + c).int, in: r + b)
          let inner = (r + b).element((r + c).int)
          if second < 0 || second >= inner.elementCount { next -= 1 }
          try element(r + a, inner, second)
        case .putInnerElement:
          let second = (r + Int(next.pointee.a)).int
          next += 1
          let (place, work) = try changeableInnerElement(r + b, (r + c).int, second)
          fuel &-= work
          place.fill(from: r + a)
        case .updateField:
          fuel &-= makeUnique(r + a)
          try update((r + a).changeableElement(b), i.extra, r + c)
        case .updateElement:
          let index = (r + b).int
          fuel &-= makeUnique(r + a)
          try check(index, in: r + a)
          try update((r + a).changeableElement(index), i.extra, r + c)
        case .updateInnerElement:
          let second = (r + Int(next.pointee.a)).int
          next += 1
          let (place, work) = try changeableInnerElement(r + a, (r + b).int, second)
          fuel &-= work
          try update(place, i.extra, r + c)
        case .more, .piece: break
        case .updateEntry:
          fuel &-= try updateEntry(r + a, r + b, r + c, i.extra)
          if Walk.left < 0 { throw exhausted(-1) }
        case .addToEntry:
          fuel &-= try addToEntry(r + a, r + b, i.distance)
          if Walk.left < 0 { throw exhausted(-1) }
        case .entry:
          entry(r + a, r + b, r[c])
          if Walk.left < 0 { throw exhausted(-1) }
        case .takeEntry:
          fuel &-= takeEntry(r + a, r + b, r[c])
          if Walk.left < 0 { throw exhausted(-1) }
        case .putEntry:
          fuel &-= putEntry(r + a, r + b, r[c])
          if Walk.left < 0 { throw exhausted(-1) }
        case .isCase: (r + a).set(bool: (r + b).enumeration.tag == c)
        case .payload: r[a] = (r + b).enumeration.payload[c]
        case .elements: fuel &-= try elements(r + a, r[b], c)
        case .wrap: r[a] = optional((r + b).taken())
        case .unwrap: if case .some(let box) = r[b] { r[a] = box.place(0).pointee } else { r[a] = r[b] }
        case .forceUnwrap: try forceUnwrap(r + a, r + b)
        case .isSome: if case .none = r[b] { (r + a).set(bool: false) } else { (r + a).set(bool: true) }
        case .makeTensor:
          do throws(EngineError) {
            r[a] = try tensor(r[b], shape: constants[c])
          } catch {
            throw fault(error)
          }

        // Text
        case .describe:
          // A type's own `description` is a function of the lesson.
          state.pointee.fuel = fuel
          state.pointee.top = r + state.pointee.functions[current].registerCount
          let text = description(r[b], shape: c, isInside: i.extra != 0)
          fuel = state.pointee.fuel
          if let pendingFault { throw pendingFault }
          fuel &-= text.utf8.count &+ 32
          r[a] = .string(StringBox(text))
        case .join:
          fuel &-= try join(r + a, Pieces(list: next, count: c, registers: r, constants: constants))
          next += c

        // Functions
        case .closure: r[a] = try closure(i.wide, r, next)
        case .closureHere: r[a] = try closure(b, cells: constants[c], r, next)
        case .call, .callValue:
          let callee: Int
          if case .call = i.opcode { callee = i.wide } else { callee = (r + a).function.function }
          if fuel < 0 || Memory.live > state.pointee.valueLimit { throw exhausted(fuel) }
          let depth = state.pointee.depth
          if depth >= state.pointee.depthLimit {
            throw .budget(.callDepth, limit: budgets.callDepth)
          }
          let frame = state.pointee.frames + depth
          frame.pointee.next = next
          frame.pointee.registers = r
          frame.pointee.function = current
          state.pointee.depth = depth &+ 1
          let header = state.pointee.functions + callee
          r += a
          try prepare(r, header.pointee.registerCount)
          current = callee
          next = header.pointee.code
          constants = header.pointee.constants
        case .native:
          state.pointee.fuel = fuel &- workOfNative(b, Int(i.extra), r + a + 1, c)
          state.pointee.top = r + state.pointee.functions[current].registerCount
          do throws(EngineError) {
            let result = try tables[Int(i.extra)].call(b, r + a + 1, self)
            r[a] = result
          } catch {
            try handle(error, next, current)
            r[a] = .void
          }
          for place in a &+ 1..<a &+ 1 &+ c { (r + place).empty() }
          fuel = state.pointee.fuel
          if pendingFault != nil || min(fuel, Walk.left) < 0 || Memory.live > state.pointee.valueLimit {
            throw pendingFault ?? exhausted(min(fuel, Walk.left))
          }
          noteShown()
        case .split: split(r + a)
        case .return, .returnVoid:
          let header = state.pointee.functions + current
          if case .return = i.opcode {
            if a != 0 { r.fill(from: r + a) }
          } else {
            r.pointee = .void
          }
          if header.pointee.holdsReferences { clear(header, current, r) }
          let depth = state.pointee.depth
          if depth == entryDepth {
            if let rounds, rounds.goesOn(r) {
              fuel &-= Rounds.work
              next = header.pointee.code
              continue
            }
            state.pointee.fuel = fuel
            return
          }
          state.pointee.depth = depth &- 1
          let frame = state.pointee.frames + (depth &- 1)
          next = frame.pointee.next
          r = frame.pointee.registers
          current = frame.pointee.function
          constants = state.pointee.functions[current].constants
        case .missingReturn: throw .trap(.missingReturn)
        case .missingFunction: throw .trap(.unset)
        case .noteExpectation: noteExpectation(r + a, constants[b])
        }
      }
    } catch {
      state.pointee.fuel = fuel
      keepTrace(next, current, entryDepth)
      throw error
    }
  }
}
