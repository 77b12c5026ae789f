import Diagnostics

// Stored properties with `willSet` and `didSet`: what sets one of them calls a setter that looks on.

extension Checker {
  /// Where a stored property is kept, and what setting it calls.
  func target(
    _ name: NameSyntax, _ binding: VariableSyntax.Binding, _ type: Type, _ nominal: NominalType
  ) -> PropertyDeclaration.Target {
    let index = nominal.fields.count
    guard binding.accessors?.isObserver == true else { return .field(index: index) }
    let getter = TypedFunction(name: name.text, kind: .method, parent: context.function, range: name.range)
    let selfType = Type.nominal(nominal, [])
    let receiver = Variable(name: "self", type: selfType, isMutable: false, owner: getter, range: name.range)
    getter.parameters = [TypedFunction.Parameter(receiver)]
    getter.result = type
    let value = make(.field(make(.variable(receiver), selfType, name.range), index: index), type, name.range)
    getter.body = [TypedStatement(.return(value), name.range)]
    let setter = TypedFunction(name: name.text, kind: .method, parent: context.function, range: name.range)
    return .observed(index: index, getter: getter, setter: setter)
  }

  /// The setter's body: what is done before, the setting itself, what is done after it.
  func checkObservers(
    _ syntax: AccessorsSyntax, _ index: Int, _ type: Type, _ setter: TypedFunction, _ nominal: NominalType
  ) {
    let range = syntax.range.lowerBound..<syntax.range.lowerBound
    inFunction(FunctionContext(function: setter, result: .fixed(.void))) {
      declareSelf(nominal, setter, true, false, range)
      guard let receiver = selfExpression(range), case .variable(let variable) = receiver.expression.kind else {
        return
      }
      let field = Place(.field(Place(.variable(variable), variable.type, range), index: index), type, range)
      checkObservers(syntax, field, make(.field(receiver.expression, index: index), type, range), setter)
    }
  }

  /// The same for any place and what it holds, in the setter.
  func checkObservers(_ syntax: AccessorsSyntax, _ place: Place, _ value: TypedExpression, _ setter: TypedFunction) {
    let range = place.range
    let new = Variable(name: "newValue", type: place.type, isMutable: false, owner: setter, range: range)
    setter.parameters.append(TypedFunction.Parameter(new))
    let old = Variable(name: "oldValue", type: place.type, isMutable: false, owner: setter, range: range)
    setter.body.append(TypedStatement(.declare(old, value), range))
    setter.body += observe(syntax.willSet, new)
    setter.body.append(TypedStatement(.assign(place, make(.variable(new), place.type, range)), range))
    setter.body += observe(syntax.didSet, old)
  }

  /// The statements of an observer, in which the variable has the name that it asks for.
  private func observe(_ syntax: AccessorsSyntax.Setter?, _ variable: Variable) -> [TypedStatement] {
    guard let syntax, let body = syntax.body else { return [] }
    return inFrame {
      frame.entries[syntax.parameter.text] = .variable(variable, text.range(syntax.parameter.range))
      return [TypedStatement(.block(inFrame { checkStatements(body.statements) }, nil), body.range)]
    }
  }
}
