import LessonKit

/// A type of Swift that a lesson's program can hold.
///
/// Programs are typed before they run: a value of another type here is a bug of ours.
package protocol Bridged {
  /// What `value` holds.
  static func fromLesson(_ value: Value) -> Self
  /// The value that holds it.
  var forLesson: Value { get }
  /// Whether `nil` is one of its values.
  static var isOptional: Bool { get }
}

extension Bridged {
  package static var isOptional: Bool { false }
}

/// Stops on a value of another type than the checker promised.
package func wrongValue() -> Never {
  fatalError("a native got a value of another type than the checker promised")
}

extension Int: Bridged {
  package static func fromLesson(_ value: Value) -> Int {
    if case .int(let number) = value { return number }
    wrongValue()
  }
  package var forLesson: Value { .int(self) }
}

extension Double: Bridged {
  package static func fromLesson(_ value: Value) -> Double {
    if case .double(let number) = value { return number }
    wrongValue()
  }
  package var forLesson: Value { .double(self) }
}

extension Bool: Bridged {
  package static func fromLesson(_ value: Value) -> Bool {
    if case .bool(let truth) = value { return truth }
    wrongValue()
  }
  package var forLesson: Value { .bool(self) }
}

extension String: Bridged {
  package static func fromLesson(_ value: Value) -> String {
    if case .string(let box) = value { return box.text }
    wrongValue()
  }
  package var forLesson: Value { .string(StringBox(self)) }
}

extension Tensor: Bridged {
  package static func fromLesson(_ value: Value) -> Tensor {
    if case .tensor(let box) = value { return box.tensor }
    wrongValue()
  }
  package var forLesson: Value { .tensor(TensorBox(self)) }
}

extension Array: Bridged where Element: Bridged {
  package static func fromLesson(_ value: Value) -> [Element] {
    elements(value).map { Element.fromLesson($0) }
  }
  package var forLesson: Value { .array(ArrayBox(map { $0.forLesson })) }
}

extension Optional: Bridged where Wrapped: Bridged {
  package static func fromLesson(_ value: Value) -> Wrapped? {
    switch value {
    case .none: nil
    case .some(let box): Wrapped.fromLesson(box.place(0).pointee)
    default: Wrapped.fromLesson(value)
    }
  }
  package var forLesson: Value {
    guard let self else { return .none }
    return Wrapped.isOptional ? .some(ArrayBox([self.forLesson])) : self.forLesson
  }
  package static var isOptional: Bool { true }
}

// MARK: Ranges are their bounds, as fields

extension Range: Bridged where Bound: Bridged {
  package static func fromLesson(_ value: Value) -> Range<Bound> {
    let bounds = fields(value)
    return Bound.fromLesson(bounds[0])..<Bound.fromLesson(bounds[1])
  }
  package var forLesson: Value { .fields(ArrayBox([lowerBound.forLesson, upperBound.forLesson])) }
}

extension ClosedRange: Bridged where Bound: Bridged {
  package static func fromLesson(_ value: Value) -> ClosedRange<Bound> {
    let bounds = fields(value)
    return Bound.fromLesson(bounds[0])...Bound.fromLesson(bounds[1])
  }
  package var forLesson: Value { .fields(ArrayBox([lowerBound.forLesson, upperBound.forLesson])) }
}

extension PartialRangeFrom: Bridged where Bound: Bridged {
  package static func fromLesson(_ value: Value) -> PartialRangeFrom<Bound> {
    Bound.fromLesson(fields(value)[0])...
  }
  package var forLesson: Value { .fields(ArrayBox([lowerBound.forLesson])) }
}

extension PartialRangeUpTo: Bridged where Bound: Bridged {
  package static func fromLesson(_ value: Value) -> PartialRangeUpTo<Bound> {
    ..<Bound.fromLesson(fields(value)[0])
  }
  package var forLesson: Value { .fields(ArrayBox([upperBound.forLesson])) }
}

extension PartialRangeThrough: Bridged where Bound: Bridged {
  package static func fromLesson(_ value: Value) -> PartialRangeThrough<Bound> {
    ...Bound.fromLesson(fields(value)[0])
  }
  package var forLesson: Value { .fields(ArrayBox([upperBound.forLesson])) }
}

// MARK: What the generated natives need besides

/// The elements of an array or slice.
func elements(_ value: Value) -> [Value] {
  if case .array(let box) = value { return box.elements }
  if case .slice(let box) = value { return box.elements }
  wrongValue()
}

/// The fields of a tuple or range.
func fields(_ value: Value) -> [Value] {
  if case .fields(let box) = value { return box.elements }
  wrongValue()
}

/// The object of a type of LessonKit.
func object(_ value: Value) -> AnyObject {
  if case .object(let object) = value { return object }
  wrongValue()
}

/// Moves an argument out of its place, so that who changes it holds it alone.
func take(_ place: UnsafeMutablePointer<Value>) -> Value {
  let value = place.move()
  place.initialize(to: .void)
  return value
}
