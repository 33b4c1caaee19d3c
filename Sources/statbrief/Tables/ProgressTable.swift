import Analysis
import Briefings
import Indicators

/// The way towards targets, one row for each method: where it began, where it stands, and what the method finds or why
/// it finds nothing.
struct ProgressTable {
  let catalog: Catalog
  let wording: Wording
  let methods: [Method]

  /// What one method says of a target, beside what they all do.
  private struct Row {
    let progress: TargetProgress
    let found: Progress

    var target: Statement { progress.target }
    /// Where the way began; nothing where it is one of a single year.
    var base: Course.Point? { progress.course.isOfSeveralYears ? progress.course.base : nil }
    var baseYear: Int? { progress.course.isOfSeveralYears ? progress.course.baseYear : nil }
    var latest: Course.Point? { progress.course.latest }
  }

  func table(regions: [RegionCode], period: Period?) -> ResultTable {
    let all = regions.flatMap { TargetProgress.all(in: catalog, region: $0, methods: methods) }
      .filter { period == nil || $0.target.period == period }
    let rows = all.flatMap { progress in progress.all.map { Row(progress: progress, found: $0) } }
    return columns.table(rows, notes: wording.progressNotes(all, by: methods))
  }

  private var columns: TableColumns<Row> {
    let wording = wording
    var columns = TableColumns<Row>(catalog, wording)
    columns.target { $0.target }
    columns.unit { $0.target.unit }
    columns.cell("base") { $0.baseYear.map { .text("\($0)") } ?? .empty }
    columns.quantity("base_value") { $0.base?.quantity }
    columns.cell("latest") { ($0.latest?.period).map { .text($0.description) } ?? .empty }
    columns.quantity("latest_value") { $0.latest?.quantity }
    columns.text("method") { $0.found.method.name }
    columns.cell("outcome") { row in
      row.found.outcome.map { .text(wording.word($0, by: row.found.method)) } ?? .empty
    }
    columns.code("outcome_code") { $0.found.outcome.map { .text(StableWord.of($0)) } ?? .empty }
    for role in roles { columns.quantity(Self.name(role)) { $0.found[role] } }
    columns.count("points") { $0.found.points > 0 ? $0.found.points : nil }
    columns.cell("reason") { $0.found.refusal.map { .text(wording.word($0)) } ?? .empty }
    columns.code("reason_code") { $0.found.refusal.map { .text(StableWord.of($0)) } ?? .empty }
    columns.cell("disputed") { $0.progress.isDisputed ? .text(wording.methodsDisagree) : .empty }
    columns.code("is_disputed") { .flag($0.progress.isDisputed) }
    columns.sources { $0.progress.statements }
    return columns
  }

  /// The numbers that the methods may give, in columns.
  private var roles: [Progress.Role] {
    let used = Set(methods.flatMap(\.roles))
    return Progress.Role.allCases.filter(used.contains)
  }

  /// The column of a number; `_percent` where it is one, whatever the unit of the target.
  private static func name(_ role: Progress.Role) -> String {
    switch role {
    case .observedGrowth: "growth_percent"
    case .requiredGrowth: "required_percent"
    case .pace: "pace"
    case .meanChange: "mean_change"
    case .requiredChange: "required_change"
    case .projection: "projection"
    case .miss: "miss_percent"
    case .expected: "expected"
    case .share: "share_of_way"
    }
  }
}
