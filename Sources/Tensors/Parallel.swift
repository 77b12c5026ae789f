/// Runs `body` for every chunk, perhaps several at a time, and returns when all are done.
///
/// The host installs its pool of threads here before the first operation; without one everything runs in the calling
/// thread. The partition never depends on how many threads there are, and no result depends on the partition.
nonisolated(unsafe) package var parallelRunner: ((_ chunks: Int, _ body: (Int) -> Void) -> Void)?

/// Work that takes some 30 µs in one thread, in multiply-adds.
private let leastWork = 1 << 20

/// Divides `count` independent pieces of `work` multiply-adds in all into ranges that begin at multiples of `grain`.
@inline(__always)
func inParallel(_ count: Int, grain: Int = 1, work: Int, _ body: (_ range: Range<Int>, _ alone: Bool) -> Void) {
  guard let run = parallelRunner, work >= leastWork, count > grain else {
    body(0..<count, true)
    return
  }
  let grains = (count + grain - 1) / grain, chunks = Swift.min(grains, 8)
  run(chunks) { chunk in
    let start = grains * chunk / chunks * grain, end = grains * (chunk + 1) / chunks * grain
    body(start..<Swift.min(end, count), false)
  }
}
