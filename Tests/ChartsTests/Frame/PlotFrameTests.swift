import Drawing
import Testing

@testable import Charts

@Suite struct PlotFrameTests {
  private let body = Rect(x: 10, y: 20, width: 200, height: 100)

  @Test func `values run upwards in an upright frame and to the right in a lying one`() {
    let margins = PlotFrame.Margins(left: 30, right: 5, top: 2, bottom: 8)
    let upright = PlotFrame(body: body, margins: margins, headroom: 10, tailroom: 20)
    #expect(upright.area == Rect(x: 40, y: 22, width: 165, height: 90))
    #expect(upright.valueSpan == Span(start: 112, end: 32))
    #expect(upright.categorySpan == Span(start: 40, end: 185))
    #expect(upright.point(category: 50, value: 60) == Point(x: 50, y: 60))
    let lying = PlotFrame(orientation: .lying, body: body, margins: margins, headroom: 10)
    #expect(lying.valueSpan == Span(start: 40, end: 195))
    #expect(lying.categorySpan == Span(start: 22, end: 112))
    #expect(lying.point(category: 50, value: 60) == Point(x: 60, y: 50))
    #expect(
      lying.rect(category: Span(start: 30, end: 50), value: Span(start: 60, end: 40))
        == Rect(x: 40, y: 30, width: 20, height: 20))
  }

  @Test func `a stretch that reaches the end takes the room behind it`() {
    let frame = PlotFrame(body: body, margins: PlotFrame.Margins(), tailroom: 20)
    #expect(frame.ground(category: Span(start: 100, end: 190)).maxX == 210)
    #expect(frame.ground(category: Span(start: 100, end: 180)).maxX == 180)
  }

  @Test func `margins wider than the body leave a frame`() {
    let frame = PlotFrame(body: body, margins: PlotFrame.Margins(left: 150, right: 150, top: 90, bottom: 90))
    #expect(frame.area.width > 0 && frame.area.height > 0)
  }

  @Test(arguments: Language.allCases)
  func `an axis without data`(language: Language) {
    let style = ChartStyle(setting: .freestanding, language: language)
    let axis = ValueAxis(ValueAxisSpecification(unit: "%"), values: [-4, 11], length: 200)
    let frame = PlotFrame(
      body: body, margins: PlotFrame.uprightMargins(axis, style: style, measurer: FixedMeasurer()), headroom: 16)
    let items =
      frame.grid(axis, onTint: false) + frame.baseline(axis) + frame.valueLabels(axis, style: style)
      + frame.categoryTick(at: 100)
    expectGolden("axis-\(language.rawValue)", SceneTranscript(items).text)
    for label in frame.valueLabelBounds(axis, style: style, measurer: FixedMeasurer()) {
      #expect(label.minX >= body.minX - 0.01)
    }
  }
}

@Suite struct ValueAxisTests {
  @Test func `an axis starts at zero unless told otherwise`() {
    let axis = ValueAxis(ValueAxisSpecification(), values: [955.8, 2643.2], length: 200)
    #expect(axis.ticks.values == [0, 1000, 2000, 3000] && axis.labels == ["0", "1000", "2000", "3000"])
    let around = ValueAxis(ValueAxisSpecification(extent: .aroundValues), values: [97, 103], length: 200)
    #expect(around.first > 0)
    let stated = ValueAxis(
      ValueAxisSpecification(extent: .stated(from: 96, to: 104)), values: [0, 500], length: 200)
    #expect(stated.first == 96 && stated.last == 104)
  }

  @Test func `negative values go below zero`() {
    let axis = ValueAxis(ValueAxisSpecification(), values: [-3.2, 9.1], length: 200)
    #expect(axis.first < -3.2 && axis.last > 9.1 && axis.ticks.values.contains(0))
    #expect(axis.labels.contains { $0.hasPrefix("\u{2212}") })
  }

  @Test func `a unit that is cut off is named`() {
    let axis = ValueAxis(
      ValueAxisSpecification(
        unit: "元", unitCuts: [UnitCut(powerOfTen: 4, word: "万"), UnitCut(powerOfTen: 8, word: "亿")]),
      values: [264_320_000_000], length: 200)
    #expect(axis.unit == "亿元" && axis.labels.last == "3000")
  }

  @Test func `an index reaches its base`() {
    let axis = ValueAxis(
      ValueAxisSpecification(extent: .aroundValues, reference: 100), values: [120, 140], length: 200)
    #expect(axis.first <= 100)
  }

  @Test func `no values give an axis from zero to one`() {
    let axis = ValueAxis(ValueAxisSpecification(), values: [.nan], length: 0)
    #expect(axis.first == 0 && axis.last == 1)
  }
}
