import Tensors

extension Sequential {
  /// What every layer makes of a batch, first to last: the maps that a convolution finds, for a picture of them, or for
  /// costs on inner layers.
  ///
  /// - Throws: when `x` has another shape than the model's inputs.
  package func outputs(_ x: Tensor) throws(EngineError) -> [Tensor] {
    try checkBatch(x)
    var all: [Tensor] = []
    for layer in layers { all.append(try layer.forward(all.last ?? x, isTraining: isTraining)) }
    return all
  }
}
