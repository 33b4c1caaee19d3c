import Analysis
import Indicators

/// The highest and the lowest figure of a series, as far as they are certain.
extension KnownSeries {
  /// The period of the figure that all others are surely below, or at most as high as; nil where a bound or a range
  /// leaves it open, and where there is one figure alone.
  var highest: Period? { extreme { $0 } }

  /// The period of the figure that all others are surely above, or at least as high as.
  var lowest: Period? { extreme(\.negated) }

  private func extreme(_ turned: (Interval) -> Interval) -> Period? {
    let intervals = quantities.map { turned($0.interval) }
    let found = intervals.indices.last { place in
      guard let least = intervals[place].lower?.value else { return false }
      return intervals.indices.allSatisfy { $0 == place || intervals[$0].isAtMost(least) == .yes }
    }
    return figures.count > 1 ? found.map { figures[$0].period } : nil
  }
}
