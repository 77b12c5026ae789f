import Foundation
import LessonKit
import Workers
import Workloads

/// Times our side: by itself, or round by round as peers/compare.py asks for on standard input.
///
///     swift run -c release benchmarks --data Benchmarks/.data [--threads 2] [--rounds 5] [--double] [workload …]
///     swift run -c release benchmarks --data Benchmarks/.data --serve
///     swift run -c release benchmarks --language [--rounds 5] [call …]
///     swift run -c release benchmarks --memory perceptron
///     swift run -c release benchmarks --data Benchmarks/.data --stretch 2 xor
///
/// The last runs a training once, so many times as long, without a clock: for tools that count what is done.
@main
struct Main {
  private var data = URL(filePath: "Benchmarks/.data")
  private var threads = 1
  private var rounds = 5
  private var precision = Precision.single
  private var serves = false
  private var timesLanguage = false
  private var training: String?
  private var stretch: Int?
  private var names: [String] = []

  static func main() {
    let main = Main(Array(CommandLine.arguments.dropFirst()))
    EngineSetup.prepare(threads: main.threads, precision: main.precision)
    if main.timesLanguage {
      Language().timeAll(rounds: main.rounds, names: main.names)
    } else if let training = main.training {
      Memory.measure(training)
    } else if let stretch = main.stretch {
      main.runAll(stretch)
    } else if main.serves {
      main.serve()
    } else {
      main.timeAll()
    }
  }

  private init(_ arguments: [String]) {
    var rest = arguments[...]
    func number() -> Int { rest.popFirst().flatMap { Int($0) } ?? 1 }
    while let argument = rest.popFirst() {
      switch argument {
      case "--data": data = URL(filePath: rest.popFirst() ?? "")
      case "--threads": threads = number()
      case "--rounds": rounds = number()
      case "--double": precision = .double
      case "--serve": serves = true
      case "--language": timesLanguage = true
      case "--memory": training = rest.popFirst()
      case "--stretch": stretch = number()
      default: names.append(argument)
      }
    }
  }

  /// Times workloads one after the other and prints a line of JSON for each.
  private func timeAll() {
    for name in names.isEmpty ? Workload.all.map({ $0.name }) : names {
      var timing = timing(of: name)
      for _ in 0..<max(1, rounds) { timing.round() }
      let walls = timing.rounds.map { $0.wall }.sorted()
      let processor = timing.rounds.map { $0.processor }.min() ?? 0
      answer(
        #"{"name": "\#(name)", "peer": "ours", "threads": \#(threads), "seconds_per_run": \#(walls[0]), "#
          + #""median_seconds": \#(walls[walls.count / 2]), "cpu_seconds": \#(processor), "#
          + #""first_run_seconds": \#(timing.first), "final_loss": \#(timing.value)}"#)
    }
  }

  /// Runs workloads once, trainings so many times as long.
  private func runAll(_ stretch: Int) { for name in names { _ = workload(name, stretch: stretch)() } }

  /// Answers `prepare NAME` with the first run and `round` with the seconds of one round, a line of JSON each.
  private func serve() {
    var timing: Timing?
    while let line = readLine() {
      let words = line.split(separator: " ")
      if words.first == "prepare", words.count == 2 {
        let new = self.timing(of: String(words[1]))
        answer(#"{"first": \#(new.first), "value": \#(new.value)}"#)
        timing = new
      } else if let seconds = timing?.round() {
        answer(#"{"wall": \#(seconds.wall), "cpu": \#(seconds.processor)}"#)
      }
    }
  }

  private func timing(of name: String) -> Timing { Timing(workload(name)) }

  private func workload(_ name: String, stretch: Int = 1) -> () -> Double {
    guard let workload = Workload.all.first(where: { $0.name == name }) else {
      fatalError("no workload '\(name)'; there are \(Workload.all.map { $0.name }.joined(separator: ", "))")
    }
    return workload.prepare(Arrays(folder: data.appending(path: name), stretch: stretch))
  }
}
