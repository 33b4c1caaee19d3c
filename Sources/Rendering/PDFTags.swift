import CPangoCairo
import Drawing

/// Writes the structure of a PDF while its pages are painted: tags, links and named places.
///
/// Cairo 1.16 knows no artifacts; they are tagged `NonStruct`, which means nothing else here, and the finishing pass
/// turns them into artifacts. What stands outside all structure is an artifact too.
final class PDFTags {
  private let context: OpaquePointer
  /// How many structures are open, the artifact around loose content not counted.
  private var depth = 0
  private var isLooseContentOpen = false
  /// The descriptions of the figures, in the order in which they were begun.
  private(set) var figureDescriptions: [String] = []

  init(_ context: OpaquePointer) {
    self.context = context
  }

  /// Says that something is going to be painted.
  func beginContent() {
    guard depth == 0, !isLooseContentOpen else { return }
    cairo_tag_begin(context, "NonStruct", "")
    isLooseContentOpen = true
  }

  /// Ends what is still open before a page is shown.
  func endPage() {
    closeLooseContent()
  }

  func begin(_ role: StructureRole) {
    closeLooseContent()
    depth += 1
    switch role {
    case .figure(let description): figureDescriptions.append(description)
    case .heading, .paragraph, .table, .row, .headerCell, .cell, .artifact: break
    }
    cairo_tag_begin(context, Self.name(of: role), "")
  }

  func end(_ role: StructureRole) {
    depth -= 1
    cairo_tag_end(context, Self.name(of: role))
  }

  /// A rectangle of the page that leads somewhere.
  func link(_ rect: Rect, to target: LinkTarget) {
    closeLooseContent()
    let place = [rect.x, rect.y, rect.width, rect.height].map { DecimalText.fixed($0, places: 3) }
    let goal =
      switch target {
      case .destination(let name): "dest=\(Self.quoted(name))"
      case .address(let address): "uri=\(Self.quoted(address))"
      }
    atPageCoordinates {
      cairo_tag_begin(context, CAIRO_TAG_LINK, "rect=[\(place.joined(separator: " "))] \(goal)")
      cairo_tag_end(context, CAIRO_TAG_LINK)
    }
  }

  /// A named place of the page.
  func destination(_ name: String, at point: Point) {
    let x = DecimalText.fixed(point.x, places: 3)
    let y = DecimalText.fixed(point.y, places: 3)
    atPageCoordinates {
      cairo_tag_begin(context, CAIRO_TAG_DEST, "name=\(Self.quoted(name)) x=\(x) y=\(y) internal=false")
      cairo_tag_end(context, CAIRO_TAG_DEST)
    }
  }

  private func closeLooseContent() {
    guard isLooseContentOpen else { return }
    cairo_tag_end(context, "NonStruct")
    isLooseContentOpen = false
  }

  private func atPageCoordinates(_ body: () -> Void) {
    cairo_save(context)
    cairo_identity_matrix(context)
    body()
    cairo_restore(context)
  }

  private static func name(of role: StructureRole) -> String {
    switch role {
    case .heading(let level): "H\(min(max(level, 1), 6))"
    case .paragraph: "P"
    case .figure: "Figure"
    case .table: "Table"
    case .row: "TR"
    case .headerCell: "TH"
    case .cell: "TD"
    case .artifact: "NonStruct"
    }
  }

  /// A string as Cairo's attribute parser reads it.
  static func quoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "'"
  }
}
