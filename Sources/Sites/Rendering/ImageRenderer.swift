import Lessons

/// Turns an image file of the course into HTML; of an image that may not be shown only its words are left.
struct ImageRenderer {
  let context: PageContext

  /// An image in a line of text.
  func inline(_ image: Image) -> String {
    let title = image.title.isEmpty ? "" : " title=\"\(escaped(image.title))\""
    return picture(image, attributes: title)
  }

  /// An image that is a paragraph of its own; its title becomes the caption.
  func figure(_ image: Image) -> String {
    let id = image.id.map { " id=\"\(escaped($0.value))\"" } ?? ""
    let caption = image.title.isEmpty ? "" : "<figcaption>\(escaped(image.title))</figcaption>"
    return "<figure class=\"picture\"\(id)>\(picture(image, attributes: ""))\(caption)</figure>\n"
  }

  private func picture(_ image: Image, attributes: String) -> String {
    let alt = escaped(InlineRenderer(context: context).plainText(image.alt))
    guard let file = image.file else { return "<em>\(alt)</em>" }
    return "<img src=\"\(escapedAddress(file))\" alt=\"\(alt)\"\(attributes)>"
  }
}
