import Analysis
import Indicators
import Testing

/// One target, one actual, and what must come of it.
struct VerdictCase: CustomTestStringConvertible, Sendable {
  let target: String
  let actual: String
  let outcome: Verdict.Outcome
  var gap: String?

  init(_ target: String, _ actual: String, _ outcome: Verdict.Outcome, gap: String? = nil) {
    self.target = target
    self.actual = actual
    self.outcome = outcome
    self.gap = gap
  }

  var testDescription: String { "\(target) | \(actual)" }
}

/// The headline verdict on the only target of Lüliang in the lines.
func verdict(_ lines: String, options: GapAndComparator.Options = GapAndComparator.Options()) throws -> Verdict {
  let sample = try SampleCatalog(lines)
  let verdicts = Verdicts(sample.catalog, region: sample.region("luliang"), options: options)
  return try verdicts.all.first.orThrow(SampleCatalog.Malformed(line: "no target"))
}

extension Quantity {
  /// Comparator and digits as they would be printed: `gt 56.0`, `eq -0.5`, `range 4.5..5.0`.
  var text: String {
    guard let form = printed() else { return "none" }
    return form.comparator.rawValue + " " + form.value.description + (form.valueHigh.map { "..\($0)" } ?? "")
  }
}

@Suite struct VerdictTests {
  /// 10000 to 10595 is 5.95 %: it prints as 6.0 beside "about 6.0", and its gap is no tenth.
  @Test func aGapNeverContradictsTheFiguresBesideIt() throws {
    let levels = """
      r-2025: luliang cpi 2023 actual level eq 10000 -
      r-2025: luliang cpi 2024 actual level eq 10595 -

      """
    let about = try verdict(levels + "r-2024: luliang cpi 2024 target growth approx 6.0 percent")
    #expect(about.outcome == .about)
    #expect(about.actual?.text == "eq 6.0" && about.gap?.text == "eq -0.05")
    let edge = try verdict(
      levels + "r-2024: luliang budget 2024 target growth ge 5.5 percent\n" + """
        r-2025: luliang budget 2023 actual level eq 60.0 yi_yuan
        r-2025: luliang budget 2024 actual level eq 63.27 yi_yuan
        """)
    #expect(edge.outcome == .metAtEdge)
    #expect(edge.actual?.text == "eq 5.5" && edge.gap?.text == "eq -0.05")
  }

  static let growthCases: [VerdictCase] = [
    // A floor.
    .init("gdp growth ge 6", "gdp growth eq 5.5", .missed, gap: "eq -0.5"),
    .init("gdp growth ge 6", "gdp growth eq 6", .met, gap: "eq 0"),
    .init("gdp growth ge 6", "gdp growth eq 6.0", .met, gap: "eq 0.0"),
    .init("gdp growth ge 6.0", "gdp growth eq 5.96", .missed, gap: "eq -0.04"),
    .init("gdp growth gt 6", "gdp growth eq 6", .missed, gap: "eq 0"),
    .init("gdp growth gt 6", "gdp growth eq 6.01", .met, gap: "eq 0.01"),
    .init("gdp growth gt 0", "gdp growth eq -1.2", .missed, gap: "eq -1.2"),
    // A ceiling.
    .init("cpi growth le 3", "cpi growth eq 3", .met),
    .init("cpi growth le 3", "cpi growth eq 3.1", .missed, gap: "eq 0.1"),
    .init("cpi growth lt 3", "cpi growth eq 3", .missed),
    .init("cpi growth lt 3", "cpi growth eq 2.9", .met),
    .init("unemployment share le 4.5", "unemployment share eq 4.4", .met, gap: "eq -0.1"),
    // A plain figure is a floor, a ceiling, or judged tolerantly.
    .init("retail growth eq 10", "retail growth eq 9.9", .missed),
    .init("retail growth eq 10", "retail growth eq 12.3", .met, gap: "eq 2.3"),
    .init("unemployment share eq 4", "unemployment share eq 4.1", .missed),
    .init("unemployment share eq 4", "unemployment share eq 3.9", .met),
    .init("cpi growth eq 2", "cpi growth eq 2.5", .about),
    .init("cpi growth eq 2", "cpi growth eq 2.6", .missed),
    // About.
    .init("gdp growth approx 5", "gdp growth eq 5.1", .met, gap: "eq 0.1"),
    .init("gdp growth approx 5", "gdp growth eq 4.5", .about, gap: "eq -0.5"),
    .init("gdp growth approx 5", "gdp growth eq 4.4", .missed),
    .init("gdp growth approx 5.0", "gdp growth eq 4.9", .missed),
    .init("gdp growth approx 5.0", "gdp growth eq 4.95", .about),
    .init("cpi growth approx 2", "cpi growth eq 1.5", .about),
    .init("cpi growth approx 2", "cpi growth eq 1.4", .missed),
    .init("cpi growth approx 2", "cpi growth eq 2.6", .missed),
    .init("unemployment share approx 4", "unemployment share eq 4.3", .about),
    .init("unemployment share approx 4", "unemployment share eq 2", .met),
    .init("jobs level near 10", "jobs level eq 9.6", .about),
    .init("jobs level near 10", "jobs level eq 9.4", .missed),
    // A range.
    .init("gdp growth range 4.5..5", "gdp growth eq 4.5", .met),
    .init("gdp growth range 4.5..5", "gdp growth eq 4.4", .missed, gap: "eq -0.1"),
    .init("gdp growth range 4.5..5", "gdp growth eq 5.3", .met, gap: "eq 0.3"),
    .init("cpi growth range 2..3", "cpi growth eq 3.1", .missed, gap: "eq 0.1"),
    .init("cpi growth range 2..3", "cpi growth eq 1.9", .missed, gap: "eq -0.1"),
    .init("unemployment share range 4..5", "unemployment share eq 3.8", .met, gap: "eq -0.2"),
    .init("unemployment share range 4..5", "unemployment share eq 5.1", .missed, gap: "eq 0.1"),
    // Negative targets.
    .init("energy_use growth le -3", "energy_use growth eq -3.4", .met, gap: "eq -0.4"),
    .init("energy_use growth le -3", "energy_use growth eq -2.9", .missed, gap: "eq 0.1"),
    .init("energy_use growth eq -3", "energy_use growth eq -3", .met),
    .init("retail growth eq -2", "retail growth eq -1.5", .met, gap: "eq 0.5"),
    // A better place in a ranking is a smaller number.
    .init("gdp rank le 3", "gdp rank eq 2", .met),
    .init("gdp rank eq 3", "gdp rank eq 4", .missed, gap: "eq 1"),
    .init("gdp rank eq 3", "gdp rank eq 2", .met),
    // Bounds as what came about.
    .init("gdp level ge 2400", "gdp level gt 2400", .met, gap: "gt 0"),
    .init("gdp level ge 2300", "gdp level gt 2400", .met, gap: "gt 100"),
    .init("gdp level ge 2500", "gdp level gt 2400", .notAssessable(.boundUndecided), gap: "gt -100"),
    .init("gdp level gt 2400", "gdp level ge 2400", .notAssessable(.boundUndecided)),
    .init("gdp level ge 2400", "gdp level near 2400", .missed),
    .init("gdp level ge 2400", "gdp level lt 2400", .missed),
    .init("gdp level ge 2400", "gdp level le 2400", .notAssessable(.boundUndecided)),
    .init("gdp growth ge 6", "gdp growth approx 6", .notAssessable(.boundUndecided)),
    .init("gdp growth ge 5.5", "gdp growth approx 6", .met),
    .init("gdp growth approx 6", "gdp growth approx 6", .about),
    .init("gdp growth range 4.5..5", "gdp growth gt 4.5", .met),
    .init("cpi growth range 2..3", "cpi growth gt 2", .notAssessable(.boundUndecided)),
    .init("gdp growth ge 5", "gdp growth range 5..6", .met),
  ]

