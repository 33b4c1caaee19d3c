import Analysis
import Drawing
import Indicators

/// Sentences that say what figures show: titles of charts and findings of a page.
extension Wording {
  /// 吕梁地区生产总值由2015年的全省第8位升至2024年的第2位，达2643.2亿元.
  func rankFinding(
    _ region: RegionCode, _ what: String, from first: (Period, Int), to last: (Period, Int), scope: ScopeCode?,
    value: String
  ) -> String {
    let set = scope.map { scopeName($0, of: region) } ?? ""
    let (old, new) = (first.1, last.1)
    let movedZH = old == new ? "保持\(set)第\(new)位" : "由\(set)第\(old)位\(new < old ? "升" : "降")至第\(new)位"
    let movedEN =
      old == new
      ? "stayed \(rank(new)) \(set)" : "\(new < old ? "rose" : "fell") from \(rank(old)) to \(rank(new)) \(set)"
    let span = last.0.endYear - first.0.endYear
    return say(
      "\(shortName(region))\(what)\(yearsPassed(span))间\(movedZH)，\(period(last.0))为\(value)",
      "\(possessive(region)) \(inSentence(what)) \(movedEN) in \(yearsPassed(span)), reaching \(value) in \(period(last.0))"
    )
  }

  /// 吕梁地区生产总值2024年为2643.2亿元.
  func levelFinding(_ region: RegionCode, _ what: String, _ period: Period, _ value: String) -> String {
    say(
      "\(shortName(region))\(what)\(self.period(period))为\(value)",
      "\(possessive(region)) \(inSentence(what)) was \(value) in \(self.period(period))")
  }

  /// 吕梁一般公共预算收入由2015年的90.6亿元增至2022年的342亿元.
  func changeFinding(
    _ region: RegionCode, _ what: String, from first: (Period, Quantity), to last: (Period, Quantity)
  ) -> String {
    let rises = direction(from: first.1, to: last.1)
    let (old, new) = (value(first.1), value(last.1))
    switch rises {
    case .yes:
      return say(
        "\(shortName(region))\(what)由\(period(first.0))的\(old)增至\(period(last.0))的\(new)",
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

  /// Whether it rose, fell, or cannot be told; equal figures cannot be told to have moved.
  private func direction(from first: Quantity, to last: Quantity) -> Certainty {
    if first.interval.isSurelyBelow(last.interval) { return .yes }
    if last.interval.isSurelyBelow(first.interval) { return .no }
    return .undecided
  }

  /// 2022年吕梁地区生产总值增长3.9%，高于晋中.
  func growthFinding(
    _ region: RegionCode, _ what: String, _ period: Period, _ rate: Quantity, other: (RegionCode, Quantity)?
  ) -> String {
    let short = say(what.replacing("增长", with: ""), what.replacing(" growth", with: ""))
    let lead = say(
      "\(self.period(period))\(shortName(region))\(short)\(movement(rate))",
      "\(possessive(region)) \(inSentence(short)) \(movement(rate)) in \(self.period(period))")
    guard let other, let mine = rate.value, let theirs = other.1.value else { return lead }
    let gap = (mine - theirs).magnitude.rounded(fractionDigits: max(rate.fractionDigits, other.1.fractionDigits))
    guard let gap, gap.coefficient != 0 else {
      return lead + say("，与\(shortName(other.0))相同", ", as in \(shortName(other.0))")
    }
    let points = points(gap)
    return lead
      + say(
        "，\(mine > theirs ? "高于" : "低于")\(shortName(other.0))\(points)",
        ", \(points) \(mine > theirs ? "more" : "less") than in \(shortName(other.0))")
  }

  /// 0.5个百分点, "0.5 percentage points".
  func points(_ number: Numeral) -> String {
    say("\(self.number(number))个百分点", "\(self.number(number)) percentage points")
  }

  func indexFinding(_ region: RegionCode, _ what: String, _ value: String, _ period: Period, base: Period?) -> String {
    let basis = base.map { say("以\(self.period($0))为100，", " (\(self.period($0)) = 100)") } ?? ""
    return say(
      "\(basis)\(shortName(region))\(what)\(self.period(period))为\(value)",
      "\(possessive(region)) \(inSentence(what)) stood at \(value) in \(self.period(period))\(basis)")
  }
}
