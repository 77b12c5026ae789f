import Figures
import Testing

@Suite struct PNGTests {
  @Test func pixelsComeBackFromTheFile() throws {
    var random = Randoms(seed: 11)
    for (width, height, kind, channels) in [
      (1, 1, Bitmap.Kind.gray, 1), (7, 5, .gray, 1), (64, 40, .color, 3), (300, 3, .strength(series: 0), 1),
    ] {
      for isNoise in [false, true] {
        let bytes = (0..<(width * height * channels)).map { i in
          isNoise ? UInt8(random.next() & 255) : UInt8(i / 3 & 127)
        }
        let file = PNG.encoded(Bitmap(width: width, height: height, kind: kind, bytes: bytes))
        let decoded = try PNGReader(file).pixels(stride: width * channels, rows: height)
        #expect(decoded == bytes, "\(width)×\(height), noise \(isNoise)")
      }
    }
  }

  @Test func repeatsAreCompressed() {
    let file = PNG.encoded(Bitmap(width: 200, height: 200, kind: .gray, bytes: [UInt8](repeating: 9, count: 40000)))
    #expect(file.count < 600)
  }

  @Test func largeImagesAreReducedToTheirLimit() {
    var random = Randoms(seed: 5)
    let bytes = (0..<90000).map { _ in UInt8(random.next() & 255) }
    let small = Bitmap(width: 300, height: 300, kind: .gray, bytes: bytes).reduced(toBytes: 4000)
    #expect(PNG.encoded(small).count * 4 / 3 <= 4000)
  }
}

/// Reads the PNG files that this package writes: one stream of fixed codes.
struct PNGReader {
  private var data: [UInt8] = []

  struct Malformed: Error {}

  init(_ file: [UInt8]) throws {
    var i = 8
    while i + 8 <= file.count {
      let length = file[i..<(i + 4)].reduce(0) { $0 << 8 | Int($1) }
      if String(decoding: file[(i + 4)..<(i + 8)], as: UTF8.self) == "IDAT" { data += file[(i + 8)..<(i + 8 + length)] }
      i += 12 + length
    }
    guard data.count > 6 else { throw Malformed() }
  }

  func pixels(stride: Int, rows: Int) throws -> [UInt8] {
    let raw = try inflated()
    guard raw.count == (stride + 1) * rows else { throw Malformed() }
    var result: [UInt8] = []
    for row in 0..<rows {
      let line = raw[(row * (stride + 1) + 1)..<((row + 1) * (stride + 1))]
      let filter = raw[row * (stride + 1)]
      for (i, byte) in line.enumerated() {
        result.append(filter == 2 && row > 0 ? byte &+ result[(row - 1) * stride + i] : byte)
      }
    }
    return result
  }

  private func inflated() throws -> [UInt8] {
    var place = 16
    func bit() -> Int {
      defer { place += 1 }
      return Int(data[place / 8] >> UInt8(place % 8) & 1)
    }
    func number(_ count: Int) -> Int { (0..<count).reduce(0) { $0 | bit() << $1 } }
    func code(_ count: Int, from start: Int = 0) -> Int { (0..<count).reduce(start) { value, _ in value << 1 | bit() } }
    guard number(1) == 1, number(2) == 1 else { throw Malformed() }
    let lengths = [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ]
    let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
    let distances = [
      1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
      8193, 12289, 16385, 24577,
    ]
    var result: [UInt8] = []
    while true {
      var value = code(7)
      let symbol: Int
      if value <= 0b0010111 {
        symbol = 256 + value
      } else {
        value = code(1, from: value)
        if value <= 0b1011_1111 {
          symbol = value - 0x30
        } else if value <= 0b1100_0111 {
          symbol = 280 + value - 0xC0
        } else {
          symbol = 144 + code(1, from: value) - 0x190
        }
      }
      if symbol == 256 { return result }
      if symbol < 256 {
        result.append(UInt8(symbol))
        continue
      }
      let length = lengths[symbol - 257] + number(lengthBits[symbol - 257])
      let slot = code(5)
      let distance = distances[slot] + number(slot < 2 ? 0 : slot / 2 - 1)
      guard distance <= result.count else { throw Malformed() }
      for _ in 0..<length { result.append(result[result.count - distance]) }
    }
  }
}
