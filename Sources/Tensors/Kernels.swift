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
  var unary: @Sendable (Bool, Int, Double, Double, Int, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var binary:
    @Sendable (
      Bool, Int, Int, Int, UnsafeRawPointer, Int, Int, UnsafeRawPointer, Int, Int, UnsafeMutableRawPointer
    ) -> Void
  var select:
    @Sendable (Bool, Int, UnsafeRawPointer, UnsafeRawPointer, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var sum: @Sendable (Bool, Int, Int, Int, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var extremum: @Sendable (Bool, Bool, Int, Int, Int, UnsafeRawPointer, UnsafeMutablePointer<Int32>) -> Void
  var matrixProduct:
    @Sendable (
      Bool, Int, Int, Int, UnsafeRawPointer, Int, Int, UnsafeRawPointer, Int, Int, UnsafeMutableRawPointer, Bool
    ) -> Void
  var convolve:
    @Sendable (Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeRawPointer, UnsafeMutableRawPointer, Bool) -> Void
  var convolveBackToImages:
    @Sendable (Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeRawPointer, UnsafeMutableRawPointer, Bool) -> Void
  var convolveBackToKernel:
    @Sendable (Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var poolLargest:
    @Sendable (
      Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeMutablePointer<Int32>, UnsafeMutableRawPointer
    ) -> Void
  var poolSum: @Sendable (Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  var poolSpread: @Sendable (Bool, UnsafePointer<Int>, UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
}
