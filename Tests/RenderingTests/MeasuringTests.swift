import Drawing
import Rendering
import Testing

/// Small scenes and styles that the tests of this target share.
enum Sample {
  static func style(_ size: Double = 10, _ language: Language = .chinese) -> TextStyle {
    TextStyle(size: size, color: Color(hex: 0x1B1F24), language: language)
  }

  static let scene = Scene(
    size: Size(width: 200, height: 50.5),
    items: [
      .path(.rectangle(Rect(x: 10, y: 30, width: 50, height: 10)), fill: Color(hex: 0x0F4C81)),
      .text(TextLine("吕梁2024年达到2643.2亿元", baseline: Point(x: 10, y: 20), style: style())),
    ], language: .chinese, title: "标题 & <a>", description: "说明")

  static let information = DocumentInformation(
    title: "标题", author: "作者", subject: "主题", keywords: ["吕梁", "GDP"], language: .chinese, created: 1_700_000_000)
}

@Suite struct MeasuringTests {
  @Test func widthsFollowTheDesignUnitsOfTheFace() throws {
    let measurer = try FontMeasurer()
    #expect(measurer.width(of: "8", style: Sample.style(1000)) == 555)
    #expect(abs(measurer.width(of: "2024年", style: Sample.style(100)) - (4 * 55.5 + 8 + 100)) < 1e-9)
    #expect(abs(measurer.width(of: "年，", style: Sample.style(100)) - 150) < 1e-9)
    #expect(abs(measurer.width(of: "it’s", style: Sample.style(10, .english)) - 15.03) < 1.5)
  }

  @Test func widthIsProportionalToSize() throws {
    let measurer = try FontMeasurer()
    let text = "Lüliang’s AV 2643.2"
    let one = measurer.width(of: text, style: Sample.style(1, .english))
    for size in [6.6, 7.5, 22, 36] {
      #expect(abs(measurer.width(of: text, style: Sample.style(size, .english)) - one * size) < 1e-9)
    }
  }

  @Test func missingGlyphsAreNamed() throws {
    let measurer = try FontMeasurer()
    #expect(measurer.missingCharacters(in: "吕😀a\u{0E01}") == ["😀", "\u{0E01}"])
    let scene = Scene(
      size: Size(width: 10, height: 10),
      items: [.text(TextLine("年😀", baseline: Point(x: 0, y: 9), style: Sample.style()))], language: .chinese)
    let expected = RenderingError.missingGlyphs(characters: ["😀"], text: "年😀")
    #expect(throws: expected) { try PNGImage.bytes(of: scene, measurer: measurer) }
    #expect(throws: expected) { try SVGFile.bytes(of: scene, measurer: measurer) }
    #expect(throws: expected) {
      try PDFFile.bytes(of: scene, information: Sample.information, measurer: measurer)
    }
  }

  @Test func missingFontSaysWhatToInstall() {
    #expect(
      throws: RenderingError.fontMissing(
        family: "Noto Sans CJK SC", weight: "Regular", folders: ["/nowhere"], debianPackage: "fonts-noto-cjk")
    ) {
      try FontMeasurer(.sans, folders: FontFolders(["/nowhere"]))
    }
  }
}
