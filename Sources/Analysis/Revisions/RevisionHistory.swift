public import Indicators

/// How what is known of one figure changed: every statement about it by day of publication, and what was used when.
///
/// What is used on a day is asked of the catalog as known on that day, so that the rule of `Resolution` holds for the
/// past as it does for today. Corrections apply on every day (ruling 4). A target has a history too: a newer one
/// replaces it and is no revision of it (ruling 3).
public struct RevisionHistory: Hashable, Sendable {
  /// One statement about the figure.
  public struct Vintage: Hashable, Sendable {
    /// As it is used: corrected where a correction replaces what was read.
    public let statement: Statement
    public let published: CalendarDate
    public let standing: Source.Standing
    /// The number that it says; nil for a relation.
    public let quantity: Quantity?
    public let isCorrected: Bool
    /// What it was on the day on which it came out.
    public let role: Role
    /// The first day on which it was the one that is used; nil where it never was.
    public let usedFrom: CalendarDate?
    /// Whether it is the one that is used now.
    public let isUsed: Bool
  }

  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// It became the statement that is used.
    case used
    /// It said the same or less than the one that is used.
    case agreeing
    /// It said something else, and a source of higher standing had spoken.
    case outranked
    /// It contradicted a source of its own standing, and neither age nor standing decides.
    case conflicting
    /// It is a further aim beside an easier target of the same source.
    case stretch
  }

  public let key: FigureKey
  /// By day, then by row; never empty.
  public let vintages: [Vintage]
  /// What became of the value in use, in order of time; empty where nothing else was ever used.
  public let changes: [RevisionChange]
  /// From the value that was used first to the one that is used now; nil where the two say the same.
  public let total: RevisionChange?

  /// Nil where no statement that counts says anything of the key.
  public init?(of key: FigureKey, in catalog: Catalog) {
    let statements = catalog.statements(for: key)
    guard let last = UsedStatement(key, in: catalog) else { return nil }
    let days = Set(statements.map { catalog[$0.source].published }).sorted()
    let uses = days.compactMap { day in
      UsedStatement(key, in: catalog.known(on: day)).map { (day: day, use: $0) }
    }
    self.key = key
    vintages = statements.map { statement in
      let day = catalog[statement.source].published
      return Vintage(
        statement: statement, published: day, standing: catalog[statement.source].standing,
        quantity: catalog.quantity(of: statement),
        isCorrected: catalog.correction(ofRow: statement.row)?.action == .replace,
        role: uses.first { $0.day == day }?.use.role(of: statement) ?? .agreeing,
        usedFrom: uses.first { $0.use.statement.row == statement.row }?.day,
        isUsed: last.statement.row == statement.row)
    }.sorted { ($0.published, $0.statement.row) < ($1.published, $1.statement.row) }
    let changes = zip(uses, uses.dropFirst()).compactMap { before, now in
      RevisionChange(from: before.use.statement, to: now.use, on: now.day, in: catalog)
    }
    self.changes = changes
    total = uses.first.flatMap { first in
      changes.last.flatMap { RevisionChange(from: first.use.statement, to: last, on: $0.day, in: catalog) }
    }
  }

  /// Whether sources say, or have said, more than one value of the figure.
  public func hasSeveralValues(in catalog: Catalog) -> Bool {
    vintages.dropFirst().contains { !catalog.saysSame($0.statement, as: vintages[0].statement, of: catalog) }
  }

  /// The statement that is used.
  public var used: Vintage? { vintages.first(where: \.isUsed) }

  /// The changes that contradict what was used before.
  public var revisions: [RevisionChange] { changes.filter(\.isRevision) }

  /// The mean of several revisions, in the unit of the latest: the differences added up and divided by their number.
  ///
  /// Example: 100, then 104, then 101 are revised by 4 and by -3, on average by 0.5. Nil for fewer than two, and where
  /// one of them has no amount.
  public func meanRevision(in catalog: Catalog) -> Quantity? {
    let amounts = revisions.compactMap { $0.revision?.difference }
    guard amounts.count > 1, amounts.count == revisions.count, let last = amounts.last else { return nil }
    let alike = amounts.compactMap { $0.inUnit(of: last, in: catalog) }
    guard alike.count == amounts.count else { return nil }
    return Quantity.mean(of: alike)
  }
}

extension RevisionHistory {
  /// The histories of all figures of which sources say more than one value, of one region or of all; actual figures in
  /// the order of the package, then targets.
  public static func several(in catalog: Catalog, region: RegionCode? = nil) -> [RevisionHistory] {
    let keys = catalog.actualKeys(of: region) + catalog.targets(of: region).map(\.key)
    return keys.compactMap { key in
      guard catalog.statements(for: key).count > 1, let history = RevisionHistory(of: key, in: catalog),
        history.hasSeveralValues(in: catalog)
      else { return nil }
      return history
    }
  }
}

extension Quantity {
  /// The sum divided by the number: 1, 2 and 6 have the mean 3.0; one digit more than the finest has. The unit is that of
  /// all; nil without any, and where their bounds leave no number.
  public static func mean(of quantities: [Quantity]) -> Quantity? {
    guard let first = quantities.first else { return nil }
    let sum = quantities.dropFirst().reduce(first.interval) { $0 + $1.interval }
    return Quantity(
      .mean, sum * Rational(1, Int128(quantities.count)), unit: first.unit,
      fractionDigits: (quantities.map(\.fractionDigits).max() ?? 0) + 1, of: quantities)
  }
}
