import Drawing
import Foundation
import Rendering
import Testing

@Suite struct PDFFileTests {
  private static func text(_ text: String, _ y: Double, _ language: Language = .chinese) -> SceneItem {
    .text(TextLine(text, baseline: Point(x: 50, y: y), style: Sample.style(10, language)))
  }

  private static func cell(_ role: StructureRole, _ text: String, _ x: Double, _ y: Double) -> SceneItem {
    .structure(role, [.text(TextLine(text, baseline: Point(x: x, y: y), style: Sample.style(8)))])
  }

  private static let document: PagedDocument = {
    let rule = SceneItem.path(
      .line(from: Point(x: 50, y: 205), to: Point(x: 400, y: 205)), stroke: Stroke(Color(hex: 0), width: 0.5))
    let table = SceneItem.structure(
      .table,
      [
        .structure(.artifact, [rule]),
        .structure(.row, [cell(.headerCell, "指标", 50, 200), cell(.headerCell, "2021年", 200, 200)]),
        .structure(.row, [cell(.headerCell, "增长", 50, 215), cell(.cell, "8%以上", 200, 215)]),
      ])
    let first = Scene(
      size: Size(width: 595.28, height: 841.89),
      items: [
        text("页眉文字", 30),
        .destination(name: "总览", Point(x: 50, y: 60)),
        .structure(.heading(level: 1), [text("一、总览", 80)]),
        .structure(
          .paragraph,
          [
            text("吕梁的增长目标由2021年的8%以上降为2025年的5%左右，", 100), text("见图1。KL首", 115),
            .link(Rect(x: 48, y: 105, width: 60, height: 14), .destination("figure-1")),
          ]),
        .structure(.figure(description: "折线图（一）"), [.group(offset: Point(x: 0, y: 120), [text("图中文字", 20)])]),
        table,
        .link(Rect(x: 50, y: 300, width: 90, height: 12), .address("https://example.org/?a=(b)")),
      ], language: .chinese)
    let second = Scene(
      size: Size(width: 595.28, height: 841.89),
      items: [
        .destination(name: "figure-1", Point(x: 50, y: 60)),
        .structure(.heading(level: 2), [text("图1", 80)]),
        .structure(.figure(description: "It’s a figure"), [text("Lüliang’s “share” † 5%", 120, .english)]),
      ], language: .chinese)
    return PagedDocument(
      pages: [first, second],
      outline: [
        OutlineEntry(title: "一、总览", level: 1, destination: "总览"),
        OutlineEntry(title: "图1", level: 2, destination: "figure-1"),
      ], information: Sample.information, pageLabels: ["i", "1"])
  }()

  private func bytes() throws -> [UInt8] {
    try PDFFile.bytes(of: Self.document, measurer: try FontMeasurer())
  }

  @Test func theFileIsSound() throws {
    let report = try Tool.output("qpdf", ["--check", "file"], on: try bytes())
    #expect(report.contains("No syntax or stream encoding errors found"))
    #expect(!report.contains("WARNING"))
  }

  @Test func sameDocumentSameBytes() throws {
    #expect(try bytes() == bytes())
  }

