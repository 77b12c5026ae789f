/// What an operation on constants gives.
enum ConstantResult {
  case value(ConstantAnalysis.Constant)
  /// No number; in the words of the fault that it would be while the program runs.
  case mistake(String, help: String?)
}

extension Builtin {
  /// What it gives for operands that are known; nothing if they are not, or if it is not computed beforehand.
  func result(_ operands: [ConstantAnalysis.Constant?]) -> ConstantResult? {
    switch (operands.first, operands.count > 1 ? operands[1] : nil) {
    case (.some(.int(let a)), .some(.int(let b))): whole(a, b)
    // What is divided need not be known.
    case (.some(.none), .some(.int(0))) where self == .divideInt || self == .remainderInt:
      .mistake("division by zero", help: ConstantResult.divisorHelp)
    case (.some(.int(let a)), nil): whole(a)
    case (.some(.double(let a)), .some(.double(let b))): real(a, b)
    case (.some(.double(let a)), nil): real(a)
    default: nil
    }
  }

  private func whole(_ a: Int, _ b: Int) -> ConstantResult? {
    switch self {
    case .addInt: .checked(a, "+", b, a.addingReportingOverflow(b))
    case .subtractInt: .checked(a, "-", b, a.subtractingReportingOverflow(b))
    case .multiplyInt: .checked(a, "*", b, a.multipliedReportingOverflow(by: b))
    case .divideInt: b == 0 ? .divisionByZero(a, "/") : .checked(a, "/", b, a.dividedReportingOverflow(by: b))
    case .remainderInt:
      b == 0 ? .divisionByZero(a, "%") : .checked(a, "%", b, a.remainderReportingOverflow(dividingBy: b))
    case .addWrappingInt: .value(.int(a &+ b))
    case .subtractWrappingInt: .value(.int(a &- b))
    case .multiplyWrappingInt: .value(.int(a &* b))
    case .andInt: .value(.int(a & b))
    case .orInt: .value(.int(a | b))
    case .exclusiveOrInt: .value(.int(a ^ b))
    default: nil
    }
  }

  private func whole(_ a: Int) -> ConstantResult? {
    switch self {
    case .negateInt: .checked(0, "-", a, 0.subtractingReportingOverflow(a))
    case .complementInt: .value(.int(~a))
    case .intToDouble: .value(.double(Double(a)))
    default: nil
    }
  }

  private func real(_ a: Double, _ b: Double) -> ConstantResult? {
    switch self {
    case .addDouble: .value(.double(a + b))
    case .subtractDouble: .value(.double(a - b))
    case .multiplyDouble: .value(.double(a * b))
    case .divideDouble: .value(.double(a / b))
    default: nil
    }
  }

  private func real(_ a: Double) -> ConstantResult? {
    switch self {
    case .negateDouble: return .value(.double(-a))
    case .doubleToInt where !a.isNaN:
      let bound = Double(Int.max / 2 + 1) * 2
      if a > -bound - 1 || a == -bound, a < bound { return .value(.int(Int(a))) }
      return .mistake(a.description + " does not fit in an Int", help: nil)
    default: return nil
    }
  }
}

extension ConstantResult {
  fileprivate static let divisorHelp = "test the divisor before, or divide Doubles"

  fileprivate static func checked(
    _ a: Int, _ operation: String, _ b: Int, _ result: (partialValue: Int, overflow: Bool)
  ) -> ConstantResult {
    if !result.overflow { return .value(.int(result.partialValue)) }
    return .mistake(
      a.description + " " + operation + " " + b.description + " does not fit in an Int",
      help: "compute with Double, or with smaller numbers")
  }

  fileprivate static func divisionByZero(_ a: Int, _ operation: String) -> ConstantResult {
    .mistake(a.description + " " + operation + " 0: division by zero", help: divisorHelp)
  }
}

extension Interface {
  /// The number that a property of Int stands for, such as `Int.max`, or that arithmetic which wraps around gives.
  func standardConstant(_ id: NativeID, _ operands: [ConstantAnalysis.Constant?]) -> ConstantAnalysis.Constant? {
    if operands.isEmpty {
      for (name, value) in [("max", Int.max), ("min", Int.min), ("bitWidth", Int.bitWidth)] {
        for property in table("Int").properties[name] ?? [] where property.isStatic {
          if case .native(id, _) = property.target { return .int(value) }
        }
      }
    }
    guard operands.count == 2, case .int(let a)? = operands[0], case .int(let b)? = operands[1] else { return nil }
    for (name, value) in [("&+", a &+ b), ("&-", a &- b), ("&*", a &* b)] {
      for function in operators[name] ?? [] { if case .native(id) = function.target { return .int(value) } }
    }
    return nil
  }
}
