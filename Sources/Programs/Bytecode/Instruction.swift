/// One step of a function: eight bytes.
package struct Instruction: Equatable, Sendable {
  package var opcode: Opcode
  package var extra: UInt8
  package var a: UInt16
  package var b: UInt16
  package var c: UInt16

  package init(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, extra: Int = 0) {
    self.opcode = opcode
    self.extra = UInt8(truncatingIfNeeded: extra)
    self.a = UInt16(truncatingIfNeeded: a)
    self.b = UInt16(truncatingIfNeeded: b)
    self.c = UInt16(truncatingIfNeeded: c)
  }

  package init(_ opcode: Opcode, _ a: Int, wide: Int) {
    self.init(opcode, a, wide, wide >> 16)
  }
}