  @Test func fontsAreEmbeddedAsSubsets() throws {
    let report = try Tool.output("pdffonts", ["file"], on: try bytes())
    let lines = report.split(separator: "\n").dropFirst(2)
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { $0.contains("+NotoSansCJKsc-Regular") && $0.contains("yes yes yes") })
  }

  @Test func fontsAreCutBeforeTheyAreEmbedded() throws {
    // These three letters together make Cairo embed all subroutines of the whole face, a megabyte.
    #expect(try bytes().count < 60_000)
  }

  @Test func textIsExtractedInOrder() throws {
    let text = try Tool.output("pdftotext", ["-raw", "file", "-"], on: try bytes())
    let expected = [
      "页眉文字", "一、总览", "吕梁的增长目标由2021年的8%以上降为2025年的5%左右，", "见图1。KL首", "图中文字", "指标 2021年",
      "增长 8%以上", "图1", "Lüliang’s “share”",
    ]
    var rest = text[...]
    for part in expected {
      let range = try #require(rest.firstRange(of: part), "\(part) is not in its place")
      rest = rest[range.upperBound...]
    }
  }

  @Test func structureHasOneDocumentAndEveryPartInIt() throws {
    let report = try Tool.output("pdfinfo", ["-struct", "file"], on: try bytes())
    let names = report.split(separator: "\n").map { line in
      line.prefix { $0 == " " } + line.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber }
    }
    let elements = names.filter { name in
      ["Document", "H1", "H2", "P", "Figure", "Table", "TR", "TH", "TD", "Link"].contains(
        String(name.drop { $0 == " " }))
    }
    #expect(
      elements == [
        "Document", "  H1", "  P", "    Link", "  Figure", "  Table", "    TR", "      TH", "      TH", "    TR",
        "      TH", "      TD", "  Link", "  H2", "  Figure",
      ])
    #expect(!report.contains("Error"))
  }

  @Test func figuresAreDescribedAndLinksSayWhereTheyLead() throws {
    let text = try Tool.output("qpdf", ["--json", "file"], on: try bytes())
    #expect(text.contains(#""/Alt": "u:折线图（一）""#))
    #expect(text.contains(#""/Alt": "u:It’s a figure""#))
    #expect(text.contains(#""/Contents": "u:见图1。KL首""#))
    #expect(text.contains(#""/Contents": "u:https://example.org/?a=(b)""#))
    #expect(text.contains(#""/Lang": "u:zh-CN""#))
    #expect(text.contains(#""/DisplayDocTitle": true"#))
    #expect(text.contains(#""/Marked": true"#))
    #expect(text.contains(#""/Scope": "/Row""#))
    #expect(text.contains(#""/Scope": "/Column""#))
  }

  @Test func contentOutsideStructureIsAnArtifact() throws {
    let content = try Tool.output("qpdf", ["--qdf", "--object-streams=disable", "file", "-"], on: try bytes())
    #expect(content.components(separatedBy: "/Artifact BMC").count == 3)
    #expect(!content.contains("/Span"))
  }

  @Test func informationAndPlacesAreThere() throws {
    let bytes = try bytes()
    let report = try Tool.output("pdfinfo", ["-isodates", "file"], on: bytes)
    for line in ["Title:           标题", "Author:          作者", "Tagged:          yes", "Pages:           2"] {
      #expect(report.contains(line))
    }
    #expect(report.contains("CreationDate:    2023-11-14T22:13:20Z"))
    #expect(try Tool.output("pdfinfo", ["-meta", "file"], on: bytes).contains("<xmp:CreateDate>2023-11-14T22:13:20Z<"))
    let places = try Tool.output("pdfinfo", ["-dests", "file"], on: bytes)
    #expect(places.contains("figure-1"))
    #expect(places.split(separator: "\n").count == 3)
  }

  @Test func oneSceneBecomesOneFigureAtTrueSize() throws {
    let bytes = try PDFFile.bytes(of: Sample.scene, information: Sample.information, measurer: try FontMeasurer())
    #expect(try Tool.output("pdfinfo", ["file"], on: bytes).contains("Page size:       200 x 50.5 pts"))
    #expect(try Tool.output("pdfinfo", ["-struct", "file"], on: bytes).contains("Figure"))
    #expect(try Tool.output("qpdf", ["--json", "file"], on: bytes).contains(#""/Alt": "u:说明""#))
  }

  @Test func placesAreNamedOnceAndLinksLeadToThem() throws {
    let measurer = try FontMeasurer()
    var document = Self.document
    document.outline[0].destination = "nowhere"
    #expect(throws: RenderingError.unknownDestination("nowhere")) {
      try PDFFile.bytes(of: document, measurer: measurer)
    }
    document = Self.document
    document.pages[1].items.append(.destination(name: "figure-1", Point(x: 0, y: 0)))
    #expect(throws: RenderingError.repeatedDestination("figure-1")) {
      try PDFFile.bytes(of: document, measurer: measurer)
    }
    document.pages = []
    #expect(throws: RenderingError.noPages) { try PDFFile.bytes(of: document, measurer: measurer) }
  }
}
