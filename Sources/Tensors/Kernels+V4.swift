#if arch(x86_64)
  import KernelsV4

  extension Kernels {
    /// Compiled for x86-64-v4: AVX-512.
    static let v4 = Kernels(run: KernelsV4.run)
  }
#endif
