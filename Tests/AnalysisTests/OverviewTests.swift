import Analysis
import Indicators
import Testing

/// What is said of a whole package at once is what is said of each figure by itself.
struct OverviewTests {
  @Test func countsGrowthAndPlacesByHand() throws {
    // Growth of gdp: 10, 10 and -50, 100; the mean is 17.5. Places: 1 2, 1 2, 2 1.
    let sample = try SampleCatalog(
      """
      luliang-2025: luliang gdp 2022 actual level eq 100 yi_yuan
      luliang-2025: luliang gdp 2023 actual level eq 110 yi_yuan
      luliang-2025: luliang gdp 2024 actual level eq 121.0 yi_yuan
      jinzhong-2025: jinzhong gdp 2022 actual level eq 90 yi_yuan
      jinzhong-2025: jinzhong gdp 2023 actual level eq 45 yi_yuan
      jinzhong-2025: jinzhong gdp 2024 actual level eq 90 yi_yuan
      """)
    let overview = try #require(IndicatorOverview.all(in: sample.catalog).first)
    #expect(overview.indicator == sample.indicator("gdp"))
    #expect(overview.years == 2022...2024)
    #expect((overview.regionCount, overview.figureCount, overview.growthCount) == (2, 6, 4))
    let mean = try #require(overview.meanGrowth)
    #expect(abs(mean - 17.5) < 1e-12)
    #expect((overview.rankCount, overview.rankSum) == (6, 9))
    let leader = try #require(overview.leader)
    #expect(leader.region == sample.region("luliang"))
    #expect((leader.year, leader.ranked, leader.members) == (2024, 2, 11))
  }

  /// Bounds, vintages, other units, breaks, zero bases, gaps, ties, the wish for less, and several families.
  @Test func agreesWithEachFigureByItself() throws {
    let sample = try SampleCatalog(
      """
      luliang-2023: luliang gdp 2020 actual level eq 1538.04 yi_yuan
      luliang-2025: luliang gdp 2020 actual level eq 1540 yi_yuan
      luliang-2025: luliang gdp 2021 actual level eq 2071.5 yi_yuan
      luliang-2025: luliang gdp 2022 actual level gt 2400 yi_yuan
      luliang-2025: luliang gdp 2023 actual level eq 24189000 wan_yuan
      jinzhong-2025: jinzhong gdp 2021 actual level eq 0 yi_yuan
      jinzhong-2025: jinzhong gdp 2022 actual level eq 2410 yi_yuan
      jinzhong-2025: jinzhong gdp 2023 actual level eq 2418.9 yi_yuan
      taiyuan-2025: taiyuan gdp 2020 actual level eq 4000 yi_yuan
      taiyuan-2025: taiyuan gdp 2021 actual level eq 5000 yi_yuan status=B
      taiyuan-2025: taiyuan gdp 2022 actual level eq 5000 yi_yuan
      shanxi-2025: shanxi gdp 2021 actual level eq 22000 yi_yuan
      china-2025: china gdp 2021 actual level eq 1140000 yi_yuan
      luliang-2025: jiexiu gdp 2022 actual level eq 5 yi_yuan
      luliang-2025: luliang unemployment 2022 actual level eq 5.1 percent
      luliang-2025: luliang unemployment 2023 actual level eq 5.0 percent
      jinzhong-2025: jinzhong unemployment 2022 actual level eq 5.10 percent
      jinzhong-2025: jinzhong unemployment 2023 actual level eq 4.9 percent
      luliang-2025: luliang jobs 2022 actual level range 3.5..4 wan_ren
      luliang-2025: luliang jobs 2023-Q1 actual level eq 1 wan_ren
      luliang-2025: luliang jobs 2025 target level ge 4 wan_ren
      """)
    let catalog = sample.catalog
    let overviews = IndicatorOverview.all(in: catalog)
    #expect(overviews.map(\.indicator) == ["gdp", "jobs", "unemployment"].map(sample.indicator))
    for overview in overviews {
      var growth: [Double] = []
      var figures = 0
      var places: [Int] = []
      for year in overview.years {
        for region in catalog.regionCodes {
          let series = SeriesKey(region: region, indicator: overview.indicator)
          if catalog.figure(FigureKey(series: series, period: .year(year))) != nil { figures += 1 }
          let rate = Growth.computed(
            region: region, indicator: overview.indicator, period: .year(year), in: catalog)
          if let value = try? rate.get().rate.value { growth.append(value.double) }
        }
        for scope in scopes(in: catalog) {
          let ranking = Ranking(
            of: overview.indicator, in: .year(year), among: .regions(scope), catalog: catalog)
          places += ranking.entries.compactMap(\.place)
        }
      }
      #expect(overview.figureCount == figures)
      #expect(overview.growthCount == growth.count)
      #expect(overview.rankCount == places.count)
      #expect(overview.rankSum == places.reduce(0, +))
      if let mean = overview.meanGrowth {
        #expect(abs(mean - growth.reduce(0, +) / Double(growth.count)) < 1e-9)
      } else {
        #expect(growth.isEmpty)
      }
    }
    // By hand: three cities are ranked in 2021 and no more in any year; 2023 has a tie, 2022 a bound above all.
    let gdp = try #require(overviews.first)
    #expect(gdp.leader?.region == sample.region("taiyuan"))
    #expect(gdp.leader?.year == 2021 && gdp.leader?.ranked == 3)
    #expect(gdp.growthCount == 3)
  }

