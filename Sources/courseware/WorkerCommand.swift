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
    limitMemory()
    EngineSetup.prepare(threads: threads)
    let answer = try WorkerRunner.serve(script: FileHandle.standardInput.readDataToEndOfFile())
    FileHandle.standardOutput.write(answer)
  }

  /// The budgets of a lesson end it long before. Should it find a way around them, this process ends, not the machine.
  private func limitMemory() {
    #if os(Linux)
      let most = rlim_t(4 << 30)
      var limit = rlimit(rlim_cur: most, rlim_max: most)
      setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    #endif
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
