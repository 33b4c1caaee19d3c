public import Indicators

/// What a package holds of one indicator, in numbers: its yearly levels, their growth and the places of its regions.
public struct IndicatorOverview: Hashable, Sendable {
  public let indicator: IndicatorCode
  /// How many regions have a figure.
  public let regionCount: Int
  public let years: ClosedRange<Int>
  /// How many regions and years have one.
  public let figureCount: Int
  /// How many rates of growth on the year before follow from the figures; bounds give none.
  public let growthCount: Int
  /// The mean of these rates in percent, in floating point; nil where there are none.
  public let meanGrowth: Double?
  /// How many figures have one place among the regions of their level below their parent, in their year.
  public let rankCount: Int
  /// The sum of all places, to hold against a sum worked out elsewhere.
  public let rankSum: Int
  /// Who is first where most are ranked; nil where two or more share the first place, or nobody is ranked beside another.
  public let leader: Leader?

  /// The first of a ranking, with how full that ranking is.
  public struct Leader: Hashable, Sendable {
    public let region: RegionCode
    /// The year with most ranked regions, of several the newest.
    public let year: Int
    /// How many regions have a place in it.
    public let ranked: Int
    /// How many regions there are of that level below that parent, those that are not in the package included.
    public let members: Int
  }

  /// The overview of every indicator that has yearly levels, in the order of the package.
  ///
  /// Ten million figures take some tenths of a second: each indicator is a block of integers, and they are taken on all
  /// processors at once. The result does not depend on how many there are.
  public static func all(in catalog: Catalog) -> [IndicatorOverview] {
    let families = catalog.families
    let indicators = catalog.indicatorCodes
    var found = [IndicatorOverview?](repeating: nil, count: indicators.count)
    found.withUnsafeMutableBufferPointer { found in
      nonisolated(unsafe) let found = found
      Processors.forEach(indicators.count) { place in
        found[place] = catalog.panel(of: indicators[place]).map { Self($0, families: families, in: catalog) }
      }
    }
    return found.compactMap(\.self)
  }

  private init(_ panel: Panel, families: [Int?], in catalog: Catalog) {
    let growth = PanelGrowth(panel, in: catalog)
    let ranks = PanelRanks(panel, families: families, in: catalog)
    indicator = panel.indicator
    regionCount = panel.regions.count
    years = panel.years
    figureCount = panel.values.count { $0 != Panel.absent } + panel.others.count
    growthCount = growth.count
    meanGrowth = growthCount == 0 ? nil : growth.sum / Double(growthCount)
    rankCount = ranks.count
    rankSum = ranks.sumOfPlaces
    leader = Self.leader(ranks, families: families, in: catalog)
  }

  private static func leader(_ ranks: PanelRanks, families: [Int?], in catalog: Catalog) -> Leader? {
    guard let contest = ranks.fullest, contest.ranked > 1, let first = contest.first else { return nil }
    let known = families.count { $0 == contest.family }
    let members = Ranking.Scope.peers(of: first, in: catalog)?.memberCount(in: catalog)
    return Leader(region: first, year: contest.year, ranked: contest.ranked, members: max(known, members ?? 0))
  }
}

extension Catalog {
  /// For each region the number of its family, the regions of its level below its parent; nil for one without peers.
  fileprivate var families: [Int?] {
    struct Family: Hashable {
      let parent: RegionCode?
      let level: Region.Level
    }
    var numbers: [Family: Int] = [:]
    var sizes: [Int] = []
    let ofRegion = regions.map { region in
      let family = Family(parent: region.parent, level: region.level)
      let number = numbers[family] ?? sizes.count
      if number == sizes.count {
        numbers[family] = number
        sizes.append(0)
      }
      sizes[number] += 1
      return number
    }
    return ofRegion.map { sizes[$0] > 1 ? $0 : nil }
  }
}
