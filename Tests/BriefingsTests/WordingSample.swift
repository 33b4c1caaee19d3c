import Analysis
import Drawing
import Indicators
import Testing

@testable import Briefings

/// A small catalog with names and units in both languages, and the wordings over it.
struct WordingSample {
  let catalog: Catalog

  init() throws {
    func words(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }
    func unit(_ id: String, _ zh: String, _ en: String, _ dimension: String, _ factor: Int, english: Int? = nil)
      -> MeasurementUnit
    {
      MeasurementUnit(
        id: id, symbol: words(zh, en), dimension: dimension, factor: Rational(factor),
        englishUnit: english.map { UnitCode($0) }, englishDecimals: english == 3 ? 1 : nil)
    }
    func region(_ id: String, _ zh: String, _ en: String, _ level: Region.Level, _ parent: Int?) -> Region {
      Region(
        id: id, code: "", name: words(level == .province ? zh + "省" : zh, en), shortName: words(zh, en), level: level,
        parent: parent.map { RegionCode($0) }, members: 11)
    }
    func indicator(_ id: String, _ zh: String, _ en: String, _ unit: Int, _ better: Indicator.Better) -> Indicator {
      Indicator(
        id: id, name: words(zh, en), shortName: words(zh, en), topic: "", unit: UnitCode(unit), better: better,
        levelPrices: .none, growthPrices: .none, isSigned: true, aliases: [], note: .none)
    }
    let day = try #require(CalendarDate("2026-02-01"))
    catalog = Catalog(
      regions: [
        region("shanxi", "山西", "Shanxi", .province, nil), region("luliang", "吕梁", "Lüliang", .city, 0),
        region("jinzhong", "晋中", "Jinzhong", .city, 0),
      ],
      indicators: [
        indicator("gdp", "地区生产总值", "GDP", 2, .up), indicator("income", "居民收入", "Income per head", 2, .up),
        indicator("cpi", "居民消费价格涨幅", "Consumer price inflation", 0, .none),
        indicator("petitions", "信访总量", "Petitions", 4, .down), indicator("jobs", "城镇新增就业", "New urban jobs", 5, .up),
        indicator("share", "制造业占比", "Manufacturing share", 0, .up),
      ],
      units: [
        unit("percent", "%", "%", "percent", 1), unit("points", "个百分点", "percentage points", "points", 1),
        unit("yi_yuan", "亿元", "100 million yuan", "yuan", 100_000_000, english: 3),
        unit("billion_yuan", "十亿元", "billion yuan", "yuan", 1_000_000_000), unit("ge", "个", "", "count", 1),
        unit("wan_ren", "万人", "10,000 people", "persons", 10_000, english: 6),
        unit("ren", "人", "people", "persons", 1),
        unit("thousand_people", "千人", "thousand people", "persons", 1000),
      ],
      sources: [
        Source(
          id: "report", title: .none, shortTitle: .none, producer: .none, region: nil, published: day,
          publishedPrecision: .day, covers: 2025, kind: .workReport, file: "", sha256: "", address: "", note: .none)
      ],
      scopes: [Scope(id: "province", name: words("全省", "in the province"))], statements: StatementTable())
  }

  var zh: Wording { Wording(.chinese, catalog: catalog) }
  var en: Wording { Wording(.english, catalog: catalog) }

  let shanxi = RegionCode(0)
  let luliang = RegionCode(1)
  let jinzhong = RegionCode(2)
  let province = ScopeCode(0)

  func indicator(_ id: String) throws -> IndicatorCode { try #require(catalog.indicator(id: id)) }

  /// What a source says of Lüliang in a year: `ge 8 percent`, `range 4.5..5 percent`, `sync - -`.
  func statement(
    _ indicator: String, _ said: String, measure: Statement.Measure = .growth, kind: Statement.Kind = .target,
    year: Int = 2025, reference: Reference? = nil
  ) throws -> Statement {
    let parts = said.split(separator: " ").map(String.init)
    let values =
      try parts[1] == "-"
      ? [] : parts[1].replacing("..", with: " ").split(separator: " ").map { try Numeral(parsing: Array($0.utf8)) }
    return Statement(
      row: 0, source: SourceCode(0), line: nil, region: luliang, indicator: try self.indicator(indicator),
      period: .year(year), kind: kind, measure: measure, comparator: try #require(Comparator(rawValue: parts[0])),
      value: values.first, valueHigh: values.count > 1 ? values[1] : nil,
      unit: parts[2] == "-" ? nil : catalog.units.firstIndex { $0.id == parts[2] }.map { UnitCode($0) },
      reference: reference, asPrinted: "")
  }

  func quantity(_ said: String, of indicator: String = "gdp", measure: Statement.Measure = .growth) throws -> Quantity {
    try #require(catalog.quantity(of: statement(indicator, said, measure: measure, kind: .actual)))
  }
}
