/// What a stream of random numbers depends on: the lesson, the example and the call, nothing else.
package struct RandomKey: Sendable {
  let seed: UInt64
  let stream: UInt64

  /// The stream of a call of an example.
  package init(seed: UInt64, stream: UInt64, call: UInt64) {
    self.seed = seed
    self.stream = stream ^ (call &* 0x9e37_79b9_7f4a_7c15)
  }

  /// The stream of a seed that a lesson writes out.
  package init(seed: Int) { self.init(seed: UInt64(bitPattern: Int64(seed)), stream: 0, call: 0) }

  /// The stream of one of several parts of a call's work, each the same whatever the others draw.
  package func part(_ index: Int) -> RandomKey {
    RandomKey(seed: seed, stream: stream, call: UInt64(truncatingIfNeeded: index) << 32)
  }

  /// Uniform numbers in 0 ..< 1 with 53 random bits.
  package func uniforms(_ count: Int) -> [Double] {
    var generator = RandomNumbers(self)
    var values: [Double] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(generator.nextUniform()) }
    return values
  }

  /// Standard normal numbers.
  package func normals(_ count: Int) -> [Double] {
    var generator = RandomNumbers(self)
    var values: [Double] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(generator.nextNormal()) }
    return values
  }

  /// The numbers from 0 to `count − 1` in random order (Fisher–Yates).
  package func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    permute(&order)
    return order
  }

  /// Sets the numbers of an array to 0, 1, 2… in random order.
  package func permute(_ order: inout [Int]) {
    var generator = RandomNumbers(self)
    for index in order.indices { order[index] = index }
    var last = order.count - 1
    while last > 0 {
      order.swapAt(last, generator.nextIndex(below: last + 1))
      last -= 1
    }
  }
}
