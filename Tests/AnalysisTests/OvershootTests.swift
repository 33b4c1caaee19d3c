import Analysis
import Indicators
import Testing

@Suite struct OvershootTests {
  func overshoot(_ lines: String) throws -> Overshoot {
    let sample = try SampleCatalog(lines)
    return Overshoot(Verdicts(sample.catalog).all, in: sample.catalog)
  }

  /// 0.7, -0.9, -0.4, and -0.1 for the unemployment that is 0.1 too high; prices have no better side.
  @Test func pointsOfRates() throws {
    let found = try overshoot(ScorecardTests.lines)
    let spread = try #require(found.spread(.points))
    #expect(spread.count == 4)
    #expect(spread.mean.value == Rational(-175, 1000))
    #expect(spread.median.value == Rational(-25, 100))
    #expect(spread.greatest.gap.text == "eq 0.7" && spread.least.gap.text == "eq -0.9")
    #expect(spread.reached == 1 && spread.short == 3)
    #expect(found.spread(.percentOfBound) == nil)
    #expect(found.twoSided == 1)
    #expect(found.notJudged == 3)
    #expect(found.leftOut == 1)
  }

  /// 100 asked, 103 reached is +3.0 %; 40 asked, 41 is +2.5 %; energy of 200 at most, 190 used is +5.0 %, 210 -5.0 %.
  @Test func amountsInPercentOfTheirBound() throws {
    let found = try overshoot(
      """
      r-2025: luliang roads 2025 target level eq 100 gong_li
      r-2026: luliang roads 2025 actual level eq 103 gong_li
      r-2025: luliang shelters 2025 target level ge 40 ge
      r-2026: luliang shelters 2025 actual level eq 41 ge
      r-2025: luliang energy_use 2025 target level le 200 wan_yuan
      r-2026: luliang energy_use 2025 actual level eq 190 wan_yuan
      r-2025: jinzhong energy_use 2025 target level le 200 wan_yuan
      r-2026: jinzhong energy_use 2025 actual level eq 210 wan_yuan
      r-2025: luliang gdp 2025 target growth ge 5 percent
      r-2026: luliang gdp 2025 actual growth eq 5.5 percent
      """)
    let spread = try #require(found.spread(.percentOfBound))
    // (3 + 2.5 + 5 - 5) / 4 and (3 + 2.5) / 2.
    #expect(spread.mean.value == Rational(1375, 1000))
    #expect(spread.median.value == Rational(275, 100))
    #expect(found.spread(.points)?.mean.value == Rational(1, 2))
    #expect(found.entries.map(\.scale) == [.points] + Array(repeating: .percentOfBound, count: 4))
    #expect(found.entries.map(\.gap.text) == ["eq 0.5", "eq 5.0", "eq 3.0", "eq 2.5", "eq -5.0"])
    // Where less is better the bound stands first: 200 - 190 = 10, and 100 x 10 / 200 = 5.
    let energy = found.entries[1].gap.derivation
    #expect(energy.interval == .point(Rational(5)) && energy.operands[0].interval == .point(Rational(10)))
    #expect(energy.operands[0].operands.map(\.interval) == [.point(Rational(200)), .point(Rational(190))])
  }

  @Test func boundsAndRangesAreCountedApart() throws {
    let found = try overshoot(
      """
      r-2025: luliang gdp 2025 target growth ge 5 percent
      r-2026: luliang gdp 2025 actual growth gt 6 percent
      r-2025: luliang budget 2025 target growth range 4..6 percent
      r-2026: luliang budget 2025 actual growth eq 5 percent
      r-2025: luliang retail 2025 target growth range 4..6 percent
      r-2026: luliang retail 2025 actual growth eq 7 percent
      r-2025: jinzhong gdp 2025 target growth ge 5 percent
      """)
    #expect(found.bounds == 1 && found.withinRange == 1 && found.notJudged == 1)
    // Of a range the nearer end counts.
    #expect(found.entries.map(\.gap.text) == ["eq 1"])
    #expect(found.spread(.points)?.median.value == .one)
  }

  @Test func oddEvenOneAndNone() throws {
    #expect(try overshoot("r-2025: luliang gdp 2025 target growth ge 5 percent").entries.isEmpty)
    #expect(try overshoot("r-2025: luliang gdp 2025 target growth ge 5 percent").spread(.points) == nil)
    func lines(_ actuals: [String]) -> String {
      zip(["gdp", "budget", "retail"], actuals).map { indicator, actual in
        "r-2025: luliang \(indicator) 2025 target growth ge 5 percent\n"
          + "r-2026: luliang \(indicator) 2025 actual growth eq \(actual) percent\n"
      }.joined()
    }
    let one = try #require(try overshoot(lines(["4.9"])).spread(.points))
    #expect(one.mean.value == Rational(-1, 10) && one.median.value == Rational(-1, 10) && one.count == 1)
    let three = try #require(try overshoot(lines(["5", "5.1", "-6"])).spread(.points))
    // 0, 0.1 and -11 on the average of three are -10.9 / 3, exactly.
    #expect(three.mean.value == Rational(-109, 30) && three.median.value == .zero && three.reached == 2)
  }
}

@Suite struct VerdictGroupTests {
  @Test func groupsInOrderWithTheirTallies() throws {
    let sample = try SampleCatalog(
      """
      r-2025: luliang gdp 2025 target growth ge 5 percent
      r-2026: luliang gdp 2025 actual growth eq 5.5 percent
      r-2025: luliang unemployment 2025 target share le 5 percent
      r-2026: luliang gdp 2026 target growth ge 5 percent
      r-2026: luliang gdp 2026 target growth ge 6 percent
      r-2025: jinzhong gdp 2025 target growth ge 5 percent
      r-2026: jinzhong gdp 2025 actual growth eq 2.3 percent
      """)
    func groups(_ dimensions: VerdictGroup.Dimension...) -> [String] {
      VerdictGroup.groups(of: Verdicts(sample.catalog).all, by: dimensions, in: sample.catalog).map { group in
        let tally = Scorecard.Tally(group.verdicts)
        let key = [
          group.region.map { sample.catalog[$0].id }, group.year.map(String.init), group.topic,
          group.indicator.map { sample.catalog[$0].id },
        ].compactMap(\.self).joined(separator: " ")
        return "\(key) \(tally.kept)/\(tally.judged) of \(tally.total)"
      }
    }
    #expect(groups() == [" 1/2 of 4"])
    #expect(groups(.region) == ["luliang 1/1 of 3", "jinzhong 0/1 of 1"])
    #expect(groups(.year) == ["2025 1/2 of 3", "2026 0/0 of 1"])
    #expect(groups(.topic) == ["growth 1/2 of 3", "life 0/0 of 1"])
    #expect(groups(.year, .region) == ["luliang 2025 1/1 of 2", "jinzhong 2025 0/1 of 1", "luliang 2026 0/0 of 1"])
    #expect(groups(.indicator) == ["gdp 1/2 of 3", "unemployment 0/0 of 1"])
    #expect(VerdictGroup.groups(of: [], by: [.year], in: sample.catalog).isEmpty)
  }
}
