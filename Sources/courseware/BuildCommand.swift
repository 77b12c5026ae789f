import ArgumentParser
import Foundation
import Sites
import Verification

/// `courseware build`: runs what changed and writes the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Runs what changed and writes the site.",
    discussion: """
      Example: courseware build lessons --output site

      Nothing is written when an error was found, unless --keep-going is given.
      """)

  @OptionGroup var course: CourseOptions

  @Option(help: "The folder of the site; it is made, and files in it that the site no longer has are removed.")
  var output = "site"

  @Flag(help: "Write the site although an error was found; pages show the errors where they stand.")
  var keepGoing = false

  func run() throws {
    let report = try course.verified(wantsPages: true)
    ReportPrinter(format: .text, version: Version.current).print(report)
    if !report.isSound, !keepGoing {
      FileHandle.standardError.write(
        Data("courseware: the site was not written; mend the errors or give --keep-going\n".utf8))
      throw ExitCode(1)
    }
    let summary = try SiteWriter(report: report, version: Version.current).write(to: URL(fileURLWithPath: output))
    print("wrote \(summary.pageCount) pages to \(output)")
    if !report.isSound { throw ExitCode(1) }
  }
}
