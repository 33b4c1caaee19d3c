/// A finite number as its shortest decimal digits, on which rounding is exact.
///
/// The value is 0.d₁d₂d₃… × 10^exponent. `2.675` has the digits 2, 6, 7, 5 and the exponent 1, so that it rounds to
/// 2.68 on two places, as it would on paper, whatever its binary form.
struct DecimalDigits: Hashable, Sendable {
  var isNegative: Bool
  /// Without zeros at either end; empty for zero.
  var digits: [Int]
  var exponent: Int

  /// The shortest digits that read back as the value; a value that is not finite counts as zero.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    exponent = 0
    guard value.isFinite, value != 0 else { return }
    var beforePoint = 0
    var sawPoint = false
    var power = 0
    let parts = value.magnitude.description.split(separator: "e")
    for character in parts.first ?? "" {
      if character == "." {
        sawPoint = true
      } else if let digit = character.wholeNumberValue {
        digits.append(digit)
        beforePoint += sawPoint ? 0 : 1
      }
    }
    if parts.count > 1 { power = Int(parts[1].drop { $0 == "+" }) ?? 0 }
    exponent = beforePoint + power
    trim()
  }

  /// How many places behind the point are needed to write the value in full.
  var fractionDigits: Int { digits.isEmpty ? 0 : max(0, digits.count - exponent) }

  /// The value divided by ten to this power, exactly.
  func divided(byPowerOfTen power: Int) -> DecimalDigits {
    var result = self
    if !digits.isEmpty { result.exponent -= power }
    return result
  }

  /// The value rounded to so many places behind the point, halves away from zero.
  func rounded(fractionDigits places: Int) -> DecimalDigits {
    let kept = exponent + places
    guard kept < digits.count else { return self }
    var result = self
    guard kept >= 0 else {
      result.digits = []
      result.trim()
      return result
    }
    result.digits = Array(digits.prefix(kept))
    if digits[kept] >= 5 { result.addOneInLastPlace() }
    result.trim()
    return result
  }

  /// The digits before the point, at least one, and exactly so many behind it; without a sign.
  func text(fractionDigits places: Int) -> (whole: String, fraction: String) {
    let rounded = rounded(fractionDigits: places)
    func digit(at index: Int) -> Int {
      rounded.digits.indices.contains(index) ? rounded.digits[index] : 0
    }
    let whole = rounded.exponent > 0 ? (0..<rounded.exponent).map { String(digit(at: $0)) }.joined() : "0"
    let fraction = (0..<max(0, places)).map { String(digit(at: rounded.exponent + $0)) }.joined()
    return (whole, fraction)
  }

  private mutating func addOneInLastPlace() {
    var index = digits.count - 1
    while index >= 0 {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
    exponent += 1
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    while digits.first == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    if digits.isEmpty {
      isNegative = false
      exponent = 0
    }
  }
}
