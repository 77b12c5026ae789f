/// A text as it stands between tags or in a quoted attribute of HTML.
func escaped(_ text: some StringProtocol) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    // Control characters are not allowed in HTML, tab, newline and return aside.
    case _ where scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar) || scalar.value == 0x7F:
      result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// An address as it stands in an attribute: what is not allowed in one is percent-encoded.
func escapedAddress(_ address: String) -> String {
  var result = ""
  let digits = Array("0123456789ABCDEF")
  for byte in address.utf8 {
    if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }
  return escaped(result)
}
