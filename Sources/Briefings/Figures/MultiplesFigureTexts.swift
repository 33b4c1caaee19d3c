import Analysis
import Charts
import Drawing
import Indicators

/// The words of small charts.
extension MultiplesFigureBuilder {
  /// That of a line chart of the region it is about; of many indicators how many rose.
  var title: String {
    if let title = figure.title { return title }
    guard comparesIndicators else { return leadLine.title }
    let moves = series.map(rises)
    return wording.risesAndFalls(
      lead.region, of: series.count, figure.measure, up: moves.count { $0 == .yes }, down: moves.count { $0 == .no })
  }

  /// The title of fewer words of the same line.
  var shortTitle: String { figure.title == nil && !comparesIndicators ? leadLine.shortTitle : "" }

  /// The line of the panel that the chart is about, of the periods that the panels have.
  private var leadLine: LineFigureBuilder {
    LineFigureBuilder(
      LineFigure(
        indicators: figure.indicators, regions: [lead.region], measure: .stated(figure.measure), years: figure.years),
      of: lead, figure.measure, wording)
  }

  /// From the first to the last of the figures that can be compared with the last.
  private func rises(_ series: KnownSeries) -> Certainty {
    let comparable = series.quantities.suffix(series.comparable.count)
    guard let first = comparable.first, let last = comparable.last else { return .undecided }
    if first.interval.isSurelyBelow(last.interval) { return .yes }
    return last.interval.isSurelyBelow(first.interval) ? .no : .undecided
  }

  var subtitle: String {
    let unit = comparesIndicators ? "" : wording.unit(lead.quantities.first.flatMap { wording.shown($0).unit })
    let basis = figure.measure == .growth ? catalog[lead.indicator].growthPrices : catalog[lead.indicator].levelPrices
    let prices = comparesIndicators ? "" : wording.prices(basis, of: lead.indicator)
    let counted =
      wording.isChinese ? [unit, prices] : [[unit, prices].filter { !$0.isEmpty }.joined(separator: " ")]
    let what =
      comparesIndicators
      ? [wording.measureOfIndicators(figure.measure, count: series.count)]
      : [figure.measure == .growth ? wording.measured(lead.indicator, .growth) : wording.name(lead.indicator)]
    let places = choice.map { wording.places(series.map(\.region), of: $0.scope) } ?? wording.name(lead.region)
    let years = series.flatMap { $0.figures.map(\.period.endYear) }
    return wording.subtitle([
      what + counted, [places, wording.years(years.min() ?? 0, years.max() ?? 0)],
      [wording.scales(isFree: isFree) + (order.map(wording.byValue) ?? "")],
    ])
  }

  var notes: [String] {
    let used = series.flatMap { $0.figures.map(\.statement) }
    let hasGap = series.contains { series in
      zip(series.figures, series.figures.dropFirst()).contains {
        $1.period.time - $0.period.time > $0.period.step * 1.5
      }
    }
    let breaks = series.filter { !$0.breaks.isEmpty }
    let absent = missing.map { comparesIndicators ? wording.shortName($0.indicator) : wording.shortName($0.region) }
    let unknown = choice?.unknownCount(in: catalog) ?? 0
    return [
      wording.text([
        wording.drawnMarkNote(used, series.flatMap { $0.kinds(in: catalog) }),
        hasGap || !breaks.isEmpty ? wording.gapNote : "",
        breaks.isEmpty ? "" : wording.breakRule,
        absent.isEmpty && unknown == 0 ? "" : wording.leftOutOfPanels(absent, unknown: unknown),
      ]),
      wording.sourceNote(used),
    ].filter { !$0.isEmpty }
  }

  var description: String {
    wording.text(
      [wording.chartKind(.multiples), subtitle + wording.say("。", ".")]
        + series.map { series in
          let ends = [0, series.figures.count - 1].map { place in
            (wording.period(series.figures[place].period), wording.value(series.quantities[place]))
          }
          return wording.lineDescription(
            name(series), series.figures.count > 1 ? ends : [ends[0]],
            highest: series.highest.map(wording.period), lowest: series.lowest.map(wording.period))
        })
  }
}
