public import Indicators

/// Verdicts that share a row of a chart of targets: of one subject, at most one for each region and period.
public struct TargetRow: Hashable, Sendable {
  public let subject: TargetSubject
  /// In the order they came in; never empty.
  public let verdicts: [Verdict]

  /// The rows of some verdicts, in the order of their subjects.
  ///
  /// What `subject` tells apart never shares a row. Targets for one subject do, whatever their form, until a region
  /// has two of them for one period: then counts part from levels, and where that is not enough each reference has a
  /// row of its own and the numeric target another. Example: income that should grow by at least 5 % and by more than
  /// trade are two rows, income that should grow by 5 % in one year and by more than trade in the next are one.
  public static func rows(
    of verdicts: [Verdict], by subject: @escaping (Statement) -> TargetSubject = { TargetSubject($0) }
  ) -> [TargetRow] {
    let ways: [(Statement) -> TargetSubject] = [
      subject, { TargetSubject($0) }, { TargetSubject(withReferenceOf: $0) },
    ]
    return grouped(verdicts, by: subject).flatMap { whole in
      let attempts = ways.lazy.map { grouped(whole.verdicts, by: $0) }
      return attempts.first { $0.allSatisfy(\.hasOneEach) } ?? grouped(whole.verdicts, by: ways[ways.count - 1])
    }.sorted { $0.subject < $1.subject }
  }

  private struct Cell: Hashable {
    let region: RegionCode
    let period: Period
  }

  private var hasOneEach: Bool {
    Set(verdicts.map { Cell(region: $0.target.region, period: $0.target.period) }).count == verdicts.count
  }

  private static func grouped(_ verdicts: [Verdict], by subject: (Statement) -> TargetSubject) -> [TargetRow] {
    Dictionary(grouping: verdicts) { subject($0.target) }.map { TargetRow(subject: $0.key, verdicts: $0.value) }
  }
}
