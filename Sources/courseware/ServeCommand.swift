import ArgumentParser
import Foundation
import Sites
import Synchronization
import Verification

/// `courseware serve`: a preview on this machine that follows every save.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site on this machine and follows every save.",
    discussion: "Example: courseware serve lessons --port 8000")

  @OptionGroup var course: CourseOptions

  @Option(help: "The port on the loopback interface.")
  var port: UInt16 = 8000

  /// The server lives in tasks; this thread only waits, because the other commands want the large stack of the
  /// main thread, and a command that is asynchronous would take it from all of them.
  func run() throws {
    let server = PreviewServer(lessons: course.lessons, port: port, version: Version.current) {
      try course.verified(wantsPages: true)
    }
    let failure = Mutex<String?>(nil)
    let end = DispatchSemaphore(value: 0)
    Task {
      do { try await server.run() } catch { failure.withLock { $0 = error.localizedDescription } }
      end.signal()
    }
    end.wait()
    if let failure = failure.withLock({ $0 }) {
      throw Failure(description: "the preview cannot be served on port \(port): \(failure); --port takes another")
    }
  }

  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
