#if arch(x86_64) && canImport(_Builtin_intrinsics)
  // The compiler's own header: one instruction, no library.
  import _Builtin_intrinsics.intel.cpuid
#endif

/// An instruction set that the kernels were compiled for. All give the same bits.
package enum KernelChoice: Sendable {
  /// What every processor of this architecture has.
  case base
  /// x86-64-v3: AVX2 and fused multiply-add.
  case v3
  /// x86-64-v4: AVX-512.
  case v4

  /// The choices that this processor can run, slowest first.
  package static var available: [KernelChoice] {
    #if arch(x86_64) && canImport(_Builtin_intrinsics)
      if hasVersion4 { return [.base, .v3, .v4] }
      return hasVersion3 ? [.base, .v3] : [.base]
    #else
      return [.base]
    #endif
  }

  var kernels: Kernels {
    #if arch(x86_64)
      switch self {
      case .base: baseKernels
      case .v3: version3Kernels
      case .v4: version4Kernels
      }
    #else
      baseKernels
    #endif
  }
}

/// Makes all operations use these kernels from now on.
/// - Throws: nothing; a choice that the processor cannot run is refused with `false`.
package func selectKernels(_ choice: KernelChoice) -> Bool {
  guard KernelChoice.available.contains(where: { $0 == choice }) else { return false }
  kernels = choice.kernels
  return true
}

#if arch(x86_64) && canImport(_Builtin_intrinsics)
  /// The four registers that the processor's identification answers with.
  private func identification(_ leaf: UInt32, _ subleaf: UInt32) -> (a: UInt32, b: UInt32, c: UInt32, d: UInt32) {
    var a: UInt32 = 0, b: UInt32 = 0, c: UInt32 = 0, d: UInt32 = 0
    _ = __get_cpuid_count(leaf, subleaf, &a, &b, &c, &d)
    return (a, b, c, d)
  }

  private func has(_ register: UInt32, _ bits: [UInt32]) -> Bool { bits.allSatisfy { register >> $0 & 1 == 1 } }

  /// FMA, MOVBE, the system's saving of vector registers, AVX, F16C; BMI1, AVX2, BMI2; LZCNT.
  private let hasVersion3: Bool =
    has(identification(1, 0).c, [12, 22, 27, 28, 29]) && has(identification(7, 0).b, [3, 5, 8])
    && has(identification(0x8000_0001, 0).c, [5]) && identification(13, 0).b >= 832

  /// AVX-512 F, DQ, CD, BW, VL, and room for their registers in what the system saves.
  private let hasVersion4: Bool =
    hasVersion3 && has(identification(7, 0).b, [16, 17, 28, 30, 31]) && identification(13, 0).b >= 2432
#endif
