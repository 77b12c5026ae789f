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

/// `x · sigmoid(beta · x)`: between a straight line for 0 and `relu` for a large one.
package func swish(_ x: Tensor, beta: Double) throws(EngineError) -> Tensor { try x * sigmoid(beta * x) }

/// `x · tanh(softplus(x))`.
///
/// - Source: Misra, *Mish: a self regularized non-monotonic activation function* (2020).
package func mish(_ x: Tensor) throws(EngineError) -> Tensor { try x * tanh(softplus(x)) }

/// `x ÷ (1 + |x|)`, between −1 and 1.
package func softsign(_ x: Tensor) throws(EngineError) -> Tensor { try x / (1 + abs(x)) }

/// A straight line from 0 at −3 to 1 at 3.
///
/// - Source: Howard et al., *Searching for MobileNetV3* (2019).
package func hardSigmoid(_ x: Tensor) throws(EngineError) -> Tensor { try (x + 3).clipped(min: 0, max: 6) / 6 }

/// `x ÷ 2 · (1 + tanh(√(2 ÷ π) · (x + 0.044715 · x³)))`, within 0.0005 of `gelu`.
///
/// - Source: Hendrycks, Gimpel, *Gaussian error linear units* (2016), section 2.
package func geluTanh(_ x: Tensor) throws(EngineError) -> Tensor {
  try 0.5 * x * (1 + tanh(0.7978845608028654 * (x + 0.044715 * (x * x * x))))
}
