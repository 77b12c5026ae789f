import KernelsBase

/// The loops over elements, in the instruction set of this processor: they run instructions that lie one after the
/// other in memory.
///
/// Every set gives the same bits.
typealias Kernels = @convention(c) (_ instructions: UnsafeRawPointer, _ count: Int) -> Void

/// The kernels in use, once they are chosen.
nonisolated(unsafe) var kernels: Kernels?

/// Runs instructions with the kernels in use: at first the fastest that the processor can run.
@inline(__always)
func runKernels(_ instructions: UnsafePointer<Instruction>, _ count: Int) {
  (kernels ?? chosenKernels())(UnsafeRawPointer(instructions), count)
}

@inline(never)
private func chosenKernels() -> Kernels {
  let chosen = (KernelChoice.available.last ?? .base).kernels
  kernels = chosen
  return chosen
}
