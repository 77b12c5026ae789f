import Diagnostics

extension DiagnosticKind {
  package static let unknownName = DiagnosticKind(
    "unknown-name", .error, title: "Nothing has this name",
    explanation:
      "A name has to be declared before it is used: by 'let', 'var', 'func', as a parameter, or by the library. Examples of a lesson see the names of the examples above them.",
    example: "print(los)", remedy: "let loss = 0.5\nprint(loss)")
  package static let unknownType = DiagnosticKind(
    "unknown-type", .error, title: "There is no such type",
    explanation:
      "Types are Int, Double, Bool, String, Tensor, arrays, dictionaries, optionals, tuples, functions, the library's types and the structs and enums of the lesson.",
    example: "let rate: Float = 0.1", remedy: "let rate: Double = 0.1")
  package static let unknownLabel = DiagnosticKind(
    "unknown-label", .error, title: "No parameter has this label",
    explanation: "An argument's label is part of the function's name, so it has to be written exactly as declared.",
    example: "let optimizer = Adam(lr: 0.1)", remedy: "let optimizer = Adam(learningRate: 0.1)")
  package static let missingLabel = DiagnosticKind(
    "missing-label", .error, title: "An argument lacks its label",
    explanation: "A parameter declared with a label is handed its value with that label.",
    example: "let optimizer = Adam(0.1)", remedy: "let optimizer = Adam(learningRate: 0.1)")
  package static let argumentOrder = DiagnosticKind(
    "argument-order", .error, title: "Arguments stand in another order than declared",
    explanation: "Labels do not make the order free: arguments stand in the order of the parameters.",
    example: "func f(a: Int, b: Int) {}\nf(b: 1, a: 2)", remedy: "func f(a: Int, b: Int) {}\nf(a: 2, b: 1)")
  package static let extraArgument = DiagnosticKind(
    "extra-argument", .error, title: "A call has an argument too many",
    explanation: "The function has no parameter left for this argument.", example: "func f(_ a: Int) {}\nf(1, 2)",
    remedy: "func f(_ a: Int) {}\nf(1)")
  package static let missingArgument = DiagnosticKind(
    "missing-argument", .error, title: "A call lacks an argument",
    explanation: "Every parameter without a default needs a value.", example: "func f(_ a: Int, b: Int) {}\nf(1)",
    remedy: "func f(_ a: Int, b: Int) {}\nf(1, b: 2)")
  package static let noMatchingForm = DiagnosticKind(
    "no-matching-form", .error, title: "No form of the function takes these values",
    explanation:
      "A function can have several forms that differ in their parameters' types; the values fit none of them.",
    example: "print(sin(\"a\"))", remedy: "print(sin(1.0))")
  package static let noMember = DiagnosticKind(
    "no-member", .error, title: "The type has no such member",
    explanation: "What stands after a dot is a property or method of the value's type, or a static one of the type.",
    example: "let n = [1, 2].lenght", remedy: "let n = [1, 2].count")
  package static let typeMismatch = DiagnosticKind(
    "type-mismatch", .error, title: "A value is of another type than needed",
    explanation: "Swift converts nothing by itself, not even Int to Double: a conversion is written out.",
    example: "let n = 3\nlet x: Double = n", remedy: "let n = 3\nlet x: Double = Double(n)")
  package static let mixedTypes = DiagnosticKind(
    "mixed-types", .error, title: "Values that belong together are of different types",
    explanation: "The elements of an array, and the branches of a value, are of one type.",
    example: "let list = [1, \"two\"]", remedy: "let list = [\"1\", \"two\"]")
  package static let operatorTypes = DiagnosticKind(
    "operator-types", .error, title: "An operator does not take these types",
    explanation:
      "Most operators take two values of one type. Literals adapt, variables do not: 2 * 0.5 is fine, n * 0.5 with an Int n is not.",
    example: "let n = 3\nlet x = n * 0.5", remedy: "let n = 3\nlet x = Double(n) * 0.5")
  package static let noOperator = DiagnosticKind(
    "no-operator", .error, title: "Swift has no such operator",
    explanation: "Operators are + - * / %, comparisons, && || !, ranges, ?? and • for the product of matrices.",
    example: "let same = 1 === 1", remedy: "let same = 1 == 1")
  package static let needsType = DiagnosticKind(
    "needs-type", .error, title: "A type does not follow from what is written",
    explanation: "Most types follow from values. An empty array, nil, or a closure that stands alone say too little.",
    example: "var losses = []", remedy: "var losses: [Double] = []")
  package static let nilNeedsOptional = DiagnosticKind(
    "nil-needs-optional", .error, title: "nil is a value of optionals only",
    explanation: "Only a variable whose type ends in '?' can be nil.", example: "let x: Double = nil",
    remedy: "let x: Double? = nil")
  package static let optionalNotUnwrapped = DiagnosticKind(
    "optional-not-unwrapped", .error, title: "A value may be nil where it must not",
    explanation: "An optional is unwrapped before its value is used: with 'if let', '??', '!' or '?.'.",
    example: "let last: Double = [0.5].last", remedy: "let last: Double = [0.5].last!")
  package static let needlessUnwrap = DiagnosticKind(
    "needless-unwrap", .error, title: "A value that is never nil is unwrapped",
    explanation: "Only optionals are unwrapped.", example: "let x = 1\nprint(x!)", remedy: "let x = 1\nprint(x)")
  package static let needlessDefault = DiagnosticKind(
    "needless-default", .warning, title: "A value that is never nil has a default",
    explanation: "What stands behind '??' is taken where the value before it is nil. Only optionals can be.",
    example: "let x = 1\nprint(x ?? 2)", remedy: "let x = 1\nprint(x)")
  package static let notCallable = DiagnosticKind(
    "not-callable", .error, title: "This cannot be called",
    explanation: "Parentheses call a function, make a value of a type, or run a model.",
    example: "let x = 2.0\nlet y = x(3)",
    remedy: "let x = 2.0\nlet y = x * 3")
  package static let notAssignable = DiagnosticKind(
    "not-assignable", .error, title: "This is no variable",
    explanation: "Only variables, and parts of variables, can be changed.", example: "[1, 2].append(3)",
    remedy: "var list = [1, 2]\nlist.append(3)")
  package static let constantChanged = DiagnosticKind(
    "constant-changed", .error, title: "A constant is changed",
    explanation:
      "What is declared with 'let', and every parameter, keeps its value. What is to change is declared with 'var'.",
    example: "let w = 0.0\nw += 1", remedy: "var w = 0.0\nw += 1")
  package static let missingAmpersand = DiagnosticKind(
    "missing-ampersand", .error, title: "An argument that is changed lacks its '&'",
    explanation: "A call shows with '&' which variables it may change.",
    example: "func f(_ x: inout Int) { x += 1 }\nvar n = 1\nf(n)",
    remedy: "func f(_ x: inout Int) { x += 1 }\nvar n = 1\nf(&n)")
  package static let redeclared = DiagnosticKind(
    "redeclared", .error, title: "A name is declared twice",
    explanation:
      "The examples of a lesson share one scope, like the lines of one function, so a name is declared once.",
    example: "let x = 1\nlet x = 2", remedy: "let x = 1\nlet y = 2")
  package static let usedBeforeSet = DiagnosticKind(
    "used-before-set", .error, title: "A variable is used before it has a value",
    explanation: "A variable declared without a value gets one on every way that leads to its first use.",
    example: "let x: Int\nprint(x)", remedy: "let x: Int\nx = 1\nprint(x)")
  package static let missingReturn = DiagnosticKind(
    "missing-return", .error, title: "A function ends without its value",
    explanation: "A function that promises a value gives it on every way through it.",
    example: "func sign(_ x: Double) -> Int {\n  if x > 0 { return 1 }\n}",
    remedy: "func sign(_ x: Double) -> Int {\n  if x > 0 { return 1 }\n  return 0\n}")
  package static let guardFallsThrough = DiagnosticKind(
    "guard-falls-through", .error, title: "A guard's else goes on",
    explanation: "What follows a guard relies on its conditions, so its else leaves the block.",
    example: "func f(_ x: Int?) {\n  guard let x else { print(0) }\n  print(x)\n}",
    remedy: "func f(_ x: Int?) {\n  guard let x else { return }\n  print(x)\n}")
  package static let switchNotExhaustive = DiagnosticKind(
    "switch-not-exhaustive", .error, title: "A switch leaves values out",
    explanation: "A switch says what to do for every value.", example: "switch 3 {\ncase 0: print(0)\n}",
    remedy: "switch 3 {\ncase 0: print(0)\ndefault: break\n}")
  package static let patternMismatch = DiagnosticKind(
    "pattern-mismatch", .error, title: "A pattern does not fit the value",
    explanation: "A pattern has the shape of the value it is matched with.", example: "let (a, b) = (1, 2, 3)",
    remedy: "let (a, b, c) = (1, 2, 3)")
  package static let notASequence = DiagnosticKind(
    "not-a-sequence", .error, title: "A for loop has nothing to go over",
    explanation: "A for loop goes over a range, an array, a dictionary or the characters of a string.",
    example: "for i in 10 { print(i) }", remedy: "for i in 0..<10 { print(i) }")
  package static let notConforming = DiagnosticKind(
    "not-conforming", .error, title: "A type cannot do what is asked of it",
    explanation: "Comparing, ordering and keys of dictionaries need types that can be compared; a list of layers needs "
      + "modules that say what they make of a batch.",
    example: "struct P { var x = 1 }\nprint(P() == P())", remedy: "struct P: Equatable { var x = 1 }\nprint(P() == P())"
  )
  package static let rawValue = DiagnosticKind(
    "raw-value", .error, title: "A case cannot stand for this",
    explanation:
      "Each case of an enum with a type of raw values stands for a value of its own, written as a literal. A case "
      + "without one stands for the whole number after that of the case before, or for its name.",
    example: "enum Size: Int { case small = 2, medium = 1, large }",
    remedy: "enum Size: Int { case small = 2, medium = 1, large = 3 }")
  package static let closureParameters = DiagnosticKind(
    "closure-parameters", .error, title: "A closure takes another number of values",
    explanation: "A closure names, or ignores with '_', every value it is given.", example: "let a = [1, 2].map { 0 }",
    remedy: "let a = [1, 2].map { _ in 0 }")
  package static let tensorLiteralElement = DiagnosticKind(
    "tensor-literal-element", .error, title: "A tensor literal holds a computed value",
    explanation: "A tensor is written as nested lists of numbers. Computed numbers come in an array: Tensor([a, b]).",
    example: "let a = 1.0\nlet t: Tensor = [a, 2]", remedy: "let a = 1.0\nlet t = Tensor([a, 2])")
  package static let raggedLiteral = DiagnosticKind(
    "ragged-literal", .error, title: "The rows of a tensor differ in length",
    explanation: "All lists at one depth of a tensor literal have the same length.",
    example: "let t: Tensor = [[1, 2], [3]]",
    remedy: "let t: Tensor = [[1, 2], [3, 0]]")
  package static let integerTooLarge = DiagnosticKind(
    "integer-too-large", .error, title: "A whole number is too large",
    explanation: "An Int has 64 bits; larger numbers are Doubles.", example: "let n = 99999999999999999999",
    remedy: "let n = 1e20")
  package static let expressionTooComplex = DiagnosticKind(
    "expression-too-complex", .error, title: "An expression is too complex",
    explanation:
      "Nesting and the work of checking one statement are bounded, so that every lesson is checked in short time.")
  package static let misplaced = DiagnosticKind(
    "misplaced", .error, title: "Something stands where it means nothing",
    explanation: "The words are right, the place is not.", example: "break", remedy: "while true { break }")
  package static let escapingClosure = DiagnosticKind(
    "escaping-closure", .error, title: "A closure is kept beyond the call it is handed to",
    explanation:
      "A function may call the closures it is handed. One that returns or stores a closure says so with '@escaping' before its type.",
    example: "func twice(_ f: (Int) -> Int) -> (Int) -> Int { { x in f(f(x)) } }",
    remedy: "func twice(_ f: @escaping (Int) -> Int) -> (Int) -> Int { { x in f(f(x)) } }")
  package static let overlappingAccess = DiagnosticKind(
    "overlapping-access", .error, title: "A call uses a variable in two ways while it changes it",
    explanation:
      "While a call changes a variable, nothing else in the call may use it: not another '&', and no closure that is handed in.",
    example: "var a = [1, 2]\nswap(&a[0], &a[1])", remedy: "var a = 1, b = 2\nswap(&a, &b)")
  package static let constantArithmetic = DiagnosticKind(
    "constant-arithmetic", .error, title: "Constants are computed with that give no number",
    explanation:
      "What constants give is known before the program runs: a result that does not fit in an Int, or a division by zero, is told then.",
    example: "let zero = 0\nlet x = 1 / zero", remedy: "let zero = 0.0\nlet x = 1 / zero")
  package static let unusedVariable = DiagnosticKind(
    "unused-variable", .warning, title: "A variable is never used",
    explanation:
      "A variable inside a function, loop or block that nobody reads is left over, or another one was meant.",
    example: "for i in 0..<3 { print(1) }", remedy: "for _ in 0..<3 { print(1) }")
  package static let neverChanged = DiagnosticKind(
    "never-changed", .warning, title: "A 'var' is never changed",
    explanation: "'let' tells a reader that a value stays; 'var' announces a change that does not come here.",
    example: "func area(_ r: Double) -> Double {\n  var pi = 3.14\n  return pi * r * r\n}",
    remedy: "func area(_ r: Double) -> Double {\n  let pi = 3.14\n  return pi * r * r\n}")
  package static let unreachable = DiagnosticKind(
    "unreachable", .warning, title: "Statements are never reached",
    explanation:
      "What stands after 'return', 'break' or 'continue' in the same block, or after a loop without an end, never runs.",
    example: "func f() -> Int {\n  return 1\n  print(2)\n}", remedy: "func f() -> Int {\n  print(2)\n  return 1\n}")
  package static let alwaysSame = DiagnosticKind(
    "always-same", .warning, title: "A comparison has one answer only",
    explanation: "A value that is no optional is never nil, so comparing it with nil says nothing.",
    example: "let x = 1\nif x == nil { print(x) }", remedy: "let x: Int? = 1\nif x == nil { print(0) }")
  package static let unusedResult = DiagnosticKind(
    "unused-result", .warning, title: "A value is computed and not used",
    explanation: "A statement that computes a value and drops it does nothing, or hides a mistake.",
    example: "let x = 1.0\nx + 1", remedy: "let x = 1.0\nprint(x + 1)")
}

/// Everything the checker can tell an author.
package let checkingDiagnosticKinds: [DiagnosticKind] = [
  .unknownName, .unknownType, .unknownLabel, .missingLabel, .argumentOrder, .extraArgument, .missingArgument,
  .noMatchingForm, .noMember, .typeMismatch, .mixedTypes, .operatorTypes, .noOperator, .needsType, .nilNeedsOptional,
  .optionalNotUnwrapped, .needlessUnwrap, .needlessDefault, .notCallable, .notAssignable, .constantChanged,
  .missingAmpersand,
  .redeclared,
  .usedBeforeSet, .missingReturn, .guardFallsThrough, .switchNotExhaustive, .patternMismatch, .notASequence,
  .notConforming,
  .rawValue, .closureParameters, .tensorLiteralElement, .raggedLiteral, .integerTooLarge, .expressionTooComplex,
  .misplaced,
  .escapingClosure, .overlappingAccess, .constantArithmetic, .unusedVariable, .neverChanged, .unreachable, .alwaysSame,
  .unusedResult, .interface, .functionTooLong,
]
