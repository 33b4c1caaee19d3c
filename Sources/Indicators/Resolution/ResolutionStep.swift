/// The step of the rule of resolution that put the used statement of a figure before another one.
///
/// `Resolution` says what the rule is; this says where it ended, for reports about disagreements.
public enum ResolutionStep: String, Hashable, Sendable, CaseIterable {
  /// Its source is of a higher standing: official, newspaper, secondary.
  case higherStanding = "higher_standing"
  /// The other is a bound, a range or an "about" that holds the exact figure.
  case exactInBound = "exact_in_bound"
  /// The other is the same figure with fewer digits.
  case finerDigits = "finer_digits"
  /// Its source is newer, or it is the exact form of what the newest source says.
  case newest
  /// Of one standing and day, it is exact and the other is not.
  case exactOfOneDay = "exact_of_one_day"
  /// Of one standing and day, it has more printed digits.
  case moreDigits = "more_digits"
  /// Of one standing and day and as many digits, its source comes first by id.
  case sourceOrder = "source_order"
  /// In one source, it stands first.
  case rowOrder = "row_order"
}

extension Catalog {
  /// By which step the used statement of a figure comes before another of its statements.
  ///
  /// Example: 1505.2 and 1500, both of newspapers of one day, is `moreDigits`; 2418.9 beside "above 2400" of an older
  /// report is `exactInBound`.
  public func step(putting figure: Figure, before other: Statement) -> ResolutionStep {
    steps(putting: figure, before: [other])[0]
  }

  /// The same for each of several other statements; as quick for hundreds as for one.
  public func steps(putting figure: Figure, before others: [Statement]) -> [ResolutionStep] {
    let candidates = candidates(for: figure.key)
    let ofRow = Dictionary(candidates.map { ($0.statement.row, $0) }, uniquingKeysWith: { first, _ in first })
    guard let used = ofRow[figure.statement.row] else { return others.map { _ in .rowOrder } }
    // An older exact figure may speak for the newest statement that it agrees with.
    let speaking = candidates.filter { $0.standing == used.standing }.min(by: Resolution.isBefore) ?? used
    return others.map { other in
      ofRow[other.row].map { Resolution.step(putting: used, before: $0, speaking: speaking) } ?? .rowOrder
    }
  }
}

extension Resolution {
  static func step(putting used: Candidate, before other: Candidate, speaking: Candidate) -> ResolutionStep {
    if used.standing != other.standing { return .higherStanding }
    if used.agrees(with: other), used.isFiner(than: other) {
      return used.isExact != other.isExact ? .exactInBound : .finerDigits
    }
    if speaking.published != other.published { return .newest }
    if speaking.isExact != other.isExact { return .exactOfOneDay }
    if speaking.halfUnit != other.halfUnit { return .moreDigits }
    return speaking.sourceID != other.sourceID ? .sourceOrder : .rowOrder
  }
}
