import Foundation
import LessonKit

/// What the host gives the engine at the start of a process: threads, and other kernels if they are asked for.
package enum EngineSetup {
  /// Prepares the engine; results do not depend on it.
  ///
  /// `COURSEWARE_KERNELS=base|v3|v4` forces the kernels of one instruction set, if the processor has it.
  ///
  /// - Parameter threads: how many threads an operation may use.
  package static func prepare(threads: Int) {
    switch ProcessInfo.processInfo.environment["COURSEWARE_KERNELS"] {
    case "base": _ = selectKernels(.base)
    case "v3": _ = selectKernels(.v3)
    case "v4": _ = selectKernels(.v4)
    default: break
    }
    guard threads > 1 else { return }
    let pool = WorkerPool(threads: threads)
    parallelRunner = { chunks, body in pool.run(chunks, body) }
  }
}
