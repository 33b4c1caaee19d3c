import Indicators

/// The competition rank of every figure of a panel in its year, among the regions of one level below one parent.
///
/// 1, 2, 2, 4, best first. A year in which a bound or a figure that is not plain stands is ranked by `RankOrder`; what can
/// have several places has none.
struct PanelRanks {
  /// Row by row as the panel's values; 0 where there is none.
  let places: [UInt32]

  /// - Parameter families: The number of the family of each region of the catalog; nil for one without peers.
  init(_ panel: Panel, families: [Int?], in catalog: Catalog) {
    var places = [UInt32](repeating: 0, count: panel.values.count)
    let width = panel.years.count
    let isAscending = catalog[panel.indicator].better == .down
    var rowsOfFamily: [Int: [Int]] = [:]
    for (row, region) in panel.regions.enumerated() {
      if let family = families[Int(region.index)] { rowsOfFamily[family, default: []].append(row) }
    }
    let others = Set(panel.others)
    let otherYears = Set(panel.others.map { $0 % width })
    for rows in rowsOfFamily.values {
      for year in 0..<width {
        let cells = rows.map { $0 * width + year }
        if otherYears.contains(year) {
          Self.rank(cells, others, of: panel, isAscending: isAscending, in: catalog, &places)
        } else {
          Self.rank(cells, of: panel, isAscending: isAscending, &places)
        }
      }
    }
    self.places = places
  }

  /// Ranks plain figures by their integers.
  private static func rank(_ cells: [Int], of panel: Panel, isAscending: Bool, _ places: inout [UInt32]) {
    var keys: [UInt64] = []
    var members: [Int32] = []
    keys.reserveCapacity(cells.count)
    members.reserveCapacity(cells.count)
    for cell in cells where panel.values[cell] != Panel.absent {
      let ascending = UInt64(bitPattern: panel.values[cell]) ^ 1 << 63
      keys.append(isAscending ? ascending : ~ascending)
      members.append(Int32(cell))
    }
    RadixOrder.sort(&keys, &members)
    var rank: UInt32 = 0
    for index in keys.indices {
      if index == 0 || keys[index] != keys[index - 1] { rank = UInt32(index + 1) }
      places[Int(members[index])] = rank
    }
  }

  private static func rank(
    _ cells: [Int], _ others: Set<Int>, of panel: Panel, isAscending: Bool, in catalog: Catalog,
    _ places: inout [UInt32]
  ) {
    var members: [Int] = []
    var intervals: [Interval] = []
    for cell in cells {
      guard let interval = interval(of: cell, isOther: others.contains(cell), of: panel, in: catalog) else { continue }
      members.append(cell)
      intervals.append(interval)
    }
    for place in RankOrder(of: intervals, isAscending: isAscending).places where place.best == place.worst {
      places[members[place.member]] = UInt32(place.best)
    }
  }

  private static func interval(of cell: Int, isOther: Bool, of panel: Panel, in catalog: Catalog) -> Interval? {
    guard isOther else {
      let value = panel.values[cell]
      return value == Panel.absent
        ? nil : .point(Numeral(coefficient: value, fractionDigits: panel.fractionDigits).rational)
    }
    let subject = RankedFigures(
      indicator: panel.indicator, subject: .figure(panel.measure), period: .year(panel.year(at: cell)), prices: nil,
      catalog: catalog)
    return try? subject.quantity(of: panel.region(at: cell)).get().interval
  }
}
