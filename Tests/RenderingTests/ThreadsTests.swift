import Drawing
import Rendering
import Testing

@Suite struct ThreadsTests {
  @Test func bytesDoNotDependOnThreads() async throws {
    let expected = try PNGImage.bytes(of: Sample.scene, scale: 2, measurer: try FontMeasurer())
    let shared = try FontMeasurer()
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for index in 0..<8 {
        group.addTask {
          // Some share a measurer, some have their own.
          let measurer = index % 2 == 0 ? shared : try FontMeasurer()
          return try PNGImage.bytes(of: Sample.scene, scale: 2, measurer: measurer)
        }
      }
      for try await bytes in group { #expect(bytes == expected) }
    }
  }

  @Test func widthsAreTheSameInEveryFormat() throws {
    let measurer = try FontMeasurer()
    let text = "“左右”容差±0.5个百分点；Lüliang’s 3.9%†。"
    let width = measurer.width(of: text, style: Sample.style(10))
    // SVG says where an end-anchored line begins; PDF says so in the box of its first word.
    let scene = Scene(
      size: Size(width: 400, height: 40),
      items: [.text(TextLine(text, baseline: Point(x: 390, y: 30), anchor: .end, style: Sample.style(10)))],
      language: .chinese)
    let svg = String(decoding: try SVGFile.bytes(of: scene, measurer: measurer), as: UTF8.self)
    let shift = 5.0
    let x = try #require(svg.firstMatch(of: /tspan x="([0-9.]+)"/).flatMap { Double($0.1) })
    #expect(abs(x + shift - (390 - width)) < 0.001)
    let pdf = try PDFFile.bytes(of: scene, information: Sample.information, measurer: measurer)
    let boxes = try Tool.output("pdftotext", ["-bbox", "file", "-"], on: pdf)
    let left = try #require(boxes.firstMatch(of: /xMin="([0-9.]+)"/).flatMap { Double($0.1) })
    #expect(abs(left - x) < 0.01)
  }
}
