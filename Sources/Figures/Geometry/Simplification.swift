/// Leaves out corners of lines that nobody could see.
package enum Simplification {
  /// The line through fewer points, nowhere more than a quarter of a unit away, or further only if it
  /// would have more than `limit` corners.
  ///
  /// - Source: Ramer, *An iterative procedure for the polygonal approximation of plane curves* (1972).
  package static func simplified(_ points: [Point], limit: Int) -> [Point] {
    var tolerance = 0.25
    var result = reduced(points, tolerance: tolerance)
    while result.count > max(2, limit), tolerance < 512 {
      tolerance *= 1.5
      result = reduced(points, tolerance: tolerance)
    }
    return result
  }

  private static func reduced(_ points: [Point], tolerance: Double) -> [Point] {
    guard points.count > 2 else { return points }
    let isGraph = zip(points, points.dropFirst()).allSatisfy { $0.x <= $1.x }
    let thinned = isGraph ? columnExtremes(points, width: tolerance) : spaced(points, distance: tolerance)
    return corners(thinned, tolerance: tolerance)
  }

  /// The first, lowest, highest and last point of each column of a graph: what its pixels show.
  private static func columnExtremes(_ points: [Point], width: Double) -> [Point] {
    guard points.count > 64 else { return points }
    var result: [Point] = []
    var first = 0
    while first < points.count {
      let column = (points[first].x / width).rounded(.down)
      var (low, high, last) = (first, first, first)
      while last + 1 < points.count, (points[last + 1].x / width).rounded(.down) == column {
        last += 1
        if points[last].y < points[low].y { low = last }
        if points[last].y > points[high].y { high = last }
      }
      var kept = -1
      for i in [first, min(low, high), max(low, high), last] where i > kept {
        result.append(points[i])
        kept = i
      }
      first = last + 1
    }
    return result
  }

  /// The points that are further than a distance from the one kept before, and the last one.
  private static func spaced(_ points: [Point], distance: Double) -> [Point] {
    guard points.count > 64 else { return points }
    var result = [points[0]]
    for point in points.dropFirst().dropLast() {
      let last = result[result.count - 1]
      if (point.x - last.x) * (point.x - last.x) + (point.y - last.y) * (point.y - last.y) > distance * distance {
        result.append(point)
      }
    }
    result.append(points[points.count - 1])
    return result
  }

  private static func corners(_ points: [Point], tolerance: Double) -> [Point] {
    guard points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var pending = [(0, points.count - 1)]
    while let (first, last) = pending.popLast() {
      var (farthest, distance) = (first, tolerance * tolerance)
      for i in (first + 1)..<max(first + 1, last) {
        let d = squaredDistance(points[i], points[first], points[last])
        if d > distance { (farthest, distance) = (i, d) }
      }
      if farthest == first { continue }
      isKept[farthest] = true
      pending.append((first, farthest))
      pending.append((farthest, last))
    }
    return points.indices.filter { isKept[$0] }.map { points[$0] }
  }

  /// The squared distance of a point from a piece of a line.
  private static func squaredDistance(_ p: Point, _ a: Point, _ b: Point) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    let share = square > 0 ? max(0, min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square)) : 0
    let (x, y) = (p.x - a.x - share * dx, p.y - a.y - share * dy)
    return x * x + y * y
  }
}
