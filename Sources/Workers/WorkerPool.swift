import Foundation
import Synchronization

/// A few threads that wait for work: an operation cut into chunks is done by them and the caller.
///
/// How the work is cut is the caller's affair and fixed; which thread does a chunk is not, and no result
/// may depend on it. The caller takes chunks too, so a thread that the system has not woken costs nothing.
package final class WorkerPool: Sendable {
  /// The number of the current piece of work in the upper half, the next chunk in the lower.
  private let ticket = Atomic<UInt64>(0)
  private let chunkCount = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  private let sleepers = Atomic<Int>(0)
  private let condition = NSCondition()
  /// Written only while no thread can hold a ticket for it.
  nonisolated(unsafe) private var body: (Int) -> Void = { _ in }
  /// How often a thread looks for work before it sleeps: about 20 µs.
  private static let patience = 2000

  /// - Parameter threads: with the caller; at least 1.
  package init(threads: Int) {
    for _ in 1..<max(1, threads) {
      let thread = Thread { [self] in serve() }
      thread.stackSize = 1 << 21
      thread.start()
    }
  }

  /// Calls `body` once for every number below `chunks`, on any thread, and returns when all are done.
  package func run(_ chunks: Int, _ body: (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      self.body = body
      share(chunks)
      // Nobody holds it any longer: every thread let go of it in `perform`, before its chunk counted.
      self.body = { _ in }
    }
  }

  private func share(_ chunks: Int) {
    chunkCount.store(chunks, ordering: .relaxed)
    finished.store(0, ordering: .relaxed)
    let work = (ticket.load(ordering: .relaxed) >> 32) &+ 1
    ticket.store(work << 32, ordering: .sequentiallyConsistent)
    if sleepers.load(ordering: .sequentiallyConsistent) > 0 {
      condition.lock()
      condition.broadcast()
      condition.unlock()
    }
    drain(work)
    while finished.load(ordering: .acquiring) < chunks { sched_yield() }
  }

  private func drain(_ work: UInt64) {
    while let chunk = claim(work) {
      perform(chunk)
      finished.add(1, ordering: .releasing)
    }
  }

  /// Not inlined, so that the reference to the body is gone when it returns.
  @inline(never)
  private func perform(_ chunk: Int) { body(chunk) }

  private func claim(_ work: UInt64) -> Int? {
    var seen = ticket.load(ordering: .acquiring)
    while seen >> 32 == work {
      let chunk = Int(seen & 0xFFFF_FFFF)
      if chunk >= chunkCount.load(ordering: .relaxed) { return nil }
      let result = ticket.weakCompareExchange(expected: seen, desired: seen + 1, ordering: .acquiringAndReleasing)
      if result.exchanged { return chunk }
      seen = result.original
    }
    return nil
  }

  private func serve() {
    var done: UInt64 = 0
    while true {
      var looks = 0
      while ticket.load(ordering: .acquiring) >> 32 == done {
        looks += 1
        if looks > Self.patience { sleep(until: done) }
      }
      done = ticket.load(ordering: .acquiring) >> 32
      drain(done)
    }
  }

  private func sleep(until done: UInt64) {
    condition.lock()
    sleepers.add(1, ordering: .sequentiallyConsistent)
    while ticket.load(ordering: .sequentiallyConsistent) >> 32 == done { condition.wait() }
    sleepers.subtract(1, ordering: .sequentiallyConsistent)
    condition.unlock()
  }
}
