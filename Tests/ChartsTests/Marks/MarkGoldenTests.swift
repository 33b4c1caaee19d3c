import Drawing
import Testing

@testable import Charts

/// Signs and shapes on their own, without a chart around them.
@Suite struct MarkGoldenTests {
  @Test func `verdict signs`() {
    let lines = VerdictSign.Kind.allCases.map { kind in
      "\(kind)\n" + SceneTranscript(VerdictSign(kind, center: Point(x: 10, y: 10), size: 10).items).text
    }
    expectGolden("verdict-signs", lines.joined())
  }

  @Test func `target shapes in a row and upright`() {
    let shapes: [TargetShape] = [
      .atLeast(20), .atMost(40), .planned(20, as: .floor), .planned(40, as: .ceiling),
      .about(20, tolerance: 5, beyond: .moreIsFine), .about(40, tolerance: 5, beyond: .lessIsFine),
      .about(30, tolerance: 5, beyond: .neither), .range(20, 40), .relational(.same, name: "GDP"),
    ]
    let row = Track(from: Point(x: 0, y: 0), to: Point(x: 64, y: 0))
    let column = Track(from: Point(x: 0, y: 64), to: Point(x: 0, y: 0))
    let lines = shapes.flatMap { shape in
      [(row, TargetMark.Breadth.row), (column, .upright)].map { track, breadth in
        "\(shape.kind) \(track.end.y == track.start.y ? "row" : "upright")\n"
          + SceneTranscript(TargetMark(shape, on: track, color: Palette.blue, breadth: breadth).items).text
      }
    }
    expectGolden("target-shapes", lines.joined())
  }

  @Test func `every sign differs from every other without colour`() {
    let shapes = VerdictSign.Kind.allCases.map { kind in
      VerdictSign(kind, center: Point(x: 0, y: 0)).items.map { item -> Path? in
        if case .path(let path, fill: _, stroke: _) = item { path } else { nil }
      }
    }
    #expect(Set(shapes).count == shapes.count)
  }

  @Test(arguments: VerdictSign.Kind.allCases) func `a sign keeps to its box, the diamond but for its corners`(
    kind: VerdictSign.Kind
  ) {
    let scene = Scene(
      size: Size(width: 9, height: 9), items: VerdictSign(kind, center: Point(x: 4.5, y: 4.5)).items,
      language: .english)
    #expect(SceneAudit(scene, measurer: FixedMeasurer()).outside(scene.size, tolerance: 0.6).isEmpty)
  }

  @Test func `an upright track is walked upwards and its shape mirrors nothing`() {
    let track = Track(from: Point(x: 5, y: 100), to: Point(x: 5, y: 0))
    #expect(track.length == 100)
    #expect(track.point(along: 30) == Point(x: 5, y: 70))
    #expect(track.point(along: 0, across: 4) == Point(x: 9, y: 100))
  }
}
