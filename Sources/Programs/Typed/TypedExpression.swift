/// An expression after checking: what to compute, its type, and where it stands.
package struct TypedExpression {
  package let kind: Kind
  package let type: Type
  /// In the bytes of the example's text; what was filled in (a default argument) has its call's range.
  package let range: Range<Int>

  package init(_ kind: Kind, _ type: Type, _ range: Range<Int>) {
    self.kind = kind
    self.type = type
    self.range = range
  }

  package indirect enum Kind {
    // Values
    case int(Int)
    case double(Double)
    case bool(Bool)
    case string(String)
    /// `nil`; the expression's type is the optional one.
    case none
    /// `()`.
    case void
    case variable(Variable)
    case array([TypedExpression])
    case dictionary([(key: TypedExpression, value: TypedExpression)])
    case tuple([TypedExpression])
    /// A literal for a `Tensor`, or for another host type that is made from nested lists of numbers.
    case tensorLiteral(TensorLiteralNode)
    /// Text and values joined to a string.
    case interpolation([InterpolationSegment])
    /// A closure written here.
    case closure(TypedFunction)
    /// A declared function of the lesson as a value.
    case function(TypedFunction)
    /// A struct of the lesson from the values of its fields, in order.
    case construct(NominalType, [TypedExpression])
    /// The number of a type's shape, an Int: it tells a native how values of the type are put together.
    case typeShape(Type)
    /// A case of an enum of the lesson.
    case enumCase(NominalType, tag: Int, payload: [TypedExpression])
    /// `Range`, `ClosedRange`, `PartialRangeFrom`, `PartialRangeUpTo` and `PartialRangeThrough`, as
    /// the type says; bounds are both Int or both Double.
    case range(RangeKind, lower: TypedExpression?, upper: TypedExpression?)

    // Parts of values
    /// A stored property of a struct of the lesson.
    case field(TypedExpression, index: Int)
    case tupleElement(TypedExpression, index: Int)
    /// An element of an array by its Int index.
    case arrayElement(TypedExpression, index: TypedExpression)
    /// A dictionary's value for a key, an optional.
    case dictionaryElement(TypedExpression, key: TypedExpression)
    /// Whether an enum value is of the case with this tag.
    case isCase(TypedExpression, tag: Int)
    /// One associated value of an enum value that is known to be of the case.
    case payload(TypedExpression, tag: Int, index: Int)
    /// The elements of any sequence as an array: of a range, a string (its characters, strings of
    /// one), a dictionary (its entries, tuples `key`, `value`); of an array, itself.
    case elements(TypedExpression)

    // Calls. Arguments stand in order of the parameters, all filled in, variadic ones packed in an array.
    case builtin(Builtin, [TypedExpression])
    /// A native of the host: the receiver first, if it is a method or accessor of an instance.
    case native(NativeID, [Argument])
    /// A declared function, method, initializer or accessor of the lesson.
    case call(TypedFunction, [Argument])
    /// A function value.
    case callValue(TypedExpression, [Argument])

    // Optionals
    /// From `T` to `T?`.
    case wrap(TypedExpression)
    /// From `T?` to `T`; stops the program on `nil`.
    case forceUnwrap(TypedExpression)
    /// From `T?` to `T` where it is known not to be `nil`.
    case unwrap(TypedExpression)
    case isSome(TypedExpression)
    /// `a ?? b`; `b` is computed only if needed.
    case coalesce(TypedExpression, TypedExpression)
    /// Computes its operand, an optional; if a `chainUnwrap` in it meets `nil`, `nil` is the value.
    case optionalChain(TypedExpression)
    /// From `T?` to `T`; on `nil`, leaves the innermost `optionalChain` around it.
    case chainUnwrap(TypedExpression)

    // Conversions without a change of the value
    /// From a class to its superclass or protocol.
    case upcast(TypedExpression)
    /// A function that gives a value, where one is expected that gives nothing, and the like: arguments
    /// and result are the same but for tuple labels, upcasts and discarding.
    case convertFunction(TypedExpression)

    // Control
    case and(TypedExpression, TypedExpression)
    case or(TypedExpression, TypedExpression)
    case conditional(TypedExpression, TypedExpression, TypedExpression)
    /// Runs statements, then computes the value: if and switch expressions.
    case statements([TypedStatement], TypedExpression)
    /// What Swift prints of the operand; its static type says how. The value is a string.
    case describe(TypedExpression)
    /// What Swift prints of the operand inside of other values: a text in its quotes.
    case debugDescribe(TypedExpression)
    /// `expect(…)` of a comparison, so that its report can show both values.
    case expectation(Expectation)
    /// Stands where a checked program has an error; never reached.
    case error
  }

  package enum RangeKind: UInt8, Sendable {
    /// `a..<b`.
    case halfOpen
    /// `a...b`.
    case closed
    /// `a...`.
    case from
    /// `..<b`.
    case upTo
    /// `...b`.
    case through
  }

  /// What is handed to a parameter.
  package enum Argument {
    case value(TypedExpression)
    /// For an `inout` parameter and for the receiver of a mutating method.
    case place(Place)
  }

  /// A piece of an interpolated string.
  package enum InterpolationSegment {
    case text(String)
    /// An expression whose type is String already: a `describe`, or the native of a format.
    case string(TypedExpression)
  }

  /// Nested lists of numbers: `shape` says how they nest, `elements` are Doubles in row-major order.
  package struct TensorLiteralNode {
    package let shape: [Int]
    package let elements: [TypedExpression]
    /// The initializer `init(arrayLiteral:)` of the type it makes, if the interface declares one.
    package let native: NativeID?
  }

  /// A comparison that is expected to hold.
  package struct Expectation {
    /// The operands, each to be computed once, in order, into its variable.
    package let operands: [(variable: Variable, value: TypedExpression)]
    /// A Bool over those variables.
    package let condition: TypedExpression
    /// What stands between the operands: `<`.
    package let comparison: String
    /// The native `expect` with the message; its first argument is to be the condition's value.
    package let native: NativeID
    package let message: TypedExpression?
  }
}
