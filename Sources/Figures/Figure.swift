/// Something to be drawn: a title, two axes and the marks between them, or a grid of such figures.
///
/// A figure holds data, not a drawing; `render` draws it for a page and `renderText` for a terminal.
public struct Figure: Sendable {
  /// The heading above the drawing; empty for none.
  public package(set) var title: String
  /// The axis from left to right.
  package var horizontal: Axis
  /// The axis from bottom to top.
  package var vertical: Axis
  /// What is drawn, the first at the back.
  package var marks: [any Mark]
  /// The figures of a grid; a figure with parts draws them and has no marks of its own.
  package var parts: [Figure]
  /// The columns of a grid on a wide page; nil lets the layout choose.
  package var columns: Int?
  /// True if the parts of a grid are drawn with the same axes.
  package var sharesAxes: Bool
  /// What changes from moment to moment of a training; empty for a still figure.
  package var frames: [Frame]

  /// A figure of marks on two axes.
  package init(
    title: String = "", horizontal: Axis = Axis(), vertical: Axis = Axis(), marks: [any Mark]
  ) {
    self.title = title
    self.horizontal = horizontal
    self.vertical = vertical
    self.marks = marks
    parts = []
    sharesAxes = false
    frames = []
  }

  /// A grid of figures.
  package init(title: String, parts: [Figure], columns: Int?, sharesAxes: Bool) {
    self.init(title: title, marks: [])
    self.parts = parts
    self.columns = columns
    self.sharesAxes = sharesAxes
  }

  /// This figure with the marks of another drawn over its own, on its own axes.
  ///
  /// Labels that this figure lacks are taken from the other one; a grid becomes a grid with one more part.
  public func adding(_ other: Figure) -> Figure {
    if !parts.isEmpty {
      var grid = self
      grid.parts += other.parts.isEmpty ? [other] : other.parts
      return grid
    }
    if !other.parts.isEmpty {
      var grid = other
      grid.parts.insert(self, at: 0)
      return grid
    }
    var result = self
    result.marks += other.marks
    if result.title.utf8.isEmpty { result.title = other.title }
    result.horizontal.takeMissingParts(from: other.horizontal)
    result.vertical.takeMissingParts(from: other.vertical)
    return result
  }

  /// The left figure with the marks of the right one over it.
  public static func + (left: Figure, right: Figure) -> Figure { left.adding(right) }

  /// This figure under another title.
  public func titled(_ title: String) -> Figure {
    var result = self
    result.title = title
    return result
  }
}

extension Figure {
  /// The figure as it is at one of its moments, on axes that show all of them.
  package func still(at frame: Frame) -> Figure {
    var result = self
    result.marks = frame.marks
    result.frames = []
    result.take(framesExtent)
    return result
  }
}
