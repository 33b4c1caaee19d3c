import ArgumentParser
import Indicators

/// What of a request a chart of its type makes use of.
extension ChartRequest {
  /// Refuses what would have no effect, rather than leave it out in silence.
  func checkOptions() throws(Failure) {
    let measureless: [ChartType] = [.bump, .attainment, .dumbbell, .scorecard, .tile, .overshoot, .quadrant]
    let idle = [
      ("--measure", measure != nil && measureless.contains(type)), ("--base", base != nil && measure != .index),
      ("--targets", showsTargets && type != .line && type != .dumbbell), ("--free", isFree && type != .multiples),
      ("--title", title != nil && type == .tile),
    ].filter(\.1).map(\.0)
    guard idle.isEmpty else {
      throw Failure(
        .usage(
          "this \(type.rawValue) chart has no use for \(ProblemWords.list(idle, "and"))",
          hint: idle == ["--base"] ? "--measure index has a base" : "leave it out"))
    }
  }

  /// The years that are asked for. Where a chart shows no single periods, those that are named bound its years.
  var shownYears: ClosedRange<Int>? {
    let yearly: [ChartType] = [.bump, .history, .tile, .multiples]
    let isYearly =
      yearly.contains(type) || type == .line && measure != .index || type == .scorecard && regions.count == 1
    guard years == nil, isYearly, let first = periods.map(\.startYear).min(), let last = periods.map(\.endYear).max()
    else { return years }
    return first...last
  }
}
