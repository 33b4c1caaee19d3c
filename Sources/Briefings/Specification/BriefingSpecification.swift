public import Indicators

/// What a briefing is to be about: read from a YAML file of which three lines are enough.
///
/// ```yaml
/// title: { zh: 经济发展与目标完成情况简报, en: Economy and targets }
/// regions: [luliang, jinzhong]
/// years: 2015-2026
/// ```
/// The first region is the subject, the others are what it is compared with.
public struct BriefingSpecification: Hashable, Sendable {
  /// The parts of a briefing between cover and back, in the order in which they are asked for.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case glance, topics, targets, comparison, changes, gaps, method, sources
  }

  /// The name of its file without the ending; the stem of everything made from it.
  public var name: String
  public var title: Bilingual
  public var purpose: Bilingual
  public var regions: [RegionCode]
  public var years: ClosedRange<Int>
  public var edition: Int
  /// The day as of which the edition that this one replaces was made; what changed since is listed.
  public var previous: CalendarDate?
  public var parts: [Part]
  /// Topics to show, in order; nil for all that have figures.
  public var topics: [String]?
  /// Indicators to prefer, in order; nil for the order of the package.
  public var indicators: [IndicatorCode]?
  public var author: Bilingual

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
      years: first...last, edition: 1, previous: nil, parts: Part.allCases, topics: nil, indicators: nil,
      author: .none)
  }
}

/// Something wrong with a specification, as facts.
public struct SpecificationProblem: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case syntax(String)
    case notAMapping
    case anchorOrTag
    case missingKey(String)
    case unknownKey(String, candidates: [String])
    case duplicateKey(String)
    case wrongType(key: String, expected: String)
    case unknownName(key: String, text: String, candidates: [String])
    case badYears(String)
    case badDate(String)
    case unprintable(key: String)
  }

  public let file: String
  public let line: Int?
  public let column: Int?
  public let kind: Kind

  public init(file: String, line: Int? = nil, column: Int? = nil, kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
  }
}

/// Everything wrong with a specification.
public struct SpecificationFailure: Error, Hashable, Sendable {
  public let problems: [SpecificationProblem]

  public init(problems: [SpecificationProblem]) {
    self.problems = problems
  }
}
