import KernelsBase

extension Session {
  /// Executes an instruction, or writes it down when a step is being traced. Every kernel is called through here.
  ///
  /// The storages are those of the instruction's operands, in their order.
  @inline(__always)
  func perform(
    _ instruction: inout Instruction, _ y: Storage, _ a: Storage? = nil, _ b: Storage? = nil, _ c: Storage? = nil
  ) {
    if Trace.isOn { note(instruction, y, a, b, c) } else { execute(&instruction) }
  }

  @inline(never)
  private func note(_ instruction: Instruction, _ y: Storage, _ a: Storage?, _ b: Storage?, _ c: Storage?) {
    trace?.append(instruction, [y, a, b, c])
  }

  /// The same for an instruction with more operands.
  func perform(_ instruction: inout Instruction, operands: [Storage?]) {
    if Trace.isOn { trace?.append(instruction, operands) } else { execute(&instruction) }
  }
}

/// Executes an instruction in this thread, or in parts if it is worth it.
@inline(__always)
func execute(_ instruction: inout Instruction) {
  withUnsafePointer(to: &instruction) { execute($0) }
}

/// Executes an instruction in this thread, or in parts if it is worth it.
@inline(__always)
func execute(_ instruction: UnsafePointer<Instruction>) {
  if instruction.pointee.work >= leastParallelWork, let run = parallelRunner {
    executeInParts(instruction, run)
  } else {
    runKernels(instruction, 1)
  }
}
