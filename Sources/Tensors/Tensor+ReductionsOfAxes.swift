// Reductions over several axes at once, and norms.

extension Tensor {
  /// The sums over several axes.
  package func sum(axes: [Int], keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    try reduced(axes, "sum", keepDimensions) { (x, axis) throws(EngineError) in
      try x.sum(axis: axis, keepDimensions: true)
    }
  }

  /// The means over several axes.
  package func mean(axes: [Int], keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    var count = 1
    for axis in try distinct(axes, "mean") { count *= extents[axis] }
    return try sum(axes: axes, keepDimensions: keepDimensions) / Double(count)
  }

  /// The mean squared distances from the mean over several axes.
  package func variance(axes: [Int], keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    try (self - mean(axes: axes, keepDimensions: true)).squared().mean(axes: axes, keepDimensions: keepDimensions)
  }

  /// The largest elements over several axes.
  package func max(axes: [Int], keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    try reduced(axes, "max", keepDimensions) { (x, axis) throws(EngineError) in
      try x.max(axis: axis, keepDimensions: true)
    }
  }

  /// The smallest elements over several axes.
  package func min(axes: [Int], keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    try reduced(axes, "min", keepDimensions) { (x, axis) throws(EngineError) in
      try x.min(axis: axis, keepDimensions: true)
    }
  }

  /// The product of all elements, 1 of none.
  package func product() throws(EngineError) -> Tensor { try flattened().product(axis: 0) }

  /// The products along an axis.
  ///
  /// - Accuracy: multiplied in a tree of as many levels as the extent has binary digits.
  package func product(axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "product")
    var result = self
    if extents[axis] == 0 { result = try Tensor.filled(extents.replacing(axis, with: 1), 1, precision) }
    while result.extents[axis] > 1 {
      let half = result.extents[axis] / 2
      let left = try result.slice(axis: axis, from: 0, to: half)
      let joined = try left * result.slice(axis: axis, from: half, to: 2 * half)
      let rest = try result.slice(axis: axis, from: 2 * half, to: result.extents[axis])
      result = rest.extents[axis] == 0 ? joined : try concatenate([joined, rest], axis: axis)
    }
    return keepDimensions ? result : try result.squeezed(at: axis)
  }

  /// The square roots of the sums of squares along an axis.
  /// - Gradient: the direction of each vector; 0 where all of it is 0.
  package func norm(axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    try rootWithFlatZero(squared().sum(axis: axis, keepDimensions: keepDimensions))
  }

  /// A norm of all elements: the sum of sizes for order 1, the root of the sum of squares for 2, the largest size for
  /// infinity, and so between.
  /// - Throws: when the order is below 1.
  package func norm(order: Double) throws(EngineError) -> Tensor { try flattened().norm(order: order, axis: 0) }

  /// Norms of an order along an axis.
  package func norm(order: Double, axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    guard order >= 1 else {
      throw .argument(operation: "norm", name: "order", rule: "1 or more", found: order.description)
    }
    if order == 2 { return try norm(axis: axis, keepDimensions: keepDimensions) }
    let sizes = try abs(self)
    if order == 1 { return try sizes.sum(axis: axis, keepDimensions: keepDimensions) }
    if order == .infinity { return try sizes.max(axis: axis, keepDimensions: keepDimensions) }
    let sums = try pow(sizes, order).sum(axis: axis, keepDimensions: keepDimensions)
    return try awayFromZero(sums) { (x) throws(EngineError) in try pow(x, 1 / order) }
  }

  /// Reduces one axis after the other.
  private func reduced(
    _ axes: [Int], _ operation: String, _ keepDimensions: Bool,
    _ reduce: (Tensor, _ axis: Int) throws(EngineError) -> Tensor
  ) throws(EngineError) -> Tensor {
    let axes = try distinct(axes, operation)
    var result = self
    for axis in axes { result = try reduce(result, axis) }
    guard !keepDimensions else { return result }
    for axis in axes.sorted(by: >) { result = try result.squeezed(at: axis) }
    return result
  }

  /// Axes counted from the front.
  /// - Throws: when one is missing or comes twice.
  private func distinct(_ axes: [Int], _ operation: String) throws(EngineError) -> [Int] {
    var found: [Int] = []
    for axis in axes {
      let axis = try extents.axis(axis, operation: operation)
      guard !found.contains(axis) else {
        throw .argument(operation: operation, name: "axes", rule: "different axes", found: "axis \(axis) twice")
      }
      found.append(axis)
    }
    return found
  }
}

/// The square root, whose derivative at 0 is taken as 0.
func rootWithFlatZero(_ x: Tensor) throws(EngineError) -> Tensor {
  try awayFromZero(x) { (x) throws(EngineError) in try sqrt(x) }
}

/// A function that is 0 at 0, where its derivative is infinite and taken as 0.
private func awayFromZero(
  _ x: Tensor, _ f: (Tensor) throws(EngineError) -> Tensor
) throws(EngineError) -> Tensor {
  let isZero = try stopGradient(x).equal(to: 0)
  let zero = try Tensor.filled(.scalar, 0, x.precision), one = try Tensor.filled(.scalar, 1, x.precision)
  return try select(where: isZero, zero, f(select(where: isZero, one, x)))
}
