import Analysis
import Charts
import Drawing
import Indicators

/// One section for each topic of which the package has figures of the subject.
extension BriefingComposer {
  mutating func topicSections() -> [Section] {
    // Indicators without a topic make a section of their own, at the end.
    let ids = specification.topics ?? catalog.topics.map(\.id).filter { !$0.isEmpty } + [""]
    var sections: [Section] = []
    for id in ids {
      if let section = topicSection(id) { sections.append(section) }
    }
    return sections
  }

  /// Actual figures of the subject by indicator, of the years of the briefing.
  private func indicators(of topic: String) -> [IndicatorCode] {
    let known = Set(
      catalog.actualKeys(of: subject).filter { years.contains($0.period.endYear) }.map(\.series.indicator))
    return preferredIndicators.filter { catalog[$0].topic == topic && known.contains($0) }
  }

  private mutating func topicSection(_ topic: String) -> Section? {
    let indicators = indicators(of: topic)
    guard !indicators.isEmpty else { return nil }
    var blocks: [Block] = []
    let drawn = topicFigures(topic, indicators)
    blocks += drawn
    if let table = latestTable(topic, indicators) { blocks.append(.table(table)) }
    let id = "topic-" + (topic.isEmpty ? "main" : topic)
    return Section(
      id: id, title: wording.topic(topic),
      lead: RichText(topicLead(indicators, id: id)), startsNewPage: false,
      blocks: blocks)
  }

  /// The newest figure of each indicator with growth, rank, and the partner's.
  private mutating func latestTable(_ topic: String, _ indicators: [IndicatorCode]) -> Table? {
    let partner = specification.partners.first
    var data: [[String]] = []
    var used: [Statement] = []
    var numbers: [[TracedNumber]] = []
    var scopes: Set<ScopeCode?> = []
    for indicator in indicators {
      guard let fact = latest(of: indicator, in: subject) else { continue }
      let isGrowth = fact.figure.key.series.measure == .growth
      let growth = isGrowth ? fact.figure : fact.growth
      let other = partner.flatMap { latest(of: indicator, in: $0) }
      let cells = [
        wording.name(indicator), wording.period(fact.figure.period),
        isGrowth ? wording.dash : wording.value(fact.quantity) + wording.marks(of: fact.figure.statement),
        growth.flatMap { growth in
          catalog.quantity(of: growth).map {
            wording.value($0, .withoutUnit) + wording.marks(of: growth.statement)
          }
        } ?? wording.dash,
        fact.rank.flatMap { rank in
          rank.statement.value.map { "\($0)" + wording.marks(of: rank.statement) }
        } ?? wording.dash,
      ]
      let partnerCell =
        other.map { other in
          (other.figure.key.series.measure == .growth && !wording.isRise(indicator)
            ? wording.change(other.quantity) : wording.value(other.quantity))
            + wording.marks(of: other.figure.statement)
            + (other.figure.period == fact.figure.period
              ? "" : wording.parenthesised(wording.period(other.figure.period)))
        } ?? wording.dash
      if let rank = fact.rank { scopes.insert(rank.key.series.scope) }
      data.append(cells + (partner == nil ? [] : [partnerCell]))
      let statements = [fact.figure.statement, growth?.statement, fact.rank?.statement, other?.figure.statement]
        .compactMap(\.self)
      used += statements
      numbers.append(statements.map(wording.traced))
    }
    guard !data.isEmpty else { return nil }
    let scope = scopes.count == 1 ? scopes.first.flatMap(\.self) : nil
    var columns = [
      TableColumn(wording.indicatorHead, width: .flexible(1)), TableColumn(wording.periodHead),
      TableColumn(wording.valueHead, alignment: .end), TableColumn(wording.growthHead, alignment: .number),
      TableColumn(scope.map { wording.rankHead(in: $0, of: subject) } ?? wording.rankHead, alignment: .number),
    ]
    if let partner { columns.append(TableColumn(wording.shortName(partner), alignment: .end)) }
    // A column of which nothing is known says nothing.
    let kept = columns.indices.filter { place in place < 2 || data.contains { $0[place] != wording.dash } }
    columns = kept.map { columns[$0] }
    data = data.map { row in kept.map { row[$0] } }
    let rows = data.map { row in TableRow(row.map { TableCell(RichText($0), muted: $0 == wording.dash) }) }
    let id = "table-" + (topic.isEmpty ? "main" : topic)
    register(used, in: id, file: DataTable(header: columns.map(\.head), rows: data, numbers: numbers))
    let hasStated = kept.contains(3) || kept.contains(4)
    let notes = [
      wording.text([
        wording.markNote(used), wording.definitionNotes(used), hasStated ? wording.tableNote : "",
      ])
    ].filter { !$0.isEmpty }
    return Table(
      id: id, title: wording.latestTableTitle(wording.topic(topic)), captionStyle: .line, density: .compact,
      columns: columns, rows: rows, notes: notes.map { RichText($0) })
  }
}
