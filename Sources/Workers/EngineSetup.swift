import Foundation
import LessonKit

/// What a host gives the engine at the start of a process: threads, a precision, and other kernels if they are asked for.
public enum EngineSetup {
  /// Prepares the engine; results do not depend on the threads and the kernels.
  ///
  /// `COURSEWARE_KERNELS=base|v3|v4` forces the kernels of one instruction set, if the processor has it.
  ///
  /// - Parameters:
  ///   - threads: how many threads an operation may use.
  ///   - precision: what tensors made from plain numbers are made of.
  public static func prepare(threads: Int, precision: Precision = .double) {
    switch ProcessInfo.processInfo.environment["COURSEWARE_KERNELS"] {
    case "base": _ = selectKernels(.base)
    case "v3": _ = selectKernels(.v3)
    case "v4": _ = selectKernels(.v4)
    default: break
    }
    Session.current.precision = precision
    Session.usePages(take: takenPages, giveBack: { pages, count in munmap(pages, count) })
    guard threads > 1 else { return }
    let pool = WorkerPool(threads: threads)
    parallelRunner = { chunks, body in pool.run(chunks, body) }
  }

  /// Fresh pages of the system.
  private static func takenPages(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    let pages = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    return pages == MAP_FAILED ? nil : pages
  }
}
