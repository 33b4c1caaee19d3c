import Testing

@testable import Charts

@Suite struct ScaleTests {
  @Test func `values are placed in proportion`() {
    let scale = LinearScale(from: 0, to: 10, span: Span(start: 100, end: 0))
    #expect(scale.position(of: 0) == 100 && scale.position(of: 2.5) == 75 && scale.position(of: 10) == 0)
    #expect(LinearScale(from: 3, to: 3, span: Span(start: 0, end: 10)).position(of: 3) == 5)
    #expect(LinearScale(from: -1.7e308, to: 1.7e308, span: Span(start: 0, end: 10)).position(of: 0) == 5)
  }

  @Test func `periods lie at their true distance`() {
    let scale = TimeScale(first: 2015, last: 2024, period: 1, span: Span(start: 0, end: 100))
    for (year, position) in [(2015.0, 5.0), (2020, 55), (2024, 95)] {
      #expect(abs(scale.position(of: year) - position) < 1e-9)
    }
    #expect(abs(scale.periodWidth - 10) < 1e-9)
    #expect(scale.areAdjacent(2020, 2021) && !scale.areAdjacent(2020, 2022))
    #expect(scale.clampedPosition(of: 2030) == 100)
    let quarters = TimeScale(first: 2024, last: 2024.75, period: 0.25, span: Span(start: 0, end: 80))
    #expect(abs(quarters.position(of: 2024.25) - 30) < 1e-9 && quarters.areAdjacent(2024.25, 2024.5))
  }

  @Test func `bars fill a part of their band`() {
    let bands = BandScale(count: 4, span: Span(start: 0, end: 400))
    #expect(bands.center(1) == 150 && bands.bandWidth == 100)
    #expect(abs(bands.bar(0).length - 62) < 1e-9)
    let second = bands.bar(0, member: 1, of: 2, share: 0.8, gap: 2)
    #expect(abs(second.start - 51) < 1e-9 && abs(second.end - 90) < 1e-9)
    #expect(BandScale(count: 0, span: Span(start: 0, end: 10)).band(0).length == 10)
  }
}
