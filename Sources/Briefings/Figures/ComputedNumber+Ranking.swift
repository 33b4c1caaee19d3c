import Analysis
import Indicators

extension Ranking {
  /// All figures that are ranked, and that of the whole.
  var quantities: [Quantity] { entries.map(\.quantity) + (whole.map { [$0] } ?? []) }

  /// The places as numbers of an output; where figures are growth that follows from levels, these too.
  func computedNumbers(of regions: [RegionCode]? = nil, in wording: Wording) -> [ComputedNumber] {
    entries.filter { regions?.contains($0.region) ?? true }.map { entry in
      ComputedNumber(
        region: entry.region, indicator: indicator, period: period, measure: "rank",
        number: TracedNumber(
          entry.place.map { "\($0)" } ?? "\(entry.best)\(wording.say("—", "–"))\(entry.worst)",
          .place(entry.region, self)))
    } + computedGrowth(in: wording)
  }

  /// The figures that no source says.
  func computedGrowth(in wording: Wording) -> [ComputedNumber] {
    let own = entries.map { ($0.region, $0.quantity) }
    let all = own + (scope.ancestor.flatMap { ancestor in whole.map { [(ancestor, $0)] } } ?? [])
    return all.filter(\.1.isComputed).map { region, quantity in
      ComputedNumber(
        region: region, indicator: indicator, period: period, measure: "growth",
        number: TracedNumber(wording.value(quantity), .quantity(quantity)))
    }
  }
}
