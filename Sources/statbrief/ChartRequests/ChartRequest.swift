import Analysis
import Briefings
import Indicators

/// What a chart is asked to show, in codes of the catalog.
struct ChartRequest {
  var type: ChartType
  var indicators: [IndicatorCode] = []
  var regions: [RegionCode] = []
  var periods: [Period] = []
  /// Nil for what there is most of.
  var measure: ChartMeasure?
  var base: Period?
  var years: ClosedRange<Int>?
  var showsTargets = false
  /// Whether small charts have a scale each.
  var isFree = false
  /// Whether the place is so narrow that signs stand without words.
  var isNarrow = false
  var title: String?

  /// Sorts names into periods, regions and indicators.
  init(_ type: ChartType, names: [String], in catalog: Catalog) throws(Failure) {
    self.type = type
    for name in names {
      if let period = Period(name) {
        periods.append(period)
      } else if case .success(let region) = catalog.findRegion(name) {
        if !regions.contains(region) { regions.append(region) }
      } else if case .success(let indicator) = catalog.findIndicator(name) {
        if !indicators.contains(indicator) { indicators.append(indicator) }
      } else if case .failure(let found) = catalog.findRegion(name), found.isAmbiguous {
        _ = try catalog.askedRegion(name)
      } else if case .failure(let found) = catalog.findIndicator(name), found.isAmbiguous {
        _ = try catalog.askedIndicator(name)
      } else {
        let names =
          catalog.regions.flatMap { [$0.id, $0.name.zh, $0.name.en] }
          + catalog.indicators.flatMap { [$0.id, $0.name.zh, $0.name.en] }
        let hint = ProblemWords.suggestion(Candidates.nearest(to: name, among: names))
        throw Failure(
          .usage(
            "\(ProblemWords.quoted(name)) is no indicator, region or period",
            hint: hint.isEmpty ? "statbrief list indicators and list regions show all" : hint))
      }
    }
  }

  /// The figure of the briefings that shows it.
  func figure(in catalog: Catalog) throws(Failure) -> any ChartFigure {
    if let measure, measure == .index || measure == .nominalGrowth, type != .line {
      throw Failure(
        .usage(
          "a \(type.rawValue) chart does not show \(measure.rawValue)",
          hint: "statbrief chart line --measure \(measure.rawValue)"))
    }
    try checkOptions()
    let years = shownYears
    switch type {
    case .line:
      return LineFigure(
        indicators: try some(indicators, "an indicator"), regions: try some(regions, "a region"),
        measure: try lineMeasure(in: catalog), years: years, showsTargets: showsTargets, title: title)
    case .ranking:
      return RankingFigure(
        indicator: try one(indicators, "an indicator"), subject: try one(regions, "a region to highlight"),
        measure: measure == .growth ? .growth : .level, period: periods.last, years: years, needsMajority: false,
        title: title)
    case .bump:
      return BumpFigure(
        indicator: try one(indicators, "an indicator"), regions: try some(regions, "a region"), years: years,
        title: title)
    case .bars:
      return BarsFigure(
        indicators: try some(indicators, "an indicator"), regions: try some(regions, "a region"),
        measure: memberMeasure(in: catalog),
        periods: periods.isEmpty ? years?.map { .year($0) } ?? [] : periods, title: title)
    case .attainment where indicators.count == 1 && regions.count > 1:
      return TargetLineupFigure(
        indicator: indicators[0], regions: regions, period: periods.last ?? onlyYear.map { .year($0) }, title: title)
    case .attainment:
      return AttainmentFigure(
        regions: try some(regions, "a region"), year: try targetYear(in: catalog),
        choice: indicators.isEmpty ? .main : .indicators(indicators), title: title)
    case .history:
      return TargetHistoryFigure(
        indicator: try one(indicators, "an indicator"), region: try one(regions, "a region"),
        measure: statementMeasure ?? targetMeasure(in: catalog), years: years, title: title)
    case .dumbbell: return try dumbbell
    case .scorecard where regions.count > 1:
      return RegionScorecardFigure(
        regions: regions, year: periods.last?.endYear ?? onlyYear, indicators: indicators.isEmpty ? nil : indicators,
        isNarrow: isNarrow, title: title)
    case .scorecard:
      return ScorecardFigure(region: try one(regions, "a region"), years: years, isCompact: isNarrow, title: title)
    case .revision:
      return RevisionFigure(
        indicator: try one(indicators, "an indicator"), region: try one(regions, "a region"),
        periods: periods, years: years, measure: statementMeasure, title: title)
    case .overshoot:
      return OvershootFigure(
        regions: try some(regions, "a region"), indicators: indicators.isEmpty ? nil : indicators,
        years: periods.last.map { $0.startYear...$0.endYear } ?? years, title: title)
    case .tile:
      return TileFigure(
        indicator: try one(indicators, "an indicator"), region: try one(regions, "a region"), years: years)
    case .slope:
      return SlopeFigure(
        indicators: try some(indicators, "an indicator"), regions: try some(regions, "a region"),
        measure: memberMeasure(in: catalog),
        periods: try twoPeriods, years: years, title: title)
    case .multiples:
      return MultiplesFigure(
        indicators: try some(indicators, "an indicator"), regions: try some(regions, "a region"),
        measure: memberMeasure(in: catalog),
        years: years, isFree: isFree, title: title)
    case .quadrant:
      return QuadrantFigure(
        indicator: try one(indicators, "an indicator"), regions: regions, period: periods.last, years: years,
        title: title)
    }
  }

