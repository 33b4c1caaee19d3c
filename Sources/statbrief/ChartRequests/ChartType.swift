import ArgumentParser

/// The chart types by the names of the command line.
enum ChartType: String, CaseIterable, ExpressibleByArgument, Sendable {
  case line, ranking, bump, bars, attainment, history, dumbbell, scorecard, tile, slope, multiples, quadrant, revision
  case overshoot

  /// Whether a chart of this type is about an indicator, and not about all that a region has.
  var showsIndicator: Bool {
    switch self {
    case .line, .ranking, .bump, .bars, .history, .tile, .slope, .multiples, .quadrant, .revision: true
    case .attainment, .dumbbell, .scorecard, .overshoot: false
    }
  }
}

/// What is drawn of an indicator.
enum ChartMeasure: String, CaseIterable, ExpressibleByArgument, Sendable {
  case level, growth, share, count, index
  /// Growth at current prices, also of what is commonly told in real terms.
  case nominalGrowth = "nominal-growth"
}
