import Diagnostics
import Programs

/// A small host for tests: one form of everything an interface can declare.
nonisolated(unsafe) let testInterface = Interface(tables: [
  (
    0,
    """
    func print(_ items: Any..., separator: String = " ", terminator: String = "\\n")
    func fatalError(_ message: String = "") -> Never
    func sqrt(_ x: Double) -> Double
    func sin(_ x: Double) -> Double
    func sin(_ x: Tensor) -> Tensor
    func pow(_ x: Double, _ n: Double) -> Double
    func max<T: Comparable>(_ a: T, _ b: T, _ rest: T...) -> T
    func swap<T>(_ a: inout T, _ b: inout T)
    func zip<A, B>(_ a: Sequence<A>, _ b: Sequence<B>) -> [(A, B)]
    func expect(_ condition: Bool, _ message: String = "")
    extension Double { static var pi: Double { get } }
    extension String { var count: Int { get }; var isEmpty: Bool { get } }
    extension Array {
      init(repeating value: Element, count: Int)
      var count: Int { get }
      var isEmpty: Bool { get }
      var first: Element? { get }
      var last: Element? { get }
      mutating func append(_ element: Element)
      subscript(_ range: Range<Int>) -> [Element] { get set }
    }
    extension Dictionary { subscript(_ key: Key, default value: Value) -> Value { get set } }
    extension Sequence {
      func map<U>(_ transform: (Element) -> U) -> [U]
      func filter(_ isIncluded: (Element) -> Bool) -> [Element]
      func reduce<U>(_ initial: U, _ combine: (U, Element) -> U) -> U
      func enumerated() -> [(offset: Int, element: Element)]
      func sorted(by areInIncreasingOrder: (Element, Element) -> Bool) -> [Element]
      func max() -> Element? where Element: Comparable
      func contains(_ element: Element) -> Bool where Element: Equatable
    }
    extension Sequence where Element == String { func joined(separator: String = "") -> String }
    extension DefaultStringInterpolation { func appendInterpolation(_ value: Double, decimals: Int) -> String }
    """
  ),
  (
    1,
    """
    infix operator •: MultiplicationPrecedence
    enum TensorLiteral {}
    struct Tensor: ExpressibleByArrayLiteral {
      init(arrayLiteral elements: TensorLiteral...)
      init(_ value: Double)
      init(_ values: [Double])
      static func zeros(_ shape: [Int]) -> Tensor
      var shape: [Int] { get }
      subscript(i: Int) -> Tensor { get set }
      subscript(i: Int, j: Int) -> Double { get set }
      func sum(axis: Int, keepDimensions: Bool = false) -> Tensor
      func mean() -> Tensor
      func squared() -> Tensor
      func item() -> Double
      static func + (a: Tensor, b: Tensor) -> Tensor
      static func - (a: Tensor, b: Tensor) -> Tensor
      static func * (a: Tensor, b: Tensor) -> Tensor
      static func + (a: Tensor, b: Double) -> Tensor
      static func - (a: Tensor, b: Double) -> Tensor
      static func * (a: Tensor, b: Double) -> Tensor
      static func * (a: Double, b: Tensor) -> Tensor
      static func -= (a: inout Tensor, b: Tensor)
    }
    func • (a: Tensor, b: Tensor) -> Tensor
    enum Activation: Equatable { case linear, relu; case leakyRelu(slope: Double = 0.01) }
    protocol Layer: AnyObject {
      func callAsFunction(_ x: Tensor) -> Tensor
      var weight: Tensor { get set }
    }
    final class Dense: Layer { init(_ units: Int, activation: Activation = .linear) }
    final class Dropout: Layer { init(_ rate: Double) }
    final class Adam { init(learningRate: Double = 0.001) }
    final class Sequential: Layer {
      init(input: Int, @LayerBuilder _ layers: () -> [any Layer])
      init(shape: [Int], @LayerBuilder _ layers: [any Layer])
      var layers: [any Layer] { get }
      @discardableResult func fit(_ x: Tensor, epochs: Int) -> [Double]
    }
    func valueWithGradient(at x: Tensor, _ f: (Tensor) -> Tensor) -> (Tensor, Tensor)
    """
  ),
])

/// An example of a test, checked; `«` and `»` in its text mark where diagnostics are expected.
struct CheckedExample {
  let program: Program
  /// `id: summary`, in order.
  let found: [String]
  let diagnostics: [Diagnostic]
  let places: [SourceRange]
  let marked: [SourceRange]

  /// Checks the last text after the ones before it, which are examples above it in the same lesson.
  init(_ texts: String...) {
    let scope = Scope(interface: testInterface)
    for text in texts.dropLast() {
      _ = check(parse(SourceText(file: "lesson.md", bytes: Array(text.utf8))).0, in: scope)
    }
    let (bytes, marks) = CheckedExample.unmarked(texts.last ?? "")
    let source = SourceText(file: "lesson.md", bytes: bytes)
    let (file, parsing) = parse(source)
    let (program, checking) = check(file, in: scope)
    self.program = program
    diagnostics = parsing + checking
    found = diagnostics.map { $0.id + ": " + $0.summary }
    places = diagnostics.map { $0.range }
    marked = marks.map { source.range($0) }
  }

  private static func unmarked(_ text: String) -> ([UInt8], [Range<Int>]) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": starts.append(bytes.count)
      case "»": if let start = starts.popLast() { ranges.append(start..<bytes.count) }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return (bytes, ranges.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// What the variable of the name turned out to be, in the top level of the example.
  func type(of name: String) -> String? {
    for statement in program.statements {
      if case .declare(let variable, _) = statement.kind, variable.name == name { return variable.type.description }
    }
    return nil
  }

  /// The value that the variable is declared with.
  func value(of name: String) -> TypedExpression? {
    for statement in program.statements {
      if case .declare(let variable, let value) = statement.kind, variable.name == name { return value }
    }
    return nil
  }
}
