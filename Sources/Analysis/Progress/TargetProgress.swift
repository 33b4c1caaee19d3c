public import Indicators

/// What all methods say about the way towards one target, side by side.
public struct TargetProgress: Hashable, Sendable {
  public let course: Course
  /// The methods for a target of this kind, M1 for one of a single year and the others for one of several years, each
  /// with its outcome or its refusal.
  public let all: [Progress]

  public var target: Statement { course.target }

  /// The methods that find something.
  public var judged: [Progress] { all.filter { $0.outcome != nil } }

  /// Whether two methods find different things.
  public var isDisputed: Bool {
    let outcomes = judged.compactMap(\.outcome)
    return outcomes.indices.dropLast().contains { place in
      outcomes[(place + 1)...].contains { !$0.agrees(with: outcomes[place]) }
    }
  }

  /// The statements that the figures rest on, the target first.
  public var statements: [Statement] {
    var seen: Set<Int> = []
    let quantities = [course.base, course.latest].compactMap { $0?.quantity } + all.flatMap(\.numbers).map(\.quantity)
    return ([target] + quantities.flatMap(\.statements)).filter { seen.insert($0.row).inserted }
  }

  /// - Parameters:
  ///   - methods: Those that are asked for, in the order in which they are told.
  ///   - options: What M0 tolerates, on which M1 rests.
  public init(
    to target: TargetFigure, methods: [Method] = Method.ofProgress,
    options: GapAndComparator.Options = GapAndComparator.Options(), in catalog: Catalog
  ) {
    let course = Course(to: target, in: catalog)
    self.course = course
    all = methods.filter { ($0 == .heldEveryYear) != course.isOfSeveralYears }.map { method in
      Progress(
        method, on: course,
        verdict: GapAndComparator(catalog, options: options).verdict(on: target.statement), in: catalog)
    }
  }

  /// The progress towards all headline targets, of one region or of all, ordered by period, then by indicator.
  public static func all(
    in catalog: Catalog, region: RegionCode? = nil, methods: [Method] = Method.ofProgress,
    options: GapAndComparator.Options = GapAndComparator.Options()
  ) -> [TargetProgress] {
    catalog.targets(of: region).map { TargetProgress(to: $0, methods: methods, options: options, in: catalog) }
  }
}
