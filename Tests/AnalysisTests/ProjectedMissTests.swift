import Indicators
import Testing

@testable import Analysis

/// M3: what the latest changes lead to.
@Suite struct ProjectedMissTests {
  @Test func firstVector() throws {
    let found = try ProgressSample(
      "gdp", "2021-2030 ge 170", ProgressSample.row(from: 2020, "100 104 110 117 123 130")
    ).progress(.projectedMiss)
    #expect(found.outcome == .limited)
    #expect(found[.meanChange]?.value == Rational(6))
    #expect(found[.requiredChange]?.value == Rational(8))
    #expect(found[.projection]?.value == Rational(160))
    #expect(found[.miss]?.value == Rational(25))
    #expect(found.points == 6)
  }

  /// Figures to 2025, the target of a span to a later year, mean, projection, miss in percent, points, word.
  static let cases: [(String, String, String, String, String, String, String, Int, ProgressOutcome)] = [
    // Four points are enough; a fifth change further back is not needed.
    (
      "energy_use", "2021-2030 le 10", "20 19 18 17", "wan_yuan", "-1", "12", "200/7", 4,
      .limited
    ),
    (
      "gdp", "2021-2029 ge 109", "100 101 102 103", "yi_yuan", "1", "107", "100/3", 4, .limited
    ),
    ("gdp", "2021-2028 ge 62.5", "0 10 20 30", "yi_yuan", "10", "60", "100/13", 4, .moderate),
    ("gdp", "2021-2027 ge 61", "10 20 30 40", "yi_yuan", "10", "60", "100/21", 4, .onTrack),
    // At five percent no longer on track, at twenty still moderate.
    ("gdp", "2021-2027 ge 60", "11.5 21 30.5 40", "yi_yuan", "19/2", "59", "5", 4, .moderate),
    (
      "gdp", "2021-2027 ge 59.99", "11.5 21 30.5 40", "yi_yuan", "19/2", "59", "9900/1999", 4,
      .onTrack
    ),
    ("gdp", "2021-2027 ge 50", "28 32 36 40", "yi_yuan", "4", "48", "20", 4, .moderate),
    (
      "gdp", "2021-2027 ge 50.01", "28 32 36 40", "yi_yuan", "4", "48", "20100/1001", 4,
      .limited
    ),
    // Only the last six count.
    (
      "gdp", "2021-2027 ge 30", "900 10 11 12 14 16 20", "yi_yuan", "2", "24", "60", 6, .limited
    ),
    // No movement is the wrong direction; the shortfall is all that was still to go.
    ("gdp", "2021-2027 ge 50", "40 45 35 40", "yi_yuan", "0", "40", "100", 4, .away),
    ("gdp", "2021-2027 ge 50", "46 44 42 40", "yi_yuan", "-2", "36", "140", 4, .away),
    ("profit", "2021-2027 ge 5", "-20 -14 -9 -5", "yi_yuan", "5", "5", "0", 4, .onTrack),
    ("profit", "2021-2027 ge 0", "-8 -7 -6 -5", "yi_yuan", "1", "-3", "60", 4, .limited),
  ]

  @Test(arguments: cases)
  func projections(
    _ indicator: String, _ target: String, _ numbers: String, _ unit: String, _ mean: String, _ projection: String,
    _ miss: String, _ points: Int, _ word: ProgressOutcome
  ) throws {
    let years = numbers.split(separator: " ").count
    let found = try ProgressSample(
      indicator, target, ProgressSample.row(from: 2026 - years, numbers), unit: unit
    ).progress(.projectedMiss)
    #expect(found.ratio(.meanChange) == mean)
    #expect(found.ratio(.projection) == projection)
    #expect(found.ratio(.miss) == miss)
    #expect(found.points == points)
    #expect(found.outcome == word)
  }

  @Test func ratesAreProjectedInPoints() throws {
    let sample = try ProgressSample(
      "gdp", "2030 ge 5 base=2020", ProgressSample.row(from: 2021, "6.5 6.1 5.9 4.7"), measure: "growth",
      unit: "percent")
    let found = try sample.progress(.projectedMiss)
    #expect(found[.meanChange]?.value == Rational(-6, 10))
    #expect(found[.meanChange]?.unit == sample.catalog.pointsUnit)
    #expect(found[.projection]?.value == Rational(11, 10))
    #expect(found.outcome == .away)
  }

