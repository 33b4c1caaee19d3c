/// The numbers that stand in a printed form, as digits alone: without points, commas and zeros at either end.
///
/// It tells whether a value was copied as it is printed, whatever the custom of writing it: 146511 stands in "146.511
/// Mio. Euro", 5.6 in "5,6 Prozent", 24000 in "2.4万". Numbers in words (三成) are none.
struct PrintedDigits {
  let numbers: [[UInt8]]

  init(_ text: String) {
    var numbers: [[UInt8]] = []
    var current: [UInt8] = []
    var isNumber = false
    for byte in Array(text.utf8) + [0] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        current.append(byte)
        isNumber = true
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"):
        continue
      default:
        if isNumber { numbers.append(Self.significant(current)) }
        (current, isNumber) = ([], false)
      }
    }
    self.numbers = numbers
  }

  /// Whether a value stands there; also where no number does, since nothing can be told then.
  func hold(_ value: Numeral) -> Bool {
    numbers.isEmpty || numbers.contains(Self.significant(Array(value.description.utf8)))
  }

  private static func significant(_ bytes: [UInt8]) -> [UInt8] {
    let zero = UInt8(ascii: "0")
    let digits = bytes.filter { (zero...UInt8(ascii: "9")).contains($0) }.drop { $0 == zero }
    return Array(digits.reversed().drop { $0 == zero }.reversed())
  }
}
