/// A document that figures come from.
public struct Source: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case workReport = "work_report"
    case communique
    case yearbook
    case officialNote = "official_note"
    case newspaper
    case secondary
  }

  /// How far a kind of document is trusted; the smaller the better.
  public enum Standing: Int, Hashable, Sendable, Comparable, CaseIterable {
    case official, newspaper, secondary

    public static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
  }

  /// How much of the publication date is known; what is not known is stored as the last day that fits.
  public enum DatePrecision: String, Hashable, Sendable, CaseIterable { case day, month, year }

  public let id: String
  public let title: Bilingual
  public let shortTitle: Bilingual
  public let producer: Bilingual
  public let region: RegionCode?
  public let published: CalendarDate
  public let publishedPrecision: DatePrecision
  /// The year whose results it reports.
  public let covers: Int?
  public let kind: Kind
  /// The name of its text among the documents, which are not part of the package.
  public let file: String
  public let sha256: String
  public let address: String
  public let note: Bilingual

  public init(
    id: String, title: Bilingual, shortTitle: Bilingual, producer: Bilingual, region: RegionCode?,
    published: CalendarDate, publishedPrecision: DatePrecision, covers: Int?, kind: Kind, file: String, sha256: String,
    address: String, note: Bilingual
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle.orElse(title)
    self.producer = producer
    self.region = region
    self.published = published
    self.publishedPrecision = publishedPrecision
    self.covers = covers
    self.kind = kind
    self.file = file
    self.sha256 = sha256
    self.address = address
    self.note = note
  }

  public var standing: Standing {
    switch kind {
    case .workReport, .communique, .yearbook, .officialNote: .official
    case .newspaper: .newspaper
    case .secondary: .secondary
    }
  }
}
