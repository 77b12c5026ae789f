import ArgumentParser
import Foundation
import Verification
import Workers

/// `courseware run`: runs one lesson, or one example of it, in the terminal.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs a lesson's examples and prints what they print and draw.",
    discussion: """
      Examples:
        courseware run lessons/xor.md
        courseware run lessons/xor.md#train      (with the examples before it)
        courseware run lessons/xor.md --save-models weights
        echo 'print(1 + 2)' | courseware run -
      """)

  @Argument(help: "A lesson's file, 'file.md#example', a file of Swift, or '-' for standard input.")
  var file: String

  @Option(help: "How results are written: text or json.")
  var format: RunFormat = .text

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Option(help: "How many threads run at a time; by default, one for each core.")
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Write every model that an example trained as a safetensors file into this folder.")
  var saveModels: String?

  func run() throws {
    EngineSetup.prepare(threads: threads)
    let isSound = try ExampleRunner(file: file, format: format, usesASCII: ascii, modelFolder: saveModels).run()
    if !isSound { throw ExitCode(1) }
  }
}

extension RunFormat: ExpressibleByArgument {}
