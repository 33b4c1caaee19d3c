import Analysis
import Charts
import Indicators

extension Catalog {
  /// How a figure is drawn: a bound with an open side, else by who says it, else by how final it is.
  ///
  /// The form decides and not the ends of the interval: what cannot be negative and is said to be below 310 has both.
  /// `statement` is the one that the drawn figure is, the first of its making if none is given.
  func markerKind(of quantity: Quantity, _ statement: Statement? = nil) -> Marker.Kind {
    if quantity.comparator.isLowerBound { return .moreThan }
    if quantity.comparator.isUpperBound { return .lessThan }
    if quantity.comparator == .range { return .range }
    guard let statement = statement ?? quantity.statements.first else { return .exact }
    if self[statement.source].standing == .secondary { return .secondary }
    return statement.isPreliminary ? .provisional : .exact
  }
}

extension Statement {
  /// Whether its source calls the figure provisional, estimated or a forecast.
  var isPreliminary: Bool { !status.isDisjoint(with: [.provisional, .estimated, .forecast]) }
}
