import Analysis
import Drawing
public import Indicators

/// Targets as they were set, and growth in a sentence.
extension Wording {
  /// A target as it was said: 5%左右, 与经济增长同步, "about 5%", "in step with GDP growth".
  public func target(_ statement: Statement) -> String {
    guard !statement.comparator.isRelational else { return relation(statement) }
    guard let quantity = catalog.quantity(of: statement) else { return dash }
    if statement.measure == .growth, let value = statement.value, value.coefficient == 0 {
      switch statement.comparator {
      case .gt: return say("正增长", "above zero")
      case .lt: return say(catalog[statement.indicator].better == .down ? "下降" : "负增长", "a fall")
      case .eq: return say("持平", "no change")
      default: break
      }
    }
    if statement.measure == .growth, statement.value?.isNegative == true { return fall(quantity) }
    // Nothing has no unit: a balance of at least zero.
    if statement.value?.coefficient == 0, statement.valueHigh == nil {
      switch statement.comparator {
      case .ge: return say("不低于零", "at least zero")
      case .gt: return say("大于零", "above zero")
      case .le: return say("不高于零", "at most zero")
      case .lt: return say("低于零", "below zero")
      default: break
      }
    }
    if statement.measure == .change, statement.value?.isNegative == false {
      let isPoints = quantity.unit.map { catalog[$0].isPoints } ?? false
      return say((isPoints ? "提高" : "增加") + value(quantity), "up " + value(quantity))
    }
    return value(quantity)
  }

  /// A target directly after a name: 为5%左右, and without 为 before words that are verbs themselves: 高于全省.
  func targetAfterName(_ statement: Statement) -> String {
    (statement.comparator.isRelational ? "" : say("为", "")) + target(statement)
  }

  /// A target beside an axis in this unit, which need not be said again unless it is a percentage.
  func targetLabel(_ statement: Statement, axis unit: UnitCode?) -> String {
    guard let quantity = catalog.quantity(of: statement), let unit, shown(quantity).unit == unit,
      !catalog[unit].isPercent, [.level, .count].contains(statement.measure)
    else { return target(statement) }
    return value(quantity, .withoutUnit)
  }

  /// Whether two targets ask for the same, whatever the words.
  func isSameTarget(_ one: Statement, _ other: Statement) -> Bool {
    guard one.comparator == other.comparator, one.reference == other.reference else { return false }
    guard let mine = catalog.quantity(of: one), let theirs = catalog.quantity(of: other) else {
      return one.value?.rational == other.value?.rational
    }
    guard let unit = mine.unit, theirs.unit != nil else { return mine.interval == theirs.interval }
    return theirs.converted(to: unit, in: catalog)?.interval == mine.interval
  }

  /// A negative rate as a fall: at most -3 % is 下降3%以上, "a fall of at least 3%".
  private func fall(_ quantity: Quantity) -> String {
    say("下降" + value(quantity.mirrored), "a fall of " + value(quantity.mirrored))
  }

