import Analysis
import Indicators

/// Everything that can be said against a package that loads, each thing with its place.
struct PackageCheck {
  let package: DataPackage
  let folder: String

  private var catalog: Catalog { package.catalog }

  /// All messages, in the order of the checks.
  var messages: [Message] {
    package.warnings.map { Message($0, folder: folder) } + expiredCorrections + conflicts
  }

  /// Corrections whose statement no longer prints what they expect.
  private var expiredCorrections: [Message] {
    catalog.expiredCorrections.map { correction in
      Message(
        file: path("corrections.csv"), code: "R01",
        text:
          "the correction of \(catalog.name(of: correction.key)) in \(catalog[correction.source].id) has expired: "
          + "no statement there prints \(ProblemWords.quoted(correction.expected))",
        hint: "remove it, or correct source, line and expected", status: .checkFailed)
    }
  }

  /// Different figures for one key that neither age nor standing decides.
  private var conflicts: [Message] {
    catalog.actualKeys().compactMap { key in
      guard let figure = catalog.figure(key), figure.hasConflict else { return nil }
      let others = figure.conflicting.map { catalog.origin(of: $0) }
      return message(
        .warning, "N19", at: figure.statement,
        "conflict about \(catalog.name(of: key)): \(catalog.origin(of: figure.statement)) is used, but "
          + others.joined(separator: " and "),
        hint: "correct the wrong reading, or leave it: the briefing lists it")
    }
  }

  private func message(
    _ severity: Message.Severity, _ code: String, at statement: Statement, _ text: String, hint: String = ""
  ) -> Message {
    let place = package.places[statement.row]
    return Message(
      severity: severity, file: path(place.file), line: place.line, column: 1, code: code, text: text, hint: hint,
      status: .checkFailed)
  }

  private func path(_ file: String) -> String { folder == "." ? file : folder + "/" + file }
}
