import Charts
import Drawing
import Testing

/// What holds for every chart made of rows, in both languages and on every canvas.
@Suite struct RowChartTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var chart: any Chart
    var canvas: ChartCanvas
    var testDescription: String { name }
  }

  static let canvases: [(String, ChartCanvas)] = [
    ("slide", .slide), ("square", .square), ("wide", .wide), ("page", .page), ("half", .half),
    ("narrow", .block(width: 192, height: 400)),
  ]

  static func charts(_ language: Language) -> [(String, any Chart)] {
    let sample = ReportSample(language: language)
    return [
      ("ranking", sample.ranking), ("hard-ranking", sample.hardRanking), ("dumbbell", sample.dumbbell),
      ("hard-dumbbell", sample.hardDumbbell), ("scorecard", sample.scorecard(.words)),
      ("scorecard-signs", sample.scorecard(.signs)), ("targets", sample.targetsOfTwoCities),
      ("attainment", sample.attainment), ("all-shapes", sample.allShapes), ("target-history", sample.targetHistory),
      ("lineup", sample.lineup), ("scorecard-cities", sample.scorecardOfCities),
    ]
  }

  static let cases: [Case] = Language.allCases.flatMap { language in
    charts(language).flatMap { name, chart in
      canvases.map { Case(name: "\(name)-\($0)-\(language.rawValue)", chart: chart, canvas: $1) }
    }
  }

  @Test(arguments: cases) func `nothing lies outside the scene and no text over another`(of test: Case) {
    let measurer = FixedMeasurer()
    let scene = test.chart.draw(on: test.canvas, measurer: measurer).scene
    let audit = SceneAudit(scene, measurer: measurer)
    #expect(audit.outside(scene.size).isEmpty, "\(audit.outside(scene.size).prefix(3))")
    #expect(audit.overlaps.isEmpty, "\(audit.overlaps.prefix(3))")
  }

  @Test(arguments: cases) func `the same input gives the same drawing`(of test: Case) {
    let measurer = FixedMeasurer()
    let first = test.chart.draw(on: test.canvas, measurer: measurer)
    #expect(first == test.chart.draw(on: test.canvas, measurer: measurer))
    #expect(first.scene.size.width == test.canvas.size.width)
  }

  @Test(arguments: [
    ("ranking-slide-zh", "ranking", ChartCanvas.slide), ("hard-ranking-page-zh", "hard-ranking", .page),
    ("dumbbell-page-zh", "dumbbell", .page), ("hard-dumbbell-slide-zh", "hard-dumbbell", .slide),
    ("scorecard-page-zh", "scorecard", .page), ("scorecard-signs-half-zh", "scorecard-signs", .half),
    ("targets-slide-zh", "targets", .slide), ("attainment-page-zh", "attainment", .page),
    ("all-shapes-slide-zh", "all-shapes", .slide), ("target-history-page-zh", "target-history", .page),
    ("lineup-page-zh", "lineup", .page), ("scorecard-cities-page-zh", "scorecard-cities", .page),
  ])
  func `scenes stay as they were seen and approved`(golden: String, name: String, canvas: ChartCanvas) throws {
    let chart = try #require(Self.charts(.chinese).first { $0.0 == name }?.1)
    let scene = chart.draw(on: canvas, measurer: FixedMeasurer()).scene
    expectGolden(golden, SceneTranscript(scene).text)
  }
}
