import Indicators

/// What the histories of many figures come to: how many were revised, to which side, and by how much on average.
public struct RevisionSummary: Hashable, Sendable {
  /// How many figures were looked at.
  public let figures: Int
  /// Figures of which the value in use now contradicts the one that was used first.
  public let revised: Int
  /// Figures of which something finer or coarser came into use, and that were never contradicted.
  public let refined: Int
  public let up: Int
  public let down: Int
  /// The mean of the revisions in percent from first to latest, of the figures that have one number of percent; nil
  /// for fewer than two.
  ///
  /// Example: revisions by 1.2 and -0.4 percent have the mean 0.4 and the mean size 0.8.
  public let meanPercent: Quantity?
  /// The same of their sizes: what a first figure has to be trusted with.
  public let meanSize: Quantity?

  public init(_ histories: [RevisionHistory]) {
    let totals = histories.compactMap(\.total).filter(\.isRevision)
    figures = histories.count
    revised = totals.count
    refined = histories.count { !$0.changes.isEmpty && $0.revisions.isEmpty }
    up = totals.count { $0.revision?.difference.interval.isAbove(.zero) == .yes }
    down = totals.count { $0.revision?.difference.interval.isBelow(.zero) == .yes }
    let percents = totals.compactMap { $0.revision?.percent }.filter { $0.value != nil }
    guard percents.count > 1 else {
      meanPercent = nil
      meanSize = nil
      return
    }
    meanPercent = Quantity.mean(of: percents)
    meanSize = Quantity.mean(of: percents.map(\.size))
  }
}

extension Quantity {
  /// An exact number without its sign.
  fileprivate var size: Quantity {
    guard let value, value.isNegative else { return self }
    return Quantity(
      interval: interval.negated, unit: unit, fractionDigits: fractionDigits, comparator: comparator,
      isApproximate: isApproximate, derivation: derivation)
  }
}
