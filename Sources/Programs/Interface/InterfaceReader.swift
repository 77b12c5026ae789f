import Diagnostics

/// Reads the declarations of one table into an interface and numbers its natives.
final class InterfaceReader {
  let interface: Interface
  let table: UInt8
  let text: SourceText
  private(set) var nextIndex = 0

  init(interface: Interface, table: UInt8, text: SourceText) {
    self.interface = interface
    self.table = table
    self.text = text
  }

  /// The type whose members are read.
  private struct Owner {
    let name: String
    let type: Type
    let members: MemberTable
    let generics: [GenericParameter]
    let requirements: [FunctionDeclaration.Requirement]
  }

  func read(_ declarations: [DeclarationSyntax]) {
    for declaration in declarations { read(declaration, in: nil) }
  }

  private func read(_ declaration: DeclarationSyntax, in owner: Owner?) {
    switch declaration.kind {
    case .function(let syntax): read(syntax, declaration, owner)
    case .initializer(let syntax): read(syntax, declaration, owner)
    case .subscript(let syntax): read(syntax, declaration, owner)
    case .variable(let syntax): read(syntax, declaration, owner)
    case .enumCases(let cases): for item in cases { read(item, owner) }
    case .type(let syntax): read(syntax, outer: owner)
    case .typealias(let syntax):
      let name = owner.map { $0.name + "." + syntax.name.text } ?? syntax.name.text
      interface.declare(name, as: resolve(syntax.type, owner, []))
    case .operator: break
    }
  }

  private func next() -> NativeID {
    defer { nextIndex += 1 }
    return NativeID(table: table, index: UInt16(truncatingIfNeeded: nextIndex))
  }

  // MARK: Types

  private func read(_ syntax: TypeDeclarationSyntax, outer: Owner?) {
    let name = outer.map { $0.name + "." + syntax.name.text } ?? syntax.name.text
    guard let type = interface.types[name] else {
      return interface.report("'" + name + "' is no type of the interface", at: text.range(syntax.name.range))
    }
    let generics = type.parametersInOrder
    let requirements = self.requirements(syntax.generics, generics, nil)
    if syntax.keyword != .extension || type.declaration != nil { inherit(syntax.inherited, type) }
    let owner = Owner(
      name: name, type: type, members: interface.table(name), generics: generics, requirements: requirements)
    for member in syntax.members { read(member, in: owner) }
  }

  private func inherit(_ inherited: [TypeSyntax], _ type: Type) {
    guard let nominal = type.declaration else { return }
    for syntax in inherited {
      guard case .name(let name, _) = syntax.kind else { continue }
      if case .nominal(let parent, _)? = interface.types[name.text] {
        nominal.supertypes.append(parent)
      } else {
        nominal.conformances.append(name.text)
      }
    }
  }

  // MARK: Members

  private func read(_ syntax: FunctionSyntax, _ declaration: DeclarationSyntax, _ owner: Owner?) {
    let (generics, requirements) = self.generics(syntax.generics, owner)
    let function = FunctionDeclaration(
      name: syntax.name.text, owner: owner?.name,
      parameters: parameters(syntax.parameters, owner, generics, isOperator: syntax.isOperator),
      result: syntax.result.map { resolve($0, owner, generics) } ?? .void, target: .native(next()))
    finish(function, declaration, generics, requirements)
    guard !syntax.isOperator else {
      return interface.addOperator(function, isPrefix: declaration.has(.prefix))
    }
    if let owner { owner.members.add(function) } else { interface.add(function) }
  }

  private func read(_ syntax: InitializerSyntax, _ declaration: DeclarationSyntax, _ owner: Owner?) {
    guard let owner else { return }
    let (generics, requirements) = self.generics(syntax.generics, owner)
    let function = FunctionDeclaration(
      name: "init", owner: owner.name, parameters: parameters(syntax.parameters, owner, generics),
      result: syntax.isFailable ? .optional(owner.type) : owner.type, target: .native(next()))
    finish(function, declaration, generics, requirements)
    function.isStatic = true
    owner.members.add(function)
  }

  private func read(_ syntax: SubscriptSyntax, _ declaration: DeclarationSyntax, _ owner: Owner?) {
    guard let owner else { return }
    let (generics, requirements) = self.generics(syntax.generics, owner)
    let getter = next()
    let target: FunctionDeclaration.Target =
      syntax.accessors.setter == nil ? .native(getter) : .nativeAccessors(getter: getter, setter: next())
    let function = FunctionDeclaration(
      name: "subscript", owner: owner.name, parameters: parameters(syntax.parameters, owner, generics),
      result: resolve(syntax.result, owner, generics), target: target)
    finish(function, declaration, generics, requirements)
    owner.members.add(function)
  }

  private func finish(
    _ function: FunctionDeclaration, _ declaration: DeclarationSyntax, _ generics: [GenericParameter],
    _ requirements: [FunctionDeclaration.Requirement]
  ) {
    function.generics = generics
    function.requirements = requirements
    function.isStatic = declaration.has(.static)
    function.isMutating = declaration.has(.mutating)
    function.isResultDiscardable = declaration.hasAttribute("discardableResult")
    function.isDisfavored = declaration.hasAttribute("_disfavoredOverload")
    let isInstance = function.owner != nil && !function.isStatic && function.name != "init" && !function.isOperator
    let called = function.parameters.indices.filter {
      function.parameters[$0].type.unwrapped.functionType != nil && !function.parameters[$0].isEscaping
    }
    if case .native(let id) = function.target, !called.isEmpty {
      interface.note(calledArguments: called.map { $0 + (isInstance ? 1 : 0) }, of: id)
    }
  }

