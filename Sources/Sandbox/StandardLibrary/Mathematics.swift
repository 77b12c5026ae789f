import LessonKit

/// Free functions over numbers. Those of calculus, such as `exp`, are LessonKit's.
let mathNatives: [StandardNative] = [
  native("func abs(_ x: Int) -> Int") { a, machine throws(EngineError) in try magnitude(a.int(0), machine) },
  native("func abs(_ x: Double) -> Double") { a, _ in .double(a.double(0).magnitude) },
  native("func min<T: Comparable>(_ x: T, _ y: T) -> T") { a, _ in
    isLess(a[1], a[0]) ? a[1] : a[0]
  },
  native("func max<T: Comparable>(_ x: T, _ y: T) -> T") { a, _ in
    isLess(a[0], a[1]) || a[1].isEqual(to: a[0]) ? a[1] : a[0]
  },
  native("func min<T: Comparable>(_ x: T, _ y: T, _ rest: T...) -> T") { a, _ in
    ([a[0], a[1]] + a.list(2)).extremum { isLess($0, $1) } ?? a[0]
  },
  native("func max<T: Comparable>(_ x: T, _ y: T, _ rest: T...) -> T") { a, _ in
    // Of equal arguments Swift's max gives the last one; next to NaN no number is the larger one.
    ([a[0], a[1]] + a.list(2)).extremum { isLess($1, $0) || $0.isEqual(to: $1) } ?? a[0]
  },
  native("func zip<A, B>(_ first: Sequence<A>, _ second: Sequence<B>) -> [(A, B)]") { a, machine throws(EngineError) in
    let (first, second) = (a.list(0), a.list(1))
    let count = Swift.min(first.count, second.count)
    try machine.charge(elements: count)
    return list((0..<count).map { .fields(ArrayBox([first[$0], second[$0]])) })
  },
  native("func zip<B>(_ first: PartialRangeFrom<Int>, _ second: Sequence<B>) -> [(Int, B)]") {
    a, machine throws(EngineError) in
    let start = PartialRangeFrom<Int>.fromLesson(a[0]).lowerBound
    try machine.charge(elements: a.list(1).count)
    return list(a.list(1).enumerated().map { .fields(ArrayBox([.int(start &+ $0.offset), $0.element])) })
  },
  native("func zip<A>(_ first: Sequence<A>, _ second: PartialRangeFrom<Int>) -> [(A, Int)]") {
    a, machine throws(EngineError) in
    let start = PartialRangeFrom<Int>.fromLesson(a[1]).lowerBound
    try machine.charge(elements: a.list(0).count)
    return list(a.list(0).enumerated().map { .fields(ArrayBox([$0.element, .int(start &+ $0.offset)])) })
  },
  native("func sequence<T>(first: T, next: (T) -> T?) -> [T]") { a, machine throws(EngineError) in
    let elements = ArrayBox([a[0]])
    var last = a[0]
    while true {
      try machine.charge(elements: 1)
      switch try machine.call(a[1], [last]) {
      case .none: return .array(elements)
      case .some(let box): last = box.place(0).pointee
      case let value: last = value
      }
      elements.append(last)
    }
  },
  native("func stride(from start: Int, to end: Int, by step: Int) -> [Int]") { a, machine throws(EngineError) in
    try strideInt(a.int(0), a.int(1), a.int(2), isClosed: false, machine)
  },
  native("func stride(from start: Int, through end: Int, by step: Int) -> [Int]") { a, machine throws(EngineError) in
    try strideInt(a.int(0), a.int(1), a.int(2), isClosed: true, machine)
  },
  native("func stride(from start: Double, to end: Double, by step: Double) -> [Double]") {
    a, machine throws(EngineError) in
    try strideDouble(a.double(0), a.double(1), a.double(2), isClosed: false, machine)
  },
  native("func stride(from start: Double, through end: Double, by step: Double) -> [Double]") {
    a, machine throws(EngineError) in
    try strideDouble(a.double(0), a.double(1), a.double(2), isClosed: true, machine)
  },
  native("func swap<T>(_ a: inout T, _ b: inout T)") { a, _ in changed(a[1], a[0]) },
  native("func repeatElement<T>(_ element: T, count: Int) -> [T]") { a, machine throws(EngineError) in
    list([Value](repeating: a[0], count: try machine.count(a.int(1), of: "repeatElement")))
  },
]

