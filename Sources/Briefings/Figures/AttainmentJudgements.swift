import Analysis
import Charts
import Indicators

/// Verdicts as an attainment chart shows them: the target in its shape and words, the actual, the gap and the sign.
struct AttainmentJudgements {
  let wording: Wording
  /// Whether there is one panel, with columns of its own for target and actual.
  let isSingle: Bool

  private var catalog: Catalog { wording.catalog }

  func isRate(_ verdict: Verdict) -> Bool {
    verdict.target.unit.map { catalog[$0].isPercent } ?? false
  }

  /// A verdict on the scale of its row; a figure in another unit names its own.
  func judgement(_ verdict: Verdict, in unit: UnitCode?) -> AttainmentChart.Judgement {
    let better = catalog[verdict.target.indicator].better
    func isInUnit(_ quantity: Quantity) -> Bool { unit == nil || wording.shown(quantity).unit == unit }
    let form: Wording.ValueForm =
      isSingle && !isRate(verdict) && verdict.targetQuantity.map(isInUnit) ?? false ? .withoutUnit : .full
    let words =
      isSingle && form == .withoutUnit
      ? verdict.targetQuantity.map { wording.value($0, .withoutUnit) } ?? wording.target(verdict.target)
      : wording.target(verdict.target)
    let targetText = words + wording.marks(of: verdict.target)
    // A figure that counts something else is shown beside the target all the same, never on its scale.
    let actual = wording.shownActual(of: verdict).flatMap { quantity -> PrintedFigure? in
      let shown = unit.map { ShownQuantity(quantity, in: $0, catalog: catalog) } ?? wording.shown(quantity)
      guard let position = shown.position else { return nil }
      let statement = quantity.statements.first
      return PrintedFigure(
        position, extent: shown.extent,
        text: wording.value(quantity, isRate(verdict) || !isInUnit(quantity) ? .full : .label),
        marks: statement.map(wording.marks) ?? "", kind: catalog.markerKind(of: quantity))
    }
    return .init(
      target: wording.shape(verdict, better: better, in: unit), targetText: targetText, actual: actual,
      gap: wording.gap(verdict), verdict: verdict.sign,
      reason: verdict.reason.map {
        $0 == .noActual || $0 == .boundUndecided || verdict.target.comparator.isRelational ? "" : wording.reason($0)
      } ?? "")
  }
}
