public import Indicators

/// Method M0: the figure of a target's own period against its bound, by the way the target was said.
///
/// - A stated figure is compared as printed; one that was worked out or converted is rounded to the finer of the
///   target's and its own digits, and where that flips the comparison the outcome is *at the edge*.
/// - A figure that is a bound decides only what holds for every value it may have.
/// - A relation is judged on the difference to its partner's figure of the same measure and period.
///
/// Example: growth of 5.5 stated against "at least 6" is missed by 0.5 points; 5.96 from levels against "at least
/// 6.0" is 6.0 and *met at the edge*, with the gap of -0.04 kept beside it.
public struct GapAndComparator: Sendable {
  /// What a specification may set.
  public struct Options: Hashable, Sendable {
    /// The tolerance of "about" for targets in percent, in points; nil, and for all others, half a unit of the last
    /// printed digit.
    public var aboutTolerance: Rational?
    /// The tolerance of "in step", in points, where the target names none and no side is better.
    public var stepTolerance: Rational

    public init(aboutTolerance: Rational? = nil, stepTolerance: Rational = Rational(1, 2)) {
      self.aboutTolerance = aboutTolerance
      self.stepTolerance = stepTolerance
    }
  }

  let catalog: Catalog
  let options: Options

  public init(_ catalog: Catalog, options: Options = Options()) {
    self.catalog = catalog
    self.options = options
  }

  /// The verdicts on a target and on the further aims beside it, the headline first.
  public func verdicts(on target: TargetFigure) -> [Verdict] {
    [verdict(on: target.statement, replaced: target.replaced)]
      + target.stretch.map { verdict(on: $0, isStretch: true) }
  }

  /// The verdict on one target.
  ///
  /// - Parameter hasResults: Whether a source of the period's results is there; looked up if not given.
  public func verdict(
    on target: Statement, isStretch: Bool = false, replaced: [Statement] = [], hasResults: Bool? = nil
  ) -> Verdict {
    let draft = Draft(target: target, quantity: catalog.quantity(of: target), isStretch: isStretch, replaced: replaced)
    let actual = ActualOfTarget.find(
      region: target.region, indicator: target.indicator, measure: target.measure, period: target.period,
      prices: target.prices, in: catalog)
    let verdict: Verdict
    switch actual {
    case .success(let actual):
      verdict =
        target.comparator.isRelational
        ? relational(draft, actual: actual) : numeric(draft, actual: actual)
    case .failure(let reason) where reason == .noActual || reason == .periodDiffers:
      // The first quarters of a year are no results of the year (ruling 17).
      let isReported =
        hasResults ?? catalog.hasResults(of: target.region, year: target.period.endYear)
      verdict = draft.verdict(isReported ? .notAssessable(reason) : .notYetReported)
    case .failure(let reason):
      verdict = draft.verdict(.notAssessable(reason))
    }
    guard target.comparator.isRelational, !verdict.isJudged else { return verdict }
    guard let stated = asStated(draft), stated.isJudged || verdict.actual == nil else { return verdict }
    return stated
  }

  /// What all verdicts on one target share.
  struct Draft {
    let target: Statement
    let quantity: Quantity?
    let isStretch: Bool
    let replaced: [Statement]

    func verdict(
      _ outcome: Verdict.Outcome, reading: Reading? = nil, tolerance: Rational? = nil, actual: Quantity? = nil,
      relationalActual: Figure? = nil, partner: Verdict.Partner? = nil, gap: Quantity? = nil,
      gapPercent: Quantity? = nil, position: Verdict.Position? = nil, marks: [Verdict.Mark] = []
    ) -> Verdict {
      Verdict(
        target: target, targetQuantity: quantity, outcome: outcome, strict: reading?.strict,
        tolerant: reading?.tolerant, tolerance: tolerance, actual: actual, relationalActual: relationalActual,
        partner: partner, gap: gap, gapPercent: gapPercent, position: position, marks: marks,
        method: .gapAndComparator, isStretch: isStretch, replaced: replaced)
    }
  }
}

