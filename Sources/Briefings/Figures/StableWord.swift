import Analysis

/// Words for programs: the same in every language and every edition, of small letters and `_`.
///
/// A case is called by its name, `.notYetReported` is `not_yet_reported`; what it carries is left out, unless that alone
/// says what it is.
public enum StableWord {
  /// Examples: `Verdict.Mark.asStated` is `as_stated`, `GrowthRefusal.seriesBreak(2024)` is `series_break`; a growth that
  /// cannot be ranked is called by what refuses it, and a year that cannot be judged by its reason.
  public static func of(_ value: some Any) -> String {
    if let absence = value as? Ranking.Absence, case .growth(let refusal) = absence { return name(of: refusal) }
    if let refusal = value as? ProgressRefusal, case .unjudged(let reason) = refusal { return name(of: reason) }
    return name(of: value)
  }

  private static func name(of value: some Any) -> String {
    String(describing: value).prefix { $0 != "(" }.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
  }
}
