import ArgumentParser
import Foundation
import Sites
import Verification

/// `courseware serve`: a preview on this machine that follows every save.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site on this machine and follows every save.",
    discussion: "Example: courseware serve lessons --port 8000")

  @OptionGroup var course: CourseOptions

  @Option(help: "The port on the loopback interface.")
  var port: UInt16 = 8000

  func run() async throws {
    let server = PreviewServer(lessons: course.lessons, port: port, version: Version.current) {
      try course.verified(wantsPages: true)
    }
    try await server.run()
  }
}
