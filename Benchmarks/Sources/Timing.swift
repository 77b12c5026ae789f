/// A workload that is being timed, in rounds of as many runs as last long enough to be measured.
///
/// The same as `Timing` in peers/bench.py.
struct Timing {
  private let run: () -> Double
  private let repeats: Int
  private(set) var rounds: [Stopwatch.Seconds] = []
  /// The first run, with everything that is done only once.
  let first: Double
  let value: Double

  /// Runs the workload until the number of runs in a round is known.
  /// - Parameter least: seconds that a round lasts.
  init(_ run: @escaping () -> Double, least: Double = 0.05) {
    self.run = run
    var watch = Stopwatch()
    value = run()
    first = watch.seconds.wall
    var repeats = 1
    while true {
      watch = Stopwatch()
      for _ in 0..<repeats { _ = run() }
      let elapsed = watch.seconds.wall
      if elapsed >= least { break }
      repeats = max(repeats + 1, Int(Double(repeats) * least / max(elapsed, 1e-9)))
    }
    self.repeats = repeats
  }

  /// Runs one round and answers with the seconds of one run.
  @discardableResult
  mutating func round() -> Stopwatch.Seconds {
    let watch = Stopwatch()
    for _ in 0..<repeats { _ = run() }
    var seconds = watch.seconds
    seconds.wall /= Double(repeats)
    seconds.processor /= Double(repeats)
    rounds.append(seconds)
    return seconds
  }
}
