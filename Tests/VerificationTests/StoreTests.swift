import Foundation
import Testing
import Verification

@Suite struct StoreTests {
  private func folder() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)")
  }

  @Test func givesBackWhatWasWritten() {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for content in [Data(), Data("text\n".utf8), Data(repeating: 0, count: 100_000)] {
      Store(folder: folder).write("runs/one", content)
      let store = Store(folder: folder)
      #expect(store.read("runs/one") == content)
      #expect(store.complaints.isEmpty)
    }
    #expect(Store(folder: folder).read("runs/two") == nil)
  }

  @Test func everyDamagedByteIsNoticedAndTheEntryIsRemoved() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    Store(folder: folder).write("one", Data("abc".utf8))
    let place = folder.appendingPathComponent("one")
    let whole = try Data(contentsOf: place)
    for index in whole.indices {
      var damaged = whole
      damaged[index] ^= 1
      try damaged.write(to: place)
      let store = Store(folder: folder)
      #expect(store.read("one") == nil, "byte \(index)")
      #expect(store.complaints.count == 1)
      #expect(!FileManager.default.fileExists(atPath: place.path))
    }
  }

  @Test func everyCutEntryIsNoticed() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    Store(folder: folder).write("one", Data("abc".utf8))
    let place = folder.appendingPathComponent("one")
    let whole = try Data(contentsOf: place)
    for count in 0..<whole.count {
      try whole.prefix(count).write(to: place)
      #expect(Store(folder: folder).read("one") == nil, "\(count) bytes")
    }
  }

  @Test func aFolderThatCannotBeWrittenIsSaidOnce() throws {
    let file = folder()
    defer { try? FileManager.default.removeItem(at: file) }
    try Data().write(to: file)
    let store = Store(folder: file)
    store.write("one", Data())
    store.write("two", Data())
    #expect(store.complaints.count == 1)
  }

  @Test func prunesOnlyWhatIsNotKeptAndOnlyAboveTheLimit() {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = Store(folder: folder)
    for name in ["a", "b", "c"] { store.write("runs/\(name)", Data(name.utf8)) }
    store.prune("runs", keeping: ["a"], limit: 3)
    #expect(store.read("runs/c") != nil)
    store.prune("runs", keeping: ["a"], limit: 2)
    #expect(store.read("runs/a") != nil)
    #expect(store.read("runs/c") == nil)
  }
}
