import Figures
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif
import Testing

@Suite struct RenderingTests {
  @Test(arguments: Samples.all.map(\.name))
  func bothDrawingsTogetherTakeAtMost30kB(_ name: String) throws {
    let figure = try #require(Samples.all.first { $0.name == name }).figure
    let rendering = render(figure, idPrefix: "f")
    #expect(rendering.wide.utf8.count + rendering.narrow.utf8.count <= 30_000)
  }

  @Test func aMillionPointsTakeNoMoreThanAThousand() {
    var random = Randoms(seed: 9)
    let x = (0..<1_000_000).map { Double($0) }
    let y = x.map { _ in random.unit() }
    let rendering = render(Figure(marks: [Line(x: x, y: y)]), idPrefix: "f")
    #expect(rendering.wide.utf8.count + rendering.narrow.utf8.count <= 30_000)
    #expect(rendering.tables[0].rows.count == FigureTable.rowLimit)
    #expect(rendering.tables[0].note == "200 of 1000000 rows, evenly chosen")
  }

  @Test(arguments: Samples.all.map(\.name))
  func drawingsAreWellFormedWithIdsOfTheirOwn(_ name: String) throws {
    let figure = try #require(Samples.all.first { $0.name == name }).figure
    let rendering = render(figure, idPrefix: "f7")
    var ids: [String] = []
    for drawing in [rendering.wide, rendering.narrow] + rendering.frames.flatMap({ [$0.wide, $0.narrow] }) {
      let reader = SVGReader()
      #expect(reader.read(drawing), "\(name)")
      #expect(reader.ids.allSatisfy { $0.hasPrefix("f7-") })
      ids += reader.ids
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test func descriptionsAreMadeFromTheData() {
    let x = (0...200).map { Double($0) }
    let y = x.map { $0 < 20 ? 0.69 : $0 > 80 ? 0.02 : 0.69 - 0.67 * ($0 - 20) / 60 }
    let figure = Figure(horizontal: Axis(label: "epoch"), vertical: Axis(label: "loss"), marks: [Line(x: x, y: y)])
    let rendering = render(figure, idPrefix: "f")
    #expect(rendering.title == "loss by epoch")
    #expect(
      rendering.description == "loss falls from 0.69 to 0.02 as epoch goes from 0 to 200, fastest between 20 and 60.")
  }

  @Test func textOverEveryStepCanBeRead() {
    for isNegative in [false, true] {
      for step in 0...ColorMap.steps {
        let contrast = DefaultColors.contrastOverLevel(step, isNegative: isNegative)
        // The level AA of the Web Content Accessibility Guidelines for normal text.
        #expect(contrast.light >= 4.5 && contrast.dark >= 4.5, "step \(step)")
      }
    }
  }

  @Test func plainTextIsPlain() {
    for (name, figure) in Samples.all {
      let text = renderText(figure, columns: 60, isASCII: true)
      #expect(text.utf8.allSatisfy { $0 == 10 || $0 >= 32 && $0 < 127 }, "\(name)")
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 && !$0.hasSuffix(" ") }, "\(name)")
    }
  }

  @Test func seriesDifferInMoreThanTheirColour() {
    let pens = (0..<25).map { number in
      let pen = Pen.series(number)
      return "\(number % Paint.seriesCount) \(pen.dash.rawValue)"
    }
    #expect(Set(pens).count == 25)
  }
}

/// Reads a drawing as XML and gathers its ids.
private final class SVGReader: NSObject, XMLParserDelegate {
  var ids: [String] = []

  func read(_ text: String) -> Bool {
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if let id = attributes["id"] { ids.append(id) }
  }
}
