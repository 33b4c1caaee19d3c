public import Indicators

/// The verdicts on all targets of a region, or of all regions, by one method.
public struct Verdicts: Hashable, Sendable {
  /// Ordered by period, then by indicator, further aims behind their headline.
  public let all: [Verdict]

  /// The verdicts that count: without the further aims beside a headline.
  public var headlines: [Verdict] { all.filter { !$0.isStretch } }

  public init(
    _ catalog: Catalog, region: RegionCode? = nil, options: GapAndComparator.Options = GapAndComparator.Options()
  ) {
    let method = GapAndComparator(catalog, options: options)
    let reported = ReportedYears(catalog, region: region)
    all = catalog.targets(of: region).flatMap { target in
      let isReported = reported.contains(target.key.series.region, year: target.key.period.endYear)
      return [method.verdict(on: target.statement, replaced: target.replaced, hasResults: isReported)]
        + target.stretch.map { method.verdict(on: $0, isStretch: true, hasResults: isReported) }
    }
  }

  /// The verdicts on the targets of one period.
  public func of(_ period: Period) -> [Verdict] { all.filter { $0.target.period == period } }

  /// The verdict on the headline target of an indicator for a period; numeric before relational.
  public func of(_ indicator: IndicatorCode, _ period: Period) -> Verdict? {
    let found = headlines.filter { $0.target.indicator == indicator && $0.target.period == period }
    return found.first { !$0.target.comparator.isRelational } ?? found.first
  }
}

/// The years of whose results a source is there, by region; `Catalog.hasResults` for many targets at once.
struct ReportedYears {
  private struct Entry: Hashable {
    let region: RegionCode
    let year: Int
  }

  private let entries: Set<Entry>

  init(_ catalog: Catalog, region: RegionCode?) {
    var entries: Set<Entry> = []
    for code in catalog.usedSources {
      let source = catalog[code]
      if let region = source.region, let year = source.covers { entries.insert(Entry(region: region, year: year)) }
    }
    for key in catalog.actualKeys(of: region) {
      guard case .year(let year) = key.period else { continue }
      entries.insert(Entry(region: key.series.region, year: year))
    }
    self.entries = entries
  }

  func contains(_ region: RegionCode, year: Int) -> Bool {
    entries.contains(Entry(region: region, year: year))
  }
}
