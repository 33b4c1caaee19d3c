import Analysis
import Drawing
import Indicators

/// Sentences that say what figures show: titles of charts and findings of a page.
extension Wording {
  /// 吕梁地区生产总值九年间由全省第8位升至第2位，2024年为2643.2亿元.
  func rankFinding(
    _ region: RegionCode, _ what: String, from first: (Period, Int), to last: (Period, Int), scope: ScopeCode?,
    value quantity: Quantity
  ) -> String {
    let set = scope.map { scopeName($0, of: region) } ?? ""
    let place = set.isEmpty ? "" : say(set, " " + set)
    let (old, new) = (first.1, last.1)
    let name = inSentence(what)
    // Between the two nothing need be known, so an equal rank is not said to have been kept.
    if old == new {
      return say(
        "\(shortName(region))\(what)\(period(first.0))与\(period(last.0))均居\(place)\(rank(new))，\(period(last.0))\(amount(quantity))",
        "\(possessive(region)) \(name) ranked \(rank(new))\(place) in both \(period(first.0)) and \(period(last.0)), when it \(amount(quantity))"
      )
    }
    let span = yearsPassed(last.0.endYear - first.0.endYear)
    return say(
      "\(shortName(region))\(what)\(span)间由\(place)\(rank(old))\(new < old ? "升" : "降")至\(rank(new))，\(period(last.0))\(amount(quantity))",
      "\(possessive(region)) \(name) \(new < old ? "rose" : "fell") from \(rank(old)) to \(rank(new))\(place) in \(span), at \(value(quantity)) in \(period(last.0))"
    )
  }

  /// 吕梁地区生产总值2024年为2643.2亿元; "There were 300 hospital beds in North in 2024".
  func levelFinding(
    _ region: RegionCode, _ indicator: IndicatorCode, _ period: Period, _ quantity: Quantity,
    measure: Statement.Measure = .level
  ) -> String {
    let what = rate(indicator, measure)
    let when = " in \(self.period(period))"
    return say(
      "\(shortName(region))\(what)\(self.period(period))\(amount(quantity))",
      thingsCounted(indicator, quantity, in: region, when: when)
        ?? "\(possessive(region)) \(inSentence(what)) \(amount(quantity))\(when)")
  }

  /// 吕梁一般公共预算收入由2015年的90.6亿元增至2022年的342亿元.
  func changeFinding(
    _ region: RegionCode, _ what: String, from first: (Period, Quantity), to last: (Period, Quantity)
  ) -> String {
    let rises = direction(from: first.1, to: last.1)
    let (old, new) = (value(first.1), value(last.1))
    let isRate = last.1.unit.map { catalog[$0].isPercent } ?? false
    if let words = movedBelowZero(from: first.1, to: last.1) {
      return say(
        "\(shortName(region))\(what)由\(period(first.0))的\(old)\(words)\(period(last.0))的\(new)",
        "\(possessive(region)) \(inSentence(what)) \(words) from \(old) in \(period(first.0)) to \(new) in \(period(last.0))"
      )
    }
    if let one = first.1.value, one == last.1.value {
      return say(
        "\(shortName(region))\(what)\(period(first.0))与\(period(last.0))均为\(new)",
        "\(possessive(region)) \(inSentence(what)) \(amount(last.1)) in both \(period(first.0)) and \(period(last.0))")
    }
    switch rises {
    case .yes:
      return say(
        "\(shortName(region))\(what)由\(period(first.0))的\(old)\(isRate ? "升" : "增")至\(period(last.0))的\(new)",
        "\(possessive(region)) \(inSentence(what)) rose from \(old) in \(period(first.0)) to \(new) in \(period(last.0))"
      )
    case .no:
      return say(
        "\(shortName(region))\(what)由\(period(first.0))的\(old)降至\(period(last.0))的\(new)",
        "\(possessive(region)) \(inSentence(what)) fell from \(old) in \(period(first.0)) to \(new) in \(period(last.0))"
      )
    case .undecided:
      return say(
        "\(shortName(region))\(what)：\(period(first.0))\(old)，\(period(last.0))\(new)",
        "\(possessive(region)) \(inSentence(what)): \(old) in \(period(first.0)), \(new) in \(period(last.0))")
    }
  }

