import Foundation

/// Writes a line at once, for a reader that waits for it.
func answer(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}
