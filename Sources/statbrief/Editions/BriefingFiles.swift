import Briefings
import Charts
import Drawing
import Indicators
import Rendering

/// Makes the files of one briefing in one language: document, summary, charts and tables.
struct BriefingFiles: Sendable {
  /// What was made, and what could not be shown as it was given.
  struct Made: Sendable {
    var files: [OutputFile]
    var warnings: [Message]
  }

  let package: DataPackage
  let specification: BriefingSpecification
  let language: Language
  let created: Int
  /// Whether there are no files of single charts and tables.
  var isDocumentOnly = false
  /// Whether characters that the font lacks are boxes, and everything says that it is a draft.
  var isDraft = false

  /// The width of the pictures, those of a slide, and their pixels to the point.
  private static let width = 960.0
  private static let scale = 1.1

  private var catalog: Catalog { package.catalog }

  /// `luliang/zh/`.
  private var folder: String { "\(specification.name)/\(language.rawValue)/" }

  /// `luliang, zh`.
  var name: String { "\(specification.name), \(language.rawValue)" }

  /// The fonts of all pictures and pages.
  static func measurer(isDraft: Bool = false) throws(Failure) -> FontMeasurer {
    do {
      return try FontMeasurer(isDraft: isDraft)
    } catch {
      throw Failure(Message(error))
    }
  }

  /// All files, set in these fonts.
  func made(with measurer: FontMeasurer) throws(Failure) -> Made {
    var composition = composition
    composition.document.information.created = created
    if isDraft { composition.document.markAsDraft() }
    var made = try document(composition, measurer)
    if !isDocumentOnly { try addSingleFiles(of: composition, measurer, to: &made) }
    made.warnings += measurer.takeBoxes().map { Message(ofBox: $0, in: folder) }
    return made
  }

  /// The files of single charts and tables.
  private func addSingleFiles(
    of composition: Composition, _ measurer: FontMeasurer, to made: inout Made
  ) throws(Failure) {
    for chart in composition.charts {
      let pictures = try pictures(of: isDraft ? chart.markedAsDraft : chart, measurer)
      made.files += pictures.files
      made.warnings += pictures.warnings
    }
    made.files += composition.tables.map { entry in
      OutputFile(
        path: "\(folder)tables/\(entry.name).csv", bytes: Array(entry.table.csv.utf8), mediaType: "text/csv",
        language: language.rawValue, inputs: inputs(of: entry.table.numbers.joined().flatMap(\.statements)))
    }
  }

  /// The briefing before it is laid out.
  var composition: Composition {
    BriefingComposer.composition(of: specification, catalog: catalog, previous: previous, language: language)
  }

  /// The package as it was known on the day of the edition before.
  private var previous: Catalog? { specification.previous.map { catalog.known(on: $0) } }

  private func document(_ composition: Composition, _ measurer: FontMeasurer) throws(Failure) -> Made {
    let path = folder + "briefing.pdf"
    let laidOut: LaidOutDocument
    do {
      laidOut = try DocumentLayout(measurer: measurer).pages(of: composition.document)
    } catch {
      throw Failure(error.problems.map { Message($0, document: path) })
    }
    let title = composition.document.information.title
    let bytes = try rendered(path) { () throws(RenderingError) in
      try PDFFile.bytes(of: laidOut.paged, measurer: measurer)
    }
    let files = [
      OutputFile(
        path: path, bytes: bytes, mediaType: PictureFormat.pdf.mediaType, language: language.rawValue, title: title,
        description: composition.document.information.subject),
      OutputFile(
        path: folder + "summary.md", bytes: Array(Markdown(composition.document).text().utf8),
        mediaType: "text/markdown", language: language.rawValue, title: title),
    ]
    return Made(
      files: files, warnings: laidOut.warnings.map { Message($0.warning, chart: "\(path), \($0.figure)") })
  }

  private func pictures(of chart: PreparedChart, _ measurer: FontMeasurer) throws(Failure) -> Made {
    let canvas = ChartCanvas.free(width: Self.width, height: Self.width * chart.aspect)
    let drawing = chart.chart.draw(on: canvas, measurer: measurer)
    let inputs = inputs(of: chart.statements)
    let stem = "\(folder)charts/\(chart.name)"
    var files: [OutputFile] = []
    for format in PictureFormat.allCases {
      let path = "\(stem).\(format.rawValue)"
      let bytes = try rendered(path) { () throws(RenderingError) in
        try format.bytes(of: drawing.scene, scale: Self.scale, created: created, measurer: measurer)
      }
      files.append(
        OutputFile(
          path: path, bytes: bytes, mediaType: format.mediaType, language: language.rawValue, title: chart.title,
          description: chart.description, inputs: inputs))
    }
    files.append(
      OutputFile(
        path: stem + ".csv", bytes: Array(chart.table.csv.utf8), mediaType: "text/csv", language: language.rawValue,
        title: chart.title, inputs: inputs))
    return Made(files: files, warnings: drawing.warnings.map { Message($0, chart: stem) })
  }

  /// Where the numbers stand in the package: `statements/luliang-2025.csv:2`, each once.
  private func inputs(of statements: [Statement]) -> [String] {
    var seen: Set<Int> = []
    return statements.filter { seen.insert($0.row).inserted }.map { statement in
      let place = package.places[statement.row]
      return "\(place.file):\(place.line)"
    }
  }

  private func rendered(
    _ path: String, _ body: () throws(RenderingError) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    do {
      return try body()
    } catch {
      throw Failure(Message(error).about(path))
    }
  }
}
