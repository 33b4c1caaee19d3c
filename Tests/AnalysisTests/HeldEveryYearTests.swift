import Indicators
import Testing

@testable import Analysis

/// M1: the target of a year, and the trend up to it.
@Suite struct HeldEveryYearTests {
  static let cases: [(String, String, String, ProgressOutcome, String, Int)] = [
    ("gdp", "2025 ge 6", "5 5.5 5.8 6.1", .heldSteady, "11/30", 4),
    ("gdp", "2025 ge 6", "8 7.5 7 6.1", .heldWorsening, "-19/30", 4),
    ("gdp", "2025 ge 6", "6.1 9 3 6.1", .heldSteady, "0", 4),
    ("gdp", "2025 ge 6", "4 4.5 5 5.9", .missedTowards, "19/30", 4),
    ("gdp", "2025 ge 6", "6.0 5.8 6.1 5.5", .missedNotTowards, "-1/6", 4),
    ("gdp", "2025 ge 6", "5.9 7 3 5.9", .missedNotTowards, "0", 4),
    // Only the last five changes; what came before them would turn the trend.
    ("gdp", "2025 ge 6", "99 98 1 2 3 4 5 6.5", .heldSteady, "11/10", 6),
    ("unemployment", "2025 le 5.5", "6.5 6 5.8 5.2", .heldSteady, "-13/30", 4),
    ("unemployment", "2025 le 5.5", "4.1 4.4 5 5.2", .heldWorsening, "11/30", 4),
    ("unemployment", "2025 le 5.5", "7 6.5 6.4 6", .missedTowards, "-1/3", 4),
    ("unemployment", "2025 le 5.5", "5 5.2 5.4 5.6", .missedNotTowards, "1/5", 4),
    // "About" is kept within its own tolerance.
    ("gdp", "2025 approx 5", "4 4.2 4.4 4.6", .heldSteady, "1/5", 4),
    ("gdp", "2025 approx 5", "4 4.1 4.2 4.4", .missedTowards, "2/15", 4),
  ]

  @Test(arguments: cases)
  func levels(
    _ indicator: String, _ target: String, _ numbers: String, _ word: ProgressOutcome, _ mean: String, _ points: Int
  ) throws {
    let years = numbers.split(separator: " ").count
    let measure = indicator == "gdp" ? "growth" : "share"
    let found = try ProgressSample(
      indicator, target, ProgressSample.row(from: 2026 - years, numbers), measure: measure, unit: "percent",
      source: "plan-2025"
    ).progress(.heldEveryYear)
    #expect(found.outcome == word)
    #expect(found.ratio(.meanChange) == mean)
    #expect(found.points == points)
  }

  /// 100, 106, 113, 121, 130 rise by 6, 6.6, 7.1 and 7.4 %: four years at current prices, before which only real growth
  /// is known. With three of them there are too few, and the reason is the prices.
  @Test(arguments: [(2020, ProgressRefusal?.none), (2021, .priceBasisDiffers(.year(2021)))])
  func olderYearsAtOtherPricesAreLeftOut(first: Int, refusal: ProgressRefusal?) throws {
    let levels = [(2020, "100"), (2021, "106"), (2022, "113"), (2023, "121"), (2024, "130")].filter { $0.0 >= first }
    let lines = levels.map { "book-2025: luliang gdp \($0.0) actual level eq \($0.1) yi_yuan" }
    let sample = try SampleCatalog(
      (lines + [
        "book-2022: luliang gdp \(first) actual growth eq 2.0 percent",
        "plan-2024: luliang gdp 2024 target growth ge 7.0 percent prices=current",
      ]).joined(separator: "\n"))
    let found = try #require(TargetProgress.all(in: sample.catalog).flatMap(\.all).first)
    #expect(found.method == .heldEveryYear && found.refusal == refusal)
    #expect(found.outcome == (refusal == nil ? .heldSteady : nil))
  }

