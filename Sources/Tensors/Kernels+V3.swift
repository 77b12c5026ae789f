#if arch(x86_64)
  import KernelsV3

  extension Kernels {
    /// Compiled for x86-64-v3: AVX2 and fused multiply-add.
    static let v3 = Kernels(
      fill: KernelsV3.fill, fromDoubles: KernelsV3.fromDoubles, toDoubles: KernelsV3.toDoubles,
      copyStrided: KernelsV3.copyStrided, take: KernelsV3.take, put: KernelsV3.put, unary: KernelsV3.unary,
      binary: KernelsV3.binary, select: KernelsV3.select, sum: KernelsV3.sum, extremum: KernelsV3.extremum,
      matrixProduct: KernelsV3.matrixProduct, convolve: KernelsV3.convolve,
      convolveBackToImages: KernelsV3.convolveBackToImages, convolveBackToKernel: KernelsV3.convolveBackToKernel,
      poolLargest: KernelsV3.poolLargest, poolSum: KernelsV3.poolSum, poolSpread: KernelsV3.poolSpread)
  }
#endif
