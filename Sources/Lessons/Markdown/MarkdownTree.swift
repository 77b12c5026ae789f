import CCmark

/// A tree that libcmark made of a Markdown text; the only place that talks to it.
final class MarkdownTree {
  private let document: OpaquePointer?

  init(_ bytes: [UInt8]) {
    // With one byte more the buffer is never empty, so that its address exists.
    document = (bytes + [0]).withUnsafeBytes { buffer in
      buffer.bindMemory(to: CChar.self).baseAddress.flatMap {
        cmark_parse_document($0, bytes.count, CMARK_OPT_DEFAULT)
      }
    }
    if let document { cmark_consolidate_text_nodes(document) }
  }

  deinit {
    if let document { cmark_node_free(document) }
  }

  /// The top of the tree; use it only while the tree is alive.
  var root: MarkdownNode? { document.map(MarkdownNode.init) }
}

/// A node of a `MarkdownTree`.
struct MarkdownNode {
  enum Kind {
    case document, quote, list, item, code, html, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, inlineCode, inlineHTML, emphasis, strong, link, image, other
  }

  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var kind: Kind { kindOfNode(cmark_node_get_type(pointer)) }
  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
  var children: MarkdownNodes { MarkdownNodes(node: firstChild) }

  /// 1-based; right for blocks, not to be trusted for inlines.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  /// For raw HTML counted from the text: libcmark tells one line too few where a mark such as `-->` ends it.
  var endLine: Int {
    let told = Int(cmark_node_get_end_line(pointer))
    guard kind == .html else { return told }
    return max(told, startLine + literal.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } - 1)
  }

  var literal: [UInt8] { bytes(cmark_node_get_literal(pointer)) }
  var address: [UInt8] { bytes(cmark_node_get_url(pointer)) }
  var title: [UInt8] { bytes(cmark_node_get_title(pointer)) }
  var level: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// The first number of an ordered list, nil for bullets.
  var firstNumber: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  private func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    var result: [UInt8] = []
    var i = 0
    while text[i] != 0 {
      result.append(UInt8(bitPattern: text[i]))
      i += 1
    }
    return result
  }
}

/// The nodes of one level, in order.
struct MarkdownNodes: Sequence, IteratorProtocol {
  fileprivate var node: MarkdownNode?

  mutating func next() -> MarkdownNode? {
    defer { node = node?.next }
    return node
  }
}

private func kindOfNode(_ type: cmark_node_type) -> MarkdownNode.Kind {
  switch type {
  case CMARK_NODE_DOCUMENT: return .document
  case CMARK_NODE_BLOCK_QUOTE: return .quote
  case CMARK_NODE_LIST: return .list
  case CMARK_NODE_ITEM: return .item
  case CMARK_NODE_CODE_BLOCK: return .code
  case CMARK_NODE_HTML_BLOCK: return .html
  case CMARK_NODE_PARAGRAPH: return .paragraph
  case CMARK_NODE_HEADING: return .heading
  case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
  case CMARK_NODE_TEXT: return .text
  case CMARK_NODE_SOFTBREAK: return .softBreak
  case CMARK_NODE_LINEBREAK: return .lineBreak
  case CMARK_NODE_CODE: return .inlineCode
  case CMARK_NODE_HTML_INLINE: return .inlineHTML
  case CMARK_NODE_EMPH: return .emphasis
  case CMARK_NODE_STRONG: return .strong
  case CMARK_NODE_LINK: return .link
  case CMARK_NODE_IMAGE: return .image
  default: return .other
  }
}
