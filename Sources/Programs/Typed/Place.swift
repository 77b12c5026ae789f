/// Something that can be assigned to, or handed to an `inout` parameter.
///
/// Its expressions are computed once, from the outside in and left to right, before the new value is stored.
package struct Place {
  package let kind: Kind
  package let type: Type
  package let range: Range<Int>

  package init(_ kind: Kind, _ type: Type, _ range: Range<Int>) {
    self.kind = kind
    self.type = type
    self.range = range
  }

  package indirect enum Kind {
    case variable(Variable)
    /// A stored property of a struct of the lesson.
    case field(Place, index: Int)
    case tupleElement(Place, index: Int)
    case arrayElement(Place, index: TypedExpression)
    /// Its type is the optional one: storing `nil` removes the key.
    case dictionaryElement(Place, key: TypedExpression)
    /// `d[key, default: initial]`: the initial value is computed only where the key is missing.
    case dictionaryDefault(Place, key: TypedExpression, initial: TypedExpression)
    /// A settable property or subscript of the host: getter(receiver, arguments…) and
    /// setter(receiver, arguments…, new value). The receiver is a place of its own for a value type
    /// (the setter changes it), and nothing for a static property.
    case native(getter: NativeID, setter: NativeID, receiver: Receiver?, arguments: [TypedExpression])
    /// A computed property or subscript of a struct of the lesson; the same convention.
    case computed(getter: TypedFunction, setter: TypedFunction, receiver: Place, arguments: [TypedExpression])
    /// What an optional place holds, where it is not `nil`; otherwise stops the program (`x!.a = 1`)…
    case forceUnwrap(Place)
    /// …or leaves the innermost `optionalChain` statement around it (`x?.a = 1`).
    case chainUnwrap(Place)
    /// `_ = value`.
    case discard
    /// Several at once: `(a, b) = (b, a)`.
    case tuple([Place])
    /// Stands where a checked program has an error; never reached.
    case error
  }

  package indirect enum Receiver {
    /// A value type: read, changed, written back.
    case place(Place)
    /// A class: the object itself is changed.
    case object(TypedExpression)
  }
}
