import Drawing
import Testing

@Suite struct LineBreakingTests {
  private func broken(
    _ text: String, _ width: Double, _ language: Language = .chinese, maximum: Int? = nil, balanced: Bool = false
  ) -> BrokenText {
    LineBreaking(width: width, maximumLines: maximum, isBalanced: balanced).lines(
      of: text, style: TextStyle(size: 1, color: Color(hex: 0), language: language), measurer: FixedMeasurer())
  }

  private func width(_ text: String, _ language: Language = .chinese) -> Double {
    FixedMeasurer().width(of: text, style: TextStyle(size: 1, color: Color(hex: 0), language: language))
  }

  @Test func chineseBreaksBetweenCharacters() {
    #expect(broken("吕梁经济总量升至全省", 4).lines == ["吕梁经济", "总量升至", "全省"])
  }

  @Test func closingMarksDoNotBeginALine() {
    #expect(broken("经济总量，升至", 4.5).lines == ["经济总量，", "升至"])
    #expect(broken("经济总量，升至", 4).lines == ["经济总", "量，升至"])
    #expect(broken("总量（现价），", 4).lines == ["总量", "（现价），"])
  }

  @Test func openingMarksDoNotEndALine() {
    #expect(broken("经济总（量为现价计算所得之数）", 4).lines.first == "经济总")
    #expect(broken("比重为“左右”", 4).lines == ["比重为", "“左右”"])
  }

  @Test(arguments: [
    ("经济总量在2024年", ["经济总量在", "2024年"], 7.0),
    ("经济总量升至第8位", ["经济总量升至", "第8位"], 8),
    ("经济总量增长3.9%", ["经济总量增长", "3.9%"], 7),
    ("城镇新增就业3.9万人以上", ["城镇新增就业", "3.9万人以上"], 9.9),
    ("居民消费价格涨幅2%左右", ["居民消费价格涨幅", "2%左右"], 10),
    ("地区生产总值（可比价）", ["地区生产总值", "（可比价）"], 9),
    ("自然增长率2016—2020年", ["自然增长率", "2016—2020年"], 8),
    ("高于目标0.5个百分点", ["高于目标", "0.5个百分点"], 8),
    ("浓度36微克/立方米以内", ["浓度", "36微克/立方米以内"], 9.9),
    ("36微克/立方米以内", ["36微克/", "立方米以内"], 5.2),
  ])
  func numbersStayWithTheirUnits(text: String, lines: [String], width: Double) {
    #expect(broken(text, width).lines == lines)
  }

