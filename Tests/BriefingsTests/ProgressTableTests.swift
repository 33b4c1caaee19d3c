import Analysis
import Drawing
import Indicators
import Testing

@testable import Briefings

/// Targets of several years in a briefing, and how a specification chooses tolerances and methods.
@Suite struct ProgressTableTests {
  /// Beds of the north: 100, 104, 110, 117, 123, 130 and 170 wanted in 2030, with more targets where a test asks.
  private func catalog(_ more: String = "") throws -> Catalog {
    let rows = zip(2018...2023, [100, 104, 110, 117, 123, 130]).map { "north,beds,\($0),actual,level,eq,\($1),,bed,\n" }
    return try ForeignPackage(
      rows.joined() + "north,beds,2019-2028,target,level,ge,170,,bed,\n" + more
    ).catalog
  }

  private func composition(
    of catalog: Catalog, language: Language, judging: Judging = Judging()
  ) throws -> Composition {
    var specification = try #require(BriefingSpecification.standard(for: catalog))
    specification.judging = judging
    return BriefingComposer.composition(of: specification, catalog: catalog, language: language)
  }

  private func rows(_ composition: Composition) throws -> [[String]] {
    try #require(composition.tables.first { $0.name == "table-progress" }).table.rows.map { Array($0.prefix(7)) }
  }

  @Test func theTableTellsPacesAndWhatEachMethodFinds() throws {
    let catalog = try catalog()
    #expect(
      try rows(composition(of: catalog, language: .english)) == [
        [
          "2019–28", "Hospital beds", "at least 170 beds", "100 beds (2018)", "130 beds (2023)",
          "+5.39% a year, +5.45% needed", "on track (M2 0.99, M4 0.99); off track (M3 25%)",
        ]
      ])
    #expect(
      try rows(composition(of: catalog, language: .chinese)) == [
        [
          "2019—2028年", "医院床位", "170张以上", "100张（2018年）", "130张（2023年）", "年均+5.39%，需+5.45%",
          "符合进度（M2 0.99、M4 0.99）；偏离进度（M3 25%）",
        ]
      ])
  }

  @Test func whatCannotBeJudgedSaysWhy() throws {
    let more = """
      north,balance,2022-2028,target,level,ge,5,,bed,
      north,jobless,2022-2028,target,share,le,4,,pct,
      north,jobless,2021,actual,share,eq,5,,pct,

      """
    let found = try rows(composition(of: catalog(more), language: .english))
    #expect(
      found.map(\.last) == [
        "on track (M2 0.99, M4 0.99); off track (M3 25%)", "not assessable (neither side is better)",
        "not assessable (no figure of 2022)",
      ])
    let chinese = try rows(composition(of: catalog(more), language: .chinese))
    #expect(chinese.map(\.last)[1...] == ["不可评（无优劣方向）", "不可评（缺2022年数据）"])
  }

  /// Losses: the amount and not the percentage tells the pace. A total has no base, and M3 alone judges it.
  @Test func lossesAndTotals() throws {
    let indicators = """
      id,name_zh,name_en,unit,better,signed
      beds,医院床位,Hospital beds,bed,up,
      balance,差额,Balance,bed,up,true

      """
    var lines = ""
    for (year, value) in zip(2018...2023, [-50, -44, -38, -30, -28, -25]) {
      lines += "north,balance,\(year),actual,level,eq,\(value),,bed,\n"
    }
    for (year, value) in zip(2019...2023, [12, 15, 9, 11, 10]) {
      lines += "north,beds,\(year),actual,count,eq,\(value),,bed,\n"
    }
    lines += "north,balance,2019-2026,target,level,ge,-10,,bed,\nnorth,beds,2019-2026,target,count,ge,100,,bed,\n"
    let catalog = try ForeignPackage(lines, indicators: indicators).catalog
    let found = try rows(composition(of: catalog, language: .english))
    #expect(found.map { $0[3] } == ["–", "−50 beds (2018)"])
    #expect(found.map { $0[5] } == ["+11.4 beds a year, +14.3 beds needed", "+5.0 beds a year, +5.0 beds needed"])
    #expect(found.map(\.last) == ["off track (M3 20.5%)", "moderate (M2 0.71, M4 0.84); on track (M3 0%)"])
  }

  @Test func methodsAreThoseOfTheSpecification() throws {
    let catalog = try catalog()
    let some = try composition(of: catalog, language: .english, judging: Judging(methods: [.projectedMiss]))
    #expect(try rows(some).map(\.last) == ["off track (M3 25%)"])
    let wording = Wording(.english, catalog: catalog, judging: Judging(methods: [.projectedMiss]))
    #expect(wording.methodEntries.map(\.key).filter { $0.hasPrefix("Progress, method") } == ["Progress, method M3 v1"])
    let all = Wording(.chinese, catalog: catalog).methodEntries.map(\.key)
    #expect(
      all.filter { $0.contains("M") } == [
        "评判方法 M0 v1", "进展评判方法 M1 v1", "进展评判方法 M2 v1", "进展评判方法 M3 v1", "进展评判方法 M4 v1",
      ])
    #expect(Wording(.english, catalog: catalog, judging: Judging(methods: [])).methodEntries.count == all.count - 6)
  }

  /// 5.2 % is "about 5 %" within 0.2 points and not within half a unit of "5.0"; other units keep their own half unit.
  @Test func tolerancesAreThoseOfTheSpecification() throws {
    let lines = """
      north,jobless,2023,actual,share,eq,5.2,,pct,
      north,jobless,2023,target,share,approx,5.0,,pct,
      north,beds,2023,actual,level,eq,99.8,,bed,
      north,beds,2023,target,level,approx,100,,bed,

      """
    let catalog = try ForeignPackage(lines).catalog
    let north = try #require(catalog.region(id: "north"))
    func outcomes(_ judging: Judging) -> [Verdict.Outcome] {
      Wording(.english, catalog: catalog, judging: judging).verdicts(of: north).all.map(\.outcome)
    }
    #expect(outcomes(Judging()) == [.about, .missed])
    let wide = Judging(about: Numeral(coefficient: 2, fractionDigits: 1))
    #expect(outcomes(wide) == [.about, .about])
    #expect(Wording(.english, catalog: catalog, judging: wide).aboutTolerance.hasPrefix("0.2 percentage points"))
    #expect(Wording(.chinese, catalog: catalog).stepTolerance == "0.5个百分点")
  }
}