  /// How a balance moved that is or was negative: 收窄至, "narrowed"; nil for what is positive, and for rates of growth,
  /// of which lower is lower.
  private func movedBelowZero(from first: Quantity, to last: Quantity) -> String? {
    guard let old = first.value, let new = last.value, old != new, old.isNegative || new.isNegative,
      first.statements.first?.measure != .growth
    else { return nil }
    if old.isNegative, new.isNegative { return new > old ? say("收窄至", "narrowed") : say("扩大至", "widened") }
    return say("转为", "swung")
  }

  /// Whether it rose, fell, or cannot be told; equal figures cannot be told to have moved.
  private func direction(from first: Quantity, to last: Quantity) -> Certainty {
    if first.interval.isSurelyBelow(last.interval) { return .yes }
    if last.interval.isSurelyBelow(first.interval) { return .no }
    return .undecided
  }

  /// 2022年吕梁地区生产总值增长3.9%，低于全省0.5个百分点; "…, 0.5 percentage points less than in Shanxi".
  ///
  /// `prices` are named where they are not those in which the growth is usually told.
  func growthFinding(
    _ region: RegionCode, _ indicator: IndicatorCode, _ period: Period, _ rate: Quantity,
    other: (RegionCode, Quantity)?, prices: PriceBasis? = nil
  ) -> String {
    let moved = isRise(indicator) ? rise(rate) : movement(rate, in: period)
    let basis = prices.map { self.prices($0) } ?? ""
    let lead = say(
      "\(self.period(period))\(shortName(region))\(shortName(indicator))\(basis.isEmpty ? "" : "按" + basis)\(moved)",
      "\(possessive(region)) \(inSentence(shortName(indicator))) \(moved)\(basis.isEmpty ? "" : " " + basis) in \(self.period(period))"
    )
    guard let other, let mine = rate.value, let theirs = other.1.value else { return lead }
    let gap = (mine - theirs).magnitude.rounded(fractionDigits: max(rate.fractionDigits, other.1.fractionDigits))
    let isWhole = catalog.ancestor(of: region, at: catalog[other.0].level) == other.0
    let place = isChinese && isWhole ? wholeName(other.0) : inSentence(other.0)
    guard let gap, gap.coefficient != 0 else { return lead + say("，与\(place)持平", ", as in \(place)") }
    let points = points(gap)
    // What fell by more has the lower rate: the gap is then one of falls.
    if mine.isNegative, theirs.isNegative, !isRise(indicator) {
      return lead
        + say(
          "，降幅比\(place)\(mine < theirs ? "大" : "小")\(points)",
          ", \(points) \(mine < theirs ? "more" : "less") than in \(place)")
    }
    if mine.isNegative != theirs.isNegative, !isRise(indicator) {
      return lead + say("，\(place)\(movement(other.1))", ", while it \(movement(other.1)) in \(place)")
    }
    return lead
      + say(
        "，\(mine > theirs ? "高于" : "低于")\(place)\(points)",
        ", \(points) \(mine > theirs ? "more" : "less") than in \(place)")
  }

  /// The rate of what is called a rise: 居民消费价格涨幅为2.1%, and where prices fell 涨幅为负（−0.3%）.
  func rise(_ rate: Quantity) -> String {
    guard rate.value?.isNegative == true else { return amount(rate) }
    return say("为负（\(value(rate))）", amount(rate))
  }

  /// 0.5个百分点, "0.5 percentage points", "1 percentage point".
  func points(_ number: Numeral) -> String {
    let digits = self.number(number)
    return say("\(digits)个百分点", "\(digits) \(pointsWord(digits))")
  }

  /// 比2023年高1.1个百分点, "Up 1.1 percentage points on 2023".
  func pointsSince(_ size: Numeral, isDown: Bool, _ period: Period) -> String {
    guard size.coefficient != 0 else {
      return say("与\(self.period(period))持平", "The same as in \(self.period(period))")
    }
    return say(
      "比\(self.period(period))\(isDown ? "低" : "高")\(points(size))",
      "\(isDown ? "Down" : "Up") \(points(size)) on \(self.period(period))")
  }

  func indexFinding(
    _ region: RegionCode, _ what: String, _ index: Quantity, _ period: Period, base: Period?
  ) -> String {
    let basis = base.map { say("以\(self.period($0))为100，", " (\(self.period($0)) = 100)") } ?? ""
    return say(
      "\(basis)\(shortName(region))\(what)\(self.period(period))\(amount(index))",
      "\(possessive(region)) \(inSentence(what)) \(amount(index)) in \(self.period(period))\(basis)")
  }
}
