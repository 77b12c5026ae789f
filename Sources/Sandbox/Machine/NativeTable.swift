import LessonKit

/// Functions of the host that programs can call, with the interface that the checker reads.
///
/// The place of a declaration among the callable ones of `interface` is the index of its native.
package struct NativeTable: Sendable {
  /// Calls the native with this index.
  ///
  /// The places hold the receiver, if there is one, then every argument; a native may move out of them. A
  /// native that changes its receiver or first argument gives the changed value, or if it has a result besides,
  /// both as fields.
  package typealias Call =
    @Sendable (
      _ index: Int, _ arguments: UnsafeMutablePointer<Value>, _ machine: Machine
    ) throws(EngineError) -> Value

  /// What `NativeID.table` says to mean this one.
  package let id: UInt8
  package let interface: String
  package let call: Call

  /// For each native, whether it takes the same time whatever its arguments hold; where the list ends, they do not.
  let takesConstantTime: [Bool]

  package init(id: UInt8, interface: String, takesConstantTime: [Bool] = [], call: @escaping Call) {
    self.id = id
    self.interface = interface
    self.takesConstantTime = takesConstantTime
    self.call = call
  }
}
