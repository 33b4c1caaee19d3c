import Indicators

/// The growth on the year before of the cells of a panel, in percent: how many rates there are, and their sum.
///
/// `(later / earlier - 1) * 100` in floating point from exact integers; none where a year is missing, the base is zero or
/// less, or the figures are percentages. Cells that are not plain are worked out by `Growth.computed`, and a bound is no
/// rate. Example: 100, 110, 121 give 10 and 10.
struct PanelGrowth {
  private(set) var count = 0
  /// In the order of the panel, so that it is the same at every run.
  private(set) var sum = 0.0

  init(_ panel: Panel, in catalog: Catalog) {
    let isRate = catalog.isRate(catalog[panel.indicator].unit) || catalog.percentUnit == nil
    let askedRates = Self.askedRates(panel, in: catalog)
    let width = panel.years.count
    for row in panel.regions.indices {
      for place in row * width..<(row + 1) * width {
        if !askedRates.isEmpty, let rate = askedRates[place] {
          if let rate { add(rate) }
        } else if !isRate, place > row * width {
          let (earlier, later) = (panel.values[place - 1], panel.values[place])
          if earlier > 0, later != Panel.absent { add((Double(later) / Double(earlier) - 1) * 100) }
        }
      }
    }
  }

  private mutating func add(_ rate: Double) {
    count += 1
    sum += rate
  }

  /// The rates that cells which are not plain have a part in.
  private static func askedRates(_ panel: Panel, in catalog: Catalog) -> [Int: Double?] {
    var rates: [Int: Double?] = [:]
    for place in panel.others {
      let isLast = place % panel.years.count == panel.years.count - 1
      for asked in isLast ? [place] : [place, place + 1] where rates[asked] == nil {
        let growth = Growth.computed(
          region: panel.region(at: asked), indicator: panel.indicator, period: .year(panel.year(at: asked)),
          measure: panel.measure, in: catalog)
        rates.updateValue((try? growth.get().rate.value?.double) ?? nil, forKey: asked)
      }
    }
    return rates
  }
}
