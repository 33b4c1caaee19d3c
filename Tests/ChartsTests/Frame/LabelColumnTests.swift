import Testing

@testable import Charts

@Suite struct LabelColumnTests {
  private func entry(_ position: Double) -> LabelColumn.Entry {
    LabelColumn.Entry(position: position, above: 5, below: 5)
  }

  @Test func `labels with room stay where they are`() {
    #expect(LabelColumn.spread([entry(10), entry(30)], from: 0, to: 100) == [10, 30])
  }

  @Test func `labels too near are pushed apart evenly`() {
    #expect(LabelColumn.spread([entry(50), entry(54)], from: 0, to: 100) == [47, 57])
    #expect(LabelColumn.spread([entry(50), entry(50), entry(50)], from: 0, to: 100) == [40, 50, 60])
  }

  @Test func `groups that meet are joined`() {
    #expect(LabelColumn.spread([entry(40), entry(42), entry(52), entry(54)], from: 0, to: 100) == [32, 42, 52, 62])
  }

  @Test func `labels stay between the bounds`() {
    #expect(LabelColumn.spread([entry(0), entry(1)], from: 0, to: 100) == [5, 15])
    #expect(LabelColumn.spread([entry(99), entry(100)], from: 0, to: 100) == [85, 95])
  }

  @Test func `labels without enough room have no places`() {
    #expect(LabelColumn.spread([entry(1), entry(2), entry(3)], from: 0, to: 29) == nil)
    #expect(LabelColumn.spread([], from: 0, to: 1) == [])
  }
}
