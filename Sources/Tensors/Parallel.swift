/// Runs chunks of work, perhaps several at a time.
///
/// The host installs its pool of threads here before the first operation; without one everything runs in the calling
/// thread.
nonisolated(unsafe) package var parallelRunner: ParallelRun?

/// Calls `body` for every number below `chunks` and returns when all are done.
package typealias ParallelRun = (_ chunks: Int, _ body: (Int) -> Void) -> Void

/// The least work that is divided, in multiply-adds: some 30 µs in one thread.
///
/// - Seam: the host sets it, before the first operation, where its threads are far apart.
nonisolated(unsafe) package var leastParallelWork = 1 << 20
