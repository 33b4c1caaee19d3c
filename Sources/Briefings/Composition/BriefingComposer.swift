import Analysis
import Charts
public import Drawing
public import Indicators

/// A briefing in one language before layout, with everything that goes out beside it.
public struct Composition: Sendable {
  public var document: Document
  /// The charts of the document, in its order.
  public var charts: [PreparedChart]
  /// The tables as files: a name without an ending, and the rows.
  public var tables: [(name: String, table: DataTable)]
}

/// Makes a briefing from a specification: what to show is decided here, words and charts are made elsewhere.
///
/// The same catalog and specification always give the same document. A part for which the data say nothing is left
/// out, or says that nothing is there.
public struct BriefingComposer {
  /// What is asked for: of the whole, and of each part while it is made.
  private(set) var specification: BriefingSpecification
  let wording: Wording
  let catalog: Catalog
  /// The package as the previous edition knew it.
  let previous: Catalog?
  let verdicts: Verdicts
  var charts: [PreparedChart] = []
  var tables: [(name: String, table: DataTable)] = []
  var uses = StatementUses()
  /// Whether the briefing ends with the list of all figures used.
  private let listsSources: Bool
  /// Where the statements of each source begin.
  private let firstRows: [SourceCode: Int]
  /// What the numbers of each table rest on.
  private var tableStatements: [String: [Statement]] = [:]

  public init(_ specification: BriefingSpecification, catalog: Catalog, previous: Catalog? = nil, language: Language) {
    self.specification = specification
    self.catalog = catalog
    self.previous = previous
    listsSources = specification.parts.contains { $0.part == .sources }
    firstRows = listsSources ? catalog.printed.firstRows : [:]
    wording = Wording(language, catalog: catalog, judging: specification.judging)
    verdicts = wording.verdicts(of: specification.subject)
  }

  var subject: RegionCode { specification.subject }
  var years: ClosedRange<Int> { specification.years }

  /// The document with its charts and tables.
  public static func composition(
    of specification: BriefingSpecification, catalog: Catalog, previous: Catalog? = nil, language: Language
  ) -> Composition {
    var composer = BriefingComposer(specification, catalog: catalog, previous: previous, language: language)
    return composer.compose()
  }

  private mutating func compose() -> Composition {
    let whole = specification
    var sections: [BriefingSpecification.Part: [Section]] = [:]
    // The first page speaks of the whole and the last one of all figures used, so they are made after the others.
    let late: [BriefingSpecification.Part] = [.glance, .sources]
    let requests =
      whole.parts.filter { !late.contains($0.part) } + late.flatMap { part in whole.parts.filter { $0.part == part } }
    for request in requests {
      specification = whole.narrowed(to: request)
      var made = self.sections(of: request.part)
      let title = wording.say(request.title)
      if !title.isEmpty, made.count == 1 { made[0].name(title) }
      sections[request.part] = made
    }
    specification = whole
    var ordered = [cover(), contents()]
    var count = 0
    for part in whole.parts.map(\.part) {
      for var section in (sections[part] ?? []).map(sourced) {
        if part != .glance {
          section.name(wording.numbered(count, section.title), inHead: section.title)
          // What is numbered begins on a page of its own, behind the pages that sum it up.
          if count == 0 { section.startsNewPage = true }
          count += 1
        }
        ordered.append(section)
      }
    }
    let document = Document(
      information: information, runningHead: wording.runningHead(title, subject), edition: editionLine,
      wording: wording.layout, sections: ordered)
    return Composition(document: document, charts: charts, tables: tables)
  }

  private mutating func sections(of part: BriefingSpecification.Part) -> [Section] {
    switch part {
    case .topics: topicSections()
    case .targets: targetSections()
    case .comparison: comparisonSections()
    case .changes: changeSections()
    case .gaps: gapSections()
    case .method: methodSections()
    case .glance: glanceSections()
    case .sources: sourceSections()
    }
  }

  // MARK: What the document says of itself

  var title: String {
    let own = wording.say(specification.title)
    return own.isEmpty ? wording.standardTitle : own
  }

  private var information: DocumentInformation {
    DocumentInformation(
      title: wording.fullTitle(title, subject), author: author, subject: purpose,
      keywords: specification.regions.map(wording.shortName) + headlineNames, language: wording.language,
      created: catalog.newestDate?.secondsSince1970 ?? 0)
  }

  private var headlineNames: [String] {
    var seen: Set<IndicatorCode> = []
    return verdicts.headlines.filter { $0.target.importance == .headline }.map(\.target.indicator).sorted()
      .filter { seen.insert($0).inserted }.prefix(6).map(wording.shortName)
  }

  private var author: String {
    let own = wording.say(specification.author)
    return own.isEmpty ? "Statbrief" : own
  }

  var purpose: String {
    let own = wording.say(specification.purpose)
    return own.isEmpty ? wording.standardPurpose : own
  }

  var editionLine: String {
    wording.editionLine(specification.edition, newest: newestSource.map(wording.name) ?? "")
  }

  /// The newest source of all that are used; of one day one about the subject first, then the first of the package.
  var newestSource: SourceCode? {
    catalog.usedSources.max { left, right in
      func isOwn(_ source: SourceCode) -> Int { catalog[source].region == subject ? 1 : 0 }
      return (catalog[left].published, isOwn(left), right) < (catalog[right].published, isOwn(right), left)
    }
  }

