import ArgumentParser
import Verification

/// `courseware record`: rewrites recorded outputs in place.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Rewrites the recorded outputs of lessons in place, showing the difference.",
    discussion: """
      Example: courseware record lessons/xor.md

      A lesson in which an example or an expectation fails is left as it is.
      """)

  @OptionGroup var course: CourseOptions

  @Flag(help: "Show the difference, and write nothing.")
  var dryRun = false

  func run() throws {
    let report = try course.verified()
    let isSound = try Recorder(report: report).record(writing: !dryRun)
    if !isSound { throw ExitCode(1) }
  }
}
