import KernelsBase

// Functions of every element, and beside each its derivative.

extension Tensor {
  /// The function of every element.
  func applying(_ code: UnaryCode, _ p: Double = 0, _ q: Double = 0) throws(EngineError) -> Tensor {
    let session = Session.current
    let count = extents.count
    // An elementary function takes about as long as so many products.
    try session.charge(count &* 16)
    var result = Tensor(
      storage: try Storage(count: count, precision: precision, session: session), extents: extents)
    var instruction = Instruction(.unary, isDouble: isDouble, .init(result.mutablePointer, pointer))
    instruction.code = UInt8(truncatingIfNeeded: code.rawValue)
    instruction.p = p
    instruction.q = q
    instruction.extents.s0 = count
    instruction.work = count &* code.cost
    session.perform(&instruction, result.storage, storage)
    if session.tape.tracks(self) {
      result.link = session.tape.nextLink
      session.tape.nodes.append(
        .unary(code, p, q, input: link, kept: code.derivativeNeedsResult ? result : self))
    }
    return result
  }
}

extension UnaryCode {
  /// The time for one element, in multiply-adds of a matrix product.
  fileprivate var cost: Int {
    switch self {
    case .exp, .log, .tanh, .sigmoid, .sine, .cosine, .softplus, .errorFunction, .exponentialMinusOne, .logOnePlus,
      .power, .exponentialOfBase:
      32
    default: 4
    }
  }

  /// Whether the derivative is written with the result instead of the argument.
  var derivativeNeedsResult: Bool {
    switch self {
    case .exp, .squareRoot, .tanh, .sigmoid, .rectify, .reciprocal, .exponentialOfBase: true
    default: false
    }
  }

  /// The gradient of the argument from that of the result; `kept` is the argument, or the result.
  ///
  /// Where it is not recorded, the commonest ones take one operation, in the same order of roundings.
  func derivative(_ p: Double, _ q: Double, _ kept: Tensor, _ dy: Tensor) throws(EngineError) -> Tensor? {
    if Session.current.tape.isIdle {
      switch self {
      case .tanh: return try dy.combined(.tanhGradient, kept, "tanh")
      case .sigmoid: return try dy.combined(.sigmoidGradient, kept, "sigmoid")
      case .rectify: return try dy.combined(.rectifyGradient, kept, "relu")
      case .square: return try dy.combined(.squareGradient, kept, "squared")
      default: break
      }
    }
    return try composedDerivative(p, q, kept, dy)
  }

  private func composedDerivative(
    _ p: Double, _ q: Double, _ kept: Tensor, _ dy: Tensor
  ) throws(EngineError) -> Tensor? {
    switch self {
    case .negate, .subtractFrom: try -dy
    case .exp: try dy * kept
    case .log: try dy / kept
    case .squareRoot: try dy / (kept * 2)
    case .absolute: try dy * kept.applying(.sign)
    case .sine: try dy * kept.applying(.cosine)
    case .cosine: try -(dy * kept.applying(.sine))
    case .tanh: try dy * (1 - kept * kept)
    case .sigmoid: try dy * (kept * (1 - kept))
    case .rectify: try dy * kept.applying(.sign)
    case .softplus: try dy * kept.applying(.sigmoid)
    case .errorFunction: try dy * ((-(kept * kept)).applying(.exp) * 1.1283791670955126)
    case .square: try dy * (kept * 2)
    case .reciprocal: try -(dy * (kept * kept))
    case .exponentialMinusOne: try dy * kept.applying(.exp)
    case .logOnePlus: try dy / (kept + 1)
    case .scale: try dy * p
    case .shift: dy
    case .divideInto: try -(dy * kept.applying(.square).applying(.divideInto, p))
    case .divideBy: try dy / p
    case .power: try dy * (kept.applying(.power, p == 0 ? 0 : p - 1) * p)
    case .exponentialOfBase: try dy * (kept * Tensors.log(p))
    case .clip: try dy * kept.applying(.inside, p, q)
    case .leakyRectify: try dy * ((1 - kept.applying(.step)) * (p - 1) + 1)
    case .step, .sign, .inside, .round, .floor, .ceiling: nil
    }
  }
}

