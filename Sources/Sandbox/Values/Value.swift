import LessonKit

/// Anything a program can hold in a variable.
///
/// Programs are typed before they run, so code that takes a value knows which case it is; a wrong
/// case is a bug of ours. Boxes are shared between copies and copied before they are changed unless
/// they are held once, which gives Swift's value semantics without copying. A value takes 16 bytes,
/// and the cases that hold no reference come first: the machine tells them by their tag.
package enum Value {
  case int(Int)
  case double(Double)
  case bool(Bool)
  case string(StringBox)
  case array(ArrayBox)
  /// A tuple, a range (its bounds), or a struct of the lesson: its fields in order.
  case fields(ArrayBox)
  case dictionary(DictionaryBox)
  /// An optional that holds an optional. Every other optional that holds something is that something.
  case some(ArrayBox)
  /// A case of an enum of the lesson.
  case enumeration(EnumerationBox)
  case function(FunctionValue)
  /// A variable shared between closures.
  case cell(Cell)
  case tensor(TensorBox)
  /// A part of an array, which keeps the indices of its array.
  case slice(SliceBox)
  /// A value of a type of LessonKit: a class such as `Dense`, or a struct or enum in a box.
  case object(AnyObject)
  /// `()`, and what a variable holds before it is set.
  case void
  /// `nil`.
  case none
}
