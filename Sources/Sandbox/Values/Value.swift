import LessonKit

/// Anything a program can hold in a variable.
///
/// Programs are typed before they run, so code that takes a value knows which case it is; a wrong
/// case is a bug of ours. Boxes are shared between copies and copied before they are changed unless
/// they are held once, which gives Swift's value semantics without copying.
package enum Value {
  case void
  case int(Int)
  case double(Double)
  case bool(Bool)
  case string(StringBox)
  case array(ArrayBox)
  /// A tuple, or a struct of the lesson: its fields in order.
  case fields(ArrayBox)
  case dictionary(DictionaryBox)
  /// `nil`, one level deep. An optional that holds something is that something itself…
  case none
  /// …except where the wrapped type is itself optional: then it stands in a box.
  case some(ArrayBox)
  /// A case of an enum of the lesson.
  case enumeration(tag: Int, payload: ArrayBox?)
  case function(FunctionValue)
  /// A variable shared between closures.
  case cell(Cell)
  case tensor(Tensor)
  /// A value of a type of LessonKit: a class such as `Dense`, or a struct or enum in a `HostBox`.
  case object(AnyObject)
}
