import Charts
import Drawing
import Testing

/// What holds for every chart on every canvas.
@Suite struct ChartInvariantTests {
  static let canvases: [(name: String, canvas: ChartCanvas)] = [
    ("slide", .slide), ("square", .square), ("wide", .wide), ("page", .page), ("half", .half),
    ("narrow", .free(width: 400, height: 300)), ("column", .block(width: 282, height: 240)),
  ]

  static let charts: [(name: String, chart: any Chart)] =
    Language.allCases.flatMap { language -> [(String, any Chart)] in
      [
        ("line \(language)", LineSamples.product(language)), ("bump \(language)", BumpSamples.stated(language)),
        ("bars \(language)", BarsSamples.revenue(language)),
        ("lying bars \(language)", BarsSamples.revenue(language, direction: .rightwards)),
        ("tile \(language)", TileSamples.product(language)), ("slope \(language)", MemberSamples.slope(language)),
        ("multiples \(language)", MemberSamples.multiples(language)),
        ("free multiples \(language)", MemberSamples.multiples(language, scales: .free)),
        ("quadrant \(language)", MemberSamples.quadrant(language)),
        ("revision \(language)", RevisionSamples.product(language)),
      ]
    } + [
      ("bound", LineSamples.bound), ("targets", LineSamples.targets), ("quarters", LineSamples.quarters),
      ("thirty", LineSamples.thirty), ("complete", BumpSamples.complete),
      ("growth", BarsSamples.growth(.automatic)), ("lying growth", BarsSamples.growth(.rightwards)),
      ("two hundred", BarsSamples.twoHundred), ("revised years", RevisionSamples.years),
    ] + HostileSamples.all + MemberSamples.hostile

  @Test(arguments: canvases.indices)
  func `nothing lies outside the scene and no label over another`(canvas: Int) {
    let measurer = FixedMeasurer()
    let (size, canvas) = ChartInvariantTests.canvases[canvas]
    for (name, chart) in ChartInvariantTests.charts {
      let drawing = chart.draw(on: canvas, measurer: measurer)
      let audit = SceneAudit(drawing.scene, measurer: measurer)
      let outside = audit.outside(drawing.scene.size)
      let overlaps = audit.overlaps
      #expect(outside.isEmpty, "\(name) on \(size): \(outside.prefix(3))")
      #expect(overlaps.isEmpty, "\(name) on \(size): \(overlaps.prefix(3))")
      #expect(drawing.scene.size.width == canvas.size.width, "\(name) on \(size)")
      #expect(drawing.scene.size.height >= canvas.size.height - 0.01, "\(name) on \(size)")
    }
  }

  @Test func `the same chart gives the same drawing`() {
    for (name, chart) in ChartInvariantTests.charts {
      let first = chart.draw(on: .slide, measurer: FixedMeasurer())
      #expect(first == chart.draw(on: .slide, measurer: FixedMeasurer()), "\(name)")
    }
  }
}
