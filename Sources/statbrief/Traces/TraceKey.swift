import Indicators

/// What `trace` is asked for: `luliang gdp 2024`, or `luliang/gdp/2024/growth`, with `target` or a measure behind.
struct TraceKey {
  let region: RegionCode
  let indicator: IndicatorCode
  let period: Period
  let measure: Statement.Measure?
  let kind: Statement.Kind?

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
    region = try catalog.askedRegion(parts[0])
    indicator = try catalog.askedIndicator(parts[1])
    period = try Asked.period(parts[2])
    var measure: Statement.Measure?
    var kind: Statement.Kind?
    for word in parts.dropFirst(3) {
      if let named = Statement.Measure(rawValue: word) {
        measure = named
      } else if let named = Statement.Kind(rawValue: word) {
        kind = named
      } else if Statement.RankOf(rawValue: word) == nil, !catalog.scopes.contains(where: { $0.id == word }) {
        let known = Statement.Measure.allCases.map(\.rawValue) + Statement.Kind.allCases.map(\.rawValue)
        let hint = ProblemWords.suggestion(Candidates.nearest(to: word, among: known))
        throw Failure(
          .usage(
            "\(ProblemWords.quoted(word)) is neither a measure nor a kind",
            hint: hint.isEmpty
              ? "one of \(ProblemWords.list(known, "or"))" : hint))
      }
    }
    self.measure = measure
    self.kind = kind
  }

  /// Whether a key of the catalog is asked for.
  func asks(for key: FigureKey) -> Bool {
    key.series.region == region && key.series.indicator == indicator && key.period == period
      && (measure == nil || key.series.measure == measure) && (kind == nil || key.series.kind == kind)
  }

  /// The keys of the catalog that are asked for: actual figures, then targets.
  func keys(in catalog: Catalog) -> [FigureKey] {
    catalog.actualKeys(of: region).filter(asks) + catalog.targets(of: region).map(\.key).filter(asks)
  }

  /// That no source says it, and the periods for which one does.
  func nothingSaid(_ words: [String], in catalog: Catalog) -> Failure {
    let all = catalog.actualKeys(of: region) + catalog.targets(of: region).map(\.key)
    let periods = Set(all.filter { $0.series.indicator == indicator }.map(\.period)).sorted()
    return Failure(
      .usage(
        "no source says \(words.joined(separator: " "))",
        hint: periods.isEmpty
          ? "nothing is said of this indicator there"
          : "there is \(periods.map(\.description).joined(separator: ", "))"))
  }
}
