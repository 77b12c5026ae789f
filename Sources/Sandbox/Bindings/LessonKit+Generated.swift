import LessonKit

/// The declarations that a lesson can name.
package let lessonKitInterface = ""

/// How many natives there are.
package let lessonKitNativeCount = 0

/// Calls the native with this index.
package func callNative(
  _ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine
) throws(EngineError) -> Value {
  wrongValue()
}

/// How a value of a type of LessonKit prints; nothing where the type has no words of its own.
package func describeNative(_ object: AnyObject) -> String? { nil }

/// Whether two values of the same type of LessonKit are equal; nothing where the type does not say.
package func equateNatives(_ a: AnyObject, _ b: AnyObject) -> Bool? { nil }

/// A deep copy of a model, layer or optimizer; nothing for what is never changed in place.
package func copyNative(_ object: AnyObject) -> AnyObject? { nil }
