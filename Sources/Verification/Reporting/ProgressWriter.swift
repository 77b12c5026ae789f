import Foundation
import Synchronization

/// Shows on standard error what is being worked on: a bar on a terminal, else plain lines.
///
/// Nothing is shown for work that was kept from the last time.
package final class ProgressWriter: Sendable {
  private struct State {
    var total = 0
    var done = 0
    var running: [String] = []
    var drawn = false
  }

  private let state = Mutex(State())
  private let isTerminal: Bool
  private let isSilent: Bool

  /// - Parameter isSilent: whether nothing is written at all.
  package init(isSilent: Bool = false) {
    self.isSilent = isSilent
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  /// Says how many lessons will run.
  package func begin(total: Int) { state.withLock { $0 = State(total: total) } }

  /// A lesson starts to run.
  package func started(_ name: String) {
    state.withLock { state in
      state.running.append(name)
      if isTerminal { draw(&state) }
    }
  }

  /// A lesson has run.
  package func finished(_ name: String) {
    state.withLock { state in
      state.done += 1
      state.running.removeAll { $0 == name }
      if isTerminal { draw(&state) } else { write("[\(state.done)/\(state.total)] \(name)\n") }
    }
  }

  /// Everything has run: the bar goes away.
  package func end() {
    state.withLock { state in
      if state.drawn { write("\r\u{1B}[K") }
      state.drawn = false
    }
  }

  private func draw(_ state: inout State) {
    let width = 24
    let filled = state.total == 0 ? width : width * state.done / state.total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let names = state.running.prefix(2).joined(separator: ", ")
    write("\r\u{1B}[K\(bar) \(state.done)/\(state.total) \(names)")
    state.drawn = true
  }

  private func write(_ text: String) {
    if !isSilent { FileHandle.standardError.write(Data(text.utf8)) }
  }
}
