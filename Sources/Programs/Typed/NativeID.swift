/// Which function of the host a program calls: its table, and its place in that table's interface.
package struct NativeID: Equatable, Hashable, Sendable {
  package let table: UInt8
  package let index: UInt16

  package init(table: UInt8, index: UInt16) {
    self.table = table
    self.index = index
  }
}
