import CCairo
import Drawing

/// Notes the structure of a PDF while its pages are painted, and makes Cairo mark the pieces of content.
final class PDFTags {
  /// The tag of every piece of content; the finishing pass gives it its true name.
  static let mark = "Span"

  private let context: OpaquePointer
  /// The structures that are open, from the outside in; none where an artifact is open.
  private var open: [Int?] = []
  private var isMarkOpen = false
  private(set) var structure = PDFStructure()

  init(_ context: OpaquePointer) {
    self.context = context
  }

  func beginPage() {
    structure.addPage()
  }

  /// Ends what is still open before a page is shown.
  func endPage() {
    endMark()
  }

  /// Says that something is going to be painted; what stands outside all structure is an artifact.
  func beginContent() {
    guard !isMarkOpen else { return }
    structure.addContent(to: open.last ?? nil)
    cairo_tag_begin(context, Self.mark, "")
    isMarkOpen = true
  }

  func begin(_ role: StructureRole) {
    endMark()
    switch role {
    case .artifact:
      open.append(nil)
    case .link:
      open.append(isArtifact ? nil : structure.addElement(.link, to: (open.last ?? nil) ?? 0))
    case .heading, .paragraph, .figure, .table, .row, .headerCell, .cell:
      // What an artifact contains is one as well.
      open.append(isArtifact ? nil : structure.addElement(.part(role), to: (open.last ?? nil) ?? 0))
    }
  }

  func end() {
    endMark()
    open.removeLast()
  }

  /// A line of text with the middle of its letters on the page.
  func text(_ text: String, middle: Point) {
    structure.addText(text, middle: middle)
  }

  /// A rectangle of the page that leads somewhere.
  func link(_ rect: Rect, to target: LinkTarget) {
    structure.addLink(rect, to: target, in: (open.last ?? nil) ?? 0)
  }

  /// A named place of the page.
  func destination(_ name: String, at point: Point) {
    endMark()
    let x = DecimalText.fixed(point.x, places: 3)
    let y = DecimalText.fixed(point.y, places: 3)
    cairo_save(context)
    cairo_identity_matrix(context)
    cairo_tag_begin(context, CAIRO_TAG_DEST, "name=\(Self.quoted(name)) x=\(x) y=\(y)")
    cairo_tag_end(context, CAIRO_TAG_DEST)
    cairo_restore(context)
  }

  private var isArtifact: Bool {
    guard let last = open.last else { return false }
    return last == nil
  }

  private func endMark() {
    guard isMarkOpen else { return }
    cairo_tag_end(context, Self.mark)
    isMarkOpen = false
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
