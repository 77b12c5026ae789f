import KernelsBase

extension Kernels {
  /// Compiled for every processor of this kind.
  static let base = Kernels(run: KernelsBase.run)
}
