/// How numbers are written: places behind the point, grouping of thousands, and the unit that is cut off.
///
/// Made by our own rule, so that the same number reads the same on every machine: halves are rounded away from zero on
/// decimal digits, minus is the real sign, a rounded zero has none. `NumberStyle(fractionDigits: 2).text(-2.675)` is
/// `−2.68`.
public struct NumberStyle: Hashable, Sendable {
  /// Places behind the point, always written out; `nil` writes as many as the number has.
  public var fractionDigits: Int?
  public var grouping: Grouping
  /// The unit that numbers are divided by, or none.
  public var unit: UnitCut?

  /// How digits before the point are grouped.
  public enum Grouping: Hashable, Sendable {
    case none
    /// By thousands with this sign, if there are at least so many digits before the point.
    case thousands(separator: String, fromDigits: Int)

    /// 1,234 and 12,345.
    public static let comma = Grouping.thousands(separator: ",", fromDigits: 4)
  }

  public init(fractionDigits: Int? = nil, grouping: Grouping = .none, unit: UnitCut? = nil) {
    self.fractionDigits = fractionDigits
    self.grouping = grouping
    self.unit = unit
  }

  /// The style in which a whole set of numbers is written alike, such as the ticks of an axis.
  ///
  /// The unit is the largest of `units` that the largest number reaches. The places are the fewest that write every
  /// number in full, at most `maximumFractionDigits`: 0, 0.5 and 1 take one place and become 0.0, 0.5, 1.0.
  /// Numbers that are not finite are left out.
  public static func fitting(
    _ values: [Double], grouping: Grouping = .none, units: [UnitCut] = [], maximumFractionDigits: Int = 15
  ) -> NumberStyle {
    let numbers = values.filter(\.isFinite).map(DecimalDigits.init)
    let reach = numbers.filter { !$0.digits.isEmpty }.map(\.exponent).max() ?? 0
    let unit = units.filter { $0.powerOfTen < reach }.max { $0.powerOfTen < $1.powerOfTen }
    let places = numbers.map { $0.divided(byPowerOfTen: unit?.powerOfTen ?? 0).fractionDigits }.max() ?? 0
    return NumberStyle(fractionDigits: min(places, maximumFractionDigits), grouping: grouping, unit: unit)
  }

  /// The number in this style, without the word of its unit; a dash for a value that is not finite.
  public func text(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let number = DecimalDigits(value).divided(byPowerOfTen: unit?.powerOfTen ?? 0)
    let places = max(0, fractionDigits ?? number.fractionDigits)
    let rounded = number.rounded(fractionDigits: places)
    let (whole, fraction) = rounded.text(fractionDigits: places)
    return (rounded.isNegative ? NumberStyle.minus : "") + grouped(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The number with its sign, also a plus; zero has none.
  public func signedText(_ value: Double) -> String {
    let text = text(value)
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return value > 0 && !isZero ? "+" + text : text
  }

  /// The sign of negative numbers, U+2212.
  public static let minus = "\u{2212}"

  private func grouped(_ whole: String) -> String {
    guard case .thousands(let separator, let fromDigits) = grouping, whole.count >= max(4, fromDigits) else {
      return whole
    }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result += separator }
      result.append(digit)
    }
    return result
  }
}

/// A unit that large numbers are cut by, such as ten thousand or a billion; the word comes from the wording.
public struct UnitCut: Hashable, Sendable {
  /// The unit is ten to this power.
  public var powerOfTen: Int
  public var word: String

  public init(powerOfTen: Int, word: String) {
    self.powerOfTen = powerOfTen
    self.word = word
  }
}
