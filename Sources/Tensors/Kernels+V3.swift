#if arch(x86_64)
  import KernelsV3

  extension Kernels {
    /// Compiled for x86-64-v3: AVX2 and fused multiply-add.
    static let v3 = Kernels(run: KernelsV3.run)
  }
#endif
