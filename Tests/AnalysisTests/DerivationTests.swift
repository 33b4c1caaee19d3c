import Analysis
import Indicators
import Testing

/// The arithmetic that a derivation tells is the one that gave its number.
@Suite struct DerivationTests {
  let catalog: Catalog

  init() throws {
    catalog = try PackageTests.package.get().catalog
  }

  /// Every step of every growth, index, verdict and comparison of the shipped package, done again from the operands:
  /// nothing is in the number that is not in the steps.
  @Test func everyStepCanBeDoneAgain() throws {
    let quantities = growths + indices + gaps + comparisons
    let steps = quantities.flatMap { Self.steps($0.derivation) }.filter { !$0.operands.isEmpty }
    #expect(steps.count > 100)
    for step in steps {
      let again = try #require(self.again(step), "\(step.operation)")
      #expect(contains(again, step.interval), "\(step.operation): \(step.formula(in: catalog))")
      if step.operands.allSatisfy(\.interval.isPoint) { #expect(again == step.interval, "\(step.operation)") }
      #expect(!step.formula(in: catalog).isEmpty && !step.formula(in: catalog).contains("?"))
    }
    for quantity in quantities { #expect(!quantity.statements.isEmpty) }
  }

  private static func steps(_ derivation: Derivation) -> [Derivation] {
    [derivation] + derivation.operands.flatMap(steps)
  }

  /// The number of a step, from those of its operands.
  private func again(_ step: Derivation) -> Interval? {
    let values = step.operands.map(\.interval)
    switch step.operation {
    case .conversion:
      guard let from = step.operands[0].unit, let to = step.unit, let factor = catalog[from].factor(to: catalog[to])
      else { return nil }
      return values[0] * factor
    case .difference: return values[0] - values[1]
    case .ratio: return values[0].dividedBy(values[1])
    case .percentage: return values[1].value.map { values[0] * (.hundred / $0.magnitude) }
    case .growth: return values[0].dividedBy(values[1]).map { ($0 - .one) * .hundred }
    case .index: return values[0].dividedBy(values[1]).map { $0 * .hundred }
    case .total: return values.dropFirst().reduce(values[0], +)
    case .mean: return values.dropFirst().reduce(values[0], +) * Rational(1, Int128(values.count))
    default: return nil
    }
  }

  private func contains(_ outer: Interval, _ inner: Interval) -> Bool {
    func reaches(_ outer: Interval.Endpoint?, _ inner: Interval.Endpoint?, _ isBeyond: (Rational, Rational) -> Bool)
      -> Bool
    {
      guard let outer else { return true }
      guard let inner else { return false }
      return outer.value == inner.value || isBeyond(outer.value, inner.value)
    }
    return reaches(outer.lower, inner.lower, <) && reaches(outer.upper, inner.upper, >)
  }

  // MARK: What is worked out

  private var series: [SeriesKey] {
    var seen: Set<SeriesKey> = []
    return catalog.actualKeys().map(\.series).filter { $0.measure == .level && seen.insert($0).inserted }
  }

  private var growths: [Quantity] {
    series.flatMap { key in
      GrowthSeries.computed(region: key.region, indicator: key.indicator, in: catalog).rates.map(\.rate)
    }
  }

  private var indices: [Quantity] {
    series.flatMap { key -> [Quantity] in
      guard let base = catalog.series(key, frequency: .year).first?.period,
        let index = try? IndexSeries.of(region: key.region, indicator: key.indicator, base: base, in: catalog).get()
      else { return [] }
      // The base is 100 whatever its figure is.
      return index.points.filter { $0.period != base }.compactMap { try? $0.value.get() }
    }
  }

  private var gaps: [Quantity] {
    Verdicts(catalog).all.flatMap { [$0.gap, $0.gapPercent, $0.actual, $0.partner?.quantity].compactMap { $0 } }
  }

  private var comparisons: [Quantity] {
    let keys = Set(catalog.actualKeys().filter { $0.series.reference == nil && $0.series.measure != .rank })
    guard let luliang = catalog.region(id: "luliang"), let jinzhong = catalog.region(id: "jinzhong") else { return [] }
    return keys.filter { $0.series.region == luliang }.flatMap { key -> [Quantity] in
      let sides = [luliang, jinzhong].map { Comparison.Side(region: $0, period: key.period) }
      let subject = Comparison.Subject(key.series.indicator, key.series.measure)
      let rows = Comparison(sides[0], sides[1], of: [subject], in: catalog).rows
      guard let difference = try? rows[0].difference.get() else { return [] }
      return [difference.gap, difference.gapPercent, difference.ratio].compactMap { $0 }
    }
  }
}
