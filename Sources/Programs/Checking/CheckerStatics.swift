/// A type around what is being checked.
struct Surrounding {
  let type: NominalType
  /// How many frames there are around the type.
  let depth: Int
}

/// Static constants that are declared, and have no type yet.
struct PendingStatic {
  let syntax: VariableSyntax
  let declaration: DeclarationSyntax
  let type: NominalType
  /// Where the type stands.
  let frames: [Frame]
  let surroundings: [Surrounding]
  let context: FunctionContext

  func declares(_ name: String) -> Bool {
    syntax.bindings.contains { binding in
      if case .name(let found, _) = binding.pattern.kind { return found.text == name }
      return false
    }
  }
}

extension Checker {
  // MARK: Static constants

  /// The type of a static constant may follow from functions and constants of types that stand further down.
  func postpone(_ syntax: VariableSyntax, _ declaration: DeclarationSyntax, _ type: NominalType) {
    pendingStatics.append(
      PendingStatic(
        syntax: syntax, declaration: declaration, type: type, frames: frames, surroundings: surroundings,
        context: context))
  }

  func addPendingStatics() {
    while firstPending < pendingStatics.count {
      firstPending += 1
      add(at: firstPending - 1)
    }
    pendingStatics = []
    firstPending = 0
  }

  /// Adds the static property of the name before its turn, because something asks for it.
  func addPendingStatic(_ type: Type, _ name: String) {
    guard let nominal = type.declaration,
      let place = pendingStatics.firstIndex(where: { $0?.type === nominal && $0?.declares(name) == true })
    else { return }
    add(at: place)
  }

  private func add(at place: Int) {
    guard let pending = pendingStatics[place] else { return }
    pendingStatics[place] = nil
    let (outerFrames, outerSurroundings, outerContext) = (frames, surroundings, context)
    (frames, surroundings, context) = (pending.frames, pending.surroundings, pending.context)
    addProperties(pending.syntax, pending.declaration, pending.type)
    (frames, surroundings, context) = (outerFrames, outerSurroundings, outerContext)
  }

  /// A static constant is made when it is first read, once for the whole lesson.
  ///
  /// Its type cannot use the variables around it, so it is a global wherever the type stands.
  func staticTarget(_ name: NameSyntax, _ type: Type) -> PropertyDeclaration.Target {
    let variable = Variable(
      name: name.text, type: .optional(type), isMutable: true, globalIndex: scope.nextGlobalIndex(), owner: nil,
      range: name.range.lowerBound..<name.range.lowerBound)
    variable.isStatic = true
    statics.append(TypedStatement(.declare(variable, make(.none, variable.type, variable.range)), variable.range))
    let maker = TypedFunction(name: name.text, kind: .function, parent: nil, range: name.range)
    maker.result = type
    return .constant(variable, maker: maker)
  }

  /// The function that makes the constant: computes the value, keeps it, and answers it.
  func checkStatic(
    _ variable: Variable, _ maker: TypedFunction, _ value: ExpressionSyntax, _ type: Type, _ nominal: NominalType
  ) {
    let range = variable.range
    inFunction(FunctionContext(function: maker, result: .fixed(type))) {
      let checked = inMember(of: nominal, isStatic: true) { check(value, as: type, for: .variable(variable.name)) }
      let made = Variable(name: variable.name, type: type, isMutable: false, owner: maker, range: range)
      let result = make(.variable(made), type, range)
      maker.body = [
        TypedStatement(.declare(made, checked.expression), value.range),
        TypedStatement(
          .assign(Place(.variable(variable), variable.type, range), make(.wrap(result), variable.type, range)), range),
        TypedStatement(.return(result), range),
      ]
    }
  }

  /// Within a type, but in none of its values: other static members are named alone.
  func inMember<Result>(of nominal: NominalType, isStatic: Bool, _ body: () -> Result) -> Result {
    guard isStatic else { return body() }
    return inFrame {
      frame.selfType = .nominal(nominal, [])
      frame.isStatic = true
      return body()
    }
  }
}
