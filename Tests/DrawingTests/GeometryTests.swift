import Drawing
import Testing

@Suite struct GeometryTests {
  @Test func touchingRectanglesDoNotIntersect() {
    let left = Rect(x: 0, y: 0, width: 10, height: 10)
    #expect(!left.intersects(Rect(x: 10, y: 0, width: 5, height: 5)))
    #expect(left.intersects(Rect(x: 9.9, y: 0, width: 5, height: 5)))
  }
}
