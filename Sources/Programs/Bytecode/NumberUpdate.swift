/// The arithmetic that changes a number where it stands, the `extra` of `updateField` and its like.
package enum NumberUpdate: UInt8, Sendable {
  case addInt, subtractInt, multiplyInt
  case addDouble, subtractDouble, multiplyDouble, divideDouble
  /// Adds the product of R[c] and the register behind it.
  case addProduct
}