  // MARK: Figures and tables

  /// Adds a chart as a figure; nil where the data cannot fill it, or one that is there shows the same.
  mutating func figure(
    _ figure: any ChartFigure, span: Int = 12, height: ChartHeight = .natural
  ) -> Figure? {
    guard let prepared = try? figure.prepared(in: wording), !charts.contains(where: { prepared.showsTheSame(as: $0) })
    else { return nil }
    charts.append(prepared)
    let id = "figure-" + prepared.name
    uses.add(prepared.statements, in: id)
    return prepared.figure(id: id, span: span, height: height, sources: sourceRow(of: prepared.statements))
  }

  /// Notes that statements stand in a table, and gives the table out as a file too.
  mutating func register(_ statements: [Statement], in table: String, file: DataTable) {
    uses.add(statements, in: table)
    tableStatements[table] = statements
    tables.append((table, file.sourced(in: catalog)))
  }

  /// Where the list of figures used begins to speak of some statements; nil in a briefing without that list.
  func sourceRow(of statements: [Statement]) -> String? {
    guard listsSources else { return nil }
    return statements.min(by: isListedBefore).map(rowName)
  }

  /// The name of a row of the list of figures used: the source, and which of its statements it is, counted from 1.
  ///
  /// Whatever other files a package has, and in whatever order, it stays the same.
  func rowName(_ statement: Statement) -> String {
    "row-\(catalog[statement.source].id)-\(statement.row - (firstRows[statement.source] ?? 0) + 1)"
  }

  /// Words that lead to where the list of figures used speaks of their statements.
  func linked(_ words: String, _ statements: [Statement]?) -> RichText {
    guard let row = sourceRow(of: statements ?? []) else { return RichText(words) }
    return RichText([.link(words, .destination(row))])
  }

  /// The order of the list of figures used: official sources first, each in the order of the document.
  func isListedBefore(_ left: Statement, _ right: Statement) -> Bool {
    (catalog[left.source].standing, left.source, left.row) < (catalog[right.source].standing, right.source, right.row)
  }

  /// The section with a note under each table that says which documents it rests on and where their lines are listed.
  private func sourced(_ section: Section) -> Section {
    var section = section
    section.blocks = section.blocks.map { block in
      guard case .table(var table) = block, let statements = tableStatements[table.id],
        let row = sourceRow(of: statements)
      else { return block }
      table.notes.append(wording.tableSources(statements, listedAt: row))
      return .table(table)
    }
    return section
  }

  /// A sign with its word in a cell.
  func verdictCell(_ verdict: Verdict, withReason: Bool = false) -> TableCell {
    let words = withReason ? wording.verdict(verdict) : wording.word(for: verdict)
    let isMissed = verdict.sign == .missed
    return TableCell(
      RichText(words), bold: isMissed, muted: !verdict.isJudged,
      sign: VerdictSign(verdict.sign, center: Point(x: 4.5, y: 4.5)).scene(title: words, language: wording.language))
  }
}

/// How tall a chart stands in a page.
enum ChartHeight {
  /// As the chart itself wants: what has rows grows with them, what has an axis takes its share of the width.
  case natural
  /// Any height of a range, as the page has room.
  case flexible(ClosedRange<Double>)
}

extension ChartHeight {
  var figureHeight: FigureHeight {
    switch self {
    case .natural: .natural
    case .flexible(let range): .flexible(range)
    }
  }

  /// The height that is taken where the page does not ask for another.
  var preferred: Double? {
    switch self {
    case .natural: nil
    case .flexible(let range): range.upperBound - (range.upperBound - range.lowerBound) / 4
    }
  }
}

extension PreparedChart {
  /// The first clause of the title, for lists.
  var headline: String {
    let clause = title.split(separator: "；", maxSplits: 1).first ?? ""
    return clause.ranges(of: "; ").first.map { String(clause[..<$0.lowerBound]) } ?? String(clause)
  }

  /// The chart as a figure of a document.
  ///
  /// - Parameter sources: Where the foot leads to.
  func figure(id: String, span: Int, height: ChartHeight, sources: String?) -> Figure {
    let chart = chart
    let aspect = aspect
    @Sendable func numbered(_ space: FigureSpace) -> any Chart {
      var numbered = chart
      numbered.text.figureNumber = space.number
      numbered.text.sourceTarget = sources.map { .destination($0) }
      return numbered
    }
    @Sendable func canvas(_ space: FigureSpace) -> ChartCanvas {
      .block(width: space.width, height: space.height ?? height.preferred ?? space.width * aspect)
    }
    return Figure(
      id: id, title: headline, description: description, file: "charts/\(name).png", span: span,
      height: height.figureHeight,
      parts: { space, continuation in
        let canvas = ChartCanvas.block(width: space.width, height: space.width * aspect)
        return numbered(space).parts(
          within: space.height ?? .infinity, on: canvas, continuation: continuation, measurer: space.measurer
        ).map { $0.draw(on: canvas, measurer: space.measurer) }
      },
      draw: { space in numbered(space).draw(on: canvas(space), measurer: space.measurer) })
  }
}

extension VerdictSign {
  /// The sign as a picture of its own.
  func scene(title: String, language: Language) -> Scene {
    Scene(
      size: Size(width: size, height: size), items: items, language: language, title: title, description: title)
  }
}
