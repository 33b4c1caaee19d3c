import Indicators
import Rendering

/// Holds the statements of a package against the documents themselves.
///
/// The file of each source must have the recorded SHA-256, and each printed figure must stand on its line. White space
/// is ignored, and a line is read with the two behind it, since texts of newspaper pages break anywhere.
struct SourceCheck {
  let package: DataPackage
  let packageFolder: String
  let folder: String
  private(set) var messages: [Message] = []
  private(set) var fileCount = 0
  private(set) var figureCount = 0

  init(_ package: DataPackage, packageFolder: String, folder: String) {
    self.package = package
    self.packageFolder = packageFolder
    self.folder = folder
    let rows = Dictionary(grouping: 0..<package.catalog.printed.count) { package.catalog.printed[$0].source }
    for (number, source) in package.catalog.sources.enumerated() where !source.file.isEmpty {
      check(source, rows: rows[SourceCode(number)] ?? [])
    }
  }

  private mutating func check(_ source: Source, rows: [Int]) {
    let path = folder + "/" + source.file
    do {
      let file = try InputFile.read(path, limit: 1 << 30)
      fileCount += 1
      let hash = Digest.sha256(file.bytes)
      if !source.sha256.isEmpty, hash != source.sha256 {
        messages.append(
          Message(
            file: path, code: "P13", text: "SHA-256 is \(hash), the package has \(source.sha256) for \(source.id)",
            hint: "find the document that was read, or read this one again"))
      }
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .map(Self.withoutSpace)
      for row in rows { check(package.catalog.printed[row], in: lines, of: source) }
    } catch {
      var message = Message(error, folder: "")
      message.severity = .warning
      message.hint = "source \(source.id) was not checked"
      messages.append(message)
    }
  }

  private mutating func check(_ statement: Statement, in lines: [String], of source: Source) {
    guard let line = statement.line, !statement.asPrinted.isEmpty else { return }
    figureCount += 1
    let index = line - 1
    let text = lines.indices.contains(index) ? lines[index...].prefix(3).joined() : ""
    guard !text.contains(Self.withoutSpace(statement.asPrinted)) else { return }
    let place = package.places[statement.row]
    messages.append(
      Message(
        file: packageFolder == "." ? place.file : packageFolder + "/" + place.file, line: place.line, column: 1,
        code: "S01",
        text: "\(ProblemWords.quoted(statement.asPrinted)) does not stand on line \(line) of \(source.file)",
        hint: "correct line or as_printed", status: .checkFailed))
  }

  private static func withoutSpace(_ text: some StringProtocol) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
