import LessonKit

/// Ranges, whose values are their two bounds.
let rangeNatives: [StandardNative] = boundNatives + openRangeNatives

private let openRangeNatives: [StandardNative] = [
  native("func contains(_ element: Bound) -> Bool", of: "PartialRangeFrom") { a, _ in
    .bool(isAtMost(fields(a[0])[0], a[1]))
  },
  native("func contains(_ element: Bound) -> Bool", of: "PartialRangeUpTo") { a, _ in
    .bool(isLess(a[1], fields(a[0])[0]))
  },
  native("func contains(_ element: Bound) -> Bool", of: "PartialRangeThrough") { a, _ in
    .bool(isAtMost(a[1], fields(a[0])[0]))
  },
  native("var lowerBound: Bound { get }", of: "PartialRangeFrom") { a, _ in fields(a[0])[0] },
  native("var upperBound: Bound { get }", of: "PartialRangeUpTo") { a, _ in fields(a[0])[0] },
  native("var upperBound: Bound { get }", of: "PartialRangeThrough") { a, _ in fields(a[0])[0] },
  native("var first: Int? { get }", of: "Range") { a, _ in
    let bounds = fields(a[0])
    return bounds[0].isEqual(to: bounds[1]) ? .none : bounds[0]
  },
  native("var last: Int? { get }", of: "Range") { a, _ in
    let (lower, upper) = (Int.fromLesson(fields(a[0])[0]), Int.fromLesson(fields(a[0])[1]))
    return lower == upper ? .none : .int(upper - 1)
  },
  native("var first: Int? { get }", of: "ClosedRange") { a, _ in fields(a[0])[0] },
  native("var last: Int? { get }", of: "ClosedRange") { a, _ in fields(a[0])[1] },
  native("var indices: Range<Int> { get }", of: "Range") { a, _ in a[0] },
  native("var startIndex: Int { get }", of: "Range") { a, _ in fields(a[0])[0] },
  native("var endIndex: Int { get }", of: "Range") { a, _ in fields(a[0])[1] },
  native("func overlaps(_ other: Range<Bound>) -> Bool", of: "Range") { a, _ in
    let (x, y) = (fields(a[0]), fields(a[1]))
    return .bool(isLess(x[0], y[1]) && isLess(y[0], x[1]) && isLess(x[0], x[1]) && isLess(y[0], y[1]))
  },
  native("init(_ other: ClosedRange<Int>)", of: "Range") { a, machine throws(EngineError) in
    let bounds = ClosedRange<Int>.fromLesson(a[0])
    let (end, overflow) = bounds.upperBound.addingReportingOverflow(1)
    if overflow { throw machine.stop(.trap(.overflow(operation: "+", left: bounds.upperBound, right: 1))) }
    return (bounds.lowerBound..<end).forLesson
  },
  native("init(_ other: Range<Int>)", of: "ClosedRange") { a, machine throws(EngineError) in
    let bounds = Range<Int>.fromLesson(a[0])
    if bounds.isEmpty { throw machine.stop(.trap(.emptyCollection(operation: "ClosedRange(_:)"))) }
    return (bounds.lowerBound...bounds.upperBound - 1).forLesson
  },
]

private let boundNatives: [StandardNative] = [
  native("var lowerBound: Bound { get }", of: "Range") { a, _ in fields(a[0])[0] },
  native("var upperBound: Bound { get }", of: "Range") { a, _ in fields(a[0])[1] },
  native("var isEmpty: Bool { get }", of: "Range") { a, _ in .bool(fields(a[0])[0].isEqual(to: fields(a[0])[1])) },
  native("var count: Int { get }", of: "Range") { a, _ in .int(length(a[0], isClosed: false)) },
  native("func contains(_ element: Bound) -> Bool", of: "Range") { a, _ in
    let bounds = fields(a[0])
    return .bool(!isLess(a[1], bounds[0]) && isLess(a[1], bounds[1]))
  },
  native("func clamped(to limits: Range<Bound>) -> Range<Bound>", of: "Range") { a, _ in clamped(a) },
  native("func clamped(to limits: ClosedRange<Bound>) -> ClosedRange<Bound>", of: "ClosedRange") { a, _ in clamped(a) },
  native("func overlaps(_ other: ClosedRange<Bound>) -> Bool", of: "ClosedRange") { a, _ in
    let (x, y) = (fields(a[0]), fields(a[1]))
    return .bool(isAtMost(x[0], y[1]) && isAtMost(y[0], x[1]))
  },
  native("var lowerBound: Bound { get }", of: "ClosedRange") { a, _ in fields(a[0])[0] },
  native("var upperBound: Bound { get }", of: "ClosedRange") { a, _ in fields(a[0])[1] },
  native("var isEmpty: Bool { get }", of: "ClosedRange") { _, _ in .bool(false) },
  native("var count: Int { get }", of: "ClosedRange") { a, _ in .int(length(a[0], isClosed: true)) },
  native("func contains(_ element: Bound) -> Bool", of: "ClosedRange") { a, _ in
    let bounds = fields(a[0])
    return .bool(isAtMost(bounds[0], a[1]) && isAtMost(a[1], bounds[1]))
  },
]

/// How many whole numbers a range holds; one of Doubles has no count, and the checker refuses to ask.
private func length(_ range: Value, isClosed: Bool) -> Int {
  guard case .int(let lower) = fields(range)[0], case .int(let upper) = fields(range)[1] else { return 0 }
  let (difference, overflow) = upper.subtractingReportingOverflow(lower)
  return overflow ? .max : difference + (isClosed ? 1 : 0)
}

/// A range with both bounds brought into those of another.
private func clamped(_ a: UnsafeMutablePointer<Value>) -> Value {
  let limits = fields(a[1])
  return .fields(
    ArrayBox(
      fields(a[0]).map { bound in
        isLess(bound, limits[0]) ? limits[0] : isLess(limits[1], bound) ? limits[1] : bound
      }))
}

/// `a <= b`, false with NaN.
private func isAtMost(_ a: Value, _ b: Value) -> Bool { isLess(a, b) || a.isEqual(to: b) }
