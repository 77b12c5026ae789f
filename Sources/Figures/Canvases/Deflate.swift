/// Compresses bytes with the fixed codes of RFC 1951, repeats found through a table of three-byte hashes.
enum Deflate {
  /// The bytes as a zlib stream (RFC 1950).
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var writer = BitWriter(bytes: [0x78, 0x9C])
    writer.write(1, bits: 1)
    writer.write(1, bits: 2)
    compress(bytes, into: &writer)
    literal(256, into: &writer)
    writer.flush()
    let sum = checksum(bytes)
    return writer.bytes + [UInt8(sum >> 24), UInt8(sum >> 16 & 255), UInt8(sum >> 8 & 255), UInt8(sum & 255)]
  }

  /// The Adler-32 of zlib.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var a: UInt32 = 1
    var b: UInt32 = 0
    for byte in bytes {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return b << 16 | a
  }

  private static func compress(_ bytes: [UInt8], into writer: inout BitWriter) {
    var latest = [Int32](repeating: -1, count: 1 << 12)
    var earlier = [Int32](repeating: -1, count: bytes.count)
    func remember(_ i: Int) {
      guard i + 2 < bytes.count else { return }
      let slot = hash(bytes, i)
      earlier[i] = latest[slot]
      latest[slot] = Int32(i)
    }
    var i = 0
    while i < bytes.count {
      let (length, distance) = i + 2 < bytes.count ? longestRepeat(bytes, i, latest, earlier) : (0, 0)
      if length >= 3 {
        write(length: length, distance: distance, into: &writer)
        for k in i..<(i + length) { remember(k) }
        i += length
      } else {
        literal(Int(bytes[i]), into: &writer)
        remember(i)
        i += 1
      }
    }
  }

  private static func hash(_ bytes: [UInt8], _ i: Int) -> Int {
    let three = UInt32(bytes[i]) << 16 | UInt32(bytes[i + 1]) << 8 | UInt32(bytes[i + 2])
    return Int((three &* 0x9E37_79B1) >> 20)
  }

  private static func longestRepeat(
    _ bytes: [UInt8], _ i: Int, _ latest: [Int32], _ earlier: [Int32]
  ) -> (length: Int, distance: Int) {
    var best = (length: 0, distance: 0)
    var candidate = Int(latest[hash(bytes, i)])
    var tries = 48
    let limit = min(258, bytes.count - i)
    while candidate >= 0, i - candidate <= 32768, tries > 0 {
      var length = 0
      while length < limit, bytes[candidate + length] == bytes[i + length] { length += 1 }
      if length > best.length { best = (length, i - candidate) }
      candidate = Int(earlier[candidate])
      tries -= 1
    }
    return best
  }

  private static func literal(_ symbol: Int, into writer: inout BitWriter) {
    let value = UInt32(symbol)
    switch symbol {
    case 0..<144: writer.writeReversed(0x30 + value, bits: 8)
    case 144..<256: writer.writeReversed(0x190 + value - 144, bits: 9)
    case 256..<280: writer.writeReversed(value - 256, bits: 7)
    default: writer.writeReversed(0xC0 + value - 280, bits: 8)
    }
  }

  private static func write(length: Int, distance: Int, into writer: inout BitWriter) {
    let (lengthCode, lengthBits, lengthRest) = code(length - 3, groupBits: 2, first: 257)
    // 258 has a code of its own, without extra bits.
    if length == 258 {
      literal(285, into: &writer)
    } else {
      literal(lengthCode, into: &writer)
      writer.write(UInt32(lengthRest), bits: lengthBits)
    }
    let (distanceCode, distanceBits, distanceRest) = code(distance - 1, groupBits: 1, first: 0)
    writer.writeReversed(UInt32(distanceCode), bits: 5)
    writer.write(UInt32(distanceRest), bits: distanceBits)
  }

  /// Both tables of RFC 1951 follow one rule: groups of 2 or 4 codes, each group with one more extra bit.
  private static func code(_ value: Int, groupBits: Int, first: Int) -> (code: Int, bits: Int, rest: Int) {
    var extra = 0
    while value >> (groupBits + extra + 1) > 0 { extra += 1 }
    return (first + extra << groupBits + value >> extra, extra, value & (1 << extra - 1))
  }
}

/// Gathers bits into bytes, the lowest bit of a byte first.
private struct BitWriter {
  var bytes: [UInt8]
  private var pending: UInt32 = 0
  private var count: UInt32 = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func write(_ value: UInt32, bits: Int) {
    pending |= value << count
    count += UInt32(bits)
    while count >= 8 {
      bytes.append(UInt8(pending & 255))
      pending >>= 8
      count -= 8
    }
  }

  mutating func writeReversed(_ value: UInt32, bits: Int) {
    var reversed: UInt32 = 0
    for i in 0..<bits where value >> UInt32(i) & 1 == 1 { reversed |= 1 << UInt32(bits - 1 - i) }
    write(reversed, bits: bits)
  }

  mutating func flush() {
    if count > 0 { bytes.append(UInt8(pending & 255)) }
    (pending, count) = (0, 0)
  }
}
