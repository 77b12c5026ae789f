import Tensors

/// The slopes of a function by moving single entries of its inputs.
///
/// Every evaluation draws the same random numbers, so that a function with dropout is one function.
struct FiniteDifferences {
  private let inputs: [Tensor]
  private let randomPosition: UInt64
  private let isDouble: Bool
  private let middle: Double
  private let gradients: [Tensor]

  /// Differentiates the function and evaluates it once.
  init(_ inputs: [Tensor], _ f: ([Tensor]) throws(EngineError) -> Tensor) throws(EngineError) {
    let session = Session.current
    let observer = session.onDifferentiated
    session.onDifferentiated = nil
    defer { session.onDifferentiated = observer }
    self.inputs = inputs
    randomPosition = session.randomPosition
    isDouble = inputs.allSatisfy { $0.precision == .double }
    let (value, gradients) = try differentiate(inputs, f)
    middle = try value.item()
    self.gradients = gradients
  }

  /// Compares all entries, or so many of each tensor, chosen by a fixed seed.
  func check(
    entriesPerTensor: Int?, _ f: ([Tensor]) throws(EngineError) -> Tensor
  ) throws(EngineError) -> GradientCheck {
    let session = Session.current
    let position = session.randomPosition
    defer { session.randomPosition = position }
    var result = GradientCheck(tolerance: isDouble ? 1e-6 : 0.03)
    // A loss that is no number, such as a mean of nothing, has no slopes.
    guard !middle.isNaN else { return result }
    for (index, input) in inputs.enumerated() {
      let slopes = gradients[index].values
      for entry in entries(of: input.count, entriesPerTensor) {
        let (error, isKink) = try compare(index, entry, slopes[entry], f)
        result.add(error: error, isKink: isKink)
      }
    }
    return result
  }

  private func entries(of count: Int, _ wanted: Int?) -> [Int] {
    guard let wanted, wanted < count else { return Array(0..<count) }
    return Array(RandomKey(seed: count).permutation(count).prefix(wanted))
  }

  /// The relative error of one slope, and whether the function has a kink there.
  private func compare(
    _ tensor: Int, _ entry: Int, _ slope: Double, _ f: ([Tensor]) throws(EngineError) -> Tensor
  ) throws(EngineError) -> (error: Double, isKink: Bool) {
    let wide = try probe(tensor, entry, isDouble ? 0x1p-17 : 0x1p-7, f)
    let error = relativeError(slope, wide.central)
    if error <= (isDouble ? 1e-7 : 0.01), !wide.mayBend { return (error, false) }
    let narrow = try probe(tensor, entry, isDouble ? 0x1p-20 : 0x1p-9, f)
    if !wide.mayBend || narrow.jump <= wide.jump / 2 {
      let better = min(error, relativeError(slope, narrow.central))
      guard better > (isDouble ? 1e-7 : 0.01) else { return (better, false) }
      let smooth = min(better, relativeError(slope, try smoothSlope(tensor, entry, f)))
      // A curve alone bends an eighth as much on an eighth of the step; what a weak kink adds, such as a few pixels of
      // many at the kink of a ReLU, stays.
      guard smooth > (isDouble ? 1e-7 : 0.01), narrow.jump > wide.jump / 4 else { return (smooth, false) }
    }
    // Each side's slope at no step at all, where its own curve does not count.
    let left = limit(narrow.left, wide.left), right = limit(narrow.right, wide.right)
    let lower = min(min(narrow.left, narrow.right), min(left, right))
    let upper = max(max(narrow.left, narrow.right), max(left, right))
    let distance = slope < lower ? relativeError(slope, lower) : slope > upper ? relativeError(slope, upper) : 0
    return (slope.isNaN ? .nan : distance, true)
  }

  /// Where a slope goes as the step goes to 0, from that at a narrow and at a wide step.
  private func limit(_ narrow: Double, _ wide: Double) -> Double {
    narrow + (narrow - wide) / (isDouble ? 7 : 3)
  }

  /// The slope from six points farther apart, for functions whose value is too small against its own rounding.
  ///
  /// Its error is of the order of the step to the sixth power, and rounding counts a hundred times less.
  private func smoothSlope(
    _ tensor: Int, _ entry: Int, _ f: ([Tensor]) throws(EngineError) -> Tensor
  ) throws(EngineError) -> Double {
    let original = inputs[tensor].values[entry]
    let size = (isDouble ? 0x1p-9 : 0x1p-5) * max(original.magnitude, 1)
    var slope = 0.0
    for (distance, weight) in [(1.0, 45.0), (2.0, -9.0), (3.0, 1.0)] {
      let above = try value(tensor, entry, original + distance * size, f)
      let below = try value(tensor, entry, original - distance * size, f)
      slope += weight * (above - below)
    }
    return slope / (60 * size)
  }

  /// Slopes below this are compared as if they were this large.
  ///
  /// A difference carries the rounding of the function's value, some 10⁻¹⁵ of it, divided by a step of 10⁻⁵ or less;
  /// and that of numbers of the order of 1 inside it, also where the value itself is close to 0.
  private var floor: Double { max(middle.magnitude * (isDouble ? 1e-3 : 0.03), isDouble ? 1e-6 : 1e-3) }

  private func relativeError(_ a: Double, _ b: Double) -> Double {
    a == b ? 0 : (a - b).magnitude / max(max(a.magnitude, b.magnitude), floor)
  }

  /// What one entry's move up and down does.
  private struct Probe {
    let left: Double
    let right: Double
    let central: Double
    let mayBend: Bool
    var jump: Double { (right - left).magnitude }
  }

  private func probe(
    _ tensor: Int, _ entry: Int, _ share: Double, _ f: ([Tensor]) throws(EngineError) -> Tensor
  ) throws(EngineError) -> Probe {
    let original = inputs[tensor].values[entry]
    let size = share * max(original.magnitude, 1)
    let up = isDouble ? original + size : Double(Float(original + size))
    let down = isDouble ? original - size : Double(Float(original - size))
    let above = try value(tensor, entry, up, f), below = try value(tensor, entry, down, f)
    let left = (middle - below) / (original - down), right = (above - middle) / (up - original)
    let bend = (right - left).magnitude
    return Probe(
      left: left, right: right, central: (above - below) / (up - down),
      mayBend: bend > (isDouble ? 1e-3 : 0.2) * max(max(left.magnitude, right.magnitude), floor))
  }

  private func value(
    _ tensor: Int, _ entry: Int, _ number: Double, _ f: ([Tensor]) throws(EngineError) -> Tensor
  ) throws(EngineError) -> Double {
    Session.current.randomPosition = randomPosition
    var moved = inputs
    let tensorMoved = try inputs[tensor].copied()
    if tensorMoved.precision == .double {
      tensorMoved.mutablePointer.storeBytes(of: number, toByteOffset: entry * 8, as: Double.self)
    } else {
      tensorMoved.mutablePointer.storeBytes(of: Float(number), toByteOffset: entry * 4, as: Float.self)
    }
    moved[tensor] = tensorMoved
    return try f(moved).item()
  }
}
