import ArgumentParser

/// The chart types by the names of the command line.
enum ChartType: String, CaseIterable, ExpressibleByArgument, Sendable {
  case line, ranking, bump, bars, attainment, history, dumbbell, scorecard, tile, slope, multiples, quadrant, revision
  case overshoot
}

/// What is drawn of an indicator.
enum ChartMeasure: String, CaseIterable, ExpressibleByArgument, Sendable {
  case level, growth, share, count, index
  /// Growth at current prices, also of what is commonly told in real terms.
  case nominalGrowth = "nominal-growth"
}
