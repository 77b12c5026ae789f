import Diagnostics

extension Checker {
  /// Tells of `v = v` and `self.a = a` of one property: Swift refuses to assign what is kept under a name to the same name.
  /// It looks no deeper than that: `s.a.b = s.a.b` is fine.
  func tellSelfAssignment(_ target: ExpressionSyntax, _ value: ExpressionSyntax, _ range: Range<Int>) {
    let (target, value) = (target.withoutParentheses, value.withoutParentheses)
    // Most assignments end here, before anything is looked up.
    guard let name = target.lastName, name == value.lastName, let path = storedPath(target), path.count <= 2,
      path == storedPath(value)
    else { return }
    report(.misplaced, quoted(target.range) + " is assigned to itself", at: range, help: "leave it out")
  }

  /// The variable and the stored properties that lead to a value; nothing where something is computed on the way.
  private func storedPath(_ syntax: ExpressionSyntax) -> [String]? {
    switch syntax.kind {
    case .name(let name):
      switch meaning(of: name.text) {
      case .variable: return [name.text]
      case .member(let type, isStatic: false): return isStored(name.text, of: type) ? ["self", name.text] : nil
      default: return nil
      }
    case .member(let base, let name):
      guard let path = storedPath(base) else { return nil }
      let (value, _) = tentatively { infer(base) }
      return isStored(name.text, of: value.type) ? path + [name.text] : nil
    default: return nil
    }
  }

  private func isStored(_ name: String, of type: Type) -> Bool {
    switch property(of: type, name, isStatic: false)?.0.target {
    case .field, .observed: true
    default: false
    }
  }
}

extension ExpressionSyntax {
  /// The name that it ends with.
  fileprivate var lastName: String? {
    switch kind {
    case .name(let name), .member(_, let name): name.text
    default: nil
    }
  }
}
