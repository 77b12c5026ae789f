import Foundation

// generate-bindings [--check] [FOLDER]: writes what follows from the engine's declarations, or with --check
// says what is stale and ends with status 1.

let arguments = CommandLine.arguments.dropFirst()
let root = URL(fileURLWithPath: arguments.first { !$0.hasPrefix("--") } ?? ".")
let surface = Surface(files: sourceFiles(in: root))
let reference = Reference(surface: surface)
let outputs = [
  ("Sources/LessonKit/Twins+Generated.swift", TwinWriter(surface: surface).text()),
  ("Sources/Sandbox/Bindings/LessonKit+Generated.swift", ThunkWriter(surface: surface).text()),
  ("Documentation/API.md", ReferenceWriter(reference: reference).text()),
  ("Sources/Sites/Reference/Reference+Generated.swift", SiteReferenceWriter(reference: reference).text()),
]

var stale: [String] = []
for (path, text) in outputs {
  let file = root.appendingPathComponent(path)
  if (try? Data(contentsOf: file)) == Data(text.utf8) { continue }
  stale.append(path)
  if arguments.contains("--check") { continue }
  try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: file)
}

for (declaration, reason) in surface.skipped {
  let owner = declaration.owner.map { $0 + "." } ?? ""
  print("skipped \(declaration.module)/\(declaration.file): \(owner)\(declaration.name): \(reason)")
}
print(
  "\(surface.bindings.count) natives of \(surface.types.count) types, \(surface.skipped.count) declarations skipped")
if arguments.contains("--check"), !stale.isEmpty {
  print("stale, run Scripts/generate-bindings: " + stale.joined(separator: ", "))
  exit(1)
}

/// The engine's source files, read, in a fixed order.
func sourceFiles(in root: URL) -> [SourceFile] {
  ["Tensors", "Learning", "Figures", "LessonKit"].flatMap { module -> [SourceFile] in
    let folder = root.appendingPathComponent("Sources/\(module)")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("+Generated.swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8) else { return nil }
      return DeclarationReader.read(text, module: module, file: path)
    }
  }
}
