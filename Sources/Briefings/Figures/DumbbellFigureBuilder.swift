import Analysis
import Charts
import Drawing
import Indicators

/// Finds the pairs of a dumbbell chart and words them.
struct DumbbellFigureBuilder {
  /// Two figures of one indicator and measure, in one unit.
  struct Pair {
    let indicator: IndicatorCode
    let measure: Statement.Measure
    let first: Statement
    let second: Statement
    let left: Quantity
    let right: Quantity
    let isRate: Bool

    /// The first divided by the second, where both are single positive values.
    var ratio: Rational? {
      guard let a = middle(left), let b = middle(right), a.isPositive, b.isPositive else { return nil }
      return a / b
    }

    private func middle(_ quantity: Quantity) -> Rational? {
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
    let all = pairs
    guard !all.isEmpty else { throw .noFigures(indicators: figure.indicators ?? [], regions: regions) }
    let rates = all.filter(\.isRate)
    let amounts = all.filter { !$0.isRate && $0.ratio != nil }.sorted { left, right in
      (right.ratio ?? .zero, left.indicator) < (left.ratio ?? .zero, right.indicator)
    }
    let shownRates = Array(rates.prefix(figure.limit))
    let shownAmounts = Array(amounts.prefix(max(0, figure.limit - shownRates.count)))
    let shown = shownRates + shownAmounts
    guard shown.count > (isPeriods ? 2 : 0) else {
      throw .noFigures(indicators: figure.indicators ?? [], regions: regions)
    }
    var groups: [DumbbellChart.Group] = []
    if !shownRates.isEmpty { groups.append(rateGroup(shownRates)) }
    if !shownAmounts.isEmpty {
      groups.append(
        .init(heading: wording.amountsHeading(isTarget: isTarget), scale: .own, rows: shownAmounts.map(row)))
    }
    let statements = shown.flatMap { [$0.first, $0.second] }
    let title = figure.title ?? generatedTitle(shownAmounts, shownRates)
    let description = wording.text(
      [wording.chartKind(.dumbbell)]
        + shown.map { pair in
          wording.lineDescription(
            wording.measured(pair.indicator, pair.measure),
            [(sides.0, text(pair.first, pair.left)), (sides.1, text(pair.second, pair.right))], highest: nil,
            lowest: nil)
        })
    let left = all.count - shown.count
    let hasBound = isTarget && shownAmounts.contains { $0.first.comparator != .eq || $0.second.comparator != .eq }
    let chartText = ChartText(
      title: title, subtitle: subtitle,
      notes: [
        wording.text([
          hasBound ? wording.ratioOfBoundsNote : "",
          isPeriods && shownAmounts.contains { $0.first.measure == .level } ? "" : "",
          left > 0 ? wording.pairsLeftOut(left) : "", wording.markNote(statements),
        ]), wording.sourceNote(statements),
      ].filter { !$0.isEmpty }, description: description, language: wording.language)
    let chart = DumbbellChart(
      text: chartText, first: .init(name: sides.0, color: isPeriods ? Palette.grey3 : Palette.series(0)),
      second: .init(name: sides.1, color: isPeriods ? Palette.series(0) : Palette.series(1)), gapHead: gapHead,
      groups: groups)
    return PreparedChart(
      name: name, chart: chart, title: title, description: description, statements: statements,
      table: .statements(statements, in: wording), aspect: 0.1)
  }

  // MARK: Sides

  private var regions: [RegionCode] {
    switch figure.subject {
    case .actuals(let first, let second, _), .targets(let first, let second, _): [first, second]
    case .periods(let region, _): [region]
    }
  }

  private var isTarget: Bool {
    if case .targets = figure.subject { return true }
    return false
  }

  private var isPeriods: Bool {
    if case .periods = figure.subject { return true }
    return false
  }

  private var sides: (String, String) {
    switch figure.subject {
    case .actuals(let first, let second, _), .targets(let first, let second, _):
      (wording.shortName(first), wording.shortName(second))
    case .periods: (wording.earlierWord, wording.laterWord)
    }
  }

  private var gapHead: String {
    switch figure.subject {
    case .actuals(let first, let second, _), .targets(let first, let second, _): wording.against(first, second)
    case .periods: wording.timesWord
    }
  }

