import Indicators

/// Figures named as their sources print them.
extension Catalog {
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
