import Diagnostics

extension Checker {
  /// The suggestion for a name that only some type has: `moons` for `Dataset.moons`, also where its case is another.
  func didYouMean(memberOfType name: NameSyntax) -> (String?, [Diagnostic.Fix])? {
    let wanted = lowercase(name.text)
    var found: [String] = []
    var own: [String] = []
    for (type, members, isOwn) in namedTypes() {
      for member in members.names(isStatic: true) where lowercase(member) == wanted {
        found.append(type + "." + member)
        if isOwn { own.append(type + "." + member) }
      }
    }
    // What the lesson declares is meant rather than what the library has.
    if !own.isEmpty { found = own }
    // Of many no one is meant more than another.
    guard (1...3).contains(found.count) else { return nil }
    let fixes = found.count == 1 ? [Diagnostic.Fix(replace: text.range(name.range), with: found[0])] : []
    return ("did you mean " + listed(found.map { "'" + $0 + "'" }, "or") + "?", fixes)
  }

  /// The types of the interface and of the lesson, with what they have.
  private func namedTypes() -> [(name: String, members: MemberTable, isOwn: Bool)] {
    var types: [(name: String, members: MemberTable, isOwn: Bool)] = []
    for (name, type) in interface.types {
      if let nominal = type.declaration { types.append((name, nominal.members, false)) }
    }
    for frame in frames {
      for (name, entry) in frame.entries {
        if case .type(.nominal(let nominal, _), _) = entry, nominal.isOfLesson {
          types.append((name, nominal.members, true))
        }
      }
    }
    return types
  }

  private func lowercase(_ text: String) -> [UInt8] { text.utf8.map { 65...90 ~= $0 ? $0 + 32 : $0 } }
}
