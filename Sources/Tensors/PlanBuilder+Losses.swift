import KernelsBase

extension PlanBuilder {
  /// Joins a loss of pairs, its sum and its gradient to one instruction each.
  mutating func joinLosses() {
    var uses = Uses(self)
    for index in constantSteps..<Swift.max(steps.count, constantSteps) {
      if let match = squaredError(index, uses) ?? logisticLoss(index, uses) {
        steps[match.parts[0]] = match.step
        for part in match.parts.dropFirst() { steps[part].isDropped = true }
        uses = Uses(self)
      }
    }
    steps.removeAll { $0.isDropped }
  }

  /// A joined instruction and the places of those that it replaces, the first of which it takes.
  struct Match {
    var step: Step
    var parts: [Int]
  }

  /// The most numbers that are summed in stripes alone.
  private static let mostPairs = 16384

  /// `difference = p − t`, `square`, `sum`, `÷ n`, and `w · (difference · 2)`.
  private func squaredError(_ first: Int, _ uses: Uses) -> Match? {
    guard isFlat(first, .subtract), let (square, gradient) = uses.twoReaders(of: steps[first], self),
      isUnary(square, .square), isFlat(gradient, .squareGradient),
      steps[gradient].operands[2] == steps[first].operands[0],
      let total = lossTotal(after: square, uses), isConstant(steps[gradient].operands[1])
    else { return nil }
    let difference = steps[first]
    return match(
      .squaredError, total, [first, square, gradient], gradient: steps[gradient], prediction: difference.operands[1],
      target: difference.operands[2], weight: steps[gradient].operands[1], negativeWeight: nil)
  }

  /// `s = softplus p`, `s − t · p`, `sum`, `÷ n`, and `(−w) · t + w · sigmoid p`.
  private func logisticLoss(_ first: Int, _ uses: Uses) -> Match? {
    guard isUnary(first, .softplus), let term = uses.oneReader(of: steps[first], self), isFlat(term, .subtract),
      steps[term].operands[1] == steps[first].operands[0], let product = uses.writer(of: steps[term].operands[2], self),
      product > first, isFlat(product, .multiply), uses.oneReader(of: steps[product], self) == term,
      steps[product].operands[2] == steps[first].operands[1], let total = lossTotal(after: term, uses)
    else { return nil }
    let scores = steps[first].operands[1], target = steps[product].operands[1]
    for sigmoid in uses.readers(of: scores) where isUnary(sigmoid, .sigmoid) {
      guard let right = uses.oneReader(of: steps[sigmoid], self), isFlat(right, .multiply),
        steps[right].operands[2] == steps[sigmoid].operands[0], isConstant(steps[right].operands[1]),
        let sum = uses.oneReader(of: steps[right], self), isFlat(sum, .add),
        steps[sum].operands[2] == steps[right].operands[0], let left = uses.writer(of: steps[sum].operands[1], self),
        isFlat(left, .multiply), uses.oneReader(of: steps[left], self) == sum, steps[left].operands[2] == target,
        isConstant(steps[left].operands[1])
      else { continue }
      return match(
        .logisticLoss, total, [first, term, product, sigmoid, right, left, sum], gradient: steps[sum],
        prediction: scores, target: target, weight: steps[right].operands[1], negativeWeight: steps[left].operands[1])
    }
    return nil
  }

  /// The sum of all terms and its division.
  private func lossTotal(after term: Int, _ uses: Uses) -> (sum: Int, division: Int)? {
    guard let sum = uses.oneReader(of: steps[term], self), steps[sum].instruction.kind == .sum,
      steps[sum].instruction.extents.s0 == 1, steps[sum].instruction.extents.s2 == 1,
      steps[sum].instruction.extents.s1 == steps[term].count, steps[term].count <= PlanBuilder.mostPairs,
      let division = uses.oneReader(of: steps[sum], self), isUnary(division, .divideBy)
    else { return nil }
    return (sum, division)
  }

