import Drawing

/// The logical structure of a document, noted down while its pages are painted.
///
/// Cairo 1.16 marks only the innermost structures and knows neither artifacts nor descriptions; so Cairo is made to
/// number the pieces of content, and this tells what each of them is.
struct PDFStructure {
  enum Role: Hashable {
    case document
    case part(StructureRole)
    case link
  }

  enum Child: Hashable {
    case element(Int)
    /// A piece of content by its number on a page, artifacts not counted.
    case content(page: Int, number: Int)
    /// A link's annotation by its place in `links`.
    case annotation(Int)
  }

  struct Element: Hashable {
    var role: Role
    var parent: Int
    var children: [Child] = []
  }

  struct Link: Hashable {
    var page: Int
    /// In the scene's coordinates, y down.
    var rect: Rect
    var target: LinkTarget
    var element: Int
  }

  /// A line of text and the middle of its letters, in the page's coordinates.
  struct Text: Hashable {
    var page: Int
    var middle: Point
    var text: String
  }

  /// All elements; the first is the document.
  private(set) var elements = [Element(role: .document, parent: 0)]
  private(set) var links: [Link] = []
  private(set) var texts: [Text] = []
  /// For each page and piece of content, the element it belongs to; none for artifacts.
  private(set) var pages: [[Int?]] = []

  mutating func addPage() {
    pages.append([])
  }

  /// Adds an element to another and says its place.
  mutating func addElement(_ role: Role, to parent: Int) -> Int {
    elements.append(Element(role: role, parent: parent))
    elements[parent].children.append(.element(elements.count - 1))
    return elements.count - 1
  }

  /// Adds the next piece of content of the current page.
  mutating func addContent(to element: Int?) {
    let page = pages.count - 1
    if let element {
      let number = pages[page].count { $0 != nil }
      elements[element].children.append(.content(page: page, number: number))
    }
    pages[page].append(element)
  }

  /// Notes a line of text of the current page.
  mutating func addText(_ text: String, middle: Point) {
    texts.append(Text(page: pages.count - 1, middle: middle, text: text))
  }

  /// Adds a link on the current page: to the words of a link that is open, or as one without words.
  mutating func addLink(_ rect: Rect, to target: LinkTarget, in parent: Int) {
    let element = elements[parent].role == .link ? parent : addElement(.link, to: parent)
    elements[element].children.append(.annotation(links.count))
    links.append(Link(page: pages.count - 1, rect: rect, target: target, element: element))
  }
}
