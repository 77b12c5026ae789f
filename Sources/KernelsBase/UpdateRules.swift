// What each optimizer does with one number, and its settings in their order.

struct SGDRule<Number: Lane>: UpdateRule {
  let rate, momentum, decay, nesterov: Number

  init(_ s: UnsafePointer<Double>) {
    rate = Number(s[0])
    momentum = Number(s[1])
    decay = Number(s[2])
    nesterov = Number(s[3])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ v: inout Number, _ _: inout Number, _ _: inout Number) {
    let g = g + decay * w
    v = momentum * v + g
    w -= rate * (nesterov != 0 ? g + momentum * v : v)
  }
}

struct AdagradRule<Number: Lane>: UpdateRule {
  let rate, decay, epsilon: Number

  init(_ s: UnsafePointer<Double>) {
    rate = Number(s[0])
    decay = Number(s[1])
    epsilon = Number(s[2])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ s: inout Number, _ _: inout Number, _ _: inout Number) {
    let g = g + decay * w
    s += g * g
    w -= rate * g / (s.squareRoot() + epsilon)
  }
}

struct AdadeltaRule<Number: Lane>: UpdateRule {
  let rate, rho, oneMinusRho, epsilon, decay: Number

  init(_ s: UnsafePointer<Double>) {
    rate = Number(s[0])
    rho = Number(s[1])
    oneMinusRho = Number(s[2])
    epsilon = Number(s[3])
    decay = Number(s[4])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ s: inout Number, _ d: inout Number, _ _: inout Number) {
    let g = g + decay * w
    s = rho * s + oneMinusRho * (g * g)
    let delta = (d + epsilon).squareRoot() / (s + epsilon).squareRoot() * g
    d = rho * d + oneMinusRho * (delta * delta)
    w -= rate * delta
  }
}

struct RMSpropRule<Number: Lane>: UpdateRule {
  let rate, rho, oneMinusRho, epsilon, momentum, decay: Number

  init(_ s: UnsafePointer<Double>) {
    rate = Number(s[0])
    rho = Number(s[1])
    oneMinusRho = Number(s[2])
    epsilon = Number(s[3])
    momentum = Number(s[4])
    decay = Number(s[5])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ s: inout Number, _ v: inout Number, _ _: inout Number) {
    let g = g + decay * w
    s = rho * s + oneMinusRho * (g * g)
    v = momentum * v + g / (s.squareRoot() + epsilon)
    w -= rate * v
  }
}

struct CenteredRMSpropRule<Number: Lane>: UpdateRule {
  let rate, rho, oneMinusRho, epsilon, momentum, decay: Number

  init(_ s: UnsafePointer<Double>) {
    rate = Number(s[0])
    rho = Number(s[1])
    oneMinusRho = Number(s[2])
    epsilon = Number(s[3])
    momentum = Number(s[4])
    decay = Number(s[5])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ s: inout Number, _ v: inout Number, _ mean: inout Number) {
    let g = g + decay * w
    s = rho * s + oneMinusRho * (g * g)
    mean = rho * mean + oneMinusRho * g
    v = momentum * v + g / ((s - mean * mean).squareRoot() + epsilon)
    w -= rate * v
  }
}

struct AdamRule<Number: Lane>: UpdateRule {
  let rate, beta1, oneMinusBeta1, beta2, oneMinusBeta2, epsilon, decay: Number

  init(_ s: UnsafePointer<Double>) {
    rate = Number(s[0])
    beta1 = Number(s[1])
    oneMinusBeta1 = Number(s[2])
    beta2 = Number(s[3])
    oneMinusBeta2 = Number(s[4])
    epsilon = Number(s[5])
    decay = Number(s[6])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ m: inout Number, _ v: inout Number, _ _: inout Number) {
    let g = g + decay * w
    m = beta1 * m + oneMinusBeta1 * g
    v = beta2 * v + oneMinusBeta2 * (g * g)
    w -= rate * m / (v.squareRoot() + epsilon)
  }
}

struct AMSGradRule<Number: Lane>: UpdateRule {
  let rate, beta1, oneMinusBeta1, beta2, oneMinusBeta2, epsilon, decay: Number

  init(_ s: UnsafePointer<Double>) {
    rate = Number(s[0])
    beta1 = Number(s[1])
    oneMinusBeta1 = Number(s[2])
    beta2 = Number(s[3])
    oneMinusBeta2 = Number(s[4])
    epsilon = Number(s[5])
    decay = Number(s[6])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ m: inout Number, _ v: inout Number, _ largest: inout Number) {
    let g = g + decay * w
    m = beta1 * m + oneMinusBeta1 * g
    v = beta2 * v + oneMinusBeta2 * (g * g)
    largest = larger(largest, v)
    w -= rate * m / (largest.squareRoot() + epsilon)
  }
}

