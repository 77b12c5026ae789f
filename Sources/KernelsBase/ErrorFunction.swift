/// The error function: polynomials near 0 and near 1, 1 − e^(−x²) · g(1 ÷ (1 + x ÷ 2)) further out.
/// - Accuracy: below 1 ulp.
@inline(__always)
func errorFunction(_ x: D) -> D {
  let a = size(x).replacing(with: d(6.1), where: size(x) .> d(6.1))
  let z = x * x
  var p = d(-8.664805540204335e-10)
  p = p * z + d(1.4122185823148484e-08)
  p = p * z + d(-1.6289140017359032e-07)
  p = p * z + d(1.645659757238872e-06)
  p = p * z + d(-1.4925386595065546e-05)
  p = p * z + d(0.00012055324538195882)
  p = p * z + d(-0.0008548326845107182)
  p = p * z + d(0.0052239776230504605)
  p = p * z + d(-0.02686617064494179)
  p = p * z + d(0.1128379167095435)
  p = p * z + d(-0.3761263890318374)
  p = p * z + d(0.1283791670955126)
  let near = x + x * p
  let far = (d(1) - errorTail(a)).replacing(with: errorFunctionNearOne(a), where: a .< d(1.3))
  let y = near.replacing(with: number(bits(far) | signBit(x)), where: a .> d(0.87))
  return y.replacing(with: x, where: x .!= x)
}

/// erf(1) + s · p(s), s = a − 1, for a between 0.86 and 1.3, where the tail's error would be felt.
@inline(__always)
private func errorFunctionNearOne(_ a: D) -> D {
  let s = a - d(1)
  var p = d(4.0930602212366165e-05)
  p = p * s + d(-0.00020808017675439408)
  p = p * s + d(8.61505117859891e-05)
  p = p * s + d(0.0012266073769305592)
  p = p * s + d(-0.0018852578766694462)
  p = p * s + d(-0.004777032791653022)
  p = p * s + d(0.015154719697285145)
  p = p * s + d(0.004612305482718295)
  p = p * s + d(-0.06918458291731429)
  p = p * s + d(0.06918458290400516)
  p = p * s + d(0.13836916580691658)
  p = p * s + d(-0.41510749742059627)
  p = p * s + d(0.41510749742059466)
  return d(0.8427007929497149) + (s * p + d(-2.4801011789118602e-17))
}

/// 1 − erf(a) for a between 1.3 and 6.1.
@inline(__always)
private func errorTail(_ a: D) -> D {
  let t = d(1) / (d(1) + d(0.5) * a)
  var p = d(0.05843071765751077)
  p = p * t + d(-0.5292513305125999)
  p = p * t + d(2.208917808231153)
  p = p * t + d(-5.594100969418239)
  p = p * t + d(9.519188401973473)
  p = p * t + d(-11.395033493462561)
  p = p * t + d(9.829573129976765)
  p = p * t + d(-6.294832113617711)
  p = p * t + d(3.1928147775024636)
  p = p * t + d(-1.32182975646294)
  p = p * t + d(0.3416737480840577)
  p = p * t + d(-0.1032282128582791)
  p = p * t + d(0.10289853532377968)
  p = p * t + d(0.17346694799564863)
  p = p * t + d(0.24714506681135617)
  p = p * t + d(0.2820708872662428)
  p = p * t + d(0.2820959318512507)
  p = p * t + d(-2.549334237776452e-08)
  return p * exponential(a * a * d(-1))
}
