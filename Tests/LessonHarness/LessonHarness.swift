import LessonKit

/// Starts a lesson that `swiftc` compiled, with what its front matter sets, so that it computes what the sandbox does.
public func beginLesson(seed: UInt64, isSinglePrecision: Bool) {
  let session = Session()
  session.seed = seed
  session.precision = isSinglePrecision ? .single : .double
  Session.current = session
}

/// Starts an example: its random numbers follow from its name.
///
/// What the examples print is told apart by a line of a record separator and the example's name.
public func beginExample(_ id: String, seed: UInt64) {
  print("\u{1E}\(id)")
  Session.current.seed = seed
  Session.current.begin(example: id)
}
