/// The one rule that decides which of several statements about a figure is used.
///
/// The highest standing speaks (official, newspaper, secondary), within it the newest. An exact figure beats a bound,
/// a range or an approximate figure that contains it, whatever its age; if the finer of two exact figures rounds to
/// the coarser they agree and the finer is used. Statements of one standing and one day that differ are a conflict:
/// the one with more printed digits is used, then the one whose source comes first by id. An exact figure that
/// contradicts a bound of its own standing is a conflict too.
struct Resolution {
  /// A statement with what the rule asks of its source.
  struct Candidate {
    let statement: Statement
    let standing: Source.Standing
    let published: CalendarDate
    let sourceID: String
    /// All values it may have, in base units of its dimension.
    let interval: Interval
    /// Half a unit of its last printed digit, in base units.
    let halfUnit: Rational

    var isExact: Bool { statement.comparator.isExact }

    /// Whether what this one says can be true together with `other`, as one figure said twice.
    func agrees(with other: Candidate) -> Bool {
      if let mine = interval.value, let theirs = other.interval.value, isExact, other.isExact {
        if mine == theirs { return true }
        let (fine, coarse, half) = halfUnit < other.halfUnit ? (mine, theirs, other.halfUnit) : (theirs, mine, halfUnit)
        guard halfUnit != other.halfUnit else { return false }
        // Half away from zero: the half itself rounds up in size.
        let distance = fine.magnitude - coarse.magnitude
        guard fine.isNegative == coarse.isNegative || coarse.isZero || fine.isZero else { return false }
        return distance >= -half && distance < half
      }
      return interval.overlaps(other.interval)
    }

    /// Whether it is used before `other`, which it agrees with.
    func isFiner(than other: Candidate) -> Bool {
      if isExact != other.isExact { return isExact }
      return isExact && halfUnit < other.halfUnit
    }
  }

  static func figure(key: FigureKey, candidates: [Candidate]) -> Figure? {
    guard let standing = candidates.map(\.standing).min() else { return nil }
    let speaking = candidates.filter { $0.standing == standing }.sorted(by: isBefore)
    guard let newest = speaking.first else { return nil }
    var used = newest
    for other in speaking.dropFirst() where other.isFiner(than: used) && other.agrees(with: used) {
      used = other
    }
    var agreeing: [Statement] = []
    var revised: [Statement] = []
    var conflicting: [Statement] = []
    for other in speaking where other.statement.row != used.statement.row {
      if other.agrees(with: used) {
        agreeing.append(other.statement)
      } else if other.published == newest.published || other.isExact != used.isExact {
        conflicting.append(other.statement)
      } else {
        revised.append(other.statement)
      }
    }
    var outranked: [Statement] = []
    for other in candidates.sorted(by: isOfHigherStanding) where other.standing != standing {
      if other.agrees(with: used) { agreeing.append(other.statement) } else { outranked.append(other.statement) }
    }
    return Figure(
      key: key, statement: used.statement, agreeing: agreeing, revised: revised, outranked: outranked,
      conflicting: conflicting)
  }

  /// The newest first; on one day exact before bound, more digits before fewer, then by source id and row.
  static func isBefore(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.published != right.published { return left.published > right.published }
    if left.isExact != right.isExact { return left.isExact }
    if left.halfUnit != right.halfUnit { return left.halfUnit < right.halfUnit }
    if left.sourceID != right.sourceID { return left.sourceID < right.sourceID }
    return left.statement.row < right.statement.row
  }

  /// By standing, and within one as `isBefore`.
  private static func isOfHigherStanding(_ left: Candidate, _ right: Candidate) -> Bool {
    left.standing != right.standing ? left.standing < right.standing : isBefore(left, right)
  }

  static func target(key: FigureKey, candidates: [Candidate], better: Indicator.Better) -> TargetFigure? {
    let ordered = candidates.sorted(by: isOfHigherStanding)
    guard let newest = ordered.first else { return nil }
    let current = ordered.filter { $0.sourceID == newest.sourceID }
    func ease(_ candidate: Candidate) -> Rational {
      let value = candidate.statement.value?.rational ?? .zero
      return better == .down ? -value : value
    }
    let headline = current.min { ease($0) == ease($1) ? $0.statement.row < $1.statement.row : ease($0) < ease($1) }
    guard let headline else { return nil }
    func isSame(_ other: Candidate) -> Bool {
      other.interval == headline.interval && other.statement.comparator == headline.statement.comparator
    }
    let rest = ordered.filter { $0.statement.row != headline.statement.row }
    return TargetFigure(
      key: key, statement: headline.statement,
      stretch: rest.filter { $0.sourceID == newest.sourceID && !isSame($0) }.map(\.statement),
      repeated: rest.filter(isSame).map(\.statement),
      replaced: rest.filter { $0.sourceID != newest.sourceID && !isSame($0) }.map(\.statement))
  }
}
