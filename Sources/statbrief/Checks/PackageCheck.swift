import Analysis
import Indicators

/// Everything that can be said against a package that loads, each thing with its place.
struct PackageCheck {
  private let package: DataPackage
  private let folder: String
  /// The warnings of the reading, then what the figures say about one another.
  private(set) var messages: [Message] = []
  private(set) var disagreements = DisagreementTally()

  private var catalog: Catalog { package.catalog }

  init(_ package: DataPackage, folder: String) {
    self.package = package
    self.folder = folder
    let objects = FindingObject(catalog: catalog)
    var (found, tally) = (FileMessages(), DisagreementTally())
    Findings(catalog).visit { finding in
      tally.count(finding)
      found.append(Self.severity(of: finding), file: file(of: finding)) {
        var message = message(finding)
        message.details = objects.members(of: finding)
        return message
      }
    }
    messages = package.warnings.map { Message($0, folder: folder) } + found.all
    disagreements = tally
  }

  private static func severity(of finding: Finding) -> Message.Severity {
    switch finding {
    case .outranked, .revised: .note
    case .expiredCorrection: .error
    case .conflict, .rankContradicted, .growthContradicted, .implausibleDeflator, .unitSlip, .shareAboveWhole,
      .sharesExceedWhole, .shareContradicted, .partsExceedWhole:
      .warning
    }
  }

  /// The statement that a finding is said of.
  private static func statement(of finding: Finding) -> Statement? {
    switch finding {
    case .conflict(let figure), .outranked(let figure), .revised(let figure), .shareAboveWhole(let figure),
      .shareContradicted(let figure, _, _), .unitSlip(_, let figure), .partsExceedWhole(_, let figure, _, _):
      figure.statement
    case .rankContradicted(let rank, _, _, _): rank.figure.statement
    case .growthContradicted(let growth, _): growth.rate.statements.first
    case .implausibleDeflator(let deflator): deflator.real.rate.statements.first
    case .sharesExceedWhole(let figures, _): figures.first?.statement
    case .expiredCorrection: nil
    }
  }

  private func file(of finding: Finding) -> String {
    Self.statement(of: finding).map { package.places[$0.row].file } ?? "corrections.csv"
  }

  /// `a + b`; of very many the first few and how many more there are.
  private func sum(_ figures: [Figure]) -> String {
    let named = figures.prefix(Self.namedCount).map { catalog.name(of: $0.key) }.joined(separator: " + ")
    let more = figures.count - Self.namedCount
    return more > 0 ? "\(named) and \(more) more" : named
  }

  private static let namedCount = 20

  private func message(_ finding: Finding) -> Message {
    switch finding {
    case .conflict(let figure):
      let disagreement = Disagreement(figure: figure, others: figure.conflicting, catalog: catalog)
      return message(
        finding, "N19",
        "conflict about \(catalog.name(of: figure.key)): \(disagreement.used) is used, but there is "
          + disagreement.putAside,
        hint: "correct the wrong reading, or leave it: the briefing lists it")
    case .outranked(let figure):
      let disagreement = Disagreement(figure: figure, others: figure.outranked, catalog: catalog)
      return message(
        finding, "F01",
        "\(catalog.name(of: figure.key)) is \(disagreement.used); put aside is \(disagreement.putAside)")
    case .revised(let figure):
      let disagreement = Disagreement(figure: figure, others: figure.revised, catalog: catalog)
      return message(
        finding, "N31",
        "\(catalog.name(of: figure.key)) is \(disagreement.used); revised is \(disagreement.putAside)")
    case .rankContradicted(let rank, let computed, let members, let missing):
      return message(
        finding, "F02",
        "\(catalog.name(of: rank.figure.key)) is stated as \(FigureText.of(rank.figure.statement, in: catalog)), but the "
          + "figures give \(Self.places(computed)) of \(members)" + (missing > 0 ? ", \(missing) unknown" : ""),
        hint: "look at the figures: statbrief rank")
    case .growthContradicted(let stated, let computed):
      let statement = stated.rate.statements.first
      return message(
        finding, "F03",
        "growth of \(statement.map { catalog.name(of: $0.key) } ?? "") is stated as \(FigureText.of(stated.rate)) %, "
          + "but the levels give \(FigureText.of(computed.rate)) %",
        hint: "look for a revised base: statbrief trace")
    case .implausibleDeflator(let deflator):
      let statement = deflator.real.rate.statements.first
      return message(
        finding, "F04",
        "nominal growth of \(FigureText.of(deflator.nominal.rate)) % and real growth of "
          + "\(FigureText.of(deflator.real.rate)) % in \(statement.map { catalog.name(of: $0.key) } ?? "") mean that "
          + "prices changed by \(FigureText.of(deflator.rate)) %",
        hint: "look for a break of the series or a wrong level")
    case .unitSlip(let earlier, let later):
      return message(
        finding, "N14",
        "possible unit slip: \(catalog.name(of: later.key)) is \(catalog.origin(of: later.statement)) after "
          + catalog.origin(of: earlier.statement),
        hint: "check value and unit against the source")
    case .shareAboveWhole(let figure):
      return message(
        finding, "N11", "\(catalog.name(of: figure.key)) is a share above 100 %",
        hint: "check value and measure")
    case .sharesExceedWhole(let figures, let sum):
      return message(
        finding, "N28",
        "shares add up to \(FigureText.of(sum)) %, \(FigureText.excess(of: sum)) points too many: "
          + self.sum(figures),
        hint: "check that they are shares of one whole")
    case .shareContradicted(let figure, let computed, let difference):
      return message(
        finding, "N28",
        "\(catalog.name(of: figure.key)) is stated as \(FigureText.of(figure.statement, in: catalog)) %, but part and "
          + "whole give \(FigureText.of(computed)) %: a difference of \(FigureText.of(difference)) points",
        hint: "look at share, part and whole: statbrief trace")
    case .partsExceedWhole(let parts, let whole, let sum, let difference):
      let unit = sum.unit.map { " " + catalog[$0].symbol.en } ?? ""
      return message(
        finding, "N28",
        "\(catalog.name(of: whole.key)) is \(FigureText.of(whole.statement, in: catalog))\(unit), but its parts add up "
          + "to \(FigureText.of(sum)), \(FigureText.of(difference)) more: "
          + self.sum(parts),
        hint: "look for a revised figure among them, or correct whole and adds_up of the indicator")
    case .expiredCorrection(let expired):
      return ExpiryMessage(package: package, folder: folder).message(expired)
    }
  }

  private static func places(_ places: ClosedRange<Int>) -> String {
    places.count == 1 ? "\(places.lowerBound)" : "\(places.lowerBound) to \(places.upperBound)"
  }

  private func message(_ finding: Finding, _ code: String, _ text: String, hint: String = "") -> Message {
    let place = Self.statement(of: finding).map { package.places[$0.row] }
    return Message(
      severity: Self.severity(of: finding), file: place.map { path($0.file) } ?? "", line: place?.line,
      column: place == nil ? nil : 1,
      code: code, text: text, hint: hint, status: .checkFailed)
  }

  private func path(_ file: String) -> String { folder == "." ? file : folder + "/" + file }
}
