import Diagnostics
import Testing
import Verification

@Suite struct CatalogTests {
  @Test func everyKindSaysWhatItMeans() {
    #expect(diagnosticCatalog.count > 50)
    for (id, kind) in diagnosticCatalog {
      #expect(kind.id == id)
      #expect(id.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "z")).contains($0) })
      #expect(!kind.title.isEmpty, "\(id)")
      #expect(!kind.explanation.isEmpty, "\(id)")
      #expect(Explanation.text(of: id)?.hasPrefix(id) == true)
    }
  }

  @Test func unknownIdsAreMetWithTheNearestOne() {
    #expect(Explanation.text(of: "output-difers") == nil)
    #expect(
      Explanation.unknown("output-difers") == "there is no diagnostic 'output-difers'; did you mean 'output-differs'?")
  }
}
