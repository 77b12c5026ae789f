import ArgumentParser
import Foundation
import Verification

/// What every command that runs lessons is asked for.
struct CourseOptions: ParsableArguments {
  @Argument(help: "The course's folder, or one lesson's file.")
  var lessons = "lessons"

  @Option(help: "How many threads run at a time; by default, one for each core.")
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Run everything, also what has not changed.")
  var fresh = false

  func validate() throws {
    if threads < 1 || threads > 256 { throw ValidationError("--threads takes a number from 1 to 256, not \(threads)") }
  }

  /// The course, checked.
  ///
  /// - Parameter wantsPages: whether figures and formulas are wanted too.
  func verified(wantsPages: Bool = false) throws -> Report {
    try verifier(threads: threads, wantsPages: wantsPages, usesStore: !fresh).reported()
  }

  /// The course, run anew with another number of threads.
  func verifiedAgain() throws -> Report {
    try verifier(threads: threads == 1 ? 2 : 1, wantsPages: false, usesStore: false).reported()
  }

  private func verifier(threads: Int, wantsPages: Bool, usesStore: Bool) -> Verifier {
    Verifier(
      path: lessons, options: Verifier.Options(wantsPages: wantsPages, usesStore: usesStore),
      runner: WorkerRunner(executable: Tool.executable, cores: threads), tool: Tool.hash, progress: ProgressWriter())
  }
}

extension Verifier {
  /// Checks everything and says on standard error what of the store could not be used.
  func reported() throws -> Report {
    let report = try verify()
    for complaint in complaints { FileHandle.standardError.write(Data("courseware: \(complaint)\n".utf8)) }
    return report
  }
}

extension ReportFormat: ExpressibleByArgument {}