  /// A figure that is said by another one.
  private func relation(_ statement: Statement) -> String {
    if isChinese, statement.asPrinted.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }),
      !namesSeveral(statement)
    {
      return statement.asPrinted
    }
    guard let reference = statement.reference else { return statement.asPrinted }
    let partner = partner(reference, of: statement)
    switch statement.comparator {
    case .sync:
      return statement.value == nil
        ? say("与\(partner)同步", "in step with \(partner)") : say("与\(partner)基本同步", "broadly in step with \(partner)")
    default:
      guard let margin = catalog.quantity(of: plain(statement)) else {
        return say("高于\(partner)", "above \(partner)")
      }
      return say(
        "高于\(partner)\(value(margin))", "at least \(value(margin)) above \(partner)")
    }
  }

  /// Whether the printed words hold against more than one thing (高于全国、全省平均水平), of which each statement says one.
  private func namesSeveral(_ statement: Statement) -> Bool {
    guard statement.reference?.level != nil else { return false }
    return catalog.statements.contains { other in
      other.source == statement.source && other.line == statement.line && other.region == statement.region
        && other.indicator == statement.indicator && other.period == statement.period
        && other.asPrinted == statement.asPrinted && other.reference != statement.reference
    }
  }

  /// The margin of a relation as a plain figure.
  private func plain(_ statement: Statement) -> Statement {
    var plain = statement
    plain.comparator = .eq
    return plain
  }

  /// What a relation is held against: 全省农村居民人均可支配收入增速, "the provincial rate", "GDP growth".
  func partner(_ reference: Reference, of statement: Statement) -> String {
    let isGrowth = statement.measure == .growth
    let isOwn = reference.indicator == statement.indicator
    let short = shortName(reference.indicator)
    let ofWhole = reference.level.map { whole($0, of: statement.region) } ?? ""
    let nameZH = isGrowth ? short + (isRise(reference.indicator) ? "" : "增速") : isOwn ? "水平" : short
    let name = inSentence(measured(reference.indicator, statement.measure))
    return switch reference.level {
    case nil: say(nameZH, name)
    case .nation:
      say(ofWhole + nameZH, isOwn ? "the national \(isGrowth ? "rate" : "level")" : "national \(name)")
    case .province:
      say(ofWhole + nameZH, isOwn ? "the provincial \(isGrowth ? "rate" : "level")" : "provincial \(name)")
    case .world, .city, .county, .town:
      say(ofWhole + nameZH, (isOwn ? isGrowth ? "growth" : "the level" : name) + " in \(ofWhole)")
    }
  }

  /// A rate as a movement: 增长5.2%, 下降2.9%, 持平; "grew by 5.2%".
  func movement(_ rate: Quantity) -> String {
    switch direction(rate) {
    case .none: say("持平", "did not change")
    case .up: say("增长" + value(rate), "grew by " + value(rate))
    case .down: say("下降" + value(rate.mirrored), "fell by " + value(rate.mirrored))
    case .upBySome: say("实现正增长", "grew")
    case .downBySome: say("下降", "fell")
    case .open:
      say(
        "增速" + link(rate) + value(rate),
        (rate.interval.lower == nil || rate.interval.upper == nil ? "showed growth of " : "changed by ") + value(rate))
    }
  }

  /// The same of a period: the rate of a part of a year is that on the same part a year earlier: 同比增长5.2%, "grew by
  /// 5.2% year on year".
  func movement(_ rate: Quantity, in period: Period) -> String {
    isPartOfYear(period) ? say("同比" + movement(rate), movement(rate) + " year on year") : movement(rate)
  }

  func isPartOfYear(_ period: Period) -> Bool {
    switch period {
    case .year, .span: false
    case .quarter, .quarters, .month: true
    }
  }

  /// A rate as a movement in a cell: 增长5.2%, "up 5.2%".
  func change(_ rate: Quantity) -> String {
    switch direction(rate) {
    case .none: say("持平", "unchanged")
    case .up: say("增长" + value(rate), "up " + value(rate))
    case .down: say("下降" + value(rate.mirrored), "down " + value(rate.mirrored))
    case .upBySome: say("正增长", "up")
    case .downBySome: say("下降", "down")
    case .open: value(rate)
    }
  }

  private enum Direction { case none, up, down, upBySome, downBySome, open }

  /// Which way a rate goes; a bound at zero tells the way and no more.
  private func direction(_ rate: Quantity) -> Direction {
    if rate.value?.isZero == true { return .none }
    switch (rate.interval.lower, rate.interval.upper) {
    case (let lower?, nil) where lower.value.isZero && !lower.isClosed: return .upBySome
    case (nil, let upper?) where upper.value.isZero && !upper.isClosed: return .downBySome
    case (_, let upper?) where upper.value.isNegative: return .down
    case (let lower?, _) where lower.value.isPositive: return .up
    case (let lower?, let upper?) where lower.value.isZero && upper.value.isPositive: return .up
    // 近8% is a little less and no fall; below 8% may be one.
    case (nil, let upper?) where upper.value.isPositive && rate.comparator == .near: return .up
    default: return .open
    }
  }

  /// The price basis where another would be possible: what is always told at current prices, as retail sales are, needs
  /// no word.
  func prices(_ basis: PriceBasis, of indicator: IndicatorCode) -> String {
    let usual = catalog[indicator]
    let isOnly = usual.levelPrices != .constant && usual.growthPrices == .current
    return basis == .current && isOnly ? "" : prices(basis)
  }

  /// The price basis of a measure, in parentheses where it matters: 可比价, "at constant prices".
  func prices(_ basis: PriceBasis) -> String {
    switch basis {
    case .current: say("现价", "at current prices")
    case .constant: say("可比价", "at constant prices")
    case .none, .unknown: ""
    }
  }
}

extension Quantity {
  /// The figure with the other sign, for words that say the direction themselves.
  var mirrored: Quantity {
    Quantity(
      interval: interval.negated, unit: unit, fractionDigits: fractionDigits, comparator: comparator.mirrored,
      isApproximate: isApproximate, derivation: derivation)
  }
}

extension Comparator {
  /// The comparator of the negated figure.
  var mirrored: Comparator {
    switch self {
    case .ge: .le
    case .gt: .lt
    case .le: .ge
    case .lt: .gt
    case .eq, .approx, .near, .range, .sync, .above: self
    }
  }
}
