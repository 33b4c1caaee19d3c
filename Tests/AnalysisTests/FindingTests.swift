import Analysis
import Indicators
import Testing

@Suite struct FindingTests {
  /// The kinds of findings in some lines, by the name of the case.
  func kinds(_ lines: String, members: Int? = 11, sources: [Source] = []) throws -> [String] {
    let sample = try SampleCatalog(lines, sources: sources, members: members)
    return Findings(sample.catalog).all.map { finding in
      switch finding {
      case .conflict: "conflict"
      case .outranked: "outranked"
      case .revised: "revised"
      case .rankContradicted(_, let computed, let members, let missing):
        "rank \(computed.lowerBound)-\(computed.upperBound) of \(members) missing \(missing)"
      case .growthContradicted: "growth"
      case .implausibleDeflator: "deflator"
      case .unitSlip(let earlier, let later): "slip \(earlier.period) \(later.period)"
      case .shareAboveWhole: "share"
      case .sharesExceedWhole(_, let sum): "shares \(sum.text)"
      case .shareContradicted(_, let computed, let difference): "share \(computed.text) \(difference.text)"
      case .partsExceedWhole(let parts, _, let sum, let difference):
        "parts \(parts.count) \(sum.text) \(difference.text)"
      case .expiredCorrection: "expired"
      }
    }
  }

  func series(_ indicator: String, _ figures: String..., unit: String = "yi_yuan", measure: String = "level") -> String
  {
    figures.enumerated().map {
      "r-2026: luliang \(indicator) \(2020 + $0.offset) actual \(measure) \($0.element) \(unit)"
    }.joined(separator: "\n")
  }

  @Test func nothingToFind() throws {
    #expect(try kinds(series("budget", "eq 100", "eq 110", "gt 120")).isEmpty)
  }

