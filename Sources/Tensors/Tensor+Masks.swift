// Questions about elements, answered by masks of ones and zeros, and about masks.

extension Tensor {
  /// 1 where an element is not a number, else 0.
  package func isNaN() throws(EngineError) -> Tensor { try notEqual(to: self) }

  /// 1 where an element is neither infinite nor NaN, else 0.
  package func isFinite() throws(EngineError) -> Tensor {
    let plain = stopGradient(self)
    return try (plain - plain).equal(to: 0)
  }

  /// 1 where an element is infinite, else 0.
  package func isInfinite() throws(EngineError) -> Tensor { try abs(self).equal(to: .infinity) }

  /// Whether any element is not 0; NaN is not 0. False of none.
  package func any() throws(EngineError) -> Bool { try differing().sum().item() > 0 }

  /// Whether no element is 0. True of none.
  package func all() throws(EngineError) -> Bool { try equal(to: 0).sum().item() == 0 }

  /// 1 where any element along an axis is not 0, else 0.
  package func any(axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    try differing().sum(axis: axis, keepDimensions: keepDimensions).greater(than: 0)
  }

  /// 1 where no element along an axis is 0, else 0.
  package func all(axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    try equal(to: 0).sum(axis: axis, keepDimensions: keepDimensions).equal(to: 0)
  }

  /// Whether every element differs from its partner by no more than a tolerance.
  ///
  /// Equal infinities are close, NaN is close to nothing. The operands are broadcast.
  package func isClose(to other: Tensor, tolerance: Double = 1e-8) throws(EngineError) -> Bool {
    let near = try abs(stopGradient(self) - stopGradient(other)).less(than: tolerance, orEqual: true)
    return try maximum(near, equal(to: other)).all()
  }

  private func differing() throws(EngineError) -> Tensor {
    try notEqual(to: Tensor.filled(.scalar, 0, precision))
  }
}
