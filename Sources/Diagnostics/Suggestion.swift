/// The candidate an author most likely meant by `name`, or nothing if none is near enough.
///
/// Nearness is the restricted edit distance (insertion, deletion, substitution, swap of neighbours),
/// letters compared without case; at most a third of the name may differ. Of two equally near
/// candidates the one that begins in the same case is taken, then the one first in byte order, so that the answer
/// depends on nothing else.
///
/// - Cost: the lengths multiplied, for each candidate; a name over 64 bytes gets no suggestion.
package func suggestion(for name: String, among candidates: [String]) -> String? {
  let wanted = lowercased(name)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (distance: Int, isOtherCase: Bool, name: String, bytes: [UInt8])?
  for candidate in candidates {
    let bytes = lowercased(candidate)
    let allowed = max(1, max(wanted.count, bytes.count) / 3)
    guard abs(bytes.count - wanted.count) <= allowed, bytes.count <= 64 else { continue }
    let distance = editDistance(wanted, bytes)
    guard distance <= allowed, distance < max(wanted.count, bytes.count) else { continue }
    let exact = Array(candidate.utf8)
    let isOtherCase = !beginsAlike(candidate, name)
    if let found = best {
      if distance > found.distance { continue }
      if distance == found.distance {
        if isOtherCase, !found.isOtherCase { continue }
        if isOtherCase == found.isOtherCase, !exact.lexicographicallyPrecedes(found.bytes) { continue }
      }
    }
    best = (distance, isOtherCase, candidate, exact)
  }
  return best?.name
}

/// Whether both begin in the same case: a type is no slip of a variable's name, nor the other way round.
private func beginsAlike(_ a: String, _ b: String) -> Bool {
  a.utf8.first.map { $0 & 0x20 } == b.utf8.first.map { $0 & 0x20 }
}

/// The candidate that `name` is a slip of, if no other one comes near: one edit in a name of five letters or more,
/// or the same letters in another case.
package func certainSuggestion(for name: String, among candidates: [String]) -> String? {
  guard let best = suggestion(for: name, among: candidates) else { return nil }
  let wanted = lowercased(name)
  let distance = editDistance(wanted, lowercased(best))
  guard distance == 0 ? wanted.count >= 3 : distance == 1 && wanted.count >= 5 else { return nil }
  // `loss1` and `loss2` differ by intention.
  let digits: ClosedRange<UInt8> = 0x30...0x39
  guard wanted.filter({ digits.contains($0) }) == lowercased(best).filter({ digits.contains($0) }) else { return nil }
  guard distance == 0 || beginsAlike(best, name) else { return nil }
  for other in candidates where other != best && beginsAlike(other, name) {
    let bytes = lowercased(other)
    if abs(bytes.count - wanted.count) <= distance, editDistance(wanted, bytes) <= distance { return nil }
  }
  return best
}

/// The least number of insertions, deletions, substitutions and swaps of neighbours between two texts.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [Int](repeating: 0, count: b.count + 1)
    row[0] = i + 1
    for j in 0..<b.count {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
      row[j + 1] = best
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}

private func lowercased(_ text: String) -> [UInt8] {
  text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
}
