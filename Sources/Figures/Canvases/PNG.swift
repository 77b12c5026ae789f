/// Writes pixels as a PNG file (RFC 2083), eight bits a channel.
package enum PNG {
  /// The bytes of the file.
  package static func encoded(_ bitmap: Bitmap) -> [UInt8] {
    var file: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]
    let colorType: UInt8 = bitmap.channels == 3 ? 2 : 0
    append("IHDR", bigEndian(bitmap.width) + bigEndian(bitmap.height) + [8, colorType, 0, 0, 0], to: &file)
    append("IDAT", Deflate.zlib(filtered(bitmap)), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  /// The rows, each after its filter: the difference from above where that has smaller numbers.
  private static func filtered(_ bitmap: Bitmap) -> [UInt8] {
    let stride = bitmap.width * bitmap.channels
    var result: [UInt8] = []
    result.reserveCapacity((stride + 1) * bitmap.height)
    for row in 0..<bitmap.height {
      let line = Array(bitmap.bytes[row * stride..<(row + 1) * stride])
      let differences = (0..<stride).map { i in
        line[i] &- (row > 0 ? bitmap.bytes[(row - 1) * stride + i] : 0)
      }
      let usesDifference = row > 0 && weight(differences) < weight(line)
      result.append(usesDifference ? 2 : 0)
      result += usesDifference ? differences : line
    }
    return result
  }

  private static func weight(_ bytes: [UInt8]) -> Int {
    var sum = 0
    for byte in bytes { sum += Int(Int8(bitPattern: byte).magnitude) }
    return sum
  }

  private static func append(_ name: String, _ data: [UInt8], to file: inout [UInt8]) {
    let body = Array(name.utf8) + data
    file += bigEndian(data.count)
    file += body
    file += bigEndian(checksum(body))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] { bigEndian(UInt32(value)) }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }

  /// The CRC-32 of PNG.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
