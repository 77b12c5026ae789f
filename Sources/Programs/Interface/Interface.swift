import Diagnostics

/// What programs can name of the host: types, functions, operators and members, read from declarations.
///
/// The text is Swift without bodies, parsed in `.interface` mode. **Natives are numbered from 0 in each
/// table, in order of appearance:**
/// - a function, method, operator or initializer takes the next number;
/// - a property or subscript takes the next number for its getter, and if it can be set, the one after
///   that for its setter. It can be set if its accessors have `set`, or if it is a `var` without accessors;
/// - every case of an enum takes the next number: its constructor, with the payload as parameters;
/// - requirements of a protocol are natives like any others;
/// - types, extensions, `typealias` and `infix operator` themselves take no number.
///
/// Understood are: `struct`, `final class`, `enum`, `protocol` (bound to classes), `extension` of a type of
/// the interface or of Int, Double, Bool, String, Array, Dictionary, Optional, Range, ClosedRange, Sequence
/// (receivers reach the native as an array) and DefaultStringInterpolation (`appendInterpolation` is a
/// native that gives the text); nested types; `func`, `init`, `init?`, `subscript`, `var`, `let`, `static`,
/// `mutating`, operators as free or static functions; labels, defaults, variadic and `inout` parameters,
/// `@LayerBuilder`; generic parameters with `where` (`T: Comparable`, `Element == Double`, `L: Layer`);
/// `@discardableResult`, `@_disfavoredOverload`. A parameter of type `Any` takes everything, and the native
/// gets its description, a string; one of type `Sequence<T>` takes every sequence, the native gets an array.
package final class Interface {
  /// Mistakes in the texts themselves.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many natives each table has, in the order given.
  package private(set) var nativeCounts: [Int] = []

  private(set) var types: [String: Type] = [:]
  private(set) var functions: [String: [FunctionDeclaration]] = [:]
  private(set) var variables: [String: PropertyDeclaration] = [:]
  /// By operator; a prefix operator's key starts with `prefix `.
  private(set) var operators: [String: [FunctionDeclaration]] = [:]
  private var tables: [String: MemberTable] = [:]
  /// For each native, which of its arguments, the receiver counted, are closures that it only calls.
  private(set) var calledArguments: [NativeID: [Int]] = [:]
  let standard: StandardTypes

  /// Reads the interface of each table.
  package convenience init(tables: [(table: UInt8, text: String)]) {
    var files: [(UInt8, SyntaxFile)] = []
    var diagnostics: [Diagnostic] = []
    for (table, text) in tables {
      let source = SourceText(file: "interface", bytes: Array(text.utf8))
      let (file, found) = parse(source, mode: .interface)
      diagnostics += found
      files.append((table, file))
    }
    self.init(files: files, diagnostics: diagnostics)
  }

  init(files: [(UInt8, SyntaxFile)], diagnostics: [Diagnostic]) {
    standard = StandardTypes()
    self.diagnostics = diagnostics
    for nominal in standard.nominals {
      types[nominal.name] = .nominal(nominal, nominal.parameters.map { .parameter($0) })
    }
    for (name, type) in standard.plain { types[name] = type }
    for function in Builtin.declarations(standard) {
      operators[function.name, default: []].append(function)
    }
    for (_, file) in files { declareTypes(file.statements.compactMap { $0.declaration }, in: "") }
    for (table, file) in files {
      let reader = InterfaceReader(interface: self, table: table, text: file.text)
      reader.read(file.statements.compactMap { $0.declaration })
      nativeCounts.append(reader.nextIndex)
    }
  }

  /// The members of a type by its name; made if it has none yet.
  func table(_ name: String) -> MemberTable {
    if let nominal = types[name]?.declaration { return nominal.members }
    if let table = tables[name] { return table }
    let table = MemberTable()
    tables[name] = table
    return table
  }

  func report(_ summary: String, at range: SourceRange) {
    diagnostics.append(Diagnostic(.interface, summary, at: range))
  }

  func note(calledArguments: [Int], of native: NativeID) { self.calledArguments[native] = calledArguments }

  func add(_ function: FunctionDeclaration) { functions[function.name, default: []].append(function) }

  func add(_ property: PropertyDeclaration) { variables[property.name] = property }

  func addOperator(_ function: FunctionDeclaration, isPrefix: Bool) {
    operators[isPrefix ? "prefix " + function.name : function.name, default: []].append(function)
  }

  func declare(_ name: String, as type: Type) { types[name] = type }

  /// Makes every declared type before anything refers to one.
  private func declareTypes(_ declarations: [DeclarationSyntax], in outer: String) {
    for declaration in declarations {
      guard case .type(let syntax) = declaration.kind else { continue }
      let name = outer + syntax.name.text
      if syntax.keyword != .extension, types[name] == nil {
        let parameters = syntax.generics.parameters.map { GenericParameter(name: $0.name.text) }
        let nominal = NominalType(name: name, kind: syntax.keyword.kind, parameters: parameters)
        types[name] = .nominal(nominal, parameters.map { .parameter($0) })
      }
      declareTypes(syntax.members, in: name + ".")
    }
  }
}

extension StatementSyntax {
  var declaration: DeclarationSyntax? {
    if case .declaration(let declaration) = kind { return declaration }
    return nil
  }
}

extension TypeDeclarationSyntax.Keyword {
  /// What a type of the host that is declared so is.
  fileprivate var kind: NominalType.Kind {
    switch self {
    case .struct, .extension: .hostStruct
    case .enum: .hostEnum
    case .class: .hostClass
    case .protocol: .hostProtocol
    }
  }
}

extension DiagnosticKind {
  /// A mistake in the host's own declarations; authors never see it.
  package static let interface = DiagnosticKind(
    "interface", .error, title: "The tool's own interface has a mistake",
    explanation: "The declarations that lessons are checked against are part of the tool; one of them cannot be read.")
}
