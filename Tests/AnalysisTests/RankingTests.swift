import Indicators
import Testing

@testable import Analysis

@Suite struct RankingTests {
  func ranking(
    _ lines: String, _ indicator: String = "budget", _ subject: Ranking.Subject = .figure(.level),
    members: Int? = 5, period: Period = .year(2024), prices: PriceBasis? = nil
  ) throws -> (ranking: Ranking, sample: SampleCatalog) {
    let sample = try SampleCatalog(lines, members: members)
    return (
      Ranking(
        of: sample.indicator(indicator), subject, in: period,
        among: .members(of: sample.region("shanxi"), level: .city), prices: prices, catalog: sample.catalog), sample
    )
  }

  /// `luliang 1`, `datong 2-3`, in the order of the ranking.
  func text(_ found: (ranking: Ranking, sample: SampleCatalog)) -> [String] {
    found.ranking.entries.map { entry in
      let place = entry.place.map(String.init) ?? "\(entry.best)-\(entry.worst)"
      return found.sample.catalog[entry.region].id + " " + place
    }
  }

  func levels(_ figures: KeyValuePairs<String, String>, _ indicator: String = "budget", unit: String = "yi_yuan")
    -> String
  {
    figures.map { "r-2025: \($0.key) \(indicator) 2024 actual level \($0.value) \(unit)" }.joined(separator: "\n")
  }

  @Test func competitionRanking() throws {
    let found = try ranking(
      levels(["luliang": "eq 90", "jinzhong": "eq 100", "taiyuan": "eq 120.0", "datong": "eq 100.0", "linfen": "eq 7"]))
    #expect(text(found) == ["taiyuan 1", "jinzhong 2", "datong 2", "luliang 4", "linfen 5"])
    #expect(found.ranking.entries.map(\.isTied) == [false, true, true, false, false])
    #expect(found.ranking.missingCount == 0 && found.ranking.missing.isEmpty)
  }

  @Test func tiesAreByExactValue() throws {
    // Both growths print as 6.0.
    let found = try ranking(
      """
      r-2025: luliang budget 2023 actual level eq 100 yi_yuan
      r-2025: luliang budget 2024 actual level eq 105.96 yi_yuan
      r-2025: datong budget 2023 actual level eq 100 yi_yuan
      r-2025: datong budget 2024 actual level eq 106.04 yi_yuan
      """, "budget", .growth)
    #expect(text(found) == ["datong 1", "luliang 2"])
    #expect(found.ranking.entries.map(\.labelDigits) == [2, 2])
    #expect(found.ranking.entries.map(\.isTied) == [false, false])
  }

  @Test func equalComputedValuesKeepTheirDigits() throws {
    let found = try ranking(
      """
      r-2025: luliang budget 2023 actual level eq 30 yi_yuan
      r-2025: luliang budget 2024 actual level eq 40 yi_yuan
      r-2025: datong budget 2023 actual level eq 3 yi_yuan
      r-2025: datong budget 2024 actual level eq 4 yi_yuan
      """, "budget", .growth)
    #expect(text(found) == ["luliang 1", "datong 1"])
    #expect(found.ranking.entries.map(\.labelDigits) == [1, 1])
  }

  @Test func overlappingBoundsHaveRanges() throws {
    let found = try ranking(
      levels(["luliang": "gt 2400", "jinzhong": "eq 2458.8", "taiyuan": "eq 5400", "datong": "eq 2400"]))
    // Above 2400 may be anything but below 2400.
    #expect(text(found) == ["taiyuan 1-2", "luliang 1-3", "jinzhong 2-3", "datong 4"])
    #expect(found.ranking[found.sample.region("luliang")]?.place == nil)
    let touching = try ranking(levels(["luliang": "ge 2400", "datong": "eq 2400"]))
    #expect(text(touching) == ["luliang 1", "datong 1-2"])
    let below = try ranking(levels(["luliang": "lt 2400", "datong": "eq 2400", "linfen": "eq 10"]))
    #expect(text(below) == ["datong 1", "luliang 2-3", "linfen 2-3"])
    let approximate = try ranking(levels(["luliang": "approx 100", "datong": "eq 100.4", "linfen": "eq 101"]))
    #expect(text(approximate) == ["linfen 1", "luliang 2-3", "datong 2-3"])
  }

  @Test func theLowestIsFirstWhereLessIsBetter() throws {
    let found = try ranking(
      levels(["luliang": "eq 36", "datong": "eq 28", "linfen": "le 30", "taiyuan": "eq 36"], "pm25", unit: "-"), "pm25")
    #expect(found.ranking.isAscending)
    #expect(text(found) == ["datong 1-2", "linfen 1-2", "luliang 3", "taiyuan 3"])
    let prices = try ranking(levels(["luliang": "eq 1", "datong": "eq 2"], "cpi", unit: "-"), "cpi")
    #expect(text(prices) == ["datong 1", "luliang 2"])
  }

