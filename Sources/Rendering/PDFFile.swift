public import Drawing

/// Writes documents and single scenes as PDF.
public enum PDFFile {
  /// Does at once what the first document would wait for: loads the library that finishes it.
  ///
  /// Where that cannot be loaded, the first document says so.
  public static func open() {
    QPDFDocument.load()
  }

  /// The bytes of a PDF file with all pages, outline, links, structure and metadata.
  ///
  /// Fonts are embedded as subsets, text can be extracted in order, figures carry their descriptions. The same document
  /// always gives the same bytes. Throws `RenderingError` for a document without pages, for places that are named twice
  /// or not at all, and for whatever the scenes' numbers and characters deserve.
  public static func bytes(
    of document: PagedDocument, measurer: FontMeasurer
  ) throws(RenderingError) -> [UInt8] {
    try measurer.withShaper { (shaper) throws(RenderingError) in
      try PDFFinishing.finished(try PDFPages(document, shaper: shaper), of: document)
    }
  }

  /// The bytes of a PDF file of one page that shows a scene at its true size.
  ///
  /// A scene without structure of its own becomes one figure with the scene's description.
  public static func bytes(
    of scene: Scene, information: DocumentInformation, measurer: FontMeasurer
  ) throws(RenderingError) -> [UInt8] {
    var page = scene
    if !scene.items.contains(where: \.hasStructure) {
      page.items = [.structure(.figure(description: scene.description), scene.items)]
    }
    return try bytes(of: PagedDocument(pages: [page], outline: [], information: information), measurer: measurer)
  }
}

extension SceneItem {
  /// Whether the item or one within it says what it is.
  fileprivate var hasStructure: Bool {
    switch self {
    case .structure: true
    case .group(_, _, let items), .clip(_, let items): items.contains(where: \.hasStructure)
    case .path, .text, .link, .destination: false
    }
  }
}