  private func read(_ syntax: VariableSyntax, _ declaration: DeclarationSyntax, _ owner: Owner?) {
    for binding in syntax.bindings {
      guard case .name(let name, _) = binding.pattern.kind, let written = binding.type else {
        interface.report("a property of the interface needs a name and a type", at: text.range(binding.range))
        continue
      }
      let getter = next()
      let isMutable = syntax.isVariable && (binding.accessors == nil || binding.accessors?.setter != nil)
      let property = PropertyDeclaration(
        name: name.text, owner: owner?.name, type: resolve(written, owner, []), isStatic: declaration.has(.static),
        isMutable: isMutable,
        target: .native(getter: getter, setter: isMutable ? next() : nil))
      property.requirements = owner?.requirements ?? []
      if let owner { owner.members.add(property) } else { interface.add(property) }
    }
  }

  private func read(_ syntax: EnumCaseSyntax, _ owner: Owner?) {
    guard let owner else { return }
    let native = next()
    guard !syntax.payload.isEmpty else {
      return owner.members.add(
        PropertyDeclaration(
          name: syntax.name.text, owner: owner.name, type: owner.type, isStatic: true, isMutable: false,
          target: .native(getter: native, setter: nil)))
    }
    let parameters = syntax.payload.map {
      FunctionDeclaration.Parameter(
        label: $0.label?.text, name: $0.label?.text ?? "value", type: resolve($0.type, owner, []),
        initial: $0.defaultValue.map { .syntax($0) })
    }
    let function = FunctionDeclaration(
      name: syntax.name.text, owner: owner.name, parameters: parameters, result: owner.type, target: .native(native))
    function.isStatic = true
    owner.members.add(function)
  }

  // MARK: Parts

  private func parameters(
    _ list: [ParameterSyntax], _ owner: Owner?, _ generics: [GenericParameter], isOperator: Bool = false
  ) -> [FunctionDeclaration.Parameter] {
    list.map { syntax in
      FunctionDeclaration.Parameter(
        label: isOperator ? nil : syntax.label?.text, name: syntax.name.text,
        type: resolve(syntax.type, owner, generics),
        isInout: syntax.isInout, isEscaping: syntax.hasAttribute("escaping"), isVariadic: syntax.isVariadic,
        isBuilder: syntax.attributes.contains { $0.name.text.utf8.reversed().starts(with: "Builder".utf8.reversed()) },
        initial: syntax.defaultValue.map { .syntax($0) })
    }
  }

  private func generics(
    _ syntax: GenericsSyntax, _ owner: Owner?
  ) -> ([GenericParameter], [FunctionDeclaration.Requirement]) {
    let own = syntax.parameters.map { GenericParameter(name: $0.name.text) }
    let all = own + (owner?.generics ?? [])
    return (own, (owner?.requirements ?? []) + requirements(syntax, all, owner))
  }

  private func requirements(
    _ syntax: GenericsSyntax, _ generics: [GenericParameter], _ owner: Owner?
  ) -> [FunctionDeclaration.Requirement] {
    var list: [FunctionDeclaration.Requirement] = []
    for parameter in syntax.parameters {
      guard let constraint = parameter.constraint, case .name(let name, _) = constraint.plain.kind,
        let generic = generics.first(where: { $0.name == parameter.name.text })
      else { continue }
      list.append(.conforms(generic, name.text))
    }
    for requirement in syntax.requirements {
      guard case .name(let subject, _) = requirement.subject.kind,
        let generic = generics.first(where: { $0.name == subject.text })
      else {
        interface.report(
          "what stands before the constraint is no generic parameter", at: text.range(requirement.subject.range))
        continue
      }
      if requirement.isSame {
        list.append(.same(generic, resolve(requirement.constraint, owner, generics)))
      } else if case .name(let name, _) = requirement.constraint.plain.kind {
        list.append(.conforms(generic, name.text))
      }
    }
    return list
  }

  private func resolve(_ syntax: TypeSyntax, _ owner: Owner?, _ generics: [GenericParameter]) -> Type {
    let resolver = TypeResolver { name in
      if let generic = generics.first(where: { $0.name == name }) { return .parameter(generic) }
      guard let owner else { return self.interface.types[name] }
      if name == "Self" { return owner.type }
      if let generic = owner.generics.first(where: { $0.name == name }) { return .parameter(generic) }
      return self.interface.types[owner.name + "." + name] ?? self.interface.types[name]
    } failure: { name in
      self.interface.report("'" + name.text + "' is no type of the interface", at: self.text.range(name.range))
    }
    return resolver.resolve(syntax)
  }
}

extension Type {
  /// The generic parameters of a generic type's declaration.
  fileprivate var parametersInOrder: [GenericParameter] {
    let arguments: [Type] =
      switch self {
      case .array(let element), .optional(let element): [element]
      case .dictionary(let key, let value): [key, value]
      case .nominal(_, let arguments): arguments
      default: []
      }
    return arguments.compactMap { if case .parameter(let parameter) = $0 { parameter } else { nil } }
  }
}

extension TypeSyntax {
  /// Without `any`.
  var plain: TypeSyntax {
    if case .any(let type) = kind { return type.plain }
    return self
  }
}
