import Diagnostics

/// The kinds of diagnostic that this module's checks report.
package let verificationDiagnosticKinds: [DiagnosticKind] = [
  .brokenRun, .didNotFail, .failedOtherwise, .formula, .gradientDiffers, .notReproducible, .outputDiffers,
  .solutionFails,
  .starterPasses, .unrecordedOutput,
]
