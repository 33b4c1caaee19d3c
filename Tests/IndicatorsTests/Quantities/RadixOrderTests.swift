import Testing

@testable import Indicators

struct RadixOrderTests {
  /// Numbers without an order, the same at every run, with so many bits.
  private func numbers(_ count: Int, bits: UInt64) -> [UInt64] {
    var state: UInt64 = 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 29) >> (64 - bits)
    }
  }

  @Test(arguments: [0, 1, 2, 255, 256, 257, 5000], [1, 7, 11, 12, 33, 64] as [UInt64])
  func theOrderIsThatOfAComparison(count: Int, bits: UInt64) {
    var keys = numbers(count, bits: bits)
    let expected = keys.sorted()
    RadixOrder.sort(&keys)
    #expect(keys == expected)
  }

  @Test(arguments: [0, 8, 20] as [UInt64])
  func whatStandsInOrderBelowABitStaysSo(first: UInt64) {
    // Their places below the bit, numbers above it.
    var keys = numbers(1000, bits: 30).enumerated().map { $1 << first | UInt64($0) & (1 << first - 1) }
    if first == 8 { keys = Array(keys[..<256]) }
    let expected = keys.sorted()
    var others: [UInt64] = []
    keys.withUnsafeMutableBufferPointer { RadixOrder.sort($0, &others, from: first) }
    #expect(keys == expected)
  }
}
