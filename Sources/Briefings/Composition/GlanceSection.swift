import Analysis
import Charts
import Drawing
import Indicators

/// The cover, the contents, and the page that says the most important things.
extension BriefingComposer {
  func cover() -> Section {
    let sources = catalog.usedSources
    let newest = newestSource.map { wording.sourceWithDate($0) } ?? wording.dash
    let facts = KeyValueList([
      .init(wording.newestSourceHead, RichText(newest)),
      .init(wording.sourcesUsedHead, RichText(wording.sourcesUsed(sources))),
      .init(wording.editionHead, RichText(wording.edition(specification.edition, previous: specification.previous))),
      .init(wording.languageHead, RichText(wording.languages(specification.languages))),
    ])
    let cover = Cover(
      kicker: wording.coverKicker(subject, specification.partners), title: [title],
      period: wording.years(years.lowerBound, years.upperBound), purpose: purpose, ranks: coverRanks, facts: facts)
    return Section(
      id: "cover", title: "", shortTitle: "", outlineTitle: "", blocks: [.cover(cover)])
  }

  /// Stated ranks of the first indicator that has at least two.
  private var coverRanks: CoverRanks? {
    for indicator in preferredIndicators {
      let ranks = catalog.statedRanks(of: indicator, region: subject, rankOf: .level).values
        .filter { years.contains($0.period.endYear) }
        .sorted { $0.period < $1.period }
      let entries = ranks.compactMap { figure -> CoverRanks.Entry? in
        guard case .year(let year) = figure.period, let value = figure.statement.value else { return nil }
        return CoverRanks.Entry(
          year: year, rank: Int(value.coefficient),
          label: wording.period(figure.period) + wording.marks(of: figure.statement))
      }
      guard entries.count > 1, let scope = ranks[0].key.series.scope else { continue }
      return CoverRanks(
        caption: wording.coverRanksCaption(
          indicator, scope, of: subject, marks: wording.markNote(ranks.map(\.statement))),
        entries: entries,
        description: wording.lineDescription(
          wording.coverRanksCaption(indicator, scope, of: subject),
          entries.map { ($0.label, wording.rank($0.rank)) }, highest: nil, lowest: nil))
    }
    return nil
  }

  func contents() -> Section {
    Section(
      id: "contents", title: wording.contentsTitle, outlineTitle: "",
      blocks: [.contents(Contents(figuresTitle: wording.figuresTitle))])
  }

  /// Indicators in the order in which they matter to this briefing.
  var preferredIndicators: [IndicatorCode] {
    guard let wanted = specification.indicators else { return catalog.indicatorCodes }
    return wanted + catalog.indicatorCodes.filter { !wanted.contains($0) }
  }

  mutating func glanceSections() -> [Section] {
    let highlights = Highlights(self)
    let tiles = highlights.tiles()
    let findings = highlights.findings()
    var blocks: [Block] = []
    if !tiles.isEmpty { blocks.append(.tiles(Tiles(tiles.map(\.tile)))) }
    let score = try? ScorecardFigure(region: subject, years: years, isCompact: true, limit: 14).prepared(in: wording)
    let list = Block.findings(
      Findings(title: wording.findingsTitle, findings.map(\.finding)))
    if let score {
      // The file of the whole scorecard serves the short one too.
      if !charts.contains(where: { $0.name == score.name }) { charts.append(score) }
      uses.add(score.statements, in: "figure-glance")
      let figure = score.figure(
        id: "figure-glance", span: 12, height: .natural, sources: sourceRow(of: score.statements))
      blocks.append(
        findings.isEmpty
          ? .figure(figure)
          : .columns(
            Columns([.init(span: 7, blocks: [list]), .init(span: 5, blocks: [.figure(figure)])], gutter: .wide)))
    } else if !findings.isEmpty {
      blocks.append(list)
    }
    guard !blocks.isEmpty else { return [] }
    uses.add(findings.flatMap(\.statements), in: "glance")
    tables.append(("tiles", tileTable(tiles)))
    tables.append(("findings", findingTable(findings)))
    return [
      Section(id: "glance", title: wording.glanceTitle, lead: RichText(highlights.lead()), blocks: blocks)
    ]
  }

  /// The tiles as a file, with the sources of their numbers.
  private func tileTable(_ tiles: [Highlights.SourcedTile]) -> DataTable {
    DataTable(
      header: ["label", "number", "unit", "fact", "context"],
      rows: tiles.map { [$0.tile.label, $0.tile.number, $0.tile.unit, $0.tile.fact, $0.tile.context] },
      numbers: tiles.map(\.numbers)
    ).sourced(in: catalog)
  }

  /// The findings as a file, with the sources of their numbers.
  private func findingTable(_ findings: [Highlights.Sourced]) -> DataTable {
    DataTable(
      header: ["finding", "text"], rows: findings.map { [$0.finding.head, $0.finding.text.words] },
      numbers: findings.map(\.numbers)
    ).sourced(in: catalog)
  }
}
