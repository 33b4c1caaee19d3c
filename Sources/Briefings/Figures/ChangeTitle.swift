import Analysis
import Indicators

extension Wording {
  /// How a series went from its first figure to its last, and where it turned between them.
  func changeTitle(_ series: KnownSeries, _ what: String) -> String {
    guard let first = series.first, let last = series.last else { return nothingToShow }
    let quantities = series.quantities
    let turn = series.turn.map {
      self.turn(series.figures[$0.index].period, quantities[$0.index], isPeak: $0.isPeak)
    }
    return changeFinding(
      series.region, what, from: (first.period, quantities[0]), to: (last.period, quantities[quantities.count - 1]))
      + (turn ?? "")
  }
}
