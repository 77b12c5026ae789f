import Figures
import Testing

/// Numbers nobody wants to draw: every mark must come out of them with a drawing, whatever it shows.
@Suite struct HostileDataTests {
  private static let lists: [[Double]] = [
    [], [1], [0], [.nan], [.infinity, -.infinity], [3, 3, 3], [0, 0], [-1, -2], [1e308, -1e308], [5e-324, 1e-323],
    [1, .nan, 2, .infinity, 3], [1e15, 1e15 + 0.125], [-0.0, 0.0], [1e-300, 1e300], [.greatestFiniteMagnitude, 0],
  ]

  private func draw(_ figure: Figure) {
    let rendering = render(figure, idPrefix: "f")
    #expect(!rendering.title.isEmpty && !rendering.description.isEmpty)
    #expect(rendering.wide.utf8.count + rendering.narrow.utf8.count <= 30_000)
    _ = renderText(figure, isASCII: true)
  }

  @Test(arguments: [AxisScale.linear, .logarithmic])
  func linesAndPointsOfAnyNumbersAreDrawn(_ scale: AxisScale) {
    for x in Self.lists {
      for y in Self.lists {
        let marks: [any Mark] = [
          Line(name: "a", x: x, y: y), Scatter(x: x, y: y, classes: [0, 7, -1], names: ["a", "b"]),
          Band(x: x, lower: y, upper: x), Trail(x: x, y: y), Arrows(x: x, y: y, dx: y, dy: x, names: ["v"]),
          Note("n", x: x.first ?? 0, y: y.last ?? 0), Rule(.horizontal(y: y.first ?? .nan)), Rule(.diagonal),
        ]
        let axis = Axis(label: "x", scale: scale)
        draw(Figure(horizontal: axis, vertical: axis, marks: marks))
        // Each mark by itself: its axes are then its own.
        for mark in marks where x.count == y.count { draw(Figure(horizontal: axis, vertical: axis, marks: [mark])) }
      }
    }
  }

  @Test func tablesAndBarsOfAnyNumbersAreDrawn() {
    for list in Self.lists {
      draw(Figure(marks: [Histogram(values: list)]))
      draw(Figure(marks: [Histogram(values: list, bins: 1)]))
      draw(Figure(marks: [Bars(names: list.map { "\($0)" }, series: [("", list), ("b", [])])]))
      for decimals in [nil, 2] {
        draw(Figure(marks: [Heatmap(values: [list, list], decimals: decimals)]))
        draw(Figure(marks: [Heatmap(values: list.map { [$0] }, decimals: decimals, words: .confusion)]))
      }
      let grid = Grid(columns: 2, rows: 3, x: 0...1, y: -1...1, values: list)
      draw(Figure(marks: [Contours(grid: grid)]))
      draw(Figure(marks: [Regions(scores: [grid, grid], names: [])]))
      draw(
        Figure(marks: [
          Network(layers: [
            NetworkLayer(name: "a", form: .neurons(list.count)),
            NetworkLayer(name: "b", form: .neurons(1), weights: list.map { [$0] }),
          ])
        ]))
    }
  }

  @Test func emptyThingsAreDrawn() {
    draw(Figure(marks: []))
    draw(Figure(title: "", parts: [Figure(marks: [])], columns: 0, sharesAxes: true))
    draw(Figure(marks: [Pictures([])]))
    draw(Figure(marks: [Pictures([Bitmap(width: 0, height: 4, kind: .gray, bytes: [])])]))
    draw(Figure(marks: [Network(layers: [])]))
    draw(Figure(marks: [Graph(nodes: [])]))
    draw(Figure(marks: [Graph(nodes: [GraphNode(label: "loop", inputs: [0, 5, -1])])]))
    draw(Figure(marks: [Regions(scores: [], names: [])]))
    draw(Figure(marks: [Bars(names: [], series: [])]))
  }

  @Test func textIsNeverMarkup() {
    let rude = "</title><script>\u{0}&\"'\u{7}"
    let figure = Figure(
      title: rude, horizontal: Axis(label: rude), vertical: Axis(label: rude),
      marks: [Line(name: rude, x: [0, 1], y: [0, 1]), Note(rude, x: 0, y: 0)])
    let rendering = render(figure, idPrefix: "f")
    #expect(!rendering.wide.contains("<script") && !rendering.narrow.contains("\u{0}"))
  }

  @Test func longNamesNeverLeaveTheDrawing() {
    let long = String(repeating: "loooong name ", count: 40)
    draw(
      Figure(
        title: long, horizontal: Axis(label: long), vertical: Axis(label: long),
        marks: [Line(name: long, x: [0, 1], y: [0, 1]), Bars(names: [long, long], series: [(long, [1, 2])])]))
  }
}
