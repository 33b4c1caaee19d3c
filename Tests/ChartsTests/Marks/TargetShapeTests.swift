import Testing

@testable import Charts

@Suite struct TargetShapeTests {
  @Test(arguments: [
    (TargetShape.atLeast(8), 9.2, 8.0 as Double?),
    (.atMost(4.5), 4.1, 4.5),
    (.planned(290, as: .floor), 284, 290),
    (.about(5, tolerance: 0.5, beyond: .moreIsFine), 5.3, 5),
    (.range(4.5, 5), 4.2, 4.5),
    (.range(4.5, 5), 5.6, 5),
    (.range(5, 4.5), 5.6, 5),
    (.range(4.5, 5), 4.7, nil),
    (.relational(.same, name: "GDP"), 4.7, nil),
  ])
  func `a gap is measured from the nearest bound`(shape: TargetShape, actual: Double, bound: Double?) {
    #expect(shape.bound(nearest: actual) == bound)
  }

  @Test func `a shape tells what it needs on a scale`() {
    #expect(TargetShape.about(5, tolerance: 0.5, beyond: .neither).figures == [4.5, 5.5])
    #expect(TargetShape.range(5, 4.5).figures == [4.5, 5])
    #expect(TargetShape.relational(.above, name: "GDP").figures.isEmpty)
  }

  @Test func `mapping keeps the shape and turns a tolerance positive`() {
    let upright = TargetShape.about(5, tolerance: 0.5, beyond: .moreIsFine).mapped { 100 - 10 * $0 }
    #expect(upright == .about(50, tolerance: 5, beyond: .moreIsFine))
    #expect(TargetShape.planned(3, as: .ceiling).mapped { $0 * 2 } == .planned(6, as: .ceiling))
  }

  @Test func `both one sided approximations share one place in the key`() {
    #expect(TargetShape.about(5, tolerance: 1, beyond: .moreIsFine).kind == .aboutOneSided)
    #expect(TargetShape.about(5, tolerance: 1, beyond: .lessIsFine).kind == .aboutOneSided)
    #expect(TargetShape.about(5, tolerance: 1, beyond: .neither).kind == .aboutTwoSided)
  }
}
