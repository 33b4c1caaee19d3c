import Indicators

/// What `trace` is asked for: `luliang gdp 2024`, or `luliang/gdp/2024/growth`, with a measure, a kind or what is
/// worked out behind; two regions are held against each other.
struct TraceKey {
  /// What no statement says.
  enum Computed: String, CaseIterable { case index, deflator, verdict, progress }

  /// One region, or two.
  let regions: [RegionCode]
  let indicator: IndicatorCode
  let period: Period
  /// What stands behind the period: measures, kinds, scopes, references, prices, and what is worked out.
  let words: Set<String>

  var region: RegionCode { regions[0] }

  init(_ words: [String], in catalog: Catalog) throws(Failure) {
    // A period may hold a slash too: 2024-Q1/Q3.
    var parts: [String] = []
    for part in words.flatMap({ $0.split(separator: "/", omittingEmptySubsequences: false).map(String.init) }) {
      if let last = parts.last, last.hasSuffix("-Q1"), part.hasPrefix("Q") {
        parts[parts.count - 1] = last + "/" + part
      } else {
        parts.append(part)
      }
    }
    guard parts.count >= 3 else {
      throw Failure(.usage("a figure needs region, indicator and period", hint: "statbrief trace luliang gdp 2024"))
    }
    var regions = [try catalog.askedRegion(parts[0])]
    if parts.count > 3, Period(parts[2]) == nil, case .success(let second) = catalog.findRegion(parts[1]) {
      regions.append(second)
      parts.remove(at: 1)
    }
    self.regions = regions
    indicator = try catalog.askedIndicator(parts[1])
    period = try Asked.period(parts[2])
    self.words = Set(parts.dropFirst(3))
    for word in parts.dropFirst(3) { try Self.check(word, in: catalog) }
  }

  private static func check(_ word: String, in catalog: Catalog) throws(Failure) {
    let known =
      Statement.Measure.allCases.map(\.rawValue) + Statement.Kind.allCases.map(\.rawValue)
      + Computed.allCases.map(\.rawValue) + [PriceBasis.current, .constant].map(\.rawValue)
    let reference = word.split(separator: "@").first.map(String.init) ?? ""
    guard !known.contains(word), !catalog.scopes.contains(where: { $0.id == word }),
      !catalog.indicators.contains(where: { $0.id == reference })
    else { return }
    let hint = ProblemWords.suggestion(Candidates.nearest(to: word, among: known))
    throw Failure(
      .usage(
        "\(ProblemWords.quoted(word)) is neither a measure nor a kind",
        hint: hint.isEmpty ? "one of \(ProblemWords.list(known, "or"))" : hint))
  }

  func asks(for computed: Computed) -> Bool { words.contains(computed.rawValue) }

  /// Whether a measure is asked for, alone or with all others; a rank of growth is no growth.
  func asks(for measure: Statement.Measure) -> Bool {
    words.isEmpty || (words.contains("rank") ? measure == .rank : words.contains(measure.rawValue))
  }

  /// Whether a key of the catalog is asked for.
  func asks(for key: FigureKey, in catalog: Catalog) -> Bool {
    let series = key.series
    guard regions.contains(series.region), series.indicator == indicator, key.period == period else { return false }
    guard words.isEmpty || words.contains("rank") == (series.measure == .rank) || series.kind == .target else {
      return false
    }
    let parts = catalog.name(of: key).split(separator: "/").map(String.init)
    return words.allSatisfy { word in
      switch word {
      case Statement.Kind.actual.rawValue: series.kind == .actual
      case Computed.verdict.rawValue, Computed.progress.rawValue: series.kind == .target
      default: parts.contains(word)
      }
    }
  }

  /// The keys of the catalog that are asked for: actual figures, then targets.
  func keys(in catalog: Catalog) -> [FigureKey] {
    regions.flatMap { region in
      (catalog.actualKeys(of: region) + catalog.targets(of: region).map(\.key)).filter { asks(for: $0, in: catalog) }
    }
  }

  /// That no source says it, and the periods for which one does.
  func nothingSaid(_ words: [String], in catalog: Catalog) -> Failure {
    let all = regions.flatMap { catalog.actualKeys(of: $0) + catalog.targets(of: $0).map(\.key) }
    let periods = Set(all.filter { $0.series.indicator == indicator }.map(\.period)).sorted()
    return Failure(
      .usage(
        "no source says \(words.joined(separator: " "))",
        hint: periods.isEmpty
          ? "nothing is said of this indicator there"
          : "there is \(periods.map(\.description).joined(separator: ", "))"))
  }
}
