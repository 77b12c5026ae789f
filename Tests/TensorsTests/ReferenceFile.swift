import Foundation

/// The lines of a file in References/Tensors.
func referenceLines(_ name: String) -> [String] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../References/Tensors/\(name)")
  let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  return text.split(separator: "\n").map(String.init)
}