  @Test func conflictsAndOutranked() throws {
    let sources: [Source] = [
      try .sample("one", published: "2025-02-01"), try .sample("two", published: "2025-02-01"),
      try .sample("copy", published: "2026-02-01", kind: .secondary),
    ]
    #expect(
      try kinds(
        """
        one: luliang gdp 2024 actual level eq 100 yi_yuan
        two: luliang gdp 2024 actual level eq 101 yi_yuan
        copy: luliang gdp 2023 actual level eq 99 yi_yuan
        one: luliang gdp 2023 actual level eq 98 yi_yuan
        """, sources: sources) == ["conflict", "outranked"])
  }

  @Test func revised() throws {
    #expect(
      try kinds(
        """
        r-2025: luliang gdp 2024 actual level eq 100 yi_yuan
        r-2026: luliang gdp 2024 actual level eq 101 yi_yuan
        """) == ["revised"])
  }

  @Test func contradictedRank() throws {
    let lines = """
      r-2025: luliang gdp 2024 actual level eq 100 yi_yuan
      r-2025: taiyuan gdp 2024 actual level eq 500 yi_yuan
      r-2025: datong gdp 2024 actual level eq 400 yi_yuan
      r-2025: luliang gdp 2024 actual rank eq 2 - scope=province rank_of=level
      """
    #expect(try kinds(lines) == ["rank 3-3 of 11 missing 8"])
    #expect(try kinds(lines.replacing("rank eq 2", with: "rank eq 4")).isEmpty)
  }

  @Test func contradictedGrowth() throws {
    let levels = series("budget", "eq 100", "eq 110")
    func stated(_ rate: String) -> String { "\nr-2026: luliang budget 2021 actual growth \(rate) percent" }
    // Rounding allows 9.0 to 11.1 or so, and another point is tolerated.
    #expect(try kinds(levels + stated("eq 10.0")).isEmpty)
    #expect(try kinds(levels + stated("eq 11.9")).isEmpty)
    #expect(try kinds(levels + stated("eq 13")) == ["growth"])
    #expect(try kinds(levels + stated("eq 1.0")) == ["growth"])
    #expect(try kinds(levels + stated("gt 5")).isEmpty)
    // Of a bound only what is certain: above 11 may be 11.5, above 13 may not.
    #expect(try kinds(levels + stated("gt 11")).isEmpty)
    #expect(try kinds(levels + stated("gt 13")) == ["growth"])
    #expect(try kinds(levels + stated("le 7")) == ["growth"])
    #expect(try kinds(series("budget", "eq 100", "gt 110") + stated("eq 30")).isEmpty)
    #expect(try kinds(series("budget", "eq 100", "gt 110") + stated("eq 5")) == ["growth"])
    // 12 printed without digits may be 12.4.
    #expect(try kinds(series("budget", "eq 100.0", "eq 113.3") + stated("eq 12")).isEmpty)
    // Real growth is not held against levels at current prices.
    let real = series("gdp", "eq 100", "eq 110") + "\nr-2026: luliang gdp 2021 actual growth eq 5 percent"
    #expect(try kinds(real).isEmpty)
    let unknown = series("mystery", "eq 100", "eq 110") + "\nr-2026: luliang mystery 2021 actual growth eq 50 percent"
    #expect(try kinds(unknown).isEmpty)
  }

  @Test func implausibleDeflator() throws {
    let levels = series("gdp", "eq 100", "eq 150")
    #expect(try kinds(levels + "\nr-2026: luliang gdp 2021 actual growth eq 5 percent") == ["deflator"])
    #expect(try kinds(levels + "\nr-2026: luliang gdp 2021 actual growth eq 25 percent").isEmpty)
    // (1 + at least 50 %) / 1.05 is a rise of prices of 42.8 % or more; with at least 20 % it may be anything.
    let rate = "\nr-2026: luliang gdp 2021 actual growth eq 5 percent"
    #expect(try kinds(series("gdp", "eq 100", "ge 150") + rate) == ["deflator"])
    #expect(try kinds(series("gdp", "eq 100", "ge 120") + rate).isEmpty)
    #expect(
      try kinds(series("gdp", "eq 100", "eq 70") + "\nr-2026: luliang gdp 2021 actual growth eq 1 percent") == [
        "deflator"
      ])
  }

  @Test func unitSlips() throws {
    #expect(try kinds(series("budget", "eq 2643.2", "eq 26432000")) == ["slip 2020 2021"])
    #expect(try kinds(series("budget", "eq 264.3", "eq 0.0264", "eq 270")) == ["slip 2020 2021", "slip 2021 2022"])
    #expect(try kinds(series("budget", "eq 100", "eq 9000")).isEmpty)
    #expect(try kinds(series("budget", "eq 0", "eq 9000")).isEmpty)
    #expect(
      try kinds(series("unemployment", "eq 5.1", "eq 0.052", unit: "percent", measure: "share")) == ["slip 2020 2021"])
    #expect(
      try kinds(
        """
        r-2026: luliang budget 2020 actual level eq 5 yi_yuan
        r-2026: luliang budget 2021 actual level eq 51000 wan_yuan
        """
      ).isEmpty)
    // Quarters between the years do not hide a slip.
    #expect(
      try kinds(
        """
        r-2026: luliang budget 2020 actual level eq 5 yi_yuan
        r-2026: luliang budget 2021-Q1 actual level eq 1 yi_yuan
        r-2026: luliang budget 2021 actual level eq 51000 yi_yuan
        """) == ["slip 2020 2021"])
  }

  @Test func shares() throws {
    #expect(try kinds(series("unemployment", "eq 100.1", unit: "percent", measure: "share")) == ["share"])
    #expect(try kinds(series("unemployment", "eq 100", unit: "percent", measure: "share")).isEmpty)
    func share(_ region: String, _ value: String, _ indicator: String = "gdp") -> String {
      "r-2025: \(region) \(indicator) 2024 actual share eq \(value) percent\n"
    }
    #expect(try kinds(share("luliang", "60.0") + share("taiyuan", "40.2")) == ["shares eq 100.2"])
    #expect(try kinds(share("luliang", "60.0") + share("taiyuan", "40.1")).isEmpty)
    // Rates of a rate are no parts of a whole.
    #expect(try kinds(share("luliang", "60", "unemployment") + share("taiyuan", "70", "unemployment")).isEmpty)
  }

  /// Levels of GDP and industry, and what is said beside them.
  func parts(_ gdp: String, _ industry: String, _ others: String...) -> String {
    (["luliang gdp 2024 actual level \(gdp) yi_yuan", "luliang industry 2024 actual level \(industry) yi_yuan"]
      + others).map { "r-2025: \($0)" }.joined(separator: "\n")
  }

  @Test func sharesOfADeclaredWhole() throws {
    func share(_ said: String) -> String { "luliang industry 2024 actual share \(said) percent" }
    // 50 of 100 is 50.0; what rounds to them lets 49.3 to 50.8 pass.
    #expect(try kinds(parts("eq 100", "eq 50", share("eq 50.6"))).isEmpty)
    #expect(try kinds(parts("eq 100", "eq 50", share("eq 60.0"))) == ["share eq 50.0 eq 10.0"])
    #expect(try kinds(parts("eq 100", "eq 50", share("eq 40.0"))) == ["share eq 50.0 eq -10.0"])
    #expect(try kinds(parts("eq 100", "eq 50", share("gt 45"))).isEmpty)
    #expect(try kinds(parts("eq 100", "eq 50", share("gt 55"))) == ["share eq 50.0 gt 5.0"])
    // A part of at least 70 of 100 cannot be 60 %, but may be 80.
    #expect(
      try kinds(parts("eq 100", "ge 70", share("eq 60.0"))) == ["share range 70.0..100.0 range -40.0..-10.0"]
        || kinds(parts("eq 100", "ge 70", share("eq 60.0"))) == ["share ge 70.0 le -10.0"])
    #expect(try kinds(parts("eq 100", "ge 70", share("eq 80.0"))).isEmpty)
    // What counts something else is no part of it, and without a figure nothing is said.
    #expect(
      try kinds(
        parts("eq 100 ", "eq 50", share("eq 60.0")).replacing(
          "level eq 50 yi_yuan", with: "level eq 50 yi_yuan status=D")
      ).isEmpty)
    #expect(try kinds("r-2025: " + share("eq 60.0")).isEmpty)
    #expect(try kinds(parts("eq 0", "eq 0", share("eq 60.0"))).isEmpty)
    // Units are converted: 500 000 of ten thousand yuan are 50 of a hundred million.
    let converted = parts("eq 100", "eq 50", share("eq 60.0")).replacing(
      "level eq 50 yi_yuan", with: "level eq 500000 wan_yuan")
    #expect(try kinds(converted) == ["share eq 50.0 eq 10.0"])
  }

  @Test func partsOfADeclaredWhole() throws {
    func services(_ said: String) -> String { "luliang services 2024 actual level \(said) yi_yuan" }
    #expect(try kinds(parts("eq 100", "eq 50", services("eq 50"))).isEmpty)
    // Half a unit of each of three figures: 101.4 against 100.5 at most.
    #expect(try kinds(parts("eq 100", "eq 51", services("eq 50"))).isEmpty)
    #expect(try kinds(parts("eq 100", "eq 61", services("eq 50"))) == ["parts 2 eq 111 eq 11"])
    #expect(try kinds(parts("eq 100", "eq 120")) == ["parts 1 eq 120 eq 20"])
    #expect(try kinds(parts("eq 100", "gt 60", services("ge 50"))) == ["parts 2 gt 110 gt 10"])
    #expect(try kinds(parts("gt 100", "eq 61", services("eq 50"))).isEmpty)
    #expect(
      try kinds(parts("lt 100", "eq 61", services("eq 50"))) == ["parts 2 eq 111 gt 11"]
        || kinds(parts("lt 100", "eq 61", services("eq 50"))) == ["parts 2 eq 111 range 11..111"])
    // What can be negative may be taken away by a part that is not known.
    #expect(
      try kinds(
        "r-2025: luliang gdp 2024 actual level eq 100 yi_yuan\nr-2025: luliang swing 2024 actual level eq 150 yi_yuan"
      ).isEmpty)
  }

  @Test func regionsAddUpWhereThatIsDeclared() throws {
    func levels(_ indicator: String) -> String {
      "r-2025: shanxi \(indicator) 2024 actual level eq 100.0 yi_yuan\n"
        + "r-2025: luliang \(indicator) 2024 actual level eq 70.0 yi_yuan\n"
        + "r-2025: jinzhong \(indicator) 2024 actual level eq 40.0 yi_yuan\n"
    }
    #expect(try kinds(levels("industry")) == ["parts 2 eq 110.0 eq 10.0"])
    #expect(try kinds(levels("budget")).isEmpty)
    // A share of an indicator with a declared whole is one of that, not of the province.
    #expect(
      try kinds(
        levels("industry").replacing("100.0", with: "200.0")
          + "r-2025: luliang industry 2024 actual share eq 60 percent"
      ).isEmpty)
  }

  @Test func expiredCorrections() throws {
    let sample = try SampleCatalog(
      "r-2026: luliang gdp 2025 actual growth eq 5.5 percent line=7",
      corrections: { codes in
        [
          Correction(
            source: SourceCode(0), line: 7,
            key: FigureKey(
              series: SeriesKey(region: RegionCode(2), indicator: IndicatorCode(0), measure: .growth),
              period: .year(2025)), action: .drop, value: nil, valueHigh: nil, comparator: nil, unit: nil,
            expected: "5.6percent", reason: .none, who: "", when: codes.sources[0].published)
        ]
      })
    #expect(Findings(sample.catalog).all == sample.catalog.expiredCorrections.map { .expiredCorrection($0) })
    #expect(sample.catalog.expiredCorrections.count == 1)
  }
}
