import Drawing
import Indicators

/// Ranks and the sets among which they are counted.
extension Wording {
  /// 第2位, "2nd".
  func rank(_ number: Int) -> String { say("第\(number)位", ordinal(number)) }

  /// A rank that is only known to lie between two: 第2—3位, "2nd–3rd".
  func rank(best: Int, worst: Int) -> String {
    best == worst ? rank(best) : say("第\(best)—\(worst)位", "\(ordinal(best))–\(ordinal(worst))")
  }

  /// A rank with its set: 全省第2位, "2nd in Shanxi".
  func rank(_ number: Int, of region: RegionCode, scope: ScopeCode?) -> String {
    guard let scope else { return rank(number) }
    return say(scopeName(scope, of: region) + rank(number), rank(number) + " " + scopeName(scope, of: region))
  }

  /// The set by its name: 全省, "in Shanxi".
  func scopeName(_ scope: ScopeCode, of region: RegionCode) -> String {
    let data = catalog[scope]
    guard let level = data.level else { return say(data.name) }
    if isChinese { return data.name.zh.isEmpty ? whole(level, of: region) : data.name.zh }
    return catalog.ancestor(of: region, at: level).map { "in " + inSentence($0) } ?? say(data.name)
  }

  /// All of a region: 全省, 全区 of 自治区, "Shanxi"; by its own name where its kind gives no such word: 欧盟.
  func wholeName(_ region: RegionCode) -> String {
    guard isChinese else { return shortName(region) }
    let kinds: Set<Character> = ["省", "市", "区", "州", "盟", "县", "旗", "镇", "乡"]
    switch catalog[region].level {
    case .world: return shortName(region)
    case .nation: return "全国"
    case .province, .city, .county, .town:
      return name(region).last.flatMap { kinds.contains($0) ? "全\($0)" : nil } ?? shortName(region)
    }
  }

  /// All of the region of a level in which a place lies; of one that the package does not name 全省, "the province".
  func whole(_ level: Region.Level, of region: RegionCode) -> String {
    if let ancestor = catalog.ancestor(of: region, at: level) { return say(wholeName(ancestor), inSentence(ancestor)) }
    return switch level {
    case .world: say("全球", "the world")
    case .nation: say("全国", "the country")
    case .province: say("全省", "the province")
    case .city: say("全市", "the city")
    case .county: say("全县", "the county")
    case .town: say("全镇", "the town")
    }
  }

  /// Regions of a level, counted: 11个市, "11 cities".
  func regions(_ count: Int, _ level: Region.Level) -> String {
    switch level {
    case .world: say("\(count)个区域", counted(count, "world"))
    case .nation: say("\(count)个国家", counted(count, "country", "countries"))
    case .province: say("\(count)个省份", counted(count, "province"))
    case .city: say("\(count)个市", counted(count, "city", "cities"))
    case .county: say("\(count)个县区", counted(count, "county", "counties"))
    case .town: say("\(count)个乡镇", counted(count, "town"))
    }
  }

  /// Every one of so many: "1 city", "both cities", "all 11 cities".
  func allRegions(_ count: Int, _ level: Region.Level) -> String {
    let counted = regions(count, level)
    return say(counted, count == 2 ? "both" + counted.dropFirst() : count == 1 ? counted : "all " + counted)
  }

  /// 1st, 2nd, 3rd, 11th.
  private func ordinal(_ number: Int) -> String {
    let suffix: String =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(suffix)"
  }
}
