/// The memory that values of programs hold, counted in bytes.
///
/// What a box counts for depends on its contents alone, so a budget stops a lesson at the same place everywhere.
enum Memory {
  /// Bytes of all boxes that are alive in the process.
  nonisolated(unsafe) static var live = 0

  /// What a box counts for besides its contents.
  static let boxBytes = 48
  static let elementBytes = 16

  @inline(__always)
  static func add(_ bytes: Int) { live &+= bytes }

  // Letting go of a value lets go of what it holds, and so on inwards: a chain of a million closures would need
  // a stack as deep. From some depth on the contents are put aside, and let go of from the outermost level.
  nonisolated(unsafe) private static var releaseDepth = 0
  nonisolated(unsafe) private static var aside: [[Value]] = []

  private static let greatestDepth = 200

  /// Lets go of the contents of a box that is going away.
  static func release(_ values: inout [Value]) {
    if values.isEmpty { return }
    if releaseDepth >= greatestDepth {
      aside.append(values)
      values = []
      return
    }
    releaseDepth += 1
    drop(&values)
    releaseDepth -= 1
    if releaseDepth == 0 {
      while var next = aside.popLast() { release(&next) }
    }
  }

  /// Lets go of the values before it returns: inlined, the optimizer may do so after the depth is counted down.
  @inline(never)
  private static func drop(_ values: inout [Value]) { values = [] }
}
