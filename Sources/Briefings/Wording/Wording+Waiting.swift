public import Analysis
import Charts
import Indicators

/// What is said of targets for whose period no results are there: those that cannot be out yet, and those that may be
/// but are in no source of the package.
extension Wording {
  /// Whether results for a period may be out: a source of a later year is there.
  func isOverdue(_ period: Period) -> Bool {
    catalog.newestDate.map { $0.year > period.endYear } ?? false
  }

  /// 尚未公布 of what cannot be out yet, 结果未收录 of what may be; both words where there are both.
  func waiting(_ verdicts: [Verdict]) -> String {
    waiting(verdicts.filter { $0.sign == .notYetReported }.map(\.target.period.endYear))
  }

  /// The same of counted targets.
  func waiting(_ tally: Scorecard.Tally) -> String { waiting(tally.yearsNotReported.sorted()) }

  private func waiting(_ years: [Int]) -> String {
    let overdue = years.filter { isOverdue(.year($0)) }
    if overdue.isEmpty { return say("尚未公布", "not yet reported") }
    return overdue.count == years.count
      ? say("结果未收录", "without results in the package")
      : say("尚未公布或未收录", "not yet reported or without results in the package")
  }

  /// The word for an outcome; of a target without results whether they can be out.
  public func word(for verdict: Verdict) -> String {
    verdict.sign == .notYetReported ? waiting([verdict]) : self.verdict(verdict.sign)
  }

  /// The words of verdicts in the key of a chart of some targets.
  func verdictWords(for verdicts: [Verdict]) -> [VerdictSign.Kind: String] {
    var words = Dictionary(uniqueKeysWithValues: VerdictSign.Kind.allCases.map { ($0, verdict($0)) })
    words[.notYetReported] = waiting(verdicts)
    return words
  }

  /// 9项实际数均尚未公布, 9项结果均未收录; "none of 9 yet reported".
  func allWaiting(_ verdicts: [Verdict]) -> String {
    let count = verdicts.count
    if verdicts.allSatisfy({ isOverdue($0.target.period) }) {
      return say(count == 1 ? "结果未收录" : "\(count)项结果均未收录", "no results in the package")
    }
    return say(
      count == 1 ? "实际数尚未公布" : "\(count)项实际数均尚未公布",
      count == 1 ? "not yet reported" : "none of \(count) yet reported")
  }
}
