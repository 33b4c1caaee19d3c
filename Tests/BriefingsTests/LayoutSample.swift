import Briefings
import Charts
import Drawing

/// Documents and blocks that tests lay out.
enum LayoutSample {
  static let measurer = FixedMeasurer()

  static func wording(_ language: Language) -> LayoutWording {
    switch language {
    case .chinese:
      LayoutWording(
        figure: { "图\($0)" }, table: { "表\($0)" }, continued: { "\($0)（续）" }, page: { "第\($0)页" },
        pageAlone: { "第\($0)页" }, pages: { "第\($0)—\($1)页" }, labelAndPage: { "\($0) 第\($1)页" },
        pageOf: { "第\($0)页，共\($1)页" }, labelWithUnit: { "\($0)，\($1)" })
    case .english:
      LayoutWording(
        figure: { "Figure \($0)" }, table: { "Table \($0)" }, continued: { "\($0) (continued)" },
        page: { "page \($0)" }, pageAlone: { "Page \($0)" }, pages: { "pages \($0)–\($1)" },
        labelAndPage: { "\($0), page \($1)" }, pageOf: { "Page \($0) of \($1)" }, labelWithUnit: { "\($0), \($1)" })
    }
  }

  static func document(_ sections: [Section], language: Language = .english) -> Document {
    Document(
      information: DocumentInformation(
        title: "Sample", author: "", subject: "", keywords: [], language: language, created: 0),
      runningHead: "Sample briefing", edition: "Edition 1", wording: wording(language), sections: sections)
  }

  static func document(_ blocks: [Block], language: Language = .english) -> Document {
    document([Section(id: "only", title: "Only section", blocks: blocks)], language: language)
  }

  static func pages(_ document: Document) throws(LayoutError) -> LaidOutDocument {
    try DocumentLayout(measurer: measurer).pages(of: document)
  }

  /// A figure of a height that paints its number and its id as text.
  static func figure(_ id: String, height: Double, flexible: ClosedRange<Double>? = nil) -> Block {
    .figure(
      Figure(id: id, title: "Title of \(id)", height: flexible.map(FigureHeight.flexible) ?? .natural) { space in
        let height = space.height ?? height
        let style = TextStyle(size: 8, color: Palette.ink, language: .english)
        let texts = [space.number, id].enumerated().map { index, text in
          SceneItem.text(TextLine(text, baseline: Point(x: 0, y: 12 + 12 * Double(index)), style: style))
        }
        let frame = Rect(x: 0, y: 30, width: space.width, height: height - 30)
        return ChartDrawing(
          scene: Scene(
            size: Size(width: space.width, height: height),
            items: texts + [.path(.rectangle(frame), fill: Palette.tint1)], language: .english,
            description: "Picture of \(id)"))
      })
  }

  /// A table of so many rows "id-1", "id-2", … with a number each.
  static func table(_ id: String, rows: Int, notes: [RichText] = []) -> Table {
    Table(
      id: id, title: "Title of \(id)",
      columns: [
        TableColumn("Name", width: .flexible(1)), TableColumn("Number", alignment: .number),
      ],
      rows: (1...max(1, rows)).map { TableRow([TableCell(RichText("\(id)-\($0)")), "\($0).5"]) }, notes: notes)
  }

  /// A paragraph that takes so many lines, each of one long word.
  static func paragraph(_ word: String, lines: Int) -> Block {
    let long = String(repeating: "x", count: 60)
    return .paragraph(RichText((1...lines).map { "\(word).\($0)\(long)" }.joined(separator: " ")))
  }
}

/// A line of text or a path where it stands on its page.
struct PlacedItem {
  var page: Int
  /// Nothing for a path.
  var text: String?
  var area: Rect
  var isArtifact: Bool
  /// How large the text is; nothing for a path.
  var style: TextStyle?
}

extension LaidOutDocument {
  /// Everything on all pages in the order of painting; pages count from 1.
  var placed: [PlacedItem] {
    paged.pages.enumerated().flatMap { index, scene in
      scene.items.flatMap { $0.placed(page: index + 1, offset: Point(x: 0, y: 0), scale: 1, isArtifact: false) }
    }
  }

  /// The texts that are content.
  var texts: [PlacedItem] { placed.filter { $0.text != nil && !$0.isArtifact } }

  /// The first page that shows a text with this beginning.
  func page(showing start: String) -> Int? {
    texts.first { $0.text?.hasPrefix(start) == true }?.page
  }

  /// The texts of one page, artifacts too.
  func words(onPage page: Int) -> [String] {
    placed.filter { $0.page == page }.compactMap(\.text)
  }
}

extension SceneItem {
  fileprivate func placed(page: Int, offset: Point, scale: Double, isArtifact: Bool) -> [PlacedItem] {
    func point(_ inner: Point) -> Point {
      Point(x: offset.x + scale * inner.x, y: offset.y + scale * inner.y)
    }
    switch self {
    case .path(let path, _, _):
      let points = path.elements.flatMap(\.points).map(point)
      guard let first = points.first else { return [] }
      let left = points.map(\.x).min() ?? first.x
      let top = points.map(\.y).min() ?? first.y
      let area = Rect(
        x: left, y: top, width: (points.map(\.x).max() ?? left) - left, height: (points.map(\.y).max() ?? top) - top)
      return [PlacedItem(page: page, text: nil, area: area, isArtifact: isArtifact)]
    case .text(let line):
      // A space at a line's end is not seen.
      let shown = String(line.text.reversed().drop { $0 == " " }.reversed())
      let width = LayoutSample.measurer.width(of: shown, style: line.style) * scale
      let baseline = point(line.baseline)
      let left: Double =
        switch line.anchor {
        case .start: baseline.x
        case .middle: baseline.x - width / 2
        case .end: baseline.x - width
        }
      let size = line.style.size * scale
      let area = Rect(x: left, y: baseline.y - 0.75 * size, width: width, height: 0.9 * size)
      return [PlacedItem(page: page, text: shown, area: area, isArtifact: isArtifact, style: line.style)]
    case .structure(let role, let items):
      return items.flatMap {
        $0.placed(page: page, offset: offset, scale: scale, isArtifact: isArtifact || role == .artifact)
      }
    case .group(let inner, let factor, let items):
      return items.flatMap {
        $0.placed(page: page, offset: point(inner), scale: scale * factor, isArtifact: isArtifact)
      }
    case .clip(_, let items):
      return items.flatMap { $0.placed(page: page, offset: offset, scale: scale, isArtifact: isArtifact) }
    case .link, .destination: return []
    }
  }
}

extension Path.Element {
  fileprivate var points: [Point] {
    switch self {
    case .move(let point), .line(let point): [point]
    case .curve(let point, let first, let second): [point, first, second]
    case .close: []
    }
  }
}
