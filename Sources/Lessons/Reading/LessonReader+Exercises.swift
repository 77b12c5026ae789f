import Diagnostics

/// A hint, check or solution, waiting for its exercise.
struct ExercisePart {
  enum Kind: String, CaseIterable {
    case hint, check, solution
  }

  enum Content {
    case code(Fence)
    case prose([Block])
  }

  var kind: Kind
  var content: Content
  var exercise: Located<String>
  var range: SourceRange
}

extension LessonReader {
  /// An exercise's starter.
  func exercise(_ fence: Fence) -> Block {
    let attributes = fence.attributes
    if let attributes {
      check(
        attributes, of: "exercise", keys: ["title", "caption", "alt", "seed", "budget"], classes: ["exercise"])
    }
    let id: String
    if let given = attributes?.id {
      id = given.value
      addAnchor(given)
    } else {
      id = slugs.numbered("exercise", from: exercises.count + 1)
      report(
        .exerciseWithoutID, "an exercise has an id, by which its check and solution name it", at: fence.range,
        help: "write {#name .exercise}")
    }
    var starter = example(fence, index: examples.count)
    starter.id = id
    starter.isNamed = attributes?.id != nil
    starter.caption = prose("caption", of: fence, scope: examples.count)
    starter.alt = prose("alt", of: fence, scope: examples.count)
    let exercise = Exercise(
      id: id, title: prose("title", of: fence, scope: examples.count), starter: starter, scope: examples.count,
      range: fence.range)
    exercises.append(exercise)
    return .exercise(exercise)
  }

  /// Keeps a part for its exercise; it has no place of its own in the text.
  func part(_ fence: Fence, kind: ExercisePart.Kind) -> [Block] {
    if let attributes = fence.attributes {
      check(attributes, of: kind.rawValue, keys: ["for", "budget"], classes: [kind.rawValue])
    }
    guard let pair = fence.attributes?.pair("for") else {
      report(
        .unknownExercise, "a \(kind.rawValue) says which exercise it is for", at: fence.range,
        help: "write {.\(kind.rawValue) for=name}")
      return []
    }
    let content =
      fence.language.value == "swift" ? ExercisePart.Content.code(fence) : .prose(partBlocks(of: fence.code))
    parts.append(
      ExercisePart(kind: kind, content: content, exercise: Located(pair.text, at: pair.valueRange), range: fence.range))
    return []
  }

  /// Gives each part to its exercise and reports exercises that lack one.
  func settleExercises() {
    let byID = Dictionary(exercises.indices.map { (exercises[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    for part in parts {
      guard let index = byID[part.exercise.value] else {
        let names = exercises.map(\.id)
        reportUnknown(
          .unknownExercise, "no exercise is called '\(part.exercise.value)'", name: part.exercise, among: names,
          list: names.isEmpty
            ? "the starter's block is ```swift {#\(part.exercise.value) .exercise}" : "there are \(listed(names))")
        continue
      }
      add(part, to: &exercises[index])
    }
    for exercise in exercises where exercise.starter.isNamed {
      let missing = [(exercise.check == nil, "check"), (exercise.solution == nil, "solution")].filter(\.0).map(\.1)
      for kind in missing {
        report(
          .incompleteExercise, "an exercise has a \(kind), '\(exercise.id)' has none", at: exercise.range,
          help: "add a block ```swift {.\(kind) for=\(exercise.id)}")
      }
    }
  }

  private func add(_ part: ExercisePart, to exercise: inout Exercise) {
    guard case .code(let fence) = part.content else {
      if case .prose(let blocks) = part.content { exercise.hints.append(.prose(blocks, part.range)) }
      return
    }
    var example = example(fence, index: exercise.scope)
    example.id = "\(exercise.id)-\(part.kind.rawValue)"
    switch part.kind {
    case .hint:
      example.id += exercise.hints.isEmpty ? "" : "-\(exercise.hints.count + 1)"
      exercise.hints.append(.code(example))
    case .check: set(\.check, to: example, of: &exercise, part)
    case .solution: set(\.solution, to: example, of: &exercise, part)
    }
  }

  private func set(
    _ path: WritableKeyPath<Exercise, Example?>, to example: Example, of exercise: inout Exercise, _ part: ExercisePart
  ) {
    if let first = exercise[keyPath: path] {
      report(
        .incompleteExercise, "an exercise has one \(part.kind.rawValue), '\(exercise.id)' has two", at: part.range,
        notes: [.init("the first one", at: first.range)], help: "join them into one block")
    } else {
      exercise[keyPath: path] = example
    }
  }
}
