import Analysis
import Drawing
public import Indicators

/// Names of things in the data, and of time.
extension Wording {
  public func name(_ region: RegionCode) -> String { say(catalog[region].name) }
  public func shortName(_ region: RegionCode) -> String { say(catalog[region].shortName) }
  public func name(_ indicator: IndicatorCode) -> String { say(catalog[indicator].name) }
  public func shortName(_ indicator: IndicatorCode) -> String { say(catalog[indicator].shortName) }
  public func name(_ source: SourceCode) -> String { say(catalog[source].title) }
  func shortName(_ source: SourceCode) -> String { say(catalog[source].shortTitle) }

  /// A place inside a sentence: 吕梁, "Lüliang", "the European Union".
  func inSentence(_ region: RegionCode) -> String { say(shortName(region), withArticle(shortName(region))) }

  /// English puts an article before unions, republics and the like.
  func withArticle(_ name: String) -> String {
    let kinds: Set<String> = [
      "Union", "Republic", "Kingdom", "States", "Federation", "Emirates", "Netherlands", "Philippines", "Islands",
      "Area",
    ]
    let words = name.split(separator: " ").map(String.init)
    return words.first?.lowercased() != "the" && words.contains(where: kinds.contains) ? "the " + name : name
  }

  /// The name of a topic; of no topic at all 主要指标.
  public func topic(_ id: String) -> String {
    if id.isEmpty { return say("主要指标", "Main indicators") }
    return catalog.topics.first { $0.id == id }.map { say($0.name) } ?? id
  }

  /// The possessive of a place where a sentence begins: 吕梁 and "Lüliang’s", "The European Union’s".
  func possessive(_ region: RegionCode) -> String {
    let name = possessiveInSentence(region)
    return name.hasPrefix("the ") ? capitalised(name) : name
  }

  /// The same inside a sentence: "the European Union’s".
  func possessiveInSentence(_ region: RegionCode) -> String {
    let name = inSentence(region)
    return say(name, name + (name.hasSuffix("s") ? "’" : "’s"))
  }

  /// Whether the name says a growth already, as that of a price rise does.
  func isRise(_ indicator: IndicatorCode) -> Bool {
    catalog[indicator].unit.map { catalog[$0].isPercent } ?? false
  }

  /// Whether an English name cannot stand before another noun: "growth in income per head", not "income per head
  /// growth"; "growth in exports", not "exports growth", though "retail sales growth".
  func isLong(_ name: String) -> Bool {
    name.split(separator: " ").dropFirst().contains { ["per", "of", "in", "at", "to", "for"].contains($0) }
      || name.contains(",") || name.hasSuffix("s") && !name.hasSuffix("ss") && !name.lowercased().hasSuffix("sales")
  }

  /// What a measure of an indicator is called: 地区生产总值增长, "GDP growth".
  func measured(_ indicator: IndicatorCode, _ measure: Statement.Measure) -> String {
    let short = shortName(indicator)
    return switch measure {
    case .growth:
      isRise(indicator)
        ? short : say(short + "增长", isLong(short) ? "Growth in " + inSentence(short) : short + " growth")
    case .change: say(short + "变化", "Change in " + inSentence(short))
    case .rank: say(short + "位次", "Rank by " + inSentence(short))
    case .level, .share, .count: short
    }
  }

  /// What a measure is called where its number goes up and down: 地区生产总值增速, "GDP growth".
  func rate(_ indicator: IndicatorCode, _ measure: Statement.Measure) -> String {
    let name = measured(indicator, measure)
    return measure == .growth && !isRise(indicator) ? say(shortName(indicator) + "增速", name) : name
  }

  /// What the growth of an indicator is called, of parts of a year that on the year before: 地区生产总值同比增长, "GDP growth
  /// year on year".
  func growthName(_ indicator: IndicatorCode, in periods: [Period]) -> String {
    let name = measured(indicator, .growth)
    guard !isRise(indicator), periods.contains(where: isPartOfYear) else { return name }
    return say(shortName(indicator) + "同比增长", name + " year on year")
  }

  /// What a statement is about, with its prices where they are not the usual ones: "GDP growth at current prices".
  func measured(_ statement: Statement) -> String {
    atPrices(measured(statement.indicator, statement.measure), statement.prices)
  }

  /// The same under a heading that names the year: a part of it is named.
  func measuredInPart(_ statement: Statement) -> String {
    if case .year = statement.period { return measured(statement) }
    return say(
      "\(measured(statement))（\(period(statement.period))）", "\(measured(statement)), \(period(statement.period))")
  }

