/// A way of judging a target; its name and version are printed with every verdict.
public enum Method: String, Hashable, Sendable, CaseIterable {
  /// The figure of the target's own period held against its bound; see `GapAndComparator`.
  case gapAndComparator = "M0"

  public var name: String { rawValue }

  /// Raised whenever the same input could be judged otherwise than before.
  public var version: Int {
    switch self {
    case .gapAndComparator: 1
    }
  }
}