  /// 4.98 % would print as the threshold of 5.0 % and is told apart by one digit more.
  @Test func aMissNextToItsThresholdGetsADigit() throws {
    let found = try ProgressSample(
      "gdp", "2021-2027 ge 59.99", ProgressSample.row(from: 2022, "11.5 21 30.5 40")
    ).progress(.projectedMiss)
    #expect(found.printed(.miss) == "4.95")
    let exact = try ProgressSample(
      "gdp", "2021-2027 ge 60", ProgressSample.row(from: 2022, "11.5 21 30.5 40")
    ).progress(.projectedMiss)
    #expect(exact.printed(.miss) == "5.0")
  }

  /// "Above 40" is not reached by 40, and nothing of the way is left to be missed.
  @Test func atTheNumberOfAnOpenTarget() throws {
    let rising = try ProgressSample("gdp", "2021-2027 gt 40", ProgressSample.row(from: 2022, "10 20 30 40"))
    #expect(try rising.progress(.projectedMiss).outcome == .onTrack)
    #expect(try rising.progress(.requiredGrowth).refusal == .tooFewPoints(found: 1, needed: 2, missing: .year(2020)))
    let falling = try ProgressSample("gdp", "2021-2027 gt 40", ProgressSample.row(from: 2022, "70 60 50 40"))
    let found = try falling.progress(.projectedMiss)
    #expect(found.outcome == .away)
    #expect(found[.miss] == nil)
    let reached = try ProgressSample("gdp", "2021-2027 ge 40", ProgressSample.row(from: 2022, "10 20 30 40"))
    #expect(try reached.progress(.projectedMiss).outcome == .achieved)
  }

  @Suite struct Totals {
    /// 100 thousand jobs over five years: the running total, with zero at the start, is carried on at its mean pace.
    @Test func theTotalIsCarriedOn() throws {
      let sample = try ProgressSample(
        "jobs", "2021-2025 ge 10", ProgressSample.row(from: 2019, "7 8 2 1.5 1"), measure: "count", unit: "wan_ren")
      let found = try sample.progress(.projectedMiss)
      #expect(found[.meanChange]?.value == Rational(3, 2))
      #expect(found[.projection]?.value == Rational(15, 2))
      #expect(found[.miss]?.value == Rational(500, 11))
      #expect(found.outcome == .limited)
      #expect(found.points == 4)
      #expect(found.course.latest?.quantity.value == Rational(9, 2))
    }

    @Test func compoundMethodsHaveNoBase() throws {
      let sample = try ProgressSample(
        "jobs", "2021-2025 ge 10", ProgressSample.row(from: 2021, "2 1.5 1"), measure: "count", unit: "wan_ren")
      #expect(try sample.progress(.requiredGrowth).refusal == .baseZero)
      #expect(try sample.progress(.expectedValue).refusal == .baseZero)
    }

    @Test(arguments: [
      (["2021 2", "2022 2"], ProgressRefusal.tooFewPoints(found: 3, needed: 4, missing: .year(2023))),
      (["2021 2", "2022 2", "2024 3"], .tooFewPoints(found: 3, needed: 4, missing: .year(2023))),
      (["2022 2", "2023 2", "2024 3"], .tooFewPoints(found: 1, needed: 4, missing: .year(2021))),
      (["2021 2", "2022 >2", "2023 3"], .bound(.year(2023))),
      (["2021 2", "2022 2 status=B", "2023 3"], .seriesBreak(.year(2022))),
      (["2021 2", "2022 2 status=D", "2023 3"], .definitionDiffers(.year(2022))),
    ])
    func refusals(_ years: [String], _ refusal: ProgressRefusal) throws {
      let sample = try ProgressSample("jobs", "2021-2025 ge 10", years, measure: "count", unit: "wan_ren")
      #expect(try sample.progress(.projectedMiss).refusal == refusal)
    }

    /// What was counted otherwise before the span is in no sum of it.
    @Test func whatLiesBeforeTheSpanDoesNotMatter() throws {
      let sample = try ProgressSample(
        "jobs", "2021-2025 ge 10", ["2020 9 status=D", "2021 2 status=B", "2022 2", "2023 2"], measure: "count",
        unit: "wan_ren")
      #expect(try sample.progress(.projectedMiss).outcome == .onTrack)
    }

    @Test func aTotalDoesNotGoTowardsACeiling() throws {
      let sample = try ProgressSample(
        "pm25", "2021-2025 le 10", ProgressSample.row(from: 2021, "2 2 2"), measure: "count", unit: "ge")
      #expect(try sample.progress(.projectedMiss).refusal == .ceilingOfTotal)
    }
  }
}
