import Indicators
import Testing

@testable import Analysis

/// Where a course begins, the guards before the methods, and the methods side by side.
@Suite struct CourseTests {
  @Test(arguments: [
    // The year before the span, or the base that is named.
    ("2021-2025 ge 150", "plan-2021", 2020), ("2021-2025 ge 150 base=2019", "plan-2021", 2019),
    // For a single year the year of whose results its source reports.
    ("2030 ge 150", "plan-2021", 2020), ("2030 ge 150 base=2015", "plan-2021", 2015),
  ])
  func bases(_ target: String, _ source: String, _ base: Int) throws {
    let sample = try ProgressSample("gdp", target, ["2020 100", "2022 110"], source: source)
    let course = try sample.all().course
    #expect(course.baseYear == base)
    #expect(course.isOfSeveralYears)
    #expect(course.latest?.year == 2022)
    #expect(course.base?.quantity.value == (base == 2020 ? Rational(100) : nil))
  }

  @Test func aRepeatedTargetKeepsItsFirstBase() throws {
    let catalog = try SampleCatalog(
      """
      plan-2021: luliang gdp 2030 target level ge 150 yi_yuan
      plan-2024: luliang gdp 2030 target level ge 150 yi_yuan
      """
    ).catalog
    let target = try #require(catalog.targets().first)
    #expect(Course(to: target, in: catalog).baseYear == 2020)
  }

  @Test func theYearAheadIsNoWayOfSeveralYears() throws {
    let sample = try ProgressSample("gdp", "2021 ge 150", ["2020 100"])
    let found = try sample.all()
    #expect(found.all.map(\.method) == [.heldEveryYear])
    #expect(try sample.progress(.requiredGrowth).refusal == .singleYear)
    let several = try ProgressSample("gdp", "2021-2025 ge 150", ["2020 100"]).all()
    #expect(several.all.map(\.method) == [.requiredGrowth, .projectedMiss, .expectedValue])
  }

  /// Each guard comes before the ones below it: every figure set has the fault of its own line and of all below.
  @Test(arguments: [
    ("cpi", "2021-2025 eq 0", ["2020 0 status=D"], "growth", ProgressRefusal.directionMissing),
    ("gdp", "2030 ge 0 base=2020", ["2020 0 status=D"], "growth", .growthRate),
    (
      "profit", "2021-2025 ge 0", ["2020 0 status=D"], "level", .tooFewPoints(found: 1, needed: 2, missing: .year(2021))
    ),
    (
      "profit", "2021-2025 ge 0", ["2022 >5 status=D"], "level",
      .tooFewPoints(found: 1, needed: 2, missing: .year(2020))
    ),
    ("profit", "2021-2025 ge 0", ["2020 0 status=D", "2022 >5 status=B"], "level", .seriesBreak(.year(2022))),
    ("profit", "2021-2025 ge 0", ["2020 0 status=D", "2022 >5"], "level", .definitionDiffers(.year(2020))),
    ("profit", "2021-2025 ge 0", ["2020 0", "2022 >5"], "level", .bound(.year(2022))),
    ("profit", "2021-2025 ge 0", ["2020 ~7", "2022 5"], "level", .bound(.year(2020))),
    ("profit", "2021-2025 ge 0", ["2020 0", "2022 5"], "level", .baseZero),
    ("profit", "2021-2025 ge 7", ["2020 7", "2022 -5"], "level", .targetEqualsBase),
    ("profit", "2021-2025 ge 7", ["2020 6", "2025 -5"], "level", .lastYearReached),
    ("profit", "2021-2025 ge 7", ["2020 6", "2022 -5"], "level", .changeOfSign),
    ("profit", "2021-2025 ge 7", ["2020 -6", "2022 -5"], "level", .changeOfSign),
    ("profit", "2021-2025 ge 0", ["2020 -6", "2022 -5"], "level", .targetZero),
    ("gdp", "2021-2025 sync - reference=budget", ["2020 6", "2022 5"], "growth", .noNumber),
    ("gdp", "2021-2025 ge 7", ["2020 6 prices=constant", "2022 5"], "level", .priceBasisDiffers(.year(2020))),
  ])
  func order(
    _ indicator: String, _ target: String, _ years: [String], _ measure: String, _ refusal: ProgressRefusal
  ) throws {
    let unit = measure == "growth" ? "percent" : "yi_yuan"
    let sample = try ProgressSample(indicator, target, years, measure: measure, unit: unit)
    for method in [Method.requiredGrowth, .expectedValue] {
      let found = try sample.progress(method)
      #expect(found.refusal == refusal)
      #expect(found.numbers.isEmpty)
    }
  }

