import LessonKit

/// Int, Double and Bool.
let numberNatives: [StandardNative] = intNatives + doubleNatives + boolNatives

private let intNatives: [StandardNative] = [
  native("init?<S: StringProtocol>(_ text: S)", of: "Int") { a, _ in optional(Int(a.text(0)).map { .int($0) }) },
  native("init?<S: StringProtocol>(_ text: S, radix: Int)", of: "Int") { a, machine throws(EngineError) in
    guard 2...36 ~= a.int(1) else {
      throw machine.stop(
        .trap(.argument(operation: "Int(_:radix:)", rule: "a radix of 2 to 36", found: a.int(1).description)))
    }
    return optional(Int(a.text(0), radix: a.int(1)).map { .int($0) })
  },
  native("func distance(to other: Int) -> Int", of: "Int") { a, machine throws(EngineError) in
    let (difference, overflow) = a.int(1).subtractingReportingOverflow(a.int(0))
    if overflow { throw machine.stop(.trap(.overflow(operation: "-", left: a.int(1), right: a.int(0)))) }
    return .int(difference)
  },
  native("func &<< (a: Int, b: Int) -> Int") { a, _ in .int(a.int(0) &<< a.int(1)) },
  native("func &>> (a: Int, b: Int) -> Int") { a, _ in .int(a.int(0) &>> a.int(1)) },
  native("mutating func negate()", of: "Int") { a, machine throws(EngineError) in
    if a.int(0) == .min { throw machine.stop(.trap(.overflow(operation: "-", left: 0, right: a.int(0)))) }
    return .int(-a.int(0))
  },
  native("static var zero: Int { get }", of: "Int") { _, _ in .int(0) },
  native("init(clamping value: Int)", of: "Int") { a, _ in a[0] },
  native("init(truncatingIfNeeded value: Int)", of: "Int") { a, _ in a[0] },
  native("func subtractingReportingOverflow(_ other: Int) -> (partialValue: Int, overflow: Bool)", of: "Int") { a, _ in
    reported(a.int(0).subtractingReportingOverflow(a.int(1)))
  },
  native("func dividedReportingOverflow(by other: Int) -> (partialValue: Int, overflow: Bool)", of: "Int") { a, _ in
    reported(a.int(0).dividedReportingOverflow(by: a.int(1)))
  },
  native("func remainderReportingOverflow(dividingBy other: Int) -> (partialValue: Int, overflow: Bool)", of: "Int") {
    a, _ in reported(a.int(0).remainderReportingOverflow(dividingBy: a.int(1)))
  },
  native("var nonzeroBitCount: Int { get }", of: "Int") { a, _ in .int(a.int(0).nonzeroBitCount) },
  native("var leadingZeroBitCount: Int { get }", of: "Int") { a, _ in .int(a.int(0).leadingZeroBitCount) },
  native("var trailingZeroBitCount: Int { get }", of: "Int") { a, _ in .int(a.int(0).trailingZeroBitCount) },
  native("func addingReportingOverflow(_ other: Int) -> (partialValue: Int, overflow: Bool)", of: "Int") { a, _ in
    reported(a.int(0).addingReportingOverflow(a.int(1)))
  },
  native("func multipliedReportingOverflow(by other: Int) -> (partialValue: Int, overflow: Bool)", of: "Int") { a, _ in
    reported(a.int(0).multipliedReportingOverflow(by: a.int(1)))
  },
  native("init(_ value: Int)", of: "Int") { a, _ in a[0] },
  native("init()", of: "Int") { _, _ in .int(0) },
  native("init()", of: "Double") { _, _ in .double(0) },
  native("init()", of: "Bool") { _, _ in .bool(false) },
  native("init?(exactly value: Double)", of: "Int") { a, _ in optional(Int(exactly: a.double(0)).map { .int($0) }) },
  native("static var max: Int { get }", of: "Int") { _, _ in .int(.max) },
  native("static var min: Int { get }", of: "Int") { _, _ in .int(.min) },
  native("static var bitWidth: Int { get }", of: "Int") { _, _ in .int(Int.bitWidth) },
  native("var magnitude: Int { get }", of: "Int") { a, machine throws(EngineError) in
    try magnitude(a.int(0), machine)
  },
  native("var description: String { get }", of: "Int") { a, _ in a.int(0).description.forLesson },
  native("func isMultiple(of other: Int) -> Bool", of: "Int") { a, _ in .bool(a.int(0).isMultiple(of: a.int(1))) },
  native("func signum() -> Int", of: "Int") { a, _ in .int(a.int(0).signum()) },
  native("func advanced(by n: Int) -> Int", of: "Int") { a, machine throws(EngineError) in
    let (sum, overflow) = a.int(0).addingReportingOverflow(a.int(1))
    if overflow { throw machine.stop(.trap(.overflow(operation: "+", left: a.int(0), right: a.int(1)))) }
    return .int(sum)
  },
  native("func quotientAndRemainder(dividingBy other: Int) -> (quotient: Int, remainder: Int)", of: "Int") {
    a, machine throws(EngineError) in
    let (left, right) = (a.int(0), a.int(1))
    if right == 0 { throw machine.stop(.trap(.divisionByZero(operation: "/", left: left))) }
    if left == .min, right == -1 { throw machine.stop(.trap(.overflow(operation: "/", left: left, right: right))) }
    return .fields(ArrayBox([.int(left / right), .int(left % right)]))
  },
]

