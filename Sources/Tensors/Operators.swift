import KernelsBase

extension Tensor {
  /// The sum of every pair of elements.
  package static func + (a: Tensor, b: Tensor) throws(EngineError) -> Tensor { try a.combined(.add, b, "+") }

  /// The difference of every pair of elements.
  package static func - (a: Tensor, b: Tensor) throws(EngineError) -> Tensor { try a.combined(.subtract, b, "-") }

  /// The product of every pair of elements.
  package static func * (a: Tensor, b: Tensor) throws(EngineError) -> Tensor { try a.combined(.multiply, b, "*") }

  /// The quotient of every pair of elements.
  package static func / (a: Tensor, b: Tensor) throws(EngineError) -> Tensor { try a.combined(.divide, b, "/") }

  /// A number added to every element.
  package static func + (a: Tensor, b: Double) throws(EngineError) -> Tensor { try a.applying(.shift, b) }

  /// A number added to every element.
  package static func + (a: Double, b: Tensor) throws(EngineError) -> Tensor { try b.applying(.shift, a) }

  /// A number subtracted from every element.
  package static func - (a: Tensor, b: Double) throws(EngineError) -> Tensor { try a.applying(.shift, -b) }

  /// Every element subtracted from a number.
  package static func - (a: Double, b: Tensor) throws(EngineError) -> Tensor { try b.applying(.subtractFrom, a) }

  /// Every element times a number.
  package static func * (a: Tensor, b: Double) throws(EngineError) -> Tensor { try a.applying(.scale, b) }

  /// Every element times a number.
  package static func * (a: Double, b: Tensor) throws(EngineError) -> Tensor { try b.applying(.scale, a) }

  /// Every element divided by a number.
  package static func / (a: Tensor, b: Double) throws(EngineError) -> Tensor { try a.applying(.divideBy, b) }

  /// A number divided by every element.
  package static func / (a: Double, b: Tensor) throws(EngineError) -> Tensor { try b.applying(.divideInto, a) }

  /// The negative of every element.
  package static prefix func - (a: Tensor) throws(EngineError) -> Tensor { try a.applying(.negate) }

  /// Adds to every element its partner.
  package static func += (a: inout Tensor, b: Tensor) throws(EngineError) { a = try a + b }

  /// Subtracts from every element its partner.
  package static func -= (a: inout Tensor, b: Tensor) throws(EngineError) { a = try a - b }

  /// Multiplies every element by its partner.
  package static func *= (a: inout Tensor, b: Tensor) throws(EngineError) { a = try a * b }

  /// Divides every element by its partner.
  package static func /= (a: inout Tensor, b: Tensor) throws(EngineError) { a = try a / b }

  /// Adds a number to every element.
  package static func += (a: inout Tensor, b: Double) throws(EngineError) { a = try a + b }

  /// Subtracts a number from every element.
  package static func -= (a: inout Tensor, b: Double) throws(EngineError) { a = try a - b }

  /// Multiplies every element by a number.
  package static func *= (a: inout Tensor, b: Double) throws(EngineError) { a = try a * b }

  /// Divides every element by a number.
  package static func /= (a: inout Tensor, b: Double) throws(EngineError) { a = try a / b }
}
