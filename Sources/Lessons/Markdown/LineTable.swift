/// Where the lines of a text begin.
struct LineTable {
  /// The offset of each line's first byte; a text ending in a line feed has an empty last line.
  let starts: [Int]
  let end: Int

  init(_ bytes: [UInt8]) {
    var starts = [0]
    for i in bytes.indices where bytes[i] == 0x0A { starts.append(i + 1) }
    self.starts = starts
    end = bytes.count
  }

  var count: Int { starts.count }

  /// The bytes of a 0-based line without its line feed.
  func content(_ line: Int) -> Range<Int> {
    starts[line]..<(line + 1 < starts.count ? starts[line + 1] - 1 : end)
  }

  /// The bytes of some 0-based lines, their last line feed included.
  func lines(_ range: Range<Int>) -> Range<Int> {
    let first = range.lowerBound < starts.count ? starts[range.lowerBound] : end
    return first..<max(first, range.upperBound < starts.count ? starts[range.upperBound] : end)
  }

  /// The 0-based line that holds the offset.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
