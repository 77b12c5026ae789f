// Elementary functions from + − × ÷ and square root alone, so that every processor gives the same bits.

@inline(__always) func powerOfTwo(_ n: Int) -> Double {
  Double(bitPattern: UInt64(truncatingIfNeeded: Int64(n &+ 1023)) &<< 52)
}

func exponential(_ x: Double) -> Double {
  if x != x { return x }
  if x > 709.782712893384 { return .infinity }
  if x < -745.1332191019412 { return 0 }
  let n = (x * 1.4426950408889634).rounded(.toNearestOrEven)
  let high = x - n * 6.93147180369123816490e-01, low = n * 1.90821492927058770002e-10
  let r = high - low, t = r * r
  let c =
    r - t
    * (1.66666666666666019037e-01
      + t
      * (-2.77777777770155933842e-03
        + t * (6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))))
  let y = 1 - ((low - (r * c) / (2 - c)) - high)
  let k = Int(n), half = k / 2
  return y * powerOfTwo(half) * powerOfTwo(k - half)
}

func exponentialMinusOne(_ x: Double) -> Double {
  if Swift.abs(x) > 0.5 { return exponential(x) - 1 }
  var term = x, sum = 0.0
  for n in 2..<24 {
    sum += term
    term = term * x / Double(n)
  }
  return sum
}

func logarithm(_ x: Double) -> Double {
  if !(x > 0) { return x == 0 ? -.infinity : .nan }
  if x == .infinity { return x }
  var y = x, e = 0.0
  if x < 2.2250738585072014e-308 {
    y = x * 18014398509481984
    e = -54
  }
  let shifted = Int64(bitPattern: y.bitPattern) &- 0x3fe6_a09e_667f_3bcd
  let k = shifted &>> 52
  e += Double(k)
  let m = Double(bitPattern: UInt64(bitPattern: Int64(bitPattern: y.bitPattern) &- (k &<< 52)))
  let f = m - 1, s = f / (2 + f), z = s * s
  let r =
    z
    * (6.666666666666735130e-01
      + z
      * (3.999999999940941908e-01
        + z
        * (2.857142874366239149e-01
          + z
          * (2.222219843214978396e-01
            + z * (1.818357216161805012e-01 + z * (1.531383769920937332e-01 + z * 1.479819860511658591e-01))))))
  let half = 0.5 * f * f
  return e * 6.93147180369123816490e-01 - ((half - (s * (half + r) + e * 1.90821492927058770002e-10)) - f)
}

func logarithmOnePlus(_ x: Double) -> Double {
  let u = 1 + x
  if u == 1 || u != u || u == .infinity { return x }
  return logarithm(u) * (x / (u - 1))
}

func hyperbolicTangent(_ x: Double) -> Double {
  let a = Swift.abs(x)
  if x != x { return x }
  if a > 22 { return x < 0 ? -1 : 1 }
  let t = exponentialMinusOne(-2 * a)
  let y = -t / (t + 2)
  return x < 0 ? -y : y
}

func logistic(_ x: Double) -> Double {
  let e = exponential(-Swift.abs(x))
  return (x < 0 ? e : 1) / (1 + e)
}

func softplus(_ x: Double) -> Double {
  (x > 0 ? x : 0) + logarithmOnePlus(exponential(-Swift.abs(x)))
}

@inline(__always) func sineKernel(_ x: Double) -> Double {
  let z = x * x
  return x + x * z
    * (-1.66666666666666324348e-01
      + z
      * (8.33333333332248946124e-03
        + z
        * (-1.98412698298579493134e-04
          + z * (2.75573137070700676789e-06 + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)))))
}

@inline(__always) func cosineKernel(_ x: Double) -> Double {
  let z = x * x
  let r =
    z
    * (4.16666666666666019037e-02
      + z
      * (-1.38888888888741095749e-03
        + z
        * (2.48015872894767294178e-05
          + z * (-2.75573143513906633035e-07 + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))))
  let half = 0.5 * z, w = 1 - half
  return w + (((1 - w) - half) + z * r)
}

func sine(_ x: Double, quarter: Int) -> Double {
  if !(Swift.abs(x) < 1e9) { return .nan }
  let n = (x * 0.6366197723675814).rounded(.toNearestOrEven)
  let r =
    ((x - n * 1.57079632673412561417e+00) - n * 6.07710050630396597660e-11) - n * 2.02226624879595063154e-21
  switch (Int(truncatingIfNeeded: Int64(n)) &+ quarter) & 3 {
  case 0: return sineKernel(r)
  case 1: return cosineKernel(r)
  case 2: return -sineKernel(r)
  default: return -cosineKernel(r)
  }
}

func errorFunction(_ x: Double) -> Double {
  if x != x { return x }
  let a = Swift.abs(x)
  if a > 6 { return x < 0 ? -1 : 1 }
  if a < 2.5 {
    var term = x, sum = x, n = 0.0
    while Swift.abs(term) > 1e-18 * Swift.abs(sum) {
      n += 1
      term = -term * x * x / n
      sum += term / (2 * n + 1)
    }
    return sum * 1.1283791670955126
  }
  var fraction = 0.0, n = 60.0
  while n > 0 {
    fraction = n / 2 / (a + fraction)
    n -= 1
  }
  let tail = exponential(-a * a) / (1.7724538509055159 * (a + fraction))
  return x < 0 ? tail - 1 : 1 - tail
}

func power(_ x: Double, _ n: Double) -> Double {
  if n == 0 { return 1 }
  if n == 1 { return x }
  if n == 2 { return x * x }
  if n == -1 { return 1 / x }
  if n == 0.5 { return x.squareRoot() }
  if x == 1 { return 1 }
  let whole = n.rounded(.towardZero) == n
  if whole && Swift.abs(n) <= 64 {
    var result = 1.0, base = x, k = Int(Swift.abs(n))
    while k > 0 {
      if k & 1 == 1 { result *= base }
      base *= base
      k >>= 1
    }
    return n < 0 ? 1 / result : result
  }
  if x < 0 && !whole { return .nan }
  let half = n * 0.5
  let odd = whole && half.rounded(.towardZero) != half
  let y = exponential(n * logarithm(Swift.abs(x)))
  return x < 0 && odd ? -y : y
}
