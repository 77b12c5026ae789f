/// A place whose parts are computed: they stand in registers.
///
/// To change what a place holds, it is *taken*: moved into a register, from the variable inwards, so that
/// whoever changes it holds it alone; then it is put back, from the inside outwards.
final class OpenPlace {
  indirect enum Kind {
    /// A variable in a register of the frame; it needs no taking.
    case register
    case global(Int)
    /// A variable whose cell stands in this register.
    case cell(Int)
    case capture(Int)
    case field(OpenPlace, Int)
    case element(OpenPlace, index: Int)
    case entry(OpenPlace, key: Int)
    case entryOrInitial(OpenPlace, key: Int, initial: TypedExpression)
    case native(getter: NativeID, setter: NativeID, receiver: Receiver?, arguments: [Int])
    case computed(getter: TypedFunction, setter: TypedFunction, receiver: OpenPlace, arguments: [Int])
    case unwrapped(OpenPlace, isNested: Bool)
    case discard
    case tuple([OpenPlace])
  }

  enum Receiver {
    case place(OpenPlace)
    case object(Int)
  }

  let kind: Kind
  /// Where its value stands while it is taken.
  var register: Int

  init(_ kind: Kind, register: Int = 0) {
    self.kind = kind
    self.register = register
  }
}