extension GapAndComparator {
  private func numeric(_ draft: Draft, actual: ActualOfTarget) -> Verdict {
    let target = draft.target
    let requirement = Requirement.numeric(
      target, better: catalog.better(for: target),
      tolerance: catalog.isRate(target.unit) ? options.aboutTolerance : nil)
    guard let requirement, let said = draft.quantity else { return draft.verdict(.notAssessable(.noTarget)) }
    guard let figure = actual.quantity.inUnit(of: said, in: catalog) else {
      return draft.verdict(.notAssessable(.unitDiffers), actual: actual.quantity)
    }
    let digits = telling(from: max(said.fractionDigits, figure.fractionDigits), requirement) {
      figure.shown(fractionDigits: $0).comparedInterval
    } raw: {
      figure.interval
    }
    let shown = figure.shown(fractionDigits: digits)
    let reading = Reading(of: requirement, raw: shown.interval, printed: shown.comparedInterval)
    let position = position(of: shown.interval, in: requirement)
    let bound = bound(of: requirement, for: shown.interval).map { catalog.promised(.point($0), by: target) }
    let gap = bound.flatMap { bound in
      shown.minus(bound, unit: catalog.unitOfDifferences(of: said.unit), fractionDigits: digits)?
        .agreeing(with: shown, minus: bound)
    }
    let isLike = !catalog.prices(of: target).contradicts(actual.prices)
    return draft.verdict(
      isLike ? reading.outcome : .notAssessable(.priceBasisDiffers), reading: isLike ? reading : nil,
      tolerance: requirement.tolerance, actual: shown, gap: gap,
      gapPercent: gap.flatMap { gap in bound.flatMap { percent(of: gap, bound: $0) } },
      position: isLike ? position : nil, marks: catalog.marks(of: [shown]))
  }

  /// The number of digits in which a figure shows why it was judged as it was.
  ///
  /// A tolerance is held against the figure before rounding (ruling 14), so that 6.04 and 6.06 may both print as 6.0
  /// beside "about 6.0" with another outcome each: then it gets the first further digit that tells, six at most.
  private func telling(
    from digits: Int, _ requirement: Requirement, printed: (Int) -> Interval, raw: () -> Interval
  ) -> Int {
    guard requirement.tolerated != nil else { return digits }
    let outcome = Reading(of: requirement, raw: raw(), printed: raw()).outcome
    let telling = (digits...digits + 6).first { more in
      let shown = printed(more)
      return Reading(of: requirement, raw: shown, printed: shown).outcome == outcome
    }
    return telling ?? digits
  }

  /// What the gap is measured to: the bound, or the nearer end of a range outside of it; nil inside.
  private func bound(of requirement: Requirement, for actual: Interval) -> Rational? {
    let (lower, upper) = requirement.bounds
    if lower == upper || actual.isBelow(lower) == .yes { return lower }
    return actual.isAbove(upper) == .yes ? upper : nil
  }

  private func percent(of gap: Quantity, bound: Quantity) -> Quantity? {
    guard !catalog.isRate(bound.unit), let percentUnit = catalog.percentUnit, let size = bound.value?.magnitude,
      !size.isZero
    else { return nil }
    return Quantity(
      .percentage, gap.interval * (.hundred / size), unit: percentUnit,
      fractionDigits: Growth.computedFractionDigits, of: [gap, bound])
  }

  private func position(of interval: Interval, in requirement: Requirement) -> Verdict.Position? {
    let (lower, upper) = requirement.bounds
    let band = lower == upper ? requirement.tolerated : .closed(lower, upper)
    guard let band else { return nil }
    if interval.isInside(band) == .yes { return .within }
    if interval.isSurelyBelow(band) { return .below }
    return band.isSurelyBelow(interval) ? .above : nil
  }
}

