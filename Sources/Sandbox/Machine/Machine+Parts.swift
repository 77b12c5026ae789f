import LessonKit
import Programs

// What instructions do that is more than a few machine operations. Those that give an Int give the work they did.

typealias Register = UnsafeMutablePointer<Value>

extension Machine {
  // MARK: Numbers

  @inline(never)
  func overflow(_ operation: String, _ a: Register, _ b: Register) -> Fault {
    .trap(.overflow(operation: operation, left: a.int, right: b.int))
  }

  func quotient(_ a: Int, _ b: Int) throws(Fault) -> Int {
    if b == 0 { throw .trap(.divisionByZero(operation: "/", left: a)) }
    let (result, overflow) = a.dividedReportingOverflow(by: b)
    if overflow { throw .trap(.overflow(operation: "/", left: a, right: b)) }
    return result
  }

  func remainder(_ a: Int, _ b: Int) throws(Fault) -> Int {
    if b == 0 { throw .trap(.divisionByZero(operation: "%", left: a)) }
    let (result, overflow) = a.remainderReportingOverflow(dividingBy: b)
    if overflow { throw .trap(.overflow(operation: "%", left: a, right: b)) }
    return result
  }

  func whole(_ number: Double) throws(Fault) -> Int {
    // The bounds are powers of two, so that both are Doubles; NaN is in no range.
    let bound = Double(Int.max / 2 + 1) * 2
    guard number > -bound - 1 || number == -bound, number < bound else {
      throw .trap(.conversion(value: number.description, type: "Int"))
    }
    return Int(number)
  }

  // MARK: Work

  /// How much a value counts for when something reads all of it.
  @inline(__always)
  func work(of value: Register) -> Int { value.tag > 2 ? slowWork(value) : 0 }

  /// How much a native counts for.
  func workOfNative(_ index: Int, _ table: Int, _ first: Register, _ count: Int) -> Int {
    let readings = tables[table].readings
    var start = 0
    if index < readings.count {
      switch readings[index] {
      case .nothing: return 4
      case .arguments: start = 1
      case .everything: break
      }
    }
    // What crosses over to the engine takes time however small it is.
    var sum = table == 0 ? 8 : 120
    for place in start..<max(start, count) { sum &+= work(of: first + place) }
    return sum
  }

  private func slowWork(_ value: Register) -> Int {
    switch value.pointee {
    case .string(let box): box.byteCount >> 4
    case .array(let box): box.count >> 2
    case .slice(let box): box.elements.count >> 2
    case .dictionary(let box): box.count >> 2
    case .tensor(let box): box.tensor.count >> 4
    default: 1
    }
  }

  // MARK: Arrays and fields

