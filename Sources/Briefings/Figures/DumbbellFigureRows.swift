import Analysis
import Charts
import Drawing
import Indicators

/// The rows of a dumbbell chart and the words of their gaps.
extension DumbbellFigureBuilder {
  func rateGroup(_ rates: [Pair]) -> DumbbellChart.Group {
    let values = rates.flatMap { [wording.shown($0.left).position, wording.shown($0.right).position] }.compactMap(
      \.self)
    let ticks = Ticks.covering(from: min(0, values.min() ?? 0), to: max(0, values.max() ?? 0), count: 4)
    let style = NumberStyle.fitting([ticks.first, ticks.last])
    return .init(
      heading: wording.ratesHeading(
        style.text(ticks.first), style.text(ticks.last), of: Set(rates.map(\.first.measure)), isTarget: isTarget),
      gapHead: rateGapHead, scale: .shared(from: ticks.first, to: ticks.last), rows: rates.map(row))
  }

  func row(_ pair: Pair) -> DumbbellChart.Row {
    let unit = pair.left.unit.map { wording.unit(wording.displayUnit($0)) } ?? ""
    let isYears =
      isPeriods ? wording.parenthesised(wording.fromTo(pair.first.period, pair.second.period)) : ""
    let gap = gap(pair)
    return .init(
      name: wording.shortName(pair.first.key.series),
      detail: pair.isRate ? isYears : unit + isYears, first: printed(pair.first, pair.left),
      second: printed(pair.second, pair.right), gap: gap.text, isGapStrong: gap.isNumber)
  }

  private func printed(_ statement: Statement, _ quantity: Quantity) -> PrintedFigure? {
    guard let position = wording.shown(quantity).position else { return nil }
    return PrintedFigure(
      position, text: text(statement, quantity), marks: wording.marks(of: statement),
      kind: isTarget ? .exact : catalog.markerKind(of: quantity, statement))
  }

  func text(_ statement: Statement, _ quantity: Quantity) -> String {
    if statement.measure == .growth { return wording.target(statement) }
    if isTarget { return wording.value(quantity, .withoutUnit) }
    return wording.value(quantity, statement.unit.map { catalog[$0].isPercent } ?? false ? .full : .withoutUnit)
  }

  private func gap(_ pair: Pair) -> (text: String, isNumber: Bool) {
    if isTarget, pair.left.interval == pair.right.interval, pair.first.comparator == pair.second.comparator {
      return (wording.sameWord, false)
    }
    if !isTarget, pair.left.value == nil || pair.right.value == nil { return boundGap(pair) }
    guard let quantity = gapQuantity(pair), let gap = quantity.value else { return ("", false) }
    let isNone = pair.isRate || isPeriods ? gap.isZero : gap == .one
    guard !isNone else {
      return (pair.first.comparator == pair.second.comparator ? wording.sameWord : wording.sameFigureWord, false)
    }
    if isPeriods, !pair.isRate { return (wording.changePercent(.one + gap / .hundred) ?? "", true) }
    let printed = quantity.printed()?.value
    return (printed.map { pair.isRate ? wording.signedPoints($0) : wording.times($0) } ?? "", true)
  }

  /// How many digits the larger of two amounts divided by the smaller is printed with: one, or up to three where fewer
  /// would print no difference.
  static func ratioFractionDigits(_ ratio: Rational) -> Int {
    (1...3).first { digits in ratio.rounded(fractionDigits: digits).map { $0.rational > .one } ?? false } ?? 1
  }

  /// The gap of a pair as a number with its arithmetic: points between rates, the larger divided by the smaller between
  /// amounts of two regions, percent between those of two periods; of targets that are bounds the gap of the numbers that they name.
  func gapQuantity(_ pair: Pair) -> Quantity? {
    func side(_ quantity: Quantity, _ statement: Statement) -> Quantity? {
      guard isTarget else { return quantity }
      return (pair.isRate ? statement.value?.rational : pair.middle(quantity)).map { named($0, of: quantity) }
    }
    guard let first = side(pair.left, pair.first), let second = side(pair.right, pair.second) else { return nil }
    let difference =
      isPeriods
      ? Comparison.Difference(of: second, to: first, in: catalog)
      : Comparison.Difference(of: first, to: second, in: catalog)
    guard let difference else { return nil }
    if pair.isRate {
      return difference.gap.printing(fractionDigits: max(pair.first.fractionDigits, pair.second.fractionDigits))
    }
    if isPeriods { return difference.gapPercent }
    let isLess = difference.ratio?.value.map { $0 < .one } ?? false
    let larger = isLess ? Comparison.Difference(of: second, to: first, in: catalog) : difference
    return larger?.ratio.map { ratio in ratio.printing(fractionDigits: Self.ratioFractionDigits(ratio.value ?? .one)) }
  }