  @Test func missingMembersAreNamedAndCounted() throws {
    let found = try ranking(levels(["luliang": "eq 90", "jinzhong": "eq 100", "taiyuan": "eq 5 "]), members: 11)
    #expect(found.ranking.entries.count == 3)
    #expect(found.ranking.memberCount == 11 && found.ranking.isMemberCountKnown)
    #expect(found.ranking.missingCount == 8)
    #expect(found.ranking.missing.map { found.sample.catalog[$0.region].id } == ["datong", "linfen"])
    #expect(found.ranking.missing.map(\.reason) == [.noFigure, .noFigure])
    #expect(found.ranking.possiblePlaces(of: found.sample.region("luliang")) == 2...10)
    #expect(found.ranking.possiblePlaces(of: found.sample.region("datong")) == nil)
    let unknown = try ranking(levels(["luliang": "eq 90"]), members: nil)
    #expect(unknown.ranking.memberCount == 5 && !unknown.ranking.isMemberCountKnown)
  }

  @Test func unitsAreConvertedAndOtherDimensionsLeftOut() throws {
    let found = try ranking(
      levels(["luliang": "eq 90"]) + "\n" + levels(["datong": "eq 950000"], unit: "wan_yuan") + "\n"
        + levels(["linfen": "eq 3"], unit: "ren"))
    #expect(text(found) == ["datong 1", "luliang 2"])
    #expect(found.ranking.entries[0].quantity.text == "eq 95.0000")
    #expect(found.ranking.missing.map(\.reason).contains(.unitDiffers))
  }

  @Test func growthRanksOnlyLikeAmongLike() throws {
    let found = try ranking(
      """
      r-2025: luliang gdp 2024 actual growth eq 5.0 percent
      r-2025: jinzhong gdp 2024 actual growth eq 7.0 percent prices=current
      r-2025: taiyuan gdp 2023 actual level eq 100 yi_yuan
      r-2025: taiyuan gdp 2024 actual level eq 120 yi_yuan
      r-2025: datong gdp 2024 actual growth eq 5.25 percent
      r-2025: shanxi gdp 2024 actual growth eq 2.3 percent
      """, "gdp", .growth)
    #expect(text(found) == ["datong 1", "luliang 2"])
    #expect(found.ranking.prices == .constant)
    #expect(
      found.ranking.missing.map(\.reason) == [
        .priceBasisDiffers, .growth(.priceBasisDiffers), .growth(.priceBasisDiffers),
      ])
    #expect(found.ranking.whole?.text == "eq 2.3")
  }

  @Test func whatCountsSomethingElseHasNoPlace() throws {
    let found = try ranking(
      levels(["luliang": "eq 90", "taiyuan": "eq 80"])
        + "\nr-2025: datong budget 2024 actual level eq 85 yi_yuan status=D")
    #expect(text(found) == ["luliang 1", "taiyuan 2"])
    #expect(found.ranking.missing.map(\.reason).contains(.definitionDiffers))
    let growth = try ranking(
      """
      r-2025: luliang gdp 2024 actual growth eq 5.0 percent
      r-2025: datong gdp 2024 actual growth eq 6.0 percent status=D
      r-2025: taiyuan gdp 2024 actual growth eq 4.0 percent
      """, "gdp", .growth)
    #expect(text(growth) == ["luliang 1", "taiyuan 2"])
    #expect(growth.ranking.missing.map(\.reason).contains(.definitionDiffers))
  }

  @Test func growthSinceAPeriod() throws {
    let found = try ranking(
      """
      r-2025: luliang gdp 2020 actual level eq 1538.04 yi_yuan
      r-2025: luliang gdp 2022 actual level gt 2400 yi_yuan
      r-2025: datong gdp 2020 actual level eq 100 yi_yuan
      r-2025: datong gdp 2022 actual level eq 150 yi_yuan
      r-2025: linfen gdp 2022 actual level eq 150 yi_yuan
      """, "gdp", .growthSince(.year(2020)), period: .year(2022))
    #expect(text(found) == ["luliang 1", "datong 2"])
    #expect(found.ranking.missing.map(\.reason).last == .growth(.missing(.year(2020))))
  }

  @Test func explicitListsAndNobody() throws {
    let sample = try SampleCatalog(levels(["luliang": "eq 90", "jinzhong": "eq 100"]))
    let pair = [sample.region("luliang"), sample.region("jinzhong"), sample.region("luliang")]
    let found = Ranking(
      of: sample.indicator("budget"), in: .year(2024), among: .regions(pair), catalog: sample.catalog)
    #expect(found.memberCount == 2)
    #expect(found.entries.map(\.best) == [1, 2])
    #expect(found.whole == nil)
    let none = Ranking(of: sample.indicator("budget"), in: .year(1999), among: .regions([]), catalog: sample.catalog)
    #expect(none.entries.isEmpty && none.memberCount == 0)
  }

  @Test func movement() throws {
    func places(_ year: Int, _ figures: KeyValuePairs<String, String>) -> String {
      figures.map { "r-2025: \($0.key) budget \(year) actual level \($0.value) yi_yuan" }.joined(separator: "\n")
    }
    let sample = try SampleCatalog(
      places(2023, ["luliang": "eq 1", "datong": "eq 2", "linfen": "eq 3"]) + "\n"
        + places(2024, ["luliang": "eq 9", "datong": "eq 2", "linfen": "gt 1"]), members: 3)
    func ranking(_ year: Int) -> Ranking {
      Ranking(
        of: sample.indicator("budget"), in: .year(year),
        among: .regions(["luliang", "datong", "linfen"].map(sample.region)), catalog: sample.catalog)
    }
    let moved = RankMovement.all(from: ranking(2023), to: ranking(2024))
    let luliang = moved.first { $0.region == sample.region("luliang") }
    #expect(luliang?.gained == 1...2)
    #expect(luliang?.direction == 1)
    let linfen = moved.first { $0.region == sample.region("linfen") }
    #expect(linfen?.gained == -2...0)
    #expect(linfen?.direction == 0)
  }

  /// Every place by counting, against the places by halving.
  @Test(arguments: 0..<60)
  func placesAgreeWithCounting(_ seed: Int) {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33 % limit)
    }
    let intervals = (0..<12).map { _ -> Interval in
      let (low, width) = (next(6), next(3))
      let ends = (
        Interval.Endpoint(Rational(low), isClosed: width == 0 || next(2) == 0),
        Interval.Endpoint(Rational(low + width), isClosed: width == 0 || next(2) == 0)
      )
      return Interval(lower: next(7) == 0 ? nil : ends.0, upper: next(7) == 0 ? nil : ends.1)
    }
    for isAscending in [false, true] {
      let values = isAscending ? intervals.map(\.negated) : intervals
      for place in RankOrder(of: intervals, isAscending: isAscending).places {
        let own = values[place.member]
        let others = values.indices.filter { $0 != place.member }.map { values[$0] }
        #expect(place.best == 1 + others.filter { own.isSurelyBelow($0) }.count)
        let perhaps = others.filter { other in
          guard let upper = other.upper, let lower = own.lower else { return true }
          return upper.value > lower.value
        }
        #expect(place.worst == 1 + perhaps.count)
        #expect(place.best <= place.worst)
      }
    }
  }
}

