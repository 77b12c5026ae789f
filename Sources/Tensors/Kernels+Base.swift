import KernelsBase

extension Kernels {
  /// Compiled for every processor of this kind.
  static let base = Kernels(
    fill: KernelsBase.fill, fromDoubles: KernelsBase.fromDoubles, toDoubles: KernelsBase.toDoubles,
    copyStrided: KernelsBase.copyStrided, take: KernelsBase.take, put: KernelsBase.put, unary: KernelsBase.unary,
    binary: KernelsBase.binary, select: KernelsBase.select, sum: KernelsBase.sum, extremum: KernelsBase.extremum,
    matrixProduct: KernelsBase.matrixProduct, convolve: KernelsBase.convolve,
    convolveBackToImages: KernelsBase.convolveBackToImages, convolveBackToKernel: KernelsBase.convolveBackToKernel,
    poolLargest: KernelsBase.poolLargest, poolSum: KernelsBase.poolSum, poolSpread: KernelsBase.poolSpread)
}