  private var name: String {
    let ids = regions.map { catalog[$0].id }.joined(separator: "-")
    return switch figure.subject {
    case .actuals(_, _, let year): "dumbbell-\(ids)-\(year)"
    case .targets(_, _, let year): "dumbbell-targets-\(ids)-\(year)"
    case .periods(_, let years):
      "dumbbell-\(ids)-\(years.lowerBound)-\(years.upperBound)-"
        + (figure.indicators?.first.map { catalog[$0].topic } ?? "all")
    }
  }

  private var subtitle: String {
    switch figure.subject {
    case .actuals(let first, let second, let year): wording.sameFigures(first, second, year: year)
    case .targets(let first, let second, let year): wording.sameTargets(first, second, year: year)
    case .periods(let region, let years): wording.twoPeriods(region, years)
    }
  }

  // MARK: Pairs

  private var pairs: [Pair] {
    switch figure.subject {
    case .actuals(let first, let second, let year): actualPairs(first, second, .year(year))
    case .targets(let first, let second, let year): targetPairs(first, second, .year(year))
    case .periods(let region, let years): periodPairs(region, years)
    }
  }

  private func order(_ keys: [SeriesKey]) -> [SeriesKey] {
    guard let wanted = figure.indicators else { return keys.sorted { $0.indicator < $1.indicator } }
    return wanted.flatMap { indicator in keys.filter { $0.indicator == indicator } }
  }

