/// Walks a typed tree, every node once, in the order in which a program would compute it.
///
/// Override what is of interest and call `super` to go on into its parts. The bodies of functions are
/// visited where they are declared.
class TypedVisitor {
  func visit(_ statements: [TypedStatement]) {
    for statement in statements { visit(statement) }
  }

  func visit(_ statement: TypedStatement) {
    switch statement.kind {
    case .expression(let value): visit(value)
    case .declare(_, let value): if let value { visit(value) }
    case .assign(let place, let value):
      visit(value)
      visit(place)
    case .update(let place, _, let value):
      visit(value)
      visit(place)
    case .if(let conditions, let then, let otherwise):
      visit(conditions)
      visit(then)
      visit(otherwise)
    case .guard(let conditions, let otherwise):
      visit(conditions)
      visit(otherwise)
    case .while(let conditions, let body, _):
      visit(conditions)
      visit(body)
    case .repeatWhile(let body, let condition, _):
      visit(body)
      visit(condition)
    case .forIn(let loop): visit(loop)
    case .switch(let choice):
      visit(choice.subject)
      for item in choice.cases {
        for conditions in item.alternatives { visit(conditions) }
        visit(item.body)
      }
    case .block(let body, _), .optionalChain(let body), .defer(let body): visit(body)
    case .return(let value): if let value { visit(value) }
    case .function(let function): visit(function)
    case .break, .continue, .fallthrough: break
    }
  }

  func visit(_ function: TypedFunction) { visit(function.body) }

  func visit(_ conditions: [TypedStatement.Condition]) {
    for condition in conditions {
      switch condition {
      case .test(let value), .bind(_, let value), .unwrap(_, let value): visit(value)
      }
    }
  }

  func visit(_ loop: TypedStatement.ForIn) {
    switch loop.sequence {
    case .range(let lower, let upper, _):
      visit(lower)
      visit(upper)
    case .from(let value), .rangeValue(let value, _), .array(let value), .dictionary(let value), .string(let value):
      visit(value)
    }
    visit(loop.conditions)
    visit(loop.body)
  }

  func visit(_ expressions: [TypedExpression]) {
    for expression in expressions { visit(expression) }
  }

  func visit(_ expression: TypedExpression) {
    switch expression.kind {
    case .int, .double, .bool, .string, .none, .void, .variable, .function, .typeShape, .error: break
    case .array(let items), .tuple(let items), .construct(_, let items), .enumCase(_, _, let items),
      .builtin(_, let items):
      visit(items)
    case .dictionary(let entries):
      for entry in entries {
        visit(entry.key)
        visit(entry.value)
      }
    case .tensorLiteral(let literal): visit(literal.elements)
    case .interpolation(let segments):
      for segment in segments { if case .string(let value) = segment { visit(value) } }
    case .closure(let function): visit(function)
    case .range(_, let lower, let upper):
      if let lower { visit(lower) }
      if let upper { visit(upper) }
    case .field(let value, _), .tupleElement(let value, _), .isCase(let value, _), .payload(let value, _, _),
      .elements(let value), .wrap(let value), .forceUnwrap(let value), .unwrap(let value), .isSome(let value),
      .optionalChain(let value), .chainUnwrap(let value), .upcast(let value), .convertFunction(let value),
      .describe(let value), .debugDescribe(let value):
      visit(value)
    case .arrayElement(let a, let b), .dictionaryElement(let a, let b), .coalesce(let a, let b), .and(let a, let b),
      .or(let a, let b):
      visit(a)
      visit(b)
    case .conditional(let a, let b, let c):
      visit(a)
      visit(b)
      visit(c)
    case .native(_, let arguments), .call(_, let arguments): visit(arguments)
    case .callValue(let function, let arguments):
      visit(function)
      visit(arguments)
    case .statements(let statements, let value):
      visit(statements)
      visit(value)
    case .expectation(let expectation):
      for operand in expectation.operands { visit(operand.value) }
      visit(expectation.condition)
      if let message = expectation.message { visit(message) }
    }
  }

  func visit(_ arguments: [TypedExpression.Argument]) {
    for argument in arguments {
      switch argument {
      case .value(let value): visit(value)
      case .place(let place): visit(place)
      }
    }
  }

  func visit(_ place: Place) {
    switch place.kind {
    case .variable, .discard, .error: break
    case .field(let base, _), .tupleElement(let base, _), .forceUnwrap(let base), .chainUnwrap(let base):
      visit(base)
    case .arrayElement(let base, let index), .dictionaryElement(let base, let index):
      visit(base)
      visit(index)
    case .dictionaryDefault(let base, let key, let initial):
      visit(base)
      visit(key)
      visit(initial)
    case .native(_, _, let receiver, let arguments):
      switch receiver {
      case .place(let base): visit(base)
      case .object(let value): visit(value)
      case nil: break
      }
      visit(arguments)
    case .computed(_, _, let receiver, let arguments):
      visit(receiver)
      visit(arguments)
    case .tuple(let places): for item in places { visit(item) }
    }
  }
}