extension [Value] {
  /// The first element that comes before all others, or nothing of nothing.
  func extremum(_ comesBefore: (Value, Value) -> Bool) -> Value? {
    guard var best = first else { return nil }
    for value in dropFirst() where comesBefore(value, best) { best = value }
    return best
  }
}

private func strideInt(
  _ start: Int, _ end: Int, _ step: Int, isClosed: Bool, _ machine: Machine
) throws(EngineError) -> Value {
  if step == 0 { throw machine.stop(.trap(.argument(operation: "stride", rule: "a step other than 0", found: "0"))) }
  var numbers: [Value] = []
  var next = start
  while step > 0 ? (next < end || isClosed && next == end) : (next > end || isClosed && next == end) {
    if numbers.count & 1023 == 0 { try machine.charge(elements: 1024, beside: numbers.count) }
    numbers.append(.int(next))
    let (sum, overflow) = next.addingReportingOverflow(step)
    if overflow { break }
    next = sum
  }
  return list(numbers)
}

/// The k-th number is `start + k · step`, as Swift computes it.
private func strideDouble(
  _ start: Double, _ end: Double, _ step: Double, isClosed: Bool, _ machine: Machine
) throws(EngineError) -> Value {
  if step == 0 || step.isNaN {
    throw machine.stop(.trap(.argument(operation: "stride", rule: "a step other than 0", found: step.description)))
  }
  var numbers: [Value] = []
  var next = start
  while step > 0 ? (next < end || isClosed && next == end) : (next > end || isClosed && next == end) {
    if numbers.count & 1023 == 0 { try machine.charge(elements: 1024, beside: numbers.count) }
    numbers.append(.double(next))
    next = start + Double(numbers.count) * step
  }
  return list(numbers)
}

/// Whether one value comes before another: numbers by size, texts by their scalars, tuples never.
func isLess(_ a: Value, _ b: Value) -> Bool {
  var (a, b) = (a, b)
  // Without recursion: cases can hold each other deeper than a stack would go.
  while true {
    let difference: (Value, Value)?
    switch (a, b) {
    case (.int(let a), .int(let b)): return a < b
    case (.double(let a), .double(let b)): return a < b
    // UTF-8 keeps the order of the scalars.
    case (.string(let a), .string(let b)): return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    // Cases in the order of their declaration, then what they hold; tuples place by place.
    case (.enumeration(let a), .enumeration(let b)):
      if a.tag != b.tag { return a.tag < b.tag }
      difference = firstDifference(a.payload, b.payload)
    case (.fields(let a), .fields(let b)): difference = firstDifference(a.elements, b.elements)
    default: return false
    }
    guard let difference else { return false }
    (a, b) = difference
  }
}

private func firstDifference(_ a: [Value], _ b: [Value]) -> (Value, Value)? {
  for (x, y) in zip(a, b) where !x.isEqual(to: y) { return (x, y) }
  return nil
}

extension Machine {
  /// A count of elements to be taken from so many.
  func count(_ count: Int, of operation: String, among available: Int) throws(EngineError) -> Int {
    guard 0...available ~= count else {
      throw stop(
        .trap(.argument(operation: operation, rule: "a count of 0 to \(available)", found: count.description)))
    }
    return count
  }

  /// A count that an author gave, neither negative nor beyond the budget.
  func count(_ count: Int, of operation: String) throws(EngineError) -> Int {
    if count < 0 {
      throw stop(.trap(.argument(operation: operation, rule: "a count of at least 0", found: count.description)))
    }
    try charge(elements: count)
    return count
  }
}
