/// A small generator: the numbers of an input follow from its index alone, so every input can be made again.
struct Randomness {
  private var state: UInt64

  init(_ seed: UInt64, _ index: Int) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(index) &* 0xD1B5_4A32_D192_ED03 }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number below `bound`, which is at least 1.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func pick<T>(_ all: [T]) -> T { all[below(all.count)] }

  /// A range inside `0..<count` of at most `length` numbers.
  mutating func span(_ count: Int, _ length: Int) -> Range<Int> {
    let start = below(count)
    return start..<min(count, start + 1 + below(length))
  }
}
