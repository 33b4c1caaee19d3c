import Indicators
import Testing

@testable import Analysis

/// M2 and M4: numbers by exact fractions and sixty decimals, worked out elsewhere.
@Suite struct RequiredGrowthTests {
  /// The first test vector: 100 to 130 in five years, 170 wanted after ten.
  @Test func firstVector() throws {
    let sample = try ProgressSample(
      "gdp", "2021-2030 ge 170", ProgressSample.row(from: 2020, "100 104 110 117 123 130"))
    let pace = try sample.progress(.requiredGrowth)
    #expect(pace.outcome == .onTrack)
    #expect(pace.digits(.observedGrowth, 6) == "5.387395")
    #expect(pace.digits(.requiredGrowth, 6) == "5.449589")
    #expect(pace.printed(.pace) == "0.988587")
    #expect(pace.points == 2)
    let expected = try sample.progress(.expectedValue)
    #expect(expected.outcome == .onTrack)
    #expect(expected.printed(.expected) == "169.0")
    #expect(expected[.expected]?.value == Rational(169))
    #expect(expected.printed(.share) == "0.985714")
    #expect(expected[.share]?.value == Rational(69, 70))
  }

  /// The second: 20 to 16 in five years, 10 wanted after ten, and less is better.
  @Test func secondVector() throws {
    let sample = try ProgressSample(
      "energy_use", "2021-2030 le 10", ["2020 20", "2025 16"], unit: "wan_yuan")
    let pace = try sample.progress(.requiredGrowth)
    #expect(pace.outcome == .moderate)
    #expect(pace.printed(.observedGrowth) == "-4.364750")
    #expect(pace.printed(.requiredGrowth) == "-6.696701")
    #expect(pace.printed(.pace) == "0.651776")
    let expected = try sample.progress(.expectedValue)
    #expect(expected.outcome == .moderate)
    #expect(expected[.expected]?.value == Rational(64, 5))
    #expect(expected.printed(.expected) == "12.8")
    #expect(expected[.share]?.value == Rational(18, 25))
  }

  /// The trap: a compound growth of growth rates is refused, in a year and over a span.
  @Test(arguments: [Method.requiredGrowth, .expectedValue], ["2030 ge 5 base=2024", "2021-2030 ge 5 base=2024"])
  func growthRatesAreRefused(_ method: Method, _ target: String) throws {
    let sample = try ProgressSample("gdp", target, ["2024 6.1", "2025 2.3"], measure: "growth", unit: "percent")
    let found = try sample.progress(method)
    #expect(found.refusal == .growthRate)
    #expect(found.numbers.isEmpty)
  }

  /// Indicator, target, base in 2020, the latest year and figure, the rate observed and required, pace, share.
  static let cases: [(String, String, String, String, String, ProgressOutcome, String, ProgressOutcome)] = [
    ("gdp", "2021-2025 ge 75", "2020 50", "2022 55", "0.577813", .limited, "0.538117", .moderate),
    ("energy_use", "2021-2025 le 60", "2020 80", "2023 79", "0.074834", .limited, "0.082986", .stalled),
    ("energy_use", "2021-2025 le 60", "2020 80", "2023 81", "-0.074213", .away, "-0.083680", .stalled),
    ("profit", "2021-2025 ge -10", "2020 -50", "2023 -30", "0.568880", .limited, "0.716466", .moderate),
    ("profit", "2021-2025 ge -10", "2020 -50", "2023 -60", "-0.227667", .away, "-0.443865", .stalled),
    ("gdp", "2021-2025 ge 170", "2020 180", "2022 160", "-5.031497", .away, "-4.591160", .stalled),
    ("gdp", "2021-2025 ge 161.051", "2020 100", "2022 121", "1.000000", .onTrack, "1.000000", .onTrack),
    ("gdp", "2021-2025 ge 161.051", "2020 100", "2022 100", "0.000000", .limited, "0.000000", .stalled),
    ("gdp", "2021-2025 ge 120", "2020 100", "2022 0", "-26.927113", .away, "-5.000000", .stalled),
    ("gdp", "2021-2025 ge 3000", "2020 1538.04", "2022 2418.9", "1.777288", .onTrack, "2.211267", .onTrack),
    ("gdp", "2021-2025 ge 2650", "2020 2640", "2024 2643.2", "0.400424", .limited, "0.400061", .moderate),
    ("gdp", "2021-2025 ge 7.3", "2020 7", "2021 7.1", "1.694998", .onTrack, "1.714971", .onTrack),
  ]

