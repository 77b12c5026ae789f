import LessonKit

/// Parts of arrays, which keep the indices of their array.
let sliceNatives: [StandardNative] = subscripts + parts

private let subscripts: [StandardNative] = [
  ranged("Range<Int>") { a, count in
    let range = Range<Int>.fromLesson(a[1])
    return (range.lowerBound, range.upperBound)
  },
  ranged("ClosedRange<Int>") { a, count in
    let range = ClosedRange<Int>.fromLesson(a[1])
    return (range.lowerBound, range.upperBound &+ 1)
  },
  ranged("PartialRangeFrom<Int>") { a, end in (PartialRangeFrom<Int>.fromLesson(a[1]).lowerBound, end) },
  ranged("PartialRangeUpTo<Int>") { a, _ in (nil, PartialRangeUpTo<Int>.fromLesson(a[1]).upperBound) },
  ranged("PartialRangeThrough<Int>") { a, _ in (nil, PartialRangeThrough<Int>.fromLesson(a[1]).upperBound &+ 1) },
].flatMap { $0 }

/// The bounds that a range gives of an array that ends at an index; nothing for its beginning.
private typealias Bounds = @Sendable (_ a: UnsafeMutablePointer<Value>, _ end: Int) -> (Int?, Int)

/// What an array or a slice has at a range, and the change of it.
private func ranged(_ range: String, _ bounds: @escaping Bounds) -> [StandardNative] {
  let declaration = "subscript(range: \(range)) -> ArraySlice<Element> { get set }"
  let getter: StandardNative.Body = { a, machine throws(EngineError) in
    let (elements, start) = parts(of: a[0])
    let (lower, upper) = bounds(a, start + elements.count)
    return try slice(elements, from: start, lower ?? start, upper, machine)
  }
  let setter: StandardNative.Body = { a, machine throws(EngineError) in
    let (elements, start) = parts(of: a[0])
    let (lower, upper) = bounds(a, start + elements.count)
    let changed = try replaced(elements, (lower ?? start) - start, upper - start, a.list(2), machine)
    if case .slice = a[0] { return .slice(SliceBox(Sandbox.elements(changed), from: start)) }
    return changed
  }
  return ["Array", "ArraySlice"].flatMap { [native(declaration, of: $0, getter), native("", of: "", setter)] }
}

private let parts: [StandardNative] = [
  native("var count: Int { get }", of: "ArraySlice") { a, _ in .int(a.list(0).count) },
  native("var isEmpty: Bool { get }", of: "ArraySlice") { a, _ in .bool(a.list(0).isEmpty) },
  native("var first: Element? { get }", of: "ArraySlice") { a, _ in optional(a.list(0).first) },
  native("var last: Element? { get }", of: "ArraySlice") { a, _ in optional(a.list(0).last) },
  native("var startIndex: Int { get }", of: "ArraySlice") { a, _ in .int(parts(of: a[0]).start) },
  native("var endIndex: Int { get }", of: "ArraySlice") { a, _ in
    let (elements, start) = parts(of: a[0])
    return .int(start + elements.count)
  },
  native("var indices: Range<Int> { get }", of: "ArraySlice") { a, _ in
    let (elements, start) = parts(of: a[0])
    return (start..<start + elements.count).forLesson
  },
  native("subscript(index: Int) -> Element { get set }", of: "ArraySlice") { a, machine throws(EngineError) in
    let (elements, start) = parts(of: a[0])
    return elements[try place(a.int(1), elements, start, machine)]
  },
  // The setter of the subscript above.
  native("", of: "") { a, machine throws(EngineError) in
    var (elements, start) = parts(of: take(a))
    elements[try place(a.int(1), elements, start, machine)] = a[2]
    return .slice(SliceBox(elements, from: start))
  },
  native("func + <T>(a: ArraySlice<T>, b: Sequence<T>) -> ArraySlice<T>") { a, machine throws(EngineError) in
    let (elements, start) = parts(of: a[0])
    try machine.charge(elements: elements.count + a.list(1).count)
    return .slice(SliceBox(elements + a.list(1), from: start))
  },
  native("func + <T>(a: Sequence<T>, b: [T]) -> [T]") { a, machine throws(EngineError) in try concatenated(a, machine)
  },
  native("func += <T>(a: inout ArraySlice<T>, b: Sequence<T>)") { a, machine throws(EngineError) in
    let others = a.list(1)
    let (elements, start) = parts(of: take(a))
    try machine.charge(elements: elements.count + others.count)
    return .slice(SliceBox(elements + others, from: start))
  },
  native("mutating func append(_ element: Element)", of: "ArraySlice") { a, machine throws(EngineError) in
    let (elements, start) = parts(of: take(a))
    try machine.charge(elements: elements.count)
    return .slice(SliceBox(elements + [a[1]], from: start))
  },
  native("@discardableResult mutating func removeFirst() -> Element", of: "ArraySlice") {
    a, machine throws(EngineError) in
    let (elements, start) = parts(of: take(a))
    guard let first = elements.first else { throw machine.stop(.trap(.emptyCollection(operation: "removeFirst"))) }
    return changed(.slice(SliceBox(Array(elements.dropFirst()), from: start + 1)), first)
  },
  native("@discardableResult mutating func removeLast() -> Element", of: "ArraySlice") {
    a, machine throws(EngineError) in
    let (elements, start) = parts(of: take(a))
    guard let last = elements.last else { throw machine.stop(.trap(.emptyCollection(operation: "removeLast"))) }
    return changed(.slice(SliceBox(Array(elements.dropLast()), from: start)), last)
  },
  native("mutating func popFirst() -> Element?", of: "ArraySlice") { a, _ in
    let (elements, start) = parts(of: take(a))
    guard let first = elements.first else { return changed(.slice(SliceBox(elements, from: start)), .none) }
    return changed(.slice(SliceBox(Array(elements.dropFirst()), from: start + 1)), optional(first))
  },
]

/// The elements of an array or slice, and the index of the first.
func parts(of value: Value) -> (elements: [Value], start: Int) {
  if case .slice(let box) = value { return (box.elements, box.start) }
  return (elements(value), 0)
}

/// The elements from `lower` to before `upper`, indices of the array or slice that they are taken from.
func slice(
  _ elements: [Value], from start: Int, _ lower: Int, _ upper: Int, _ machine: Machine
) throws(EngineError) -> Value {
  guard lower >= start, lower <= upper, upper <= start + elements.count else {
    throw machine.stop(.trap(.rangeOutOfBounds(lower: lower, upper: upper, count: elements.count)))
  }
  try machine.charge(elements: upper - lower)
  return .slice(SliceBox(Array(elements[lower - start..<upper - start]), from: lower))
}

private func place(
  _ index: Int, _ elements: [Value], _ start: Int, _ machine: Machine
) throws(EngineError) -> Int {
  let place = index &- start
  guard elements.indices.contains(place) else {
    throw machine.stop(.trap(.indexOutOfRange(index: index, count: elements.count)))
  }
  return place
}
