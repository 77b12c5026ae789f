import Foundation

/// Seconds of wall time and of processor time since it was started.
struct Stopwatch {
  private let wall = Stopwatch.now(CLOCK_MONOTONIC)
  private let processor = Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID)

  var seconds: Seconds {
    Seconds(
      wall: Stopwatch.now(CLOCK_MONOTONIC) - wall, processor: Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID) - processor)
  }

  struct Seconds {
    var wall: Double
    /// Of all threads.
    var processor: Double
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
