import Analysis
import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// What is said of revisions, in both languages.
@Suite struct RevisionWordingTests {
  private func findings(_ statements: [RevisionSample.Said]) throws -> [String] {
    let sample = try RevisionSample(statements)
    return try Language.allCases.map { language in
      let wording = Wording(language, catalog: sample.catalog)
      return wording.revisionFinding(try #require(RevisionHistory(of: sample.key, in: sample.catalog)))
    }
  }

  @Test func aRevisionSaysFromWhatToWhat() throws {
    #expect(
      try findings([.init(2023, .eq, "2391"), .init(2024, .eq, "2418.9")]) == [
        "吕梁2022年地区生产总值由2391亿元修订为2418.9亿元，上调1.2%",
        "Lüliang’s GDP for 2022 was revised from 2,391 to 2,418.9 100m yuan, up 1.2%",
      ])
    #expect(
      try findings([.init(2023, .eq, "2418.9"), .init(2024, .eq, "2391")]) == [
        "吕梁2022年地区生产总值由2418.9亿元修订为2391亿元，下调1.2%",
        "Lüliang’s GDP for 2022 was revised from 2,418.9 to 2,391 100m yuan, down 1.2%",
      ])
  }

  @Test func whatAgreesIsNoRevision() throws {
    #expect(
      try findings([.init(2023, .gt, "2400"), .init(2024, .eq, "2418.9")]) == [
        "吕梁2022年地区生产总值先为超过2400亿元，后确定为2418.9亿元",
        "Lüliang’s GDP for 2022, first put at more than 2,400 100m yuan, is now given as 2,418.9 100m yuan",
      ])
    #expect(
      try findings([.init(2023, .eq, "2418.9"), .init(2024, .gt, "2400")]) == [
        "吕梁2022年地区生产总值自首次发布以来一直为2418.9亿元",
        "Lüliang’s GDP for 2022 has stayed at 2,418.9 100m yuan since it was first published",
      ])
  }

  @Test func whatWasSaidOnceOrReturnedIsSaidSo() throws {
    #expect(try findings([.init(2023, .eq, "2391")])[0] == "吕梁2022年地区生产总值为2391亿元，只发布过一次")
    #expect(
      try findings([.init(2023, .eq, "2391"), .init(2024, .eq, "2400"), .init(2025, .eq, "2391")])[0]
        == "吕梁2022年地区生产总值曾作修订，现仍为2391亿元")
    #expect(
      try findings([.init(2023, .eq, "2391"), .init(2023, .eq, "2400.5")])[0]
        == "吕梁2022年地区生产总值来源说法不一，采用2400.5亿元")
  }

  /// 5.5 met "at least 5.5", the revised 5.1 does not: both vintages are named with their days.
  @Test func aFlipNamesBothVintages() throws {
    let sample = try RevisionSample(
      [.init(2023, .eq, "5.5"), .init(2024, .eq, "5.1")], measure: .growth, target: "5.5")
    let history = try #require(
      VerdictHistory.all(in: sample.catalog, region: sample.key.series.region).first)
    let flip = try #require(history.flips.first)
    #expect(
      Wording(.chinese, catalog: sample.catalog).flipNote(flip)
        == "吕梁2022年地区生产总值增长：先按5.5%（统计年鉴，2023年3月1日）评为达成，后按5.1%（统计年鉴，2024年3月1日）评为未达成。")
    #expect(
      Wording(.english, catalog: sample.catalog).flipNote(flip)
        == "Lüliang, GDP growth for 2022: met at 5.5% (yearbook, 1 March 2023), then missed at 5.1% (yearbook, 1 March 2024)."
    )
    let verdicts = Verdicts(sample.catalog).all
    #expect(
      Wording(.chinese, catalog: sample.catalog).vintagesNote(verdicts) == "评判所据实际数的发布版本：甲（2024年3月1日）。")
    #expect(
      Wording(.english, catalog: sample.catalog).vintagesNote(verdicts)
        == "Judged on the figures as published by: A (1 March 2024).")
  }

  @Test func severalPeriodsAreCounted() throws {
    let sample = try RevisionSample([.init(2023, .eq, "100"), .init(2024, .eq, "101")])
    let history = try #require(RevisionHistory(of: sample.key, in: sample.catalog))
    let summary = RevisionSummary([history, history])
    let (region, indicator) = (sample.key.series.region, sample.key.series.indicator)
    #expect(
      Wording(.chinese, catalog: sample.catalog).revisionsFinding(region, indicator, .level, summary)
        == "吕梁地区生产总值2个时期的数据均上调")
    #expect(
      Wording(.english, catalog: sample.catalog).revisionsFinding(region, indicator, .level, summary)
        == "Lüliang’s GDP was revised up for all 2 periods")
  }

  @Test(arguments: Language.allCases)
  func theFigureTellsEveryVintage(_ language: Language) throws {
    let sample = try RevisionSample([.init(2023, .eq, "2391"), .init(2024, .eq, "2418.9")])
    let figure = RevisionFigure(indicator: sample.key.series.indicator, region: sample.key.series.region)
    let chart = try figure.prepared(in: Wording(language, catalog: sample.catalog))
    #expect(chart.name == "revision-gdp-luliang")
    #expect(chart.table.rows.count == 2 && chart.table.rows[1].contains("revision"))
    #expect(chart.description.contains(language == .chinese ? "2418.9亿元，现用数值" : "2,418.9 100m yuan, value in use"))
    let drawing = chart.chart.draw(on: .slide, measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty)
  }

  @Test func withoutSeveralValuesThereIsNoChartUnlessAPeriodIsNamed() throws {
    let sample = try RevisionSample([.init(2023, .eq, "2391")])
    let (region, indicator) = (sample.key.series.region, sample.key.series.indicator)
    let wording = Wording(.english, catalog: sample.catalog)
    #expect(throws: ChartFault.neverRevised(indicator, region)) {
      try RevisionFigure(indicator: indicator, region: region).prepared(in: wording)
    }
    let named = RevisionFigure(indicator: indicator, region: region, periods: [.year(2022)])
    #expect(try named.prepared(in: wording).title == "Lüliang’s GDP for 2022 is 2,391 100m yuan, published once")
  }

  /// What changed since 2023: the revised figure, its chart, and links to its row among the sources where that is there.
  @Test(arguments: Language.allCases, [true, false])
  func theSectionOfChangesShowsTheRevision(_ language: Language, hasSources: Bool) throws {
    let sample = try RevisionSample([.init(2023, .eq, "2391"), .init(2024, .eq, "2418.9")])
    let day = try #require(CalendarDate("2023-12-31"))
    var specification = try #require(BriefingSpecification.standard(for: sample.catalog))
    specification.previous = day
    specification.parts = ([.changes] + (hasSources ? [.sources] : [])).map { .init($0) }
    let composition = BriefingComposer.composition(
      of: specification, catalog: sample.catalog, previous: sample.catalog.known(on: day), language: language)
    #expect(composition.charts.map(\.name) == ["revision-gdp-luliang-2022"])
    // Behind what the document shows stand the source of the figure, its line there, which this sample has none of, and
    // its key.
    let table = try #require(composition.tables.first { $0.name == "table-changes" })
    #expect(
      table.table.rows == [
        language == .chinese
          ? [
            "数据修订", "吕梁地区生产总值", "2022年", "2391亿元", "2418.9亿元", "+27.9亿元（+1.2%）", "source-1", "",
            "luliang/gdp/2022/level",
          ]
          : [
            "Revised figures", "Lüliang: GDP", "2022", "2,391 100m yuan", "2,418.9 100m yuan",
            "+27.9 100m yuan (+1.2%)", "source-1", "", "luliang/gdp/2022/level",
          ]
      ])
    #expect(throws: Never.self) { try DocumentLayout(measurer: FixedMeasurer()).pages(of: composition.document) }
  }
}

