import Diagnostics
import Lessons

/// Everything of a lesson that runs, in the order in which it runs.
///
/// A script is all that a worker gets: whoever runs it needs neither the lesson nor the course.
package struct Script: Codable, Sendable {
  /// A program text with its place in the lesson's file.
  package struct Piece: Codable, Sendable {
    let file: String
    let text: String
    /// Offset, line and column of each line's first byte, one after the other.
    let lines: [Int]

    init(_ source: SourceText) {
      file = source.file
      text = String(decoding: source.bytes, as: UTF8.self)
      lines = source.lines.flatMap { [$0.offset, $0.position.line, $0.position.column] }
    }

    /// The same text with its places, as it was.
    package var source: SourceText {
      var places: [SourceText.Line] = []
      for start in stride(from: 0, to: lines.count - 2, by: 3) {
        let position = SourcePosition(line: lines[start + 1], column: lines[start + 2])
        places.append(SourceText.Line(offset: lines[start], position: position))
      }
      return SourceText(file: file, bytes: Array(text.utf8), lines: places)
    }
  }

  /// What is to happen when an example runs.
  package enum Expectation: Codable, Sendable {
    case succeeds
    case isNotRun
    case fails(text: String?)
  }

  /// An example, with what its fence asks for.
  package struct ExampleStep: Codable, Sendable {
    package let index: Int
    package let id: String
    package let piece: Piece
    package let expectation: Expectation
    package let isIsolated: Bool
    package let seed: UInt64?
    package let budget: Int?
  }

  /// The parts of an exercise that prove it.
  package struct ExerciseStep: Codable, Sendable {
    package let index: Int
    package let id: String
    package let starter: Piece
    package let check: Piece
    package let solution: Piece
  }

  /// One thing to run.
  package enum Step: Codable, Sendable {
    /// A named block of another lesson, run for its names; what it prints and shows is not kept.
    case used(id: String, piece: Piece)
    case example(ExampleStep)
    case value(index: Int, piece: Piece, decimals: Int?)
    case exercise(ExerciseStep)
  }

  /// A file of the course that a program names.
  package struct DataFile: Codable, Sendable {
    /// Why a file may not be read.
    struct Refusal: Codable, Sendable {
      let rule: String
      let found: String
    }
    let name: String
    let path: String
    /// Of what it holds.
    let hash: String
    let refusal: Refusal?
  }

  package let lesson: String
  package let seed: UInt64
  package let isSinglePrecision: Bool
  package let steps: [Step]
  /// The files of the course's folder `data` that the programs name.
  let data: [DataFile]
  /// The names of the others, for what is told of a file that is not there.
  let otherData: [String]

  /// Every program text, in the order of the steps; diagnostics are kept relative to these.
  var pieces: [Piece] { steps.flatMap(\.pieces) }

  package var isEmpty: Bool { steps.isEmpty }

  /// The same lesson with other steps.
  func with(_ steps: [Step]) -> Script {
    Script(
      lesson: lesson, seed: seed, isSinglePrecision: isSinglePrecision, steps: steps, data: data, otherData: otherData)
  }
}

extension Script {
  /// The script of a lesson.
  ///
  /// - Parameter course: where the blocks are found that the lesson uses; those that are missing there
  ///   have been reported by the structure check.
  package init(of lesson: Lesson, in course: Course) {
    var steps: [Step] = []
    for use in lesson.frontMatter.use {
      let example = course.lesson(named: use.file)?.examples.first { $0.id == use.example }
      if let example { steps.append(.used(id: "\(use.file)#\(use.example)", piece: Piece(example.code))) }
    }
    for scope in 0...lesson.examples.count {
      for value in lesson.values where value.scope == scope {
        if value.expression.bytes.isEmpty { continue }
        steps.append(.value(index: value.index, piece: Piece(value.expression), decimals: value.decimals))
      }
      for (index, exercise) in lesson.exercises.enumerated() where exercise.scope == scope {
        guard let check = exercise.check, let solution = exercise.solution else { continue }
        let parts = (Piece(exercise.starter.code), Piece(check.code), Piece(solution.code))
        steps.append(
          .exercise(ExerciseStep(index: index, id: exercise.id, starter: parts.0, check: parts.1, solution: parts.2)))
      }
      if scope < lesson.examples.count { steps.append(.example(ExampleStep(lesson.examples[scope]))) }
    }
    let all = CourseData(of: course)
    let named = all.files(namedIn: steps.flatMap(\.pieces).map { Array($0.text.utf8) })
    self.init(
      lesson: lesson.name, seed: lesson.frontMatter.seed?.value ?? 0,
      isSinglePrecision: lesson.frontMatter.precision?.value == .single, steps: steps, data: named,
      otherData: all.names.filter { name in !named.contains { $0.name == name } })
  }

  /// The name under which the run of this script is kept: it changes with everything that can change
  /// the run, and with nothing else.
  ///
  /// A file that is missing is not part of it: such a run is not kept.
  ///
  /// Lines count by their columns only, so that editing the prose above an example changes nothing.
  ///
  /// - Parameter tool: the hash of the executable.
  package func key(tool: String) -> String {
    var hash = Hash()
    hash.add([tool, lesson, String(seed), isSinglePrecision ? "single" : "double"])
    for step in steps { step.add(to: &hash) }
    for file in data { hash.add([file.name, file.hash, file.refusal?.found ?? ""]) }
    return hash.text
  }
}

extension Script.ExampleStep {
  init(_ example: Example) {
    index = example.index
    id = example.id
    piece = Script.Piece(example.code)
    switch example.expectation {
    case .succeeds: expectation = .succeeds
    case .isNotRun: expectation = .isNotRun
    case .fails(let error): expectation = .fails(text: error?.value)
    }
    isIsolated = example.isIsolated
    seed = example.seed?.value
    budget = example.budget?.value
  }
}

extension Script.Step {
  fileprivate var pieces: [Script.Piece] {
    switch self {
    case .used(_, let piece), .value(_, let piece, _): [piece]
    case .example(let example): [example.piece]
    case .exercise(let exercise): [exercise.starter, exercise.check, exercise.solution]
    }
  }

  fileprivate func add(to hash: inout Hash) {
    switch self {
    case .used(let id, let piece):
      hash.add(["used", id])
      piece.add(to: &hash)
    case .example(let example):
      hash.add(["example", example.id, example.isIsolated ? "isolated" : "shared"])
      hash.add([example.seed.map(String.init) ?? "", example.budget.map(String.init) ?? ""])
      switch example.expectation {
      case .succeeds: hash.add("succeeds")
      case .isNotRun: hash.add("is not run")
      case .fails(let text): hash.add(["fails", text ?? ""])
      }
      example.piece.add(to: &hash)
    case .value(_, let piece, let decimals):
      hash.add(["value", decimals.map(String.init) ?? ""])
      piece.add(to: &hash)
    case .exercise(let exercise):
      hash.add(["exercise", exercise.id])
      for piece in [exercise.starter, exercise.check, exercise.solution] { piece.add(to: &hash) }
    }
  }
}

extension Script.Piece {
  fileprivate func add(to hash: inout Hash) {
    hash.add([file, text])
    // The columns of all lines but the first, which prose on the same line may move.
    for column in stride(from: 5, to: lines.count, by: 3) { hash.add(lines[column]) }
  }
}
