import Tensors

extension Dataset {
  /// Points along a straight line, with noise in their height.
  ///
  /// - Shapes: `x` is `[count, 1]` from −1 to 1, `y` is `[count, 1]`.
  package static func line(
    count: Int = 50, slope: Double = 2, intercept: Double = 1, noise: Double = 0.1, seed: Int? = nil
  ) throws(EngineError) -> Dataset {
    try drawn(count, features: 1, seed) { index, random in
      let x = -1 + 2 * random.nextUniform()
      return ([x], slope * x + intercept + noise * random.nextNormal())
    }
  }

  /// Points along one wave of a sine, with noise in their height.
  ///
  /// - Shapes: `x` is `[count, 1]` from −π to π, `y` is `[count, 1]`.
  package static func sine(
    count: Int = 50, noise: Double = 0.1, seed: Int? = nil
  ) throws(EngineError) -> Dataset {
    try drawn(count, features: 1, seed) { index, random in
      let x = Double.pi * (2 * random.nextUniform() - 1)
      return ([x], sin(x) + noise * random.nextNormal())
    }
  }

  /// Round clouds of points, their centers evenly spaced on a circle of radius 3.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]` of cloud numbers.
  package static func blobs(
    count: Int = 100, centers: Int = 2, spread: Double = 1, seed: Int? = nil
  ) throws(EngineError) -> Dataset {
    guard centers > 0 else {
      throw .argument(operation: "blobs", name: "centers", rule: "at least 1", found: "\(centers)")
    }
    return try drawn(count, features: 2, seed) { index, random in
      let center = index % centers
      let angle = 2 * Double.pi * (Double(center) / Double(centers)) + 0.25 * Double.pi
      let x = 3 * cos(angle) + spread * random.nextNormal()
      return ([x, 3 * sin(angle) + spread * random.nextNormal()], Double(center))
    }
  }

  /// Two half moons, each reaching into the other.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]` of 0 and 1.
  package static func moons(
    count: Int = 200, noise: Double = 0.1, seed: Int? = nil
  ) throws(EngineError) -> Dataset {
    try drawn(count, features: 2, seed) { index, random in
      let angle = Double.pi * random.nextUniform()
      let (x, y) = index % 2 == 0 ? (cos(angle), sin(angle)) : (1 - cos(angle), 0.5 - sin(angle))
      return ([x + noise * random.nextNormal(), y + noise * random.nextNormal()], Double(index % 2))
    }
  }

  /// A ring and a cloud of points inside it.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]`, 1 for the inner points.
  package static func circles(
    count: Int = 200, noise: Double = 0.1, factor: Double = 0.4, seed: Int? = nil
  ) throws(EngineError) -> Dataset {
    try drawn(count, features: 2, seed) { index, random in
      let angle = 2 * Double.pi * random.nextUniform()
      let radius = index % 2 == 0 ? 1 : factor
      let x = radius * cos(angle) + noise * random.nextNormal()
      return ([x, radius * sin(angle) + noise * random.nextNormal()], Double(index % 2))
    }
  }

  /// Arms that wind round each other from the middle outwards.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]` of arm numbers.
  package static func spirals(
    count: Int = 200, arms: Int = 2, turns: Double = 1, noise: Double = 0.05, seed: Int? = nil
  ) throws(EngineError) -> Dataset {
    guard arms > 0 else {
      throw .argument(operation: "spirals", name: "arms", rule: "at least 1", found: "\(arms)")
    }
    return try drawn(count, features: 2, seed) { index, random in
      let arm = index % arms
      let radius = random.nextUniform().squareRoot()
      let angle = 2 * Double.pi * (turns * radius + Double(arm) / Double(arms))
      let x = radius * cos(angle) + noise * random.nextNormal()
      return ([x, radius * sin(angle) + noise * random.nextNormal()], Double(arm))
    }
  }

  /// The exclusive or of two bits: its four cases in order, over and over.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]`.
  package static func xor(
    count: Int = 4, noise: Double = 0, seed: Int? = nil
  ) throws(EngineError) -> Dataset {
    try drawn(count, features: 2, noise == 0 ? seed ?? 0 : seed) { index, random in
      let a = Double(index / 2 % 2), b = Double(index % 2)
      return ([a + noise * random.nextNormal(), b + noise * random.nextNormal()], a == b ? 0 : 1)
    }
  }

  /// Points on a checkerboard of unit squares, dark or light.
  ///
  /// - Shapes: `x` is `[count, 2]` from 0 to `squares`, `y` is `[count, 1]`, 1 on dark squares.
  package static func checkerboard(
    count: Int = 400, squares: Int = 4, seed: Int? = nil
  ) throws(EngineError) -> Dataset {
    guard squares > 0 else {
      throw .argument(operation: "checkerboard", name: "squares", rule: "at least 1", found: "\(squares)")
    }
    return try drawn(count, features: 2, seed) { index, random in
      let x = Double(squares) * random.nextUniform(), y = Double(squares) * random.nextUniform()
      return ([x, y], (x.rounded(.down) + y.rounded(.down)).truncatingParity)
    }
  }

  /// Will I pass this class? Lectures attended (0 to 5) and hours spent on the final project (0 to 50), and whether
  /// the student passed: the more of both the likelier.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]`, 1 for passed.
  package static func passOrFail(count: Int = 100, seed: Int? = nil) throws(EngineError) -> Dataset {
    var data = try drawn(count, features: 2, seed) { index, random in
      let lectures = (6 * random.nextUniform()).rounded(.down), hours = 50 * random.nextUniform()
      // Neither lectures without work nor work without lectures is enough.
      let merit = 4 * (lectures / 5) * (hours / 50) + lectures / 5 + hours / 50
      return ([lectures, (hours * 10).rounded(.down) / 10], merit + 0.15 * random.nextNormal() > 1.8 ? 1 : 0)
    }
    data.classNames = ["fail", "pass"]
    return data
  }

  /// Stops where fewer than no cases are wanted.
  static func checkCount(_ count: Int) throws(EngineError) {
    guard count >= 0 else {
      throw .argument(operation: "the data set", name: "count", rule: "0 or more", found: "\(count)")
    }
  }

  /// Cases one after the other from one stream of random numbers.
  private static func drawn(
    _ count: Int, features: Int, _ seed: Int?, _ draw: (Int, inout RandomNumbers) -> (x: [Double], y: Double)
  ) throws(EngineError) -> Dataset {
    try checkCount(count)
    let extents = try Shape([count, features], operation: "Dataset")
    try Session.current.checkRoom(for: extents.count)
    try Session.current.charge(extents.count &* 64)
    var random = RandomNumbers(key(seed))
    var inputs: [Double] = [], targets: [Double] = []
    inputs.reserveCapacity(count * features)
    targets.reserveCapacity(count)
    for index in 0..<count {
      let (x, y) = draw(index, &random)
      inputs += x
      targets.append(y)
    }
    return try Dataset(
      Tensor(shape: [count, features], values: inputs), Tensor(shape: [count, 1], values: targets))
  }
}

extension Double {
  /// 1 for odd whole numbers, 0 for even ones.
  fileprivate var truncatingParity: Double { self - 2 * (self / 2).rounded(.down) }
}
