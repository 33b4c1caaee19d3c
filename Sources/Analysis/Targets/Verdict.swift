public import Indicators

/// What became of a target: the outcome, the numbers it rests on, and all that must be said beside it.
public struct Verdict: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case met
    /// Met as printed, missed before rounding.
    case metAtEdge
    /// Only the tolerant reading of an "about" holds; for a two-sided indicator the only way to keep a target.
    case about
    case missed
    /// Missed as printed, met before rounding.
    case missedAtEdge
    /// No source of the period's results is there yet.
    case notYetReported
    case notAssessable(Reason)
  }

  public enum Reason: String, Error, Hashable, Sendable, CaseIterable {
    /// A source of the period's results is there and does not say it.
    case noActual
    case noTarget
    /// The figure that a relation names is not there.
    case partnerMissing
    case priceBasisDiffers
    case unitDiffers
    /// There is a figure for another part of the year only.
    case periodDiffers
    case definitionDiffers
    case seriesBreak
    /// The values that a bound allows lie on both sides.
    case boundUndecided
    /// The growth cannot be worked out from its levels: a base of zero, or too many digits.
    case notComputable
  }

  /// Where the actual figure lies in relation to a range, or to the tolerance of an "about".
  public enum Position: Hashable, Sendable { case below, within, above }

  /// What a reader must know of the figures that a verdict rests on, in the order in which it is told.
  public enum Mark: Hashable, Sendable, CaseIterable {
    /// The actual figure, or the partner's, was worked out and is not stated.
    case computed
    /// The actual figure stood in another unit.
    case converted
    /// A source says the relation itself.
    case asStated
    /// The actual figure is a bound, a range or approximate.
    case bound
    case secondary
    case newspaper
    case provisional
    case estimated
    /// Sources of one standing contradict each other.
    case conflict
    /// A declared correction applies to a figure in it.
    case corrected
  }

  /// The figure that a relational target is held against.
  public struct Partner: Hashable, Sendable {
    public let region: RegionCode
    public let indicator: IndicatorCode
    /// Nil where no source says it.
    public let quantity: Quantity?
  }

  /// The target that was judged, as it was said.
  public let target: Statement
  /// The figure of the target in its own unit; nil for a relation.
  public let targetQuantity: Quantity?
  public let outcome: Outcome
  /// The reading of the target as a floor or ceiling, before rounding; nil where only the tolerant one exists.
  public let strict: Certainty?
  /// The reading within the tolerance; nil where the target has none.
  public let tolerant: Certainty?
  /// How far the tolerant reading reaches, in the unit of the gap.
  public let tolerance: Rational?
  /// The figure that was judged, in the unit of the target.
  public let actual: Quantity?
  /// A relation that a source states as what came about.
  public let relationalActual: Figure?
  public let partner: Partner?
  /// Actual minus bound, unrounded; in points for a rate. Nil inside a range. Shown as "not like with like" where the
  /// price bases differ.
  public let gap: Quantity?
  /// The gap in percent of the size of the bound; for levels and counts alone, and not of zero.
  public let gapPercent: Quantity?
  public let position: Position?
  public let marks: [Mark]
  public let method: Method
  /// Whether it is the further aim of a source that also names an easier one.
  public let isStretch: Bool
  /// Older targets that this one replaced, the newest first; shown, never judged.
  public let replaced: [Statement]

  init(
    target: Statement, targetQuantity: Quantity?, outcome: Outcome, strict: Certainty? = nil,
    tolerant: Certainty? = nil, tolerance: Rational? = nil, actual: Quantity? = nil, relationalActual: Figure? = nil,
    partner: Partner? = nil, gap: Quantity? = nil, gapPercent: Quantity? = nil, position: Position? = nil,
    marks: [Mark] = [], method: Method, isStretch: Bool, replaced: [Statement]
  ) {
    self.target = target
    self.targetQuantity = targetQuantity
    self.outcome = outcome
    self.strict = strict
    self.tolerant = tolerant
    self.tolerance = tolerance
    self.actual = actual
    self.relationalActual = relationalActual
    self.partner = partner
    self.gap = gap
    self.gapPercent = gapPercent
    self.position = position
    self.marks = marks
    self.method = method
    self.isStretch = isStretch
    self.replaced = replaced
  }
}

extension Verdict {
  /// Whether the actual figure was worked out and is not stated.
  public var isComputed: Bool { actual?.isComputed ?? false }

  /// Whether the outcome is one of met, about and missed.
  public var isJudged: Bool {
    switch outcome {
    case .met, .metAtEdge, .about, .missed, .missedAtEdge: true
    case .notYetReported, .notAssessable: false
    }
  }

  /// Whether the target counts as met: also "about", where no other way to keep it exists.
  public var countsAsMet: Bool {
    switch outcome {
    case .met, .metAtEdge: true
    case .about: strict == nil
    case .missed, .missedAtEdge, .notYetReported, .notAssessable: false
    }
  }

  public var reason: Reason? {
    if case .notAssessable(let reason) = outcome { return reason }
    return nil
  }

  /// All statements that the verdict rests on, the target first.
  public var statements: [Statement] {
    var seen: Set<Int> = []
    let all =
      [target] + (actual?.statements ?? []) + (relationalActual?.statements ?? [])
      + (partner?.quantity?.statements ?? [])
    return all.filter { seen.insert($0.row).inserted }
  }
}