  private func match(
    _ kind: Instruction.Kind, _ total: (sum: Int, division: Int), _ parts: [Int], gradient: Step, prediction: Place,
    target: Place, weight: Place, negativeWeight: Place?
  ) -> Match? {
    let division = steps[total.division]
    var instruction = Instruction(kind, isDouble: division.instruction.isDouble, .init(nil))
    instruction.extents.s0 = gradient.count
    instruction.p = division.instruction.p
    let none = Place(value: -1, offset: 0)
    let step = Step(
      instruction: instruction,
      operands: [
        division.operands[0], gradient.operands[0], prediction, target, weight, negativeWeight ?? none,
      ])
    // The one instruction comes first: whatever it reads must be there by then.
    let sources = [prediction, target]
    let first = parts[0]
    guard sources.allSatisfy({ isMade($0.value) ? Uses(self).lastWriter(of: $0) < first : true }) else { return nil }
    return Match(step: step, parts: parts + [total.sum, total.division])
  }

  private func isUnary(_ index: Int, _ code: UnaryCode) -> Bool {
    steps[index].instruction.kind == .unary && Int(steps[index].instruction.code) == code.rawValue
  }

  /// Whether it is a function of pairs in which nothing repeats.
  func isFlat(_ index: Int, _ code: BinaryCode) -> Bool {
    let i = steps[index].instruction
    return i.kind == .binary && Int(i.code) == code.rawValue && i.extents.s0 == 1 && i.left.s1 == 1 && i.right.s1 == 1
  }

  private func isConstant(_ place: Place) -> Bool {
    if case .constant = values[place.value].source { return true }
    return steps.prefix(constantSteps).contains { $0.results.contains { $0.value == place.value } }
  }
}

extension PlanBuilder.Step {
  /// How many numbers a function of numbers or of flat pairs has.
  fileprivate var count: Int { instruction.kind == .binary ? instruction.extents.s1 : instruction.extents.s0 }
}

/// Who writes and reads each value.
struct Uses {
  private var writers: [[Int]]
  private var readersOfValue: [[Int]]
  private var isOutput: [Bool]

  init(_ builder: PlanBuilder) {
    writers = [[Int]](repeating: [], count: builder.values.count)
    readersOfValue = writers
    isOutput = [Bool](repeating: false, count: builder.values.count)
    for place in builder.outputs { isOutput[place.value] = true }
    for (index, step) in builder.steps.enumerated() where !step.isDropped {
      for place in step.results { writers[place.value].append(index) }
      for place in step.sources where place.value >= 0 { readersOfValue[place.value].append(index) }
    }
  }

  func readers(of place: PlanBuilder.Place) -> [Int] { readersOfValue[place.value] }

  func writers(of place: PlanBuilder.Place) -> [Int] { writers[place.value] }

  func isOutput(_ place: PlanBuilder.Place) -> Bool { isOutput[place.value] }

  /// The only instruction that writes a value, all of it.
  func writer(of place: PlanBuilder.Place, _ builder: PlanBuilder) -> Int? {
    guard place.value >= 0, writers[place.value].count == 1, place.offset == 0 else { return nil }
    return writers[place.value][0]
  }

  func lastWriter(of place: PlanBuilder.Place) -> Int { writers[place.value].last ?? -1 }

  /// The only instruction that reads the result of another, which nobody else wants.
  func oneReader(of step: PlanBuilder.Step, _ builder: PlanBuilder) -> Int? {
    let readers = readers(step)
    return readers.count == 1 ? readers[0] : nil
  }

  /// The only two, in their order.
  func twoReaders(of step: PlanBuilder.Step, _ builder: PlanBuilder) -> (Int, Int)? {
    let readers = readers(step)
    return readers.count == 2 ? (readers[0], readers[1]) : nil
  }

  private func readers(_ step: PlanBuilder.Step) -> [Int] {
    let result = step.operands[0]
    guard writers[result.value].count == 1, !isOutput[result.value], result.offset == 0 else { return [] }
    return readersOfValue[result.value]
  }
}
