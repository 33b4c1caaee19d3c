public import Indicators

/// One thing that one state of a package says otherwise than an earlier one.
public struct PackageChange: Hashable, Sendable {
  /// In the order in which changes are told: what it means for verdicts and ranks first.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Judged before and now, with another outcome.
    case flippedVerdict
    /// Judged for the first time.
    case newVerdict
    /// Judged before and no longer.
    case lostVerdict
    case movedRank
    /// Another value is used, which contradicts the one before.
    case revisedFigure
    /// Another value is used, which agrees with the one before and says more.
    case refinedFigure
    /// Another value is used, which agrees with the one before and says less.
    case coarserFigure
    case changedTarget
    case newTarget
    case withdrawnTarget
    case newFigure
    case withdrawnFigure
    /// A region or an indicator is called otherwise.
    case renamed
    /// An indicator is shown in another unit.
    case changedUnit
  }

  public enum Content: Hashable, Sendable {
    case verdict(VerdictChange)
    case rank(RankChange)
    /// `before` is nil for what is new, `now` for what is withdrawn.
    case figure(StatementChange)
    case definition(DefinitionChange)
  }

  public let kind: Kind
  public let content: Content
}

/// The statements that are used for a key before and now.
public struct StatementChange: Hashable, Sendable {
  /// In the codes of the old package; nil where that says nothing.
  public let before: Statement?
  /// In the codes of the new package; nil where that says nothing.
  public let now: Statement?
  /// By how much a figure was revised; nil where the two do not contradict each other, and for targets.
  public let revision: Revision?
  /// Whether a declared correction that one of the packages lacks made the difference.
  public let isCorrection: Bool
}

/// A target that both packages have, with what is to be said of it before and now.
public struct VerdictChange: Hashable, Sendable {
  /// In the codes of the old package.
  public let before: Verdict
  /// In the codes of the new package.
  public let now: Verdict
}

/// A region that stands in another place of a ranking than before.
public struct RankChange: Hashable, Sendable {
  public enum Scope: Hashable, Sendable {
    /// As a source says it.
    case stated(ScopeCode?)
    /// As the figures say it.
    case computed(Ranking.Scope)
  }

  public let indicator: IndicatorCode
  public let rankOf: Statement.RankOf
  public let scope: Scope
  /// The region and its places; its two periods differ where the newest rank is of another period than before.
  public let movement: RankMovement
  /// The statements behind a stated rank now; empty for a computed one.
  public let statements: [Statement]

  public var isComputed: Bool {
    if case .computed = scope { return true }
    return false
  }
}
