public import Indicators

/// By how much targets were exceeded or missed: gaps in points for rates, in percent of the bound for amounts.
///
/// The two are never mixed. The sign is turned where less is better, so that plus is always the better side. Only gaps
/// that are one number count; what is left out is counted by its reason.
public struct Overshoot: Hashable, Sendable {
  public enum Scale: String, Hashable, Sendable, CaseIterable {
    case points
    case percentOfBound = "percent_of_bound"
  }

  /// The gap of one target, plus on the better side.
  public struct Entry: Hashable, Sendable {
    public let verdict: Verdict
    public let scale: Scale
    public let gap: Quantity
  }

  /// Mean, median and ends of some gaps of one scale.
  public struct Spread: Hashable, Sendable {
    public let scale: Scale
    public let count: Int
    /// The sum divided by the number, exact. Example: 0.7, -0.9, -0.4 and -0.1 give -0.175.
    public let mean: Quantity
    /// The gap in the middle, or the mean of the two in the middle: -0.25 of the same.
    public let median: Quantity
    public let least: Entry
    public let greatest: Entry

    /// How many of the targets were met, and how many fell short: by their verdicts, so that a strict bound that is
    /// just touched is no success.
    public let reached: Int
    public var short: Int { count - reached }
  }

  /// From the best to the worst, points first.
  public let entries: [Entry]
  /// Judged, with a gap that is only known as a bound.
  public let bounds: Int
  /// Judged, and inside their range: there is no distance to a bound.
  public let withinRange: Int
  /// Judged, of indicators of which neither side is better.
  public let twoSided: Int
  /// Judged, with a gap in another unit, or none: ranks, relations as stated.
  public let otherwise: Int
  /// Not judged, whatever the reason.
  public let notJudged: Int

  /// The gaps of headline targets among some verdicts.
  public init(_ verdicts: some Sequence<Verdict>, in catalog: Catalog) {
    var entries: [Entry] = []
    var (bounds, withinRange, twoSided, otherwise, notJudged) = (0, 0, 0, 0, 0)
    for verdict in verdicts where !verdict.isStretch {
      guard verdict.isJudged else {
        notJudged += 1
        continue
      }
      let better = catalog.better(for: verdict.target)
      if better == .none {
        twoSided += 1
      } else if verdict.gap == nil, verdict.position == .within {
        withinRange += 1
      } else if let (scale, gap) = Self.gap(verdict, in: catalog) {
        if gap.value == nil {
          bounds += 1
        } else {
          entries.append(Entry(verdict: verdict, scale: scale, gap: better == .down ? gap.turned : gap))
        }
      } else {
        otherwise += 1
      }
    }
    self.entries = Scale.allCases.flatMap { scale in
      entries.filter { $0.scale == scale }.enumerated().sorted { left, right in
        let (one, other) = (left.element.gap.value ?? .zero, right.element.gap.value ?? .zero)
        return one == other ? left.offset < right.offset : one > other
      }.map(\.element)
    }
    self.bounds = bounds
    self.withinRange = withinRange
    self.twoSided = twoSided
    self.otherwise = otherwise
    self.notJudged = notJudged
  }

  /// Judged verdicts whose gap is not one number on a better side.
  public var leftOut: Int { bounds + withinRange + twoSided + otherwise }

  private static func gap(_ verdict: Verdict, in catalog: Catalog) -> (Scale, Quantity)? {
    if let gap = verdict.gap, let unit = gap.unit, catalog[unit].isPoints { return (.points, gap) }
    return verdict.gapPercent.map { (.percentOfBound, $0) }
  }

  /// Mean and median of the gaps of a scale; nil where there is none.
  public func spread(_ scale: Scale) -> Spread? {
    let own = entries.filter { $0.scale == scale }
    guard let first = own.first, let last = own.last else { return nil }
    let values = own.compactMap(\.gap.value)
    let digits = (own.map(\.gap.fractionDigits).max() ?? 0) + (own.count > 1 ? 1 : 0)
    func quantity(_ operation: Derivation.Operation, _ value: Rational) -> Quantity? {
      Quantity(
        operation, .point(value), unit: first.gap.unit, fractionDigits: digits, of: own.map(\.gap))
    }
    let middle = values.count / 2
    let median =
      values.count.isMultiple(of: 2) ? (values[middle - 1] + values[middle]) * Rational(1, 2) : values[middle]
    guard let mean = quantity(.mean, values.reduce(.zero, +) / Rational(values.count)),
      let half = quantity(.median, median)
    else { return nil }
    return Spread(
      scale: scale, count: values.count, mean: mean, median: half, least: last, greatest: first,
      reached: own.count { $0.verdict.countsAsMet })
  }
}

extension Quantity {
  /// The gap with the other sign: bound minus actual.
  fileprivate var turned: Quantity {
    Quantity(
      interval: interval.negated, unit: unit, fractionDigits: fractionDigits, comparator: comparator,
      isApproximate: isApproximate, derivation: derivation.turned)
  }
}

extension Derivation {
  /// A difference with its operands changed about, and in a percentage that of its first operand.
  fileprivate var turned: Derivation {
    let turnedOperands: [Derivation] =
      operation == .difference ? operands.reversed() : operands.prefix(1).map(\.turned) + operands.dropFirst()
    return Derivation(
      operation, interval: interval.negated, unit: unit, operands: turnedOperands, statements: ownStatements)
  }
}
