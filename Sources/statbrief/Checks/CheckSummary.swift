import Indicators

/// What was checked and what came of it, in a few lines.
struct CheckSummary {
  private let package: DataPackage
  /// What became of the printed figures in the documents, where these were looked at.
  var proof: SourceCheck.Tally?
  private let messages: [Message]
  private let disagreements: DisagreementTally
  private let deflators: DeflatorTable

  init(_ package: DataPackage, disagreements: DisagreementTally, messages: [Message]) {
    self.package = package
    self.messages = messages
    self.disagreements = disagreements
    deflators = DeflatorTable(catalog: package.catalog)
  }

  private func count(_ severity: Message.Severity) -> Int {
    messages.lazy.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
  }

  private var errors: Int { count(.error) }
  private var warnings: Int { count(.warning) }

  var text: String {
    let catalog = package.catalog
    var lines = [
      "\(package.descriptor.name) \(package.descriptor.version): \(Counted.of(catalog.regions.count, "region")), "
        + "\(Counted.of(catalog.indicators.count, "indicator")), \(Counted.of(catalog.usedSources.count, "source")), "
        + "\(Counted.of(catalog.statements.count, "statement")), \(Counted.of(catalog.corrections.count, "correction"))"
    ]
    if let proof { lines += Self.lines(proof) }
    if !disagreements.isEmpty {
      lines.append(
        "figures of which sources say something else: \(disagreements.conflicts) in conflict, "
          + "\(disagreements.outranked) by a source of lower standing, \(disagreements.revised) revised since")
    }
    lines.append(
      errors + warnings == 0
        ? "sound" : "\(Counted.of(errors, "error")), \(Counted.of(warnings, "warning"))")
    let text = lines.map { $0 + "\n" }.joined()
    return deflators.isEmpty ? text : text + "\n" + deflators.table(limit: 100).rendered(.text)
  }

  var json: JSONText {
    let catalog = package.catalog
    var members: [(String, JSONText)] = [
      ("package", .string(package.descriptor.name)), ("version", .string(package.descriptor.version)),
      ("regions", .number("\(catalog.regions.count)")), ("indicators", .number("\(catalog.indicators.count)")),
      ("sources", .number("\(catalog.usedSources.count)")), ("statements", .number("\(catalog.statements.count)")),
      ("corrections", .number("\(catalog.corrections.count)")),
    ]
    if let proof {
      members.append(("documents", .number("\(proof.documents)")))
      members.append(("printedFigures", .number("\(proof.lookedUp)")))
      members.append(("proved", .number("\(proof.proved)")))
      members.append(
        ("notLookedUp", .object(Self.unproved(proof).map { ($0.id, .number("\($0.count)")) })))
    }
    members += [
      ("conflicts", .number("\(disagreements.conflicts)")), ("outranked", .number("\(disagreements.outranked)")),
      ("revised", .number("\(disagreements.revised)")),
      ("errors", .number("\(errors)")), ("warnings", .number("\(warnings)")),
      ("messages", .array(messages.map(\.json))), ("deflators", deflators.table(limit: nil).json),
    ]
    return .object(members)
  }

  /// `387 of 387 printed figures stand where they are said to, in 5 documents`, and those that were not looked up.
  private static func lines(_ proof: SourceCheck.Tally) -> [String] {
    let unproved = unproved(proof).filter { $0.count > 0 }
    return [
      "\(proof.proved) of \(Counted.of(proof.lookedUp, "printed figure stands", "printed figures stand")) where they are said to, in "
        + Counted.of(proof.documents, "document")
    ]
      + (unproved.isEmpty
        ? [] : ["not looked up: " + unproved.map { "\($0.count) \($0.words)" }.joined(separator: ", ")])
  }

  /// Figures that could not be looked up, by reason.
  private static func unproved(_ proof: SourceCheck.Tally) -> [(id: String, words: String, count: Int)] {
    [
      ("withoutDocument", "of sources without a document", proof.withoutDocument),
      ("documentMissing", "of documents that cannot be read", proof.documentMissing),
      ("documentDiffers", "of documents with another SHA-256", proof.documentDiffers),
      ("withoutPlace", "without line or printed form", proof.withoutPlace),
    ]
  }
}
