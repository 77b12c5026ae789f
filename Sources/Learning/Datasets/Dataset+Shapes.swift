import Tensors

extension Dataset {
  /// Drawn images in colours: circles, triangles, squares and stop signs, of random place, size and turn, on a noisy
  /// ground.
  ///
  /// A stop sign is a red octagon with a white rim and a white bar; other shapes have colours of their own, red ones
  /// among them, so that neither colour nor outline alone tells it.
  ///
  /// - Shapes: `x` is `[count, size, size, 3]` from 0 to 1, `y` is `[count]` of shape numbers, named by `classNames`.
  /// - Throws: when there are fewer than no images, or they have fewer than 8 pixels a side.
  package static func shapes(
    count: Int = 200, size: Int = 16, noise: Double = 0.05, seed: Int? = nil
  ) throws(EngineError) -> Dataset {
    guard size >= 8 else {
      throw .argument(operation: "shapes", name: "size", rule: "at least 8", found: "\(size)")
    }
    try checkCount(count)
    let extents = try Shape([count, size, size, 3], operation: "shapes")
    try Session.current.checkRoom(for: extents.count)
    try Session.current.charge(extents.count)
    var random = RandomNumbers(key(seed))
    var pixels: [Double] = [], targets: [Double] = []
    pixels.reserveCapacity(extents.count)
    for index in 0..<count {
      let shape = DrawnShape(corners: DrawnShape.corners[index % 4], size: size, &random)
      shape.draw(size, noise, &random, into: &pixels)
      targets.append(Double(index % 4))
    }
    var data = try Dataset(
      Tensor(shape: [count, size, size, 3], values: pixels), Tensor(shape: [count], values: targets))
    data.classNames = ["circle", "triangle", "square", "stop sign"]
    return data
  }
}

/// One shape of an image: its place in pixels, its outline and its colours.
private struct DrawnShape {
  /// How many corners each class has; a circle has none.
  static let corners = [0, 3, 4, 8]

  private let isStopSign: Bool
  private let x: Double
  private let y: Double
  private let radius: Double
  /// Directions at right angles to the sides.
  private let sides: [(x: Double, y: Double)]
  private let inner: [Double]
  private let ground: [Double]

  init(corners: Int, size: Int, _ random: inout RandomNumbers) {
    let width = Double(size)
    isStopSign = corners == 8
    radius = width * (0.24 + 0.14 * random.nextUniform())
    x = width / 2 + (width / 2 - radius) * 0.8 * (2 * random.nextUniform() - 1)
    y = width / 2 + (width / 2 - radius) * 0.8 * (2 * random.nextUniform() - 1)
    let turn = 0.3 * (2 * random.nextUniform() - 1)
    sides = (0..<corners).map { side in
      // A side below: triangles and squares stand, an octagon too.
      let angle = 2 * Double.pi * (Double(side) / Double(corners)) + 0.5 * Double.pi + turn
      return (cos(angle), sin(angle))
    }
    let bright = (0..<3).map { _ in 0.2 + 0.8 * random.nextUniform() }
    inner = isStopSign ? [0.8, 0.1, 0.1] : random.nextUniform() < 0.25 ? [0.85, 0.15, 0.1] : bright
    let shade = 0.2 + 0.3 * random.nextUniform()
    ground = [shade, shade + 0.1 * random.nextUniform(), shade]
  }

  /// How far outside the outline a point is; negative inside.
  private func distance(_ px: Double, _ py: Double) -> Double {
    let dx = px - x, dy = py - y
    guard !sides.isEmpty else { return (dx * dx + dy * dy).squareRoot() - radius }
    // A triangle of the same reach would be small.
    let reach = sides.count == 3 ? 0.6 * radius : 0.85 * radius
    var farthest = -Double.infinity
    for side in sides { farthest = max(farthest, dx * side.x + dy * side.y - reach) }
    return farthest
  }

  private func color(_ px: Double, _ py: Double) -> [Double] {
    let outside = distance(px, py)
    if outside > 0 { return ground }
    guard isStopSign else { return inner }
    let isBar = (py - y).magnitude < 0.16 * radius && (px - x).magnitude < 0.5 * radius
    return isBar || outside > -0.14 * radius ? [0.95, 0.95, 0.95] : inner
  }

  /// Adds the image, every pixel the mean of four points in it.
  func draw(_ size: Int, _ noise: Double, _ random: inout RandomNumbers, into pixels: inout [Double]) {
    for row in 0..<size {
      for column in 0..<size {
        var sums = [0.0, 0, 0]
        for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
          let color = color(Double(column) + dx, Double(row) + dy)
          for channel in 0..<3 { sums[channel] += color[channel] / 4 }
        }
        for sum in sums { pixels.append(min(max(sum + noise * random.nextNormal(), 0), 1)) }
      }
    }
  }
}
