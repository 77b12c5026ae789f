// Measures the elementary functions of the kernels, with whose sources it is compiled into one program (./measure).

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The functions of one number; a power's exponent is a number between brackets.
let functions: [(name: String, code: UnaryCode, p: Double)] = [
  ("exp", .exp, 0), ("log", .log, 0), ("sqrt", .squareRoot, 0), ("sin", .sine, 0), ("cos", .cosine, 0),
  ("tanh", .tanh, 0), ("sigmoid", .sigmoid, 0), ("softplus", .softplus, 0), ("erf", .errorFunction, 0),
  ("expm1", .exponentialMinusOne, 0), ("log1p", .logOnePlus, 0), ("reciprocal", .reciprocal, 0),
  ("pow(x, 1.7)", .power, 1.7), ("pow(x, -0.5)", .power, -0.5), ("pow(x, 3)", .power, 3),
  ("pow(2, x)", .exponentialOfBase, 2),
]

let chunk = 1 << 16
let xs = UnsafeMutablePointer<Float>.allocate(capacity: chunk + 64)
let found = UnsafeMutablePointer<Float>.allocate(capacity: chunk + 64)
let wide = UnsafeMutablePointer<Double>.allocate(capacity: chunk + 64)
let exact = UnsafeMutablePointer<Double>.allocate(capacity: chunk + 64)

/// Measures a function in single precision over every bit pattern against itself in double precision, whose error is
/// a billionth of a single's last place. Prints the largest error and where it is.
func measureSingles(_ name: String, _ code: UnaryCode, _ p: Double, step: UInt64) {
  var worst = 0.0, place = Float(0), wrong = 0
  for start in stride(from: UInt64(0), to: 1 << 32, by: chunk * Int(step)) {
    for i in 0..<chunk {
      xs[i] = Float(bitPattern: UInt32(truncatingIfNeeded: start &+ UInt64(i) &* step))
      wide[i] = Double(xs[i])
    }
    unary(false, code.rawValue, p, 0, chunk, xs, found)
    unary(true, code.rawValue, p, 0, chunk, wide, exact)
    var largest = D.zero
    for i in stride(from: 0, to: chunk, by: 8) {
      let (error, bad) = errors(load(exact + i), found + i)
      if anyLane(bad) {
        for lane in 0..<8 where bad[lane] {
          wrong += 1
          if wrong < 4 { print("\(name)(\(xs[i + lane])) = \(found[i + lane]), wanted \(exact[i + lane])") }
        }
      }
      largest = Double.larger(largest, error)
    }
    for lane in 0..<8 where largest[lane] > worst {
      for i in stride(from: lane, to: chunk, by: 8) {
        let error = errors(load(exact + (i - lane)), found + (i - lane)).error[lane]
        if error == largest[lane] && error > worst { (worst, place) = (error, xs[i]) }
      }
    }
  }
  print("| \(name) | \(rounded(worst)) | \(place) | \(wrong) |")
}

/// Errors in units of the last place of the nearest single, and where NaN or infinity is not what it must be.
func errors(_ exact: D, _ found: UnsafePointer<Float>) -> (error: D, bad: SIMDMask<L>) {
  let y = loadWidened(found), nearest = widened(narrowed(exact))
  let special = (nearest .!= nearest) .| (size(nearest) .== d(.infinity)) .| (y .!= y) .| (size(y) .== d(.infinity))
  let same = (y .== nearest) .| ((y .!= y) .& (nearest .!= nearest))
  let power = number(bits(nearest) & L(repeating: 0x7ff0_0000_0000_0000)) * d(0x1p-23)
  let ulp = power.replacing(with: d(0x1p-149), where: power .< d(0x1p-149))
  return ((size(y - exact) / ulp).replacing(with: d(0), where: special), special .& .!same)
}

func rounded(_ x: Double) -> Double { (x * 1000).rounded(.up) / 1000 }

/// Reads doubles (pairs of them for `pow`) and writes the function's values.
func evaluate(_ name: String, _ input: String, _ output: String) {
  guard let source = fopen(input, "rb"), let target = fopen(output, "wb") else { return }
  var x = [Double](repeating: 0, count: 1 << 21), y = x
  let n = fread(&x, 8, 1 << 21 - 64, source)
  if name == "pow" {
    let pairs = n / 2
    let a = (0..<pairs + 64).map { x[2 * $0] }, b = (0..<pairs + 64).map { x[2 * $0 + 1] }
    binary(true, BinaryCode.power.rawValue, 1, pairs, a, 0, 1, b, 0, 1, &y)
    fwrite(y, 8, pairs, target)
  } else if let f = functions.first(where: { $0.name == name }) {
    unary(true, f.code.rawValue, f.p, 0, n, x, &y)
    fwrite(y, 8, n, target)
  }
  fclose(target)
}

let words = CommandLine.arguments
if words.count == 4 {
  evaluate(words[1], words[2], words[3])
} else {
  let step = UInt64(words.count > 1 ? words[1] : "1") ?? 1
  for f in functions where words.count < 3 || words[2] == f.name {
    measureSingles(f.name, f.code, f.p, step: step)
    fflush(nil)
  }
}
