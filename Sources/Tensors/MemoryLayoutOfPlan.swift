import KernelsBase

/// Where the values of a plan lie in its memory: those that are not needed at the same time share room.
struct MemoryLayoutOfPlan {
  /// The first byte of every value that the plan makes; of others nothing.
  private(set) var offsets: [Int]
  /// All room together.
  private(set) var byteCount = 0

  init(_ builder: PlanBuilder) {
    var rooms = Rooms(builder)
    byteCount = rooms.placeSmallOnes()
    byteCount = rooms.placeLargeOnes(from: byteCount)
    offsets = rooms.roomOfValue.map { $0 < 0 ? -1 : rooms.rooms[$0].offset }
  }
}

/// Pieces of a plan's memory, each for one value or for several that are written over one another in place.
private struct Rooms {
  struct Room {
    let size: Int
    /// The instructions between which it is needed, both included.
    let first: Int
    var last: Int
    var offset = 0

    func isNeeded(with other: Room) -> Bool { first <= other.last && other.first <= last }
  }

  private(set) var rooms: [Room] = []
  private(set) var roomOfValue: [Int]
  /// Rooms of this size and more are placed by size, which wastes less; smaller ones as they come, which is quick.
  private static let large = 1 << 14

  init(_ builder: PlanBuilder) {
    roomOfValue = [Int](repeating: -1, count: builder.values.count)
    let last = Rooms.lastUses(builder)
    for (index, step) in builder.steps.enumerated() {
      for place in step.results where roomOfValue[place.value] < 0 && builder.isMade(place.value) {
        if let twin = step.dyingTwin(of: place, at: index, last, builder), roomOfValue[twin] >= 0 {
          roomOfValue[place.value] = roomOfValue[twin]
          rooms[roomOfValue[twin]].last = last[place.value]
        } else {
          roomOfValue[place.value] = rooms.count
          rooms.append(
            Room(
              size: Rooms.size(builder.values[place.value].byteCount), first: index,
              last: Swift.max(last[place.value], index)))
        }
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
  private static func size(_ byteCount: Int) -> Int { (byteCount + 63) / 64 * 64 + 128 }

  /// Places large rooms, the largest first, each at the lowest place that is free while it is needed; answers where all
  /// room ends.
  mutating func placeLargeOnes(from start: Int) -> Int {
    let order = rooms.indices.filter { rooms[$0].size >= Rooms.large }
      .sorted { (rooms[$0].size, $1) > (rooms[$1].size, $0) }
    // In the order of their places.
    var placed: [Int] = []
    var end = start
    for index in order {
      var offset = start
      for other in placed where rooms[other].isNeeded(with: rooms[index]) {
        if rooms[other].offset - offset >= rooms[index].size { break }
        offset = Swift.max(offset, rooms[other].offset + rooms[other].size)
      }
      rooms[index].offset = offset
      end = Swift.max(end, offset + rooms[index].size)
      placed.insert(index, at: placed.firstIndex { rooms[$0].offset >= offset } ?? placed.count)
    }
    return end
  }

  /// Places small rooms in the order in which they are needed; answers where all of them end.
  mutating func placeSmallOnes() -> Int {
    var free = FreeRoom()
    var taken: [Int] = []
    for index in rooms.indices where rooms[index].size < Rooms.large {
      taken.removeAll { other in
        guard rooms[other].last < rooms[index].first else { return false }
        free.giveBack(rooms[other].offset, rooms[other].size)
        return true
      }
      rooms[index].offset = free.take(rooms[index].size)
      taken.append(index)
    }
    return free.byteCount
  }
}

/// Memory from which pieces are taken and given back.
private struct FreeRoom {
  /// How much there is, taken or not.
  private(set) var byteCount = 0
  private var free: [Range<Int>] = []

  /// The smallest free room that is large enough, or new room.
  mutating func take(_ size: Int) -> Int {
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

  mutating func giveBack(_ start: Int, _ size: Int) {
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
    of result: PlanBuilder.Place, at index: Int, _ last: [Int], _ builder: PlanBuilder
  ) -> Int? {
    guard instruction.worksInPlace || instruction.worksInPlaceOfLeft else { return nil }
    // A right operand whose rows repeat is smaller than the result.
    for source in instruction.worksInPlace ? sources : sources.prefix(1)
    where source.value >= 0 && source.value != result.value {
      if last[source.value] == index, source.offset == 0, result.offset == 0, builder.isMade(source.value),
        builder.values[source.value].byteCount == builder.values[result.value].byteCount
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

  /// Whether that is so of the left operand: rows of whole vectors, so that none is written into the next one.
  fileprivate var worksInPlaceOfLeft: Bool {
    switch kind {
    case .binary: left.s0 == extents.s1 && left.s1 == 1 && right.s0 == 0 && extents.s1.isMultiple(of: 16)
    case .binaryBroadcast: readsImages && extents.s7.isMultiple(of: 16)
    default: false
    }
  }
}
