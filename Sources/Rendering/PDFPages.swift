import CCairo
import Drawing

/// The pages of a document painted by Cairo, before the finishing pass.
struct PDFPages {
  /// A PDF as Cairo writes it: without language, alternative texts and XMP.
  let bytes: [UInt8]
  let structure: PDFStructure

  /// Paints all pages; throws where Cairo reports an error, in the middle or at the end, and beyond `limit` bytes.
  init(_ document: PagedDocument, shaper: Shaper, limit: Int = ByteSink.usualLimit) throws(RenderingError) {
    guard let first = document.pages.first else { throw .noPages }
    try Self.checkPlaces(of: document)
    let sink = ByteSink(limit: limit)
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, first.size.width, first.size.height)
    else { throw .library(.cairo, code: 0, message: "cairo_pdf_surface_create_for_stream") }
    defer { cairo_surface_destroy(surface) }
    try CairoStatus.check(cairo_surface_status(surface))
    Self.setInformation(document.information, on: surface)
    self.structure = try Self.paint(document, on: surface, shaper: shaper)
    Self.addOutline(document.outline, to: surface)
    cairo_surface_finish(surface)
    try CairoStatus.check(cairo_surface_status(surface))
    self.bytes = withExtendedLifetime(sink) { sink.bytes }
  }

  /// Every page is fit to be drawn, every place has one name, every link and outline entry leads somewhere.
  private static func checkPlaces(of document: PagedDocument) throws(RenderingError) {
    var known: Set<String> = []
    var targets = document.outline.map(\.destination)
    for page in document.pages {
      let inspection = try SceneInspection(page)
      // Readers take no page beyond 200 inches.
      guard page.size.width <= 14400, page.size.height <= 14400 else {
        throw .unusableSize(width: page.size.width, height: page.size.height)
      }
      for name in inspection.destinations where !known.insert(name).inserted { throw .repeatedDestination(name) }
      targets += inspection.targets
    }
    for target in targets where !known.contains(target) { throw .unknownDestination(target) }
  }

  private static func setInformation(_ information: DocumentInformation, on surface: OpaquePointer) {
    let created = UTCDate(secondsSince1970: information.created).text
    let entries: [(cairo_pdf_metadata_t, String)] = [
      (CAIRO_PDF_METADATA_TITLE, information.title), (CAIRO_PDF_METADATA_AUTHOR, information.author),
      (CAIRO_PDF_METADATA_SUBJECT, information.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, information.keywords.joined(separator: ", ")),
      (CAIRO_PDF_METADATA_CREATOR, PDFMetadata.creator), (CAIRO_PDF_METADATA_CREATE_DATE, created),
      (CAIRO_PDF_METADATA_MOD_DATE, created),
    ]
    for (key, value) in entries where !value.isEmpty { cairo_pdf_surface_set_metadata(surface, key, value) }
  }

  private static func paint(
    _ document: PagedDocument, on surface: OpaquePointer, shaper: Shaper
  ) throws(RenderingError) -> PDFStructure {
    guard let context = cairo_create(surface) else { throw .library(.cairo, code: 0, message: "cairo_create") }
    defer { cairo_destroy(context) }
    let tags = PDFTags(context)
    let typesetter = Typesetter(shaper)
    let faces = try typesetter.cutFaces(for: document.pages)
    for (index, page) in document.pages.enumerated() {
      cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
      if index < document.pageLabels.count { cairo_pdf_surface_set_page_label(surface, document.pageLabels[index]) }
      tags.beginPage()
      try ScenePainter(context, typesetter: typesetter, faces: faces, tags: tags).paint(page.items)
      tags.endPage()
      cairo_show_page(context)
      try CairoStatus.check(cairo_status(context))
    }
    return tags.structure
  }

  private static func addOutline(_ entries: [OutlineEntry], to surface: OpaquePointer) {
    var open: [(level: Int, id: Int32)] = []
    for entry in entries {
      while let last = open.last, last.level >= entry.level { open.removeLast() }
      let flags = entry.level <= 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0)
      let id = cairo_pdf_surface_add_outline(
        surface, open.last?.id ?? CAIRO_PDF_OUTLINE_ROOT, entry.title, "dest=\(PDFTags.quoted(entry.destination))",
        flags)
      open.append((entry.level, id))
    }
  }
}
