import Analysis
import Indicators

/// Everything that can be said against a package that loads, each thing with its place.
struct PackageCheck {
  let package: DataPackage
  let folder: String

  private var catalog: Catalog { package.catalog }

  /// The warnings of the reading, then what the figures say about one another.
  var messages: [Message] {
    package.warnings.map { Message($0, folder: folder) } + Findings(catalog).all.map(message)
  }

  private func message(_ finding: Finding) -> Message {
    switch finding {
    case .conflict(let figure):
      return message(
        .warning, "N19", at: figure.statement,
        "conflict about \(catalog.name(of: figure.key)): \(catalog.origin(of: figure.statement)) is used, but there is "
          + origins(figure.conflicting),
        hint: "correct the wrong reading, or leave it: the briefing lists it")
    case .outranked(let figure):
      return message(
        .note, "F01", at: figure.statement,
        "\(catalog.name(of: figure.key)) is \(catalog.origin(of: figure.statement)); of lower standing "
          + origins(figure.outranked))
    case .rankContradicted(let rank, let computed, let members, let missing):
      return message(
        .warning, "F02", at: rank.figure.statement,
        "\(catalog.name(of: rank.figure.key)) is stated as \(FigureText.of(rank.figure.statement, in: catalog)), but the "
          + "figures give \(Self.places(computed)) of \(members)" + (missing > 0 ? ", \(missing) unknown" : ""),
        hint: "look at the figures: statbrief rank")
    case .growthContradicted(let stated, let computed):
      let statement = stated.rate.statements.first
      return message(
        .warning, "F03", at: statement,
        "growth of \(statement.map { catalog.name(of: $0.key) } ?? "") is stated as \(FigureText.of(stated.rate)) %, "
          + "but the levels give \(FigureText.of(computed.rate)) %",
        hint: "look for a revised base: statbrief trace")
    case .implausibleDeflator(let deflator):
      let statement = deflator.real.rate.statements.first
      return message(
        .warning, "F04", at: statement,
        "nominal growth of \(FigureText.of(deflator.nominal.rate)) % and real growth of "
          + "\(FigureText.of(deflator.real.rate)) % in \(statement.map { catalog.name(of: $0.key) } ?? "") mean that "
          + "prices changed by \(FigureText.of(deflator.rate)) %",
        hint: "look for a break of the series or a wrong level")
    case .unitSlip(let earlier, let later):
      return message(
        .warning, "N14", at: later.statement,
        "possible unit slip: \(catalog.name(of: later.key)) is \(catalog.origin(of: later.statement)) after "
          + catalog.origin(of: earlier.statement),
        hint: "check value and unit against the source")
    case .shareAboveWhole(let figure):
      return message(
        .warning, "N11", at: figure.statement, "\(catalog.name(of: figure.key)) is a share above 100 %",
        hint: "check value and measure")
    case .sharesExceedWhole(let figures, let sum):
      return message(
        .warning, "N28", at: figures.first?.statement,
        "shares add up to \(FigureText.of(sum)) %: "
          + figures.map { catalog.name(of: $0.key) }.joined(separator: " + "),
        hint: "check that they are shares of one whole")
    case .expiredCorrection(let correction):
      return Message(
        file: path("corrections.csv"), code: "R01",
        text: "the correction of \(catalog.name(of: correction.key)) in \(catalog[correction.source].id) has expired: "
          + "no statement there prints \(ProblemWords.quoted(correction.expected))",
        hint: "remove it, or correct source, line and expected", status: .checkFailed)
    }
  }

  private func origins(_ statements: [Statement]) -> String {
    ProblemWords.list(statements.map { catalog.origin(of: $0) }, "and")
  }

  private static func places(_ places: ClosedRange<Int>) -> String {
    places.count == 1 ? "\(places.lowerBound)" : "\(places.lowerBound) to \(places.upperBound)"
  }

  private func message(
    _ severity: Message.Severity, _ code: String, at statement: Statement?, _ text: String, hint: String = ""
  ) -> Message {
    let place = statement.map { package.places[$0.row] }
    return Message(
      severity: severity, file: place.map { path($0.file) } ?? "", line: place?.line, column: place == nil ? nil : 1,
      code: code, text: text, hint: hint, status: .checkFailed)
  }

  private func path(_ file: String) -> String { folder == "." ? file : folder + "/" + file }
}
