/// A numeral of at most 18 digits, as `Numeral` reads it, of a cell in place.
struct PlainNumber {
  let coefficient: Int64
  let fractionDigits: UInt8
}

extension PlainNumber {
  /// Nil for anything else and for what `Numeral` refuses.
  ///
  /// A number of at most eight characters without a sign, as most are, is read at once from one word. Eight bytes must be
  /// readable at the beginning of the cell.
  @inline(__always)
  init?(_ cell: UnsafeRawBufferPointer) {
    guard cell.count <= 8, let start = cell.baseAddress, cell.count > 0, cell[0] != UInt8(ascii: "-") else {
      self.init(long: cell)
      return
    }
    // The last character stands in the highest byte, and zeros before the first.
    let word = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    let shift = UInt64(truncatingIfNeeded: 8 &* (8 &- cell.count))
    var digits = (word &<< shift) ^ (0x3030_3030_3030_3030 &<< shift)
    // A point differs from the digit zero by this.
    let points = Self.zeroBytes(digits ^ 0x1E1E_1E1E_1E1E_1E1E)
    var fraction = 0
    if points != 0 {
      // The characters before the point move up by one.
      let place = UInt64(truncatingIfNeeded: points.trailingZeroBitCount & ~7)
      fraction = 7 &- Int(truncatingIfNeeded: place &>> 3)
      let before = (1 as UInt64) &<< place &- 1
      digits = digits & ~(before &<< 8 | 0xFF) | (digits & before) &<< 8
      guard fraction > 0 else { return nil }
    }
    // None is above nine.
    guard (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080 == 0 else { return nil }
    let whole = points == 0 ? cell.count : cell.count &- 1 &- fraction
    guard whole == 1 || whole > 1 && cell[0] != UInt8(ascii: "0") else { return nil }
    // Pairs, fours, and all eight.
    digits = digits &* 10 &+ digits &>> 8
    digits =
      (digits & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
      &+ (digits &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    self.init(
      coefficient: Int64(truncatingIfNeeded: digits &>> 32), fractionDigits: UInt8(truncatingIfNeeded: fraction))
  }

  private init?(long cell: UnsafeRawBufferPointer) {
    guard cell.count <= 19, let first = cell.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    var index = isNegative ? 1 : 0
    let start = index
    var coefficient: Int64 = 0
    var point: Int?
    while index < cell.count {
      let byte = cell[index]
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        coefficient = coefficient &* 10 &+ Int64(digit)
      } else if byte == UInt8(ascii: "."), point == nil, index > start {
        point = index
      } else {
        return nil
      }
      index &+= 1
    }
    let whole = (point ?? index) &- start
    let digits = point.map { index &- $0 &- 1 } ?? 0
    // Eighteen digits at most, none superfluous in front, and some behind a point.
    guard whole > 0, whole &+ digits <= 18, whole == 1 || cell[start] != UInt8(ascii: "0"),
      point == nil || digits > 0
    else { return nil }
    self.init(
      coefficient: isNegative ? -coefficient : coefficient, fractionDigits: UInt8(truncatingIfNeeded: digits))
  }

  /// A number of digits alone; zero for an empty cell.
  @inline(__always)
  static func whole(_ cell: UnsafeRawBufferPointer) -> Int? {
    var number = 0
    for byte in cell {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  /// The number of four digits; nil where there are others. Eight bytes must be readable.
  @inline(__always)
  static func year(_ file: UnsafeRawBufferPointer, at start: Int) -> Int? {
    let word = UInt64(littleEndian: file.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    let digits = (word ^ 0x3030_3030) & 0xFFFF_FFFF
    guard (digits &+ 0x7676_7676 | digits) & 0x8080_8080 == 0 else { return nil }
    let pairs = digits &* 10 &+ digits &>> 8
    return Int(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ pairs &>> 16 & 0xFF)
  }

  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
