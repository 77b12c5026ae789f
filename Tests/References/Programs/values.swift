struct Point: Equatable {
  var x: Double
  var y = 2.0
  var norm: Double { (x * x + y * y).squareRoot() }
  var sum: Double {
    get { x + y }
    set { x = newValue - y }
  }
  mutating func scale(_ k: Double) {
    x *= k
    y *= k
  }
  static func unit() -> Point { Point(x: 1, y: 0) }
  func callAsFunction(_ t: Double) -> Double { x * t + y }
}
var p = Point(x: 3, y: 4)
let q = p
p.scale(2)
p.sum = 100
print(p, q, q.norm, Point(x: 1), Point.unit(), q(10), p == q, q == Point(x: 3, y: 4))
struct Grid {
  var rows: [[Int]]
  init(size: Int) { rows = Array(repeating: Array(repeating: 0, count: size), count: size) }
  subscript(i: Int, j: Int) -> Int {
    get { rows[i][j] }
    set { rows[i][j] = newValue }
  }
}
var grid = Grid(size: 3)
let before = grid
grid[1, 2] = 7
grid[1, 2] += 1
grid.rows[0][0] -= 1
print(grid.rows, before.rows)
var points = [Point(x: 1), Point(x: 2)]
points[1].x = 9
points[0].scale(3)
let copy = points
points[0].y = -1
print(points.map { $0.y }, copy.map { $0.y })
enum Shape {
  case circle(radius: Double)
  case rectangle(Double, Double)
  case nothing
  var area: Double {
    switch self {
    case .circle(let radius): return 3 * radius * radius
    case .rectangle(let a, let b): return a * b
    case .nothing: return 0
    }
  }
}
let shapes: [Shape] = [.circle(radius: 2), .rectangle(2, 3), .nothing]
for s in shapes { print(s, s.area) }
if case .circle(let r) = shapes[0], r > 1 { print("big circle", r) }
enum Level: Int { case low = 1, middle, high }
print(Level.middle.rawValue, Level.high, Level.low == .low)
var t = (1, name: "one")
t.0 += 5
t.name = "six"
print(t, t.name)
var (a, b) = (1, 2)
(a, b) = (b, a)
print(a, b)
func bump(_ x: inout Int, by k: Int = 1) { x += k }
var counts = [1, 2, 3]
bump(&counts[1])
bump(&counts[2], by: 10)
bump(&a)
print(counts, a)
func swapped(_ x: inout Double, _ y: inout Double) {
  let z = x
  x = y
  y = z
}
swapped(&p.x, &p.y)
print(p)
