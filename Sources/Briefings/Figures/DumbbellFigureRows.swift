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
      heading: wording.ratesHeading(style.text(ticks.first), style.text(ticks.last), isTarget: isTarget),
      scale: .shared(from: ticks.first, to: ticks.last), rows: rates.map(row))
  }

  func row(_ pair: Pair) -> DumbbellChart.Row {
    let unit = pair.left.unit.map { wording.unit(wording.displayUnit($0)) } ?? ""
    let isYears =
      isPeriods ? wording.parenthesised(wording.fromTo(pair.first.period, pair.second.period)) : ""
    let gap = gap(pair)
    return .init(
      name: wording.shortName(pair.indicator),
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

  /// The gap of a pair as a number with its arithmetic: points between rates, times between amounts of two regions,
  /// percent between those of two periods; of targets that are bounds the gap of the numbers that they name.
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
    return difference.ratio.map { ratio in
      ratio.printing(fractionDigits: ratio.value.map { $0 < .one } ?? false ? 2 : 1)
    }
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
      region: pair.first.region, indicator: pair.indicator, period: pair.second.period,
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
    let ratio = to.interval.dividedBy(from.interval)
    let words = ratio.flatMap { isPeriods ? wording.boundedChange($0) : wording.boundedTimes($0) }
    return words.map { ($0, true) } ?? (wording.onlyBoundWord, false)
  }

  func generatedTitle(_ amounts: [Pair], _ rates: [Pair]) -> String {
    switch figure.subject {
    case .periods(let region, _):
      guard let top = amounts.min(by: { ($0.ratio ?? .one) < ($1.ratio ?? .one) }) ?? rates.first else {
        return wording.nothingToShow
      }
      return wording.changeFinding(
        region, wording.shortName(top.indicator), from: (top.first.period, top.left), to: (top.second.period, top.right)
      )
    case .targets(let first, let second, let year):
      let same = rates.filter { $0.first.value?.rational == $0.second.value?.rational }.count
      return wording.pairTargetsFinding(
        first, second, year: year, sameRates: same, of: rates.count, widest: widest(amounts))
    case .actuals(let first, let second, let year):
      return wording.pairActualsFinding(
        first, second, year: year, widest: widest(amounts), count: amounts.count + rates.count)
    }
  }

  /// The pair that lies furthest apart, with its ratio.
  private func widest(_ amounts: [Pair]) -> (IndicatorCode, Rational)? {
    amounts.filter { isTarget || $0.left.value != nil && $0.right.value != nil }
      .compactMap { pair in pair.ratio.map { (pair.indicator, $0) } }.max { left, right in
        (left.1 > .one ? left.1 : .one / left.1) < (right.1 > .one ? right.1 : .one / right.1)
      }
  }
}
