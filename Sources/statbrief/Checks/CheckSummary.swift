import Indicators

/// What was checked and what came of it, in a few lines.
struct CheckSummary {
  private let package: DataPackage
  /// How many documents were read and how many printed figures were looked for in them.
  var documents: (files: Int, figures: Int)?
  private var errors = 0
  private var warnings = 0

  init(_ package: DataPackage) {
    self.package = package
  }

  mutating func count(_ messages: [Message]) {
    errors = messages.count { $0.severity == .error }
    warnings = messages.count { $0.severity == .warning }
  }

  var text: String {
    let catalog = package.catalog
    var lines = [
      "\(package.descriptor.name) \(package.descriptor.version): \(catalog.regions.count) regions, "
        + "\(catalog.indicators.count) indicators, \(catalog.usedSources.count) sources, \(catalog.statements.count) "
        + "statements, \(catalog.corrections.count) corrections"
    ]
    if let documents {
      lines.append("\(documents.figures) printed figures looked up in \(documents.files) documents")
    }
    lines.append(
      errors + warnings == 0
        ? "sound" : "\(Self.counted(errors, "error")), \(Self.counted(warnings, "warning"))")
    return lines.map { $0 + "\n" }.joined()
  }

  func json(_ messages: [Message]) -> JSONText {
    let catalog = package.catalog
    var members: [(String, JSONText)] = [
      ("package", .string(package.descriptor.name)), ("version", .string(package.descriptor.version)),
      ("regions", .number("\(catalog.regions.count)")), ("indicators", .number("\(catalog.indicators.count)")),
      ("sources", .number("\(catalog.usedSources.count)")), ("statements", .number("\(catalog.statements.count)")),
      ("corrections", .number("\(catalog.corrections.count)")),
    ]
    if let documents {
      members.append(("documents", .number("\(documents.files)")))
      members.append(("printedFigures", .number("\(documents.figures)")))
    }
    members += [
      ("errors", .number("\(errors)")), ("warnings", .number("\(warnings)")),
      ("messages", .array(messages.map(\.json))),
    ]
    return .object(members)
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
