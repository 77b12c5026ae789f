#if arch(x86_64)
  import KernelsV3

  /// Compiled for x86-64-v3: AVX2 and fused multiply-add.
  let version3Kernels: Kernels = { KernelsV3.run($0, $1) }
#endif
