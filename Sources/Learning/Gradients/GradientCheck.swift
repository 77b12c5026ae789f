import Tensors

/// How gradients compare with differences of the function itself.
///
/// Each entry of the input is moved a little up and down, and the function's change is compared with the gradient.
/// In double precision the step is 2⁻¹⁷ of the entry (at least of 1), where rounding and curvature together cost about
/// 10⁻¹⁰; where that is not enough, six points farther apart are taken. In single precision the step is 2⁻⁷, and the
/// comparison is as coarse as that.
public struct GradientCheck: Sendable, CustomStringConvertible {
  /// The largest difference, divided by the larger of both slopes.
  public private(set) var maxRelativeError = 0.0
  /// How many entries were compared.
  public private(set) var checked = 0
  /// How many of them lie on a kink, where the slopes to the left and to the right differ; there the gradient has to
  /// lie between the two.
  public private(set) var kinks = 0
  /// The largest relative error that passes.
  public let tolerance: Double

  init(tolerance: Double) { self.tolerance = tolerance }

  /// Whether every compared entry agrees.
  public var passed: Bool { maxRelativeError <= tolerance }

  /// A line for a reader.
  public var description: String {
    let kinkText = kinks == 0 ? "" : ", \(kinks) on kinks"
    return "\(passed ? "passed" : "FAILED"): \(checked) entries\(kinkText), largest relative error \(maxRelativeError)"
  }

  mutating func add(error: Double, isKink: Bool) {
    checked += 1
    if isKink { kinks += 1 }
    if error.isNaN || error > maxRelativeError { maxRelativeError = error.isNaN ? .infinity : error }
  }

  /// Both checks as one.
  mutating func merge(_ other: GradientCheck) {
    checked += other.checked
    kinks += other.kinks
    maxRelativeError = max(maxRelativeError, other.maxRelativeError)
  }
}

/// Compares a function's gradient with differences of the function, entry by entry.
///
/// - Throws: when the function's value is not a single number.
package func gradientCheck(
  at w: Tensor, _ f: (Tensor) throws(EngineError) -> Tensor
) throws(EngineError) -> GradientCheck {
  try gradientCheck(at: [w]) { (w) throws(EngineError) in try f(w[0]) }
}

/// Compares a function's gradients with differences of the function, entry by entry.
///
/// - Throws: when the function's value is not a single number.
package func gradientCheck(
  at a: Tensor, _ b: Tensor, _ f: (Tensor, Tensor) throws(EngineError) -> Tensor
) throws(EngineError) -> GradientCheck {
  try gradientCheck(at: [a, b]) { (w) throws(EngineError) in try f(w[0], w[1]) }
}

/// Compares a function's gradients with differences of the function, entry by entry.
///
/// - Throws: when the function's value is not a single number.
package func gradientCheck(
  at tensors: [Tensor], _ f: ([Tensor]) throws(EngineError) -> Tensor
) throws(EngineError) -> GradientCheck {
  try FiniteDifferences(tensors, f).check(entriesPerTensor: nil, f)
}

/// Compares the gradients of a function of a model with differences of the function, entry by entry.
///
/// - Throws: when the function's value is not a single number.
package func gradientCheck(
  at model: Sequential, _ f: (Sequential) throws(EngineError) -> Tensor
) throws(EngineError) -> GradientCheck {
  try model.makeParameters()
  let trained = model.allParameters.filter { $0.isTrainable }
  return try gradientCheck(at: trained.map { $0.value }) { (values) throws(EngineError) in
    try model.withParameters(trained, values) { () throws(EngineError) in try f(model) }
  }
}
