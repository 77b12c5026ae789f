// Functions that are made of others.

/// The logarithm to base 2 of every element.
package func log2(_ x: Tensor) throws(EngineError) -> Tensor { try log(x) / logarithmOfTwo }

/// The logarithm to base 10 of every element.
package func log10(_ x: Tensor) throws(EngineError) -> Tensor { try log(x) / logarithmOfTen }

/// The logarithm to base 2: −∞ of 0, NaN of a negative number; whole numbers of powers of two.
public func log2(_ x: Double) -> Double {
  let near = (log(x) / logarithmOfTwo).rounded(.toNearestOrEven)
  return near.isFinite && pow(2, near) == x ? near : log(x) / logarithmOfTwo
}

/// The logarithm to base 10: −∞ of 0, NaN of a negative number; whole numbers of powers of ten.
public func log10(_ x: Double) -> Double {
  let near = (log(x) / logarithmOfTen).rounded(.toNearestOrEven)
  return near.isFinite && pow(10, near) == x ? near : log(x) / logarithmOfTen
}

private let logarithmOfTwo = 0.6931471805599453
private let logarithmOfTen = 2.302585092994046

/// The tangent of every element.
/// - Units: radians.
package func tan(_ x: Tensor) throws(EngineError) -> Tensor { try sin(x) / cos(x) }

/// The hyperbolic sine of every element.
package func sinh(_ x: Tensor) throws(EngineError) -> Tensor { try 0.5 * (expm1(x) - expm1(-x)) }

/// The hyperbolic cosine of every element.
package func cosh(_ x: Tensor) throws(EngineError) -> Tensor { try 0.5 * (exp(x) + exp(-x)) }

/// The logarithm of the sum of `exp` of all elements, without overflow; −∞ of none.
/// - Gradient: the softmax of the elements.
package func logSumExp(_ x: Tensor) throws(EngineError) -> Tensor { try logSumExp(x.flattened(), axis: 0) }

/// The logarithms of the sums of `exp` along an axis, without overflow.
/// - Gradient: the softmax along the axis.
package func logSumExp(_ x: Tensor, axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
  let axis = try x.extents.axis(axis, operation: "logSumExp")
  guard x.extents[axis] > 0 else {
    return try log(exp(x).sum(axis: axis, keepDimensions: keepDimensions))
  }
  let largest = try stopGradient(x).max(axis: axis, keepDimensions: true)
  // An infinite one cannot be taken off: ∞ − ∞ is not a number.
  let shift = try select(where: largest.isInfinite(), Tensor.filled(.scalar, 0, x.precision), largest)
  let sums = try log(exp(x - shift).sum(axis: axis, keepDimensions: true)) + shift
  return keepDimensions ? sums : try sums.squeezed(at: axis)
}

/// Every product of an element of `a` and an element of `b`.
///
/// - Shapes: vectors of `m` and `n` elements give `[m, n]`.
package func outer(_ a: Tensor, _ b: Tensor) throws(EngineError) -> Tensor {
  guard a.rank == 1 && b.rank == 1 else {
    throw .shapeMismatch(operation: "outer", left: a.shape, right: b.shape)
  }
  return try a.expandingDimensions(at: 1) * b
}

/// The cosine of the angle between two vectors, or between the vectors along an axis, which are broadcast.
///
/// A vector of zeros has no direction; its length counts as 10⁻⁸.
package func cosineSimilarity(_ a: Tensor, _ b: Tensor, axis: Int = -1) throws(EngineError) -> Tensor {
  let products = try (a * b).sum(axis: axis)
  func length(_ x: Tensor) throws(EngineError) -> Tensor {
    try sqrt(x.squared().sum(axis: axis).clipped(min: 1e-16, max: .infinity))
  }
  return try products / (length(a) * length(b))
}

/// Two matrices that hold, for every point of a grid, its `x` and its `y`.
///
/// - Shapes: both are `[y.count, x.count]`; `x` runs along the rows.
package func meshgrid(_ x: Tensor, _ y: Tensor) throws(EngineError) -> (x: Tensor, y: Tensor) {
  guard x.rank == 1 && y.rank == 1 else {
    throw .shapeMismatch(operation: "meshgrid", left: x.shape, right: y.shape)
  }
  let shape = [y.count, x.count]
  return (try x.broadcast(to: shape), try y.expandingDimensions(at: 1).broadcast(to: shape))
}