  private func scopes(in catalog: Catalog) -> [[RegionCode]] {
    let families = Dictionary(grouping: catalog.regionCodes) {
      "\(catalog[$0].level) \(String(describing: catalog[$0].parent))"
    }
    return families.values.filter { $0.count > 1 }
  }

  /// One city alone in the newest year is no first place, and neither is one that two share.
  @Test(arguments: [
    ("2023 actual level eq 9 yi_yuan", "2023 actual level eq 8 yi_yuan", "luliang", 2023),
    ("2023 actual level eq 9 yi_yuan", "2023 actual level eq 9.0 yi_yuan", nil, nil),
    ("2024 actual level eq 9 yi_yuan", "2023 actual level eq 8 yi_yuan", nil, nil),
  ])
  func isFirstOfSeveral(luliang: String, jinzhong: String, leader: String?, year: Int?) throws {
    let sample = try SampleCatalog("luliang-2025: luliang gdp \(luliang)\njinzhong-2025: jinzhong gdp \(jinzhong)")
    let overview = try #require(IndicatorOverview.all(in: sample.catalog).first)
    #expect(overview.leader?.region == leader.map(sample.region) && overview.leader?.year == year)
  }

  @Test func knowsWhatWasKnownOnADay() throws {
    let sample = try SampleCatalog(
      """
      luliang-2023: luliang gdp 2021 actual level eq 10 yi_yuan
      luliang-2023: luliang gdp 2022 actual level eq 11 yi_yuan
      luliang-2025: luliang gdp 2022 actual level eq 12 yi_yuan
      luliang-2025: luliang gdp 2023 actual level eq 24 yi_yuan
      """)
    func overview(_ day: String) throws -> IndicatorOverview? {
      IndicatorOverview.all(in: sample.catalog.known(on: try #require(CalendarDate(day)))).first
    }
    let early = try #require(try overview("2024-01-01"))
    #expect((early.years, early.figureCount, early.growthCount) == (2021...2022, 2, 1))
    #expect(early.meanGrowth.map { abs($0 - 10) < 1e-12 } == true)
    let late = try #require(try overview("2025-12-31"))
    #expect((late.figureCount, late.growthCount) == (3, 2))
    #expect(late.meanGrowth.map { abs($0 - 60) < 1e-12 } == true)
    #expect(try overview("2020-01-01") == nil)
  }

  @Test func aPackageWithoutFiguresHasNoOverview() throws {
    #expect(IndicatorOverview.all(in: try SampleCatalog("").catalog).isEmpty)
  }
}
