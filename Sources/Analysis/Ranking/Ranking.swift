public import Indicators

/// Who stands where among the members of a scope, best first.
///
/// Competition ranking by exact value: 1, 2, 2, 4. Where bounds overlap a member has a range of places: at best one
/// behind those that are surely better, at worst one behind all that may be better (ruling 22). Members without a
/// figure have no place; they are named and counted.
public struct Ranking: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let region: RegionCode
    /// In the unit of the indicator, digits as said; see `labelDigits`.
    public let quantity: Quantity
    /// The best place it may have among the members with a figure.
    public let best: Int
    /// The worst place it may have among them.
    public let worst: Int
    /// Whether another member has exactly its value.
    public let isTied: Bool
    /// How many digits tell it from unequal neighbours.
    public let labelDigits: Int
    public let marks: [Verdict.Mark]

    /// The only place it can have among the members with a figure; nil where bounds overlap.
    public var place: Int? { best == worst ? best : nil }
  }

  public struct Missing: Hashable, Sendable {
    public let region: RegionCode
    public let reason: Absence
  }

  public let indicator: IndicatorCode
  public let period: Period
  public let subject: Subject
  public let scope: Scope
  /// Whether the lowest value comes first.
  public let isAscending: Bool
  /// The prices of ranked growth, or of levels.
  public let prices: PriceBasis
  public let entries: [Entry]
  /// Members in the package without a figure, in its order.
  public let missing: [Missing]
  /// How many members the scope has, in the package or not.
  public let memberCount: Int
  /// Whether `memberCount` is known and not only counted in the package.
  public let isMemberCountKnown: Bool
  /// The figure of the region within which is ranked, the provincial total or rate, where there is one.
  public let whole: Quantity?

  /// How many members have no place, those that are not in the package included.
  public var missingCount: Int { memberCount - entries.count }

  public subscript(region: RegionCode) -> Entry? { entries.first { $0.region == region } }

  /// The places that a member may have if those without a figure had one: at worst behind all of them.
  public func possiblePlaces(of region: RegionCode) -> ClosedRange<Int>? {
    self[region].map { $0.best...($0.worst + missingCount) }
  }

  /// Ranks the members of a scope.
  ///
  /// - Parameters:
  ///   - prices: The price basis of growth; nil for that of the indicator. Figures of another known basis are not
  ///     ranked among them.
  public init(
    of indicator: IndicatorCode, _ subject: Subject = .figure(.level), in period: Period, among scope: Scope,
    prices: PriceBasis? = nil, catalog: Catalog
  ) {
    let reader = RankedFigures(
      indicator: indicator, subject: subject, period: period, prices: prices, catalog: catalog)
    var found: [(region: RegionCode, quantity: Quantity)] = []
    var missing: [Missing] = []
    let regions = scope.knownRegions(in: catalog)
    for region in regions {
      switch reader.quantity(of: region) {
      case .success(let quantity): found.append((region, quantity))
      case .failure(let absence): missing.append(Missing(region: region, reason: absence.absence))
      }
    }
    let isAscending = catalog[indicator].better == .down
    let order = RankOrder(of: found.map(\.quantity.interval), isAscending: isAscending)
    let digits = LabelDigits.needed(for: order.places.map { found[$0.member].quantity })
    entries = zip(order.places, digits).map { place, digits in
      let (region, quantity) = found[place.member]
      return Entry(
        region: region, quantity: quantity, best: place.best, worst: place.worst, isTied: place.isTied,
        labelDigits: digits, marks: catalog.marks(of: [quantity]))
    }
    self.indicator = indicator
    self.period = period
    self.subject = subject
    self.scope = scope
    self.isAscending = isAscending
    self.prices = reader.basis
    self.missing = missing
    let count = scope.memberCount(in: catalog)
    memberCount = max(count ?? 0, regions.count)
    isMemberCountKnown = count != nil
    whole = scope.ancestor.flatMap { try? reader.quantity(of: $0).get() }
  }
}
