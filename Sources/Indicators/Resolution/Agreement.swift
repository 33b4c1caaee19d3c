/// How two statements about one figure stand to each other, be they of one package or of two.
extension Catalog {
  /// Whether two statements can both be true of one figure: a figure said twice, coarser and finer, or a bound and
  /// what keeps it. The rule of `Figure.agreeing`.
  ///
  /// `package` is that of `other`. Statements in units of different dimensions never agree, and of relations only equal
  /// ones do. Example: 2418.9 agrees with "above 2400" and with 2419, not with 2420.
  public func agrees(_ statement: Statement, with other: Statement, of package: Catalog) -> Bool {
    guard isComparable(statement, with: other, of: package) else { return false }
    if statement.comparator.isRelational { return saysSame(statement, as: other, of: package) }
    guard let one = candidate(statement), let two = package.candidate(other) else { return false }
    return one.agrees(with: two)
  }

  /// Whether two statements say the same values, whatever their digits and units: 3.2 in units of 10 000 persons and
  /// 32 000 persons do, "about 5" and 5 do not.
  public func saysSame(_ statement: Statement, as other: Statement, of package: Catalog) -> Bool {
    guard isComparable(statement, with: other, of: package) else { return false }
    if statement.comparator.isRelational {
      return statement.comparator == other.comparator && statement.value?.rational == other.value?.rational
    }
    return candidate(statement)?.interval == package.candidate(other)?.interval
  }

  /// Whether a statement says more of the figure than another one that it agrees with: an exact one more than a bound,
  /// one with more digits more than a coarser, a narrower bound more than a wider.
  public func isFiner(_ statement: Statement, than other: Statement, of package: Catalog) -> Bool {
    guard let one = candidate(statement), let two = package.candidate(other) else { return false }
    if one.isExact || two.isExact { return one.isFiner(than: two) }
    return one.interval != two.interval && one.interval.isInside(two.interval) == .yes
  }

  private func isComparable(_ statement: Statement, with other: Statement, of package: Catalog) -> Bool {
    statement.unit.map { self[$0].dimension } == other.unit.map { package[$0].dimension }
      && statement.comparator.isRelational == other.comparator.isRelational
  }
}
