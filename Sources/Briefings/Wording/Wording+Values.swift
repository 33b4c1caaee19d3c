import Analysis
import Charts
import Drawing
public import Indicators

/// How a figure is written: digits, unit, and the words of a bound.
extension Wording {
  /// How much of a figure is written out.
  enum ValueForm {
    /// With unit and words: 突破 becomes 超过2400亿元, "more than 240 billion yuan".
    case full
    /// With words but without the unit, for a column whose head names it.
    case withoutUnit
    /// The shortest, for a label on a chart: ＞2400.
    case label
  }

  /// A figure in the words of this language, in the unit in which the language shows it.
  ///
  /// A bound keeps its side and is never rounded towards claiming more than is known.
  func value(_ quantity: Quantity, _ form: ValueForm = .full) -> String {
    let shown = shown(quantity)
    let unit = form == .full ? shown.unit.map { catalog[$0] } : nil
    let (low, high) = shown.ends
    let scale = unit.flatMap { thousands($0, [low, high]) }
    func written(_ numeral: Numeral, endsRange: Bool = false) -> String {
      guard let scale else { return withUnit(number(numeral), unit, endsRange: endsRange) }
      return number(numeral.shifted(by: scale.places)) + " " + scale.symbol
    }
    switch (low, high) {
    case (let low?, let high?) where shown.comparator == .range && low != high:
      let ends = statedEnds(quantity, shown) ?? (low, high)
      let first =
        unit?.isPercent == true && isChinese
        ? withUnit(number(ends.0), unit) : number(scale.map { ends.0.shifted(by: $0.places) } ?? ends.0)
      // A dash before a minus would read as a sign.
      let dash = ends.0.isNegative || ends.1.isNegative ? say("至", " to ") : say("—", "–")
      return first + dash + written(ends.1, endsRange: true)
    case (let low?, let high?):
      return approximate(
        written(shown.comparator == .range ? low : high), form, isApproximate: shown.comparator == .approx)
    case (let low?, nil):
      return bound(written(low), isClosed: shown.interval.lower?.isClosed ?? true, isLower: true, form)
    case (nil, let high?):
      if shown.comparator == .near { return say("近", "nearly ") + written(high) }
      return bound(written(high), isClosed: shown.interval.upper?.isClosed ?? true, isLower: false, form)
    case (nil, nil): return dash
    }
  }

  /// A figure as what is said of a name: 为2643.2亿元, 超过500亿元, 在3万元以上; "came to 264.3 billion yuan".
  ///
  /// English verbs here have one form for one and for many, as the names of indicators may be either.
  func amount(_ quantity: Quantity) -> String {
    say(link(quantity) + value(quantity), verb(quantity) + value(quantity))
  }

  /// The same directly after a name, where 为 can go: 地区生产总值2643.2亿元.
  func amountAfterName(_ quantity: Quantity) -> String {
    let link = link(quantity)
    return say((link == "为" ? "" : link) + value(quantity), verb(quantity) + value(quantity))
  }

  /// 为 before a number; 在 before 以上 and 以内; nothing before words that are verbs themselves.
  func link(_ quantity: Quantity) -> String {
    let shown = shown(quantity)
    switch shown.ends {
    case (_?, nil): return shown.interval.lower?.isClosed ?? true ? "在" : ""
    case (nil, _?): return shown.comparator != .near && shown.interval.upper?.isClosed ?? true ? "在" : ""
    default: return "为"
    }
  }

  private func verb(_ quantity: Quantity) -> String {
    let unit = quantity.unit.map { catalog[$0] }
    // Things without a word of their own are numbered: "new model villages numbered 41".
    if let unit = shown(quantity).unit.map({ catalog[$0] }), unit.symbol.en.isEmpty, unit.dimension == "count" {
      return "numbered "
    }
    // A balance below zero does not come to anything; "at at least" would be one at too many.
    let isRate = unit.map { $0.isPercent || $0.isPoints } ?? true
    return (isRate || quantity.value?.isNegative == true) && link(quantity) != "在" ? "stood at " : "came to "
  }

  /// How English writes thousands of something: 41 thousand people are 41,000 people, 3,081 thousand are 3.081 million.
  private func thousands(_ unit: MeasurementUnit, _ ends: [Numeral?]) -> (places: Int, symbol: String)? {
    let (word, ends) = ("thousand ", ends.compactMap(\.self))
    guard !isChinese, !keepsThousands, unit.symbol.en.hasPrefix(word), !ends.isEmpty else { return nil }
    let what = String(unit.symbol.en.dropFirst(word.count))
    return ends.allSatisfy { $0.rational.magnitude >= Rational(1000) } ? (-3, "million " + what) : (3, what)
  }

  /// The ends of a stated range with the digits of each as printed, where the unit stays that of the source.
  private func statedEnds(_ quantity: Quantity, _ shown: ShownQuantity) -> (Numeral, Numeral)? {
    guard quantity.isStated, shown.unit == quantity.unit, let statement = quantity.statements.first,
      let low = statement.value, let high = statement.valueHigh,
      shown.interval
        == .init(
          lower: .init(low.rational, isClosed: true), upper: .init(high.rational, isClosed: true))
    else { return nil }
    return (low, high)
  }

