import Programs

/// The number that a text writes as Swift's `Double(_:)` reads it, correctly rounded; nothing for any other text.
///
/// Embedded Swift has no such reading of its own; the language's literals are read by the same function.
package func decimal(_ text: String) -> Double? {
  var bytes = Array(text.utf8)
  let isNegative = bytes.first == UInt8(ascii: "-")
  if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
  guard let magnitude = magnitude(bytes) else { return nil }
  return isNegative ? -magnitude : magnitude
}

private func magnitude(_ bytes: [UInt8]) -> Double? {
  switch String(decoding: bytes, as: UTF8.self) {
  case "inf", "infinity", "Inf", "Infinity", "INF", "INFINITY": return .infinity
  case "nan", "NaN", "NAN": return .nan
  default: break
  }
  var digits: [UInt8] = []
  var (point, index) = (0, 0)
  var hasPoint = false
  while index < bytes.count {
    let byte = bytes[index]
    if byte == UInt8(ascii: "."), !hasPoint {
      hasPoint = true
    } else if byte >= 0x30, byte <= 0x39 {
      digits.append(byte)
      if hasPoint { point -= 1 }
    } else {
      break
    }
    index += 1
  }
  guard !digits.isEmpty else { return nil }
  guard let exponent = exponent(bytes[index...]) else { return nil }
  return nearestDouble(digits: digits, exponent: point + exponent)
}

/// What stands behind the digits: nothing, or `e` with a whole number.
private func exponent(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard let letter = bytes.first else { return 0 }
  guard letter | 0x20 == UInt8(ascii: "e") else { return nil }
  var rest = bytes.dropFirst()
  let isNegative = rest.first == UInt8(ascii: "-")
  if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
  guard !rest.isEmpty, rest.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
  var value = 0
  for digit in rest { value = min(value * 10 + Int(digit - 0x30), 100_000) }
  return isNegative ? -value : value
}
