import Analysis
import Indicators
import Testing

@Suite struct SummaryTests {
  static let lines = """
    r-2023: luliang gdp 2020 actual level eq 1538.04 yi_yuan
    r-2023: luliang gdp 2022 actual level eq 2418.9 yi_yuan
    r-2025: luliang gdp 2024 actual level eq 2643.2 yi_yuan
    r-2025: jinzhong gdp 2024 actual level eq 2458.8 yi_yuan
    r-2025: luliang gdp 2024 actual growth eq 2.0 percent
    r-2025: luliang gdp 2024 actual rank eq 1 - scope=province rank_of=level
    r-2024: luliang gdp 2024 target growth ge 6 percent
    r-2025: luliang gdp 2025 target growth approx 5 percent
    r-2024: luliang retail 2024 target growth eq 6 percent
    r-2025: luliang retail 2024 actual growth eq 6.1 percent
    r-2024: luliang jobs 2024 target level eq 4 wan_ren
    """

  @Test func keyFacts() throws {
    let sample = try SampleCatalog(Self.lines)
    let fact = KeyFact(
      of: sample.indicator("gdp"), region: sample.region("luliang"), year: 2024, in: sample.catalog)
    #expect(fact.level?.text == "eq 2643.2")
    #expect(try fact.growth.get().rate.text == "eq 2.0")
    #expect(fact.record?.first.period == .year(2020))
    #expect(fact.record?.isRecordHigh == true)
    #expect(fact.record?.lowest?.period == .year(2020))
    #expect(fact.record?.gaps == [.year(2021), .year(2023)])
    #expect(fact.places == 1...10)
    #expect(fact.statedRanks.map(\.place) == [1])
    #expect(fact.verdicts.map(\.outcome) == [.missed])
    #expect(fact.nextTargets.map { $0.againstPreviousTarget?.isEasier } == [true])
    let earlier = KeyFact(
      of: sample.indicator("gdp"), region: sample.region("luliang"), year: 2023, in: sample.catalog)
    #expect(earlier.level == nil)
    #expect(earlier.newest?.period == .year(2022))
    #expect(earlier.growth == .failure(.priceBasisDiffers))
  }

  @Test func summaryOfAYear() throws {
    let sample = try SampleCatalog(Self.lines)
    let summary = Summary(of: sample.region("luliang"), year: 2024, in: sample.catalog)
    #expect(summary.facts.map(\.indicator) == [sample.indicator("gdp"), sample.indicator("retail")])
    #expect(summary.verdicts.count == 3)
    #expect(summary.scorecard.tally().missed == 1)
    #expect(summary.scorecard.tally().notAssessable.map(\.reason) == [.noActual])
    #expect(summary.loweredTargets.map(\.target.asPrinted) == ["5percent"])
    #expect(summary.raisedTargets.isEmpty)
    #expect(summary.verdictsByGap(in: sample.catalog).map { $0.gap?.text } == ["eq -4.0", "eq 0.1"])
  }

  @Test func recordsStopAtABreakAndAtBounds() throws {
    func record(_ figures: [String]) throws -> SeriesRecord? {
      let lines = figures.enumerated().map { "r-2025: luliang budget \(2020 + $0.offset) actual level \($0.element)" }
      let sample = try SampleCatalog(lines.joined(separator: "\n"))
      return SeriesRecord(
        of: try sample.key("luliang", "budget", "2020").series, through: .year(2030), in: sample.catalog)
    }
    let broken = try record(["eq 900 yi_yuan", "eq 100 yi_yuan status=B", "eq 110 yi_yuan"])
    #expect(broken?.isRecordHigh == true)
    #expect(broken?.first.period == .year(2021))
    #expect(broken?.seriesBreak == .year(2021))
    #expect(broken?.last.comparedWith == 2)
    let bound = try record(["eq 900 yi_yuan", "gt 800 yi_yuan"])
    #expect(bound?.highest == nil && bound?.isRecordHigh == false)
    let tie = try record(["eq 900 yi_yuan", "eq 900.0 yi_yuan"])
    #expect(tie?.highest == nil && tie?.lowest == nil)
    let one = try record(["eq 900 yi_yuan"])
    #expect(one?.isRecordHigh == false)
    let mixed = try record(["eq 9000000 wan_yuan", "eq 899 yi_yuan"])
    #expect(mixed?.isRecordLow == true)
    #expect(try record([]) == nil)
  }
}