  /// The year, where the years asked for are one.
  private var onlyYear: Int? { years.flatMap { $0.count == 1 ? $0.lowerBound : nil } }

  /// The measure of charts of many members.
  private func memberMeasure(in catalog: Catalog) -> Statement.Measure {
    statementMeasure ?? commonMeasure(in: catalog)
  }

  /// The two periods that are named, in their order in time; nil where none is.
  private var twoPeriods: ClosedRange<Period>? {
    get throws(Failure) {
      guard !periods.isEmpty else { return nil }
      let sorted = Set(periods).sorted()
      guard sorted.count == 2, sorted[1].years(since: sorted[0]) != nil else {
        throw Failure(
          .usage(
            "a slope chart leads from one period to another of the same kind",
            hint: "name two, such as 2020 2024, or give --years 2020,2024"))
      }
      return sorted[0]...sorted[1]
    }
  }

  private func lineMeasure(in catalog: Catalog) throws(Failure) -> LineFigure.Measure {
    switch measure {
    case .growth?: return .growth(prices: nil)
    case .nominalGrowth?: return .growth(prices: .current)
    case .level?, .share?, .count?, nil:
      let measure = statementMeasure ?? commonMeasure(in: catalog)
      return measure == .growth ? .growth(prices: nil) : .stated(measure)
    case .index?: break
    }
    guard let base = base ?? periods.first else {
      throw Failure(.usage("an index needs a base", hint: "--base 2015"))
    }
    return .index(base: base)
  }

  private var statementMeasure: Statement.Measure? { measure.flatMap { Statement.Measure(rawValue: $0.rawValue) } }

  /// The measure of which the regions have most figures, levels first.
  private func commonMeasure(in catalog: Catalog) -> Statement.Measure {
    let measures: [Statement.Measure] = [.level, .share, .count, .growth]
    let counts = measures.map { measure in
      regions.reduce(0) { sum, region in
        sum
          + indicators.reduce(0) { count, indicator in
            count + catalog.series(SeriesKey(region: region, indicator: indicator, measure: measure)).count
          }
      }
    }
    let most = counts.max() ?? 0
    return zip(measures, counts).first { $0.1 == most }?.0 ?? .level
  }

  private var dumbbell: any ChartFigure {
    get throws(Failure) {
      if regions.count == 1, let years = years ?? spanOfPeriods {
        return DumbbellFigure(
          .periods(regions[0], years: years), indicators: indicators.isEmpty ? nil : indicators, title: title)
      }
      guard regions.count == 2 else {
        throw Failure(
          .usage(
            "a dumbbell holds two regions in a year, or one region in two years, side by side",
            hint: "statbrief chart dumbbell luliang jinzhong 2024"))
      }
      let year = try year
      return DumbbellFigure(
        showsTargets
          ? .targets(regions[0], regions[1], year: year) : .actuals(regions[0], regions[1], year: year),
        indicators: indicators.isEmpty ? nil : indicators, title: title)
    }
  }

  /// From the earlier to the later of two years that are named.
  private var spanOfPeriods: ClosedRange<Int>? {
    guard periods.count == 2, case .year(let one) = periods[0], case .year(let other) = periods[1] else { return nil }
    return min(one, other)...max(one, other)
  }

  /// The measure of which the region has most targets of the indicator, growth first.
  private func targetMeasure(in catalog: Catalog) -> Statement.Measure {
    let own = regions.prefix(1).flatMap { catalog.targets(of: $0) }.filter {
      indicators.contains($0.key.series.indicator) && !$0.statement.comparator.isRelational
    }
    let measures: [Statement.Measure] = [.growth, .level, .share, .count]
    let counts = measures.map { measure in own.count { $0.key.series.measure == measure } }
    let most = counts.max() ?? 0
    return zip(measures, counts).first { $0.1 == most }?.0 ?? .growth
  }

  /// The year that is asked for, or the newest for which the first region has as many targets as is usual.
  private func targetYear(in catalog: Catalog) throws(Failure) -> Int {
    let isAsked = !periods.isEmpty || years?.count == 1
    let newest = regions.first.flatMap { region in
      catalog.targets(of: region).map(\.key.period).newestProgramme?.endYear
    }
    if !isAsked, let newest { return newest }
    return try year
  }

  private var year: Int {
    get throws(Failure) {
      if case .year(let year) = periods.last { return year }
      if let years, years.count == 1 { return years.lowerBound }
      throw Failure(.usage("this chart needs a year", hint: "add one, such as 2024"))
    }
  }

  private func some<Code>(_ codes: [Code], _ what: String) throws(Failure) -> [Code] {
    guard !codes.isEmpty else {
      throw Failure(.usage("a \(type.rawValue) chart needs \(what)", hint: "statbrief chart --help"))
    }
    return codes
  }

  private func one<Code>(_ codes: [Code], _ what: String) throws(Failure) -> Code {
    let codes = try some(codes, what)
    guard codes.count == 1 else {
      throw Failure(
        .usage("a \(type.rawValue) chart shows \(what), \(codes.count) given", hint: "leave out all but one"))
    }
    return codes[0]
  }
}
