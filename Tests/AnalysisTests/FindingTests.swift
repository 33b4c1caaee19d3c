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
      case .rankContradicted(_, let computed, let members, let missing):
        "rank \(computed.lowerBound)-\(computed.upperBound) of \(members) missing \(missing)"
      case .growthContradicted: "growth"
      case .implausibleDeflator: "deflator"
      case .unitSlip(let earlier, let later): "slip \(earlier.period) \(later.period)"
      case .shareAboveWhole: "share"
      case .sharesExceedWhole(_, let sum): "shares \(sum.text)"
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
