import LessonKit

/// What arrays can do besides what every sequence can.
let arrayNatives: [StandardNative] = making + parts + changing + sliceNatives

private let making: [StandardNative] = [
  native("init()", of: "Array") { _, _ in list([]) },
  native("init(_ elements: Sequence<Element>)", of: "Array") { a, _ in a[0] },
  native("init(repeating element: Element, count: Int)", of: "Array") { a, machine throws(EngineError) in
    list(repeated(a, try machine.count(a.int(1), of: "Array(repeating:count:)")))
  },
]

/// A value so many times; numbers without a look at each.
private func repeated(_ value: Register, _ count: Int) -> [Value] {
  if value.holdsReference { return [Value](repeating: value.pointee, count: count) }
  return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
    for place in 0..<count { (buffer.baseAddress.unsafelyUnwrapped + place).copyPlain(from: value) }
    initialized = count
  }
}

/// Two lists, one after the other, as an array.
func concatenated(_ a: Register, _ machine: Machine) throws(EngineError) -> Value {
  try machine.charge(elements: a.list(0).count + a.list(1).count)
  return list(a.list(0) + a.list(1))
}

private let parts: [StandardNative] = [
  native("var count: Int { get }", of: "Array") { a, _ in .int(a.list(0).count) },
  native("var isEmpty: Bool { get }", of: "Array") { a, _ in .bool(a.list(0).isEmpty) },
  native("var first: Element? { get }", of: "Array") { a, _ in optional(a.list(0).first) },
  native("var last: Element? { get }", of: "Array") { a, _ in optional(a.list(0).last) },
  native("func + <T>(a: [T], b: Sequence<T>) -> [T]") { a, machine throws(EngineError) in try concatenated(a, machine)
  },
  native("func += <T>(a: inout [T], b: Sequence<T>)") { a, machine throws(EngineError) in
    try machine.charge(elements: a.list(1).count)
    let others = a.list(1)
    var elements = a.taken(0)
    elements += others
    return list(elements)
  },
  native("var startIndex: Int { get }", of: "Array") { _, _ in .int(0) },
  native("var endIndex: Int { get }", of: "Array") { a, _ in .int(a.list(0).count) },
  native("var indices: Range<Int> { get }", of: "Array") { a, _ in (0..<a.list(0).count).forLesson },
  native("func firstIndex(of element: Element) -> Int? where Element: Equatable", of: "Array") { a, _ in
    optional(a.list(0).firstIndex { $0.isEqual(to: a[1]) }.map { .int($0) })
  },
  native("func lastIndex(of element: Element) -> Int? where Element: Equatable", of: "Array") { a, _ in
    optional(a.list(0).lastIndex { $0.isEqual(to: a[1]) }.map { .int($0) })
  },
  native("func firstIndex(where predicate: (Element) -> Bool) -> Int?", of: "Array") { a, machine throws(EngineError) in
    let elements = a.list(0)
    for index in elements.indices where try machine.claim(a[1], elements[index]) { return .int(index) }
    return .none
  },
  native("func lastIndex(where predicate: (Element) -> Bool) -> Int?", of: "Array") { a, machine throws(EngineError) in
    let elements = a.list(0)
    for index in elements.indices.reversed() where try machine.claim(a[1], elements[index]) { return .int(index) }
    return .none
  },
  native("func index(after index: Int) -> Int", of: "Array") { a, _ in .int(a.int(1) &+ 1) },
  native("func index(before index: Int) -> Int", of: "Array") { a, _ in .int(a.int(1) &- 1) },
  native("func index(_ index: Int, offsetBy distance: Int) -> Int", of: "Array") { a, _ in .int(a.int(1) &+ a.int(2)) },
  native("func distance(from start: Int, to end: Int) -> Int", of: "Array") { a, _ in .int(a.int(2) &- a.int(1)) },
  native("func last(where predicate: (Element) -> Bool) -> Element?", of: "Array") { a, machine throws(EngineError) in
    for element in a.list(0).reversed() where try machine.claim(a[1], element) { return optional(element) }
    return .none
  },
]

/// The elements that a function does not claim before the others, and where these begin.
private func partitioned(_ a: Register, _ machine: Machine) throws(EngineError) -> Value {
  // As the standard library does it, from both ends, so that the order is the same.
  var elements = a.list(0)
  var (low, high) = (0, elements.count)
  while true {
    while low < high, try !machine.claim(a[1], elements[low]) { low += 1 }
    if low == high { break }
    high -= 1
    while low < high, try machine.claim(a[1], elements[high]) { high -= 1 }
    if low == high { break }
    elements.swapAt(low, high)
    low += 1
  }
  return changed(list(elements), .int(low))
}

