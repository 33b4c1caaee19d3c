import Drawing

/// The pass over a painted PDF that adds what Cairo 1.16 leaves out: structure with descriptions, links with words,
/// language, XMP, what its colours mean, and an identifier that depends on nothing but the content.
enum PDFFinishing {
  static func finished(_ pages: PDFPages, of document: PagedDocument) throws(RenderingError) -> [UInt8] {
    try QPDFDocument.rewritten(pages.bytes) { (pdf) throws(RenderingError) in
      guard pdf.pageCount == document.pages.count else {
        throw .library(.qpdf, code: 0, message: "pages out of step")
      }
      try PDFStructureTree(
        pages.structure, scenes: document.pages, linkTexts: linkTexts(pages.structure, document), in: pdf
      ).write()
      addInformation(document.information, to: pdf)
      addOutputIntent(to: pdf)
      pdf.setCatalog("Lang", to: .text(document.information.language.tag))
      pdf.setCatalog("ViewerPreferences", to: .dictionary(["DisplayDocTitle": true]))
      if !document.outline.isEmpty { pdf.setCatalog("PageMode", to: "UseOutlines") }
    }
  }

  private static func addInformation(_ information: DocumentInformation, to pdf: QPDFDocument) {
    let stream = pdf.addStream(
      PDFMetadata(information: information).packet, entries: ["Type": "Metadata", "Subtype": "XML"])
    pdf.setCatalog("Metadata", to: .reference(stream))
    // Cairo 1.16 writes dates without their prefix.
    let date = "D:" + UTCDate(secondsSince1970: information.created).text.filter { $0.isNumber } + "Z"
    pdf.setInformation("CreationDate", to: date)
    pdf.setInformation("ModDate", to: date)
    pdf.setInformation("Producer", to: PDFMetadata.producer)
  }

  /// Says which red, green and blue are meant; the subtype is that of ISO 19005, which other readers know best.
  private static func addOutputIntent(to pdf: QPDFDocument) {
    let profile = pdf.addStream(SRGBProfile.bytes, entries: ["N": 3])
    let intent: PDFObject = .dictionary([
      "Type": "OutputIntent", "S": "GTS_PDFA1", "OutputConditionIdentifier": .text(SRGBProfile.name),
      "Info": .text(SRGBProfile.name), "DestOutputProfile": .reference(profile),
    ])
    pdf.setCatalog("OutputIntents", to: .array([intent]))
  }

  /// Where each link leads, in words: the line of text it lies over, else the outline's title or the address.
  private static func linkTexts(_ structure: PDFStructure, _ document: PagedDocument) -> [String] {
    let titles = Dictionary(document.outline.map { ($0.destination, $0.title) }) { first, _ in first }
    return structure.links.map { link in
      let covered = structure.texts.filter { $0.page == link.page && link.rect.contains($0.middle) }.map(\.text)
      if !covered.isEmpty { return covered.joined(separator: " ") }
      switch link.target {
      case .address(let address): return address
      case .destination(let name): return titles[name] ?? name
      }
    }
  }
}

extension Rect {
  fileprivate func contains(_ point: Point) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }
}
