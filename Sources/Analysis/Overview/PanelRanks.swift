import Indicators

/// The competition ranks of the figures of a panel: in every year, among the regions of one level below one parent.
///
/// 1, 2, 2, 4, best first. A year in which a bound or a figure that is not plain stands is ranked by `RankOrder`; what can
/// have several places has none.
struct PanelRanks {
  /// One year of one family.
  struct Contest {
    let family: Int
    let year: Int
    /// How many regions have a place.
    let ranked: Int
    let sumOfPlaces: Int
    /// Who is first; nil where two or more share the place.
    let first: RegionCode?
  }

  /// Those in which anyone is ranked.
  private(set) var contests: [Contest] = []

  /// - Parameter families: The number of the family of each region of the catalog; nil for one without peers.
  init(_ panel: Panel, families: [Int?], in catalog: Catalog) {
    var rowsOfFamily: [Int: [Int]] = [:]
    for (row, region) in panel.regions.enumerated() {
      if let family = families[Int(region.index)] { rowsOfFamily[family, default: []].append(row) }
    }
    let others = Set(panel.others)
    let otherYears = Set(panel.others.map(panel.year(at:)))
    for (family, rows) in rowsOfFamily {
      var columns = PanelColumns(panel, rows: rows, isAscending: catalog[panel.indicator].better == .down)
      for year in panel.years {
        let contest =
          otherYears.contains(year)
          ? Self.contest(rows, others, of: panel, in: catalog, family: family, year: year)
          : columns.contest(of: panel, family: family, year: year)
        if contest.ranked > 0 { contests.append(contest) }
      }
    }
  }

  var count: Int { contests.reduce(0) { $0 + $1.ranked } }

  var sumOfPlaces: Int { contests.reduce(0) { $0 + $1.sumOfPlaces } }

  /// That with most ranked regions, of several the newest, and of several in that year the first family.
  var fullest: Contest? {
    contests.max { ($0.ranked, $0.year, -$0.family) < ($1.ranked, $1.year, -$1.family) }
  }

  /// A year in which not all figures are plain.
  private static func contest(
    _ rows: [Int], _ others: Set<Int>, of panel: Panel, in catalog: Catalog, family: Int, year: Int
  ) -> Contest {
    var members: [RegionCode] = []
    var intervals: [Interval] = []
    for row in rows {
      let cell = panel.place(row: row, year: year)
      guard let interval = interval(of: cell, isOther: others.contains(cell), of: panel, in: catalog) else { continue }
      members.append(panel.regions[row])
      intervals.append(interval)
    }
    let order = RankOrder(of: intervals, isAscending: catalog[panel.indicator].better == .down)
    let places = order.places.filter { $0.best == $0.worst }
    let firsts = places.filter { $0.best == 1 }
    return Contest(
      family: family, year: year, ranked: places.count, sumOfPlaces: places.reduce(0) { $0 + $1.best },
      first: firsts.count == 1 ? members[firsts[0].member] : nil)
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

/// The plain figures of some rows of a panel, year by year: the better a figure, the smaller its key.
private struct PanelColumns {
  private var keys: [[UInt64]]
  /// The row with the smallest key.
  private var best: [(key: UInt64, row: Int)]

  init(_ panel: Panel, rows: [Int], isAscending: Bool) {
    let width = panel.years.count
    keys = Array(repeating: [], count: width)
    best = Array(repeating: (.max, 0), count: width)
    for column in 0..<width { keys[column].reserveCapacity(rows.count) }
    for row in rows {
      for column in 0..<width {
        let value = panel.values[row * width + column]
        guard value != Panel.absent else { continue }
        let ascending = UInt64(bitPattern: value) ^ 1 << 63
        let key = isAscending ? ascending : ~ascending
        keys[column].append(key)
        if key < best[column].key { best[column] = (key, row) }
      }
    }
  }

  mutating func contest(of panel: Panel, family: Int, year: Int) -> PanelRanks.Contest {
    let column = year - panel.years.lowerBound
    RadixOrder.sort(&keys[column])
    let keys = keys[column]
    var (sum, place) = (0, 0)
    for index in keys.indices {
      if index == 0 || keys[index] != keys[index - 1] { place = index + 1 }
      sum += place
    }
    let isShared = keys.count > 1 && keys[0] == keys[1]
    return PanelRanks.Contest(
      family: family, year: year, ranked: keys.count, sumOfPlaces: sum,
      first: isShared ? nil : panel.regions[best[column].row])
  }
}
