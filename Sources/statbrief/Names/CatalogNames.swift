import Indicators

/// Figures named in the words of the package: ids, as `trace` takes them.
extension Catalog {
  /// `luliang/gdp/2024/growth`, with `target` for a target, rank-of and scope for a rank, and the prices where they are
  /// not the usual ones.
  func name(of key: FigureKey) -> String {
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
  func name(of reference: Reference) -> String {
    self[reference.indicator].id + (reference.level.map { "@" + $0.rawValue } ?? "")
  }

  /// `2643.2亿元 (luliang-2025, line 33)`.
  func origin(of statement: Statement) -> String {
    let line = statement.line.map { ", line \($0)" } ?? ""
    return "\(printed(statement)) (\(self[statement.source].id)\(line))"
  }

  /// The figure as its source prints it; where the package does not say how, the number with its unit.
  func printed(_ statement: Statement) -> String {
    guard statement.asPrinted.isEmpty else { return statement.asPrinted }
    let unit = statement.unit.map { self[$0].symbol.en } ?? ""
    return [FigureText.of(statement, in: self), unit].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
