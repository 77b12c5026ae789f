import Foundation
import LessonKit
import Sandbox

extension DataFolder {
  /// What a script may read; the files are opened now, and have to be those that the script was made with.
  convenience init(of script: Script) {
    let named = script.data.map { file -> (name: String, file: File) in
      if let refusal = file.refusal { return (file.name, .refused(rule: refusal.rule, found: refusal.found)) }
      guard let data = FileManager.default.contents(atPath: file.path) else {
        return (file.name, .refused(rule: "a data file can be read", found: "this one cannot be opened"))
      }
      var hash = Hash()
      hash.add([UInt8](data))
      guard hash.text == file.hash else {
        return (
          file.name,
          .refused(rule: "a data file stays as it is while its lesson runs", found: "this one changed; run it again")
        )
      }
      return (file.name, .bytes([UInt8](data)))
    }
    let others = script.otherData.map { (name: $0, file: File.unnamed) }
    let all = (named + others).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.init(all, number: decimal)
  }
}
