import Analysis
import Charts
import Drawing
public import Indicators

/// One key figure of a region: the newest level, its rank, the one before, and the way there.
public struct TileFigure: ChartFigure {
  public var indicator: IndicatorCode
  public var region: RegionCode
  public var years: ClosedRange<Int>?

  public init(indicator: IndicatorCode, region: RegionCode, years: ClosedRange<Int>? = nil) {
    self.indicator = indicator
    self.region = region
    self.years = years
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    let catalog = wording.catalog
    let measure = RankingFigure.figureMeasure(of: indicator, region: region, in: catalog)
    let series = catalog.yearlySeries(
      SeriesKey(region: region, indicator: indicator, measure: measure), years: years)
    guard !series.isEmpty else { throw .noFigures(indicators: [indicator], regions: [region]) }
    let tile = KeyFigure(series, in: wording)
    let description = wording.text([
      wording.chartKind(.tile),
      wording.sentence([
        tile.label + wording.say("：", ": ") + tile.number + (tile.unit.isEmpty ? "" : wording.say("", " ") + tile.unit),
        tile.fact, tile.context,
      ]),
    ])
    let chart = TileChart(
      label: tile.label, number: tile.number, unit: tile.unit, fact: tile.fact, context: tile.context,
      sparkline: tile.sparkline, language: wording.language, description: description)
    let statements = series.quantities.flatMap(\.derivation.usedStatements) + tile.statements
    return PreparedChart(
      name: "tile-\(catalog[indicator].id)-\(catalog[region].id)", chart: chart, title: tile.label,
      description: description, statements: statements,
      table: .statements(statements, computed: tile.changed.map { [$0] } ?? [], in: wording), aspect: 0.2)
  }
}

/// The words and the line of a key figure; used for tiles of pages and for tiles alone.
struct KeyFigure {
  let label: String
  let number: String
  let unit: String
  let fact: String
  let context: String
  let sparkline: Sparkline?
  let statements: [Statement]
  /// The change that is told, where no source says it.
  let changed: ComputedNumber?

  /// The newest figure of a series that is not empty.
  init(_ series: KnownSeries, in wording: Wording) {
    let catalog = wording.catalog
    let count = series.figures.count
    let last = series.figures[count - 1]
    let quantity = series.quantities[count - 1]
    let ranks = catalog.statedRanks(of: series.indicator, region: series.region, rankOf: .level)
    // The rank before, and the first one.
    let before = ranks.filter { $0.key < last.period }.sorted { $0.key > $1.key }
    let earlier = Array(before.prefix(1)) + before.dropFirst().suffix(1)
    var change: Quantity?
    label = wording.labelled(wording.shortName(series.indicator), last.period)
    // The words of a bound would be wider than a tile.
    let isBound = catalog.markerKind(of: quantity, last.statement).isBound
    let symbol = wording.unit(wording.shown(quantity).unit)
    // A percent sign belongs to its number.
    let isPercent = symbol == "%"
    number =
      wording.value(quantity, isBound ? .label : .withoutUnit) + (isPercent ? symbol : "")
      + wording.marks(of: last.statement)
    unit = isPercent ? "" : symbol
    if let own = ranks[last.period], let place = own.statement.value {
      fact = wording.rank(Int(place.coefficient), of: series.region, scope: own.key.series.scope)
    } else {
      (fact, change) = KeyFigure.change(of: series, in: wording)
    }
    if !earlier.isEmpty {
      context = wording.ranksInPeriods(
        earlier.map { ($0.value.statement.value.map { Int($0.coefficient) } ?? 0, $0.key) })
    } else {
      context =
        count > 1
        ? wording.valueInPeriod(series.quantities[count - 2], series.figures[count - 2].period) : ""
    }
    let points = zip(series.figures, series.quantities).map { figure, quantity in
      LinePoint(position: figure.period.time, value: wording.shown(quantity).position)
    }
    sparkline =
      count > 2
      ? Sparkline(
        points: points, period: last.period.step, breaks: series.breaks.map { $0.period.time - $0.period.step / 2 })
      : nil
    statements =
      [last.statement] + (ranks[last.period].map { [$0.statement] } ?? [])
      + earlier.map(\.value.statement) + (change?.derivation.usedStatements ?? [])
      + (earlier.isEmpty && count > 1 ? [series.figures[count - 2].statement] : [])
    changed = change.flatMap { change in
      guard change.isComputed else { return nil }
      return ComputedNumber(
        region: series.region, indicator: series.indicator, period: last.period, measure: "growth",
        number: TracedNumber(wording.value(change), .quantity(change)))
    }
  }

  /// The numbers on the tile with what they rest on.
  func numbers(in wording: Wording) -> [TracedNumber] {
    statements.map(wording.traced) + (changed.map { [$0.number] } ?? [])
  }

  /// How the newest figure changed, and by how much: by its growth, stated or worked out, and a rate by points on the
  /// figure before.
  private static func change(of series: KnownSeries, in wording: Wording) -> (String, Quantity?) {
    let count = series.figures.count
    let last = series.figures[count - 1]
    let growth = Growth.known(
      region: series.region, indicator: series.indicator, period: last.period, in: wording.catalog)
    if last.key.series.measure == .level, let growth = try? growth.get() {
      let basis = growth.origin == .computed ? wording.prices(growth.prices) : ""
      let movement = wording.capitalised(wording.movement(growth.rate, in: last.period))
      let words =
        basis.isEmpty
        ? movement : wording.isChinese ? movement + wording.parenthesised(basis) : movement + " " + basis
      return (words, growth.rate)
    }
    let isRate = series.quantities[count - 1].unit.map { wording.catalog[$0].isPercent } ?? false
    guard count > 1, isRate, !last.statement.status.contains(.seriesBreak),
      let new = series.quantities[count - 1].value, let old = series.quantities[count - 2].value,
      let size = (new - old).magnitude.rounded(
        fractionDigits: max(series.quantities[count - 1].fractionDigits, series.quantities[count - 2].fractionDigits))
    else { return ("", nil) }
    let earlier = series.figures[count - 2]
    let gap = Comparison.Difference(
      of: series.quantities[count - 1], to: series.quantities[count - 2], in: wording.catalog)?.gap
    return (wording.pointsSince(size, isDown: new < old, earlier.period), gap)
  }
}