  /// 5.96 % from two levels rounds to the promised 6.0 %: met at the edge is met.
  @Test func theEdgeCountsAsItsFirstWord() throws {
    let sample = try ProgressSample(
      "budget", "2025 ge 6.0", ["2022 4", "2023 5", "2024 5.5"], measure: "growth", unit: "percent",
      source: "plan-2025")
    var lines = ""
    for (year, level) in [("2024", "100"), ("2025", "105.96")] {
      lines += "book-2029: luliang budget \(year) actual level eq \(level) yi_yuan\n"
    }
    for (year, rate) in [("2022", "4"), ("2023", "5"), ("2024", "5.5")] {
      lines += "book-2029: luliang budget \(year) actual growth eq \(rate) percent\n"
    }
    lines += "plan-2025: luliang budget 2025 target growth ge 6.0 percent\n"
    let catalog = try SampleCatalog(lines).catalog
    let target = try #require(catalog.targets().first)
    let verdict = GapAndComparator(catalog).verdict(on: target.statement)
    #expect(verdict.outcome == .metAtEdge)
    let found = Progress(.heldEveryYear, on: Course(to: target, in: catalog), verdict: verdict, in: catalog)
    #expect(found.outcome == .heldSteady)
    #expect(found[.meanChange]?.value == Rational(196, 300))
    #expect(try sample.progress(.heldEveryYear).refusal == .tooFewPoints(found: 0, needed: 4, missing: .year(2025)))
  }

  @Test(arguments: [
    (
      "gdp", "2025 ge 6", ["2023 5", "2024 6", "2025 6"],
      ProgressRefusal.tooFewPoints(found: 3, needed: 4, missing: .year(2022))
    ),
    (
      "gdp", "2025 ge 6", ["2020 5", "2021 5", "2023 5", "2024 6", "2025 6"],
      .tooFewPoints(found: 3, needed: 4, missing: .year(2022))
    ),
    (
      "gdp", "2025 ge 6", ["2021 5", "2022 5", "2023 5", "2024 6"],
      .tooFewPoints(found: 0, needed: 4, missing: .year(2025))
    ),
    ("gdp", "2025 ge 6", [], .tooFewPoints(found: 0, needed: 4, missing: .year(2025))),
    ("gdp", "2025 ge 6", ["2022 5", "2023 5", "2024 6 status=B", "2025 6"], .seriesBreak(.year(2024))),
    ("gdp", "2025 ge 6", ["2022 5", "2023 5", "2024 6 status=D", "2025 6"], .definitionDiffers(.year(2024))),
    ("gdp", "2025 ge 6", ["2022 5", "2023 5", "2024 6", "2025 >6"], .bound(.year(2025))),
    ("gdp", "2025 ge 6", ["2022 ~5", "2023 5", "2024 6", "2025 7"], .bound(.year(2022))),
    ("gdp", "2025 ge 6", ["2022 5 prices=current", "2023 5", "2024 6", "2025 7"], .priceBasisDiffers(.year(2022))),
    ("cpi", "2025 eq 2", ["2022 2", "2023 2", "2024 2", "2025 2"], .directionMissing),
    ("gdp", "2025 le 6", ["2022 2", "2023 2", "2024 2", "2025 2"], .directionMissing),
    ("gdp", "2025 sync - reference=budget", ["2022 2", "2023 2", "2024 2", "2025 2"], .noNumber),
    ("gdp", "2025-Q1 ge 6", ["2022 2", "2023 2", "2024 2", "2025 2"], .partOfYear),
    ("gdp", "2021-2025 ge 6", ["2022 2", "2023 2", "2024 2", "2025 2"], .severalYears),
  ])
  func refusals(_ indicator: String, _ target: String, _ years: [String], _ refusal: ProgressRefusal) throws {
    let sample = try ProgressSample(
      indicator, target, years, measure: "growth", unit: "percent", source: "plan-2025")
    #expect(try sample.progress(.heldEveryYear).refusal == refusal)
  }

  /// A break before the window and a bound in its middle change nothing: neither is in the mean.
  @Test func whatTheWindowDoesNotUse() throws {
    let years = ["2018 5", "2019 5 status=B", "2020 5 status=B", "2021 5", "2022 >5", "2023 5.2", "2024 6", "2025 6.5"]
    let found = try ProgressSample(
      "gdp", "2025 ge 6", years, measure: "growth", unit: "percent", source: "plan-2025"
    ).progress(.heldEveryYear)
    #expect(found.outcome == .heldSteady)
    #expect(found[.meanChange]?.value == Rational(3, 10))
  }
}