private func reported(_ result: (partialValue: Int, overflow: Bool)) -> Value {
  .fields(ArrayBox([.int(result.partialValue), .bool(result.overflow)]))
}

private let doubleNatives: [StandardNative] = [
  native("var sign: FloatingPointSign { get }", of: "Double") { a, _ in .int(a.double(0).sign == .minus ? 1 : 0) },
  native("var exponent: Int { get }", of: "Double") { a, machine throws(EngineError) in
    let value = a.double(0)
    guard value.isFinite, value != 0 else { return .int(value == 0 ? .min : .max) }
    return .int(Int(value.exponent))
  },
  native("var significand: Double { get }", of: "Double") { a, _ in .double(a.double(0).significand) },
  native("var isNormal: Bool { get }", of: "Double") { a, _ in .bool(a.double(0).isNormal) },
  native("var isSubnormal: Bool { get }", of: "Double") { a, _ in .bool(a.double(0).isSubnormal) },
  native("mutating func negate()", of: "Double") { a, _ in .double(-a.double(0)) },
  native("mutating func formSquareRoot()", of: "Double") { a, _ in .double(a.double(0).squareRoot()) },
  native("mutating func round(_ rule: FloatingPointRoundingRule)", of: "Double") { a, _ in
    .double(RoundingRule.rounded(a.double(0), rule: a.int(1)))
  },
  native("func advanced(by n: Double) -> Double", of: "Double") { a, _ in .double(a.double(0) + a.double(1)) },
  native("func distance(to other: Double) -> Double", of: "Double") { a, _ in .double(a.double(1) - a.double(0)) },
  native("func isLess(than other: Double) -> Bool", of: "Double") { a, _ in .bool(a.double(0) < a.double(1)) },
  native("init?<S: StringProtocol>(_ text: S)", of: "Double") { a, _ in optional(decimal(a.text(0)).map { .double($0) })
  },
  native("init(_ value: Double)", of: "Double") { a, _ in a[0] },
  native("static var pi: Double { get }", of: "Double") { _, _ in .double(.pi) },
  native("static var infinity: Double { get }", of: "Double") { _, _ in .double(.infinity) },
  native("static var nan: Double { get }", of: "Double") { _, _ in .double(.nan) },
  native("static var greatestFiniteMagnitude: Double { get }", of: "Double") { _, _ in .double(.greatestFiniteMagnitude)
  },
  native("static var leastNormalMagnitude: Double { get }", of: "Double") { _, _ in .double(.leastNormalMagnitude) },
  native("static var leastNonzeroMagnitude: Double { get }", of: "Double") { _, _ in .double(.leastNonzeroMagnitude) },
  native("static var ulpOfOne: Double { get }", of: "Double") { _, _ in .double(.ulpOfOne) },
  native("static var zero: Double { get }", of: "Double") { _, _ in .double(0) },
  native("static func minimum(_ x: Double, _ y: Double) -> Double", of: "Double") { a, _ in
    .double(.minimum(a.double(0), a.double(1)))
  },
  native("static func maximum(_ x: Double, _ y: Double) -> Double", of: "Double") { a, _ in
    .double(.maximum(a.double(0), a.double(1)))
  },
  native("var isNaN: Bool { get }", of: "Double") { a, _ in .bool(a.double(0).isNaN) },
  native("var isInfinite: Bool { get }", of: "Double") { a, _ in .bool(a.double(0).isInfinite) },
  native("var isFinite: Bool { get }", of: "Double") { a, _ in .bool(a.double(0).isFinite) },
  native("var isZero: Bool { get }", of: "Double") { a, _ in .bool(a.double(0).isZero) },
  native("var magnitude: Double { get }", of: "Double") { a, _ in .double(a.double(0).magnitude) },
  native("var ulp: Double { get }", of: "Double") { a, _ in .double(a.double(0).ulp) },
  native("var nextUp: Double { get }", of: "Double") { a, _ in .double(a.double(0).nextUp) },
  native("var nextDown: Double { get }", of: "Double") { a, _ in .double(a.double(0).nextDown) },
  native("var description: String { get }", of: "Double") { a, _ in a.double(0).description.forLesson },
  native("func squareRoot() -> Double", of: "Double") { a, _ in .double(a.double(0).squareRoot()) },
  native("func rounded() -> Double", of: "Double") { a, _ in .double(a.double(0).rounded(.toNearestOrAwayFromZero)) },
  native("func rounded(_ rule: FloatingPointRoundingRule) -> Double", of: "Double") { a, _ in
    .double(RoundingRule.rounded(a.double(0), rule: a.int(1)))
  },
  native("mutating func round()", of: "Double") { a, _ in .double(a.double(0).rounded(.toNearestOrAwayFromZero)) },
  native("func truncatingRemainder(dividingBy other: Double) -> Double", of: "Double") { a, _ in
    .double(truncatingRemainder(a.double(0), a.double(1)))
  },
  native("func isEqual(to other: Double) -> Bool", of: "Double") { a, _ in .bool(a.double(0) == a.double(1)) },
]

