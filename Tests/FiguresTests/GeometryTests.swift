import Figures
import Testing

@Suite struct GeometryTests {
  @Test func simplifiedLinesStayWithinAQuarterOfAUnit() {
    var random = Randoms(seed: 2)
    var points: [Point] = []
    for i in 0..<400 { points.append(Point(Double(i) * 1.5, 100 + 20 * random.unit() * (i % 50 < 25 ? 1 : 0))) }
    let line = Simplification.simplified(points, limit: 10_000)
    #expect(line.count < points.count)
    for point in points {
      let distance = zip(line, line.dropFirst()).map { distanceOf(point, $0, $1) }.min() ?? .infinity
      #expect(distance <= 0.25 + 1e-9)
    }
  }

  @Test func aLimitOnCornersHolds() {
    var random = Randoms(seed: 4)
    let points = (0..<200_000).map { Point(Double($0) * 0.003, 200 * random.unit()) }
    #expect(Simplification.simplified(points, limit: 500).count <= 500)
  }

  @Test func ringsCloseAroundWhatIsAboveTheLevel() {
    // One number above the level, in the middle of nine.
    let grid = Grid(columns: 3, rows: 3, x: 0...2, y: 0...2, values: [0, 0, 0, 0, 1, 0, 0, 0, 0])
    let rings = Isolines.rings(of: grid, level: 0.5)
    #expect(rings.count == 1)
    #expect(rings[0].first == rings[0].last)
    #expect(area(rings[0]) == 0.5)
  }

  @Test func ringsOfEverythingAreTheWholeGrid() {
    let grid = Grid(columns: 4, rows: 3, x: 0...1, y: 0...1, values: [Double](repeating: 1, count: 12))
    #expect(Isolines.rings(of: grid, level: 0).map(area) == [6])
    #expect(Isolines.lines(of: grid, level: 0).isEmpty)
  }

  @Test func theAreaAboveALevelIsTheCountOfItsPlaces() {
    // A slope from 0 to 10: above 2.5 lie three quarters of its hundred cells.
    let values = (0..<121).map { Double($0 % 11) }
    let grid = Grid(columns: 11, rows: 11, x: 0...1, y: 0...1, values: values)
    let total = Isolines.rings(of: grid, level: 2.5).map(area).reduce(0, +)
    #expect((total - 75).magnitude < 1e-9)
  }

  @Test func layersFollowTheLongestWayAndNodesOfALayerKeepApart() {
    let layout = LayeredLayout(inputs: [[], [], [0, 1], [0, 2], [2], [3, 4, 1]])
    #expect(layout.layers == [0, 0, 1, 2, 2, 3])
    for layer in 0..<layout.depth {
      let slots = layout.layers.indices.filter { layout.layers[$0] == layer }.map { layout.slots[$0] }.sorted()
      for (a, b) in zip(slots, slots.dropFirst()) { #expect(b - a >= 1 - 1e-9) }
    }
  }

  private func area(_ ring: [Point]) -> Double {
    var sum = 0.0
    for (a, b) in zip(ring, ring.dropFirst() + [ring[0]]) { sum += a.x * b.y - b.x * a.y }
    return sum.magnitude / 2
  }

  private func distanceOf(_ p: Point, _ a: Point, _ b: Point) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let share = max(0, min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / max(dx * dx + dy * dy, 1e-12)))
    let (x, y) = (p.x - a.x - share * dx, p.y - a.y - share * dy)
    return (x * x + y * y).squareRoot()
  }
}
