import LessonKit

/// What lessons can use of Swift's standard library, with Swift's own results.
///
/// The language itself knows arithmetic, comparison, array and dictionary elements; everything else is declared
/// in the files of this folder, each native beside its declaration.
package let standardLibrary: NativeTable = {
  let natives =
    numberNatives + mathNatives + textNatives + characterNatives + sequenceNatives + arrayNatives
    + dictionaryNatives + setNatives + rangeNatives + optionalNatives + outputNatives
  var interface = standardTypes
  for native in natives { interface += native.declaration + "\n" }
  // The cases of the enums come first; a value of one is the number of its case.
  let roundingRules = RoundingRule.count
  let cases = roundingRules + 2
  let readings = [NativeTable.Reading](repeating: .nothing, count: cases) + natives.map { $0.reading }
  return NativeTable(id: 0, interface: interface, readings: readings) {
    index, arguments, machine throws(EngineError) in
    if index < roundingRules { return .int(index) }
    if index < cases { return .int(index - roundingRules) }
    return try natives[index - cases].body(arguments, machine)
  }
}()

/// Types that natives below take.
private let standardTypes = """
  enum FloatingPointRoundingRule { case toNearestOrAwayFromZero, toNearestOrEven, up, down, towardZero, awayFromZero }
  enum FloatingPointSign { case plus, minus }

  """

/// The cases of `FloatingPointRoundingRule`, in the order of its declaration.
enum RoundingRule {
  static let count = 6

  static func rounded(_ value: Double, rule: Int) -> Double {
    switch rule {
    case 0: value.rounded(.toNearestOrAwayFromZero)
    case 1: value.rounded(.toNearestOrEven)
    case 2: value.rounded(.up)
    case 3: value.rounded(.down)
    case 4: value.rounded(.towardZero)
    default: value.rounded(.awayFromZero)
    }
  }
}

/// A native with its declaration.
struct StandardNative: Sendable {
  typealias Body = @Sendable (_ arguments: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value

  let declaration: String
  let body: Body

  /// How much it looks at; where that depends on what it finds, the body counts it.
  var reading: NativeTable.Reading {
    let bytes = Array(declaration.utf8)
    func holds(oneOf names: [[UInt8]]) -> Bool { names.contains { !places(of: $0, in: bytes, most: 1).isEmpty } }
    if holds(oneOf: ofConstantTime) { return .nothing }
    return holds(oneOf: ofArguments) ? .arguments : .everything
  }
}

/// Those that look only at the ends of a list, or at one place of it.
private let ofConstantTime = [
  "var count: Int", "var isEmpty: Bool", "var first: Element", "var last: Element", "var first: (", "var indices",
  "func append(_ element", "func append(_ other", "func append<S", "func += (a: inout String",
  "func removeLast() -> Element", "func popLast", "func swapAt", "Index: Int { get }", "var lowerBound",
  "var upperBound", "default fallback", "-> ArraySlice<Element> { get set }",
].map { Array($0.utf8) }

/// Those that look for a key, or add something at the end.
private let ofArguments = [
  "func append(contentsOf other: Sequence<Element>)", "func += <T>(a: inout [T]",
  "extension Set { func contains(_ element",
  "func insert(_ element: Element) -> (inserted", "func updateValue",
].map { Array($0.utf8) }

/// A free function, or a member of `type`.
func native(_ declaration: String, of type: String = "", _ body: @escaping StandardNative.Body) -> StandardNative {
  StandardNative(declaration: type.isEmpty ? declaration : "extension \(type) { \(declaration) }", body: body)
}

extension UnsafeMutablePointer<Value> {
  func int(_ place: Int) -> Int { Int.fromLesson(self[place]) }
  func double(_ place: Int) -> Double { Double.fromLesson(self[place]) }
  func bool(_ place: Int) -> Bool { Bool.fromLesson(self[place]) }
  func text(_ place: Int) -> String { String.fromLesson(self[place]) }

  /// The elements of an array argument.
  func list(_ place: Int) -> [Value] { elements(self[place]) }

  /// The elements of an array argument that is changed: taken out of its place, so that they are held once.
  func taken(_ place: Int) -> [Value] {
    guard case .array(var box) = take(self + place) else { wrongValue() }
    guard isKnownUniquelyReferenced(&box) else { return box.elements }
    return box.taken()
  }
}

/// An array as a value.
func list(_ elements: [Value]) -> Value { .array(ArrayBox(elements)) }

/// An optional that holds a value; one that is itself optional goes into a box.
func optional(_ value: Value?) -> Value {
  guard let value else { return .none }
  if case .none = value { return .some(ArrayBox([value])) }
  if case .some = value { return .some(ArrayBox([value])) }
  return value
}

/// What a mutating native with a result gives.
func changed(_ receiver: Value, _ result: Value) -> Value { .fields(ArrayBox([receiver, result])) }
