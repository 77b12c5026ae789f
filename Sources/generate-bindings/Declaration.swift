/// A parameter of a function, an initializer, a subscript, or an enum case.
struct Parameter {
  /// The word at the call; nil where the argument has none.
  var label: String?
  /// The word in the body.
  var name: String
  var type: TypeName
  /// The default's source text.
  var defaultValue: String?
  /// `LayerBuilder` where the parameter is marked with it.
  var builder: String?
  var isInout = false
  var isEscaping = false
  var isVariadic = false
}

/// A declaration of the engine that concerns lessons.
struct Declaration {
  /// What is declared.
  enum Kind { case function, initializer, property, subscripting, enumCase }

  /// Who may see it.
  enum Access { case everyone, package, module }

  var kind: Kind
  var name: String
  var access = Access.module
  /// The type or extension it stands in; nil at the top level.
  var owner: String?
  /// The module it was found in.
  var module: String
  /// Its file, inside the module's folder.
  var file: String
  var parameters: [Parameter] = []
  /// `Void` for functions without one; the property's or element's type for storage.
  var result = TypeName.void
  var isStatic = false
  var isPrefix = false
  var isMutating = false
  var isDiscardable = false
  var isOverride = false
  var throwsEngineError = false
  var isSettable = false
  /// Generic, constrained, asynchronous or throwing something else: why lessons cannot have it.
  var obstacle: String?
  var documentation: [String] = []
  /// The throwing setter that belongs to it.
  var setter: Setter?

  /// A method that stands for the setter of a throwing subscript or property.
  struct Setter {
    var name: String
    var parameters: [Parameter]
    var isMutating: Bool
  }

  /// The text after a label of the doc comment such as `- Seam:`, on the label's line.
  func labelled(_ label: String) -> String? {
    for line in documentation where line.hasPrefix("- \(label):") {
      return line.dropFirst(label.count + 3).trimmed
    }
    return nil
  }

  /// The doc comment's first paragraph as one line.
  var summary: String {
    documentation.prefix { !$0.isEmpty && !$0.hasPrefix("- ") }.map(\.trimmed).joined(separator: " ")
  }

  /// Whether the name is made of punctuation.
  var isOperator: Bool {
    kind == .function && name.utf8.first.map { !Tokenizer.isWordStart($0) && $0 != UInt8(ascii: "`") } ?? false
  }
}

/// A type of the engine that lessons can name.
struct TypeDeclaration {
  /// How it is declared.
  enum Kind: String { case structure = "struct", reference = "class", enumeration = "enum", protocolType = "protocol" }

  var kind: Kind
  var name: String
  var module: String
  var file: String
  var inherited: [String]
  var documentation: [String]
  /// Attributes such as `resultBuilder`.
  var attributes: [String] = []
}

extension StringProtocol {
  /// The text without blanks at either end.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
