import ArgumentParser
import Verification

/// `courseware explain`: what a diagnostic means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a diagnostic, with an example and its remedy.",
    discussion: "Example: courseware explain output-differs")

  @Argument(help: "The id in brackets behind a diagnostic; without it, all ids are listed.")
  var id: String?

  func run() throws {
    guard let id else {
      print(Explanation.list, terminator: "")
      return
    }
    guard let text = Explanation.text(of: id) else { throw ValidationError(Explanation.unknown(id)) }
    print(text, terminator: "")
  }
}
