/// A piece of a text: a word, a number, an operator, a bracket, a part of a string literal.
struct Token {
  var kind: TokenKind
  /// Which keyword it is; `none` for everything else.
  var keyword: Keyword
  var start: Int
  var end: Int
  /// For a bracket, the index of the token that closes or opens it; -1 if there is none.
  var match = -1
  /// Whether a line begins between the token before and this one.
  var startsLine: Bool
  /// Whether nothing keeps it apart from what is before: no space, comment, `(`, `,`…
  var isLeftBound: Bool
  /// Whether nothing keeps it apart from what is after.
  var isRightBound = false

  var range: Range<Int> { start..<end }
}

/// What a token is.
enum TokenKind: UInt8 {
  case identifier, keyword
  /// `$0`
  case dollar
  case integer, double
  /// The opening quotes of a string literal, with the `#` before them.
  case stringStart
  /// Text between quotes, not yet freed of its escapes.
  case stringText
  /// `\(`
  case interpolationStart
  /// The `)` of an interpolation.
  case interpolationEnd
  /// The closing quotes; empty where they are missing.
  case stringEnd
  /// Any operator but the following.
  case `operator`
  case equal, arrow
  /// `?` and `!` directly after an expression or type.
  case postfixQuestion, postfixExclamation
  case period, comma, colon, semicolon, at, backslash
  /// `#word`
  case pound
  case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
  /// A character that is no part of the language; it has its diagnostic.
  case unknown
  case endOfFile

  /// Whether it opens a pair.
  var isOpening: Bool {
    switch self {
    case .leftParenthesis, .leftBracket, .leftBrace, .interpolationStart, .stringStart: true
    default: false
    }
  }
}
