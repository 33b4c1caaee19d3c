public import Indicators

/// By how much targets were exceeded or missed on average, in points.
public struct Overshoot: Hashable, Sendable {
  /// The sum of the gaps divided by their number; minus for a shortfall.
  public let mean: Rational
  /// The gap in the middle, or the mean of the two in the middle.
  public let median: Rational
  /// How many gaps it is made of.
  public let count: Int
  /// Verdicts without a gap that is one number of points.
  public let leftOut: Int

  /// The overshoot of some verdicts; nil where none has a gap in points. For indicators of which less is better the
  /// sign is turned, so that plus is always the better side.
  public init?(_ verdicts: [Verdict], in catalog: Catalog) {
    let gaps = verdicts.compactMap { verdict -> Rational? in
      guard verdict.isJudged, let gap = verdict.gap, let unit = gap.unit, catalog[unit].isPoints,
        let value = gap.value
      else { return nil }
      return catalog.better(for: verdict.target) == .down ? -value : value
    }.sorted()
    guard !gaps.isEmpty else { return nil }
    let middle = gaps.count / 2
    median = gaps.count.isMultiple(of: 2) ? (gaps[middle - 1] + gaps[middle]) * Rational(1, 2) : gaps[middle]
    mean = gaps.reduce(.zero, +) / Rational(gaps.count)
    count = gaps.count
    leftOut = verdicts.count - gaps.count
  }
}