  @Test func aKeptWordIsCutAndNeverTorn() {
    func kept(_ text: String, _ width: Double) -> BrokenText {
      LineBreaking(width: width, maximumLines: 3, isBalanced: true, keepsWords: true).lines(
        of: text, style: TextStyle(size: 1, color: Color(hex: 0), language: .english), measurer: FixedMeasurer())
    }
    // Every letter is 0.55 wide: "Electromagnetic" 8.25, "compatibility" 7.15.
    #expect(
      kept("Electromagnetic compatibility", 9) == BrokenText(lines: ["Electromagnetic", "compatibility"], isCut: false))
    let cut = kept("Output of electromagnetics", 5)
    #expect(cut.isCut)
    #expect(cut.lines.first == "Output of")
    #expect(cut.lines.last?.hasPrefix("electro") == true && cut.lines.last?.hasSuffix("…") == true)
    #expect(kept("Unbreakablelongword", 3).lines.count == 1)
  }

  @Test func theWidestPieceIsAWord() {
    func widest(_ text: String, _ language: Language) -> Double {
      LineBreaking.widestPiece(
        of: text, style: TextStyle(size: 1, color: Color(hex: 0), language: language), measurer: FixedMeasurer())
    }
    #expect(abs(widest("Value of electronics", .english) - 11 * 0.55) < 1e-9)
    #expect(widest("经济总量", .chinese) == 1)
    #expect(widest("", .english) == 0)
    #expect(widest(" ", .english) == 0)
  }

  @Test func whatIsTooLongIsTornRatherThanSticksOut() {
    let result = broken("3.9万人以上", 3).lines
    #expect(result.joined() == "3.9万人以上")
    #expect(result.allSatisfy { width($0) <= 3 })
    #expect(broken("Unbreakablelongword", 3, .english).lines.allSatisfy { width($0, .english) <= 3 })
    #expect(broken("年", 0.1).lines == ["年"])
    #expect(broken("年月", -1).lines == ["年", "月"])
  }

  @Test(arguments: [
    ("rose from 95.6 billion yuan in 2015", ["rose from", "95.6 billion yuan", "in 2015"], 9.5),
    ("only 3 km more", ["only", "3 km", "more"], 3.2),
    ("it is 3.5 percentage points", ["it is", "3.5 percentage points"], 12),
    ("said “about 5%”, then", ["said", "“about", "5%”, then"], 5.0),
    ("see Figure 2 there", ["see", "Figure 2", "there"], 6.2),
  ])
  func englishBreaksAtSpaces(text: String, lines: [String], width: Double) {
    #expect(broken(text, width, .english).lines == lines)
  }

  @Test func noWidowOfOneCharacter() {
    #expect(broken("吕梁市晋中市同", 6).lines == ["吕梁市晋中", "市同"])
    #expect(broken("吕梁市晋中市同。", 6).lines == ["吕梁市晋中", "市同。"])
  }

  @Test func newlinesAreKept() {
    #expect(broken("经济\n\n总量", 9).lines == ["经济", "", "总量"])
    #expect(broken("", 9) == BrokenText(lines: [""], isCut: false))
  }

  @Test func balancedLinesAreEquallyLong() {
    let text = "吕梁经济总量九年间由全省升至第二"
    #expect(broken(text, 15).lines.map(\.count) == [14, 2])
    #expect(broken(text, 15, balanced: true).lines.map(\.count) == [8, 8])
    #expect(broken("吕梁经济", 15, balanced: true).lines == ["吕梁经济"])
  }

  @Test func twoBalancedLinesEndWhereAClauseEnds() {
    let text = "两地七项目标中四项相同；增长目标五以上"
    #expect(broken(text, 15, balanced: true).lines == ["两地七项目标中四项相同；", "增长目标五以上"])
    // A clause that does not fit on one line is no line, nor is one that is shorter than half of the other.
    #expect(broken(text, 11, balanced: true).lines.map(\.count) == [10, 9])
    #expect(broken("合计：两地七项目标中四项相同又降低", 12, balanced: true).lines.map(\.count) == [9, 8])
    // A clock time and a ratio end no clause in English.
    #expect(
      broken("Two of nine agree; growth is lower", 15, .english, balanced: true).lines
        == ["Two of nine agree;", "growth is lower"])
    #expect(
      broken("Nine more of ten at 3:2 or lower rates", 15, .english, balanced: true).lines
        == ["Nine more of ten at", "3:2 or lower rates"])
    // Three lines stay as equal as can be.
    #expect(broken(text + text, 14, balanced: true).lines.count == 3)
  }

  @Test func moreThanAllowedIsCutAndSaidSo() {
    let result = broken("吕梁经济，总量九年间由全省第八升至", 5, maximum: 1)
    #expect(result == BrokenText(lines: ["吕梁经济…"], isCut: true))
    #expect(broken("吕梁经济总量", 3, maximum: 2) == BrokenText(lines: ["吕梁经", "济总量"], isCut: false))
    #expect(broken("甲\n乙\n丙", 3, maximum: 2) == BrokenText(lines: ["甲", "乙…"], isCut: true))
    #expect(broken("one two three four", 5, .english, maximum: 2).isCut)
  }

  @Test(arguments: Language.allCases, [1.0, 2.5, 4, 7, 13, 40])
  func nothingIsLostAndNothingSticksOut(language: Language, width: Double) {
    let text =
      language == .chinese
      ? "“十三五”时期，2016—2020年（可比价）；《政府工作报告》、R&D经费3.9万人，GDP增长5%左右：（“甲”）。"
      : "Lüliang said “about 5%”, Jinzhong (its neighbour) “at least 5%”: 95.6 billion yuan, 2016–19, +3 km."
    let result = broken(text, width, language)
    #expect(result.lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for line in result.lines where line.count > 1 {
      #expect(self.width(line, language) <= width + 1e-6)
      guard width >= 4, let first = line.first else { continue }
      #expect(!"，。；：、）》”％%,.;:)".contains(first))
    }
  }
}
