import Drawing
import Foundation
import Rendering
import Testing

/// Links with their words, as elements of a tagged file.
@Suite struct PDFLinkTests {
  private static func text(_ text: String, x: Double = 50, y: Double) -> SceneItem {
    .text(TextLine(text, baseline: Point(x: x, y: y), style: Sample.style(10)))
  }

  /// A paragraph whose middle words lead to the second page, on two lines.
  private static let document: PagedDocument = {
    let target = LinkTarget.destination("row-1")
    let link = SceneItem.structure(
      .link,
      [
        text("来源：甲报告", x: 90, y: 100), text("第33行", y: 115),
        .link(Rect(x: 90, y: 90, width: 60, height: 13), target),
        .link(Rect(x: 50, y: 105, width: 40, height: 13), target),
      ])
    let first = Scene(
      size: Size(width: 300, height: 300),
      items: [.structure(.paragraph, [text("前文", y: 100), link, text("后文", x: 100, y: 115)])], language: .chinese)
    let second = Scene(
      size: Size(width: 300, height: 300),
      items: [.structure(.paragraph, [.destination(name: "row-1", Point(x: 50, y: 60)), text("甲", y: 80)])],
      language: .chinese)
    return PagedDocument(pages: [first, second], outline: [], information: Sample.information)
  }()

  private struct Element {
    let role: String
    let children: [Any]
  }

  /// The objects of the file, by number.
  private func objects(_ bytes: [UInt8]) throws -> [String: Any] {
    let text = try Tool.output("qpdf", ["--json=2", "--json-key=qpdf", "file"], on: bytes)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let parts = try #require(json["qpdf"] as? [Any])
    return try #require(parts.last as? [String: Any]).compactMapValues { ($0 as? [String: Any])?["value"] }
  }

  @Test func aLinkHoldsItsWordsAndItsAnnotations() throws {
    let bytes = try PDFFile.bytes(of: Self.document, measurer: try FontMeasurer())
    let objects = try objects(bytes).values.compactMap { $0 as? [String: Any] }
    let links = objects.filter { $0["/S"] as? String == "/Link" && $0["/Type"] as? String == "/StructElem" }
    #expect(links.count == 1)
    let children = try #require(links.first?["/K"] as? [[String: Any]])
    #expect(children.compactMap { $0["/Type"] as? String } == ["/MCR", "/OBJR", "/OBJR"])
    let annotations = objects.filter { $0["/Subtype"] as? String == "/Link" }
    #expect(annotations.count == 2)
    #expect(Set(annotations.compactMap { $0["/Contents"] as? String }) == ["u:来源：甲报告", "u:第33行"])
    #expect(annotations.allSatisfy { $0["/Dest"] as? String == "u:row-1" && $0["/StructParent"] is Int })
    let report = try Tool.output("qpdf", ["--check", "file"], on: bytes)
    #expect(report.contains("No syntax or stream encoding errors found"))
  }

  /// What stands around the words of a link is read before and after it.
  @Test func theParagraphKeepsItsOrder() throws {
    let bytes = try PDFFile.bytes(of: Self.document, measurer: try FontMeasurer())
    let text = try Tool.output("pdfinfo", ["-struct-text", "file"], on: bytes)
    let places = ["前文", "Link", "来源：甲报告", "第33行", "后文"].compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == 5)
    #expect(places == places.sorted())
  }
}
