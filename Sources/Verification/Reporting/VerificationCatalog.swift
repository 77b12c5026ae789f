import Diagnostics

/// The kinds of diagnostic that this module's checks report.
package let verificationDiagnosticKinds: [DiagnosticKind] = [
  .brokenRun, .didNotFail, .failedOtherwise, .formula, .gradientDiffers, .gradientUnchecked, .notReproducible,
  .outputDiffers, .solutionFails, .staleSite, .starterPasses, .unrecordedOutput,
]
