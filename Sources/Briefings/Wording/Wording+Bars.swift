import Analysis
import Indicators

/// Words of figures of one measure beside each other.
extension Wording {
  func measureName(_ measure: Statement.Measure) -> String {
    switch measure {
    case .growth: say("增长", "Growth")
    case .share: say("占比", "Share")
    case .level, .count, .change, .rank: say("数值", "Level")
    }
  }

  func measureTitle(_ names: [String], _ regions: [RegionCode]) -> String {
    say("\(list(regions.map(shortName)))：\(list(names))", "\(list(regions.map(shortName))): \(list(names))")
  }

  /// 2024年吕梁所载5项增速中，新能源汽车零售额增长55%为最高.
  func fastestGrowth(
    _ region: RegionCode, _ indicator: IndicatorCode, _ period: Period, _ rate: Quantity, of count: Int
  ) -> String {
    guard count > 2 else { return growthFinding(region, indicator, period, rate, other: nil) }
    return say(
      "\(self.period(period))\(shortName(region))\(count)项有增速的指标中，\(shortName(indicator))增长最快，\(movement(rate))",
      "Of \(count) rates of change stated for \(inSentence(region)) in \(self.period(period)), that of \(inSentence(shortName(indicator))) was the highest, at \(value(rate))"
    )
  }

  /// 2024年吕梁所载4项占比中，煤炭先进产能占比最高，为92.9%.
  func highestShare(
    _ region: RegionCode, _ indicator: IndicatorCode, _ period: Period, _ share: Quantity, of count: Int
  ) -> String {
    say(
      "\(self.period(period))\(shortName(region))所载\(count)项占比中，\(shortName(indicator))最高，\(amount(share))",
      "Of \(count) shares stated for \(inSentence(region)) in \(self.period(period)), that of \(inSentence(shortName(indicator))) was the highest, at \(value(share))"
    )
  }

  /// 2025年吕梁所载6项均下降，信访总量降幅最大，下降35.7%.
  func allFell(
    _ region: RegionCode, _ indicator: IndicatorCode, _ period: Period, _ rate: Quantity, of count: Int
  ) -> String {
    let name = inSentence(shortName(indicator))
    guard count > 1 else {
      return say(
        "\(self.period(period))\(shortName(region))\(name)\(movement(rate))",
        "\(possessive(region)) \(name) \(movement(rate)) in \(self.period(period))")
    }
    return say(
      "\(self.period(period))\(shortName(region))所载\(count)项指标均下降，\(name)降幅最大，\(movement(rate))",
      "\(count == 2 ? "Both" : "All \(count)") indicators with a stated change fell in \(inSentence(region)) in \(self.period(period)), \(name) most, by \(value(rate.mirrored))"
    )
  }

  /// Which of the indicators of a chart are at constant prices where others are not.
  func mixedPricesNote(_ constant: [IndicatorCode]) -> String {
    say(
      "各项价格口径不一：\(list(constant.map(shortName)))按可比价，其余按现价或不涉及价格。",
      "Price bases differ: \(list(constant.map { inSentence(shortName($0)) })) at constant prices, the others at current prices or without prices."
    )
  }
}
