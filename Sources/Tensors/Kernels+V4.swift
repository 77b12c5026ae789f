#if arch(x86_64)
  import KernelsV4

  extension Kernels {
    /// Compiled for x86-64-v4: AVX-512.
    static let v4 = Kernels(
      fill: KernelsV4.fill, fromDoubles: KernelsV4.fromDoubles, toDoubles: KernelsV4.toDoubles,
      copyStrided: KernelsV4.copyStrided, take: KernelsV4.take, put: KernelsV4.put, unary: KernelsV4.unary,
      binary: KernelsV4.binary, select: KernelsV4.select, sum: KernelsV4.sum, extremum: KernelsV4.extremum,
      matrixProduct: KernelsV4.matrixProduct, convolve: KernelsV4.convolve,
      convolveBackToImages: KernelsV4.convolveBackToImages, convolveBackToKernel: KernelsV4.convolveBackToKernel,
      poolLargest: KernelsV4.poolLargest, poolSum: KernelsV4.poolSum, poolSpread: KernelsV4.poolSpread)
  }
#endif
