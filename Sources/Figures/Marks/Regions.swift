/// Which class a model chooses at each place of a plane, and how surely.
///
/// It takes the colours of the mark that follows, so that regions and points of a class match.
package final class Regions: Mark {
  private let scores: [Grid]
  private let names: [String]

  /// Regions from one grid of scores for each class; the highest score wins.
  ///
  /// Scores that are probabilities show how sure the model is; scores of 0 and 1 show only the choice.
  package init(scores: [Grid], names: [String]) {
    self.scores = scores
    self.names = names
  }

  package var demand: Int { 3000 * scores.count }

  package func extend(_ extent: inout Extent) {
    for grid in scores {
      extent.x.include([grid.x.lowerBound, grid.x.upperBound])
      extent.y.include([grid.y.lowerBound, grid.y.upperBound])
    }
    extent.x.isTight = true
    extent.y.isTight = true
    extent.proportion = .square
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    let levels = isHard ? [0.0] : [0.0, 0.5, 0.9]
    let corners = plot.byteBudget / 9 / max(1, scores.count * (levels.count + 1))
    for number in scores.indices {
      let lead = lead(of: number)
      for level in levels {
        let rings = lead.placed(Isolines.rings(of: lead, level: level), in: plot, corners: corners)
        canvas.polygon(rings, Fill(.series(firstSeries + number), opacity: level == 0 ? 0.2 : 0.13))
      }
    }
    // Two classes share their one border.
    for number in scores.indices.dropFirst(scores.count == 2 ? 1 : 0) {
      let lead = lead(of: number)
      for line in lead.placed(Isolines.lines(of: lead, level: 0), in: plot, corners: corners) {
        canvas.polyline(line, Pen(.muted, width: 1.5))
      }
    }
  }

  private var isHard: Bool { scores.allSatisfy { $0.values.allSatisfy { $0 == 0 || $0 == 1 } } }

  /// By how much a class is ahead of the best other one.
  private func lead(of number: Int) -> Grid {
    scores[number].mapped { i in
      var best = -Double.infinity
      for other in scores.indices where other != number { best = max(best, scores[other].values[i]) }
      let difference = scores[number].values[i] - best
      return difference.isFinite ? difference : scores[number].values[i] > best ? 1 : -1
    }
  }

  package func sentences(x: Axis, y: Axis) -> String {
    guard let first = scores.first, !first.values.isEmpty else { return "" }
    var counts = [Int](repeating: 0, count: scores.count)
    for i in first.values.indices {
      let winner = scores.indices.reduce(0) { scores[$1].values[i] > scores[$0].values[i] ? $1 : $0 }
      counts[winner] += 1
    }
    let parts = counts.indices.map { number in
      let share = 100 * Double(counts[number]) / Double(first.values.count)
      return "\(number < names.count ? names[number] : "class \(number)") \(NumberText.fixed(share, decimals: 0)) %"
    }
    return "Of the plane shown, the model gives \(Description.listed(parts))."
  }
}
