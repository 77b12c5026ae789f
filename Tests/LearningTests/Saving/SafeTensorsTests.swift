import Learning
import Tensors
import Testing

@Suite struct SafeTensorsTests {
  private func file(_ header: String, _ numbers: [UInt8] = []) -> [UInt8] {
    let length = UInt64(header.utf8.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(8 * $0)) } + Array(header.utf8) + numbers
  }

  /// The message of the error that reading gives, rule and finding apart.
  private func refusal(_ bytes: [UInt8]) -> String {
    do throws(EngineError) {
      _ = try SafeTensors(bytes, file: "w")
      return "(it was read)"
    } catch .unreadableData(_, _, let rule, let found) {
      return rule + " | " + found
    } catch {
      return "\(error)"
    }
  }

  @Test func everyBitComesBack() throws {
    let patterns: [UInt64] = [
      0, 1 << 63, 1, 0x7FF0_0000_0000_0000, 0x7FF8_0000_0000_0001, 0x7FF0_0000_0000_0001, 0x3FF0_0000_0000_0001,
    ]
    let double = try Tensor(shape: [7, 1], values: [Double](repeating: 0, count: 7), precision: .double)
    for (index, bits) in patterns.enumerated() {
      double.mutablePointer.storeBytes(of: bits, toByteOffset: 8 * index, as: UInt64.self)
    }
    let single = try Tensor(shape: [], values: [0], precision: .single)
    single.mutablePointer.storeBytes(of: 0x7F80_0001, as: UInt32.self)
    let empty = try Tensor(shape: [0, 3], values: [], precision: .single)
    let bytes = SafeTensors(
      [.init(name: "a \"b\"\\\n", tensor: single), .init(name: "ä", tensor: double), .init(name: "", tensor: empty)],
      metadata: [("by", "uns")]
    ).encoded()
    let read = try SafeTensors(bytes, file: "w")
    #expect(read.encoded() == bytes)
    #expect(read["ä"]?.shape == [7, 1])
    #expect(read["a \"b\"\\\n"]?.precision == .single)
    #expect(read[""]?.shape == [0, 3])
    #expect(read.metadata.map { $0.key + "=" + $0.value } == ["by=uns"])
    #expect(bytes[..<8].reduce(0, +) % 8 == 0, "the numbers begin at a multiple of 8")
  }

  @Test func halvesAndWholeNumbersAreRead() throws {
    func value(_ type: String, _ numbers: [UInt8]) throws -> [Double] {
      let header = "{\"x\":{\"dtype\":\"\(type)\",\"shape\":[1],\"data_offsets\":[0,\(numbers.count)]}}"
      return try #require(try SafeTensors(file(header, numbers), file: "w")["x"]).values
    }
    // 1.5 is 0x3E00 as a half and 0x3FC0 as a brain half; 0x0001 is the least half, 2⁻²⁴.
    #expect(try value("F16", [0x00, 0x3E]) == [1.5])
    #expect(try value("F16", [0x01, 0x80]) == [-0x1p-24])
    #expect(try value("F16", [0x00, 0xFC]) == [-.infinity])
    #expect(try value("BF16", [0xC0, 0x3F]) == [1.5])
    #expect(try value("I8", [0xFF]) == [-1])
    #expect(try value("U16", [0xFF, 0xFF]) == [65535])
    #expect(try value("I64", [0xFE, 255, 255, 255, 255, 255, 255, 255]) == [-2])
    #expect(try value("BOOL", [1]) == [1])
  }

  @Test func whatIsNoSuchFileIsRefusedWithFacts() {
    let one = "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":"
    let four = [UInt8](repeating: 0, count: 4)
    let cases: [([UInt8], String)] = [
      ([], "begins with 8 bytes for the length of its header | it has 0 bytes"),
      ([1, 2, 3], "it has 3 bytes"),
      ([255, 255, 255, 255, 255, 255, 255, 127], "its length is given as 9223372036854775807"),
      ([9, 0, 0, 0, 0, 0, 0, 0, 0x7B], "the header is 9 bytes long | 1 follow"),
      (file(""), "'{' at byte 8 | it ends there"),
      (file("{"), "it ends there"),
      (file("{} x"), "the header ends with its brace"),
      (file("{\"a\":{\(one)[0,4]},\"a\":{\(one)[4,8]}}", four + four), "two are called 'a'"),
      (
        file("{\"a\":{\(one)[0,4]},\"b\":{\(one)[2,6]}}", four + four),
        "begin at 4, where those before them end | its header says 2"
      ),
      (file("{\"a\":{\(one)[0,4]},\"b\":{\(one)[8,12]}}", four + four + four), "begin at 4"),
      (file("{\"a\":{\(one)[0,4]}}", [0, 0]), "end at 4 | the file has 2 bytes"),
      (file("{\"a\":{\(one)[0,4]}}", four + [0]), "the file ends with its last tensor | 1 bytes follow"),
      (file("{\"a\":{\(one)[4,0]}}", four), "two data_offsets in order"),
      (file("{\"a\":{\(one)[0,-4]}}", four), "whole numbers"),
      (file("{\"a\":{\(one)[0,99999999999999999999]}}", four), "is larger"),
      (
        file("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", four),
        "has 8 bytes | its header gives it 4"
      ),
      (
        file("{\"a\":{\"dtype\":\"F64\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}"),
        "more bytes than fit in any file"
      ),
      (file("{\"a\":{\"dtype\":\"F8_E4M3\",\"shape\":[1],\"data_offsets\":[0,1]}}", [0]), "'F8_E4M3'"),
      (file("{\"a\":{\"dtype\":\"F32\"}}"), "its header has not"),
      (file("{\"a\":{\(one)[0,4],\"more\":1}}", four), "also has 'more'"),
      (file("{\"a\\q\":1}"), "a backslash in a name"),
      (file("{\"a\\ud800\":1}"), "the one at byte"),
      (Array(file("{\"a").prefix(8)) + [0x7B, 0x22, 0xFF], "does not end"),
      (
        [7, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31], "names are UTF-8"
      ),
    ]
    for (bytes, expected) in cases {
      let said = refusal(bytes)
      #expect(said.contains(expected), "\(said) instead of \(expected)")
    }
  }

  /// Cut anywhere, or with any one byte changed, a file is read or refused, and never ends the process.
  @Test func damagedFilesAreReadOrRefused() throws {
    let tensor = try Tensor(shape: [2], values: [1, 2], precision: .double)
    let bytes = SafeTensors([.init(name: "layers.0.weight", tensor: tensor)], metadata: [("a", "b")]).encoded()
    for end in bytes.indices { #expect(refusal(Array(bytes[..<end])) != "(it was read)") }
    for place in 0..<(bytes.count - 16) {
      for value: UInt8 in [0, 0x22, 0x5C, 0x7B, 0x7D, 0x39, 0xFF] {
        var damaged = bytes
        damaged[place] = value
        _ = refusal(damaged)
      }
    }
  }

  @Test func modelsAreLoadedByName() throws {
    func model(_ units: Int) throws -> Sequential {
      try Sequential(input: 2) {
        Dense(units, activation: .tanh)
        BatchNormalization()
        Dense(1)
      }
    }
    let first = try model(3), second = try model(3)
    #expect(
      first.namedParameters.map(\.name) == [
        "layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias", "layers.1.runningMean",
        "layers.1.runningVariance", "layers.2.weight", "layers.2.bias",
      ])
    let file = first.saved()
    try second.load(file, file: "w")
    #expect(second.saved().encoded() == file.encoded())
    let wider = try model(4)
    let before = wider.saved().encoded()
    #expect(throws: EngineError.self) { try wider.load(file, file: "w") }
    #expect(wider.saved().encoded() == before, "nothing is replaced when something does not fit")
    #expect(throws: EngineError.self) { try first.load(SafeTensors([]), file: "w") }
  }
}
