import Diagnostics

// What the cases of an enum stand for: literals, or what follows from them.

extension Checker {
  /// The type of the raw values of an enum; nothing where it has none, or cannot have any.
  func rawType(_ syntax: TypeDeclarationSyntax, _ nominal: NominalType) -> Type? {
    let items = syntax.cases
    guard let (name, raw) = rawTypes.first(where: { nominal.conformances.contains($0.name) }) else {
      tellStrayRawValues(syntax.name, items)
      return nil
    }
    if items.isEmpty {
      report(
        .rawValue, nominal.name + " has no cases, so nothing is " + article(raw), at: syntax.name.range,
        help: "leave out ': " + name + "', or add a case")
    }
    for item in items where !item.payload.isEmpty {
      report(
        .rawValue, "'" + item.name.text + "' holds values of its own, so it cannot stand for " + article(raw),
        at: item.name.range, help: "leave out ': " + name + "', or what the case holds")
    }
    return items.isEmpty || items.contains { !$0.payload.isEmpty } ? nil : raw
  }

  /// What the cases of an enum can stand for.
  var rawTypes: [(name: String, type: Type)] {
    [("Double", .double), ("String", .string), ("Int", .int), ("Character", .nominal(standard.character, []))]
  }

  private func tellStrayRawValues(_ name: NameSyntax, _ items: [EnumCaseSyntax]) {
    guard let value = items.lazy.compactMap({ $0.rawValue }).first else { return }
    let type: String? =
      switch value.literal?.kind {
      case .integer: "Int"
      case .double: "Double"
      case .string: "String"
      default: nil
      }
    report(
      .rawValue, "the cases of " + name.text + " stand for no values: it does not say of which type",
      at: value.range, help: type.map { "declare it so: enum " + name.text + ": " + $0 })
  }

  /// What each case stands for.
  func rawValues(_ syntax: TypeDeclarationSyntax, _ raw: Type) -> [TypedExpression] {
    var values: [TypedExpression] = []
    // What a case without a value stands for, as far as it follows from the one before.
    var next: Int? = 0
    let items = syntax.cases
    for item in items {
      let value: TypedExpression
      if let written = item.rawValue {
        value = rawLiteral(written, item, raw)
        next = written.wholeNumber?.successor
      } else {
        value = rawValue(item, raw, next)
        next = next?.successor
      }
      if let same = values.firstIndex(where: { $0.isSameLiteral(as: value) }) {
        let other = items[same]
        report(
          .rawValue, "'" + item.name.text + "' stands for " + text(of: value) + ", as '" + other.name.text + "' does",
          at: item.rawValue?.range ?? item.range,
          notes: [Diagnostic.Note("'" + other.name.text + "' stands here", at: self.text.range(other.range))])
      }
      values.append(value)
    }
    return values
  }

  private func rawLiteral(_ written: ExpressionSyntax, _ item: EnumCaseSyntax, _ raw: Type) -> TypedExpression {
    if written.literal == nil {
      report(
        .rawValue, "what a case stands for is written out, but " + quoted(written.range) + " is computed",
        at: written.range, help: "write a literal, or compute it in a property with a 'switch'")
      return failure(written.range, raw).expression
    }
    return check(written, as: raw, for: .variable(item.name.text)).expression
  }

  private func rawValue(_ item: EnumCaseSyntax, _ raw: Type, _ next: Int?) -> TypedExpression {
    switch raw {
    case .string: return make(.string(item.name.text), raw, item.range)
    case .int:
      if let next { return make(.int(next), raw, item.range) }
    case .double:
      if let next { return make(.double(Double(next)), raw, item.range) }
    default: break
    }
    report(
      .rawValue, "what '" + item.name.text + "' stands for does not follow from the case before", at: item.range,
      help: "write it: case " + item.name.text + " = …")
    return failure(item.range, raw).expression
  }

  private func text(of value: TypedExpression) -> String {
    switch value.kind {
    case .int(let number): number.description
    case .double(let number): number.description
    case .string(let text): "\"" + text + "\""
    default: "it"
    }
  }
}

extension TypeDeclarationSyntax {
  /// Its cases, in the order of the lines.
  fileprivate var cases: [EnumCaseSyntax] {
    var list: [EnumCaseSyntax] = []
    for member in members {
      if case .enumCases(let cases) = member.kind { list += cases }
    }
    return list
  }
}

extension ExpressionSyntax {
  /// The literal that it is, without a minus sign.
  fileprivate var literal: ExpressionSyntax? {
    switch kind {
    case .integer, .double, .boolean: self
    case .string(let segments) where segments.count < 2:
      segments.allSatisfy {
        if case .text = $0 { true } else { false }
      } ? self : nil
    case .prefix(let sign, let inner) where sign.text == "-":
      switch inner.kind {
      case .integer, .double: inner
      default: nil
      }
    default: nil
    }
  }

  /// Which whole number it is, if it is written as one.
  fileprivate var wholeNumber: Int? {
    guard let literal, case .integer(let magnitude?, _) = literal.kind else { return nil }
    if case .prefix = kind { return magnitude <= 1 << 63 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil }
    return Int(exactly: magnitude)
  }
}

extension Int {
  /// The next whole number, if there is one.
  fileprivate var successor: Int? { self == .max ? nil : self + 1 }
}

extension TypedExpression {
  /// Whether both are literals of one value.
  fileprivate func isSameLiteral(as other: TypedExpression) -> Bool {
    switch (kind, other.kind) {
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a == b
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    default: false
    }
  }
}
