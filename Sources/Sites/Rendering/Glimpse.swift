import Verification

/// A lesson's first small figure without its words, as a picture of what the lesson is about.
struct Glimpse {
  let checked: CheckedLesson
  /// The lesson's number, which keeps its ids apart from those of other lessons.
  let number: Int

  /// Larger drawings would make the page heavy, taller ones small multiples that say nothing at this size.
  private static let heaviest = 12_000
  private static let tallest = 440.0

  /// HTML, empty if the lesson has no figure that would do.
  var html: String {
    let figures = (checked.exhibits?.examples ?? []).joined().compactMap { exhibit -> String? in
      guard case .figure(let figure) = exhibit else { return nil }
      return figure.narrow
    }
    guard let drawing = figures.first(where: isFitting) else { return "" }
    return "<div class=\"glimpse\" aria-hidden=\"true\">\(unnamed(drawing))</div>"
  }

  private func isFitting(_ drawing: String) -> Bool {
    guard drawing.utf8.count <= Self.heaviest, let box = drawing.firstMatch(of: #/viewBox="0 0 [\d.]+ ([\d.]+)"/#)
    else {
      return false
    }
    return (Double(box.output.1) ?? .infinity) <= Self.tallest
  }

  /// The drawing without title, description and words, its ids told apart from those of other drawings.
  private func unnamed(_ drawing: String) -> String {
    var text = drawing.replacing(#/<(title|desc|text)\b[^>]*>.*?<\/\1>/#.dotMatchesNewlines(), with: "")
    text = text.replacing(#/ (role|aria-labelledby)="[^"]*"/#, with: "")
    for place in ["id=\"", "url(#", "href=\"#"] { text = text.replacing(place, with: "\(place)lesson-\(number)-") }
    return text
  }
}