  private func actualPairs(_ first: RegionCode, _ second: RegionCode, _ period: Period) -> [Pair] {
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

  private func targetPairs(_ first: RegionCode, _ second: RegionCode, _ period: Period) -> [Pair] {
    let theirs = catalog.targets(of: second).filter { $0.key.period == period }
    let mine = catalog.targets(of: first).filter {
      $0.key.period == period && !$0.statement.comparator.isRelational
        && figure.indicators?.contains($0.key.series.indicator) ?? true
    }
    return mine.compactMap { target in
      theirs.first {
        $0.key.series.indicator == target.key.series.indicator && $0.key.series.measure == target.key.series.measure
          && !$0.statement.comparator.isRelational
      }.flatMap { pair(target.statement, $0.statement) }
    }
  }

  private func periodPairs(_ region: RegionCode, _ years: ClosedRange<Int>) -> [Pair] {
    let measures: [Statement.Measure] = [.level, .count, .share]
    let indicators = figure.indicators ?? catalog.indicatorCodes
    return indicators.flatMap { indicator in
      measures.compactMap { measure -> Pair? in
        let series = catalog.knownSeries(
          SeriesKey(region: region, indicator: indicator, measure: measure), years: years)
        guard series.comparable.count > 1, let first = series.comparable.first, let last = series.comparable.last else {
          return nil
        }
        return pair(first.statement, last.statement)
      }
    }
  }

  private func pair(_ first: Statement, _ second: Statement) -> Pair? {
    guard let left = catalog.quantity(of: first), let own = catalog.quantity(of: second) else { return nil }
    let isRate = first.unit.map { catalog[$0].isPercent || catalog[$0].isPoints } ?? false
    let right = first.unit.flatMap { own.converted(to: $0, in: catalog) }
    guard let right = first.unit == nil && second.unit == nil ? own : right else { return nil }
    return Pair(
      indicator: first.indicator, measure: first.measure, first: first, second: second, left: left, right: right,
      isRate: isRate)
  }

  // MARK: Rows

  private func rateGroup(_ rates: [Pair]) -> DumbbellChart.Group {
    let values = rates.flatMap { [wording.shown($0.left).position, wording.shown($0.right).position] }.compactMap(
      \.self)
    let ticks = Ticks.covering(from: min(0, values.min() ?? 0), to: max(0, values.max() ?? 0), count: 4)
    let style = NumberStyle.fitting([ticks.first, ticks.last])
    return .init(
      heading: wording.ratesHeading(style.text(ticks.first), style.text(ticks.last), isTarget: isTarget),
      scale: .shared(from: ticks.first, to: ticks.last), rows: rates.map(row))
  }

  private func row(_ pair: Pair) -> DumbbellChart.Row {
    let unit = pair.left.unit.map { wording.unit(wording.displayUnit($0)) } ?? ""
    let isYears =
      isPeriods ? wording.parenthesised("\(wording.tick(pair.first.period))—\(wording.tick(pair.second.period))") : ""
    let gap = gap(pair)
    return .init(
      name: pair.isRate && pair.measure != .growth
        ? wording.shortName(pair.indicator) : wording.shortName(pair.indicator),
      detail: pair.isRate ? isYears : unit + isYears, first: printed(pair.first, pair.left),
      second: printed(pair.second, pair.right), gap: gap.text, isGapStrong: gap.isNumber)
  }

  private func printed(_ statement: Statement, _ quantity: Quantity) -> PrintedFigure? {
    guard let position = wording.shown(quantity).position else { return nil }
    let kind: Marker.Kind =
      quantity.interval.upper == nil && quantity.value == nil
      ? .moreThan : quantity.interval.lower == nil && quantity.value == nil ? .lessThan : .exact
    return PrintedFigure(
      position, text: text(statement, quantity), marks: wording.marks(of: statement), kind: isTarget ? .exact : kind)
  }

  private func text(_ statement: Statement, _ quantity: Quantity) -> String {
    if statement.measure == .growth { return wording.target(statement) }
    if isTarget { return wording.value(quantity, .withoutUnit) }
    return wording.value(quantity, statement.unit.map { catalog[$0].isPercent } ?? false ? .full : .withoutUnit)
  }

  private func gap(_ pair: Pair) -> (text: String, isNumber: Bool) {
    if isTarget, pair.left.interval == pair.right.interval, pair.first.comparator == pair.second.comparator {
      return (wording.sameWord, false)
    }
    if !isTarget, pair.left.value == nil || pair.right.value == nil { return boundGap(pair) }
    if pair.isRate {
      guard let a = pair.first.value?.rational, let b = pair.second.value?.rational else { return ("", false) }
      let difference = isPeriods ? b - a : a - b
      guard !difference.isZero else {
        return (pair.first.comparator == pair.second.comparator ? wording.sameWord : wording.sameFigureWord, false)
      }
      let digits = max(pair.first.fractionDigits, pair.second.fractionDigits)
      return (difference.rounded(fractionDigits: digits).map { wording.signedPoints($0) } ?? "", true)
    }
    guard let ratio = isPeriods ? pair.ratio.map({ Rational.one / $0 }) : pair.ratio else { return ("", false) }
    if ratio == .one {
      return (pair.first.comparator == pair.second.comparator ? wording.sameWord : wording.sameFigureWord, false)
    }
    let digits = ratio < .one ? 2 : 1
    return (ratio.rounded(fractionDigits: digits).map { wording.times($0) } ?? "", true)
  }

  /// What is known of the gap of actual figures of which one is only a bound; words where nothing is.
  private func boundGap(_ pair: Pair) -> (text: String, isNumber: Bool) {
    let (from, to) = isPeriods ? (pair.left, pair.right) : (pair.right, pair.left)
    if pair.isRate {
      let gap = to.interval - from.interval
      return wording.boundedPoints(gap, fractionDigits: max(from.fractionDigits, to.fractionDigits))
        .map { ($0, true) } ?? (wording.onlyBoundWord, false)
    }
    let ratio = to.interval.dividedBy(from.interval)
    return ratio.flatMap { wording.boundedTimes($0) }.map { ($0, true) } ?? (wording.onlyBoundWord, false)
  }

  private func generatedTitle(_ amounts: [Pair], _ rates: [Pair]) -> String {
    switch figure.subject {
    case .periods(let region, _):
      guard let top = amounts.min(by: { ($0.ratio ?? .one) < ($1.ratio ?? .one) }) ?? rates.first else {
        return wording.nothingToShow
      }
      return wording.changeFinding(
        region, wording.shortName(top.indicator), from: (top.first.period, top.left), to: (top.second.period, top.right)
      )
    case .targets(let first, let second, let year):
      let same = rates.filter { $0.first.value?.rational == $0.second.value?.rational }.count
      return wording.pairTargetsFinding(
        first, second, year: year, sameRates: same, of: rates.count, widest: widest(amounts))
    case .actuals(let first, let second, let year):
      return wording.pairActualsFinding(
        first, second, year: year, widest: widest(amounts), count: amounts.count + rates.count)
    }
  }

  /// The pair that lies furthest apart, with its ratio.
  private func widest(_ amounts: [Pair]) -> (IndicatorCode, Rational)? {
    amounts.filter { isTarget || $0.left.value != nil && $0.right.value != nil }
      .compactMap { pair in pair.ratio.map { (pair.indicator, $0) } }.max { left, right in
        (left.1 > .one ? left.1 : .one / left.1) < (right.1 > .one ? right.1 : .one / right.1)
      }
  }
}