@Suite struct StatedRankTests {
  func standing(_ stated: String, figures: [String: Int], members: Int) throws -> StatedRank.Standing? {
    let lines = figures.sorted { $0.key < $1.key }.map {
      "r-2025: \($0.key) gdp 2024 actual level eq \($0.value) yi_yuan"
    }
    let sample = try SampleCatalog(
      (lines + ["r-2025: luliang gdp 2024 actual rank \(stated) - scope=province rank_of=level"]).joined(
        separator: "\n"), members: members)
    let ranks = StatedRank.all(
      of: sample.indicator("gdp"), region: sample.region("luliang"), in: .year(2024), catalog: sample.catalog)
    let rank = try ranks.first.orThrow(SampleCatalog.Malformed(line: stated))
    let ranking = try rank.ranking(in: sample.catalog).orThrow(SampleCatalog.Malformed(line: stated))
    return rank.standing(against: ranking)
  }

  @Test func contradictedOnlyOutside() throws {
    let figures = ["taiyuan": 500, "luliang": 250, "jinzhong": 200]
    let all = figures.merging(["datong": 100, "linfen": 90]) { $1 }
    #expect(try standing("eq 2", figures: all, members: 5) == .consistent)
    #expect(try standing("eq 3", figures: all, members: 5) == .contradicted)
    #expect(try standing("le 1", figures: all, members: 5) == .contradicted)
    #expect(try standing("eq 1", figures: figures, members: 11) == .contradicted)
    #expect(try standing("eq 2", figures: figures, members: 11) == .consistent)
    #expect(try standing("eq 3", figures: figures, members: 11) == .cannotBeTold)
    #expect(try standing("eq 10", figures: figures, members: 11) == .cannotBeTold)
    #expect(try standing("eq 11", figures: figures, members: 11) == .contradicted)
    #expect(try standing("le 10", figures: figures, members: 11) == .consistent)
    #expect(try standing("eq 2", figures: ["taiyuan": 500], members: 11) == nil)
  }

  @Test func kindsAndScopesAreApart() throws {
    let sample = try SampleCatalog(
      """
      r-2025: luliang gdp 2024 actual rank eq 2 - scope=province rank_of=growth
      r-2025: luliang gdp 2024 actual rank eq 3 - scope=province rank_of=level
      r-2025: luliang gdp 2024 actual rank eq 90 - scope=nation
      r-2025: luliang gdp 2024 actual rank eq 1 - scope=club
      """)
    func places(_ kind: Statement.RankOf) -> [Int?] {
      StatedRank.all(
        of: sample.indicator("gdp"), kind, region: sample.region("luliang"), in: .year(2024), catalog: sample.catalog
      ).map(\.place)
    }
    #expect(places(.growth) == [2])
    #expect(places(.level) == [3, 90, 1])
    let club = StatedRank.all(
      of: sample.indicator("gdp"), region: sample.region("luliang"), in: .year(2024), catalog: sample.catalog
    ).last
    #expect(club?.ranking(in: sample.catalog) == nil)
  }
}
