/// A picture as a list of placed things, in the order in which they are painted.
///
/// Everything is decided in a scene: lines of text are already broken, positions are in points. An exporter only
/// writes down what stands here.
public struct Scene: Hashable, Sendable {
  public var size: Size
  public var items: [SceneItem]
  public var language: Language
  /// The short name for a reader who cannot see the picture; SVG `title`, PNG `Title`.
  public var title: String
  /// What the picture shows, in words and numbers; SVG `desc`, PNG `Description`, PDF `/Alt`.
  public var description: String

  public init(size: Size, items: [SceneItem], language: Language, title: String = "", description: String = "") {
    self.size = size
    self.items = items
    self.language = language
    self.title = title
    self.description = description
  }
}

/// One placed thing of a scene.
public indirect enum SceneItem: Hashable, Sendable {
  case path(Path, fill: Color? = nil, stroke: Stroke? = nil)
  case text(TextLine)
  /// Items that mean something together: a heading, a figure, a cell. Read by tagged PDF and SVG.
  case structure(StructureRole, [SceneItem])
  /// Items moved by a distance in points; scaled by `scale` about the origin first.
  case group(offset: Point, scale: Double = 1, [SceneItem])
  /// Items of which only what lies in the rectangle is seen.
  case clip(Rect, [SceneItem])
  /// A rectangle that leads somewhere; it paints nothing.
  case link(Rect, LinkTarget)
  /// A named place that links lead to.
  case destination(name: String, Point)
}

/// One line of text, placed by its baseline.
public struct TextLine: Hashable, Sendable {
  public enum Anchor: Hashable, Sendable { case start, middle, end }

  public var text: String
  public var baseline: Point
  public var anchor: Anchor
  public var style: TextStyle
  /// A rim in the ground's colour, so that the text can be read over a line; its width in points, or none.
  public var halo: Halo?

  public struct Halo: Hashable, Sendable {
    public var color: Color
    public var width: Double

    public init(color: Color, width: Double) {
      self.color = color
      self.width = width
    }
  }

  public init(_ text: String, baseline: Point, anchor: Anchor = .start, style: TextStyle, halo: Halo? = nil) {
    self.text = text
    self.baseline = baseline
    self.anchor = anchor
    self.style = style
    self.halo = halo
  }
}

/// What a part of a page is, in the terms of tagged PDF.
public enum StructureRole: Hashable, Sendable {
  case heading(level: Int)
  case paragraph
  case figure(description: String)
  case table
  case row
  case headerCell
  case cell
  /// Words that lead somewhere, together with the `SceneItem.link` over them; inside a paragraph or a cell.
  case link
  /// Running heads, rules and other things that carry no content.
  case artifact
}

public enum LinkTarget: Hashable, Sendable {
  /// A `SceneItem.destination` of the same document.
  case destination(String)
  case address(String)
}
