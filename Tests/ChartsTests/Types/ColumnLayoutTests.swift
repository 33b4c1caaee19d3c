import Testing

@testable import Charts

@Suite struct ColumnLayoutTests {
  @Test func `what is left over goes to the columns that grow`() {
    let layout = ColumnLayout(
      [.init(natural: 30), .init(natural: 50, growth: 1, gap: 10), .init(natural: 20, gap: 10)], from: 5, width: 200)
    #expect(layout.spans.map(\.start) == [5, 45, 185])
    #expect(layout.spans.map(\.end) == [35, 175, 205])
  }

  @Test func `what is lacking is taken from those that can give`() {
    let layout = ColumnLayout([.init(natural: 100, minimum: 40), .init(natural: 50)], from: 0, width: 120)
    #expect(layout.spans.map(\.length) == [70, 50])
  }

  @Test(arguments: [0.0, 1, 15, 60])
  func `nothing leaves the width however narrow`(width: Double) {
    let layout = ColumnLayout(
      [.init(natural: 100, minimum: 40), .init(natural: 50, gap: 12), .init(natural: 0, gap: 8)], from: 0, width: width)
    for (left, right) in zip(layout.spans, layout.spans.dropFirst()) {
      #expect(left.end <= right.start)
      #expect(left.end >= left.start)
    }
    #expect((layout.spans.last?.end ?? 0) <= width + 1e-9)
  }

  @Test func `no columns give no spans`() {
    #expect(ColumnLayout([], from: 0, width: 100).spans.isEmpty)
  }
}
