import Analysis
import Charts
import Drawing
import Indicators

/// Finds the pairs of a dumbbell chart and words them.
struct DumbbellFigureBuilder {
  /// Two figures of one indicator and measure, in one unit.
  struct Pair {
    let first: Statement
    let second: Statement
    let left: Quantity
    let right: Quantity
    let isRate: Bool
    /// Why the two are not drawn beside each other; nil where they are alike.
    let refusal: Comparison.Refusal?

    var indicator: IndicatorCode { first.indicator }

    /// The first divided by the second, where both are single positive values.
    var ratio: Rational? {
      guard let a = middle(left), let b = middle(right), a.isPositive, b.isPositive else { return nil }
      return a / b
    }

    /// The larger divided by the smaller.
    var distance: Rational? { ratio.map { $0 < .one ? .one / $0 : $0 } }

    /// The second against the first as a share, without its sign.
    var change: Rational? { ratio.map { (.one / $0 - .one).magnitude } }

    func middle(_ quantity: Quantity) -> Rational? {
      quantity.value
        ?? {
          switch (quantity.interval.lower?.value, quantity.interval.upper?.value) {
          case (let low?, let high?): (low + high) * Rational(1, 2)
          case (let low?, nil): low
          case (nil, let high?): high
          case (nil, nil): nil
          }
        }()
    }
  }

  let figure: DumbbellFigure
  let wording: Wording
  let catalog: Catalog

  init(_ figure: DumbbellFigure, _ wording: Wording) {
    self.figure = figure
    self.wording = wording
    catalog = wording.catalog
  }

  func prepared() throws(ChartFault) -> PreparedChart {
    let found = pairs
    let all = found.filter { $0.refusal == nil }
    guard found.isEmpty || !all.isEmpty else { throw .unlike(indicators: found.map(\.indicator), regions: regions) }
    guard !all.isEmpty else { throw .noFigures(indicators: figure.indicators ?? [], regions: regions) }
    let rates = all.filter(\.isRate)
    let amounts = widestFirst(all.filter { !$0.isRate && $0.ratio != nil }) { isPeriods ? $0.change : $0.distance }
    let shownRates = widestFirst(Array(rates.prefix(figure.limit))) { gapQuantity($0)?.value?.magnitude }
    let shownAmounts = Array(amounts.prefix(max(0, figure.limit - shownRates.count)))
    let shown = shownRates + shownAmounts
    guard shown.count > (isPeriods ? 1 : 0) else {
      throw .noFigures(indicators: figure.indicators ?? [], regions: regions)
    }
    var groups: [DumbbellChart.Group] = []
    if !shownRates.isEmpty { groups.append(rateGroup(shownRates)) }
    if !shownAmounts.isEmpty {
      groups.append(
        .init(
          heading: wording.amountsHeading(isTarget: isTarget, isOverTime: isPeriods),
          gapHead: isPeriods ? wording.changeOverTime : wording.largerToSmaller, scale: .own,
          rows: shownAmounts.map(row)))
    }
    let statements = shown.flatMap { [$0.first, $0.second] }
    let title = figure.title ?? generatedTitle(shownAmounts, shownRates)
    let absent = wording.text([absent(among: found), wording.notHeldTogether(unlike(found))])
    let description = wording.text(
      [wording.chartKind(.dumbbell)]
        + shown.map { pair in
          wording.lineDescription(
            wording.measured(pair.first),
            [
              (isPeriods ? wording.period(pair.first.period) : sides.0, wording.target(pair.first)),
              (isPeriods ? wording.period(pair.second.period) : sides.1, wording.target(pair.second)),
            ], highest: nil, lowest: nil)
        } + [absent])
    let left = all.count - shown.count
    let hasBound = isTarget && shownAmounts.contains { $0.first.comparator != .eq || $0.second.comparator != .eq }
    let chartText = ChartText(
      title: title, subtitle: subtitle,
      notes: [
        wording.text([
          hasBound ? wording.ratioOfBoundsNote : "",
          absent, left > 0 ? wording.pairsLeftOut(left) : "",
          wording.drawnMarkNote(
            statements, groups.flatMap(\.rows).flatMap { [$0.first, $0.second] }.compactMap { $0?.kind }),
        ]), wording.sourceNote(statements),
      ].filter { !$0.isEmpty }, description: description, language: wording.language)
    let chart = DumbbellChart(
      text: chartText, first: .init(name: sides.0, color: isPeriods ? Palette.grey3 : Palette.series(0)),
      second: .init(name: sides.1, color: isPeriods ? Palette.series(0) : Palette.series(1)),
      groups: groups)
    return PreparedChart(
      name: name, chart: chart, title: title, description: description, statements: statements,
      table: .statements(
        statements, shown: shown.flatMap { [$0.left, $0.right] }, computed: shown.compactMap(computedGap), in: wording),
      aspect: 0.1)
  }

  // MARK: Sides

  var regions: [RegionCode] {
    switch figure.subject {
    case .actuals(let first, let second, _), .targets(let first, let second, _): [first, second]
    case .periods(let region, _): [region]
    }
  }

