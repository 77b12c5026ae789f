#if arch(x86_64)
  import KernelsV4

  /// Compiled for x86-64-v4: AVX-512.
  let version4Kernels: Kernels = { KernelsV4.run($0, $1) }
#endif
