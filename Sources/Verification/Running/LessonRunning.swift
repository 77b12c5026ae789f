/// Runs scripts; where they run is the affair of whoever conforms.
package protocol LessonRunning: Sendable {
  /// Runs scripts, each of its own, and answers in their order.
  ///
  /// - Parameter progress: told when each one starts and ends.
  func run(_ scripts: [Script], progress: ProgressWriter) -> [RunOutcome]
}

/// What became of running a script.
package enum RunOutcome: Sendable {
  case finished(Run, Exhibits)
  /// The run itself broke, which is a mistake of ours and not of the author's.
  case broken(reason: String)
}
