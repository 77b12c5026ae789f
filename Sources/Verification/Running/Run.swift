import Diagnostics

/// What happened when a lesson's script ran.
package struct Run: Codable, Sendable {
  /// What one example did.
  package struct ExampleRun: Codable, Sendable {
    /// What it printed.
    package var printed = ""
    /// Whether it ran to its end, so that what it printed can be compared.
    package var isComplete = true
    /// How many figures and model cards it showed; they are kept apart, as `Exhibits`.
    package var exhibitCount = 0
    /// A hash over everything drawn in them; empty if nothing was shown.
    package var exhibitsHash = ""
    /// How many entries of gradients were held against central differences.
    package var gradientsChecked = 0
    /// How many models were trained or made.
    package var modelCount = 0
    /// The message of an example that was to fail, and did.
    package var failure: String?
  }

  /// By `Example.index`; nothing for one that was not reached.
  package var examples: [ExampleRun?]
  /// By `ProseValue.index`; nothing for one that has no value.
  package var values: [String?]
  /// By the exercise's place in the lesson: whether its solution passes and its starter fails.
  package var exercises: [Bool]
  var diagnostics: [RunDiagnostic]
  /// Whether a data file was wanted that could not be had; such a run is not kept, because the file may come.
  var missedData = false

  init(exampleCount: Int, valueCount: Int, exerciseCount: Int) {
    examples = Array(repeating: nil, count: exampleCount)
    values = Array(repeating: nil, count: valueCount)
    exercises = Array(repeating: false, count: exerciseCount)
    diagnostics = []
  }

  package var gradientsChecked: Int { examples.reduce(0) { $0 + ($1?.gradientsChecked ?? 0) } }
}

/// What the examples of a lesson showed: by `Example.index`, in the order in which it was shown.
package struct Exhibits: Codable, Sendable {
  package var examples: [[Exhibit]]
}

/// Something an example showed beneath itself.
package enum Exhibit: Codable, Sendable {
  case figure(RenderedFigure)
  case model(ModelCard)
}

/// A figure drawn for wide and narrow pages, with what stands in for it.
package struct RenderedFigure: Codable, Equatable, Sendable {
  /// The figure's data, for a table behind a toggle.
  package struct Table: Codable, Equatable, Sendable {
    package var caption: String
    package var columns: [String]
    package var rows: [[String]]
    /// What was left out; empty if nothing was.
    package var note: String
  }

  /// The drawings of one moment, such as an epoch.
  package struct Frame: Codable, Equatable, Sendable {
    package var label: String
    package var wide: String
    package var narrow: String
  }

  package var title: String
  /// A sentence or two made from the figure's data.
  package var description: String
  /// SVG for a page of full width.
  package var wide: String
  /// SVG for a phone.
  package var narrow: String
  /// The figure in Unicode characters, for a terminal.
  package var text: String
  /// The figure in ASCII characters only.
  package var ascii: String
  package var tables: [Table]
  /// Empty for a still figure.
  package var frames: [Frame]
}

/// What a model is made of, counted by the engine.
package struct ModelCard: Codable, Equatable, Sendable {
  /// One layer.
  package struct Row: Codable, Equatable, Sendable {
    package var name: String
    package var outputShape: String
    package var parameters: Int
    package var multiplyAdds: Int
    /// In input pixels, for layers that see a window; else nothing.
    package var receptiveField: String?
  }

  package var name: String
  package var inputShape: String
  package var rows: [Row]
  package var parameters: Int
  package var multiplyAdds: Int
  /// A drawing of the architecture.
  package var drawing: RenderedFigure?
}