  static func line(_ text: String, kind: String) -> String {
    let words = text.split(separator: " ")
    let unit =
      switch words[1] {
      case "growth", "share": "percent"
      case "rank": "-"
      default: words[0] == "jobs" ? "wan_ren" : "yi_yuan"
      }
    return "report-2026: luliang \(words[0]) 2025 \(kind) \(words[1]) \(words[2]) \(words[3]) \(unit)"
  }

  @Test(arguments: growthCases)
  func comparators(_ example: VerdictCase) throws {
    let found = try verdict(
      Self.line(example.target, kind: "target") + "\n" + Self.line(example.actual, kind: "actual"))
    #expect(found.outcome == example.outcome)
    if let gap = example.gap { #expect(found.gap?.text == gap) }
    #expect(found.method == .gapAndComparator)
  }

  @Test func rangePosition() throws {
    let lines = "r-2025: luliang gdp 2025 target growth range 4.5..5 percent\n"
    let above = try verdict(lines + "r-2026: luliang gdp 2025 actual growth eq 5.3 percent")
    #expect(above.position == .above)
    let within = try verdict(lines + "r-2026: luliang gdp 2025 actual growth eq 4.7 percent")
    #expect(within.position == .within)
    #expect(within.gap == nil)
    let below = try verdict(lines + "r-2026: luliang gdp 2025 actual growth eq 4 percent")
    #expect(below.position == .below)
  }

  @Test func aboutHasBothReadings() throws {
    let found = try verdict(
      """
      r-2025: luliang gdp 2025 target growth approx 5 percent
      r-2026: luliang gdp 2025 actual growth eq 4.8 percent
      """)
    #expect(found.strict == .no)
    #expect(found.tolerant == .yes)
    #expect(found.tolerance == Rational(1, 2))
    #expect(!found.countsAsMet)
  }

  @Test func aboutToleranceCanBeSet() throws {
    let lines = """
      r-2025: luliang gdp 2025 target growth approx 5 percent
      r-2026: luliang gdp 2025 actual growth eq 4.8 percent
      """
    let narrow = try verdict(lines, options: GapAndComparator.Options(aboutTolerance: Rational(1, 10)))
    #expect(narrow.outcome == .missed)
    #expect(narrow.tolerance == Rational(1, 10))
  }

  @Test func twoSidedAboutCountsAsMet() throws {
    let found = try verdict(
      """
      r-2025: luliang cpi 2025 target growth approx 2 percent
      r-2026: luliang cpi 2025 actual growth eq 1.8 percent
      """)
    #expect(found.outcome == .about)
    #expect(found.strict == nil)
    #expect(found.countsAsMet)
  }
}
