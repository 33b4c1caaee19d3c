import Charts
import Drawing
import Testing

/// How names, tracks and targets share the width of an attainment chart.
@Suite struct AttainmentColumnsTests {
  private func chart(_ shape: TargetShape, _ words: String) -> AttainmentChart {
    AttainmentChart(
      text: ChartText(title: "", language: .english), panels: [.init(name: "One", color: Palette.series(0))],
      groups: [
        .init(
          scale: .shared(unit: "%"),
          rows: [
            .init(
              name: "Unemployment", detail: "%",
              judgements: [
                .init(
                  target: shape, targetText: words, actual: PrintedFigure(3, text: "3%"),
                  gap: "−1.5 percentage points", verdict: .missed)
              ])
          ])
      ],
      heads: .init(indicator: "Indicator", target: "Target", actual: "Actual", gap: "Gap", verdict: "Verdict"),
      verdictWords: [.missed: "missed"], shapeWords: [:])
  }

  /// The words of a relation would take half of the width; they stand on two lines instead, and no name is cut.
  @Test func `words of a relation are broken where there is no room`() {
    let words = "above the growth of the gross domestic product in the whole European Union"
    let drawing = chart(.relational(.above, name: "growth"), words).draw(on: .page, measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty, "\(drawing.warnings)")
    let transcript = SceneTranscript(drawing.scene).text
    #expect(transcript.contains("| Unemployment"))
    #expect(!transcript.contains(words))
  }

  @Test func `a number is never broken`() {
    let drawing = chart(.atLeast(4), "at least 4 per hundred").draw(on: .page, measurer: FixedMeasurer())
    #expect(SceneTranscript(drawing.scene).text.contains("| at least 4 per hundred"))
  }

  /// Of 0, 2, 4, 6 and 8% either all are named or every second, so that the ends always are.
  @Test func `ticks are named at equal steps`() {
    for width in stride(from: 200.0, through: 492, by: 20) {
      let drawing = chart(.atLeast(6), "6%").draw(on: .block(width: width, height: 200), measurer: FixedMeasurer())
      let transcript = SceneTranscript(drawing.scene).text.split(separator: "\n")
      let shown = ["0", "2", "4", "6", "8%"].filter { label in
        transcript.contains { $0.contains(" middle ") && $0.hasSuffix("| \(label)") }
      }
      #expect(
        [["0", "2", "4", "6", "8%"], ["0", "4", "8%"], ["0", "8%"], ["8%"]].contains(shown), "\(width): \(shown)")
    }
  }
}