extension GapAndComparator {
  private func relational(_ draft: Draft, actual: ActualOfTarget) -> Verdict {
    let target = draft.target
    let requirement = Requirement.relational(
      target, better: catalog.better(for: target), defaultTolerance: options.stepTolerance)
    guard let requirement, let reference = target.reference else {
      return draft.verdict(.notAssessable(.noTarget), actual: actual.quantity)
    }
    let region = reference.level.map { catalog.ancestor(of: target.region, at: $0) } ?? target.region
    guard let region else { return draft.verdict(.notAssessable(.partnerMissing), actual: actual.quantity) }
    let found = ActualOfTarget.find(
      region: region, indicator: reference.indicator, measure: target.measure, period: target.period,
      prices: prices(ofPartnerOf: target, actual: actual, region: region, reference: reference), in: catalog)
    guard case .success(let other) = found else {
      var reason = Verdict.Reason.partnerMissing
      if case .failure(let other) = found, other == .definitionDiffers || other == .seriesBreak { reason = other }
      return draft.verdict(
        .notAssessable(reason), actual: actual.quantity,
        partner: Verdict.Partner(region: region, indicator: reference.indicator, quantity: nil),
        marks: catalog.marks(of: [actual.quantity]))
    }
    guard let partner = other.quantity.inUnit(of: actual.quantity, in: catalog) else {
      return draft.verdict(
        .notAssessable(.unitDiffers), actual: actual.quantity,
        partner: Verdict.Partner(region: region, indicator: reference.indicator, quantity: other.quantity))
    }
    let least = max(actual.quantity.fractionDigits, partner.fractionDigits, target.fractionDigits)
    let digits = telling(from: least, requirement) {
      actual.quantity.shown(fractionDigits: $0).comparedInterval - partner.shown(fractionDigits: $0).comparedInterval
    } raw: {
      actual.quantity.interval - partner.interval
    }
    let left = actual.quantity.shown(fractionDigits: digits)
    let right = partner.shown(fractionDigits: digits)
    let reading = Reading(
      of: requirement, raw: left.interval - right.interval,
      printed: left.comparedInterval - right.comparedInterval)
    let unit = catalog.unitOfDifferences(of: left.unit)
    let difference = left.minus(right, unit: unit, fractionDigits: digits)
    let gap =
      requirement.bounds.lower.isZero
      ? difference
      : difference?.minus(
        catalog.promised(.point(requirement.bounds.lower), by: target), unit: unit, fractionDigits: digits)
    let isLike = !actual.prices.contradicts(other.prices)
    return draft.verdict(
      isLike ? reading.outcome : .notAssessable(.priceBasisDiffers), reading: isLike ? reading : nil,
      tolerance: requirement.tolerance, actual: left,
      partner: Verdict.Partner(region: region, indicator: reference.indicator, quantity: right), gap: gap,
      position: isLike ? position(of: left.interval - right.interval, in: requirement) : nil,
      marks: catalog.marks(of: [left, right]))
  }

  /// The prices in which the partner's figure is looked up: those that the target names, or those of the actual where
  /// a source states the partner's figure in them; nil for the usual ones.
  private func prices(
    ofPartnerOf target: Statement, actual: ActualOfTarget, region: RegionCode, reference: Reference
  ) -> PriceBasis? {
    guard target.prices == nil else { return target.prices }
    let series = catalog.series(of: region, reference.indicator, target.measure, prices: actual.prices)
    let figure = catalog.figure(FigureKey(series: series, period: target.period))
    return figure?.key.series == series ? series.prices : nil
  }

  /// The verdict by a relation that a source states as what came about, held against the same reference (ruling 16).
  private func asStated(_ draft: Draft) -> Verdict? {
    let target = draft.target
    var series = target.key.series
    series.kind = .actual
    guard let figure = catalog.figure(FigureKey(series: series, period: target.period)),
      let outcome = StatedRelation.outcome(
        of: target, actual: figure.statement, better: catalog.better(for: target),
        defaultTolerance: options.stepTolerance)
    else { return nil }
    return draft.verdict(
      outcome, relationalActual: figure, marks: catalog.marks(ofFigures: [figure], others: [.asStated]))
  }
}

extension Quantity {
  /// A gap with one digit more where it would else print as another number than the printed actual minus the bound:
  /// 5.95 prints as 6.0 beside a bound of 6.0, and its gap is -0.05 and not -0.1.
  fileprivate func agreeing(with actual: Quantity, minus bound: Quantity) -> Quantity {
    guard let size = value, let left = actual.comparedInterval.value, let right = bound.value,
      let printed = size.rounded(fractionDigits: fractionDigits)?.rational, printed != left - right
    else { return self }
    return printing(fractionDigits: fractionDigits + 1)
  }
}

extension Requirement {
  /// Half the width of what is tolerated.
  var tolerance: Rational? {
    tolerated?.upper.map { $0.value - bounds.upper }
  }
}

extension Quantity {
  /// The figure in the digits of a comparison: a stated one keeps those in which it was printed.
  func shown(fractionDigits: Int) -> Quantity {
    derivation.operation == .stated ? self : printing(fractionDigits: fractionDigits)
  }

  /// The values that are compared: as printed for a figure that was worked out or converted, and as said otherwise.
  var comparedInterval: Interval {
    guard derivation.operation != .stated, let value, let rounded = value.rounded(fractionDigits: fractionDigits)
    else { return interval }
    return .point(rounded.rational)
  }
}
