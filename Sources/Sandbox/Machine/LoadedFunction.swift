import Diagnostics
import Programs

/// A function's code where the machine runs it.
final class LoadedFunction {
  let prototype: Prototype
  /// The example it stands in.
  let text: SourceText
  let header: FunctionHeader

  init(_ prototype: Prototype, text: SourceText) {
    self.prototype = prototype
    self.text = text
    let code = UnsafeMutablePointer<Instruction>.allocate(capacity: max(1, prototype.code.count))
    code.initialize(from: prototype.code, count: prototype.code.count)
    let constants = UnsafeMutablePointer<Value>.allocate(capacity: max(1, prototype.constants.count))
    for (place, constant) in prototype.constants.enumerated() {
      (constants + place).initialize(to: Value(constant))
    }
    header = FunctionHeader(
      code: UnsafePointer(code), constants: constants, registerCount: prototype.registerCount,
      keepsParameters: !prototype.inoutRegisters.isEmpty, assignsCaptured: prototype.assignsCaptured,
      holdsReferences: prototype.holdsReferences)
  }

  deinit {
    UnsafeMutablePointer(mutating: header.code).deallocate()
    header.constants.deinitialize(count: prototype.constants.count)
    header.constants.deallocate()
  }

  /// The place in the lesson's file of the instruction before `next`.
  func range(before next: UnsafePointer<Instruction>) -> SourceRange {
    let index = max(0, next - header.code - 1)
    guard index < prototype.ranges.count else { return text.range(0..<0) }
    let bytes = prototype.ranges[index]
    return text.range(Int(bytes.lowerBound)..<Int(bytes.upperBound))
  }
}

/// What a call needs to know of a function, without counting references.
struct FunctionHeader {
  let code: UnsafePointer<Instruction>
  let constants: UnsafeMutablePointer<Value>
  let registerCount: Int
  /// Whether a parameter is `inout`, so that parameters outlive the call.
  let keepsParameters: Bool
  /// Whether it changes a variable of its surroundings.
  let assignsCaptured: Bool
  /// Whether its registers have to be emptied at its end.
  let holdsReferences: Bool
}

extension Value {
  init(_ constant: Constant) {
    switch constant {
    case .int(let number): self = .int(number)
    case .double(let number): self = .double(number)
    case .string(let text): self = .string(StringBox(text))
    case .array(let elements): self = .array(ArrayBox(elements.map { Value($0) }))
    case .doubles(let numbers): self = .array(ArrayBox(numbers.map { .double($0) }))
    case .enumCase(let tag): self = .enumeration(EnumerationBox(tag: tag, payload: []))
    }
  }
}
