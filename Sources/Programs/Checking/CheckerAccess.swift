import Diagnostics

// `private`: what only the members of a type may name.

extension Checker {
  /// Whether a member of the type of the name, or of a type inside of it, is being checked.
  private func isInside(_ owner: String?) -> Bool {
    guard let owner else { return false }
    return frames.contains { frame in
      guard let type = frame.selfType?.declaration else { return false }
      return type.name == owner || type.path.utf8.starts(with: (owner + ".").utf8)
    }
  }

  /// Tells of a property that cannot be named here, or not be set.
  func tellPrivate(_ property: PropertyDeclaration, isSet: Bool, at range: Range<Int>) {
    guard property.isPrivate || (isSet && property.isSetPrivately), !isInside(property.owner) else { return }
    tellPrivate(property.name, property.owner ?? "", property.isPrivate ? "named" : "set", property.place, range)
  }

  /// Tells of a function that cannot be called here. The memberwise initializer hides only the fields it is handed.
  func tellPrivate(_ function: FunctionDeclaration, _ count: Int, at range: Range<Int>) {
    guard function.isPrivate, !isInside(function.owner) else { return }
    if case .memberwise = function.target, count == 0 { return }
    tellPrivate(function.title, function.owner ?? "", "called", function.place, range)
  }

  private func tellPrivate(
    _ name: String, _ owner: String, _ verb: String, _ place: SourceRange?, _ range: Range<Int>
  ) {
    report(
      .misplaced, "'" + name + "' is private to " + owner + " and cannot be " + verb + " outside of it", at: range,
      notes: place.map { [Diagnostic.Note("it is declared here", at: $0)] } ?? [],
      help: "take 'private' away, or give " + owner + " a method that does what is needed")
  }
}

extension PropertyDeclaration {
  /// Takes over what the declaration's modifiers say of who may use it.
  func hide(_ declaration: DeclarationSyntax) {
    isPrivate = declaration.has(.private)
    isSetPrivately = declaration.has(.privateSet)
  }
}
