import Analysis
import Charts
import Drawing
public import Indicators

/// Level against growth of the same period, for the regions of a set.
public struct QuadrantFigure: ChartFigure {
  public var indicator: IndicatorCode
  /// Several are drawn alone, a single one among its peers; without any those of the set of which most is known.
  public var regions: [RegionCode]
  /// The period; nil for the newest of those in which most regions have both figures.
  public var period: Period?
  public var years: ClosedRange<Int>?
  public var title: String?

  public init(
    indicator: IndicatorCode, regions: [RegionCode] = [], period: Period? = nil, years: ClosedRange<Int>? = nil,
    title: String? = nil
  ) {
    self.indicator = indicator
    self.regions = regions
    self.period = period
    self.years = years
    self.title = title
  }

  /// How many members it would show; none where it cannot be made.
  func count(in wording: Wording) -> Int { (try? QuadrantFigureBuilder(self, wording))?.members.count ?? 0 }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    try QuadrantFigureBuilder(self, wording).prepared()
  }
}

/// A rule of a quadrant chart: the figure of the region that all lie in, or the mean of those drawn.
struct QuadrantReference {
  enum Kind {
    case whole(RegionCode)
    /// The simple mean of so many exact figures.
    case mean(count: Int)
  }

  let kind: Kind
  /// In the unit in which the figures are shown.
  let value: Rational
  let fractionDigits: Int

  /// The region's own figure where it lies among those of its members, as a rate or an amount per head does and a total
  /// does not; else the mean of the exact figures, to the most digits that one of them has. Nil without any.
  init?(_ quantities: [Quantity], whole: Quantity?, of ancestor: RegionCode?, in wording: Wording) {
    let shown = quantities.map(wording.shown)
    let exact = shown.compactMap(\.interval.value)
    guard !exact.isEmpty else { return nil }
    if let ancestor, let whole, let value = wording.valueAmong(quantities, of: whole) {
      kind = .whole(ancestor)
      self.value = value
      fractionDigits = wording.shown(whole).fractionDigits
      return
    }
    kind = .mean(count: exact.count)
    value = exact.reduce(.zero, +) / Rational(exact.count)
    fractionDigits = shown.map(\.fractionDigits).max() ?? 0
  }

  /// Where a figure lies: above it, below it, or on either side for all that is known.
  func side(of quantity: Quantity, in wording: Wording) -> Certainty {
    let interval = wording.shown(quantity).interval
    if Interval.point(value).isSurelyBelow(interval) { return .yes }
    return interval.isSurelyBelow(.point(value)) ? .no : .undecided
  }

  /// As printed, without a unit.
  func text(in wording: Wording) -> String {
    value.rounded(fractionDigits: fractionDigits).map(wording.number) ?? ""
  }
}

extension Wording {
  /// The value of the whole, in the unit in which it is shown, if it lies among those of its members: a rate or an amount
  /// per head does, a total does not.
  func valueAmong(_ members: [Quantity], of whole: Quantity) -> Rational? {
    let exact = members.map(shown).compactMap(\.interval.value)
    guard exact.count > 1, let low = exact.min(), let high = exact.max(), let value = shown(whole).interval.value,
      low <= value, value <= high
    else { return nil }
    return value
  }
}
