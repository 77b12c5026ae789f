import Figures

/// A figure of every kind, for goldens and laws.
enum Samples {
  static var all: [(name: String, figure: Figure)] {
    [
      ("loss", loss), ("rates", rates), ("scatter", scatter), ("dense", dense), ("fit", fit), ("bars", bars),
      ("groups", groups), ("turned", turned), ("histogram", histogram), ("heatmap", heatmap), ("map", map),
      ("confusion", confusion), ("regions", regions), ("contours", contours), ("vectors", vectors), ("band", band),
      ("image", image), ("network", network), ("convolutions", convolutions), ("graph", graph),
      ("multiples", multiples),
      ("notes", notes), ("moments", moments),
    ]
  }

  private static let epochs = (1...100).map { Double($0) }

  private static func decay(_ rate: Double) -> [Double] {
    var value = 0.7
    return epochs.map { _ in
      defer { value *= 1 - rate }
      return value + 0.014
    }
  }

  private static var loss: Figure {
    Figure(
      horizontal: Axis(label: "epoch"), vertical: Axis(label: "loss"),
      marks: [Line(name: "training", x: epochs, y: decay(0.06)), Line(name: "validation", x: epochs, y: decay(0.04))])
  }

  private static var rates: Figure {
    Figure(
      title: "Six learning rates", horizontal: Axis(label: "epoch"), vertical: Axis(label: "loss", scale: .logarithmic),
      marks: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3].map { Line(name: "rate \($0)", x: epochs, y: decay($0)) })
  }

  private static func cloud(_ count: Int, seed: UInt64) -> (x: [Double], y: [Double]) {
    var random = Randoms(seed: seed)
    func bell() -> Double { (0..<6).reduce(-3) { sum, _ in sum + random.unit() } }
    var (x, y): ([Double], [Double]) = ([], [])
    for _ in 0..<count {
      x.append(bell())
      y.append(bell())
    }
    return (x, y)
  }

  private static var scatter: Figure {
    let (x, y) = cloud(60, seed: 1)
    let classes = (0..<60).map { $0 % 3 }
    return Figure(
      title: "Three kinds of iris", horizontal: Axis(label: "petal length, cm"),
      vertical: Axis(label: "petal width, cm"),
      marks: [
        Scatter(
          x: zip(x, classes).map { $0 + 2 * Double($1) }, y: y, classes: classes,
          names: ["setosa", "versicolor", "virginica"])
      ])
  }

  private static var dense: Figure {
    let (x, y) = cloud(20_000, seed: 2)
    return Figure(title: "Twenty thousand points", marks: [Scatter(x: x, y: y)])
  }

  private static var fit: Figure {
    let (x, y) = cloud(30, seed: 3)
    return Figure(
      horizontal: Axis(label: "size"), vertical: Axis(label: "price"),
      marks: [Scatter(x: x, y: zip(x, y).map { 2 * $0 + 0.5 * $1 }, names: ["data"])]
    ).adding(Figure(marks: [Line(name: "fit", x: [-2, 2], y: [-4, 4])]))
  }

  private static var bars: Figure {
    Figure(
      title: "Accuracy by optimizer", vertical: Axis(label: "accuracy"),
      marks: [Bars(names: ["SGD", "Momentum", "RMSProp", "Adam"], series: [("", [0.81, 0.88, 0.91, 0.934])])])
  }

  private static var groups: Figure {
    Figure(
      vertical: Axis(label: "change"),
      marks: [
        Bars(names: ["a", "b", "c"], series: [("before", [0.5, -0.3, 0.8]), ("after", [0.7, 0.1, -0.2])])
      ])
  }

  private static var turned: Figure {
    Figure(
      title: "Long names", vertical: Axis(label: "parameters"),
      marks: [
        Bars(
          names: ["convolution one", "convolution two", "fully connected one", "fully connected two", "output layer"],
          series: [("", [156, 2416, 48120, 10164, 850])])
      ])
  }

  private static var histogram: Figure {
    Figure(title: "Weights", horizontal: Axis(label: "weight"), marks: [Histogram(values: cloud(500, seed: 4).x)])
  }

  private static var heatmap: Figure {
    Figure(
      title: "Correlations",
      marks: [
        Heatmap(
          values: [[1, -0.12, 0.87], [-0.12, 1, -0.43], [0.87, -0.43, 1]],
          rowNames: ["sepal length", "sepal width", "petal length"],
          columnNames: ["sepal length", "sepal width", "petal length"], decimals: 2)
      ])
  }

  private static var map: Figure {
    let rows = (0..<60).map { row in (0..<80).map { column in Double((row * column) % 97) - 40 } }
    return Figure(title: "A feature map", marks: [Heatmap(values: rows)])
  }

  private static var confusion: Figure {
    Figure(
      title: "Confusion", horizontal: Axis(label: "predicted"), vertical: Axis(label: "actual"),
      marks: [Heatmap(values: [[48, 2, 0], [1, 45, 4], [0, 3, 47]], decimals: 0, words: .confusion)])
  }

  private static func grid(_ height: (Double, Double) -> Double) -> Grid {
    let places = (0..<31).map { Double($0) / 10 - 1 }
    return Grid(
      columns: 31, rows: 31, x: -1...2, y: -1...2, values: places.flatMap { b in places.map { height($0, b) } })
  }

  private static var regions: Figure {
    let chance = grid { a, b in max(0, min(1, 0.5 + (a - 0.5) * (b - 0.5) * -2)) }
    return Figure(
      title: "XOR", horizontal: Axis(label: "x₁"), vertical: Axis(label: "x₂"),
      marks: [
        Regions(scores: [chance.mapped { 1 - chance.values[$0] }, chance], names: ["0", "1"]),
        Scatter(x: [0, 0, 1, 1], y: [0, 1, 0, 1], classes: [0, 1, 1, 0], names: ["class 0", "class 1"]),
      ])
  }

  private static var contours: Figure {
    Figure(
      title: "Gradient descent", horizontal: Axis(label: "w₁"), vertical: Axis(label: "w₂"),
      marks: [
        Contours(grid: grid { a, b in 0.3 * a * a + 1.5 * b * b }),
        Trail(name: "steps", x: [-0.9, -0.5, -0.2, 0], y: [1.8, 0.4, 0.1, 0]),
      ])
  }

  private static var vectors: Figure {
    Figure(
      title: "Vectors",
      marks: [Arrows(x: [0, 0, 0], y: [0, 0, 0], dx: [3, 1, 4], dy: [1, 2, 3], names: ["a", "b", "a + b"])])
  }

  private static var band: Figure {
    Figure(
      horizontal: Axis(label: "epoch"), vertical: Axis(label: "accuracy"),
      marks: [
        Band(x: epochs, lower: decay(0.05).map { 0.9 - $0 }, upper: decay(0.06).map { 1 - $0 }),
        Line(name: "mean of ten runs", x: epochs, y: decay(0.055).map { 0.95 - $0 }),
      ])
  }

  private static var image: Figure {
    let pixels = (0..<64).map { UInt8(($0 * 37) % 256) }
    let bitmap = Bitmap(width: 8, height: 8, kind: .gray, bytes: pixels)
    return Figure(title: "Digits", marks: [Pictures([bitmap, bitmap, bitmap], captions: ["3", "4 as 9", "5"])])
  }

  private static var network: Figure {
    Figure(
      title: "A network",
      marks: [
        Network(layers: [
          NetworkLayer(name: "input", detail: "2", form: .neurons(2)),
          NetworkLayer(
            name: "Dense", detail: "3, tanh", form: .neurons(3), weights: [[1, -2, 0.5], [-1, 2, -3]]),
          NetworkLayer(name: "Dense", detail: "1, sigmoid", form: .neurons(1), weights: [[1], [-2], [3]]),
        ])
      ])
  }

  private static var convolutions: Figure {
    Figure(
      title: "LeNet",
      marks: [
        Network(layers: [
          NetworkLayer(name: "input", detail: "28×28×1", form: .maps(height: 28, width: 28, count: 1)),
          NetworkLayer(name: "Conv2D", detail: "24×24×6", form: .maps(height: 24, width: 24, count: 6)),
          NetworkLayer(name: "MaxPooling2D", detail: "12×12×6", form: .maps(height: 12, width: 12, count: 6)),
          NetworkLayer(name: "Dense", detail: "84", form: .neurons(84)),
          NetworkLayer(name: "Dense", detail: "10", form: .neurons(10)),
        ])
      ])
  }

  private static var graph: Figure {
    Figure(
      title: "One neuron, forward and back",
      marks: [
        Graph(nodes: [
          GraphNode(label: "w", value: "0.50", gradient: "-0.24", isParameter: true),
          GraphNode(label: "x", value: "2.00"),
          GraphNode(label: "×", value: "1.00", gradient: "-0.12", inputs: [0, 1]),
          GraphNode(label: "b", value: "0.10", gradient: "-0.12", isParameter: true),
          GraphNode(label: "+", value: "1.10", gradient: "-0.12", inputs: [2, 3]),
          GraphNode(label: "sigmoid", value: "0.750", gradient: "1.00", inputs: [4]),
        ])
      ])
  }

  private static var multiples: Figure {
    Figure(
      title: "Small multiples",
      parts: [0.01, 0.03, 0.1].map { rate in
        Figure(
          title: "rate \(rate)", horizontal: Axis(label: "epoch"), vertical: Axis(label: "loss"),
          marks: [Line(x: epochs, y: decay(rate))])
      }, columns: nil, sharesAxes: true)
  }

  private static var notes: Figure {
    Figure(
      horizontal: Axis(label: "x", range: 0...10), vertical: Axis(label: "y"),
      marks: [
        Line(x: [0, 5, 20], y: [0, 5, 3]), Rule(.horizontal(y: 4), name: "target"), Rule(.vertical(x: 2)),
        Rule(.diagonal), Note("a <bend> & more", x: 5, y: 5),
      ])
  }

  private static var moments: Figure {
    var figure = Figure(title: "A line that turns", marks: [Line(x: [0, 1], y: [0, 2])])
    figure.frames = [0.0, 1, 2].map { Frame(label: "epoch \($0)", marks: [Line(x: [0, 1], y: [0, $0])]) }
    return figure
  }
}
