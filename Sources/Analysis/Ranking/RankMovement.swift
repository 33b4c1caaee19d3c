public import Indicators

/// How many places a region moved between two rankings of one subject.
public struct RankMovement: Hashable, Sendable {
  public let region: RegionCode
  public let earlierPeriod: Period
  public let laterPeriod: Period
  /// The places it may have had, members without a figure considered.
  public let earlier: ClosedRange<Int>
  /// The places it may have now.
  public let later: ClosedRange<Int>

  /// Places gained: positive towards the front. A range where one of the ranks is.
  public var gained: ClosedRange<Int> {
    (earlier.lowerBound - later.upperBound)...(earlier.upperBound - later.lowerBound)
  }

  /// Whether it surely moved, and to which side: 1 to the front, -1 to the back, 0 for neither or not known.
  public var direction: Int { gained.lowerBound > 0 ? 1 : gained.upperBound < 0 ? -1 : 0 }

  public init(
    region: RegionCode, earlierPeriod: Period, laterPeriod: Period, earlier: ClosedRange<Int>, later: ClosedRange<Int>
  ) {
    self.region = region
    self.earlierPeriod = earlierPeriod
    self.laterPeriod = laterPeriod
    self.earlier = earlier
    self.later = later
  }

  /// The movements of all regions that have a place in both, in the order of the later ranking; empty where the two
  /// do not rank the same thing among the same members.
  public static func all(from earlier: Ranking, to later: Ranking) -> [RankMovement] {
    guard earlier.indicator == later.indicator, earlier.scope == later.scope,
      earlier.isAscending == later.isAscending, !earlier.prices.contradicts(later.prices)
    else { return [] }
    return later.entries.compactMap { entry in
      guard let before = earlier.possiblePlaces(of: entry.region),
        let now = later.possiblePlaces(of: entry.region)
      else { return nil }
      return RankMovement(
        region: entry.region, earlierPeriod: earlier.period, laterPeriod: later.period, earlier: before, later: now)
    }
  }
}