struct AdamWRule<Number: Lane>: UpdateRule {
  let rate, beta1, oneMinusBeta1, beta2, oneMinusBeta2, epsilon, decay: Number

  init(_ s: UnsafePointer<Double>) {
    rate = Number(s[0])
    beta1 = Number(s[1])
    oneMinusBeta1 = Number(s[2])
    beta2 = Number(s[3])
    oneMinusBeta2 = Number(s[4])
    epsilon = Number(s[5])
    decay = Number(s[6])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ m: inout Number, _ v: inout Number, _ _: inout Number) {
    w *= decay
    m = beta1 * m + oneMinusBeta1 * g
    v = beta2 * v + oneMinusBeta2 * (g * g)
    w -= rate * m / (v.squareRoot() + epsilon)
  }
}

struct AMSGradWRule<Number: Lane>: UpdateRule {
  let rate, beta1, oneMinusBeta1, beta2, oneMinusBeta2, epsilon, decay: Number

  init(_ s: UnsafePointer<Double>) {
    rate = Number(s[0])
    beta1 = Number(s[1])
    oneMinusBeta1 = Number(s[2])
    beta2 = Number(s[3])
    oneMinusBeta2 = Number(s[4])
    epsilon = Number(s[5])
    decay = Number(s[6])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ m: inout Number, _ v: inout Number, _ largest: inout Number) {
    w *= decay
    m = beta1 * m + oneMinusBeta1 * g
    v = beta2 * v + oneMinusBeta2 * (g * g)
    largest = larger(largest, v)
    w -= rate * m / (largest.squareRoot() + epsilon)
  }
}

struct AdamaxRule<Number: Lane>: UpdateRule {
  let rate, beta1, oneMinusBeta1, beta2, epsilon, decay: Number

  init(_ s: UnsafePointer<Double>) {
    rate = Number(s[0])
    beta1 = Number(s[1])
    oneMinusBeta1 = Number(s[2])
    beta2 = Number(s[3])
    epsilon = Number(s[4])
    decay = Number(s[5])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ m: inout Number, _ u: inout Number, _ _: inout Number) {
    let g = g + decay * w
    m = beta1 * m + oneMinusBeta1 * g
    u = larger(beta2 * u, g.magnitude + epsilon)
    w -= rate * m / u
  }
}

struct NAdamRule<Number: Lane>: UpdateRule {
  let gradientRate, meanRate, beta1, oneMinusBeta1, beta2, oneMinusBeta2, epsilon, decay: Number

  init(_ s: UnsafePointer<Double>) {
    gradientRate = Number(s[0])
    meanRate = Number(s[1])
    beta1 = Number(s[2])
    oneMinusBeta1 = Number(s[3])
    beta2 = Number(s[4])
    oneMinusBeta2 = Number(s[5])
    epsilon = Number(s[6])
    decay = Number(s[7])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ m: inout Number, _ v: inout Number, _ _: inout Number) {
    let g = g + decay * w
    m = beta1 * m + oneMinusBeta1 * g
    v = beta2 * v + oneMinusBeta2 * (g * g)
    w -= (gradientRate * g + meanRate * m) / (v.squareRoot() + epsilon)
  }
}

struct RpropRule<Number: Lane>: UpdateRule {
  let shrink, grow, minimumStep, maximumStep: Number

  init(_ s: UnsafePointer<Double>) {
    shrink = Number(s[0])
    grow = Number(s[1])
    minimumStep = Number(s[2])
    maximumStep = Number(s[3])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ previous: inout Number, _ size: inout Number, _ _: inout Number) {
    let turn = g * previous
    let changed = turn > 0 ? size * grow : turn < 0 ? size * shrink : size
    size = changed < minimumStep ? minimumStep : changed > maximumStep ? maximumStep : changed
    let followed: Number = turn < 0 ? 0 : g
    w = followed > 0 ? w - size : followed < 0 ? w + size : w
    previous = followed
  }
}

struct AdaptiveGainsRule<Number: Lane>: UpdateRule {
  let rate, increase, decrease, minimum, maximum: Number

  init(_ s: UnsafePointer<Double>) {
    rate = Number(s[0])
    increase = Number(s[1])
    decrease = Number(s[2])
    minimum = Number(s[3])
    maximum = Number(s[4])
  }

  @inline(__always)
  func update(_ w: inout Number, _ g: Number, _ previous: inout Number, _ gain: inout Number, _ _: inout Number) {
    let turn = g * previous
    let changed = turn > 0 ? gain + increase : turn < 0 ? gain * decrease : gain
    gain = changed < minimum ? minimum : changed > maximum ? maximum : changed
    w -= rate * gain * g
    previous = g
  }
}