/// One figure as said in several years.
struct RevisionSample {
  struct Said {
    let year: Int
    let comparator: Comparator
    let value: String

    init(_ year: Int, _ comparator: Comparator, _ value: String) {
      self.year = year
      self.comparator = comparator
      self.value = value
    }
  }

  let catalog: Catalog
  let key: FigureKey

  /// - Parameter target: A floor for the same figure, set before all.
  init(_ said: [Said], measure: Statement.Measure = .level, target: String? = nil) throws {
    let name = Bilingual(zh: "吕梁", en: "Lüliang")
    var table = StatementTable()
    var sources: [Source] = []
    let all = (target.map { [Said(2022, .ge, $0)] } ?? []) + said
    for (number, one) in all.enumerated() {
      sources.append(
        Source(
          id: "source-\(number)", title: .none, shortTitle: Bilingual(zh: "甲", en: "A"), producer: .none, region: nil,
          published: try #require(CalendarDate(year: one.year, month: 3, day: 1)), publishedPrecision: .day,
          covers: nil, kind: .yearbook, file: "", sha256: "", address: "", note: .none))
      table.append(
        Statement(
          row: number, source: SourceCode(number), line: nil, region: RegionCode(0), indicator: IndicatorCode(0),
          period: .year(2022), kind: target != nil && number == 0 ? .target : .actual, measure: measure,
          comparator: one.comparator,
          value: try Numeral(parsing: Array(one.value.utf8)), unit: UnitCode(measure == .growth ? 1 : 0),
          asPrinted: one.value))
    }
    func unit(_ id: String, _ symbol: Bilingual, _ dimension: String) -> MeasurementUnit {
      MeasurementUnit(
        id: id, symbol: symbol, dimension: dimension, factor: .one, englishUnit: nil, englishDecimals: nil)
    }
    catalog = Catalog(
      regions: [
        Region(id: "luliang", code: "", name: name, shortName: .none, level: .city, parent: nil, members: nil)
      ],
      indicators: [
        Indicator(
          id: "gdp", name: Bilingual(zh: "地区生产总值", en: "GDP"), shortName: .none, topic: "", unit: UnitCode(0),
          better: .up, levelPrices: .current, growthPrices: .constant, isSigned: false, aliases: [], note: .none)
      ],
      units: [
        unit("yi_yuan", Bilingual(zh: "亿元", en: "100m yuan"), "yuan"),
        unit("percent", Bilingual(zh: "%", en: "%"), "percent"),
      ], sources: sources, statements: table)
    key = FigureKey(
      series: SeriesKey(region: RegionCode(0), indicator: IndicatorCode(0), measure: measure), period: .year(2022))
  }
}
