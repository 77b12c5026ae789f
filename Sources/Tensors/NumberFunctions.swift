import KernelsBase

// The same functions of one number: the same bits as a tensor's element in double precision.

private func apply(_ code: UnaryCode, _ x: Double, _ p: Double = 0) -> Double {
  // Kernels read and write whole vectors.
  var x = SIMD8<Double>(repeating: x), y = SIMD8<Double>()
  withUnsafeMutablePointer(to: &x) { input in
    withUnsafeMutablePointer(to: &y) { output in
      var instruction = Instruction(.unary, isDouble: true, .init(output, input))
      instruction.code = UInt8(truncatingIfNeeded: code.rawValue)
      instruction.p = p
      instruction.extents.s0 = 1
      execute(&instruction)
    }
  }
  return y[0]
}

/// e to the power `x`.
public func exp(_ x: Double) -> Double { apply(.exp, x) }

/// The natural logarithm: −∞ of 0, NaN of a negative number.
public func log(_ x: Double) -> Double { apply(.log, x) }

/// The square root, NaN of a negative number.
public func sqrt(_ x: Double) -> Double { x.squareRoot() }

/// The sine.
/// - Units: radians.
public func sin(_ x: Double) -> Double { apply(.sine, x) }

/// The cosine.
/// - Units: radians.
public func cos(_ x: Double) -> Double { apply(.cosine, x) }

/// The hyperbolic tangent.
public func tanh(_ x: Double) -> Double { apply(.tanh, x) }

/// The logistic function, `1 ÷ (1 + e⁻ˣ)`.
public func sigmoid(_ x: Double) -> Double { apply(.sigmoid, x) }

/// The number, or 0 if it is negative.
public func relu(_ x: Double) -> Double { apply(.rectify, x) }

/// 1 if the number is 0 or more, else 0.
public func step(_ x: Double) -> Double { apply(.step, x) }

/// −1, 0 or 1 as the number is negative, zero or positive.
public func sign(_ x: Double) -> Double { apply(.sign, x) }

/// `log(1 + eˣ)`.
public func softplus(_ x: Double) -> Double { apply(.softplus, x) }

/// The error function.
public func erf(_ x: Double) -> Double { apply(.errorFunction, x) }

/// The number to the power `n`.
public func pow(_ x: Double, _ n: Double) -> Double { apply(.power, x, n) }

/// The nearest whole number below or at `x`.
public func floor(_ x: Double) -> Double { x.rounded(.down) }

/// The nearest whole number above or at `x`.
public func ceil(_ x: Double) -> Double { x.rounded(.up) }
