import Lessons

/// Turns an image file of the course into HTML.
struct ImageRenderer {
  let context: PageContext

  /// An image in a line of text.
  func inline(_ image: Image) -> String {
    let alt = InlineRenderer(context: context).plainText(image.alt)
    let title = image.title.isEmpty ? "" : " title=\"\(escaped(image.title))\""
    return "<img src=\"\(escapedAddress(image.file ?? image.destination))\" alt=\"\(escaped(alt))\"\(title)>"
  }

  /// An image that is a paragraph of its own; its title becomes the caption.
  func figure(_ image: Image) -> String {
    let id = image.id.map { " id=\"\(escaped($0.value))\"" } ?? ""
    let caption = image.title.isEmpty ? "" : "<figcaption>\(escaped(image.title))</figcaption>"
    let alt = InlineRenderer(context: context).plainText(image.alt)
    let source = escapedAddress(image.file ?? image.destination)
    return "<figure class=\"picture\"\(id)><img src=\"\(source)\" alt=\"\(escaped(alt))\">\(caption)</figure>\n"
  }
}