private let boolNatives: [StandardNative] = [
  native("init?(_ text: String)", of: "Bool") { a, _ in
    switch a.text(0) {
    case "true": .bool(true)
    case "false": .bool(false)
    default: .none
    }
  },
  native("mutating func toggle()", of: "Bool") { a, _ in .bool(!a.bool(0)) },
  native("var description: String { get }", of: "Bool") { a, _ in a.bool(0).description.forLesson },
]

/// The magnitude of an Int; that of `Int.min` does not fit.
func magnitude(_ value: Int, _ machine: Machine) throws(EngineError) -> Value {
  if value == .min { throw machine.stop(.trap(.overflow(operation: "-", left: 0, right: value))) }
  return .int(value < 0 ? -value : value)
}

/// The remainder of a division towards zero, exact as C's `fmod`.
///
/// Embedded Swift has no remainder of its own: the divisor, scaled by powers of two, is taken away from the
/// largest down; each difference is exact.
func truncatingRemainder(_ value: Double, _ divisor: Double) -> Double {
  guard value.isFinite, !divisor.isNaN, divisor != 0 else { return .nan }
  let size = divisor.magnitude
  var rest = value.magnitude
  guard size.isFinite, rest >= size else { return value }
  var scaled = size
  while scaled <= rest / 2 { scaled *= 2 }
  while true {
    if rest >= scaled { rest -= scaled }
    if scaled == size { break }
    scaled /= 2
    // Halving a subnormal number may lose its last bit; start again from the divisor.
    if scaled < size { scaled = size }
  }
  return value.sign == .minus ? -rest : rest
}
