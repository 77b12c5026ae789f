/// How values of a type are put together: what printing and training a module need to know.
package struct TypeShape: Equatable, Sendable {
  /// A part with its label; the number is that of its shape.
  package struct Part: Equatable, Sendable {
    package let label: String?
    package let shape: Int
    /// Declared with `var` in a struct.
    package var isVariable = false
  }

  package enum Kind: Equatable, Sendable {
    /// As the value itself says: numbers, Bool, values of the host.
    case plain
    case tensor
    /// A layer or model of the host.
    case layer
    case string
    case void
    case function
    case optional(Int)
    case array(Int)
    /// A part of an array.
    case slice(Int)
    case dictionary(key: Int, value: Int)
    case tuple([Part])
    case structure(Declared, [Part])
    case enumeration(Declared, cases: [Case])
    case set(Int)
    /// Bounds of a range, with what stands before, between and after them; what has a name stands in it inside of
    /// other values.
    case range(name: String, before: String, between: String, after: String)
  }

  /// A struct or enum of the lesson.
  package struct Declared: Equatable, Sendable {
    package let name: String
    /// The name with those of the types around it, as Swift shows it inside of other values.
    package let path: String
    /// The number of the function that gives its own words for a value, if it has any.
    package let description: Int?
    /// Whether it is a struct that works as a layer.
    package let isModule: Bool
  }

  /// A case of an enum.
  package struct Case: Equatable, Sendable {
    package let name: String
    package let payload: [Part]
  }

  package var kind: Kind
}
