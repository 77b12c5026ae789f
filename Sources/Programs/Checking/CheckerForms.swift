import Diagnostics

/// What functions and modules of Python are called in Swift, with the author's own values.
extension Checker {
  /// The name of the module that is written before a dot: `np`, or `np.random`.
  func moduleName(_ syntax: ExpressionSyntax) -> String? {
    switch syntax.kind {
    case .name(let name):
      let isModule = Habit.modules.contains(name.text) && meaning(of: name.text) == nil
      return isModule ? name.text : nil
    case .member(let base, let name):
      return moduleName(base).map { $0 + "." + name.text }
    default: return nil
    }
  }

  /// `np` of `np.random`.
  func moduleRoot(_ module: String) -> String {
    String(decoding: module.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
  }

  /// A call of Python's as Swift writes it; nothing where there is no such form.
  func form(of name: String, in module: String?, _ call: Arguments) -> String? {
    var values: [String] = []
    var labels: [(String, String)] = []
    for item in call.items {
      guard !item.isTrailing, let value = source(item.value.range) else { return nil }
      if let label = item.label { labels.append((label.text, value)) } else { values.append(value) }
    }
    guard let module else { return plainForm(name, values, labels) }
    if interface.functions[name] != nil, labels.isEmpty, module != "plt" { return name + "(" + Type.list(values) + ")" }
    return Habit.random.contains(module) ? randomForm(name, values, labels) : moduleForm(name, values, labels)
  }

  func tellForm(_ summary: String, at place: Range<Int>, _ written: String, _ range: Range<Int>) {
    formed.append(range)
    report(
      .unknownName, summary, at: place, help: "write " + written,
      fixes: [Diagnostic.Fix(replace: text.range(range), with: written)])
  }

  private func plainForm(_ name: String, _ values: [String], _ labels: [(String, String)]) -> String? {
    if values.count == 2, labels.isEmpty, let written = pairForm(name, values[0], values[1]) { return written }
    guard let first = values.first, let template = Habit.functions[name] else { return nil }
    if name == "sorted", values.count == 1, labels.count == 1, labels[0].0 == "reverse" {
      return member(first) + ".sorted(by: >)"
    }
    guard values.count == 1, labels.isEmpty else { return nil }
    if name == "chr" { return "Character(UnicodeScalar(" + first + ")!)" }
    return template.utf8.first == UInt8(ascii: ".") ? member(first) + template : template + "(" + first + ")"
  }

  private func pairForm(_ name: String, _ first: String, _ second: String) -> String? {
    switch name {
    case "divmod": member(first) + ".quotientAndRemainder(dividingBy: " + second + ")"
    case "map", "filter": member(second) + "." + name + "(" + first + ")"
    case "round": roundForm(first, second)
    case "hypot": "sqrt(" + first + " * " + first + " + " + second + " * " + second + ")"
    default: nil
    }
  }

  /// `round(x, 2)`
  private func roundForm(_ value: String, _ digits: String) -> String? {
    guard digits.utf8.count == 1, let digit = digits.utf8.first, (0x31...0x39).contains(digit) else { return nil }
    let factor = "1" + String(decoding: [UInt8](repeating: 0x30, count: Int(digit - 0x30)), as: UTF8.self)
    return "(" + value + " * " + factor + ").rounded() / " + factor
  }

  /// The text of a value that a dot can follow.
  func member(_ text: String) -> String { text.utf8.contains(0x20) && !isEnclosed(text) ? "(" + text + ")" : text }

  private func isEnclosed(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return first == 0x28 && last == 0x29 || first == 0x5B && last == 0x5D || first == 0x22 && last == 0x22
  }

  private func moduleForm(_ name: String, _ values: [String], _ labels: [(String, String)]) -> String? {
    switch name {
    case "zeros", "ones":
      guard labels.isEmpty, let shape = shape(values) else { return nil }
      return "Tensor." + name + "(" + shape + ")"
    case "rand", "randn": return randomForm(name, values, labels)
    case "linspace":
      guard values.count == 3 else { return nil }
      return "Tensor.linspace(" + values[0] + ", " + values[1] + ", count: " + values[2] + ")"
    case "dot" where values.count == 2, "mm" where values.count == 2: return values[0] + " • " + values[1]
    case "reshape" where values.count == 2:
      return shape([values[1]]).map { member(values[0]) + ".reshaped(to: " + $0 + ")" }
    case "Linear" where values.count == 2: return "Dense(" + values[1] + ")"
    case "show", "title", "xlabel", "ylabel", "legend", "figure", "grid": return nil
    case "plot" where values.count == 1: return "show(linePlot(" + values[0] + "))"
    case "plot" where values.count == 2: return "show(linePlot(x: " + values[0] + ", y: " + values[1] + "))"
    case "scatter" where values.count == 2: return "show(scatterPlot(x: " + values[0] + ", y: " + values[1] + "))"
    case "hist" where values.count == 1: return "show(histogram(" + values[0] + "))"
    case "imshow" where values.count == 1: return "show(image(" + values[0] + "))"
    default: break
    }
    if let type = Habit.calls[name], labels.isEmpty { return type + "(" + Type.list(values) + ")" }
    guard let first = values.first, let called = Habit.reductions[name] else { return nil }
    if values.count == 1, labels.isEmpty { return member(first) + "." + called + "()" }
    guard values.count == 1, labels.count == 1, labels[0].0 == "axis" || labels[0].0 == "dim" else { return nil }
    return member(first) + "." + called + "(axis: " + labels[0].1 + ")"
  }

  private func randomForm(_ name: String, _ values: [String], _ labels: [(String, String)]) -> String? {
    guard labels.isEmpty else { return nil }
    switch name {
    case "random" where values.isEmpty: return "Tensor.randomUniform([1]).item()"
    case "rand", "random": return shape(values).map { "Tensor.randomUniform(" + $0 + ")" }
    case "randn": return shape(values).map { "Tensor.randomNormal(" + $0 + ")" }
    default: return nil
    }
  }

  /// `2, 3`, `(2, 3)` or `[2, 3]` as a shape.
  private func shape(_ values: [String]) -> String? {
    guard let first = values.first else { return "[1]" }
    let bytes = Array(first.utf8)
    if values.count == 1, bytes.first == UInt8(ascii: "[") { return first }
    if values.count == 1, bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") {
      var inside = Array(bytes.dropFirst().dropLast())
      if inside.last == UInt8(ascii: ",") { inside.removeLast() }
      return "[" + String(decoding: inside, as: UTF8.self) + "]"
    }
    return "[" + Type.list(values) + "]"
  }
}

