import Charts
import Drawing
import Testing

@Suite struct TileChartTests {
  @Test(arguments: Language.allCases)
  func `a key figure`(language: Language) {
    let tile = TileSamples.product(language)
    let drawing = tile.draw(on: .block(width: 114, height: 78), measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty)
    expectGolden("tile-product-\(language.rawValue)", SceneTranscript(drawing.scene).text)
  }

  @Test func `the line of a tile keeps its gaps`() {
    let points = [2015.0, 2020, 2021, 2022, 2023, 2024].map { LinePoint(position: $0, value: $0) }
    let scene = Sparkline(points: points, breaks: [2023.5]).scene(language: .english)
    #expect(scene.size == Size(width: 44, height: 11))
    let lines = scene.items.filter { item in
      if case .path(_, fill: nil, _) = item { true } else { false }
    }
    #expect(lines.count == 1 && scene.items.count == 3)
    #expect(Sparkline(points: []).scene(language: .english).items.isEmpty)
  }

  @Test func `a long text is cut and told`() {
    let tile = TileChart(
      label: "x", number: "1", unit: String(repeating: "long ", count: 30), language: .english)
    let drawing = tile.draw(on: .block(width: 114, height: 78), measurer: FixedMeasurer())
    #expect(drawing.warnings == [.textCut(tile.unit)])
  }
}
