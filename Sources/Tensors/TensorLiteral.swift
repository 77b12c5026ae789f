/// A number or a list of parts in an array literal of a tensor.
public enum TensorLiteral: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// A number.
  case number(Double)
  /// Parts of equal shape along a new first axis.
  case list([TensorLiteral])

  /// A number written with a point or an exponent.
  public init(floatLiteral value: Double) { self = .number(value) }

  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }

  /// Parts in brackets.
  public init(arrayLiteral elements: TensorLiteral...) { self = .list(elements) }

  /// The negative of a part, so that `-x` of a literal number is one.
  public static prefix func - (part: TensorLiteral) -> TensorLiteral {
    switch part {
    case .number(let value): .number(-value)
    case .list(let parts): .list(parts.map { -$0 })
    }
  }

  /// The extents, and the numbers in row-major order at the end of `values`.
  func flatten(into values: inout [Double]) throws(EngineError) -> [Int] {
    switch self {
    case .number(let value):
      values.append(value)
      return []
    case .list(let parts):
      var first: [Int] = []
      for (index, part) in parts.enumerated() {
        let extents = try part.flatten(into: &values)
        if index == 0 { first = extents }
        if extents != first { throw .raggedLiteral(element: index, expected: first, found: extents) }
      }
      return [parts.count] + first
    }
  }
}

extension Tensor: ExpressibleByArrayLiteral {
  /// A tensor from nested brackets of numbers.
  public init(arrayLiteral elements: TensorLiteral...) {
    do throws(EngineError) {
      try self.init(literal: .list(elements))
    } catch {
      fatalError("the rows of a tensor literal differ in shape, or it does not fit into the memory budget")
    }
  }

  /// A tensor from nested brackets of numbers.
  ///
  /// - Seam: what the array literal of a program becomes.
  /// - Throws: when parts of a list differ in shape.
  package init(literal: TensorLiteral) throws(EngineError) {
    var values: [Double] = []
    let extents = try literal.flatten(into: &values)
    try self.init(shape: extents, values: values)
  }
}