extension Habit {
  /// Modules of Python, by the names they usually get.
  static let modules = [
    "np", "numpy", "math", "torch", "tf", "nn", "F", "keras", "layers", "optim", "plt", "random", "pd", "sns",
    "sklearn",
  ]
  static let random = ["np.random", "numpy.random", "random", "tf.random"]
  /// Functions of Python: a member of the value, or another function.
  static let functions: [String: String] = [
    "len": ".count", "enumerate": ".enumerated()", "sum": ".reduce(0, +)", "sorted": ".sorted()",
    "reversed": ".reversed()", "str": "String", "int": "Int", "float": "Double", "list": "Array", "round": ".rounded()",
    "ord": ".unicodeScalars.first!.value", "chr": "Character", "set": "Set", "bool": "Bool", "tuple": "Array",
  ]
  /// Functions of modules that make a value.
  static let calls: [String: String] = [
    "array": "Tensor", "tensor": "Tensor", "asarray": "Tensor", "constant": "Tensor", "FloatTensor": "Tensor",
    "eye": "Tensor.identity", "arange": "Tensor.range", "concat": "concatenate", "cat": "concatenate",
  ]
  /// Functions of modules that are members of tensors here.
  static let reductions: [String: String] = [
    "sum": "sum", "mean": "mean", "max": "max", "min": "min", "amax": "max", "amin": "min", "std": "standardDeviation",
    "var": "variance", "argmax": "argmax", "transpose": "transposed", "ravel": "flattened", "flatten": "flattened",
    "square": "squared",
  ]
  /// Values of modules.
  static let constants: [String: String] = [
    "pi": "Double.pi", "inf": "Double.infinity", "nan": "Double.nan", "e": "exp(1.0)",
  ]
}
