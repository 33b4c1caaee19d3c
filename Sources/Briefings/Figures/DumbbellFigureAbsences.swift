import Analysis
import Indicators

/// What a dumbbell chart was asked for and cannot hold side by side.
extension DumbbellFigureBuilder {
  /// The indicators that were named and have no figure on a side, for the foot and the description.
  func absent(among pairs: [Pair]) -> String {
    let missing = (figure.indicators ?? []).filter { indicator in !pairs.contains { $0.indicator == indicator } }
    switch figure.subject {
    case .actuals(let first, let second, let year):
      var unsaid: [String] = []
      var undrawn: [String] = []
      for indicator in missing {
        let name = wording.shortName(indicator)
        let without = [first, second].filter { !isSaid(indicator, of: $0, in: year...year) }
        switch without.count {
        case 0: undrawn.append(name)
        case 1: unsaid.append(wording.figure(indicator, of: without[0]))
        default: unsaid.append(name)
        }
      }
      return wording.text([wording.absent(unsaid, years: year...year), wording.undrawn(undrawn)])
    case .targets(_, _, let year):
      return wording.absent(missing.map { wording.targets(of: wording.shortName($0), year) })
    case .periods(let region, let years):
      // What has a single figure within the years cannot be held against another, and is no gap of the sources.
      // Nor is one of which sources state a rank or a target.
      let said = Set(
        (catalog.actualKeys(of: region) + catalog.targets(of: region).map(\.key)).map(\.series.indicator))
      return wording.absent(missing.filter { !said.contains($0) }.map(wording.shortName), years: years)
    }
  }

  /// What both sides have and is not held against each other, with the reason.
  func unlike(_ pairs: [Pair]) -> [(series: SeriesKey, why: Comparison.Refusal)] {
    pairs.compactMap { pair in pair.refusal.map { (pair.first.key.series, $0) } }
  }

  private func isSaid(_ indicator: IndicatorCode, of region: RegionCode, in years: ClosedRange<Int>) -> Bool {
    catalog.actualKeys(of: region).contains {
      $0.series.indicator == indicator && $0.series.measure != .rank && years.contains($0.period.endYear)
    }
  }
}
