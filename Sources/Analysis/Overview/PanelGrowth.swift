import Indicators

/// The growth on the year before of every cell of a panel, in percent.
///
/// `(later / earlier - 1) * 100` in floating point from exact integers; not a number where there is none: a year missing,
/// a base of zero or less, percentages. Cells that are not plain are worked out by `Growth.computed`, and a bound is no
/// rate. Example: 100, 110, 121 give none, 10 and 10.
struct PanelGrowth {
  /// Row by row as the panel's values.
  let rates: [Double]

  init(_ panel: Panel, in catalog: Catalog) {
    var rates = [Double](repeating: .nan, count: panel.values.count)
    let isRate = catalog.isRate(catalog[panel.indicator].unit) || catalog.percentUnit == nil
    let width = panel.years.count
    for place in rates.indices where place % width != 0 && !isRate {
      let (earlier, later) = (panel.values[place - 1], panel.values[place])
      guard earlier > 0, later != Panel.absent else { continue }
      rates[place] = (Double(later) / Double(earlier) - 1) * 100
    }
    var asked: Set<Int> = []
    for place in panel.others {
      asked.insert(place)
      if place % width < width - 1 { asked.insert(place + 1) }
    }
    for place in asked {
      let growth = Growth.computed(
        region: panel.region(at: place), indicator: panel.indicator, period: .year(panel.year(at: place)),
        measure: panel.measure, in: catalog)
      rates[place] = (try? growth.get().rate.value?.double) ?? .nan
    }
    self.rates = rates
  }

  /// How many rates there are.
  var count: Int { rates.reduce(0) { $0 + ($1.isNaN ? 0 : 1) } }

  /// Their sum, in the order of the panel.
  var sum: Double { rates.reduce(0) { $1.isNaN ? $0 : $0 + $1 } }
}
