public import Indicators

/// What was to be said of one target on each day on which something came out that bears on it.
///
/// The first stage is that of the first publication of an actual figure; a later one stands for every day on which the
/// figure that is judged, the target that holds, or the outcome was another.
public struct VerdictHistory: Hashable, Sendable {
  /// The verdict from a day on.
  public struct Stage: Hashable, Sendable {
    public let day: CalendarDate
    public let verdict: Verdict
  }

  /// Two stages that were both judged, with different outcomes.
  public struct Flip: Hashable, Sendable {
    public enum Cause: String, Hashable, Sendable, CaseIterable {
      /// The actual figure, or that of the partner, was revised or refined.
      case figure
      /// The target was replaced by a newer one.
      case target
    }

    public let before: Stage
    public let now: Stage
    public let cause: Cause
  }

  public let key: FigureKey
  /// In order of time, never empty.
  public let stages: [Stage]

  /// Where what could be judged before and after came out differently.
  public var flips: [Flip] {
    let judged = stages.filter(\.verdict.isJudged)
    return zip(judged, judged.dropFirst()).compactMap { before, now in
      guard before.verdict.outcome != now.verdict.outcome else { return nil }
      let isReplaced = before.verdict.target.row != now.verdict.target.row
      return Flip(before: before, now: now, cause: isReplaced ? .target : .figure)
    }
  }

  /// Nil where no actual figure was ever known.
  init?(of key: FigureKey, on days: [CalendarDate], in catalog: Catalog, options: GapAndComparator.Options) {
    var stages: [Stage] = []
    for day in days {
      let known = catalog.known(on: day)
      guard let target = known.target(key) else { continue }
      let verdict = GapAndComparator(known, options: options).verdict(
        on: target.statement, replaced: target.replaced, hasResults: true)
      let isKnown = verdict.isJudged || verdict.actual != nil || verdict.relationalActual != nil
      guard isKnown || !stages.isEmpty, stages.last.map({ $0.verdict.differs(from: verdict) }) ?? true else { continue }
      stages.append(Stage(day: day, verdict: verdict))
    }
    guard !stages.isEmpty else { return nil }
    self.key = key
    self.stages = stages
  }
}

extension VerdictHistory {
  /// The histories of all targets of a region, or of all regions, for which an actual figure was ever known, ordered as the targets are.
  public static func all(
    in catalog: Catalog, region: RegionCode? = nil, options: GapAndComparator.Options = GapAndComparator.Options()
  ) -> [VerdictHistory] {
    let days = PublicationDays(catalog)
    return catalog.targets(of: region).compactMap { target in
      VerdictHistory(of: target.key, on: days.bearing(on: target.key, in: catalog), in: catalog, options: options)
    }
  }
}

extension Verdict {
  /// Whether a reader would be told something else: of the outcome, the target, or the figures that are judged.
  fileprivate func differs(from other: Verdict) -> Bool {
    outcome != other.outcome || target.row != other.target.row || actual?.interval != other.actual?.interval
      || partner?.quantity?.interval != other.partner?.quantity?.interval
      || relationalActual?.statement.row != other.relationalActual?.statement.row
  }

  /// The statements of the actual figure that is judged, one for a stated figure, more for one that was worked out,
  /// and those of the figure that it is held against.
  public var judgedStatements: [Statement] {
    (actual?.derivation.usedStatements ?? relationalActual.map { [$0.statement] } ?? [])
      + (partner?.quantity?.derivation.usedStatements ?? [])
  }

  /// The vintage that is judged: of the statements that the verdict rests on the one that came out last; nil without
  /// any.
  public func vintage(in catalog: Catalog) -> Statement? {
    judgedStatements.max { left, right in
      (catalog[left.source].published, left.row) < (catalog[right.source].published, right.row)
    }
  }
}

/// The days on which something came out about an indicator of a region.
struct PublicationDays {
  private struct Subject: Hashable {
    let region: RegionCode
    let indicator: IndicatorCode
  }

  private let days: [Subject: Set<CalendarDate>]

  init(_ catalog: Catalog) {
    var days: [Subject: Set<CalendarDate>] = [:]
    for statement in catalog.statements {
      days[Subject(region: statement.region, indicator: statement.indicator), default: []]
        .insert(catalog[statement.source].published)
    }
    self.days = days
  }

  /// The days that may change what is said of a target, ascending: those of its own indicator and of the one that it
  /// refers to.
  func bearing(on key: FigureKey, in catalog: Catalog) -> [CalendarDate] {
    var found = days[Subject(region: key.series.region, indicator: key.series.indicator)] ?? []
    if let reference = key.series.reference {
      let region =
        reference.level.flatMap { catalog.ancestor(of: key.series.region, at: $0) } ?? key.series.region
      found.formUnion(days[Subject(region: region, indicator: reference.indicator)] ?? [])
    }
    return found.sorted()
  }
}
