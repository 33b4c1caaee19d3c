import Indicators

/// What is said about a correction that is not applied any more: what it expects, and what is there.
struct ExpiryMessage {
  let package: DataPackage
  let folder: String

  private var catalog: Catalog { package.catalog }

  func message(_ expired: ExpiredCorrection) -> Message {
    let correction = expired.correction
    let line = correction.line.map { ", line \($0)" } ?? ""
    return Message(
      file: path("corrections.csv"), code: "R01",
      text: "the correction (\(correction.action.rawValue)) of \(catalog.name(of: correction.key)) in "
        + "\(catalog[correction.source].id)\(line) has expired and is not applied: \(words(expired))",
      hint: "remove it, or correct source, line and expected", status: .checkFailed)
  }

  private func words(_ expired: ExpiredCorrection) -> String {
    let expected = ProblemWords.quoted(expired.correction.expected)
    switch expired.cause {
    case .gone(let elsewhere) where elsewhere.isEmpty:
      return "it expects \(expected), but there is no such statement"
    case .gone(let elsewhere): return "it expects \(expected), which stands in \(places(elsewhere))"
    case .printedOtherwise(let statements):
      return "it expects \(expected), but \(places(statements)) prints "
        + ProblemWords.list(statements.map { ProblemWords.quoted($0.asPrinted) }, "and")
    case .ambiguous(let statements):
      return "\(expected) is printed by more than one statement, \(places(statements))"
    case .alreadyCorrected(let statement, let other):
      return "\(expected) in \(places([statement])) is corrected by another row already (\(other.action.rawValue))"
    }
  }

  /// `Data/statements/a.csv:3 (line 7) and Data/statements/a.csv:9 (line 7)`.
  private func places(_ statements: [Statement]) -> String {
    ProblemWords.list(
      statements.map { statement in
        let place = package.places[statement.row]
        return path("\(place.file):\(place.line)") + (statement.line.map { " (line \($0))" } ?? "")
      }, "and")
  }

  private func path(_ file: String) -> String { folder == "." ? file : folder + "/" + file }
}
