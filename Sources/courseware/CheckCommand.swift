import ArgumentParser
import Verification

/// `courseware check`: proves everything and writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Proves everything that the lessons say; writes nothing.",
    discussion: """
      Example: courseware check lessons --format github

      Exits with 0 when no error was found, else with 1. Warnings do not fail a check.
      """)

  @OptionGroup var course: CourseOptions

  @Option(help: "How diagnostics are written: text, json, github, sarif or junit.")
  var format: ReportFormat = .text

  @Flag(help: "Apply the replacements that are certain to be right, then check again.")
  var fix = false

  @Flag(help: "Check twice, with another number of threads, and compare every result.")
  var twice = false

  func run() throws {
    var report = try course.verified()
    if fix, try Fixer(report: report).apply() > 0 { report = try course.verified() }
    ReportPrinter(format: format, version: Version.current).print(report)
    var isSound = report.isSound
    if twice {
      let again = try course.verifiedAgain()
      isSound = isSound && ReportPrinter(format: format, version: Version.current).compare(report, again)
    }
    if !isSound { throw ExitCode(1) }
  }
}