private let changing: [StandardNative] = [
  native("mutating func append(_ element: Element)", of: "Array") { a, machine throws(EngineError) in
    try machine.charge(elements: 1)
    var elements = a.taken(0)
    elements.append(a[1])
    return list(elements)
  },
  native("mutating func reserveCapacity(_ minimumCapacity: Int)", of: "Array") { a, _ in take(a) },
  native("mutating func append(contentsOf other: Sequence<Element>)", of: "Array") { a, machine throws(EngineError) in
    try machine.charge(elements: a.list(1).count)
    var elements = a.taken(0)
    elements += a.list(1)
    return list(elements)
  },
  native("mutating func insert(_ element: Element, at index: Int)", of: "Array") { a, machine throws(EngineError) in
    try machine.charge(elements: a.list(0).count)
    var elements = a.taken(0)
    let index = a.int(2)
    guard index >= 0, index <= elements.count else {
      throw machine.stop(.trap(.indexOutOfRange(index: index, count: elements.count)))
    }
    elements.insert(a[1], at: index)
    return list(elements)
  },
  native("mutating func insert(contentsOf other: Sequence<Element>, at index: Int)", of: "Array") {
    a, machine throws(EngineError) in
    try machine.charge(elements: a.list(0).count + a.list(1).count)
    var elements = a.taken(0)
    let index = a.int(2)
    guard index >= 0, index <= elements.count else {
      throw machine.stop(.trap(.indexOutOfRange(index: index, count: elements.count)))
    }
    elements.insert(contentsOf: a.list(1), at: index)
    return list(elements)
  },
  native("mutating func removeFirst(_ count: Int)", of: "Array") { a, machine throws(EngineError) in
    let elements = a.taken(0)
    return list(Array(elements.dropFirst(try machine.count(a.int(1), of: "removeFirst", among: elements.count))))
  },
  native("mutating func removeLast(_ count: Int)", of: "Array") { a, machine throws(EngineError) in
    let elements = a.taken(0)
    return list(Array(elements.dropLast(try machine.count(a.int(1), of: "removeLast", among: elements.count))))
  },
  native("mutating func removeSubrange(_ range: Range<Int>)", of: "Array") { a, machine throws(EngineError) in
    let range = Range<Int>.fromLesson(a[1])
    return try replaced(a.taken(0), range.lowerBound, range.upperBound, [], machine)
  },
  native("mutating func removeSubrange(_ range: ClosedRange<Int>)", of: "Array") { a, machine throws(EngineError) in
    let range = ClosedRange<Int>.fromLesson(a[1])
    return try replaced(a.taken(0), range.lowerBound, range.upperBound &+ 1, [], machine)
  },
  native("mutating func replaceSubrange(_ range: Range<Int>, with other: Sequence<Element>)", of: "Array") {
    a, machine throws(EngineError) in
    let range = Range<Int>.fromLesson(a[1])
    return try replaced(a.taken(0), range.lowerBound, range.upperBound, a.list(2), machine)
  },
  native("mutating func replaceSubrange(_ range: ClosedRange<Int>, with other: Sequence<Element>)", of: "Array") {
    a, machine throws(EngineError) in
    let range = ClosedRange<Int>.fromLesson(a[1])
    return try replaced(a.taken(0), range.lowerBound, range.upperBound &+ 1, a.list(2), machine)
  },
  native("@discardableResult mutating func remove(at index: Int) -> Element", of: "Array") {
    a, machine throws(EngineError) in
    var elements = a.taken(0)
    let index = a.int(1)
    guard elements.indices.contains(index) else {
      throw machine.stop(.trap(.indexOutOfRange(index: index, count: elements.count)))
    }
    let removed = elements.remove(at: index)
    return changed(list(elements), removed)
  },
  native("@discardableResult mutating func removeFirst() -> Element", of: "Array") { a, machine throws(EngineError) in
    var elements = a.taken(0)
    guard !elements.isEmpty else { throw machine.stop(.trap(.emptyCollection(operation: "removeFirst"))) }
    let removed = elements.removeFirst()
    return changed(list(elements), removed)
  },
  native("@discardableResult mutating func removeLast() -> Element", of: "Array") { a, machine throws(EngineError) in
    var elements = a.taken(0)
    guard let removed = elements.popLast() else { throw machine.stop(.trap(.emptyCollection(operation: "removeLast"))) }
    return changed(list(elements), removed)
  },
  native("mutating func popLast() -> Element?", of: "Array") { a, _ in
    var elements = a.taken(0)
    let removed = elements.popLast()
    return changed(list(elements), optional(removed))
  },
  native("mutating func removeAll()", of: "Array") { _, _ in list([]) },
  native("mutating func removeAll(keepingCapacity keeps: Bool)", of: "Array") { _, _ in list([]) },
  native("mutating func partition(by belongsInSecond: (Element) -> Bool) -> Int", of: "Array") {
    a, machine throws(EngineError) in
    try machine.holding(elements: a.list(0).count) { () throws(EngineError) in try partitioned(a, machine) }
  },
  native("mutating func removeAll(where predicate: (Element) -> Bool)", of: "Array") { a, machine throws(EngineError) in
    let results = ArrayBox([])
    for element in a.list(0) where try !machine.claim(a[1], element) { results.append(element) }
    return .array(results)
  },
  native("mutating func reverse()", of: "Array") { a, _ in list(a.taken(0).reversed()) },
  native("mutating func sort() where Element: Comparable", of: "Array") { a, machine throws(EngineError) in
    try machine.charge(elements: a.list(0).count)
    try machine.charge(sorting: a.list(0).count)
    return list(try merged(a.taken(0)) { x, y throws(EngineError) in isLess(x, y) })
  },
  native("mutating func sort(by areInIncreasingOrder: (Element, Element) -> Bool)", of: "Array") {
    a, machine throws(EngineError) in try sorted(a, machine)
  },
  native("mutating func swapAt(_ i: Int, _ j: Int)", of: "Array") { a, machine throws(EngineError) in
    var elements = a.taken(0)
    for index in [a.int(1), a.int(2)] where !elements.indices.contains(index) {
      throw machine.stop(.trap(.indexOutOfRange(index: index, count: elements.count)))
    }
    elements.swapAt(a.int(1), a.int(2))
    return list(elements)
  },
]

func replaced(
  _ elements: [Value], _ lower: Int, _ upper: Int, _ others: [Value], _ machine: Machine
) throws(EngineError) -> Value {
  guard lower >= 0, lower <= upper, upper <= elements.count else {
    throw machine.stop(.trap(.rangeOutOfBounds(lower: lower, upper: upper, count: elements.count)))
  }
  try machine.charge(elements: elements.count + others.count)
  return list(Array(elements[..<lower]) + others + Array(elements[upper...]))
}
