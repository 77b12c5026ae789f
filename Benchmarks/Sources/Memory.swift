import Foundation
import Workloads

/// How much memory trainings take at most, beside what they cannot do without.
struct Memory {
  /// Prints a line of JSON with the peak of one training in bytes, measured in this process: one a process.
  static func measure(_ name: String) {
    guard let training = LargeTraining.all.first(where: { $0.name == name }) else {
      fatalError("no training '\(name)'; there are \(LargeTraining.all.map { $0.name }.joined(separator: ", "))")
    }
    let run = training.prepare()
    // Sets the high-water mark back to what is in use now: data, model, program.
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    let before = resident("VmRSS")
    run()
    answer(#"{"name": "\#(name)", "needed": \#(training.bytes), "peak": \#(resident("VmHWM") - before)}"#)
  }

  /// A line of the process's status, in bytes.
  private static func resident(_ field: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    for line in status.split(separator: "\n") where line.hasPrefix(field) {
      return line.split(separator: " ").compactMap { Int($0) }.first.map { $0 * 1024 } ?? 0
    }
    return 0
  }
}
