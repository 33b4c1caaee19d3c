import Analysis
import Indicators
import Testing

/// How targets share the rows of a chart.
@Suite struct TargetRowTests {
  private func rows(_ lines: String, countsAreLevels: Bool = false) throws -> [[String]] {
    let verdicts = Verdicts(try SampleCatalog(lines).catalog).headlines
    let rows =
      countsAreLevels
      ? TargetRow.rows(of: verdicts) { TargetSubject($0).countedAsLevel } : TargetRow.rows(of: verdicts)
    return rows.map { $0.verdicts.map { "\($0.target.period) \($0.target.comparator.rawValue)" } }
  }

  @Test func noVerdictsHaveNoRows() throws {
    #expect(TargetRow.rows(of: []).isEmpty)
  }

  @Test func numberAndRelationShareARowUntilTheyMeet() throws {
    let apart = """
      r-2025: luliang rural_income 2024 target growth ge 5 percent
      r-2025: luliang rural_income 2025 target growth above - - reference=gdp
      """
    #expect(try rows(apart) == [["2024 ge", "2025 above"]])
    let together = apart + "\nr-2025: luliang rural_income 2025 target growth ge 6 percent"
    #expect(try rows(together) == [["2024 ge", "2025 ge"], ["2025 above"]])
  }

  /// Regions do not meet each other.
  @Test func regionsShareARow() throws {
    #expect(
      try rows(
        """
        r-2025: luliang rural_income 2025 target growth ge 5 percent
        r-2025: jinzhong rural_income 2025 target growth above - - reference=gdp
        """
      ).map(\.count) == [2])
  }

  @Test func countsPartFromLevelsOnlyWhereBothAreThere() throws {
    let one = """
      r-2025: luliang shelters 2024 target count ge 20 ge
      r-2025: luliang shelters 2025 target level ge 30 ge
      """
    #expect(try rows(one, countsAreLevels: true).map(\.count) == [2])
    #expect(try rows(one).map(\.count) == [1, 1])
    let both = one + "\nr-2025: luliang shelters 2025 target count ge 10 ge"
    #expect(try rows(both, countsAreLevels: true) == [["2025 ge"], ["2024 ge", "2025 ge"]])
  }
}
