import Synchronization

/// The chunks of a piece of work that a thread begins with; when it is done with its own, it takes those of others.
final class ShareOfWork: Sendable {
  /// The number of the work in the upper half, then the end of the chunks, then the next one, 16 bits each: in one word,
  /// so that nobody takes a chunk of one piece of work by the bounds of another.
  private let ticket = Atomic<UInt64>(0)
  /// No other thread's ticket lies in the same line of the cache.
  private let distance = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

  /// Puts chunks up for taking; all of the work before are taken.
  func offer(_ chunks: Range<Int>, of work: UInt64) {
    let bounds = UInt64(chunks.upperBound) << 16 | UInt64(chunks.lowerBound)
    ticket.store(work << 32 | bounds, ordering: .releasing)
  }

  /// The next chunk, or nil if there is none left or the work is over.
  func take(of work: UInt64) -> Int? {
    var seen = ticket.load(ordering: .acquiring)
    while seen >> 32 == work {
      let next = seen & 0xFFFF
      if next >= seen >> 16 & 0xFFFF { return nil }
      let result = ticket.weakCompareExchange(expected: seen, desired: seen + 1, ordering: .acquiringAndReleasing)
      if result.exchanged { return Int(next) }
      seen = result.original
    }
    return nil
  }
}
