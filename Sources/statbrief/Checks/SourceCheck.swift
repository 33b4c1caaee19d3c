import Indicators
import Rendering

/// Holds the statements of a package against the documents themselves.
///
/// The file of each source must have the recorded SHA-256, and each printed figure must stand on its line. Of every
/// figure it is said whether it was proved, is not there, or could not be looked up and why.
struct SourceCheck {
  /// What became of the figures.
  struct Tally: Hashable {
    /// How many documents were read.
    var documents = 0
    var proved = 0
    var notFound = 0
    /// Of sources that name no document: pages that were looked at and not kept.
    var withoutDocument = 0
    /// The document is not in the folder, or cannot be read as text.
    var documentMissing = 0
    /// The document is another one than that which was read.
    var documentDiffers = 0
    /// The statement gives no line or no printed form.
    var withoutPlace = 0

    var lookedUp: Int { proved + notFound }
  }

  let package: DataPackage
  let packageFolder: String
  let folder: String
  private var found = FileMessages()
  private(set) var tally = Tally()

  init(_ package: DataPackage, packageFolder: String, folder: String) {
    self.package = package
    self.packageFolder = packageFolder
    self.folder = folder
    let rows = Dictionary(grouping: 0..<package.catalog.printed.count) { package.catalog.printed[$0].source }
    for (number, source) in package.catalog.sources.enumerated() {
      let own = rows[SourceCode(number)] ?? []
      if source.file.isEmpty { tally.withoutDocument += own.count } else { check(source, rows: own) }
    }
  }

  var messages: [Message] { found.all }

  private mutating func check(_ source: Source, rows: [Int]) {
    let path = folder + "/" + source.file
    do {
      let file = try InputFile.read(path, limit: 1 << 30)
      tally.documents += 1
      let hash = Digest.sha256(file.bytes)
      guard source.sha256.isEmpty || hash == source.sha256 else {
        tally.documentDiffers += rows.count
        found.append(
          Message(
            file: path, code: "P13", text: "SHA-256 is \(hash), the package has \(source.sha256) for \(source.id)",
            hint: "find the document that was read, or read this one again; none of its figures was looked up"))
        return
      }
      let text = try DocumentText(file)
      for row in rows { check(package.catalog.printed[row], in: text, of: source) }
    } catch {
      tally.documentMissing += rows.count
      var message = Message(error, folder: "")
      if case .missingFile = error.kind { message.severity = .warning }
      message.hint = [message.hint, "no figure of \(source.id) was looked up"].filter { !$0.isEmpty }
        .joined(separator: "; ")
      found.append(message)
    }
  }

  private mutating func check(_ statement: Statement, in text: DocumentText, of source: Source) {
    guard let line = statement.line, !statement.asPrinted.isEmpty else {
      tally.withoutPlace += 1
      return
    }
    guard !text.prints(statement.asPrinted, onLine: line) else {
      tally.proved += 1
      return
    }
    tally.notFound += 1
    let place = package.places[statement.row]
    found.append(.error, file: place.file) {
      Message(
        file: packageFolder == "." ? place.file : packageFolder + "/" + place.file, line: place.line, column: 1,
        code: "S01",
        text: "\(ProblemWords.quoted(statement.asPrinted)) \(Self.fault(at: line, in: text)) of \(source.file)",
        hint: Self.hint(text.lines(printing: statement.asPrinted)), status: .checkFailed)
    }
  }

  private static func fault(at line: Int, in text: DocumentText) -> String {
    guard let found = text.line(line) else { return "is said to stand on line \(line) of the \(text.lineCount)" }
    return "does not stand on line \(line), which reads \(ProblemWords.quoted(found.trimmed)),"
  }

  /// Where the form stands instead.
  private static func hint(_ lines: [Int]) -> String {
    guard !lines.isEmpty else { return "it stands nowhere there; correct as_printed" }
    let shown = ProblemWords.list(lines.prefix(5).map(String.init), "and")
    let rest = lines.count > 5 ? " and \(lines.count - 5) more" : ""
    return "it stands on line\(lines.count == 1 ? "" : "s") \(shown)\(rest); correct the line"
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
