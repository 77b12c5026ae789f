/// Runs chunks of work, perhaps several at a time.
///
/// The host installs its pool of threads here before the first operation; without one everything runs in the calling
/// thread.
nonisolated(unsafe) package var parallelRunner: ParallelRun?

/// Calls `body` for every number below `chunks` and returns when all are done.
package typealias ParallelRun = (_ chunks: Int, _ body: (Int) -> Void) -> Void

/// Work that takes some 30 µs in one thread, in multiply-adds.
let leastParallelWork = 1 << 20
