import Analysis
import Charts
import Drawing
import Indicators

/// The words of a slope chart.
extension SlopeFigureBuilder {
  var generatedTitle: String {
    comparesIndicators ? indicatorsTitle : growthTitle ?? rankTitle ?? changeTitle
  }

  private var indicatorsTitle: String {
    wording.risesAndFalls(
      lead.region, of: pairs.count, figure.measure, up: pairs.count { $0.rises == .yes },
      down: pairs.count { $0.rises == .no }, from: periods.lowerBound, to: periods.upperBound)
  }

  /// The stated ranks of the region at both ends.
  private var rankTitle: String? {
    guard let first = statedRank(lead, periods.lowerBound), let old = first.statement.value,
      let last = statedRank(lead, periods.upperBound), let new = last.statement.value,
      first.key.series.scope == last.key.series.scope
    else { return nil }
    return wording.rankFinding(
      lead.region, wording.shortName(lead.indicator), from: (periods.lowerBound, Int(old.coefficient)),
      to: (periods.upperBound, Int(new.coefficient)), scope: last.key.series.scope, value: lead.last.quantity)
  }

  /// How much it grew, and which place that is among the regions drawn.
  private var growthTitle: String? {
    guard figure.measure == .level, lead.isComparable, pairs.count > 2 else { return nil }
    let ranking = Ranking(
      of: lead.indicator, .growthSince(periods.lowerBound), in: periods.upperBound,
      among: .regions(pairs.map(\.region)), catalog: catalog)
    guard !ranking.isAscending, let own = ranking[lead.region], let place = own.place else { return nil }
    return wording.growthPlace(
      lead.region, lead.indicator, from: periods.lowerBound, to: periods.upperBound, own.quantity, ranking.prices,
      place: place, of: ranking.entries.count)
  }

  private var changeTitle: String {
    guard lead.isComparable else {
      return wording.levelFinding(
        lead.region, lead.indicator, periods.upperBound, lead.last.quantity, measure: figure.measure)
    }
    return wording.changeFinding(
      lead.region, wording.rate(lead.indicator, figure.measure), from: (periods.lowerBound, lead.first.quantity),
      to: (periods.upperBound, lead.last.quantity))
  }

  var subtitle: String {
    let indicator = lead.indicator
    let unit = wording.unit(wording.shown(lead.first.quantity).unit)
    let basis = figure.measure == .growth ? catalog[indicator].growthPrices : catalog[indicator].levelPrices
    let prices = wording.prices(basis, of: lead.indicator)
    let counted =
      wording.isChinese ? [unit, prices] : [[unit, prices].filter { !$0.isEmpty }.joined(separator: " ")]
    let what =
      comparesIndicators
      ? [wording.measureOfIndicators(figure.measure, count: pairs.count)]
      : [figure.measure == .growth ? wording.measured(indicator, .growth) : wording.name(indicator)]
    let places =
      choice.map { wording.places(pairs.map(\.region), of: $0.scope) } ?? wording.name(lead.region)
    return wording.subtitle([
      what + counted, [places, wording.twoPeriods(periods.lowerBound, periods.upperBound)],
      rankStatements.isEmpty ? [] : [wording.statedRanks], isFromZero ? [] : [wording.scaleNotFromZero],
    ])
  }

  /// Whether figures lie on both sides of zero or at it, so that zero is within the scale.
  private var isFromZero: Bool {
    let values = pairs.flatMap { [$0.first.quantity, $0.last.quantity] }.compactMap { wording.shown($0).position }
    return (values.min() ?? 0) <= 0 && (values.max() ?? 0) >= 0
  }

  var notes: [String] {
    let broken = pairs.filter { !$0.isComparable }
    let reasons = Set(
      broken.map { wording.say($0.last.figure.statement.note) }.filter { !$0.isEmpty }
    ).sorted()
    let absent = missing.map { comparesIndicators ? wording.shortName($0.indicator) : wording.shortName($0.region) }
    let unknown = comparesIndicators ? 0 : (choice?.unknownCount(in: catalog) ?? 0)
    return [
      wording.text(
        [
          wording.drawnMarkNote(used, pairs.flatMap(kinds)),
          broken.isEmpty
            ? ""
            : wording.brokenBetween(
              broken.map(name), all: broken.count == pairs.count, periods.lowerBound, periods.upperBound),
        ] + reasons.prefix(2) + [
          absent.isEmpty && unknown == 0 ? "" : wording.leftOutOfPairs(absent, unknown: unknown)
        ]),
      wording.sourceNote(statements),
    ].filter { !$0.isEmpty }
  }

  var description: String {
    wording.text(
      [wording.chartKind(.slope), subtitle + wording.say("。", ".")]
        + pairs.map { pair in
          wording.lineDescription(
            name(pair),
            [
              (wording.period(periods.lowerBound), wording.value(pair.first.quantity)),
              (wording.period(periods.upperBound), wording.value(pair.last.quantity)),
            ], highest: nil, lowest: nil)
        })
  }
}
