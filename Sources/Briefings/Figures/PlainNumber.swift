public import Analysis
public import Indicators

/// A number in the parts that a program computes with: how it is said, its decimals, and the id of its unit.
///
/// A plain number has the comparator `eq`; a bound has its own and the number that is named; `range` has a second
/// number. What a relation to another figure leaves out is empty.
public struct PlainNumber: Hashable, Sendable {
  public let comparator: String
  public let value: String
  public let valueHigh: String
  public let unit: String

  /// The names of the parts, as columns have them behind the name of the number.
  public static let names = ["comparator", "value", "value_high", "unit_id"]

  public static let none = PlainNumber(comparator: "", value: "", valueHigh: "", unit: "")

  /// In the order of `names`.
  public var parts: [String] { [comparator, value, valueHigh, unit] }

  init(comparator: String, value: String, valueHigh: String, unit: String) {
    self.comparator = comparator
    self.value = value
    self.valueHigh = valueHigh
    self.unit = unit
  }

  /// A figure with its digits as printed, in its own unit.
  public init(_ statement: Statement, in catalog: Catalog) {
    comparator = statement.comparator.rawValue
    value = statement.value?.description ?? ""
    valueHigh = statement.valueHigh?.description ?? ""
    unit = statement.unit.map { catalog[$0].id } ?? ""
  }

  /// A number in the digits in which it is printed, bounds rounded so that they claim no more than is known.
  public init(_ quantity: Quantity, in catalog: Catalog) {
    let printed = quantity.printed()
    comparator = (printed?.comparator ?? quantity.comparator).rawValue
    value = printed?.value.description ?? quantity.value?.digits(fractionDigits: quantity.fractionDigits) ?? ""
    valueHigh = printed?.valueHigh?.description ?? ""
    unit = quantity.unit.map { catalog[$0].id } ?? ""
  }

  /// A place in a ranking, or the range of places that bounds leave.
  public init(places: ClosedRange<Int>) {
    self.init(
      comparator: (places.count == 1 ? Comparator.eq : .range).rawValue, value: "\(places.lowerBound)",
      valueHigh: places.count == 1 ? "" : "\(places.upperBound)", unit: "")
  }
}
