import KernelsBase

/// Where the values of a plan lie in its memory: those that are not needed at the same time share room.
struct MemoryLayoutOfPlan {
  /// The first byte of every value that the plan makes; of others nothing.
  private(set) var offsets: [Int]
  /// All room together.
  private(set) var byteCount = 0
  private var free: [Range<Int>] = []

  init(_ builder: PlanBuilder) {
    offsets = [Int](repeating: -1, count: builder.values.count)
    let last = MemoryLayoutOfPlan.lastUses(builder)
    for (index, step) in builder.steps.enumerated() {
      for place in step.results where offsets[place.value] < 0 && builder.isMade(place.value) {
        let shared = step.dyingTwin(of: place, at: index, last, builder, isPlaced: { offsets[$0] >= 0 })
        if let shared {
          offsets[place.value] = offsets[shared]
        } else {
          offsets[place.value] = take(MemoryLayoutOfPlan.room(builder.values[place.value].byteCount))
        }
      }
      var gone: [Int] = []
      for place in step.operands where place.value >= 0 && last[place.value] == index && builder.isMade(place.value) {
        let takenOver = step.results.contains { $0.value != place.value && offsets[$0.value] == offsets[place.value] }
        if takenOver || gone.contains(place.value) { continue }
        gone.append(place.value)
        giveBack(offsets[place.value], MemoryLayoutOfPlan.room(builder.values[place.value].byteCount))
      }
    }
  }

  /// The last instruction that uses each value; never, for what must last.
  private static func lastUses(_ builder: PlanBuilder) -> [Int] {
    var last = [Int](repeating: -1, count: builder.values.count)
    for (index, step) in builder.steps.enumerated() {
      for place in step.operands where place.value >= 0 { last[place.value] = index }
    }
    for step in builder.steps.prefix(builder.constantSteps) {
      for place in step.operands where place.value >= 0 { last[place.value] = .max }
    }
    for place in builder.outputs { last[place.value] = .max }
    // Whether numbers were places is asked after the run.
    for step in builder.steps where step.instruction.kind == .places { last[step.operands[1].value] = .max }
    return last
  }

  /// Whole cache lines, and what kernels may read and write behind the last number.
  private static func room(_ byteCount: Int) -> Int { (byteCount + 63) / 64 * 64 + 128 }

  /// The smallest free room that is large enough, or new room.
  private mutating func take(_ size: Int) -> Int {
    var best: Int?
    for (index, range) in free.enumerated() where range.count >= size {
      if best.map({ free[$0].count > range.count }) ?? true { best = index }
    }
    guard let best else {
      byteCount += size
      return byteCount - size
    }
    let start = free[best].lowerBound
    if free[best].count == size { free.remove(at: best) } else { free[best] = (start + size)..<free[best].upperBound }
    return start
  }

  private mutating func giveBack(_ start: Int, _ size: Int) {
    var joined = start..<(start + size)
    free.removeAll { range in
      if range.upperBound == joined.lowerBound {
        joined = range.lowerBound..<joined.upperBound
        return true
      }
      if range.lowerBound == joined.upperBound {
        joined = joined.lowerBound..<range.upperBound
        return true
      }
      return false
    }
    free.append(joined)
  }
}

extension PlanBuilder {
  /// Whether a value lies in the plan's memory.
  func isMade(_ value: Int) -> Bool {
    if case .step = values[value].source { true } else { false }
  }
}

extension PlanBuilder.Step {
  /// A source that is used here for the last time and that the result may be written over: the kernel reads each
  /// number before it writes the one in its place.
  fileprivate func dyingTwin(
    of result: PlanBuilder.Place, at index: Int, _ last: [Int], _ builder: PlanBuilder, isPlaced: (Int) -> Bool
  ) -> Int? {
    guard instruction.worksInPlace else { return nil }
    for source in sources where source.value >= 0 && source.value != result.value {
      if last[source.value] == index, source.offset == 0, result.offset == 0, builder.isMade(source.value),
        isPlaced(source.value), builder.values[source.value].byteCount == builder.values[result.value].byteCount
      {
        return source.value
      }
    }
    return nil
  }
}

extension Instruction {
  /// Whether each result depends on the sources' numbers in its own place alone.
  fileprivate var worksInPlace: Bool {
    switch kind {
    case .unary, .select: true
    case .binary: extents.s0 == 1 && left.s1 == 1 && right.s1 == 1
    default: false
    }
  }
}
