import Analysis

/// How many figures sources say differently, by what became of the other statements.
struct DisagreementTally {
  private(set) var conflicts = 0
  private(set) var outranked = 0
  private(set) var revised = 0

  var isEmpty: Bool { conflicts + outranked + revised == 0 }

  mutating func count(_ finding: Finding) {
    switch finding {
    case .conflict: conflicts += 1
    case .outranked: outranked += 1
    case .revised: revised += 1
    case .rankContradicted, .growthContradicted, .implausibleDeflator, .unitSlip, .shareAboveWhole, .sharesExceedWhole,
      .shareContradicted, .partsExceedWhole, .expiredCorrection:
      break
    }
  }
}