  var isTarget: Bool {
    if case .targets = figure.subject { return true }
    return false
  }

  var isPeriods: Bool {
    if case .periods = figure.subject { return true }
    return false
  }

  var sides: (String, String) {
    switch figure.subject {
    case .actuals(let first, let second, _), .targets(let first, let second, _):
      (wording.shortName(first), wording.shortName(second))
    case .periods: (wording.earlierWord, wording.laterWord)
    }
  }

  /// What stands over the gaps of rates.
  var rateGapHead: String {
    switch figure.subject {
    case .actuals(let first, let second, _), .targets(let first, let second, _): wording.against(first, second)
    case .periods: wording.changeOverTime
    }
  }

  /// Pairs by their distance, those of none last; of equal ones the order stays.
  private func widestFirst(_ pairs: [Pair], by distance: (Pair) -> Rational?) -> [Pair] {
    pairs.map { ($0, distance($0)) }.enumerated().sorted { left, right in
      switch (left.element.1, right.element.1) {
      case (let one?, let other?) where one != other: one > other
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map(\.element.0)
  }

  var name: String {
    let ids = regions.map { catalog[$0].id }.joined(separator: "-")
    return switch figure.subject {
    case .actuals(_, _, let year):
      (["dumbbell", ids, "\(year)"] + (figure.indicators?.first.map { [catalog[$0].topic] } ?? [])).joined(
        separator: "-")
    case .targets(_, _, let year): "dumbbell-targets-\(ids)-\(year)"
    case .periods(_, let years):
      "dumbbell-\(ids)-\(years.lowerBound)-\(years.upperBound)-"
        + (figure.indicators?.first.map { catalog[$0].topic } ?? "all")
    }
  }

  var subtitle: String {
    switch figure.subject {
    case .actuals(let first, let second, let year): wording.sameFigures(first, second, year: year)
    case .targets(let first, let second, let year): wording.sameTargets(first, second, year: year)
    case .periods(let region, let years): wording.twoPeriods(region, years)
    }
  }

  // MARK: Pairs

  var pairs: [Pair] {
    switch figure.subject {
    case .actuals(let first, let second, let year): actualPairs(first, second, .year(year))
    case .targets(let first, let second, let year): targetPairs(first, second, .year(year))
    case .periods(let region, let years): periodPairs(region, years)
    }
  }

  func order(_ keys: [SeriesKey]) -> [SeriesKey] {
    guard let wanted = figure.indicators else { return keys.sorted { $0.indicator < $1.indicator } }
    return wanted.flatMap { indicator in keys.filter { $0.indicator == indicator } }
  }

  func actualPairs(_ first: RegionCode, _ second: RegionCode, _ period: Period) -> [Pair] {
    let keys = catalog.actualKeys(of: first).filter {
      $0.period == period && $0.series.measure != .rank && $0.series.reference == nil
    }.map(\.series)
    return order(keys).compactMap { series in
      var other = series
      other.region = second
      guard let mine = catalog.figure(FigureKey(series: series, period: period)),
        let theirs = catalog.figure(FigureKey(series: other, period: period))
      else { return nil }
      return pair(mine.statement, theirs.statement)
    }
  }

  func targetPairs(_ first: RegionCode, _ second: RegionCode, _ period: Period) -> [Pair] {
    let theirs = catalog.targets(of: second).filter { $0.key.period == period }
    let mine = catalog.targets(of: first).filter {
      $0.key.period == period && !$0.statement.comparator.isRelational
        && figure.indicators?.contains($0.key.series.indicator) ?? true
    }
    return mine.compactMap { target in
      theirs.first {
        TargetSubject($0.statement) == TargetSubject(target.statement) && !$0.statement.comparator.isRelational
      }.flatMap { pair(target.statement, $0.statement) }
    }
  }

  func periodPairs(_ region: RegionCode, _ years: ClosedRange<Int>) -> [Pair] {
    let measures: [Statement.Measure] = [.level, .count, .share]
    let indicators = figure.indicators ?? catalog.indicatorCodes
    return indicators.flatMap { indicator in
      measures.compactMap { measure -> Pair? in
        let series = catalog.yearlySeries(
          SeriesKey(region: region, indicator: indicator, measure: measure), years: years)
        guard series.comparable.count > 1, let first = series.comparable.first, let last = series.comparable.last else {
          return nil
        }
        return pair(first.statement, last.statement)
      }
    }
  }

  func pair(_ first: Statement, _ second: Statement) -> Pair? {
    guard let left = catalog.quantity(of: first), let own = catalog.quantity(of: second) else { return nil }
    let isRate = first.unit.map { catalog[$0].isPercent || catalog[$0].isPoints } ?? false
    let right = first.unit.flatMap { own.converted(to: $0, in: catalog) } ?? own
    return Pair(
      first: first, second: second, left: left, right: right, isRate: isRate,
      refusal: Comparison.unlikeness(first, second, in: catalog))
  }
}
