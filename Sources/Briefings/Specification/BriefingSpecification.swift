public import Drawing
public import Indicators

/// What one briefing is to be about: read from a YAML file of which three lines are enough.
///
/// ```yaml
/// title: { zh: 经济发展与目标完成情况简报, en: Economy and targets }
/// regions: [luliang, jinzhong]
/// years: 2015-2026
/// ```
/// The first region is the subject, the others are what it is compared with. A file with `each` makes one of these for
/// every region that it names; see `BriefingSeries`.
public struct BriefingSpecification: Hashable, Sendable {
  /// The parts of a briefing between cover and back, in the order in which they are asked for.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case glance, topics, targets, comparison, changes, gaps, method, sources
  }

  /// A part as it is asked for: with what is different in it from the rest of the briefing.
  public struct PartRequest: Hashable, Sendable {
    public var part: Part
    /// Empty for the usual title.
    public var title: Bilingual
    /// Nil for those of the briefing.
    public var years: ClosedRange<Int>?
    /// What the subject is compared with in this part; nil for the companions of the briefing.
    public var partners: [RegionCode]?

    public init(
      _ part: Part, title: Bilingual = .none, years: ClosedRange<Int>? = nil, partners: [RegionCode]? = nil
    ) {
      self.part = part
      self.title = title
      self.years = years
      self.partners = partners
    }
  }

  /// Where its files stand below the output folder: the name of its file without the ending, and behind a slash the
  /// region of an edition for one of several.
  public var name: String
  public var title: Bilingual
  public var purpose: Bilingual
  public var regions: [RegionCode]
  public var years: ClosedRange<Int>
  public var edition: Int
  /// The day as of which the edition that this one replaces was made; what changed since is listed.
  public var previous: CalendarDate?
  public var parts: [PartRequest]
  /// Topics to show, in order; nil for all that have figures.
  public var topics: [String]?
  /// Indicators to prefer, in order; nil for the order of the package.
  public var indicators: [IndicatorCode]?
  public var author: Bilingual
  /// The languages in which it is made.
  public var languages: [Language]
  /// What targets are judged by.
  public var judging: Judging

  public var subject: RegionCode { regions[0] }
  public var partners: [RegionCode] { Array(regions.dropFirst()) }

  /// The briefing that is made where a package has no specification: about the region with most figures.
  public static func standard(for catalog: Catalog) -> BriefingSpecification? {
    var counts: [RegionCode: Int] = [:]
    for key in catalog.actualKeys() where key.period.frequency == .year { counts[key.series.region, default: 0] += 1 }
    for target in catalog.targets() { counts[target.key.series.region, default: 0] += 3 }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    guard let subject = ordered.first else { return nil }
    let sibling = ordered.dropFirst().first { catalog[$0].level == catalog[subject].level }
    let years = catalog.statements.filter { $0.region == subject }.flatMap { [$0.period.startYear, $0.period.endYear] }
    guard let first = years.min(), let last = years.max() else { return nil }
    return BriefingSpecification(
      name: "briefing", title: .none, purpose: .none, regions: [subject] + (sibling.map { [$0] } ?? []),
      years: first...last, edition: 1, previous: nil, parts: Part.allCases.map { PartRequest($0) }, topics: nil,
      indicators: nil, author: .none, languages: Language.allCases, judging: Judging())
  }

  /// The same briefing as a part of it sees it: with the years and companions of that part.
  func narrowed(to request: PartRequest) -> BriefingSpecification {
    var own = self
    own.years = request.years ?? years
    own.regions = [subject] + (request.partners ?? partners).filter { $0 != subject }
    return own
  }

  /// Whether the package says anything of the subject in these years.
  public func hasContent(in catalog: Catalog) -> Bool {
    catalog.actualKeys(of: subject).contains { years.contains($0.period.endYear) }
      || catalog.targets(of: subject).contains { years.contains($0.key.period.endYear) }
  }
}
