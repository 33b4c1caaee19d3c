import Analysis
import Charts
import Drawing
import Indicators

/// The words of a line chart.
extension LineFigureBuilder {
  var title: String { figure.title ?? generatedTitle }

  private var generatedTitle: String {
    guard let lead = series.first, let first = lead.first, let last = lead.last else { return wording.nothingToShow }
    let what = wording.shortName(lead.indicator)
    if isIndex {
      return wording.indexFinding(
        lead.region, what, lead.quantities[lead.quantities.count - 1], last.period, base: base)
    }
    if measure == .growth { return growthTitle(lead, last) }
    let ranks = catalog.statedRanks(of: lead.indicator, region: lead.region, rankOf: .level)
    if measure == .level, figure.indicators.count == 1, let firstRank = ranks[first.period]?.statement.value,
      let lastRank = ranks[last.period], let lastNumber = lastRank.statement.value, first.period != last.period
    {
      return wording.rankFinding(
        lead.region, what, from: (first.period, Int(firstRank.coefficient)),
        to: (last.period, Int(lastNumber.coefficient)), scope: lastRank.key.series.scope,
        value: lead.quantities[lead.quantities.count - 1])
    }
    guard lead.breaks.isEmpty, first.period != last.period else {
      return wording.levelFinding(
        lead.region, lead.indicator, last.period, lead.quantities[lead.quantities.count - 1])
    }
    return wording.changeTitle(lead, what)
  }

  /// A title of fewer words, where the other has no room.
  var shortTitle: String {
    guard figure.title == nil, measure != .growth, !isIndex, figure.indicators.count == 1, let lead = series.first,
      let first = lead.first, let last = lead.last
    else { return "" }
    let ranks = catalog.statedRanks(of: lead.indicator, region: lead.region, rankOf: .level)
    if measure == .level, let old = ranks[first.period]?.statement.value, let new = ranks[last.period],
      let number = new.statement.value, first.period != last.period
    {
      return wording.rankMovement(
        lead.region, lead.indicator, first: (first.period.endYear, Int(old.coefficient)),
        last: (last.period.endYear, Int(number.coefficient)), scope: new.key.series.scope)
    }
    return wording.levelFinding(
      lead.region, lead.indicator, last.period, lead.quantities[lead.quantities.count - 1])
  }

  private func growthTitle(_ lead: KnownSeries, _ last: Indicators.Figure) -> String {
    let partner = series.dropFirst().first {
      $0.indicator == lead.indicator && $0.region != lead.region && $0.growth == lead.growth
    }
    let other = partner.flatMap { partner in
      zip(partner.figures, partner.quantities).first { $0.0.period == last.period }.map { (partner.region, $0.1) }
    }
    return wording.growthFinding(
      lead.region, lead.indicator, last.period,
      lead.quantities[lead.quantities.count - 1], other: other,
      prices: lead.growth.map(\.prices).flatMap { $0 == catalog[lead.indicator].growthPrices ? nil : $0 })
  }

  var base: Period? {
    if case .index(let base) = figure.measure { return base }
    return nil
  }

  var subtitle: String {
    let lead = figure.indicators[0]
    let unit = series.first?.quantities.first.flatMap { wording.shown($0).unit }
    let prices = wording.prices(commonPrices, of: lead)
    let what =
      figure.indicators.count > 1
      ? [wording.list(figure.indicators.map(wording.shortName))]
      : [
        measure == .growth ? wording.growthName(lead, in: series.flatMap(\.figures).map(\.period)) : wording.name(lead)
      ]
    let years =
      series.flatMap { $0.figures.map(\.period.endYear) }
      + targets.flatMap { [$0.key.period.startYear, $0.key.period.endYear] }
    let counted =
      wording.isChinese
      ? [base.map(wording.indexBase) ?? wording.unit(unit), prices]
      : [[base.map(wording.indexBase) ?? wording.unit(unit), prices].filter { !$0.isEmpty }.joined(separator: " ")]
    let remarks =
      statesRanks ? [wording.statedRanks] : [wording.ratesKnown(Set(series.compactMap { $0.growth?.origin }))]
    return wording.subtitle([
      what + counted,
      [
        wording.list(figure.regions.filter { region in series.contains { $0.region == region } }.map(wording.name)),
        wording.years(years.min() ?? 0, years.max() ?? 0),
      ],
      remarks,
    ])
  }

  /// The price basis of all lines; none where they differ or have none.
  private var commonPrices: PriceBasis {
    let lead = catalog[figure.indicators[0]]
    switch figure.measure {
    case .growth:
      let all = Set(series.compactMap { $0.growth?.prices })
      return all.count == 1 ? all.first ?? .none : .none
    case .stated(.growth): return lead.growthPrices
    case .stated(.level), .index: return lead.levelPrices
    case .stated: return .none
    }
  }

  private var statesRanks: Bool {
    guard measure == .level, !isIndex, figure.indicators.count == 1, let lead = series.first else { return false }
    let ranks = catalog.statedRanks(of: lead.indicator, region: lead.region, rankOf: .level)
    return lead.figures.contains { ranks[$0.period] != nil }
  }

  var notes: [String] {
    // A computed rate is made of two statements.
    let used = series.flatMap { series in
      series.growth == nil ? series.figures.map(\.statement) : series.quantities.flatMap(\.statements)
    }
    let hasComputed = series.contains { $0.growth?.origin == .computed }
    let hasGap = series.contains { series in
      zip(series.figures, series.figures.dropFirst()).contains {
        $1.period.time - $0.period.time > $0.period.step * 1.5
      }
    }
    let isSingle = Set(series.map(\.region)).count == 1
    let breakNotes = Set(series.flatMap(\.breaks).map { wording.note(of: $0.statement, namesRegion: !isSingle) })
      .filter { !$0.isEmpty }.sorted()
    let first = wording.text(
      [
        absences.note(in: wording), hasComputed ? wording.computedRatesNote : "",
        wording.drawnMarkNote(used, series.flatMap { $0.kinds(in: catalog) }),
        lineTargets.contains { $0.base != nil } ? wording.wayNote : "",
        totals.isEmpty ? "" : wording.totalsUndrawn(totals.map { wording.target($0.statement) }),
        hasGap || series.contains { !$0.breaks.isEmpty } ? wording.gapNote : "",
      ] + breakNotes.prefix(2) + wording.breakNotes(basis))
    return [first, wording.sourceNote(used + targets.map(\.statement))].filter { !$0.isEmpty }
  }

  var description: String {
    let parts = series.map { series in
      wording.lineDescription(
        lineName(series),
        zip(series.figures, series.quantities).map { (wording.period($0.period), wording.value($1)) },
        highest: series.highest.map(wording.period), lowest: series.lowest.map(wording.period))
    }
    return wording.text(
      [wording.chartKind(.line), subtitle + wording.say("。", ".")] + parts + [absences.note(in: wording)])
  }
}
