import Foundation
import Verification

/// The running executable.
enum Tool {
  static let executable: URL = {
    // On Linux the file that runs, however it was started; elsewhere what the bundle says.
    let running = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    if running.path != "/proc/self/exe" { return running }
    return Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
  }()

  /// A hash of its bytes and of what chooses its kernels; results of another build are not trusted.
  static let hash: String = {
    var hash = Hash()
    hash.add(contentsOf: executable)
    return hash.text
  }()
}
