/// A target in its true shape: which values it allows, wants or leaves open.
///
/// All figures are in the units of the scale on which the shape is drawn.
public enum TargetShape: Hashable, Sendable {
  /// Which side of a planned figure is allowed.
  public enum Side: Hashable, Sendable { case floor, ceiling }

  /// What lies beyond the tolerance of an approximate target.
  public enum Beyond: Hashable, Sendable { case moreIsFine, lessIsFine, neither }

  /// How a target hangs on another indicator.
  public enum Relation: String, Hashable, Sendable {
    case same = "≈"
    case above = "＞"
    case below = "＜"
  }

  case atLeast(Double)
  case atMost(Double)
  /// A planned figure, judged as a floor or as a ceiling.
  case planned(Double, as: Side)
  /// An approximate figure; `tolerance` is half the breadth of its band.
  case about(Double, tolerance: Double, beyond: Beyond)
  /// From the lower to the upper figure, both allowed.
  case range(Double, Double)
  /// In step with, above or below another indicator, which `name` names; it has no place on the scale.
  case relational(Relation, name: String)

  /// The figures that the shape needs on a scale, from low to high; none for a relational target.
  public var figures: [Double] {
    switch self {
    case .atLeast(let bound), .atMost(let bound), .planned(let bound, as: _): [bound]
    case .about(let center, let tolerance, beyond: _): [center - abs(tolerance), center + abs(tolerance)]
    case .range(let low, let high): [min(low, high), max(low, high)]
    case .relational: []
    }
  }

  /// The figure from which the gap to `actual` is measured, or none where there is no gap: inside a range, or for a
  /// relational target.
  public func bound(nearest actual: Double) -> Double? {
    switch self {
    case .atLeast(let bound), .atMost(let bound), .planned(let bound, as: _): bound
    case .about(let center, tolerance: _, beyond: _): center
    case .range(let first, let second):
      if actual < min(first, second) {
        min(first, second)
      } else if actual > max(first, second) {
        max(first, second)
      } else {
        nil
      }
    case .relational: nil
    }
  }

  /// The same shape on another scale: every figure is passed through `position`, a monotone function.
  public func mapped(_ position: (Double) -> Double) -> TargetShape {
    switch self {
    case .atLeast(let bound): .atLeast(position(bound))
    case .atMost(let bound): .atMost(position(bound))
    case .planned(let bound, let side): .planned(position(bound), as: side)
    case .about(let center, let tolerance, let beyond):
      .about(
        position(center), tolerance: abs(position(center + tolerance) - position(center)), beyond: beyond)
    case .range(let low, let high): .range(position(low), position(high))
    case .relational: self
    }
  }

  /// The kind of the shape without its figures, for a key that shows each kind once.
  public var kind: Kind {
    switch self {
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .planned: .planned
    case .about(_, tolerance: _, beyond: .neither): .aboutTwoSided
    case .about: .aboutOneSided
    case .range: .range
    case .relational: .relational
    }
  }

  /// The seven shapes of the key, in its order.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case atLeast, atMost, planned, aboutOneSided, aboutTwoSided, range, relational
  }
}
