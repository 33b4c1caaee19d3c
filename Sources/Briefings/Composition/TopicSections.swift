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
    return Section(
      id: "topic-" + (topic.isEmpty ? "main" : topic), title: wording.topic(topic),
      lead: RichText(topicLead(indicators)), startsNewPage: false,
      blocks: blocks)
  }

  // MARK: Words

  /// One or two clauses: the latest of the first indicators, those of which only a bound is known after the others.
  private func topicLead(_ indicators: [IndicatorCode]) -> String {
    let facts = indicators.compactMap { indicator in latest(of: indicator, in: subject).map { (indicator, $0) } }
    let told = facts.filter { $0.1.quantity.value != nil } + facts.filter { $0.1.quantity.value == nil }
    var clauses: [String] = []
    var period: Period?
    for (indicator, fact) in told.prefix(2) {
      clauses.append(
        wording.latestFact(
          subject, indicator, fact.figure, value: fact.quantity, growth: fact.growth, rank: fact.rank,
          namesRegion: clauses.isEmpty, namesPeriod: fact.figure.period != period))
      period = fact.figure.period
    }
    return wording.sentence(clauses)
  }

  /// The newest figure of an indicator with the growth and rank of the same period.
  struct LatestFact {
    let figure: Indicators.Figure
    let quantity: Quantity
    let growth: Indicators.Figure?
    let rank: Indicators.Figure?
  }

  func latest(of indicator: IndicatorCode, in region: RegionCode) -> LatestFact? {
    let measures: [Statement.Measure] = [.level, .count, .share, .growth]
    let newest = measures.compactMap { measure -> Indicators.Figure? in
      catalog.series(SeriesKey(region: region, indicator: indicator, measure: measure))
        .last { years.contains($0.period.endYear) && catalog.quantity(of: $0) != nil }
    }
    guard let latest = newest.map(\.period.endYear).max(),
      let figure = newest.first(where: { $0.period.endYear == latest }), let quantity = catalog.quantity(of: figure)
    else { return nil }
    let measure = figure.key.series.measure
    let growth =
      measure == .growth
      ? nil
      : catalog.figure(
        FigureKey(series: SeriesKey(region: region, indicator: indicator, measure: .growth), period: figure.period))
    let rank = catalog.statedRanks(
      of: indicator, region: region, rankOf: measure == .growth ? .growth : .level)[figure.period]
    return LatestFact(figure: figure, quantity: quantity, growth: growth, rank: rank)
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
    let notes = [wording.text([wording.markNote(used), hasStated ? wording.tableNote : ""])].filter { !$0.isEmpty }
    return Table(
      id: id, title: wording.latestTableTitle(wording.topic(topic)), captionStyle: .line, density: .compact,
      columns: columns, rows: rows, notes: notes.map { RichText($0) })
  }
}
