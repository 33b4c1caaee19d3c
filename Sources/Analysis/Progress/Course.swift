public import Indicators

/// The way towards a target: from where it began, over the figures that are known, to where it is to end.
///
/// A target for a span of years is to be reached in its last one; its base is the year before the span. A target for a
/// single year has as its base the year of whose results its source reports, in the oldest source that sets it; a
/// `base` of the statement comes before both (ruling 11). A count over a span is a total: its points are the sums since
/// the first year, and zero in the base year.
public struct Course: Hashable, Sendable {
  /// A figure of the course, in the unit of the target.
  public struct Point: Hashable, Sendable {
    public let year: Int
    public let quantity: Quantity

    public var period: Period { .year(year) }
  }

  /// The side that is better, as a factor.
  public enum Direction: Int, Hashable, Sendable {
    case up = 1
    case down = -1

    public var sign: Rational { Rational(rawValue) }
  }

  public let target: Statement
  /// The number that the target names, without the side or tolerance of its form, the nearer end of a range; nil for a
  /// relation and a place in a ranking.
  public let goal: Quantity?
  /// Nil where neither side is better, or the target bounds the side that is.
  public let direction: Direction?
  public let baseYear: Int
  public let endYear: Int
  /// Whether the target is a total over its span.
  public let isTotal: Bool
  /// All figures up to the last year, ascending; for a total those from its base on, up to the first year without one.
  public let points: [Point]
  /// Years whose figure cannot be held against the target, and why.
  let obstacles: [Int: ProgressRefusal]
  /// Years whose figure is the first on a new basis.
  let breaks: Set<Int>

  /// Whether more than one year leads from the base to the end.
  public var isOfSeveralYears: Bool { endYear - baseYear > 1 }

  /// The figure of the base year; nil where no source says it.
  public var base: Point? { points.first { $0.year == baseYear } }

  /// The newest figure after the base; nil where there is none yet.
  public var latest: Point? { points.last.flatMap { $0.year > baseYear ? $0 : nil } }

  public init(to target: TargetFigure, in catalog: Catalog) {
    let statement = target.statement
    let better = catalog.better(for: statement)
    let requirement = Requirement.numeric(statement, better: better, tolerance: nil)
    let direction = requirement?.kept.flatMap { Self.direction(better, keeping: $0) }
    let goal =
      statement.measure == .rank ? nil : requirement.flatMap { catalog.goal(of: statement, $0, direction) }
    self.target = statement
    self.goal = goal
    self.direction = direction
    endYear = statement.period.endYear
    baseYear = catalog.baseYear(of: target)
    if case .span = statement.period { isTotal = statement.measure == .count } else { isTotal = false }
    let record = CourseRecord(of: statement, goal: goal, through: endYear, in: catalog)
    points =
      isTotal
      ? record.totals(
        over: statement.period, unit: goal?.unit,
        floor: catalog[statement.indicator].canBeNegative(statement.measure) ? nil : .zero) : record.points
    obstacles = record.obstacles
    breaks = record.breaks
  }

  private static func direction(_ better: Indicator.Better, keeping kept: Interval) -> Direction? {
    switch better {
    case .up: kept.upper == nil ? .up : nil
    case .down: kept.lower == nil ? .down : nil
    case .none: nil
    }
  }

  /// Whether a value of the target's unit keeps the target: `gt` is kept above its number alone.
  func keeps(_ value: Rational, in catalog: Catalog) -> Bool {
    Requirement.numeric(target, better: catalog.better(for: target), tolerance: nil)?.kept?.contains(value) ?? false
  }

  /// The points of at most `count` years in a row of which the last is the latest.
  func recent(_ count: Int) -> [Point] {
    var run: [Point] = []
    for point in points.reversed() {
      guard run.count < count, run.last.map({ $0.year == point.year + 1 }) ?? true else { break }
      run.append(point)
    }
    return run.reversed()
  }
}

extension Catalog {
  /// The year from which the way to a target is counted.
  fileprivate func baseYear(of target: TargetFigure) -> Int {
    let statements = [target.statement] + target.repeated
    if let base = statements.lazy.compactMap(\.base).first { return base.endYear }
    if case .span(let first, _) = target.key.period { return first - 1 }
    let reported = statements.map { self[$0.source].covers ?? self[$0.source].published.year - 1 }
    return reported.min() ?? target.key.period.endYear - 1
  }

  /// The bound of a target as a number of its own.
  fileprivate func goal(
    of target: Statement, _ requirement: Requirement, _ direction: Course.Direction?
  ) -> Quantity? {
    guard let said = quantity(of: target) else { return nil }
    let bound = direction == .down ? requirement.bounds.upper : requirement.bounds.lower
    return Quantity(
      interval: .point(bound), unit: said.unit, fractionDigits: said.fractionDigits, comparator: .eq,
      isApproximate: said.isApproximate,
      derivation: Derivation(.promised, interval: .point(bound), unit: said.unit, statements: [target]))
  }
}
