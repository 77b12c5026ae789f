import Diagnostics

extension Checker {
  /// A closure that lists elements, one a statement, as a closure that gives the array of them.
  ///
  /// A parameter that takes the array itself gets it: the list is made where the call stands.
  func inferBuilder(_ syntax: ClosureSyntax, _ wanted: Type) -> Checked {
    if case .array(let element) = wanted { return inEnvironment { inferList(syntax, element) } }
    guard let expected = wanted.functionType, case .array(let element) = expected.result else {
      return inferClosure(syntax, wanted)
    }
    let function = TypedFunction(name: "builder", kind: .closure, parent: context.function, range: syntax.range)
    function.result = expected.result
    let list = Variable(name: "list", type: expected.result, isMutable: true, owner: function, range: syntax.range)
    inFunction(FunctionContext(function: function, result: .fixed(expected.result))) {
      function.body.append(
        TypedStatement(.declare(list, make(.array([]), expected.result, syntax.range)), syntax.range))
      function.body += build(syntax.statements, element, list)
      let value = make(.variable(list), expected.result, syntax.range)
      function.body.append(TypedStatement(.return(value), syntax.range))
    }
    return Checked(make(.closure(function), wanted, syntax.range))
  }

  private func inferList(_ syntax: ClosureSyntax, _ element: Type) -> Checked {
    let type = Type.array(element)
    let list = Variable(name: "list", type: type, isMutable: true, owner: context.function, range: syntax.range)
    let declared = TypedStatement(.declare(list, make(.array([]), type, syntax.range)), syntax.range)
    let statements = inFrame { build(syntax.statements, element, list) }
    return Checked(
      make(.statements([declared] + statements, make(.variable(list), type, syntax.range)), type, syntax.range))
  }

  private func build(_ statements: [StatementSyntax], _ element: Type, _ list: Variable) -> [TypedStatement] {
    predeclare(statements)
    var output: [TypedStatement] = []
    for statement in statements {
      switch statement.kind {
      case .expression(let expression): output.append(add(expression, element, list))
      case .if(let syntax): output.append(buildIf(syntax, element, list))
      case .forIn(let syntax):
        output += checkForIn(syntax, statement.range) { self.build(syntax.body.statements, element, list) }
      case .declaration: output += check(statement)
      case .error: break
      default:
        report(
          .misplaced, "a list of layers holds layers, 'if', 'for' and 'let' only", at: statement.range,
          help: "compute what you need before the list")
      }
    }
    return output
  }

  private func add(_ syntax: ExpressionSyntax, _ element: Type, _ list: Variable) -> TypedStatement {
    let (asList, mistakes) = tentatively { infer(syntax, element) }
    let value: TypedExpression
    if mistakes.isEmpty, asList.type == .array(element) {
      value = asList.expression
    } else if mistakes.isEmpty, let layers = layers(of: asList, syntax) {
      value = layers.expression
    } else {
      let item = mistakes.isEmpty && tellNoModule(asList, syntax) ? failure(syntax.range) : check(syntax, as: element)
      value = make(.array([item.expression]), .array(element), syntax.range)
    }
    let place = Place(.variable(list), list.type, syntax.range)
    return TypedStatement(.update(place, .concatenateArrays, value), syntax.range)
  }

  private func buildIf(_ syntax: IfSyntax, _ element: Type, _ list: Variable) -> TypedStatement {
    inFrame {
      let conditions = checkConditions(syntax.conditions)
      let then = inFrame { build(syntax.then.statements, element, list) }
      return TypedStatement(
        .if(conditions, then: then, otherwise: buildElse(syntax.otherwise, element, list)), syntax.range)
    }
  }

  private func buildElse(_ syntax: IfSyntax.Else?, _ element: Type, _ list: Variable) -> [TypedStatement] {
    switch syntax {
    case .block(let block): inFrame { build(block.statements, element, list) }
    case .if(let inner): [buildIf(inner, element, list)]
    case nil: []
    }
  }
}
