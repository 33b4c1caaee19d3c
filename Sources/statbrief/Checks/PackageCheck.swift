import Analysis
import Indicators

/// Everything that can be said against a package that loads, each thing with its place.
struct PackageCheck {
  let package: DataPackage
  let folder: String

  private var catalog: Catalog { package.catalog }

  /// The warnings of the reading, then what the figures say about one another.
  func messages(_ findings: [Finding]) -> [Message] {
    let objects = FindingObject(catalog: catalog)
    return package.warnings.map { Message($0, folder: folder) }
      + findings.map { finding in
        var message = message(finding)
        message.details = objects.members(of: finding)
        return message
      }
  }

  private func message(_ finding: Finding) -> Message {
    switch finding {
    case .conflict(let figure):
      let disagreement = Disagreement(figure: figure, others: figure.conflicting, catalog: catalog)
      return message(
        .warning, "N19", at: figure.statement,
        "conflict about \(catalog.name(of: figure.key)): \(disagreement.used) is used, but there is "
          + disagreement.putAside,
        hint: "correct the wrong reading, or leave it: the briefing lists it")
    case .outranked(let figure):
      let disagreement = Disagreement(figure: figure, others: figure.outranked, catalog: catalog)
      return message(
        .note, "F01", at: figure.statement,
        "\(catalog.name(of: figure.key)) is \(disagreement.used); put aside is \(disagreement.putAside)")
    case .revised(let figure):
      let disagreement = Disagreement(figure: figure, others: figure.revised, catalog: catalog)
      return message(
        .note, "N31", at: figure.statement,
        "\(catalog.name(of: figure.key)) is \(disagreement.used); revised is \(disagreement.putAside)")
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
        "shares add up to \(FigureText.of(sum)) %, \(FigureText.excess(of: sum)) points too many: "
          + figures.map { catalog.name(of: $0.key) }.joined(separator: " + "),
        hint: "check that they are shares of one whole")
    case .shareContradicted(let figure, let computed, let difference):
      return message(
        .warning, "N28", at: figure.statement,
        "\(catalog.name(of: figure.key)) is stated as \(FigureText.of(figure.statement, in: catalog)) %, but part and "
          + "whole give \(FigureText.of(computed)) %: a difference of \(FigureText.of(difference)) points",
        hint: "look at share, part and whole: statbrief trace")
    case .partsExceedWhole(let parts, let whole, let sum, let difference):
      let unit = sum.unit.map { " " + catalog[$0].symbol.en } ?? ""
      return message(
        .warning, "N28", at: whole.statement,
        "\(catalog.name(of: whole.key)) is \(FigureText.of(whole.statement, in: catalog))\(unit), but its parts add up "
          + "to \(FigureText.of(sum)), \(FigureText.of(difference)) more: "
          + parts.map { catalog.name(of: $0.key) }.joined(separator: " + "),
        hint: "look for a revised figure among them, or correct whole and adds_up of the indicator")
    case .expiredCorrection(let expired):
      return ExpiryMessage(package: package, folder: folder).message(expired)
    }
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
