/// Figures named in the words of the package: ids, as commands take them.
extension Catalog {
  /// `luliang/gdp/2024/growth`, with `target` for a target, rank-of and scope for a rank, and the prices where they are
  /// not the usual ones.
  public func name(of key: FigureKey) -> String {
    let series = key.series
    var parts = [self[series.region].id, self[series.indicator].id, key.period.description, series.measure.rawValue]
    if let rankOf = series.rankOf { parts.append(rankOf.rawValue) }
    if let scope = series.scope { parts.append(self[scope].id) }
    if series.kind == .target { parts.append("target") }
    if let reference = series.reference { parts.append(name(of: reference)) }
    if let prices = series.prices { parts.append(prices.rawValue) }
    return parts.joined(separator: "/")
  }

  /// `gdp`, or `gdp@province`.
  public func name(of reference: Reference) -> String {
    self[reference.indicator].id + (reference.level.map { "@" + $0.rawValue } ?? "")
  }
}
