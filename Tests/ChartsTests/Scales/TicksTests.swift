import Testing

@testable import Charts

@Suite struct TicksTests {
  @Test(arguments: [
    (0.0, 1.0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (0.0, 10.0, 5, [0, 2, 4, 6, 8, 10]),
    (0.0, 2643.2, 3, [0, 1000, 2000]),
    (-1.0, 1.0, 4, [-1, -0.5, 0, 0.5, 1]),
    (96.0, 104.0, 4, [96, 98, 100, 102, 104]),
    (0.0, 0.3, 3, [0, 0.1, 0.2, 0.3]),
    (0.0, 1e15, 2, [0, 5e14, 1e15]),
  ])
  func `ticks are one, two or five times a power of ten`(
    from: Double, to: Double, count: Int, expected: [Double]
  ) {
    #expect(Ticks(from: from, to: to, count: count).values == expected)
  }

  @Test(arguments: [
    (0.0, 2643.2, 3, [0, 1000, 2000, 3000]),
    (-3.2, 9.1, 4, [-5, 0, 5, 10]),
    (0.0, 1e-12, 2, [0, 5e-13, 1e-12]),
    (0.0, 0.0, 3, [0, 0.5, 1]),
  ])
  func `covering ticks reach both ends`(from: Double, to: Double, count: Int, expected: [Double]) {
    #expect(Ticks.covering(from: from, to: to, count: count).values == expected)
  }

  @Test(arguments: [
    (1e-300, 1e300), (-1.7e308, 1.7e308), (1e15, 1e15 + 0.125), (.leastNonzeroMagnitude, .leastNormalMagnitude),
    (7.0, 7.0), (9.0, 2.0),
    (Double.nan, 3.0), (-Double.infinity, Double.infinity), (-1e-12, 1e15),
  ])
  func `ticks of hostile spans are few, finite and ascending`(from: Double, to: Double) {
    for count in [0, 1, 2, 3, 7, 40] {
      for ticks in [Ticks(from: from, to: to, count: count), .covering(from: from, to: to, count: count)] {
        #expect(!ticks.values.isEmpty && ticks.values.count < 200)
        #expect(ticks.values.allSatisfy { $0.isFinite })
        #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
      }
    }
  }

  @Test func `covering ticks cover every span of many sizes`() {
    for power in -12...15 {
      for low in [-7.3, -1, 0, 0.41, 3] {
        for width in [0.001, 0.37, 1, 2.5, 9.99] {
          let unit = Double("1e\(power)") ?? 1
          let (from, to) = (low * unit, (low + width) * unit)
          let ticks = Ticks.covering(from: from, to: to, count: 4)
          #expect(ticks.first <= from && ticks.last >= to)
          #expect(ticks.values.count >= 2 && ticks.values.count <= 12)
        }
      }
    }
  }
}
