/// What an instruction does. `a`, `b` and `c` are its operands; R is the frame's registers, and `=>` a jump.
///
/// A jump's distance is counted from the instruction after it. Instructions that only read a register leave its
/// value there; those that *move* leave `()`.
package enum Opcode: UInt8, Sendable {
  // Values
  /// R[a] = constant number `wide`.
  case constant
  /// R[a] = the Int `wide`.
  case int
  /// R[a] = b is not 0.
  case bool
  case void, none
  /// R[a] = R[b].
  case copy
  /// R[a] = R[b], moved.
  case move
  /// R[a], …, R[a + b - 1] = ().
  case clear

  // Variables
  /// R[a] = global `wide`; stops if it is not set.
  case loadGlobal
  /// R[a] = global `wide`, moved.
  case takeGlobal
  /// Global `wide` = R[a], moved.
  case storeGlobal
  /// R[a] = a new cell that holds R[b], moved.
  case newCell
  /// R[a] = what the cell R[b] holds.
  case loadCell
  case takeCell
  /// The cell R[b] holds R[a], moved.
  case storeCell
  /// The same with the captured cell number b.
  case loadCapture, takeCapture, storeCapture

  // Jumps
  case jump
  /// Counts instructions against the budget.
  case jumpBack
  case jumpIfFalse, jumpIfTrue, jumpIfNone, jumpIfSome
  /// Unless R[a] is less than (…) R[b] => c.
  case jumpUnlessLessInt, jumpUnlessLessOrEqualInt, jumpUnlessEqualInt, jumpUnlessNotEqualInt
  /// Unless R[a] is less than, or equals, b, b signed => c.
  case jumpUnlessLessIntConstant, jumpUnlessEqualIntConstant
  case jumpUnlessLessDouble, jumpUnlessLessOrEqualDouble, jumpUnlessEqualDouble, jumpUnlessNotEqualDouble
  /// R[a] = the state R[b], if it is below R[b + 1], and R[b] is increased; else => c.
  case nextInRange
  /// The same up to and with R[b + 1]; where it is the last, R[b + 2] = false.
  case nextInClosedRange
  /// R[a] = the element number R[b] of the array R[b + 1], if there is one, and R[b] is increased; else => c.
  case nextInArray
  /// The same at the end of a loop's body: if there is a next one => c, counting against the budget; else on.
  case repeatInRange, repeatInClosedRange, repeatInArray

  // Int, stopping on overflow: R[a] = R[b] op R[c]
  case addInt, subtractInt, multiplyInt, divideInt, remainderInt, negateInt
  /// R[a] = R[b] + c, c signed.
  case addIntConstant
  /// R[a] = R[b] op c, c signed.
  case multiplyIntConstant, remainderIntConstant, equalIntConstant
  case andInt, orInt, exclusiveOrInt, shiftLeftInt, shiftRightInt, complementInt
  /// The same without stopping.
  case addWrappingInt, subtractWrappingInt, multiplyWrappingInt
  case addDouble, subtractDouble, multiplyDouble, divideDouble, negateDouble
  /// R[a] = R[b] op the constant c.
  case addDoubleConstant, subtractDoubleConstant, multiplyDoubleConstant, divideDoubleConstant
  /// R[a] = field `extra` of R[b] op R[c], Doubles.
  case addField, subtractField, multiplyField
  /// R[a] = field `extra` of R[b] * field c of R[b], Doubles.
  case multiplyFields
  case intToDouble, doubleToInt
  case not
  case lessInt, lessOrEqualInt, equalInt, notEqualInt
  case lessDouble, lessOrEqualDouble, equalDouble, notEqualDouble
  case lessString, lessOrEqualString
  /// Part by part.
  case equal, notEqual
  /// R[a] = R[b] + R[c], strings; R[b] is moved.
  case concatenateStrings
  /// R[a] = R[a] + c pieces, strings or Ints, as text; each is a `piece` behind it.
  case appendStrings
  /// R[a] = R[b] + R[c], arrays; R[b] is moved.
  case concatenateArrays

  // Parts of values
  /// R[a] = the R[b], …, R[b + c - 1], moved.
  case makeArray, makeFields
  /// The array R[a] gets R[b], …, R[b + c - 1] too, moved.
  case appendElements
  /// R[a] = c pairs key, value from R[b], moved.
  case makeDictionary
  /// R[a] = the case `extra` of an enum with the payload R[b], …, R[b + c - 1], moved.
  case makeCase
  /// Stops unless R[a] ≤ R[b].
  case checkRangeInt, checkRangeDouble, checkRangeText
  /// R[a] = field c of R[b].
  case field
  /// R[a] = field c of R[b], moved; R[b] is made unique.
  case takeField
  /// Field c of R[b] = R[a], moved.
  case putField
  /// R[a] = element R[c] of the array R[b].
  case element
  /// R[a] = element R[c] + `extra`, `extra` signed, of the array R[b]; `more` stands where the fault of the sum is told.
  case elementNear
  /// R[a] = element R[c] of the array in global b.
  case globalElement
  case takeElement
  /// Element R[c] of the array R[b] = R[a], moved.
  case putElement
  /// R[a] = element R[j] of element R[c] of the array R[b]; j is `a` of the `more` behind it.
  case innerElement
  /// Element R[j] of element R[c] of the array R[b] = R[a], moved.
  case putInnerElement
  /// Field b of R[a] is changed by R[c] as the `NumberUpdate` in `extra` says: Int + - *, Double + - * /, + R[c] * R[c + 1].
  case updateField
  /// Element R[b] of the array R[a] is changed by R[c], likewise.
  case updateElement
  /// Element R[j] of element R[b] of the array R[a] is changed by R[c], likewise; j is `a` of the `more` behind it.
  case updateInnerElement
  /// What the instruction before needs besides; it stands where the fault of its first index is told.
  case more
  /// R[a] = the optional value of the key R[c] in R[b].
  case entry
  case takeEntry
  /// The value of R[c] in R[b] = what the optional R[a] holds, moved; nil removes the key.
  case putEntry
  /// In the dictionary R[a], the value of the key R[b], or R[c] if there is none, is changed by R[c + 1], likewise.
  case updateEntry
  /// In the dictionary R[a], c, c signed, is added to the Int of the key R[b], or to 0 if there is none.
  case addToEntry
  /// R[a] = whether R[b] is of case c.
  case isCase
  /// R[a] = associated value c of R[b].
  case payload
  /// R[a] = the elements of R[b]; c is an `ElementSource`.
  case elements
  /// R[a] = R[b] as an optional whose wrapped type is optional too; and back.
  case wrap, unwrap
  /// R[a] = what R[b] holds; stops if it is nil.
  case forceUnwrap
  case isSome
  /// R[a] = a tensor of the numbers in the array R[b] with the shape in the array of Ints constant c.
  case makeTensor

  // Text
  /// R[a] = what Swift prints of R[b], whose type has the shape number c; inside of other values, if extra is 1.
  case describe
  /// R[a] = c strings or Ints joined as text; each is a `piece` behind it.
  case join
  /// A piece of a text: R[a]; R[a], moved, if `extra` is 1; constant a, if it is 2.
  case piece

  // Functions
  /// R[a] = function `wide` with what it captures.
  case closure
  /// R[a] = the function b with the cells that the array of Ints constant c names: captures of this function, or, below
  /// zero, registers.
  case closureHere
  /// Calls function `wide`: R[a] gets the result, R[a + 1], … are the arguments, moved.
  case call
  /// Calls the function R[a], in the same way.
  case callValue
  /// Calls native b of table `extra` with the c arguments at R[a + 1], in the same way.
  case native
  /// R[a] = (changed, result): R[a + 1] = changed, R[a] = result.
  case split
  /// R[a] is the result.
  case `return`
  case returnVoid
  /// Stops: the function has no value to give.
  case missingReturn
  /// Stops: the function stands in an example that has errors.
  case missingFunction
  /// The next failing expectation shows R[a] and R[a + 1] with constant b between them, moved.
  case noteExpectation
}

/// What the elements of `Opcode.elements` are taken from.
package enum ElementSource: UInt16, Sendable {
  case range, closedRange, string, dictionary, set, slice
}
