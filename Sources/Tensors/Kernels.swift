/// The loops over elements, in the instruction set of this processor: they run instructions that lie one after the
/// other in memory.
///
/// Every set gives the same bits.
struct Kernels: Sendable {
  var run: @Sendable (_ instructions: UnsafeRawPointer, _ count: Int) -> Void
}
