import Analysis
import Indicators

/// The highest and the lowest figure of a series, as far as they are certain.
extension KnownSeries {
  /// The period of the figure that all others are surely below, or at most as high as; nil where a bound or a range
  /// leaves it open, and where there is one figure alone.
  var highest: Period? { extreme { $0 } }

  /// The period of the figure that all others are surely above, or at least as high as.
  var lowest: Period? { extreme(\.negated) }

  /// The highest figure between the ends of a rise, or the lowest between those of a fall, if the last step leads back
  /// from beyond where the series ends: the ends alone would hide it.
  var turn: (index: Int, isPeak: Bool)? {
    guard let first = quantities.first?.interval, let last = quantities.last?.interval else { return nil }
    let isRise = first.isSurelyBelow(last)
    guard isRise || last.isSurelyBelow(first), let period = isRise ? highest : lowest,
      let index = figures.firstIndex(where: { $0.period == period }), index > 0, index < figures.count - 1
    else { return nil }
    let before = quantities[quantities.count - 2].interval
    let leadsBack = isRise ? last.isSurelyBelow(before) : before.isSurelyBelow(last)
    return leadsBack ? (index, isRise) : nil
  }

  private func extreme(_ turned: (Interval) -> Interval) -> Period? {
    let intervals = quantities.map { turned($0.interval) }
    let found = intervals.indices.last { place in
      guard let least = intervals[place].lower?.value else { return false }
      return intervals.indices.allSatisfy { $0 == place || intervals[$0].isAtMost(least) == .yes }
    }
    return figures.count > 1 ? found.map { figures[$0].period } : nil
  }
}
