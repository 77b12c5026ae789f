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

  /// How much a native looks at, which is what a call of it counts for.
  enum Reading {
    case nothing
    /// Its arguments, but of the receiver no more than a place.
    case arguments
    case everything
  }

  /// For each native; where the list ends, everything.
  let readings: [Reading]

  package init(id: UInt8, interface: String, call: @escaping Call) {
    self.init(id: id, interface: interface, readings: [], call: call)
  }

  init(id: UInt8, interface: String, readings: [Reading], call: @escaping Call) {
    self.id = id
    self.interface = interface
    self.readings = readings
    self.call = call
  }
}
