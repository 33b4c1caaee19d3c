/// A whole number from zero on, of any size: what comparing powers exactly takes where 128 bits end.
struct Natural: Hashable, Sendable {
  /// Digits to the base 2^32, the least first, without a zero at the end.
  private let limbs: [UInt32]

  private init(limbs: [UInt32]) {
    self.limbs = limbs
  }

  init(_ value: UInt128) {
    var limbs: [UInt32] = []
    var rest = value
    while rest > 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
    self.init(limbs: limbs)
  }

  static func * (left: Natural, right: Natural) -> Natural {
    guard !left.limbs.isEmpty, !right.limbs.isEmpty else { return Natural(limbs: []) }
    var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (place, digit) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (other, factor) in right.limbs.enumerated() {
        let sum = UInt64(digit) * UInt64(factor) + UInt64(product[place + other]) + carry
        product[place + other] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      product[place + right.limbs.count] = UInt32(carry)
    }
    if product.last == 0 { product.removeLast() }
    return Natural(limbs: product)
  }

  /// The number times itself, `exponent` times in all; one for an exponent of zero.
  func power(_ exponent: Int) -> Natural {
    var result = Natural(1)
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }
}

extension Natural: Comparable {
  static func < (left: Natural, right: Natural) -> Bool {
    guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
    for place in left.limbs.indices.reversed() where left.limbs[place] != right.limbs[place] {
      return left.limbs[place] < right.limbs[place]
    }
    return false
  }
}
