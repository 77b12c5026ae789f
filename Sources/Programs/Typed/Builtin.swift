/// An operation of the language itself, compiled to instructions of its own.
///
/// Operands are of the types the name says. Integer arithmetic stops the program on overflow and on
/// division by zero.
package enum Builtin: UInt8, Sendable {
  case addInt, subtractInt, multiplyInt, divideInt, remainderInt, negateInt
  case addDouble, subtractDouble, multiplyDouble, divideDouble, negateDouble
  case concatenateStrings
  /// `[T] + [T]`.
  case concatenateArrays
  case not
  case lessInt, lessOrEqualInt, greaterInt, greaterOrEqualInt, equalInt, notEqualInt
  case lessDouble, lessOrEqualDouble, greaterDouble, greaterOrEqualDouble, equalDouble, notEqualDouble
  /// By Unicode scalars, in ascending order.
  case lessString, lessOrEqualString, greaterString, greaterOrEqualString
  /// `==` and `!=` of Bool, String, arrays, dictionaries, optionals, tuples, structs and enums: part by part.
  case equal, notEqual
  /// `Double(Int)`.
  case intToDouble
  /// `Int(Double)`: toward zero; stops the program on NaN and on what does not fit.
  case doubleToInt
  /// `&`, `|`, `^`, `<<`, `>>` and `~` of Int.
  case andInt, orInt, exclusiveOrInt, shiftLeftInt, shiftRightInt, complementInt
  /// `&+`, `&-` and `&*`: what does not fit is cut off.
  case addWrappingInt, subtractWrappingInt, multiplyWrappingInt
}
