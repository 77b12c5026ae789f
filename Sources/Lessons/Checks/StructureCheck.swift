import Diagnostics

/// Finds what only the whole course can tell: links, anchors, images, terms, prerequisites and used
/// blocks that lead nowhere.
package func structureDiagnostics(of course: Course) -> [Diagnostic] { [] }