  @Test(arguments: cases)
  func pacesAndShares(
    _ indicator: String, _ target: String, _ base: String, _ latest: String, _ pace: String, _ word: ProgressOutcome,
    _ share: String, _ shareWord: ProgressOutcome
  ) throws {
    let unit = indicator == "energy_use" ? "wan_yuan" : "yi_yuan"
    let sample = try ProgressSample(indicator, target, [base, latest], unit: unit)
    let required = try sample.progress(.requiredGrowth)
    #expect(required.digits(.pace, 6) == pace)
    #expect(required.outcome == word)
    let expected = try sample.progress(.expectedValue)
    #expect(expected.digits(.share, 6) == share)
    #expect(expected.outcome == shareWord)
  }

  @Test func sharesOfPercentAreLevels() throws {
    let sample = try ProgressSample(
      "unemployment", "2021-2025 le 10.1", ["2020 12.5", "2022 11.9"], measure: "share", unit: "percent")
    #expect(try sample.progress(.requiredGrowth).printed(.pace) == "0.582025")
    #expect(try sample.progress(.expectedValue).printed(.share) == "0.602681")
    #expect(try sample.progress(.expectedValue).printed(.expected) == "11.05")
  }

  /// A pace that is the threshold, one that lies 0.0000000001 below it, and irrational ones next to it on both sides.
  @Test(arguments: [
    ("2021-2025 ge 248.832", "2022 141.61", ProgressOutcome.onTrack, "0.950000"),
    ("2021-2025 ge 248.832", "2022 141.6099999", .moderate, "0.949999998"),
    ("2021-2025 ge 161.051", "2022 112.36", .moderate, "0.600000"),
    ("2021-2025 ge 161.051", "2022 112.359999", .limited, "0.59999995"),
    ("2021-2030 ge 170", "2025 128.708184", .onTrack, "0.95000002"),
    ("2021-2030 ge 170", "2025 128.708183", .moderate, "0.94999999"),
    ("2021-2030 ge 170", "2025 128.70818349716801", .onTrack, "0.95000000000000001"),
    ("2021-2030 ge 170", "2025 128.70818349716800", .moderate, "0.9499999999999997"),
  ])
  func thresholdsAreExact(
    _ target: String, _ latest: String, _ word: ProgressOutcome, _ printed: String
  ) throws {
    let found = try ProgressSample("gdp", target, ["2020 100", latest]).progress(.requiredGrowth)
    #expect(found.outcome == word)
    #expect(found.printed(.pace) == printed)
  }

  @Test(arguments: [
    ("2021-2022 ge 23.2", "19", "20.9", ProgressOutcome.onTrack, "0.950000"),
    ("2021-2022 ge 23.2", "19", "20.8999999", .moderate, "0.9499999"),
    ("2021-2022 ge 31", "10", "11", .moderate, "0.100000"),
    ("2021-2022 ge 31", "10", "10.9999999", .stalled, "0.09999999"),
  ])
  func sharesAtThresholds(
    _ target: String, _ base: String, _ latest: String, _ word: ProgressOutcome, _ printed: String
  ) throws {
    let found = try ProgressSample("gdp", target, ["2020 \(base)", "2021 \(latest)"]).progress(.expectedValue)
    #expect(found.outcome == word)
    #expect(found.printed(.share) == printed)
  }

  @Test(arguments: [Method.requiredGrowth, .expectedValue])
  func numbersLeadBackToStatements(_ method: Method) throws {
    let found = try ProgressSample("gdp", "2021-2030 ge 170", ["2020 100", "2025 130"]).progress(method)
    let last = try #require(found.numbers.last)
    #expect(Set(last.quantity.statements.map(\.period.description)) == ["2021-2030", "2020", "2025"])
    #expect(found.numbers.allSatisfy { $0.quantity.isComputed })
  }
}
