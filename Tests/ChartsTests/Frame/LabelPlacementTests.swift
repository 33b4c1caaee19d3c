import Drawing
import Testing

@testable import Charts

@Suite struct LabelPlacementTests {
  private let bounds = Rect(x: 0, y: 0, width: 200, height: 100)
  private let style = TextStyle(size: 10, color: Palette.ink, language: .english)
  private let point = Point(x: 100, y: 50)

  private func label(_ text: String) -> Label { Label(text, style: style, measurer: FixedMeasurer()) }

  @Test func `a free point has its label above`() throws {
    var placement = LabelPlacement(within: bounds)
    let found = placement.place(label("1234"), at: point)
    let placed = try #require(found)
    #expect(placed.anchor == .middle && placed.baseline == Point(x: 100, y: 42))
  }

  @Test func `a second label at the same point goes below`() throws {
    var placement = LabelPlacement(within: bounds)
    _ = placement.place(label("1234"), at: point)
    let found = placement.place(label("1234"), at: point)
    let placed = try #require(found)
    #expect(placed.baseline.y > point.y)
  }

  @Test func `a rising line sends the label to the left`() throws {
    var placement = LabelPlacement(within: bounds)
    placement.avoid(line: [point, Point(x: 140, y: 20)])
    let found = placement.place(label("1234"), at: point, sides: [.above, .aboveLeft, .below])
    let placed = try #require(found)
    #expect(placed.anchor == .end && placed.baseline.y < point.y)
  }

  @Test func `a faint line is crossed only where there is no other place`() throws {
    var placement = LabelPlacement(within: bounds)
    placement.avoid(line: [Point(x: 0, y: 38), Point(x: 200, y: 38)], isFaint: true)
    let found = placement.place(label("1234"), at: point, overFaint: true)
    let placed = try #require(found)
    #expect(placed.baseline.y > point.y)
    for y in stride(from: 2.0, to: 100, by: 4) {
      placement.avoid(line: [Point(x: 0, y: y), Point(x: 200, y: y)], isFaint: true)
    }
    let clear = placement.place(label("12"), at: Point(x: 30, y: 50))
    let over = placement.place(label("12"), at: Point(x: 30, y: 50), overFaint: true)
    #expect(clear == nil && over != nil)
  }

  /// 7 characters of 5.5 are 38.5 wide. On the right below the label begins 4.5 aside and reaches to 143, under the other
  /// point at 134; slid by a quarter of its width, 9.625, its end at 128.9 stays before it.
  @Test func `a label stands nearer to its own point than to another`() {
    let others = [Point(x: 134, y: 49)]
    func places(_ others: [Point]) -> [LabelPlacement.Placed] {
      LabelPlacement.places(of: label("1234567"), around: { _ in point }, on: [.belowRight, .below], clearOf: others)
    }
    let slid = [104.8125, 95.1875, 109.625, 90.375]
    #expect(places([]).map(\.baseline.x) == [104.5, 100] + slid + [100] + slid)
    #expect(places(others).map(\.baseline.x) == [100] + slid + [100] + slid + [104.5])
    // What is below by a line more is lower by the height of the label.
    let heights = places([]).map(\.baseline.y)
    let height = label("1234567").height
    #expect(
      heights[2...5].allSatisfy { $0 == heights[1] } && heights[6...].allSatisfy { $0 == heights[1] + height })
  }

  @Test func `a label without room has no place`() {
    var placement = LabelPlacement(within: Rect(x: 0, y: 0, width: 20, height: 20))
    let found = placement.place(label("1234567"), at: Point(x: 10, y: 10))
    #expect(found == nil)
  }

  @Test func `a mark may be touched but not covered`() {
    var placement = LabelPlacement(within: bounds)
    placement.avoid(mark: Rect(x: 90, y: 46, width: 20, height: 8))
    #expect(placement.isFree(Rect(x: 90, y: 36, width: 20, height: 10)))
    #expect(!placement.isFree(Rect(x: 90, y: 37, width: 20, height: 10)))
    placement.avoid(Rect(x: 10, y: 46, width: 20, height: 8))
    #expect(!placement.isFree(Rect(x: 10, y: 36, width: 20, height: 10)))
  }
}
