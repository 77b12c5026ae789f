/// The types that the language itself knows, with the generic parameters that their members speak of.
final class StandardTypes {
  /// `Element` of Array and Sequence.
  let element = GenericParameter(name: "Element")
  let key = GenericParameter(name: "Key")
  let value = GenericParameter(name: "Value")
  let wrapped = GenericParameter(name: "Wrapped")
  let bound = GenericParameter(name: "Bound")
  let range: NominalType
  let closedRange: NominalType
  let partialRangeFrom: NominalType
  let partialRangeUpTo: NominalType
  let partialRangeThrough: NominalType
  /// Stands for everything a for loop can go over.
  let sequence: NominalType
  /// A part of an array. Its indices are those of the array, so programs do not index it.
  let slice: NominalType
  let set: NominalType
  /// Gives the elements of a sequence one after the other: those that are left, the next one last.
  let iterator: NominalType
  /// A character is a string of one.
  let character: NominalType
  /// A part of a string; a string to the machine.
  let substring: NominalType
  /// A string of one scalar.
  let scalar: NominalType
  /// A place in a string: how many characters stand before it.
  let stringIndex: NominalType
  /// Where formats of interpolated values are declared.
  let interpolation: NominalType

  init() {
    range = NominalType(name: "Range", kind: .hostStruct, parameters: [bound])
    closedRange = NominalType(name: "ClosedRange", kind: .hostStruct, parameters: [bound])
    partialRangeFrom = NominalType(name: "PartialRangeFrom", kind: .hostStruct, parameters: [bound])
    partialRangeUpTo = NominalType(name: "PartialRangeUpTo", kind: .hostStruct, parameters: [bound])
    partialRangeThrough = NominalType(name: "PartialRangeThrough", kind: .hostStruct, parameters: [bound])
    sequence = NominalType(name: "Sequence", kind: .hostStruct, parameters: [element])
    slice = NominalType(name: "ArraySlice", kind: .hostStruct, parameters: [element])
    set = NominalType(name: "Set", kind: .hostStruct, parameters: [element])
    iterator = NominalType(name: "IndexingIterator", kind: .hostStruct, parameters: [element])
    character = NominalType(name: "Character", kind: .hostStruct)
    substring = NominalType(name: "Substring", kind: .hostStruct)
    scalar = NominalType(name: "UnicodeScalar", kind: .hostStruct)
    stringIndex = NominalType(name: "String.Index", kind: .hostStruct)
    interpolation = NominalType(name: "DefaultStringInterpolation", kind: .hostStruct)
    for nominal in [range, closedRange, slice, character, set, substring, scalar, stringIndex] {
      nominal.conformances = ["Equatable", "Hashable"]
    }
    for nominal in [character, substring, scalar, stringIndex] { nominal.conformances.append("Comparable") }
    substring.conformances.append("StringProtocol")
    for nominal in [character, substring, scalar] { nominal.conformances.append("LosslessStringConvertible") }
    set.conformances.append("ExpressibleByArrayLiteral")
  }

  var nominals: [NominalType] {
    [
      range, closedRange, partialRangeFrom, partialRangeUpTo, partialRangeThrough, sequence, slice, set, iterator,
      character,
      substring, scalar, stringIndex, interpolation,
    ]
  }

  /// The types without a declaration, by name.
  var plain: [(String, Type)] {
    [
      ("Int", .int), ("Double", .double), ("Bool", .bool), ("String", .string), ("Void", .void), ("Never", .never),
      ("Any", .any), ("Unicode.Scalar", .nominal(scalar, [])),
      ("Array", .array(.parameter(element))), ("Optional", .optional(.parameter(wrapped))),
      ("Dictionary", .dictionary(key: .parameter(key), value: .parameter(value))),
    ]
  }

  /// The elements of a value of the type, if it is a sequence that ends.
  func elements(of type: Type) -> Type? {
    switch type {
    case .array(let element): element
    case .string: .nominal(character, [])
    case .dictionary(let key, let value):
      .tuple([Type.TupleElement(label: "key", type: key), Type.TupleElement(label: "value", type: value)])
    case .nominal(let nominal, let arguments):
      if nominal === range || nominal === closedRange {
        arguments.first == .int ? .int : nil
      } else if nominal === sequence || nominal === slice || nominal === set {
        arguments.first
      } else if nominal === substring {
        .nominal(character, [])
      } else {
        nil
      }
    default: nil
    }
  }

  /// The type of a range of the kind.
  func range(_ kind: TypedExpression.RangeKind, of bound: Type) -> Type {
    switch kind {
    case .halfOpen: .nominal(range, [bound])
    case .closed: .nominal(closedRange, [bound])
    case .from: .nominal(partialRangeFrom, [bound])
    case .upTo: .nominal(partialRangeUpTo, [bound])
    case .through: .nominal(partialRangeThrough, [bound])
    }
  }
}
