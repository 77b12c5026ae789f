import ArgumentParser

/// The command line of courseware; each command is a file beside this one.
@main
struct Courseware: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "courseware",
    abstract: "Turns Markdown lessons into a course site, and proves that what they say is true.",
    discussion: """
      Examples are Swift, run in a sandbox on courseware's own engine. Start with:

        courseware new course my-course
        courseware check my-course
        courseware build my-course --output site
      """,
    version: Version.current,
    subcommands: [
      BuildCommand.self, CheckCommand.self, RecordCommand.self, RunCommand.self, ServeCommand.self, NewCommand.self,
      ExplainCommand.self, WorkerCommand.self,
    ])
}

/// The version of the tool.
enum Version {
  static let current = "0.1.0"
}
