import Indicators

extension Statement {
  /// A statement of which only what a test is about is given.
  static func sample(
    source: Int = 0, line: Int? = nil, region: Int = 0, indicator: Int = 0, period: Period = .year(2024),
    kind: Kind = .actual, measure: Measure = .level, _ comparator: Comparator = .eq, _ value: String? = "1",
    to high: String? = nil, unit: Int? = 0, reference: Reference? = nil, status: ObservationStatus = []
  ) -> Statement {
    func numeral(_ text: String?) -> Numeral? { text.flatMap { try? Numeral(parsing: Array($0.utf8)) } }
    return Statement(
      row: 0, source: SourceCode(source), line: line, region: RegionCode(region), indicator: IndicatorCode(indicator),
      period: period, kind: kind, measure: measure, comparator: comparator, value: numeral(value),
      valueHigh: numeral(high), unit: unit.map { UnitCode($0) }, reference: reference, status: status,
      asPrinted: (value ?? "-") + (high.map { "-" + $0 } ?? ""))
  }
}

extension Catalog {
  /// Three regions, an indicator for each direction, and eight sources: official ones of three days and two of the
  /// last, a newspaper, and two copies; the newer a source, the higher its number within its kind.
  static func sample(
    _ statements: [Statement], corrections: [Correction] = [], asOf: String? = nil
  ) throws -> Catalog {
    struct BadDay: Error {}
    func source(_ id: String, _ day: String, _ kind: Source.Kind, covers: Int? = nil) throws -> Source {
      guard let published = CalendarDate(day) else { throw BadDay() }
      return Source(
        id: id, title: .none, shortTitle: .none, producer: .none, region: RegionCode(2), published: published,
        publishedPrecision: .day, covers: covers, kind: kind, file: "", sha256: "", address: "", note: .none)
    }
    func unit(_ id: String, _ factor: Rational) -> MeasurementUnit {
      MeasurementUnit(
        id: id, symbol: .none, dimension: "x", factor: factor, englishUnit: nil, englishDecimals: nil)
    }
    func region(_ id: String, _ level: Region.Level, _ parent: Int?) -> Region {
      Region(
        id: id, code: "", name: .none, shortName: .none, level: level, parent: parent.map { RegionCode($0) },
        members: nil)
    }
    var table = StatementTable()
    for statement in statements { table.append(statement) }
    return Catalog(
      regions: [region("nation", .nation, nil), region("province", .province, 0), region("city", .city, 1)],
      indicators: Indicator.Better.allCases.map { better in
        Indicator(
          id: better.rawValue, name: .none, shortName: .none, topic: "", unit: nil, better: better,
          levelPrices: .none, growthPrices: .none, isSigned: better == .none, aliases: [], note: .none)
      },
      units: [unit("one", .one), unit("ten_thousand", Rational(10_000))],
      sources: [
        try source("report-2023", "2023-02-01", .workReport, covers: 2022),
        try source("note-2024", "2024-03-01", .officialNote),
        try source("b-2025", "2025-02-01", .workReport), try source("a-2025", "2025-02-01", .communique),
        try source("paper-2026", "2026-01-01", .newspaper), try source("copy-2020", "2020-01-01", .secondary),
        try source("copy-2027", "2027-01-01", .secondary),
      ], corrections: corrections, statements: table, asOf: asOf.flatMap { CalendarDate($0) })
  }

  var keyOfSample: FigureKey { Statement.sample().key }
}
