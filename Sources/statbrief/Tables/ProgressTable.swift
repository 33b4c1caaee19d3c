import Analysis
import Indicators

/// The way towards targets, one row for each method: where it began, where it stands, and what the method finds or why
/// it finds nothing.
struct ProgressTable {
  let catalog: Catalog
  let language: ShownLanguage
  let methods: [Method]

  /// The numbers that the methods may give, in columns.
  private var roles: [Progress.Role] {
    let used = Set(methods.flatMap(\.roles))
    return Progress.Role.allCases.filter(used.contains)
  }

  func table(regions: [RegionCode], period: Period?) -> ResultTable {
    let roles = roles
    var table = ResultTable(
      header: [
        "region", "period", "indicator", "measure", "target", "unit", "base", "base_value", "latest", "latest_value",
      ]
        + ["method", "outcome"] + roles.map(Self.name) + ["points", "reason", "disputed", "sources"])
    let all = regions.flatMap { TargetProgress.all(in: catalog, region: $0, methods: methods) }
      .filter { period == nil || $0.target.period == period }
    for progress in all {
      let course = progress.course
      let target = progress.target
      for found in progress.all {
        let isOfYears = course.isOfSeveralYears
        table.append(
          row: [
            .text(language.of(catalog[target.region].shortName)), .text(target.period.description),
            .text(language.of(catalog[target.indicator].shortName)), .text(target.measure.rawValue),
            .number(FigureText.of(target, in: catalog)), .unit(target.unit, in: catalog, language),
            isOfYears ? .text("\(course.baseYear)") : .empty, isOfYears ? .quantity(course.base?.quantity) : .empty,
            (course.latest?.period).map { .text($0.description) } ?? .empty, .quantity(course.latest?.quantity),
            .text(found.method.name), found.outcome.map { .text(ReasonText.of($0, by: found.method)) } ?? .empty,
          ] + roles.map { .quantity(found[$0]) } + [
            found.points > 0 ? .number("\(found.points)") : .empty,
            found.refusal.map { .text(ReasonText.of($0)) } ?? .empty,
            progress.isDisputed ? .text("methods disagree") : .empty,
            .text(FigureText.sources(progress.statements, in: catalog)),
          ])
      }
    }
    table.notes = notes(all)
    return table
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

  private func notes(_ all: [TargetProgress]) -> [String] {
    let judged = all.count { !$0.judged.isEmpty }
    let disputed = all.count(where: \.isDisputed)
    let some =
      "\(judged) of \(Counted.of(all.count, "target")) can be judged"
      + (disputed == 0 ? "." : ", and the methods disagree on \(disputed).")
    return [some] + methods.map(ReasonText.note)
  }
}
