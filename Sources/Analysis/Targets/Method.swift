/// A way of judging a target; its name and version are printed with every verdict.
public enum Method: String, Hashable, Sendable, CaseIterable {
  /// The figure of the target's own period held against its bound; see `GapAndComparator`.
  case gapAndComparator = "M0"
  /// The target of one year and the trend of the years before; see `HeldEveryYear`.
  case heldEveryYear = "M1"
  /// The growth since the base against the growth that the target takes; see `RequiredGrowth`.
  case requiredGrowth = "M2"
  /// The latest changes carried on to the end of the target; see `ProjectedMiss`.
  case projectedMiss = "M3"
  /// The growth since the base carried on to the end of the target; see `ExpectedValue`.
  case expectedValue = "M4"

  /// The methods that judge the way towards a target and not the figure of its own period.
  public static let ofProgress: [Method] = [.heldEveryYear, .requiredGrowth, .projectedMiss, .expectedValue]

  public var name: String { rawValue }

  /// Raised whenever the same input could be judged otherwise than before.
  public var version: Int {
    switch self {
    case .gapAndComparator, .heldEveryYear, .requiredGrowth, .projectedMiss, .expectedValue: 1
    }
  }
}
