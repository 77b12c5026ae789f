import CDuktape

/// A small JavaScript engine without files, network or clock; KaTeX runs in it.
final class ScriptEngine {
  /// A script or a call that ended with an error, as the engine words it.
  struct Failure: Error {
    let text: String
  }

  private let context: OpaquePointer

  init?() {
    guard let context = courseware_js_create() else { return nil }
    self.context = context
  }

  deinit { courseware_js_destroy(context) }

  /// Runs a script in the global scope.
  func evaluate(_ script: [UInt8]) throws(Failure) {
    let status = script.withUnsafeBytes { bytes in
      courseware_js_evaluate(context, bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count)
    }
    let answer = popped()
    if status != 0 { throw Failure(text: answer) }
  }

  /// Calls a global function with one ASCII string; its answer is ASCII too.
  func call(_ function: String, _ argument: String) throws(Failure) -> String {
    var argument = argument
    let status = argument.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        courseware_js_call(context, function, text.baseAddress, text.count)
      }
    }
    let answer = popped()
    if status != 0 { throw Failure(text: answer) }
    return answer
  }

  private func popped() -> String {
    var count = 0
    let start = courseware_js_top(context, &count)
    defer { courseware_js_pop(context) }
    return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
