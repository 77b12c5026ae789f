/// How values of a type print.
package struct TypeShape: Equatable, Sendable {
  /// A part with its label; the number is that of its shape.
  package struct Part: Equatable, Sendable {
    package let label: String?
    package let shape: Int
  }

  package enum Kind: Equatable, Sendable {
    /// As the value itself says: numbers, Bool, tensors, values of the host.
    case plain
    case string
    case void
    case function
    case optional(Int)
    case array(Int)
    case dictionary(key: Int, value: Int)
    case tuple([Part])
    case structure(name: String, [Part])
    case enumeration(name: String, cases: [Case])
    /// Bounds of a range, with what stands before, between and after them.
    case range(before: String, between: String, after: String)
  }

  /// A case of an enum.
  package struct Case: Equatable, Sendable {
    package let name: String
    package let payload: [Part]
  }

  package var kind: Kind
}
