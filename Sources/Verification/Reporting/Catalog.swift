import Diagnostics
import Lessons
import Programs
import Sandbox

/// Every kind of diagnostic there is, by its id.
package let diagnosticCatalog: [String: DiagnosticKind] = {
  let all =
    lessonsDiagnosticKinds + parsingDiagnosticKinds + checkingDiagnosticKinds + sandboxDiagnosticKinds
    + verificationDiagnosticKinds
  var catalog: [String: DiagnosticKind] = [:]
  for kind in all {
    precondition(catalog[kind.id] == nil, "two kinds of diagnostic are called \(kind.id)")
    catalog[kind.id] = kind
  }
  return catalog
}()
