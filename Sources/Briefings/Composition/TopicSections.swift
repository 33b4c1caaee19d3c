import Analysis
import Charts
import Drawing
import Indicators

/// One section for each topic of which the package has figures of the subject.
extension BriefingComposer {
  mutating func topicSections(number: Int) -> [Section] {
    // Indicators without a topic make a section of their own, at the end.
    let ids = specification.topics ?? catalog.topics.map(\.id).filter { !$0.isEmpty } + [""]
    var sections: [Section] = []
    for id in ids {
      if let section = topicSection(id, number: number + sections.count) { sections.append(section) }
    }
    return sections
  }

  /// Actual figures of the subject by indicator, of the years of the briefing.
  private func indicators(of topic: String) -> [IndicatorCode] {
    let known = Set(
      catalog.actualKeys(of: subject).filter { years.contains($0.period.endYear) }.map(\.series.indicator))
    return preferredIndicators.filter { catalog[$0].topic == topic && known.contains($0) }
  }

  private mutating func topicSection(_ topic: String, number: Int) -> Section? {
    let indicators = indicators(of: topic)
    guard !indicators.isEmpty else { return nil }
    var blocks: [Block] = []
    let drawn = topicFigures(topic, indicators)
    blocks += drawn
    if let table = latestTable(topic, indicators) { blocks.append(.table(table)) }
    return Section(
      id: "topic-" + (topic.isEmpty ? "main" : topic), title: wording.numbered(number, wording.topic(topic)),
      shortTitle: wording.topic(topic), lead: RichText(topicLead(indicators)), startsNewPage: number == 0,
      blocks: blocks)
  }

  // MARK: Figures

  /// The charts of a topic: developments first, then ranks, then growth side by side, then what was promised.
  private mutating func topicFigures(_ topic: String, _ indicators: [IndicatorCode]) -> [Block] {
    let regions = specification.regions
    var blocks: [Block] = []
    let developed = indicators.filter { indicator in
      catalog.knownSeries(SeriesKey(region: subject, indicator: indicator), years: years).figures.count > 2
    }
    if let lead = developed.first,
      let figure = figure(
        LineFigure(indicators: [lead], regions: regions, years: axisYears), height: .flexible(200...290))
    {
      blocks.append(.figure(figure))
      blocks += companions(of: lead)
    }
    let further = developed.dropFirst().prefix(2).compactMap { indicator in
      self.figure(LineFigure(indicators: [indicator], regions: regions, years: axisYears), height: .flexible(150...230))
    }
    blocks += paired(further)
    if let year = growthYear(indicators),
      let growth = figure(
        BarsFigure(indicators: indicators, regions: regions, measure: .growth, periods: [.year(year)], limit: 10))
    {
      blocks.append(.figure(growth))
    }
    if developed.isEmpty,
      let change = figure(
        DumbbellFigure(periodsOf: indicators, region: subject, years: years, limit: 10))
    {
      blocks.append(.figure(change))
    }
    if blocks.isEmpty || !developed.isEmpty && blocks.count < 2 {
      if let year = promisedYear(topic),
        let promised = figure(AttainmentFigure(regions: [subject], year: year, choice: .topic(topic), limit: 12))
      {
        blocks.append(.figure(promised))
      }
    }
    return blocks
  }

  /// Beside a development: the ranks it led to, and who stands where in the last year that is complete.
  private mutating func companions(of indicator: IndicatorCode) -> [Block] {
    var blocks: [Block] = []
    if let bump = figure(
      BumpFigure(indicator: indicator, regions: specification.regions, years: years), span: 12,
      height: .flexible(180...260))
    {
      blocks.append(.figure(bump))
    }
    if let ranking = figure(RankingFigure(indicator: indicator, subject: subject, years: years, limit: 24)) {
      blocks.append(.figure(ranking))
    }
    if catalog.knownSeries(SeriesKey(region: subject, indicator: indicator, measure: .growth), years: years).figures
      .count > 1
    {
      let parent = catalog[subject].parent
      if let growth = figure(
        LineFigure(
          indicators: [indicator], regions: [subject] + (parent.map { [$0] } ?? []), measure: .stated(.growth),
          years: years), height: .flexible(150...230))
      {
        blocks.append(.figure(growth))
      }
    }
    return blocks
  }

  /// Two figures side by side; one alone over the whole measure.
  func paired(_ figures: [Figure]) -> [Block] {
    stride(from: 0, to: figures.count, by: 2).map { place in
      guard place + 1 < figures.count else { return .figure(figures[place]) }
      return .columns(
        Columns([
          .init(span: 6, blocks: [.figure(figures[place])]), .init(span: 6, blocks: [.figure(figures[place + 1])]),
        ]))
    }
  }

  /// The years of the briefing up to the one after the last figure.
  var axisYears: ClosedRange<Int> { years }

  /// The last year in which at least three of the indicators have a stated growth of the subject.
  private func growthYear(_ indicators: [IndicatorCode]) -> Int? {
    var counts: [Int: Int] = [:]
    for indicator in indicators {
      for figure in catalog.series(
        SeriesKey(region: subject, indicator: indicator, measure: .growth), frequency: .year)
      where years.contains(figure.period.endYear) {
        counts[figure.period.endYear, default: 0] += 1
      }
    }
    return counts.filter { $0.value > 2 }.keys.max()
  }

  /// The last year for which the topic has at least three targets.
  private func promisedYear(_ topic: String) -> Int? {
    let counts = Dictionary(
      grouping: verdicts.headlines.filter { catalog[$0.target.indicator].topic == topic }
    ) { $0.target.period.endYear }
    return counts.filter { $0.value.count > 2 && years.contains($0.key) }.keys.max()
  }

  // MARK: Words

  /// One or two sentences: the latest of the first indicator, and where a growth is stated the strongest.
  private func topicLead(_ indicators: [IndicatorCode]) -> String {
    var clauses: [String] = []
    var period: Period?
    for indicator in indicators where clauses.count < 2 {
      guard let fact = latest(of: indicator, in: subject) else { continue }
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
    var scopes: Set<ScopeCode?> = []
    for indicator in indicators {
      guard let fact = latest(of: indicator, in: subject) else { continue }
      let isGrowth = fact.figure.key.series.measure == .growth
      let growth = isGrowth ? fact.figure : fact.growth
      let other = partner.flatMap { latest(of: indicator, in: $0) }
      let cells = [
        wording.name(indicator), wording.period(fact.figure.period),
        isGrowth ? wording.dash : wording.value(fact.quantity) + wording.marks(of: fact.figure.statement),
        growth.flatMap { catalog.quantity(of: $0) }.map { wording.value($0, .withoutUnit) } ?? wording.dash,
        fact.rank?.statement.value.map { "\($0)" } ?? wording.dash,
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
      used += [fact.figure.statement, growth?.statement, fact.rank?.statement, other?.figure.statement].compactMap(
        \.self)
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
    register(used, in: id, file: DataTable(header: columns.map(\.head), rows: data))
    let notes = [wording.text([wording.markNote(used), wording.tableNote])].filter { !$0.isEmpty }
    return Table(
      id: id, title: wording.latestTableTitle(wording.topic(topic)), captionStyle: .line, density: .compact,
      columns: columns, rows: rows, notes: notes.map { RichText($0) })
  }
}
