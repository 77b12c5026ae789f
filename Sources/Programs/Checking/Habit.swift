/// What people who come from other languages write, and what Swift has for it.
enum Habit {
  static let names: [String: String] = [
    "None": "the absent value is 'nil'", "null": "the absent value is 'nil'", "NULL": "the absent value is 'nil'",
    "True": "write true", "False": "write false", "len": "the length of x is x.count",
    "range": "numbers from 0 up to n: 0..<n", "xrange": "numbers from 0 up to n: 0..<n",
    "np": "functions stand alone: exp(x), Tensor.zeros([2, 3])",
    "numpy": "functions stand alone: exp(x), Tensor.zeros([2, 3])",
    "torch": "functions stand alone: exp(x), Tensor.zeros([2, 3])",
    "tf": "functions stand alone: exp(x), Tensor.zeros([2, 3])",
    "math": "functions stand alone: exp(x), sqrt(x)",
    "str": "text of a value: \"\\(x)\"", "int": "the whole part of x: Int(x)", "float": "x as a Double: Double(x)",
    "elif": "write else if", "not": "write !", "and": "write &&", "or": "write ||",
    "def": "a function: func f(…) { … }",
    "lambda": "a function without a name: { x in x * 2 }", "this": "write self", "console": "write print(x)",
    "printf": "write print(x)", "println": "write print(x)", "input": "a lesson reads no input",
    "list": "an array: [1, 2, 3], or Array(x)", "dict": "a dictionary: [\"a\": 1]", "tuple": "a tuple: (1, 2)",
    "NaN": "write Double.nan", "nan": "write Double.nan", "inf": "write Double.infinity", "pi": "write Double.pi",
    "M_PI": "write Double.pi", "isinstance": "types are known before the program runs; no test is needed",
    "type": "types are known before the program runs; no test is needed",
    "fatalError": "state what has to hold with expect(condition)", "DispatchQueue": "a lesson runs on one thread",
    "Swift": "the library's names stand alone: max(1, 2)", "readLine": "a lesson reads no input",
    "withUnsafePointer": "change a variable through an inout parameter",
    "FileManager": "a lesson reads no file; data comes from Dataset", "URL": "a lesson reads no file",
    "__name__": "the statements of a lesson stand alone",
    "trunc": "write x.rounded(.towardZero)", "fabs": "write abs(x)", "cbrt": "write pow(x, 1.0 / 3)",
    "dump": "write print(x)",
    "open": "a lesson reads files of its folder data: Table.csv(\"name.csv\")",
    "plt": "draw with show(linePlot(y))", "nn": "layers stand alone: Dense(8, activation: .relu)",
    "keras": "layers stand alone: Dense(8, activation: .relu)",
    "optim": "optimizers stand alone: Adam(learningRate: 0.01)",
    "pd": "a table is read with Table.csv(\"name.csv\")", "sns": "draw with show(linePlot(y))",
    "random": "numbers at random come as a tensor: Tensor.randomUniform([3])",
    "sklearn": "data sets stand alone: Dataset.iris()",
    "mse": "as a loss: .meanSquaredError; of two tensors: (x - y).squared().mean()",
    "Date": "a lesson knows no time, so that it gives the same page twice",
  ]
  static let types: [String: String] = [
    "CGFloat": "numbers are Double", "float": "numbers are Double", "int": "did you mean 'Int'?",
    "str": "did you mean 'String'?", "bool": "did you mean 'Bool'?", "list": "an array type: [Double]",
    "List": "an array type: [Double]", "dict": "a dictionary type: [String: Int]", "Char": "did you mean 'Character'?",
    "Number": "numbers are Int or Double", "NSNumber": "numbers are Int or Double",
  ]
  /// Types of Swift that lessons leave out.
  static let outside: [String: String] = [
    "Float": "numbers are Double", "Float16": "numbers are Double", "Float32": "numbers are Double",
    "Float64": "numbers are Double", "Float80": "numbers are Double",
    "Int8": whole, "Int16": whole, "Int32": whole, "Int64": whole, "Int128": whole, "UInt": whole,
    "UInt8": whole, "UInt16": whole, "UInt32": whole, "UInt64": whole, "UInt128": whole,
    "AnyObject": "name the type itself, or declare an enum of what it can be",
    "Result": "an enum of your own: enum Outcome { case success(Double), failure(String) }",
    "Error": "leave it out: what can fail gives an optional, or an enum of your own",
    "RandomNumberGenerator": randomness, "SystemRandomNumberGenerator": randomness,
    "KeyPath": "a function: (Point) -> Double, called with a closure { $0.x }",
    "WritableKeyPath": "a function that changes its parameter: (inout Point) -> Void",
    "KeyValuePairs": "an array of pairs: [(String, Int)]",
    "Codable": "leave it out", "Encodable": "leave it out", "Decodable": "leave it out",
    "Identifiable": "leave it out", "ObservableObject": "leave it out",
    "Numeric": "name the type itself: Int or Double", "BinaryInteger": "name the type itself: Int",
    "FloatingPoint": "name the type itself: Double", "BinaryFloatingPoint": "name the type itself: Double",
    "Collection": "name the type itself: [Double]", "IteratorProtocol": iteration,
    "Strideable": "leave it out", "AdditiveArithmetic": "leave it out",
    "ExpressibleByIntegerLiteral": initialization, "ExpressibleByFloatLiteral": initialization,
    "ExpressibleByStringLiteral": initialization, "ExpressibleByArrayLiteral": initialization,
    "Iterator": iteration, "AnyIterator": iteration, "AnySequence": "name the type itself: [Double]",
  ]
  private static let initialization = "leave it out, and make values with an initializer"
  private static let whole = "whole numbers are Int"
  private static let iteration = "give an array of what there is, or a function that gives the next value or nil"
  private static let randomness =
    "random numbers come from a seed: Tensor.randomUniform([3]).values, or a method of your own"
  /// Members by their Python names.
  static let members: [String: String] = [
    "random": "random numbers come from a seed: Tensor.randomUniform([3], in: 0...1).values",
    "shuffled": "order by random numbers, which come from a seed: Tensor.randomUniform([n]).values",
    "shuffle": "order by random numbers, which come from a seed: Tensor.randomUniform([n]).values",
    "randomElement": "random numbers come from a seed: Tensor.randomUniform([1]).item()",
    "append": "add at the end with + or, for a var, append(x)", "len": "the length is .count",
    "length": "the length is .count",
    "size": "the number of elements is .count", "push": "add at the end with append(x)",
    "add": "add at the end with append(x)",
    "ndim": "the number of axes is .rank", "T": "write .transposed()",
    "dtype": "the kind of numbers is .precision",
    "numpy": "the numbers are .values", "detach": "nothing is tracked outside of valueWithGradient",
    "reshape": "write .reshaped(to: [2, 3])", "view": "write .reshaped(to: [2, 3])",
    "std": "write .standardDeviation()",
    "var": "write .variance()", "dot": "the product of matrices: a • b", "astype": "numbers are Double",
    "unsqueeze": "write .expandingDimensions(at: 0)", "squeeze": "write .squeezed(at: 0)",
    "tolist": "the numbers are .values",
    "components": "write .split(separator: \" \")", "capitalized": "the first letter alone: x.prefix(1).uppercased()",
    "strip": "write .split(separator: \" \") and join the parts again", "isdigit": "of a Character: .isNumber",
    "isalpha": "of a Character: .isLetter", "isupper": "of a Character: .isUppercase",
    "replacingOccurrences": "write .replacing(…, with: …)", "insertAt": "write .insert(x, at: 0)",
    "find": "write .firstIndex(of: x)", "indexOf": "write .firstIndex(of: x)", "includes": "write .contains(x)",
    "has": "write .contains(x)",
    "items": "go over the entries: for (key, value) in x", "format": "text with values: \"\\(x, decimals: 2)\"",
    "toString": "text of a value: \"\\(x)\"", "forEach": "write a loop: for x in list { … }",
    "randn": "write Tensor.randomNormal([3])", "rand": "write Tensor.randomUniform([3])",
    "eye": "write Tensor.identity(3)", "arange": "write Tensor.range(0, 3)",
    "backward": "gradients come from valueWithGradient(at: x) { x in … }",
    "grad": "gradients come from valueWithGradient(at: x) { x in … }",
    "compile": "the loss and the optimizer are arguments of fit(…)",
    "upper": "write .uppercased()", "lower": "write .lowercased()", "startswith": "write .hasPrefix(…)",
    "endswith": "write .hasSuffix(…)", "replace": "write .replacing(…, with: …)",
    "join": "the other way round: list.joined(separator: \", \")", "extend": "write .append(contentsOf: …)",
    "sum": "the sum of a list: .reduce(0, +)", "mean": "the mean of a list: Tensor(x).mean().item()",
    "get": "write d[key] ?? a value to stand in", "copy": "a variable is a copy: var b = a",
  ]

  /// Values that Keras names by texts.
  static let values = ["mse": "meanSquaredError", "mae": "meanAbsoluteError"]

  /// Labels by their names in Keras and PyTorch.
  static let labels: [String: String] = [
    "lr": "learningRate", "learning_rate": "learningRate", "batch_size": "batchSize", "batch": "batchSize",
    "n": "count", "epoch": "epochs", "dim": "axis", "keepdims": "keepDimensions", "keepdim": "keepDimensions",
    "std": "standardDeviation", "kernel_size": "kernel", "kernelSize": "kernel", "pool_size": "size",
    "num_classes": "classes", "validation_data": "validation", "tol": "tolerance", "xlabel": "xLabel",
    "ylabel": "yLabel", "end": "terminator", "sep": "separator",
  ]
}
