import Analysis
import ArgumentParser

/// By what the targets of a table are put into rows.
enum TargetGrouping: String, CaseIterable, ExpressibleByArgument, Sendable {
  case region, year, topic, indicator

  var dimension: VerdictGroup.Dimension {
    switch self {
    case .region: .region
    case .year: .year
    case .topic: .topic
    case .indicator: .indicator
    }
  }
}
