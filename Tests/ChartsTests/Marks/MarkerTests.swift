import Drawing
import Testing

@testable import Charts

@Suite struct MarkerTests {
  @Test func `every mark without axes`() {
    let kinds: [Marker.Kind] = [.exact, .secondary, .provisional, .moreThan, .lessThan, .notReported]
    let markers = kinds.enumerated().flatMap { place, kind in
      [false, true].flatMap { isSmall in
        Marker(
          center: Point(x: 20 + Double(place) * 30, y: isSmall ? 60 : 20), kind: kind, color: Palette.blue,
          isSmall: isSmall
        ).items
      }
    }
    let discs = [false, true].flatMap { isComputed in
      RankDisc(center: Point(x: isComputed ? 20 : 50, y: 100), rank: 3, isComputed: isComputed, color: Palette.orange)
        .items(text: ChartStyle(setting: .freestanding, language: .english).text(.value))
    }
    let others =
      RankChange(start: Point(x: 20, y: 140), end: Point(x: 120, y: 130), color: Palette.blue).items
      + Line(points: [Point(x: 0, y: 0), Point(x: 9, y: 4)], color: Palette.teal, weight: .second).items
    expectGolden("marks", SceneTranscript(markers + discs + others).text)
  }

  @Test(arguments: [Marker.Kind.exact, .secondary, .provisional, .moreThan, .lessThan, .notReported])
  func `a mark lies within its bounds`(kind: Marker.Kind) {
    let marker = Marker(center: Point(x: 30, y: 30), kind: kind, color: Palette.blue)
    let scene = Scene(size: Size(width: 60, height: 60), items: marker.items, language: .english)
    for ink in SceneAudit(scene, measurer: FixedMeasurer()).ink {
      #expect(marker.bounds.contains(ink, tolerance: 0.8))
    }
  }
}
