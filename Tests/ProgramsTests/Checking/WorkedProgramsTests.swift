import Programs
import Testing

/// Programs as lessons have them, each without a mistake.
@Suite struct WorkedProgramsTests {
  static let programs: [String] = [
    """
    let x: Tensor = [[1, 2], [3, 4]]
    let t: Tensor = [[1], [0]]
    var w: Tensor = [[1.0], [-0.5]]
    for step in 0..<100 where step % 2 == 0 {
      let (loss, gradient) = valueWithGradient(at: w) { w in (x • w - t).squared().mean() }
      w -= 0.1 * gradient
      if loss.item() < 1e-3 { break }
    }
    print("w = \\(w), \\(w[0, 0], decimals: 3)")
    """,
    """
    var (a, b) = (1, 2)
    (a, b) = (b, a)
    swap(&a, &b)
    func add(_ x: inout Int, by d: Int = 1) { x += d }
    add(&a)
    add(&a, by: 2)
    loop: for i in 0..<10 {
      for j in stride(i) { if i * j > 20 { break loop } else if j == 3 { continue loop } }
    }
    func stride(_ n: Int) -> [Int] { (0..<n).map { $0 } }
    var i = 0
    repeat { i += 1 } while i < 10
    while i > 0 { i -= 1 }
    """,
    """
    struct Point: Equatable {
      var x = 0.0, y: Double
      static let origin = Point(y: 0)
      var length: Double { sqrt(x * x + y * y) }
      static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
      mutating func move(by d: Double) { x += d; self.y += d }
      subscript(i: Int) -> Double { get { i == 0 ? x : y } set { if i == 0 { x = newValue } else { y = newValue } } }
    }
    var p = Point(x: 1, y: 2) + .origin
    p.move(by: 2)
    p[0] += p.length
    print(p == Point.origin, p)
    """,
    """
    enum Shape { case circle(radius: Double), square(Double), dot }
    func area(_ s: Shape) -> Double {
      switch s {
      case .circle(let r): Double.pi * r * r
      case .square(let a): a * a
      case .dot: 0
      }
    }
    let shapes: [Shape] = [.circle(radius: 2), .dot]
    print(shapes.map(area).reduce(0, +))
    if case .circle(let r) = shapes[0], r > 1 { print(r) }
    for case .square(let side) in shapes { print(side) }
    """,
    """
    enum Operation: String, CaseIterable { case plus = "+", minus }
    print(Operation.minus.rawValue, Operation.allCases.count, Operation(rawValue: "+") == .plus)
    """,
    """
    let n = 3
    struct Linear {
      var w: Tensor
      func callAsFunction(_ x: Tensor) -> Tensor { x * w }
    }
    let layer = Linear(w: Tensor.zeros([n]))
    print(layer(Tensor.zeros([n])))
    """,
    """
    var counts: [String: Int] = [:]
    for word in ["a", "b", "a"] { counts[word, default: 0] += 1 }
    counts["c"] = 2
    for (word, count) in counts { print(word, count) }
    if let c = counts["c"] { print(c) }
    guard let d = counts["d"] ?? counts["a"], d > 1 else { fatalError("no") }
    print(d)
    """,
    """
    let f: (Double) -> Double = { 2 * $0 }
    let functions: [(Double) -> Double] = [f, sin, sqrt, { x in let y = x * x; return y }]
    for g in functions { print(g(1)) }
    func apply(_ g: (Double) -> Double, to x: Double) -> Double { g(x) }
    print(apply({ $0 + 1 }, to: 2), functions.map { $0(0.5) })
    """,
    """
    typealias Vector = [Double]
    func dot(_ a: Vector, _ b: Vector) -> Double { zip(a, b).map(*).reduce(0, +) }
    func makeCounter() -> () -> Int {
      var n = 0
      return {
        n += 1
        return n
      }
    }
    let counter = makeCounter()
    print(dot([1, 2], [3, 4]), counter() + counter())
    struct Grid {
      var cells = [[0, 0], [0, 0]]
      static var size: Int { 2 }
    }
    var grid = Grid()
    grid.cells[1].append(4)
    grid.cells[0][1] += Grid.size
    var groups: [String: [Int]] = [:]
    groups["a", default: []].append(1)
    groups["b"]?.append(2)
    groups["a"]![0] = 5
    var f: ((Int) -> Int)? = nil
    f = { $0 + 1 }
    print(f?(2) ?? 0, f!(3), groups, grid)
    """,
    """
    let sign: Int
    let x = -2.0
    if x > 0 { sign = 1 } else if x < 0 { sign = -1 } else { sign = 0 }
    print(sign)
    let kind = switch (sign, x) { case (0, _): "zero"; case (let s, 1...) where s > 0: "large"; default: "other" }
    print(kind)
    """,
  ]

  @Test(arguments: programs)
  func aWorkedProgramHasNoMistake(text: String) {
    #expect(CheckedExample(text).found == [])
  }
}
