public import Indicators

/// How the target for one indicator was set from year to year: repeated, raised, lowered, said otherwise, or not at all.
///
/// Years without a target are kept as what they are: a target that comes back after them begins a new run, even with
/// the same figure. Example: at least 6 in 2023, 2024 and 2025, then 4.5 to 5 in 2026, are a run of three years and a
/// lower one of a single year.
public struct Persistence: Hashable, Sendable {
  /// The same target through years that follow each other without a hole.
  public struct Run: Hashable, Sendable {
    /// One for each year, ascending; never empty.
    public let targets: [Statement]
    /// Against the last target before it, of whatever year; nil for the first run.
    public let change: TargetComparison?
    /// The years before it of which no source says a target, since the run before.
    public let yearsWithout: [Int]

    public var first: Statement { targets[0] }
    public var last: Statement { targets[targets.count - 1] }
    public var years: ClosedRange<Int> { first.period.endYear...last.period.endYear }
    /// Whether it is said in another form than the one before: "about" after "at least".
    public var changesForm: Bool { change.map { $0.left.comparator != $0.right.comparator } ?? false }
  }

  public let region: RegionCode
  public let indicator: IndicatorCode
  public let measure: Statement.Measure
  /// In the order of years; never empty.
  public let runs: [Run]
  /// The last target against the first; nil where there is one target alone.
  public let overall: TargetComparison?

  public var targets: [Statement] { runs.flatMap(\.targets) }
  /// In how many years in a row, the last one included, the present target was set.
  public var yearsRepeated: Int { runs[runs.count - 1].targets.count }

  /// The history of the headline targets of single years, numeric before relational; nil where there is none.
  public init?(
    of indicator: IndicatorCode, _ measure: Statement.Measure, region: RegionCode, years: ClosedRange<Int>? = nil,
    in catalog: Catalog
  ) {
    let own = catalog.targets(of: region).map(\.statement).filter {
      $0.indicator == indicator && $0.measure == measure && $0.period.frequency == .year
        && years?.contains($0.period.endYear) ?? true
    }
    self.init(own.onePriceBasis, in: catalog)
  }

  /// All histories of a region, in the order of their subjects.
  public static func all(of region: RegionCode, years: ClosedRange<Int>? = nil, in catalog: Catalog) -> [Persistence] {
    let own = catalog.targets(of: region).map(\.statement).filter {
      $0.period.frequency == .year && years?.contains($0.period.endYear) ?? true
    }
    return Dictionary(grouping: own, by: { TargetSubject($0) }).sorted { $0.key < $1.key }
      .compactMap { Persistence($0.value, in: catalog) }
  }

  /// From targets of one region, indicator and measure, ordered by period.
  private init?(_ targets: [Statement], in catalog: Catalog) {
    var yearly: [Statement] = []
    for target in targets {
      guard let last = yearly.last, last.period == target.period else {
        yearly.append(target)
        continue
      }
      if last.comparator.isRelational, !target.comparator.isRelational { yearly[yearly.count - 1] = target }
    }
    guard let first = yearly.first, let last = yearly.last else { return nil }
    var runs: [Run] = []
    var current = [first]
    var change: TargetComparison?
    var without: [Int] = []
    for target in yearly.dropFirst() {
      let before = current[current.count - 1]
      let comparison = TargetComparison(target, before, in: catalog)
      let gap = Array(before.period.endYear + 1..<max(target.period.endYear, before.period.endYear + 1))
      if comparison.relation == .same, gap.isEmpty {
        current.append(target)
        continue
      }
      runs.append(Run(targets: current, change: change, yearsWithout: without))
      (current, change, without) = ([target], comparison, gap)
    }
    runs.append(Run(targets: current, change: change, yearsWithout: without))
    self.runs = runs
    region = first.region
    indicator = first.indicator
    measure = first.measure
    overall = yearly.count > 1 ? TargetComparison(last, first, in: catalog) : nil
  }
}
