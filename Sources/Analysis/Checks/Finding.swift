public import Indicators

/// Something in the data that a person should look at.
public enum Finding: Hashable, Sendable {
  /// Statements of one standing contradict each other.
  case conflict(Figure)
  /// A statement of lower standing differs from the one that is used.
  case outranked(Figure)
  /// An older statement of the same standing said something else.
  case revised(Figure)
  /// The places that the figures of the members allow do not hold the stated one.
  case rankContradicted(StatedRank, computed: ClosedRange<Int>, members: Int, missing: Int)
  /// The stated growth of levels at current or no prices is not that of the stated levels.
  case growthContradicted(stated: Growth, computed: Growth)
  case implausibleDeflator(ImpliedDeflator)
  /// Two neighbours of a series differ by a factor that looks like another unit.
  case unitSlip(earlier: Figure, later: Figure)
  /// A share of more than a hundred percent.
  case shareAboveWhole(Figure)
  /// The shares of the members of a region add up to more than a hundred percent.
  case sharesExceedWhole([Figure], sum: Quantity)
  /// A stated share is not that of the levels of part and whole; the difference is stated minus computed, in points.
  case shareContradicted(Figure, computed: Quantity, difference: Quantity)
  /// Parts of a declared whole add up to more than it; the difference is the sum minus the whole.
  case partsExceedWhole([Figure], whole: Figure, sum: Quantity, difference: Quantity)
  /// A correction that is not applied, since its statement is not there, not alone, or prints something else.
  case expiredCorrection(ExpiredCorrection)
}

/// All findings in a catalog, in the order of their kinds and of the figures.
public struct Findings: Sendable {
  private let catalog: Catalog

  public init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// Gives one after the other to `found` and keeps none: a table in which a unit is wrong has a million.
  public func visit(_ found: (Finding) -> Void) {
    let figures = catalog.actualKeys().compactMap { catalog.figure($0) }
    for figure in figures where figure.hasConflict { found(.conflict(figure)) }
    for figure in figures where !figure.outranked.isEmpty { found(.outranked(figure)) }
    for figure in figures where !figure.revised.isEmpty { found(.revised(figure)) }
    RankCheck(catalog).forEach(in: figures, found)
    GrowthCheck(catalog).forEach(in: figures, found)
    MagnitudeCheck(catalog).forEach(in: figures, found)
    ShareCheck(catalog).forEach(in: figures, found)
    WholeCheck(catalog).forEach(in: figures, found)
    for expired in catalog.expiredCorrections { found(.expiredCorrection(expired)) }
  }

  /// All of them at once.
  public var all: [Finding] {
    var all: [Finding] = []
    visit { all.append($0) }
    return all
  }
}
