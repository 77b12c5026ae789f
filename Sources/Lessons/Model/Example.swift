import Diagnostics

/// A block of Swift that runs.
package struct Example: Sendable {
  /// How a page shows an example.
  package enum Display: Sendable {
    case shown
    /// `.setup`: folded.
    case folded
    /// `.hidden`.
    case hidden
  }

  /// What is to happen when it runs.
  package enum Expectation: Sendable {
    case succeeds
    /// `.norun`: it is checked and not run.
    case isNotRun
    /// `.fails`: it fails, and the message holds this text (any message, where nil).
    case fails(error: Located<String>?)
  }

  /// The place of this example in `Lesson.examples`, from 0; for a part of an exercise, how many
  /// examples stand before the exercise, which is the scope it runs in.
  package var index: Int
  /// As given by `{#id}`, else `example-1`, `example-2`, … by its place; unique in the lesson.
  package var id: String
  /// Answers whether the author gave the id.
  package var isNamed: Bool
  package var attributes: Attributes?
  /// The program; its offsets lead to the place in the file.
  package var code: SourceText
  package var display: Display
  package var expectation: Expectation
  /// `.isolated`: it has a scope of its own.
  package var isIsolated: Bool
  /// `seed=`, where it differs from the lesson's.
  package var seed: Located<UInt64>?
  /// `budget=`, in work units.
  package var budget: Located<Int>?
  /// `tolerance=`, for comparing its output.
  package var tolerance: Located<Double>?
  package var caption: Prose?
  package var alt: Prose?
  /// What was recorded for it, from the `output` block beneath.
  package var output: Output?
  /// The whole block with its fences.
  package var range: SourceRange

  package init(
    index: Int, id: String, isNamed: Bool, attributes: Attributes? = nil, code: SourceText, display: Display = .shown,
    expectation: Expectation = .succeeds, isIsolated: Bool = false, seed: Located<UInt64>? = nil,
    budget: Located<Int>? = nil, tolerance: Located<Double>? = nil, caption: Prose? = nil, alt: Prose? = nil,
    output: Output? = nil, range: SourceRange
  ) {
    self.index = index
    self.id = id
    self.isNamed = isNamed
    self.attributes = attributes
    self.code = code
    self.display = display
    self.expectation = expectation
    self.isIsolated = isIsolated
    self.seed = seed
    self.budget = budget
    self.tolerance = tolerance
    self.caption = caption
    self.alt = alt
    self.output = output
    self.range = range
  }
}
