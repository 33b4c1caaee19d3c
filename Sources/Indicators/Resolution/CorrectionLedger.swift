/// Which corrections of a package apply to which statements, and which have expired.
///
/// A correction applies to the one statement of its source, line and key that still prints what it expects. Where that
/// statement is gone, prints something else, or is not one but two, the correction has expired and changes nothing.
struct CorrectionLedger: Sendable {
  /// Rows of statements to the places of the corrections that apply to them.
  let ofRow: [Int: Int]
  /// In the order of the package.
  let expired: [ExpiredCorrection]

  init(_ corrections: [Correction], of table: StatementTable) {
    guard !corrections.isEmpty else {
      (ofRow, expired) = ([:], [])
      return
    }
    var rows: [SourceCode: [Statement]] = [:]
    let named = Set(corrections.map(\.source))
    for row in 0..<table.count where named.contains(table.source(ofRow: row)) {
      let statement = table[row]
      rows[statement.source, default: []].append(statement)
    }
    var applied: [Int: Int] = [:]
    var expired: [ExpiredCorrection] = []
    for (place, correction) in corrections.enumerated() {
      let ofKey = (rows[correction.source] ?? []).filter(correction.isAbout)
      let found = ofKey.filter { $0.line == correction.line }
      let matches = found.filter { $0.asPrinted == correction.expected }
      let cause: ExpiredCorrection.Cause
      if matches.count > 1 {
        cause = .ambiguous(matches)
      } else if let match = matches.first {
        guard let earlier = applied[match.row] else {
          applied[match.row] = place
          continue
        }
        cause = .alreadyCorrected(match, by: corrections[earlier])
      } else if found.isEmpty {
        cause = .gone(elsewhere: ofKey.filter { $0.asPrinted == correction.expected })
      } else {
        cause = .printedOtherwise(found)
      }
      expired.append(ExpiredCorrection(correction: correction, cause: cause))
    }
    ofRow = applied
    self.expired = expired
  }
}

/// A correction that is not applied, because its statement is no longer as it was when the correction was declared.
public struct ExpiredCorrection: Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// No statement of the source about the key stands on the line; those that print what is expected on other lines.
    case gone(elsewhere: [Statement])
    /// The statements of the line print something else.
    case printedOtherwise([Statement])
    /// Several statements of the line print what is expected.
    case ambiguous([Statement])
    /// An earlier correction applies to the statement.
    case alreadyCorrected(Statement, by: Correction)
  }

  public let correction: Correction
  public let cause: Cause

  /// The statements that the cause names, as printed.
  public var statements: [Statement] {
    switch cause {
    case .gone(let statements), .printedOtherwise(let statements), .ambiguous(let statements): statements
    case .alreadyCorrected(let statement, _): [statement]
    }
  }
}
