import ArgumentParser
import Verification

/// `courseware new`: a working starting point.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a course or a lesson to start from.",
    discussion: """
      Examples:
        courseware new course my-course
        courseware new lesson my-course/momentum.md
      """)

  @Argument(help: "What to make: course or lesson.")
  var kind: Scaffold.Kind

  @Argument(help: "Its folder, or its file.")
  var name: String

  func run() throws {
    for line in try Scaffold(kind: kind, path: name).write() { print(line) }
  }
}

extension Scaffold.Kind: ExpressibleByArgument {}
