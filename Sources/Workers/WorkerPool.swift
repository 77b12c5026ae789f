import Foundation
import Synchronization

/// A few threads that wait for work: an operation cut into chunks is done by them and the caller.
///
/// How the work is cut is the caller's affair; which thread does a chunk is not, and no result may depend on it. Every
/// thread begins with chunks of its own, the same ones for the same number of chunks, so that numbers written by one
/// operation are read in the same core by the next; then it takes those that others have not begun. A thread that the
/// system has not woken therefore costs nothing.
package final class WorkerPool: Sendable {
  /// The number of the current piece of work.
  private let current = Atomic<UInt64>(0)
  private let finished = Atomic<Int>(0)
  private let sleepers = Atomic<Int>(0)
  private let condition = NSCondition()
  private let shares: [ShareOfWork]
  /// Written only while no chunk is left to be taken.
  nonisolated(unsafe) private var body: (Int) -> Void = { _ in }
  /// How often a thread looks for work before it sleeps: some 300 µs. Between two operations that are divided there are
  /// often some that are not, and a thread that has to be woken comes late to the next one, often to the caller's core.
  private static let patience = 1_000_000
  /// How often the caller looks whether all is done before it lets others run.
  private static let callersPatience = 1000

  /// - Parameter threads: with the caller; at least 1.
  package init(threads: Int) {
    shares = (0..<max(1, threads)).map { _ in ShareOfWork() }
    for own in 1..<shares.count {
      let thread = Thread { [self] in serve(own) }
      thread.stackSize = 1 << 21
      thread.start()
    }
  }

  /// Calls `body` once for every number below `chunks`, on any thread, and returns when all are done.
  package func run(_ chunks: Int, _ body: (Int) -> Void) {
    if chunks == 1 { return body(0) }
    withoutActuallyEscaping(body) { body in
      self.body = body
      share(chunks)
      // Nobody holds it any longer: every thread let go of it in `perform`, before its chunk counted.
      self.body = { _ in }
    }
  }

  private func share(_ chunks: Int) {
    finished.store(0, ordering: .relaxed)
    let work = (current.load(ordering: .relaxed) &+ 1) & 0xFFFF_FFFF
    for (place, share) in shares.enumerated() {
      share.offer(chunks * place / shares.count..<chunks * (place + 1) / shares.count, of: work)
    }
    current.store(work, ordering: .sequentiallyConsistent)
    if sleepers.load(ordering: .sequentiallyConsistent) > 0 {
      condition.lock()
      condition.broadcast()
      condition.unlock()
    }
    drain(work, own: 0)
    var looks = 0
    while finished.load(ordering: .acquiring) < chunks {
      looks += 1
      if looks > Self.callersPatience { sched_yield() }
    }
  }

  /// Does what is left of a piece of work, its own share first.
  private func drain(_ work: UInt64, own: Int) {
    for place in 0..<shares.count {
      let share = shares[(own + place) % shares.count]
      while let chunk = share.take(of: work) {
        perform(chunk)
        finished.add(1, ordering: .releasing)
      }
    }
  }

  /// Not inlined, so that the reference to the body is gone when it returns.
  @inline(never)
  private func perform(_ chunk: Int) { body(chunk) }

  private func serve(_ own: Int) {
    var done: UInt64 = 0
    while true {
      var looks = 0
      while current.load(ordering: .acquiring) == done {
        looks += 1
        if looks > Self.patience { sleep(until: done) }
      }
      done = current.load(ordering: .acquiring)
      drain(done, own: own)
    }
  }

  private func sleep(until done: UInt64) {
    condition.lock()
    sleepers.add(1, ordering: .sequentiallyConsistent)
    while current.load(ordering: .sequentiallyConsistent) == done { condition.wait() }
    sleepers.subtract(1, ordering: .sequentiallyConsistent)
    condition.unlock()
  }
}