  /// The values of a row of registers, moved out.
  func taken(_ first: Register, _ count: Int) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let target = buffer.baseAddress else { return }
      target.moveInitialize(from: first, count: count)
      first.initialize(repeating: .void, count: count)
      initialized = count
    }
  }

  /// Copies the box of a register if somebody else holds it too.
  @inline(__always)
  func makeUnique(_ place: Register) -> Int {
    if isKnownUniquelyReferenced(&place.arrayPlace.pointee) { return 0 }
    return copyBox(place)
  }

  @inline(never)
  private func copyBox(_ place: Register) -> Int {
    let copy = ArrayBox(place.array.elements)
    place.arrayPlace.pointee = copy
    return copy.count >> 2
  }

  @inline(__always)
  func take(_ box: ArrayBox, _ index: Int) -> Value {
    var value = Value.void
    swap(&value, &box.changeablePlace(index).pointee)
    return value
  }

  func take(_ cell: Cell) -> Value {
    var value = Value.void
    swap(&value, &cell.value)
    return value
  }

  @inline(__always)
  func element(_ result: Register, _ array: Register, _ index: Int) throws(Fault) {
    let count = array.elementCount
    guard index >= 0, index < count else { throw .trap(.indexOutOfRange(index: index, count: count)) }
    result.copy(from: array.element(index))
  }

  @inline(__always)
  func check(_ index: Int, in array: Register) throws(Fault) {
    let count = array.elementCount
    if index < 0 || index >= count { throw .trap(.indexOutOfRange(index: index, count: count)) }
  }

  /// Where an element of an element stands, both held once, and what that took.
  @inline(__always)
  func changeableInnerElement(
    _ array: Register, _ first: Int, _ second: Int
  ) throws(Fault) -> (place: Register, work: Int) {
    let work = makeUnique(array)
    try check(first, in: array)
    let inner = array.changeableElement(first)
    let more = makeUnique(inner)
    try check(second, in: inner)
    return (inner.changeableElement(second), work &+ more)
  }

  func append(_ values: [Value], to place: Register) {
    _ = makeUnique(place)
    place.array.append(values)
  }

  func concatenateArrays(_ result: Register, _ left: Register, _ right: Register) throws(Fault) -> Int {
    let count = right.elementCount
    try room(for: count &* Memory.elementBytes)
    let work = makeUnique(left)
    left.array.append(right.array.elements)
    result.fill(from: left)
    return work + count >> 2
  }

  // MARK: Dictionaries

  func dictionary(_ first: Register, _ count: Int) throws(Fault) -> Value {
    let box = DictionaryBox([])
    for pair in 0..<count {
      let key = (first + 2 * pair).taken()
      if box[key] != nil { throw .trap(.duplicateKey(plain(key))) }
      box.set((first + 2 * pair + 1).taken(), for: key)
    }
    return .dictionary(box)
  }

  func entry(_ result: Register, _ dictionary: Register, _ key: Value) {
    result.pointee = optional(dictionary.dictionaryPlace.pointee[key])
  }

  @inline(__always)
  private func makeDictionaryUnique(_ place: Register) -> Int {
    if isKnownUniquelyReferenced(&place.dictionaryPlace.pointee) { return 0 }
    return copyDictionary(place)
  }

  @inline(never)
  private func copyDictionary(_ place: Register) -> Int {
    let copy = place.dictionaryPlace.pointee.copied()
    place.dictionaryPlace.pointee = copy
    return copy.count
  }

  func takeEntry(_ result: Register, _ dictionary: Register, _ key: Value) -> Int {
    let work = makeDictionaryUnique(dictionary)
    let box = dictionary.dictionaryPlace.pointee
    result.pointee = box.place(of: key).map { optional(box.take(at: $0)) } ?? .none
    return work
  }

  func putEntry(_ value: Register, _ dictionary: Register, _ key: Value) -> Int {
    let work = makeDictionaryUnique(dictionary)
    let box = dictionary.dictionaryPlace.pointee
    switch value.taken() {
    case .none:
      _ = box.remove(key)
      return work + box.count
    case .some(let inner): box.set(inner.place(0).pointee, for: key)
    case let plain: box.set(plain, for: key)
    }
    return work &+ 8
  }

  /// Changes a number in a dictionary; the row holds the number that stands for a missing one, and the operand.
  func updateEntry(
    _ dictionary: Register, _ key: Register, _ row: Register, _ operation: UInt8
  ) throws(Fault) -> Int {
    let work = makeDictionaryUnique(dictionary)
    try update(dictionary.changeableValue(of: key, inserting: row), operation, row + 1)
    return work &+ 8
  }

  /// Adds a number to the Int of a key in a dictionary, or to 0 if there is none.
  func addToEntry(_ dictionary: Register, _ key: Register, _ number: Int) throws(Fault) -> Int {
    let work = makeDictionaryUnique(dictionary)
    let place = withUnsafePointer(to: Value.int(0)) { dictionary.changeableValue(of: key, inserting: $0) }
    try add(number, to: place.int, at: place)
    return work &+ 8
  }

  // MARK: Numbers where they stand

  /// Adds a number from the text; one below zero was subtracted there.
  @inline(__always)
  func add(_ number: Int, to other: Int, at place: Register) throws(Fault) {
    let (sum, overflow) = other.addingReportingOverflow(number)
    if overflow { throw .trap(.overflow(operation: number < 0 ? "-" : "+", left: other, right: abs(number))) }
    place.set(int: sum)
  }

  /// Changes a number as a `NumberUpdate` says.
  @inline(__always)
  func update(_ place: Register, _ operation: UInt8, _ operand: Register) throws(Fault) {
    switch NumberUpdate(rawValue: operation) {
    case .addInt:
      let (sum, overflow) = place.int.addingReportingOverflow(operand.int)
      if overflow { throw self.overflow("+", place, operand) }
      place.initialize(to: .int(sum))
    case .subtractInt:
      let (difference, overflow) = place.int.subtractingReportingOverflow(operand.int)
      if overflow { throw self.overflow("-", place, operand) }
      place.initialize(to: .int(difference))
    case .multiplyInt:
      let (product, overflow) = place.int.multipliedReportingOverflow(by: operand.int)
      if overflow { throw self.overflow("*", place, operand) }
      place.initialize(to: .int(product))
    case .addDouble: place.initialize(to: .double(place.double + operand.double))
    case .subtractDouble: place.initialize(to: .double(place.double - operand.double))
    case .multiplyDouble: place.initialize(to: .double(place.double * operand.double))
    case .divideDouble: place.initialize(to: .double(place.double / operand.double))
    case .addProduct, nil: place.initialize(to: .double(place.double + operand.double * (operand + 1).double))
    }
  }

  // MARK: Sequences, optionals, tensors

  func elements(_ result: Register, _ value: Value, _ source: Int) throws(Fault) -> Int {
    let list: [Value]
    switch (value, source) {
    case (.string(let box), _):
      try room(for: box.byteCount &* (Memory.boxBytes + Memory.elementBytes))
      list = box.text.map { .string(StringBox(String($0))) }
    case (.dictionary(let box), Int(ElementSource.set.rawValue)): list = box.entries.map { $0.key }
    case (.dictionary(let box), _): list = box.entries.map { .fields(ArrayBox([$0.key, $0.value])) }
    case (.fields(let box), _):
      guard case .int(let lower) = box.place(0).pointee, case .int(let upper) = box.place(1).pointee else {
        wrongValue()
      }
      let last = source == Int(ElementSource.closedRange.rawValue) ? upper : upper &- 1
      let (count, overflow) = last.subtractingReportingOverflow(lower)
      try room(for: overflow || count > 1 << 40 ? .max : (count + 1) * Memory.elementBytes)
      list = count < 0 ? [] : (lower...last).map { .int($0) }
    case (.slice(let box), _): list = box.elements
    default:
      result.pointee = value
      return 0
    }
    result.pointee = .array(ArrayBox(list))
    return list.count
  }

  func forceUnwrap(_ result: Register, _ value: Register) throws(Fault) {
    switch value.pointee {
    case .none: throw .trap(.unwrappedNil)
    case .some(let box): result.pointee = box.place(0).pointee
    default: result.copy(from: value)
    }
  }

  func tensor(_ numbers: Value, shape: Value) throws(EngineError) -> Value {
    .tensor(TensorBox(try Tensor(shape: [Int].fromLesson(shape), values: [Double].fromLesson(numbers))))
  }

  func split(_ place: Register) {
    guard case .fields(let box) = place.taken() else { return }
    (place + 1).pointee = take(box, 0)
    place.pointee = take(box, 1)
  }

  // MARK: Functions

  func closure(_ function: Int, _ r: Register, _ next: UnsafePointer<Instruction>) throws(Fault) -> Value {
    var cells: [Cell] = []
    for source in functions[function].prototype.captures {
      if source.isCapture {
        cells.append(r.function.captures[source.index])
      } else if case .cell(let cell) = r[source.index] {
        cells.append(cell)
      } else {
        throw unset(next)
      }
    }
    return .function(FunctionValue(function: function, captures: cells))
  }

  /// A function with cells that the running function captured, or holds in registers.
  func closure(
    _ function: Int, cells sources: Value, _ r: Register, _ next: UnsafePointer<Instruction>
  ) throws(Fault) -> Value {
    var cells: [Cell] = []
    for source in parts(of: sources).elements {
      guard case .int(let index) = source else { wrongValue() }
      if index >= 0 {
        cells.append(r.function.captures[index])
      } else if case .cell(let cell) = r[-1 - index] {
        cells.append(cell)
      } else {
        throw unset(next)
      }
    }
    return .function(FunctionValue(function: function, captures: cells))
  }

  /// Empties the registers of a frame that ends, but its result, and its parameters if one is `inout`.
  @inline(__always)
  func clear(_ header: UnsafeMutablePointer<FunctionHeader>, _ function: Int, _ r: Register) {
    var place = r + (header.pointee.keepsParameters ? functions[function].prototype.parameterCount &+ 1 : 1)
    let end = r + header.pointee.registerCount
    while place < end {
      place.empty()
      place += 1
    }
  }
}
