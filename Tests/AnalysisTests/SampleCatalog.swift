import Indicators

/// A small catalog in lines of text, so that a test shows the figures it is about.
///
/// A line is `source: region indicator period kind measure comparator value unit`, with `-` for nothing, `4.5..5` for
/// a range, and then any of `status=B+P`, `prices=current`, `reference=gdp@province`, `scope=province`,
/// `rank_of=growth`, `line=12`. A source's day is the first of February of the year its name ends in, unless declared.
struct SampleCatalog {
  struct Malformed: Error { let line: String }

  var catalog: Catalog

  init(
    _ lines: String, sources declared: [Source] = [], corrections: (SampleCatalog.Codes) -> [Correction] = { _ in [] },
    members: Int? = 11, asOf: String? = nil
  ) throws {
    var codes = Codes(sources: declared, members: members)
    var table = StatementTable()
    for line in lines.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
      table.append(try codes.statement(line))
    }
    catalog = Catalog(
      regions: codes.regions, indicators: codes.indicators, units: Codes.units, sources: codes.sources,
      topics: [Topic(id: "growth", name: .none), Topic(id: "life", name: .none)], scopes: Codes.scopes,
      corrections: corrections(codes), statements: table, asOf: asOf.flatMap { CalendarDate($0) })
  }

  func region(_ id: String) -> RegionCode { catalog.region(id: id) ?? RegionCode(0) }
  func indicator(_ id: String) -> IndicatorCode { catalog.indicator(id: id) ?? IndicatorCode(0) }

  func key(
    _ region: String, _ indicator: String, _ period: String, _ kind: Statement.Kind = .actual,
    _ measure: Statement.Measure = .level
  ) throws -> FigureKey {
    FigureKey(
      series: SeriesKey(
        region: self.region(region), indicator: self.indicator(indicator), kind: kind, measure: measure),
      period: try Period(period).orThrow(Malformed(line: period)))
  }
}

extension SampleCatalog {
  struct Codes {
    var regions: [Region]
    var indicators: [Indicator] = Self.indicators
    var sources: [Source]

    init(sources: [Source], members: Int?) {
      self.sources = sources
      func region(_ id: String, _ level: Region.Level, _ parent: Int?, members: Int? = nil) -> Region {
        Region(
          id: id, code: "", name: Bilingual(zh: id, en: id), shortName: .none, level: level,
          parent: parent.map { RegionCode($0) }, members: members)
      }
      regions =
        [region("china", .nation, nil), region("shanxi", .province, 0, members: members)]
        + ["luliang", "jinzhong", "taiyuan", "datong", "linfen"].map { region($0, .city, 1) }
        + [region("jiexiu", .county, 3)]
    }

    static let unitLines: [(id: String, dimension: String, factor: Rational)] = [
      ("percent", "percent", .one), ("points", "points", .one), ("yuan", "yuan", .one),
      ("yi_yuan", "yuan", Rational(100_000_000)), ("wan_yuan", "yuan", Rational(10_000)),
      ("ren", "persons", .one), ("wan_ren", "persons", Rational(10_000)), ("ge", "count", .one),
      ("yi_jin", "kg", Rational(50_000_000)), ("yi_gong_jin", "kg", Rational(100_000_000)),
      ("mu", "m2", Rational(10_000, 15)), ("hectare", "m2", Rational(10_000)), ("gong_li", "m", Rational(1000)),
    ]

    static let units = unitLines.map { unit in
      MeasurementUnit(
        id: unit.id, symbol: Bilingual(zh: unit.id, en: unit.id), dimension: unit.dimension, factor: unit.factor,
        englishUnit: nil, englishDecimals: nil)
    }

    static let scopes = ["province", "nation", "club"].map { Scope(id: $0, name: .none) }

    static let indicators: [Indicator] = [
      indicator("gdp", "yi_yuan", .up, .current, .constant),
      indicator("budget", "yi_yuan", .up, .current, .current),
      indicator("retail", "yi_yuan", .up, .current, .current),
      indicator("urban_income", "yuan", .up, .current, .current),
      indicator("rural_income", "yuan", .up, .current, .current),
      indicator("real_income", "yuan", .up, .current, .constant),
      indicator("mystery", "yi_yuan", .up, .unknown, .unknown),
      indicator("profit", "yi_yuan", .up, .current, .current, isSigned: true),
      indicator("cpi", nil, .none, .none, .none),
      indicator("jobs", "wan_ren", .up, .none, .none),
      indicator("unemployment", "percent", .down, .none, .none, topic: "life"),
      indicator("pm25", nil, .down, .none, .none, topic: "life"),
      indicator("grain", "yi_jin", .up, .none, .none),
      indicator("farmland", "mu", .up, .none, .none),
      indicator("roads", "gong_li", .up, .none, .none),
      indicator("manufacturing_share", "percent", .up, .none, .none),
      indicator("shelters", "ge", .up, .none, .none),
      indicator("energy_use", "wan_yuan", .down, .none, .none),
      indicator("industry", "yi_yuan", .up, .current, .constant, whole: 0, addsUp: true),
      indicator("services", "yi_yuan", .up, .current, .constant, whole: 0),
      indicator("swing", "yi_yuan", .up, .current, .constant, isSigned: true, whole: 0),
    ]