/// e to the power of every element.
package func exp(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.exp) }

/// The natural logarithm of every element: −∞ of 0, NaN of negative numbers.
package func log(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.log) }

/// The square root of every element, NaN of negative numbers.
package func sqrt(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.squareRoot) }

/// The size of every element without its sign. Its derivative at 0 is taken as 0.
package func abs(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.absolute) }

/// The sine of every element.
/// - Units: radians.
package func sin(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.sine) }

/// The cosine of every element.
/// - Units: radians.
package func cos(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.cosine) }

/// The hyperbolic tangent of every element: between −1 and 1.
package func tanh(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.tanh) }

/// The logistic function of every element, `1 ÷ (1 + e⁻ˣ)`: between 0 and 1.
package func sigmoid(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.sigmoid) }

/// Every element, or 0 where it is negative. Its derivative at 0 is taken as 0.
package func relu(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.rectify) }

/// Every element, or `slope` times it where it is negative.
package func leakyReLU(_ x: Tensor, slope: Double = 0.01) throws(EngineError) -> Tensor {
  try x.applying(.leakyRectify, slope)
}

/// 1 where an element is 0 or more, else 0. It has no gradient.
package func step(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.step) }

/// −1, 0 or 1 as an element is negative, zero or positive. It has no gradient.
package func sign(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.sign) }

/// `log(1 + eˣ)` of every element: a smooth `relu`.
package func softplus(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.softplus) }

/// The error function of every element: `2 ÷ √π` times the integral of `e^(−t²)` from 0.
package func erf(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.errorFunction) }

/// Every element times the probability that a standard normal number is below it.
/// - Source: Hendrycks and Gimpel, *Gaussian Error Linear Units* (2016).
package func gelu(_ x: Tensor) throws(EngineError) -> Tensor {
  try x * ((erf(x * 0.7071067811865476) + 1) * 0.5)
}

/// `eˣ − 1` of every element, exact near 0.
package func expm1(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.exponentialMinusOne) }

/// `log(1 + x)` of every element, exact near 0.
package func log1p(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.logOnePlus) }

/// Every element to the power `n`.
package func pow(_ x: Tensor, _ n: Double) throws(EngineError) -> Tensor { try x.applying(.power, n) }

/// A positive number to the power of every element.
package func pow(_ base: Double, _ x: Tensor) throws(EngineError) -> Tensor {
  try x.applying(.exponentialOfBase, base)
}

/// The nearest whole number below or at every element. It has no gradient.
package func floor(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.floor) }

/// The nearest whole number above or at every element. It has no gradient.
package func ceil(_ x: Tensor) throws(EngineError) -> Tensor { try x.applying(.ceiling) }

extension Tensor {
  /// Every element times itself.
  package func squared() throws(EngineError) -> Tensor { try applying(.square) }

  /// 1 divided by every element.
  package func reciprocal() throws(EngineError) -> Tensor { try applying(.reciprocal) }

  /// Every element, or the nearer bound where it is outside.
  /// - Gradient: passes inside and on the bounds, is 0 outside.
  package func clipped(min: Double, max: Double) throws(EngineError) -> Tensor {
    guard min <= max else {
      throw .argument(
        operation: "clipped", name: "min", rule: "a number not above max, \(max)", found: min.description)
    }
    return try applying(.clip, min, max)
  }

  /// Every element rounded to so many digits behind the point, halves to even. It has no gradient.
  package func rounded(decimals: Int = 0) throws(EngineError) -> Tensor {
    guard decimals >= 0 && decimals <= 15 else {
      throw .argument(operation: "rounded", name: "decimals", rule: "0 to 15", found: "\(decimals)")
    }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return try applying(.round, scale)
  }
}
