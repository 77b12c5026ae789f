extension Builtin {
  /// The operators of the language itself, as functions that overload resolution can choose.
  static func declarations(_ standard: StandardTypes) -> [FunctionDeclaration] {
    var list: [FunctionDeclaration] = []
    for (name, type, builtin) in arithmetic { list.append(declaration(name, [type, type], type, builtin)) }
    for (name, type, builtin) in comparisons { list.append(declaration(name, [type, type], .bool, builtin)) }
    for (name, type, builtin) in prefixes { list.append(declaration("prefix " + name, [type], type, builtin)) }
    let substring = Type.nominal(standard.substring, [])
    for (name, type, builtin) in comparisons where type == .string {
      for text in [standard.character, standard.substring, standard.scalar] {
        list.append(declaration(name, [.nominal(text, []), .nominal(text, [])], .bool, builtin))
      }
      list.append(declaration(name, [.string, substring], .bool, builtin))
      list.append(declaration(name, [substring, .string], .bool, builtin))
    }
    let index = Type.nominal(standard.stringIndex, [])
    for (name, type, builtin) in comparisons where type == .int {
      list.append(declaration(name, [index, index], .bool, builtin))
    }
    for (name, builtin) in [("==", Builtin.equal), ("!=", .notEqual)] {
      list.append(declaration(name, [.string, substring], .bool, builtin))
      list.append(declaration(name, [substring, .string], .bool, builtin))
    }
    let element = GenericParameter(name: "Element")
    let array = Type.array(.parameter(element))
    let joined = declaration("+", [array, array], array, .concatenateArrays)
    joined.generics = [element]
    list.append(joined)
    return list
  }

  private static func declaration(
    _ name: String, _ operands: [Type], _ result: Type, _ builtin: Builtin
  ) -> FunctionDeclaration {
    let parameters = operands.map { FunctionDeclaration.Parameter(label: nil, name: "operand", type: $0) }
    return FunctionDeclaration(
      name: name, owner: nil, parameters: parameters, result: result, target: .builtin(builtin))
  }

  private static var arithmetic: [(String, Type, Builtin)] {
    [
      ("+", .int, .addInt), ("-", .int, .subtractInt), ("*", .int, .multiplyInt), ("/", .int, .divideInt),
      ("%", .int, .remainderInt), ("+", .double, .addDouble), ("-", .double, .subtractDouble),
      ("*", .double, .multiplyDouble), ("/", .double, .divideDouble), ("+", .string, .concatenateStrings),
      ("&", .int, .andInt), ("|", .int, .orInt), ("^", .int, .exclusiveOrInt), ("<<", .int, .shiftLeftInt),
      (">>", .int, .shiftRightInt), ("&+", .int, .addWrappingInt), ("&-", .int, .subtractWrappingInt),
      ("&*", .int, .multiplyWrappingInt),
    ]
  }

  private static var comparisons: [(String, Type, Builtin)] {
    [
      ("<", .int, .lessInt), ("<=", .int, .lessOrEqualInt), (">", .int, .greaterInt), (">=", .int, .greaterOrEqualInt),
      ("<", .double, .lessDouble), ("<=", .double, .lessOrEqualDouble), (">", .double, .greaterDouble),
      (">=", .double, .greaterOrEqualDouble), ("<", .string, .lessString), ("<=", .string, .lessOrEqualString),
      (">", .string, .greaterString), (">=", .string, .greaterOrEqualString),
    ]
  }

  private static var prefixes: [(String, Type, Builtin)] {
    [
      ("-", .int, .negateInt), ("-", .double, .negateDouble), ("!", .bool, .not), ("~", .int, .complementInt),
    ]
  }
}