  /// The number that a target names, without its side or tolerance.
  private func named(_ value: Rational, of quantity: Quantity) -> Quantity {
    Quantity(
      interval: .point(value), unit: quantity.unit, fractionDigits: quantity.fractionDigits, comparator: .eq,
      isApproximate: quantity.isApproximate,
      derivation: Derivation(
        .promised, interval: .point(value), unit: quantity.unit, operands: [quantity.derivation]))
  }

  /// The gap as a row of the table beside the chart.
  func computedGap(_ pair: Pair) -> ComputedNumber? {
    let gap = gap(pair)
    guard gap.isNumber, let quantity = gapQuantity(pair) else { return nil }
    return ComputedNumber(
      region: !pair.isRate && !isPeriods && (pair.ratio.map { $0 < .one } ?? false)
        ? pair.second.region : pair.first.region, indicator: pair.indicator, period: pair.second.period,
      measure: pair.isRate ? "difference" : isPeriods ? "growth" : "ratio",
      number: TracedNumber(gap.text, .quantity(quantity)))
  }

  /// What is known of the gap of actual figures of which one is only a bound; words where nothing is.
  private func boundGap(_ pair: Pair) -> (text: String, isNumber: Bool) {
    let (from, to) = isPeriods ? (pair.left, pair.right) : (pair.right, pair.left)
    if pair.isRate {
      let gap = to.interval - from.interval
      return wording.boundedPoints(gap, fractionDigits: max(from.fractionDigits, to.fractionDigits))
        .map { ($0, true) } ?? (wording.onlyBoundWord, false)
    }
    let words =
      isPeriods
      ? to.interval.dividedBy(from.interval).flatMap(wording.boundedChange)
      : [to.interval.dividedBy(from.interval), from.interval.dividedBy(to.interval)].compactMap { ratio in
        // Which of the two is the larger has to be certain.
        ratio.flatMap { $0.lower.map { $0.value >= .one } ?? false ? wording.boundedTimes($0) : nil }
      }.first
    return words.map { ($0, true) } ?? (wording.onlyBoundWord, false)
  }

  func generatedTitle(_ amounts: [Pair], _ rates: [Pair]) -> String {
    switch figure.subject {
    case .periods(let region, _):
      let exact = amounts.filter { $0.left.value != nil && $0.right.value != nil }
      guard let top = exact.first ?? amounts.first ?? rates.first else {
        return wording.nothingToShow
      }
      return wording.changeFinding(
        region, wording.shortName(top.first.key.series), from: (top.first.period, top.left),
        to: (top.second.period, top.right)
      )
    case .targets(let first, let second, let year):
      let same = rates.filter { $0.first.value?.rational == $0.second.value?.rational }.count
      return wording.pairTargetsFinding(
        first, second, year: year, sameRates: same, of: rates.count, measures: Set(rates.map(\.first.measure)),
        widest: widest(amounts))
    case .actuals(let first, let second, let year):
      return wording.pairActualsFinding(
        first, second, year: year, widest: widest(amounts), isSurelyWidest: isWidestSure(amounts),
        count: amounts.count + rates.count)
    }
  }

  /// The pair that lies furthest apart, with its ratio; none where all are as good as equal.
  private func widest(_ amounts: [Pair]) -> (SeriesKey, Rational)? {
    let known = amounts.filter { isTarget || $0.left.value != nil && $0.right.value != nil }
    guard let pair = known.first, let ratio = pair.ratio, let distance = pair.distance,
      let printed = distance.rounded(fractionDigits: 1)?.rational, printed > .one
    else { return nil }
    return (pair.first.key.series, ratio)
  }

  /// Whether no pair of which only bounds are known can lie further apart than the furthest of the others.
  private func isWidestSure(_ amounts: [Pair]) -> Bool {
    let furthest = amounts.first { $0.left.value != nil && $0.right.value != nil }?.distance
    return amounts.allSatisfy { pair in
      [(pair.left, pair.right), (pair.right, pair.left)].allSatisfy { one, other in
        guard let most = one.interval.dividedBy(other.interval)?.upper?.value, let furthest else { return false }
        return most <= furthest
      }
    }
  }
}
