/// Places of elements in row-major order, shared by an operation and its derivative.
package final class Places {
  let base: UnsafeMutablePointer<Int32>
  let count: Int
  let storage: Storage

  /// Room for so many places, counted in the memory budget.
  init(count: Int) throws(EngineError) {
    self.count = count
    storage = try Storage(count: count, precision: .single, session: Session.current)
    base = storage.base.bindMemory(to: Int32.self, capacity: count)
  }
}
