import Analysis
import Drawing
import Indicators

/// What is doubtful, how it was done, and where every number comes from.
extension BriefingComposer {
  // MARK: Gaps and doubts

  mutating func gapSections() -> [Section] {
    var blocks: [Block] = []
    let missing = catalog.usedSources.filter {
      catalog[$0].standing == .official && !wording.say(catalog[$0].note).isEmpty
    }
    let reports = specification.regions.compactMap { region in
      let years = catalog.yearsWithoutReport(of: region, besides: specification.regions)
      return years.isEmpty ? nil : wording.reportsNotRead(region, years)
    }
    if !missing.isEmpty || !reports.isEmpty {
      blocks.append(.heading(Heading(wording.missingTitle)))
      if !reports.isEmpty { blocks.append(.paragraph(RichText(wording.text(reports)))) }
      blocks.append(
        .list(KeyValueList(missing.map { .init(wording.shortName($0), RichText(wording.say(catalog[$0].note))) })))
    }
    if let table = openTargetsTable() {
      blocks.append(.heading(Heading(wording.openTargetsTitle)))
      blocks.append(.paragraph(RichText(table)))
    }
    blocks += disagreementBlocks()
    blocks += correctionBlocks()
    let secondary = usedSecondary
    if !secondary.isEmpty {
      blocks.append(.heading(Heading(wording.secondaryTitle)))
      blocks.append(
        .paragraph(RichText(wording.secondaryText(secondary.count, sources: Set(secondary.map(\.source)).count))))
    }
    return [
      Section(
        id: "gaps", title: wording.gapsTitle,
        lead: RichText(wording.gapsLead), startsNewPage: false, blocks: blocks)
    ]
  }

  private var usedSecondary: [Statement] {
    uses.order.compactMap { uses.statements[$0] }.filter {
      catalog[$0.source].standing == .secondary && !catalog.onlyRepeats($0)
    }
  }

  private func openTargetsTable() -> String? {
    let open = verdicts.headlines.ofOneYear.filter { !$0.isJudged && years.contains($0.target.period.endYear) }
    guard !open.isEmpty else { return nil }
    return wording.openSummary(open)
  }

  // MARK: Method

  mutating func methodSections() -> [Section] {
    [
      Section(
        id: "method", title: wording.methodTitle,
        lead: RichText(wording.methodLead), startsNewPage: false,
        blocks: [.list(KeyValueList(wording.methodEntries.map { .init($0.key, leadingToGaps($0.text)) }))])
    ]
  }

  /// Whether the document has a section of gaps to which its other parts can lead.
  var hasGaps: Bool { specification.parts.contains { $0.part == .gaps } }

  /// The text with the number of the section of gaps where it names that section, if the document has one.
  private func leadingToGaps(_ text: String) -> RichText {
    let parts = text.split(separator: wording.quoted(wording.gapsTitle), omittingEmptySubsequences: false).map(
      String.init)
    guard parts.count > 1, hasGaps else { return RichText(text) }
    var runs: [RichText.Run] = [.text(parts[0])]
    for part in parts.dropFirst() {
      runs += [.text("“"), .reference(destination: "gaps", .label), .text("”" + part)]
    }
    return RichText(runs)
  }

  // MARK: Sources

  mutating func sourceSections() -> [Section] {
    let used = uses.order.compactMap { uses.statements[$0] }.sorted(by: isListedBefore)
    var blocks: [Block] = []
    if !used.isEmpty { blocks.append(.table(figuresTable(used))) }
    blocks.append(.table(documentsTable(used)))
    return [
      Section(
        id: "sources", title: wording.sourcesTitle,
        lead: RichText(wording.sourcesLead), startsNewPage: false, blocks: blocks)
    ]
  }

  private mutating func figuresTable(_ used: [Statement]) -> Table {
    var rows: [TableRow] = []
    var source: SourceCode?
    let columns = [
      TableColumn(wording.usedInHead, width: .flexible(1)), TableColumn(wording.indicatorHead, width: .flexible(1.4)),
      TableColumn(wording.periodHead), TableColumn(wording.printedHead, width: .flexible(1)),
      TableColumn(wording.lineHead, alignment: .end),
    ]
    for statement in used {
      if statement.source != source {
        source = statement.source
        rows.append(.group(wording.nameWithCitation(statement.source), columns: columns.count))
      }
      rows.append(
        TableRow(
          [
            TableCell(usedIn(statement)),
            TableCell(RichText(wording.sourceRowName(statement))),
            TableCell(RichText(wording.period(statement.period))),
            TableCell(RichText(wording.printed(statement))),
            TableCell(RichText(statement.line.map(String.init) ?? wording.dash)),
          ], id: rowName(statement)))
    }
    tables.append(("sources", .statements(used, in: wording)))
    return Table(
      id: "table-sources", title: wording.figuresUsedTitle, captionStyle: .line, density: .compact, columns: columns,
      rows: rows)
  }

  /// Links to the first figures and tables that use a statement, and how many more there are.
  private func usedIn(_ statement: Statement) -> RichText {
    let all = uses.places[statement.row] ?? []
    // A sentence is named only where nothing else shows the figure.
    let drawn = all.filter { $0.hasPrefix("figure-") || $0.hasPrefix("table-") }
    let places = drawn.isEmpty ? all : drawn
    let shown = places.prefix(places.count > 3 ? 2 : 3)
    var runs: [RichText.Run] = []
    for place in shown {
      if !runs.isEmpty { runs.append(.text(wording.say("、", ", "))) }
      runs.append(.reference(destination: place, .label))
    }
    if places.count > shown.count { runs.append(.text(wording.andMore(of: places.count, named: shown.count))) }
    return RichText(runs)
  }

  private mutating func documentsTable(_ used: [Statement]) -> Table {
    let codes = Set(used.map(\.source))
    let documents = catalog.usedSources.filter { codes.contains($0) || catalog[$0].region == subject }
      .sorted { (catalog[$0].standing, $0) < (catalog[$1].standing, $1) }
    var data: [[String]] = []
    let rows = documents.map { code -> TableRow in
      let source = catalog[code]
      let proof =
        source.sha256.isEmpty
        ? source.address.isEmpty ? wording.dash : wording.webPage : String(source.sha256.prefix(12)) + "…"
      data.append([
        source.id, wording.name(code), wording.shortName(code), source.published.description,
        source.publishedPrecision.rawValue, source.sha256,
        source.address,
      ])
      return TableRow([
        TableCell(RichText(wording.name(code))), TableCell(RichText(wording.shortName(code))),
        TableCell(RichText(wording.kind(source.kind))),
        TableCell(RichText(wording.published(source))),
        TableCell(
          source.address.isEmpty ? RichText(proof) : RichText([.link(proof, .address(source.address))])),
      ])
    }
    let columns = [
      TableColumn(wording.documentHead, width: .flexible(1.3)), TableColumn(wording.citedAsHead, width: .flexible(1)),
      TableColumn(wording.kindHead),
      TableColumn(wording.publishedHead), TableColumn(wording.hashHead, alignment: .end),
    ]
    tables.append(
      (
        "documents",
        DataTable(header: ["id", "title", "cited_as", "published", "precision", "sha256", "url"], rows: data)
      ))
    return Table(
      id: "table-documents", title: wording.documentsTitle, captionStyle: .line, density: .compact, columns: columns,
      rows: rows, notes: [RichText(wording.documentsNote(documents.count, of: catalog.usedSources.count, subject))])
  }
}
