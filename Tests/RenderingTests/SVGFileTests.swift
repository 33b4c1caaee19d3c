import Drawing
import Foundation
import Rendering
import Testing

@Suite struct SVGFileTests {
  private func text(_ scene: Scene) throws -> String {
    String(decoding: try SVGFile.bytes(of: scene, measurer: try FontMeasurer()), as: UTF8.self)
  }

  private func scene(_ items: [SceneItem], _ language: Language = .chinese) -> Scene {
    Scene(
      size: Size(width: 300, height: 40.5), items: items, language: language, title: "A & <B> \"C\"",
      description: "说明")
  }

  @Test func markupIsWellFormedAndEscaped() throws {
    let svg = try text(
      scene([
        .text(TextLine("R&D <5%", baseline: Point(x: 10, y: 20), style: Sample.style())),
        .link(Rect(x: 0, y: 0, width: 10, height: 10), .address("https://example.org/?a=1&b=\"2\"")),
      ]))
    let program = "import sys,xml.dom.minidom as m;print(m.parse(sys.argv[1]).documentElement.tagName)"
    #expect(try Tool.output("python3", ["-c", program, "file"], on: Array(svg.utf8)) == "svg\n")
    #expect(svg.contains("R&amp;D &lt;5%"))
    #expect(svg.contains("<title id=\"title\">A &amp; &lt;B&gt; &quot;C&quot;</title>"))
    #expect(svg.contains("<desc id=\"description\">说明</desc>"))
    #expect(svg.contains("role=\"img\" lang=\"zh-CN\""))
    #expect(svg.contains("width=\"300pt\" height=\"40.5pt\" viewBox=\"0 0 300 40.5\""))
  }

  @Test func adjustedTextSaysWhereItsPartsStand() throws {
    let svg = try text(
      scene([.text(TextLine("第8位，", baseline: Point(x: 10, y: 20), style: Sample.style(10)))]))
    #expect(
      svg.contains(
        "<tspan x=\"10\">第</tspan><tspan x=\"20.8\">8</tspan><tspan x=\"27.15\">位，</tspan></text>"))
  }

  @Test func anchorsAreResolvedWithOurOwnWidths() throws {
    let svg = try text(
      scene([.text(TextLine("123", baseline: Point(x: 100, y: 20), anchor: .end, style: Sample.style(10)))]))
    #expect(svg.contains("x=\"83.35\">123</text>"))
  }

  @Test func englishQuotesAskForProportionalForms() throws {
    let svg = try text(
      scene([.text(TextLine("a ’b", baseline: Point(x: 0, y: 20), style: Sample.style(10, .english)))], .english))
    #expect(svg.contains("style=\"font-feature-settings:'pwid'\">’</tspan>"))
  }

  @Test func pathsGroupsAndClipsAreKept() throws {
    let path = SceneItem.path(
      .line(from: Point(x: 1, y: 2), to: Point(x: 3.14159, y: -0.0001)),
      stroke: Stroke(Color(hex: 0x0F4C81, opacity: 0.16), width: 0.75, dash: [3, 2.5], cap: .round))
    let svg = try text(
      scene([
        .group(offset: Point(x: 5, y: 6), scale: 0.8, [path]), .clip(Rect(x: 1, y: 1, width: 2, height: 2), [path]),
      ]))
    #expect(svg.contains("<g transform=\"translate(5 6) scale(0.8)\">"))
    #expect(svg.contains("<path d=\"M1 2L3.142 0\" fill=\"none\" stroke=\"#0f4c81\" stroke-opacity=\"0.16\""))
    #expect(svg.contains("stroke-width=\"0.75\" stroke-linejoin=\"round\" stroke-linecap=\"round\""))
    #expect(svg.contains("stroke-dasharray=\"3 2.5\""))
    #expect(svg.contains("<clipPath id=\"clip-1\">"))
  }

  @Test func sameSceneSameBytes() throws {
    #expect(try text(Sample.scene) == text(Sample.scene))
  }
}