  /// What a series is about, with its prices where they are not the usual ones.
  func measured(_ series: SeriesKey) -> String {
    atPrices(measured(series.indicator, series.measure), series.prices)
  }

  /// The short name of what a series is about, with its prices where they are not the usual ones.
  func shortName(_ series: SeriesKey) -> String { atPrices(shortName(series.indicator), series.prices) }

  /// The name of a row of a scorecard, which shows of which measure it is; where several targets for one indicator
  /// stand in rows of their own with what each is held against: 居民收入（对照地区生产总值增速）, "Income, against GDP growth".
  func rowName(_ row: TargetRow) -> String {
    let subject = row.subject
    let showsMeasure = [.growth, .level, .share].contains(subject.measure)
    let name = atPrices(
      showsMeasure ? shortName(subject.indicator) : measured(subject.indicator, subject.measure), subject.prices)
    guard let reference = subject.reference, let target = row.verdicts.first?.target else { return name }
    let partner = partner(reference, of: target)
    return say("\(name)（对照\(partner)）", "\(name), against \(partner)")
  }

  /// A name with the prices that are not the usual ones of its figures; nil for the usual ones, which go unsaid.
  func atPrices(_ name: String, _ other: PriceBasis?) -> String {
    guard let other, !prices(other).isEmpty else { return name }
    return say("\(name)（\(prices(other))）", "\(name) \(prices(other))")
  }

  /// A period standing alone: 2024年, "2024".
  public func period(_ period: Period) -> String {
    switch period {
    case .year(let year): say("\(year)年", "\(year)")
    case .span(let first, let last): years(first, last)
    case .quarter(let year, let quarter): say("\(year)年\(quartersOfYear[quarter - 1])", "Q\(quarter) \(year)")
    case .quarters(let year, let through):
      say(
        "\(year)年\(["", "上半年", "前三季度", "全年"][through - 1])",
        ["", "the first half of", "the first three quarters of", "the whole of"][through - 1] + " \(year)")
    case .month(let year, let month): say("\(year)年\(month)月", "\(months[month - 1]) \(year)")
    }
  }

  /// What the first year of an axis carries.
  var yearSuffix: String { say("年", "") }

  /// A period under an axis, as short as it can be; `isFirst` carries 年.
  func tick(_ period: Period, isFirst: Bool = false) -> String {
    switch period {
    case .year(let year): isFirst ? say("\(year)年", "\(year)") : "\(year)"
    case .span(let first, let last): say("\(first)—\(last)", "\(first)–\(String(last).suffix(2))")
    case .quarter(let year, let quarter): say("\(year)年\(quarter)季", "\(year) Q\(quarter)")
    case .quarters(let year, let through): say("\(year)年1—\(through)季", "\(year) Q1–\(through)")
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }

  /// 2015—2024年, "2015–24"; one year alone where both are the same.
  func years(_ first: Int, _ last: Int) -> String {
    if first == last { return say("\(first)年", "\(first)") }
    let short = first / 100 == last / 100 ? String(String(last).suffix(2)) : "\(last)"
    return say("\(first)—\(last)年", "\(first)–\(short)")
  }

  /// Years one by one, runs of three and more drawn together: 2015年、2020—2022年.
  func years(_ years: [Int]) -> String {
    var runs: [(Int, Int)] = []
    for year in Set(years).sorted() {
      if let last = runs.last, last.1 == year - 1 {
        runs[runs.count - 1].1 = year
      } else {
        runs.append((year, year))
      }
    }
    return list(runs.map { self.years($0.0, $0.1) })
  }

  /// A number of years that have passed, in words up to ten: 九年, "nine years".
  func yearsPassed(_ count: Int) -> String {
    say("\(cardinal(count))年", "\(cardinal(count)) \(count == 1 ? "year" : "years")")
  }

  /// A small number in words; in digits from eleven on.
  func cardinal(_ number: Int) -> String {
    guard (0...10).contains(number) else { return "\(number)" }
    return say(
      ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"][number],
      ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][number])
  }

  func date(_ date: CalendarDate) -> String {
    say("\(date.year)年\(date.month)月\(date.day)日", "\(date.day) \(months[date.month - 1]) \(date.year)")
  }

  /// When a source came out, as precisely as is known.
  func published(_ source: Source) -> String {
    let date = source.published
    return switch source.publishedPrecision {
    case .day: self.date(date)
    case .month: say("\(date.year)年\(date.month)月", "\(months[date.month - 1]) \(date.year)")
    case .year: say("\(date.year)年（月日未载）", "\(date.year) (year only)")
    }
  }

  private var quartersOfYear: [String] { ["一季度", "二季度", "三季度", "四季度"] }

  private var months: [String] {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
  }
}
