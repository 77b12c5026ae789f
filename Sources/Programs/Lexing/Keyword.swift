/// The words that Swift reserves; they are names only in backticks, after a `.` and as labels.
enum Keyword: UInt8, CaseIterable {
  case none
  case `associatedtype`, `class`, `deinit`, `enum`, `extension`, `fileprivate`, `func`, `import`, `init`, `inout`
  case `internal`, `let`, operatorWord, `precedencegroup`, `private`, `protocol`, `public`, `rethrows`, `static`
  case `struct`, `subscript`, `typealias`, `var`
  case `break`, `case`, `catch`, `continue`, `default`, `defer`, `do`, `else`, `fallthrough`, `for`, `guard`, `if`
  case `in`, `repeat`, `return`, `switch`, `throw`, `where`, `while`
  case `Any`, `as`, `false`, `is`, `nil`, `self`, `Self`, `super`, `throws`, `true`, `try`, underscore

  /// The keyword written as these bytes, or `none`.
  init(_ word: ArraySlice<UInt8>) {
    self = .none
    guard word.count <= 15, let first = word.first else { return }
    for candidate in Keyword.byFirstByte(first) where word.elementsEqual(candidate.spelling.utf8) {
      self = candidate
      return
    }
  }

  private static func byFirstByte(_ byte: UInt8) -> [Keyword] {
    switch byte {
    case UInt8(ascii: "a"): [.associatedtype, .as]
    case UInt8(ascii: "b"): [.break]
    case UInt8(ascii: "c"): [.case, .class, .continue, .catch]
    case UInt8(ascii: "d"): [.default, .defer, .do, .deinit]
    case UInt8(ascii: "e"): [.else, .enum, .extension]
    case UInt8(ascii: "f"): [.for, .func, .false, .fileprivate, .fallthrough]
    case UInt8(ascii: "g"): [.guard]
    case UInt8(ascii: "i"): [.if, .in, .`init`, .is, .import, .inout, .internal]
    case UInt8(ascii: "l"): [.let]
    case UInt8(ascii: "n"): [.nil]
    case UInt8(ascii: "o"): [.operatorWord]
    case UInt8(ascii: "p"): [.private, .public, .protocol, .precedencegroup]
    case UInt8(ascii: "r"): [.return, .repeat, .rethrows]
    case UInt8(ascii: "s"): [.`self`, .struct, .static, .switch, .subscript, .super]
    case UInt8(ascii: "t"): [.true, .try, .throw, .throws, .typealias]
    case UInt8(ascii: "v"): [.var]
    case UInt8(ascii: "w"): [.where, .while]
    case UInt8(ascii: "A"): [.Any]
    case UInt8(ascii: "S"): [.`Self`]
    case UInt8(ascii: "_"): [.underscore]
    default: []
    }
  }

  /// As it is written.
  var spelling: String {
    switch self {
    case .none: ""
    case .associatedtype: "associatedtype"
    case .class: "class"
    case .deinit: "deinit"
    case .enum: "enum"
    case .extension: "extension"
    case .fileprivate: "fileprivate"
    case .func: "func"
    case .import: "import"
    case .`init`: "init"
    case .inout: "inout"
    case .internal: "internal"
    case .let: "let"
    case .operatorWord: "operator"
    case .precedencegroup: "precedencegroup"
    case .private: "private"
    case .protocol: "protocol"
    case .public: "public"
    case .rethrows: "rethrows"
    case .static: "static"
    case .struct: "struct"
    case .subscript: "subscript"
    case .typealias: "typealias"
    case .var: "var"
    case .break: "break"
    case .case: "case"
    case .catch: "catch"
    case .continue: "continue"
    case .default: "default"
    case .defer: "defer"
    case .do: "do"
    case .else: "else"
    case .fallthrough: "fallthrough"
    case .for: "for"
    case .guard: "guard"
    case .if: "if"
    case .in: "in"
    case .repeat: "repeat"
    case .return: "return"
    case .switch: "switch"
    case .throw: "throw"
    case .where: "where"
    case .while: "while"
    case .Any: "Any"
    case .as: "as"
    case .false: "false"
    case .is: "is"
    case .nil: "nil"
    case .`self`: "self"
    case .`Self`: "Self"
    case .super: "super"
    case .throws: "throws"
    case .true: "true"
    case .try: "try"
    case .underscore: "_"
    }
  }
}
