/// Functions of one number, some with parameters `p` and `q`.
package enum UnaryCode: Int, Sendable {
  case negate, exp, log, squareRoot, absolute, sine, cosine, tanh, sigmoid, rectify, step, sign, softplus, errorFunction
  case square, reciprocal, exponentialMinusOne, logOnePlus
  /// `p · x`
  case scale
  /// `x + p`
  case shift
  /// `p − x`
  case subtractFrom
  /// `p ÷ x`
  case divideInto
  /// `x ÷ p`
  case divideBy
  /// `x` to the power `p`
  case power
  /// `p` to the power `x`
  case exponentialOfBase
  /// between `p` and `q`
  case clip
  /// 1 where `p` < x < `q`, or either is an end that `x` equals; else 0
  case inside
  /// `x` above zero, `p · x` below
  case leakyRectify
  /// rounded to a multiple of `1 ÷ p`, halves to even
  case round
  case floor, ceiling
}

/// Functions of two numbers.
package enum BinaryCode: Int, Sendable {
  case add, subtract, multiply, divide, maximum, minimum, power
  /// 1 where it holds, else 0
  case greater, less, equal, greaterOrEqual, lessOrEqual, notEqual
  /// Derivatives in one go, from the result's gradient and the result y: `g · (1 − y · y)`, `g · (y · (1 − y))`,
  /// `g · sign y`; or the argument x: `g · (2 · x)`
  case tanhGradient, sigmoidGradient, rectifyGradient, squareGradient
}
