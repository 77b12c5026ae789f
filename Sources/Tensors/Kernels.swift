import KernelsBase

/// The loops over elements, in the instruction set of this processor.
///
/// Every set gives the same bits. The first argument says whether the numbers are doubles.
struct Kernels: Sendable {
  var fill: @Sendable (Bool, Int, Double, UnsafeMutableRawPointer) -> Void
  var fromDoubles: @Sendable (Bool, Int, UnsafePointer<Double>, UnsafeMutableRawPointer) -> Void
  var toDoubles: @Sendable (Bool, Int, UnsafeRawPointer, UnsafeMutablePointer<Double>) -> Void
  var copyStrided:
    @Sendable (
      Bool, Int, UnsafePointer<Int>, UnsafeRawPointer, UnsafePointer<Int>, UnsafeMutableRawPointer, UnsafePointer<Int>
    ) -> Void
  var take: @Sendable (Bool, Int, UnsafePointer<Int32>, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var put: @Sendable (Bool, Int, UnsafePointer<Int32>, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var unary: @Sendable (Bool, UnaryCode, Double, Double, Int, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var binary:
    @Sendable (
      Bool, BinaryCode, Int, Int, UnsafeRawPointer, Int, Int, UnsafeRawPointer, Int, Int, UnsafeMutableRawPointer
    ) -> Void
  var select:
    @Sendable (Bool, Int, UnsafeRawPointer, UnsafeRawPointer, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var sum: @Sendable (Bool, Int, Int, Int, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var extremum: @Sendable (Bool, Bool, Int, Int, Int, UnsafeRawPointer, UnsafeMutablePointer<Int32>) -> Void
  var matrixProduct:
    @Sendable (
      Bool, Int, Int, Int, UnsafeRawPointer, Int, Int, UnsafeRawPointer, Int, Int, UnsafeMutableRawPointer
    ) -> Void
  var convolve:
    @Sendable (Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var convolveBackToImages:
    @Sendable (Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var convolveBackToKernel:
    @Sendable (Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var poolPlaces: @Sendable (Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeMutablePointer<Int32>) -> Void
  var poolSum: @Sendable (Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var poolSpread: @Sendable (Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void

  static let base = Kernels(
    fill: KernelsBase.fill, fromDoubles: KernelsBase.fromDoubles, toDoubles: KernelsBase.toDoubles,
    copyStrided: KernelsBase.copyStrided, take: KernelsBase.take, put: KernelsBase.put, unary: KernelsBase.unary,
    binary: KernelsBase.binary, select: KernelsBase.select, sum: KernelsBase.sum, extremum: KernelsBase.extremum,
    matrixProduct: KernelsBase.matrixProduct, convolve: KernelsBase.convolve,
    convolveBackToImages: KernelsBase.convolveBackToImages, convolveBackToKernel: KernelsBase.convolveBackToKernel,
    poolPlaces: KernelsBase.poolPlaces, poolSum: KernelsBase.poolSum, poolSpread: KernelsBase.poolSpread)
}

/// The kernels in use.
nonisolated(unsafe) var kernels = Kernels.base
