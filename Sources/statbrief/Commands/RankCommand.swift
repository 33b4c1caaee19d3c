import Analysis
import ArgumentParser
import Indicators

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Shows who stands where, as computed and as stated.",
    discussion: """
      EXAMPLES
        statbrief rank gdp
        statbrief rank gdp 2021 --lang zh
        statbrief rank gdp 2021 --growth
        statbrief rank gdp 2021 --among shanxi --level city

      Competition ranking: 1, 2, 2, 4. Where bounds overlap there is a range of ranks. Members without a figure are \
      named and never ranked last.
      """)

  @Argument(help: "An indicator: id, name or alias.")
  var indicator: String

  @Argument(help: "The period; the one with most figures if none is given, of several the newest.")
  var period: String?

  @Flag(name: .long, help: "Rank the growth on the year before.")
  var growth = false

  @Option(name: .long, help: ArgumentHelp("Rank the growth since this period.", valueName: "period"))
  var since: String?

  @Option(name: .long, help: ArgumentHelp("The region whose parts are ranked.", valueName: "region"))
  var among: String?

  @Option(name: .long, help: "The level of those parts: nation, province, city, county or town.")
  var level: String?

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    let indicator = try catalog.askedIndicator(indicator)
    let scope = try scope(in: catalog)
    let regions = scope.knownRegions(in: catalog)
    let measure = growth ? .growth : catalog.fullestMeasure(of: indicator, among: regions)
    let subject: Ranking.Subject =
      try since.map { .growthSince(try Asked.period($0)) } ?? (growth ? .growth : .figure(measure))
    guard
      let period = try period.map({ try Asked.period($0) })
        ?? catalog.fullestPeriod(of: indicator, measure, among: regions)
    else {
      let whose = regions.first.map { "no \(catalog[$0].level.rawValue)" } ?? "no region"
      let place = scope.ancestor.map { " of \(catalog[$0].id)" } ?? ""
      throw Failure(
        .usage(
          "\(whose)\(place) has a figure of \(catalog[indicator].id)",
          hint: "statbrief list indicators shows how often each is said"))
    }
    let ranking = Ranking(of: indicator, subject, in: period, among: scope, catalog: catalog)
    try table.write(RankTable(catalog: catalog, wording: table.wording(in: catalog), ranking: ranking).table)
  }

  /// The regions that are ranked: the parts asked for, the largest family of the package, or where there is none the
  /// regions that have no parent.
  private func scope(in catalog: Catalog) throws -> Ranking.Scope {
    let asked = try level.map { word in
      guard let level = Region.Level(rawValue: word) else {
        let all = Region.Level.allCases.map(\.rawValue)
        throw Failure(.usage("no level is called \(ProblemWords.quoted(word))", hint: ProblemWords.list(all, "or")))
      }
      return level
    }
    let ancestors = try among.map { [try catalog.askedRegion($0)] } ?? catalog.regionCodes
    var best: (ancestor: RegionCode, level: Region.Level, count: Int)?
    for ancestor in ancestors {
      let levels = asked.map { [$0] } ?? Region.Level.allCases
      for level in levels {
        let count = catalog.regionCodes.count { catalog[$0].parent == ancestor && catalog[$0].level == level }
        if count > best?.count ?? 0 { best = (ancestor, level, count) }
      }
    }
    if let best { return .members(of: best.ancestor, level: best.level) }
    let alone = catalog.regionCodes.filter { asked == nil || catalog[$0].level == asked }
    guard among == nil, let peers = alone.lazy.compactMap({ Ranking.Scope.peers(of: $0, in: catalog) }).first else {
      throw Failure(.usage("there are no parts to rank", hint: "statbrief list regions shows who lies where"))
    }
    return peers
  }
}

extension Catalog {
  /// The measure of which most figures are there: levels, shares or counts.
  func fullestMeasure(of indicator: IndicatorCode, among regions: [RegionCode]) -> Statement.Measure {
    let measures: [Statement.Measure] = [.level, .share, .count]
    let counts = measures.map { measure in
      regions.reduce(0) { $0 + series(SeriesKey(region: $1, indicator: indicator, measure: measure)).count }
    }
    let most = counts.max() ?? 0
    return zip(measures, counts).first { $0.1 == most }?.0 ?? .level
  }

  /// The period for which most of the regions have a figure, of several the newest; a year if there is any.
  func fullestPeriod(
    of indicator: IndicatorCode, _ measure: Statement.Measure, among regions: [RegionCode]
  ) -> Period? {
    var counts: [Period: Int] = [:]
    for region in regions {
      let series = SeriesKey(region: region, indicator: indicator, measure: measure)
      for figure in self.series(series) { counts[figure.period, default: 0] += 1 }
    }
    let yearly = counts.filter { $0.key.frequency == .year }
    return (yearly.isEmpty ? counts : yearly).max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
