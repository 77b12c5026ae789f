import ArgumentParser
import Sites
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

  @Flag(help: "Check too that the site is what a build would write.")
  var frozen = false

  @Option(help: "The folder of the site, for --frozen.")
  var output = "site"

  func run() throws {
    var report = try course.verified(wantsPages: frozen)
    if fix, try Fixer(report: report).apply() > 0 { report = try course.verified(wantsPages: frozen) }
    if frozen {
      let site = FrozenSite(report: report, version: Version.current)
      report = report.adding(try site.diagnostics(of: output, lessons: course.lessons))
    }
    ReportPrinter(format: format, version: Version.current).print(report)
    var isSound = report.isSound
    if twice {
      let again = try course.verifiedAgain()
      isSound = isSound && ReportPrinter(format: format, version: Version.current).compare(report, again)
    }
    if !isSound { throw ExitCode(1) }
  }
}
