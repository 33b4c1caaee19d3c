import Drawing
import Testing

@Suite struct TextAdjustmentTests {
  /// A line's width in em with the fixed measurer.
  private func width(_ text: String, _ language: Language = .chinese) -> Double {
    let style = TextStyle(size: 1, color: Color(hex: 0), language: language)
    return (FixedMeasurer().width(of: text, style: style) * 1000).rounded() / 1000
  }

  @Test(arguments: [
    ("年", 1), ("2024", 2.2), ("2024年", 3.28), ("第8位", 2.71), ("年GDP年", 3.81), ("8%以上", 3.1), ("第 8", 1.0 + 1.1),
  ])
  func gapBetweenIdeographsAndDigitsOrLetters(text: String, expected: Double) {
    #expect(width(text) == expected)
  }

  @Test(arguments: [
    // At the end of a line the blank half goes, in the middle it stays.
    ("年，", 1.5), ("年，月", 3), ("年。”", 2), ("年）；月", 3.5),
    // Opening marks lose theirs at the start and after another opening mark.
    ("（年", 1.5), ("年（月", 3), ("（“年", 2), ("年：“月", 3.5), ("》、《", 0.5 + 0.5 + 1),
  ])
  func punctuationGivesUpItsBlankHalf(text: String, expected: Double) {
    #expect(width(text) == expected)
  }

  @Test func openingMarkAtTheStartIsMovedLeft() {
    let adjustments = TextAdjustment.adjustments(of: "（年）", language: .chinese)
    #expect(adjustments[0] == TextAdjustment(cut: 0.5, shift: 0.5))
    #expect(adjustments[1] == .none)
    #expect(adjustments[2] == TextAdjustment(cut: 0.5))
  }

  @Test(arguments: ["†", "‡"])
  func daggersAreNarrow(mark: String) {
    #expect(width(mark) == 0.48)
    #expect(TextAdjustment.adjustments(of: mark, language: .english).map(\.shift) == [0.26])
  }

  @Test func englishPunctuationIsProportional() {
    let adjustments = TextAdjustment.adjustments(of: "‘’“”…", language: .english)
    #expect(adjustments.allSatisfy { $0 == TextAdjustment(isProportional: true) })
    #expect(width("it’s", .english) == 2.2)
    #expect(width("a·b", .english) == 1.38)
  }

  @Test func facesWithNarrowFormsAreNotCut() {
    let dagger = TextAdjustment(cut: 0.52, shift: 0.26)
    #expect(dagger.adjusted(advance: 0.5) == 0.5)
    #expect(dagger.adjustedShift(advance: 0.5) == 0)
  }
}
