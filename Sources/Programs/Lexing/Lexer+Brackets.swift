/// Finds the partner of every bracket.
///
/// A `}` closes the nearest `{`, whatever is open in it; a `)` or `]` never reaches over a `{`. So a
/// bracket that is missing harms no more than its own block.
extension Lexer {
  mutating func matchBrackets() {
    var open: [Int] = []
    var parentheses = 0
    var brackets = 0
    var braces = 0
    /// The counts outside the innermost braces or literal.
    var outside: [(parentheses: Int, brackets: Int, braces: Int)] = []
    for index in tokens.indices {
      let kind = tokens[index].kind
      switch kind {
      case .leftParenthesis:
        parentheses += 1
        open.append(index)
      case .leftBracket:
        brackets += 1
        open.append(index)
      case .leftBrace, .stringStart, .interpolationStart:
        outside.append((parentheses, brackets, braces))
        (parentheses, brackets) = (0, 0)
        if kind == .leftBrace { braces += 1 } else { braces = 0 }
        open.append(index)
      case .rightParenthesis where parentheses > 0, .rightBracket where brackets > 0:
        let opening: TokenKind = kind == .rightParenthesis ? .leftParenthesis : .leftBracket
        while let last = open.popLast() {
          if tokens[last].kind == .leftParenthesis { parentheses -= 1 } else { brackets -= 1 }
          if tokens[last].kind == opening {
            pair(last, index)
            break
          }
        }
      case .rightBrace where braces > 0: closeScope(.leftBrace, index)
      case .stringEnd: closeScope(.stringStart, index)
      case .interpolationEnd: closeScope(.interpolationStart, index)
      default: break
      }
    }

    func pair(_ opening: Int, _ closing: Int) {
      tokens[opening].match = closing
      tokens[closing].match = opening
    }

    func closeScope(_ opening: TokenKind, _ closing: Int) {
      while let last = open.popLast() {
        let kind = tokens[last].kind
        if kind != .leftParenthesis, kind != .leftBracket, let counts = outside.popLast() {
          (parentheses, brackets, braces) = counts
        }
        if kind == opening {
          pair(last, closing)
          return
        }
      }
    }
  }
}
