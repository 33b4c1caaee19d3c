/// Gives units that English counts otherwise the unit in which it does.
///
/// Chinese counts in ten thousands and hundred millions. Where a package names such a unit `10,000 people` or
/// `100 million yuan` and no `english_unit` for it, "190.54 100 million yuan" would stand in a sentence: English shows
/// people and billion yuan instead. Example: 190.54 亿元 are 19.054 billion yuan, 3.2 万人 are 32,000 people.
struct EnglishUnits {
  /// A large number that begins the name of a unit, what English says instead, and the factor between the two.
  private static let forms: [(counted: String, said: String, factor: Rational)] = [
    ("100 million ", "billion ", Rational(10)),
    ("10,000 ", "", Rational(1, 10_000)),
    ("10 000 ", "", Rational(1, 10_000)),
  ]

  /// The units with those that English needs behind them; none of what was there moves.
  static func completed(_ units: [MeasurementUnit]) -> [MeasurementUnit] {
    var completed = units
    for (index, unit) in units.enumerated() where unit.englishUnit == nil {
      guard let form = forms.first(where: { unit.symbol.en.hasPrefix($0.counted) }) else { continue }
      let noun = String(unit.symbol.en.dropFirst(form.counted.count))
      let factor = unit.factor * form.factor
      let place =
        completed.firstIndex { other in
          other.dimension == unit.dimension && other.factor == factor && other.symbol.en == form.said + noun
        } ?? completed.count
      if place == completed.count {
        completed.append(
          MeasurementUnit(
            id: unit.id + "@en", symbol: Bilingual(zh: unit.symbol.zh, en: form.said + noun),
            dimension: unit.dimension, factor: factor, englishUnit: nil, englishDecimals: nil, isDeclared: false))
      }
      completed[index] = MeasurementUnit(
        id: unit.id, symbol: unit.symbol, dimension: unit.dimension, factor: unit.factor, englishUnit: UnitCode(place),
        englishDecimals: unit.englishDecimals)
    }
    return completed
  }
}
