import Foundation

/// Feeds the lesson language with mutated programs and noise: `fuzz INPUTS [FIRST]`, from the top of the repository.
///
/// Inputs are tried in processes of their own, some hundred each, so that one that crashes or hangs is known by its
/// index; `fuzz input INDEX` writes it out. Every input follows from its index. The last line counts.
@main
struct Fuzz {
  private static let batch = 500
  /// A trial takes milliseconds of processor time; this bounds a hang.
  private static let secondsForOne = 20
  private static let mostMemory = 3 << 30
  private static let seed: UInt64 = 1

  static func main() throws {
    let arguments = CommandLine.arguments
    let numbers = arguments.compactMap { Int($0) }
    switch arguments.dropFirst().first {
    case "input": FileHandle.standardOutput.write(Data(makeInput(numbers[0])))
    case "batch": try runBatch(from: numbers[0], count: numbers[1])
    default: try runAll(inputs: numbers.first ?? 100_000, first: numbers.count > 1 ? numbers[1] : 0)
    }
  }

  private static let mutator = Mutator(
    corpus: Corpus(folders: ["lessons", "Documentation", "Tests/References/Programs"]))

  private static func makeInput(_ index: Int) -> [UInt8] {
    var random = Randomness(seed, index)
    return mutator.input(&random)
  }

  /// Tries some inputs; writes the index of each before it, and what is wrong after it.
  private static func runBatch(from first: Int, count: Int) throws {
    var limit = rlimit(rlim_cur: rlim_t(mostMemory), rlim_max: rlim_t(mostMemory))
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    // The one who starts this process may have blocked the signals.
    var alarms = sigset_t()
    sigemptyset(&alarms)
    sigaddset(&alarms, SIGALRM)
    sigaddset(&alarms, SIGPROF)
    sigprocmask(SIG_UNBLOCK, &alarms, nil)
    let trial = Trial()
    for index in first..<(first + count) {
      limitTime()
      write("\(index)\n")
      if let complaint = trial.complaint(makeInput(index), again: index % 8 == 0) { write("\(index): \(complaint)\n") }
    }
  }

  /// Ends the process after so much processor time, whatever else the machine does; and if it only waits, much later.
  private static func limitTime() {
    var timer = itimerval()
    timer.it_value.tv_sec = secondsForOne
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
    alarm(UInt32(30 * secondsForOne))
  }

  /// Writes at once: nothing may be lost when the process ends.
  private static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  private static func runAll(inputs: Int, first: Int) throws {
    let starts = Array(stride(from: first, to: first + inputs, by: batch))
    let lock = NSLock()
    nonisolated(unsafe) var complaints: [String] = []
    DispatchQueue.concurrentPerform(iterations: starts.count) { place in
      let end = min(starts[place] + batch, first + inputs)
      var next = starts[place]
      while next < end {
        let (found, last, ended) = spawn(from: next, count: end - next)
        lock.withLock { complaints += found + (ended.map { ["\(last): \($0)"] } ?? []) }
        next = last + 1
      }
    }
    for complaint in complaints.prefix(50) { print(complaint, "(fuzz input \(complaint.prefix { $0 != ":" }))") }
    print("\(inputs - complaints.count) passed, \(complaints.count) failed")
    exit(complaints.isEmpty ? 0 : 1)
  }

  /// What a process found, the last input it began, and how it ended if not well.
  private static func spawn(from first: Int, count: Int) -> (found: [String], last: Int, ended: String?) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = ["batch", String(first), String(count)]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return ([], first + count - 1, "did not start: \(error)") }
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(
      separator: "\n")
    process.waitUntilExit()
    let last = lines.reversed().lazy.compactMap { Int($0) }.first ?? first
    let found = lines.filter { $0.contains(": ") }.map(String.init)
    if process.terminationReason == .exit, process.terminationStatus == 0 { return (found, first + count - 1, nil) }
    let signal = process.terminationStatus
    let isSlow = signal == SIGPROF || signal == SIGALRM
    return (found, last, isSlow ? "it takes more than \(secondsForOne) s" : "ended by signal \(signal)")
  }
}