  /// Achieved comes before a change of sign and a target of zero, and before the end of the time.
  @Test(arguments: [
    ("2021-2025 ge 7", ["2020 -6", "2022 8"]), ("2021-2025 ge 0", ["2020 -6", "2022 0"]),
    ("2021-2025 ge 7", ["2020 6", "2025 7"]), ("2021-2025 ge 7", ["2020 8", "2022 9"]),
    ("2021-2025 approx 7", ["2020 6", "2022 7"]), ("2021-2025 range 5..7", ["2020 4", "2022 5"]),
  ])
  func achieved(_ target: String, _ years: [String]) throws {
    let sample = try ProgressSample("profit", target, years)
    #expect(try sample.progress(.requiredGrowth).outcome == .achieved)
    #expect(try sample.progress(.expectedValue).outcome == .achieved)
  }

  @Test func achievedOnTheLowerSide() throws {
    let sample = try ProgressSample("energy_use", "2021-2025 le 10", ["2020 20", "2023 9"], unit: "wan_yuan")
    let found = try sample.all()
    #expect(found.judged.map(\.outcome) == [.achieved, .achieved])
    #expect(!found.isDisputed)
    #expect(found.all[1].refusal == .tooFewPoints(found: 1, needed: 4, missing: .year(2022)))
  }

  @Test func growthOverASpanIsAMean() throws {
    let sample = try ProgressSample(
      "gdp", "2021-2025 ge 6", ProgressSample.row(from: 2020, "6 6 6 6"), measure: "growth", unit: "percent")
    #expect(try sample.progress(.projectedMiss).refusal == .meanOverSpan)
  }

  @Test func figuresAreTakenIntoTheUnitOfTheTarget() throws {
    let sample = try SampleCatalog(
      """
      plan-2021: luliang gdp 2021-2025 target level ge 170 yi_yuan
      book-2029: luliang gdp 2020 actual level eq 1000000 wan_yuan
      book-2029: luliang gdp 2022 actual level eq 1100000 wan_yuan
      """)
    let target = try #require(sample.catalog.targets().first)
    let course = Course(to: target, in: sample.catalog)
    #expect(course.points.map(\.quantity.value) == [Rational(100), Rational(110)])
    let other = try ProgressSample("jobs", "2021-2025 ge 5", ["2020 100", "2022 5"], unit: "wan_ren")
    #expect(try other.all().course.points.count == 2)
  }

  @Test func aPlaceInARankingIsNoNumberToGoTo() throws {
    let sample = try SampleCatalog(
      """
      plan-2021: luliang gdp 2021-2025 target rank le 3 - scope=province
      book-2029: luliang gdp 2020 actual rank eq 5 - scope=province
      """)
    let found = try #require(TargetProgress.all(in: sample.catalog).first)
    #expect(found.all.map(\.refusal) == [.noNumber, .noNumber, .noNumber])
  }

  /// The first vector: on track by M2 and M4, off track by M3.
  @Test func methodsThatDisagreeAreMarked() throws {
    let years = ProgressSample.row(from: 2020, "100 104 110 117 123 130")
    let found = try ProgressSample("gdp", "2021-2030 ge 170", years).all()
    #expect(found.judged.map(\.outcome) == [.onTrack, .limited, .onTrack])
    #expect(found.isDisputed)
    let lower = try ProgressSample("gdp", "2021-2030 ge 150", years).all()
    #expect(lower.judged.map(\.outcome) == [.onTrack, .onTrack, .onTrack])
    #expect(!lower.isDisputed)
    #expect(found.statements.first == found.target)
    #expect(Set(found.statements.map(\.period.description)) == ["2021-2030", "2020", "2025"])
  }

  /// The lowest level of M4 does not tell a slow way from the wrong one, and contradicts neither.
  @Test func theLowestLevelOfM4AgreesWithBoth() throws {
    let slow = try ProgressSample("energy_use", "2021-2025 le 60", ["2020 80", "2023 79"], unit: "wan_yuan").all()
    #expect(slow.judged.map(\.outcome) == [.limited, .stalled])
    #expect(!slow.isDisputed)
    let wrong = try ProgressSample("energy_use", "2021-2025 le 60", ["2020 80", "2023 81"], unit: "wan_yuan").all()
    #expect(wrong.judged.map(\.outcome) == [.away, .stalled])
    #expect(!wrong.isDisputed)
  }

  @Test func methodsCanBeChosen() throws {
    let sample = try ProgressSample("gdp", "2021-2030 ge 170", ["2020 100", "2025 130"])
    let found = TargetProgress.all(in: sample.catalog, methods: [.expectedValue])
    #expect(found.map { $0.all.map(\.method) } == [[.expectedValue]])
    #expect(Method.ofProgress.map(\.name) == ["M1", "M2", "M3", "M4"])
    #expect(Method.requiredGrowth.thresholds == [Rational(19, 20), Rational(3, 5), .zero])
    #expect(Method.projectedMiss.thresholds == [Rational(5), Rational(20)])
    #expect(Method.expectedValue.thresholds == [Rational(19, 20), Rational(1, 10)])
  }
}
