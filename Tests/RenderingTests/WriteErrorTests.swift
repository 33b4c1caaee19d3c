import Drawing
import Testing

@testable import Rendering

@Suite struct WriteErrorTests {
  /// R13: an error that Cairo keeps to itself is looked for behind every page and at the end.
  @Test(arguments: [0, 1, 1000, 5000]) func anErrorInTheMiddleIsSeen(_ limit: Int) throws {
    let measurer = try FontMeasurer()
    let pages = Array(repeating: Sample.scene, count: 20)
    let document = PagedDocument(pages: pages, outline: [], information: Sample.information)
    try measurer.withShaper { (shaper) throws(RenderingError) in
      let whole = try PDFPages(document, shaper: shaper).bytes.count
      #expect(whole > 5000)
      #expect(throws: RenderingError.library(.cairo, code: 11, message: "error while writing to output stream")) {
        try PDFPages(document, shaper: shaper, limit: limit)
      }
    }
  }
}
