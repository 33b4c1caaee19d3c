import Analysis
import Charts
import Drawing
import Indicators

/// The targets of a line chart: markers at their periods, rates through their years, and ways to the levels of a plan.
extension LineFigureBuilder {
  /// The targets that are drawn: none unless they are asked for.
  var targets: [TargetFigure] {
    allTargets.filter { !Course(to: $0, in: catalog).isTotal }
  }

  /// Totals over several years, which have no place among yearly figures.
  var totals: [TargetFigure] { allTargets.filter { Course(to: $0, in: catalog).isTotal } }

  private var allTargets: [TargetFigure] {
    guard figure.showsTargets, let first = series.first else { return [] }
    return catalog.targets(of: first.region).filter { target in
      target.key.series.indicator == first.indicator && target.key.series.measure == measure
        && !target.statement.comparator.isRelational
        && (first.growth.map { $0.prices == catalog.prices(of: target.statement) } ?? true)
        && (figure.years?.contains(target.key.period.endYear) ?? true)
    }
  }

  var lineTargets: [LineTarget] { targets.compactMap(lineTarget) }

  private func lineTarget(_ target: TargetFigure) -> LineTarget? {
    guard let quantity = catalog.quantity(of: target.statement), let value = shown(quantity).position else {
      return nil
    }
    let shown = shown(quantity)
    let better = catalog[target.key.series.indicator].better
    let shape: TargetShape
    switch target.statement.comparator {
    case .ge, .gt: shape = .atLeast(value)
    case .le, .lt, .near: shape = .atMost(value)
    case .approx:
      let half = ((shown.interval.upper?.value.double ?? value) - (shown.interval.lower?.value.double ?? value)) / 2
      let beyond: TargetShape.Beyond = better == .up ? .moreIsFine : better == .down ? .lessIsFine : .neither
      shape = .about(value, tolerance: half, beyond: beyond)
    case .range:
      shape = .range(shown.interval.lower?.value.double ?? value, shown.interval.upper?.value.double ?? value)
    case .eq: shape = better == .down ? .planned(value, as: .ceiling) : .planned(value, as: .floor)
    case .sync, .above: return nil
    }
    let (first, last) = (Double(target.key.period.startYear), Double(target.key.period.endYear))
    let label = wording.targetLabel(target.statement, axis: unit)
    let course = Course(to: target, in: catalog)
    // A rate holds through its years; a level is to be reached in the last of them, by way of no other target.
    let isPassed = targets.contains { other in
      course.baseYear < other.key.period.endYear && other.key.period.endYear < course.endYear
    }
    guard measure != .growth, course.isOfSeveralYears, !isPassed else {
      return LineTarget(first: measure == .growth ? first : last, last: last, shape: shape, label: label)
    }
    let base = course.base.flatMap { base in
      self.shown(base.quantity).position.map { LineTarget.Base(position: base.period.time, value: $0) }
    }
    return LineTarget(first: last, shape: shape, label: label, base: base)
  }

  /// The periods under the axis at which targets stand.
  var targetPeriods: [Period] {
    targets.map { target in
      if case .span(_, let last) = target.key.period { return .year(last) }
      return target.key.period
    }
  }
}
