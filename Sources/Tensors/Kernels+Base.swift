import KernelsBase

/// Compiled for every processor of this kind.
let baseKernels: Kernels = { KernelsBase.run($0, $1) }