    static func indicator(
      _ id: String, _ unit: String?, _ better: Indicator.Better, _ levels: PriceBasis, _ growth: PriceBasis,
      isSigned: Bool = false, topic: String = "growth", whole: Int? = nil, addsUp: Bool = false
    ) -> Indicator {
      Indicator(
        id: id, name: Bilingual(zh: id, en: id), shortName: .none, topic: topic, unit: unit.flatMap(Self.unit),
        better: better, levelPrices: levels, growthPrices: growth, isSigned: isSigned,
        whole: whole.map { IndicatorCode($0) }, addsUp: addsUp, aliases: [], note: .none)
    }

    static func unit(_ id: String) -> UnitCode? {
      unitLines.firstIndex { $0.id == id }.map { UnitCode($0) }
    }

    mutating func statement(_ line: Substring) throws -> Statement {
      let malformed = Malformed(line: String(line))
      let parts = line.split(separator: ":", maxSplits: 1)
      let words = try parts.last.orThrow(malformed).split(separator: " ").map(String.init)
      guard parts.count == 2, words.count >= 8 else { throw malformed }
      var options: [String: String] = [:]
      for word in words.dropFirst(8) {
        let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
        guard pair.count == 2 else { throw malformed }
        options[pair[0]] = pair[1]
      }
      let value = try numerals(words[6])
      return Statement(
        row: 0, source: try source(parts[0].filter { !$0.isWhitespace }), line: options["line"].flatMap { Int($0) },
        region: RegionCode(try regions.firstIndex { $0.id == words[0] }.orThrow(malformed)),
        indicator: IndicatorCode(try indicators.firstIndex { $0.id == words[1] }.orThrow(malformed)),
        period: try Period(words[2]).orThrow(malformed),
        kind: try Statement.Kind(rawValue: words[3]).orThrow(malformed),
        measure: try Statement.Measure(rawValue: words[4]).orThrow(malformed),
        comparator: try Comparator(rawValue: words[5]).orThrow(malformed), value: value.first,
        valueHigh: value.count > 1 ? value[1] : nil,
        unit: words[7] == "-" ? nil : try Self.unit(words[7]).orThrow(malformed),
        reference: try options["reference"].map(reference),
        rankOf: options["rank_of"].flatMap { Statement.RankOf(rawValue: $0) },
        scope: options["scope"].flatMap { id in Self.scopes.firstIndex { $0.id == id } }.map { ScopeCode($0) },
        base: options["base"].flatMap { Period($0) }, status: status(options["status"] ?? ""),
        prices: options["prices"].flatMap { PriceBasis(rawValue: $0) },
        asPrinted: words[6] + words[7])
    }

    private func numerals(_ text: String) throws -> [Numeral] {
      guard text != "-" else { return [] }
      return try text.split(separator: ".", omittingEmptySubsequences: false).contains("")
        ? text.replacing("..", with: " ").split(separator: " ").map { try Numeral(parsing: Array($0.utf8)) }
        : [Numeral(parsing: Array(text.utf8))]
    }

    private func reference(_ text: String) throws -> Reference {
      let parts = text.split(separator: "@").map(String.init)
      let malformed = Malformed(line: text)
      return Reference(
        indicator: IndicatorCode(try indicators.firstIndex { $0.id == parts[0] }.orThrow(malformed)),
        level: parts.count > 1 ? try Region.Level(rawValue: parts[1]).orThrow(malformed) : nil)
    }

    private func status(_ letters: String) -> ObservationStatus {
      ObservationStatus.letters.filter { letters.contains($0.letter) }.reduce(into: []) { $0.insert($1.status) }
    }

    private mutating func source(_ id: String) throws -> SourceCode {
      if let index = sources.firstIndex(where: { $0.id == id }) { return SourceCode(index) }
      let year = Int(id.suffix(4)) ?? 2030
      sources.append(try .sample(id, published: "\(year)-02-01"))
      return SourceCode(sources.count - 1)
    }
  }
}

extension Source {
  /// A source of which only what a test is about is given.
  static func sample(
    _ id: String, published: String, kind: Kind = .workReport, region: Int? = nil, covers: Int? = nil
  ) throws -> Source {
    Source(
      id: id, title: .none, shortTitle: .none, producer: .none, region: region.map { RegionCode($0) },
      published: try CalendarDate(published).orThrow(SampleCatalog.Malformed(line: published)),
      publishedPrecision: .day, covers: covers, kind: kind, file: "", sha256: "", address: "", note: .none)
  }
}

extension Optional {
  func orThrow(_ error: some Error) throws -> Wrapped {
    guard let self else { throw error }
    return self
  }
}
