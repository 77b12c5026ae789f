import Foundation
import Synchronization

/// Runs each script in a process of its own, as many at a time as there are cores.
///
/// The engine has one session a process, and a process that breaks takes nothing with it. A worker reads a
/// script from standard input and writes its run to standard output, both as JSON.
package struct WorkerRunner: LessonRunning {
  /// What a worker writes.
  struct Answer: Codable {
    let run: Run
    let exhibits: Exhibits
  }

  private let executable: URL
  private let cores: Int

  /// - Parameter executable: the tool itself, which takes the hidden command `worker`.
  /// - Parameter cores: how many threads may run at a time, over all workers.
  package init(executable: URL, cores: Int) {
    self.executable = executable
    self.cores = max(1, cores)
  }

  package func run(_ scripts: [Script], progress: ProgressWriter) -> [RunOutcome] {
    guard !scripts.isEmpty else { return [] }
    let outcomes = Mutex([RunOutcome](repeating: .broken(reason: "it did not start"), count: scripts.count))
    let next = Atomic<Int>(0)
    let atOnce = min(cores, scripts.count)
    // With fewer lessons than cores, each may use several.
    let threads = max(1, cores / atOnce)
    DispatchQueue.concurrentPerform(iterations: atOnce) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < scripts.count else { return }
        progress.started(scripts[index].lesson)
        let outcome = run(scripts[index], threads: threads)
        outcomes.withLock { $0[index] = outcome }
        progress.finished(scripts[index].lesson)
      }
    }
    return outcomes.withLock { $0 }
  }

  private func run(_ script: Script, threads: Int) -> RunOutcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = ["worker", "--threads", String(threads)]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    do {
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(script))
      try input.fileHandleForWriting.close()
    } catch {
      return .broken(reason: "\(error)")
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationReason == .uncaughtSignal {
      return .broken(reason: "it was stopped by signal \(process.terminationStatus)")
    }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: data) else {
      return .broken(reason: "it ended with status \(process.terminationStatus) and without an answer")
    }
    return .finished(answer.run, answer.exhibits)
  }

  /// The worker's side: a script in, its run out.
  ///
  /// - Throws: when the input is not a script.
  package static func serve(script data: Data) throws -> Data {
    let script = try JSONDecoder().decode(Script.self, from: data)
    var runner = ScriptRunner(script)
    let (run, exhibits) = runner.run()
    return try JSONEncoder().encode(Answer(run: run, exhibits: exhibits))
  }
}
