import ArgumentParser
import Foundation
import Verification
import Workers

/// The command that courseware starts for each lesson to run; see `WorkerRunner`.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Runs one lesson's script from standard input.", shouldDisplay: false)

  @Option var threads: Int = 1

  func run() throws {
    endWithParent()
    EngineSetup.prepare(threads: threads)
    let answer = try WorkerRunner.serve(script: FileHandle.standardInput.readDataToEndOfFile())
    FileHandle.standardOutput.write(answer)
  }

  /// Nobody waits for the answer of a worker whose parent was stopped.
  private func endWithParent() {
    let parent = getppid()
    let watch = Thread {
      while getppid() == parent { sleep(1) }
      Foundation.exit(1)
    }
    watch.start()
  }
}
