import Tensors

/// `x` above zero and `alpha · (eˣ − 1)` below.
///
/// - Source: Clevert, Unterthiner, Hochreiter, *Fast and accurate deep network learning by exponential linear
///   units* (2016).
package func elu(_ x: Tensor, alpha: Double = 1) throws(EngineError) -> Tensor {
  let below = try alpha * expm1(x.clipped(min: -.infinity, max: 0))
  return try select(where: x.greater(than: 0), x, below)
}

/// A scaled ELU whose outputs keep mean 0 and variance 1.
///
/// - Source: Klambauer, Unterthiner, Mayr, Hochreiter, *Self-normalizing neural networks* (2017).
package func selu(_ x: Tensor) throws(EngineError) -> Tensor {
  try 1.0507009873554804934193349852946 * elu(x, alpha: 1.6732632423543772848170429916717)
}

/// `x · sigmoid(x)`.
///
/// - Source: Ramachandran, Zoph, Le, *Searching for activation functions* (2017).
package func swish(_ x: Tensor) throws(EngineError) -> Tensor {
  try x * sigmoid(x)
}