  /// A dash where there is no figure.
  var dash: String { say("—", "–") }

  private func approximate(_ text: String, _ form: ValueForm, isApproximate: Bool) -> String {
    guard isApproximate else { return text }
    return form == .label ? "≈" + text : say(text + "左右", "about " + text)
  }

  private func bound(_ text: String, isClosed: Bool, isLower: Bool, _ form: ValueForm) -> String {
    if form == .label {
      return (isLower ? (isClosed ? "≥" : "＞") : (isClosed ? "≤" : "＜")) + text
    }
    switch (isLower, isClosed) {
    case (true, true): return say(text + "以上", "at least " + text)
    case (true, false): return say("超过" + text, "more than " + text)
    case (false, true): return say(text + "以内", "at most " + text)
    case (false, false): return say("低于" + text, "less than " + text)
    }
  }

  /// A number with its unit: 2643.2亿元, 5%, "264.3 billion yuan", "5%", without a word of its own "41"; "1 bed", but
  /// "0 to 1 beds" where it ends a range.
  func withUnit(_ number: String, _ unit: MeasurementUnit?, endsRange: Bool = false) -> String {
    guard let unit else { return number }
    let symbol = say(unit.symbol)
    if symbol.isEmpty { return number }
    if symbol == "%" || isChinese { return number + symbol }
    return number + " " + (!endsRange && (number == "1" || number == "−1") ? unit.singular : symbol)
  }

  /// A unit as it stands behind a number: with a space in English, except for a percent sign.
  func behindNumber(_ symbol: String) -> String { isChinese || symbol == "%" ? symbol : " " + symbol }

  /// One percentage point, and any other number of percentage points.
  func pointsWord(_ number: String) -> String {
    say("个百分点", number == "1" || number == "−1" ? "percentage point" : "percentage points")
  }

  /// The digits of a numeral with a real minus; in English grouped by thousands.
  func number(_ numeral: Numeral) -> String {
    let digits = numeral.description
    let isNegative = digits.hasPrefix("-")
    let parts = (isNegative ? digits.dropFirst() : digits[...]).split(separator: ".")
    var whole = String(parts[0])
    if !isChinese, whole.count > 3 {
      var grouped = ""
      for (place, digit) in whole.enumerated() {
        if place > 0, (whole.count - place).isMultiple(of: 3) { grouped += "," }
        grouped.append(digit)
      }
      whole = grouped
    }
    return (isNegative ? "−" : "") + whole + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// A number with its sign, also a plus; zero has none.
  func signed(_ numeral: Numeral) -> String {
    numeral.coefficient > 0 ? "+" + number(numeral) : number(numeral)
  }

  /// The unit of a column or an axis: 亿元, "billion yuan"; empty for plain numbers.
  public func unit(_ code: UnitCode?) -> String { code.map { say(catalog[$0].symbol) } ?? "" }

  /// The unit in which the levels of an indicator are shown.
  func displayUnit(_ indicator: IndicatorCode) -> UnitCode? { catalog[indicator].unit.map(displayUnit) }

  /// The unit in which this language shows figures of a unit.
  func displayUnit(_ unit: UnitCode) -> UnitCode { isChinese ? unit : catalog[unit].englishUnit ?? unit }

  /// The unit of the indicator where a source prints another name for the same size: 亿立方米 for 亿方.
  private func usual(_ unit: UnitCode, of quantity: Quantity) -> UnitCode {
    guard let indicator = quantity.statements.first?.indicator, let own = catalog[indicator].unit,
      catalog[own].dimension == catalog[unit].dimension, catalog[own].factor == catalog[unit].factor
    else { return unit }
    return own
  }

  /// The quantity in the unit and with the digits in which this language shows it.
  func shown(_ quantity: Quantity) -> ShownQuantity {
    guard let unit = quantity.unit else { return ShownQuantity(quantity) }
    return ShownQuantity(
      quantity, in: displayUnit(usual(unit, of: quantity)), catalog: catalog, showsAllDigits: showsAllDigits)
  }
}

extension MeasurementUnit {
  /// The English word of one: "percentage point", "hectare", "person"; of a scale or a sign no other.
  fileprivate var singular: String {
    let word = symbol.en
    if word == "people" { return "person" }
    let scales = ["thousand ", "million ", "billion ", "trillion "]
    let isWord = word.count > 3 && word.allSatisfy { $0.isLetter || $0 == " " }
    let alike = ["ss", "us", "is", "ies", "times"]
    guard isWord, word.hasSuffix("s"), !alike.contains(where: word.hasSuffix), !scales.contains(where: word.hasPrefix)
    else { return word }
    return String(word.dropLast())
  }
}

extension Numeral {
  /// The number with its point moved to the right, without zeros at the end of a fraction.
  fileprivate func shifted(by places: Int) -> Numeral {
    var (coefficient, digits) = (self.coefficient, fractionDigits - places)
    while digits > 0, coefficient.isMultiple(of: 10) { (coefficient, digits) = (coefficient / 10, digits - 1) }
    while digits < 0 {
      let (product, overflows) = coefficient.multipliedReportingOverflow(by: 10)
      guard !overflows else { return self }
      (coefficient, digits) = (product, digits + 1)
    }
    return Numeral(coefficient: coefficient, fractionDigits: digits)
  }
}
