import Analysis
import Charts
import Drawing
import Indicators

/// Titles, heads and furniture of a briefing.
extension Wording {
  /// What only layout can complete.
  var layout: LayoutWording {
    let isChinese = isChinese
    return LayoutWording(
      figure: { isChinese ? "图\($0)" : "Figure \($0)" }, table: { isChinese ? "表\($0)" : "Table \($0)" },
      continued: { isChinese ? "\($0)（续）" : "\($0) (continued)" }, page: { isChinese ? "第\($0)页" : "page \($0)" },
      pageAlone: { isChinese ? "第\($0)页" : "Page \($0)" },
      pages: { isChinese ? "第\($0)—\($1)页" : "pages \($0)–\($1)" },
      labelAndPage: { isChinese ? "\($0)　第\($1)页" : "\($0), page \($1)" },
      pageOf: { isChinese ? "第\($0)页，共\($1)页" : "Page \($0) of \($1)" },
      labelWithUnit: { isChinese ? "\($0)，\($1)" : "\($0), \($1)" })
  }

  var standardTitle: String { say("经济发展与目标完成情况简报", "Economy and targets briefing") }
  var standardPurpose: String {
    say("来源所载数据的核对、比较与评判", "Figures from the sources, checked, compared and judged one by one")
  }

  /// The title with the place before it, unless it says the place itself.
  func fullTitle(_ title: String, _ subject: RegionCode) -> String {
    if title.contains(shortName(subject)) { return title }
    return say("\(name(subject))\(title)", "\(name(subject)): \(inSentence(title))")
  }

  func runningHead(_ title: String, _ subject: RegionCode) -> String { fullTitle(title, subject) }

  func editionLine(_ edition: Int, newest: String) -> String {
    say("第\(edition)版　最新来源：\(newest)", "Edition \(edition). Newest source: \(newest)")
  }

  func coverKicker(_ subject: RegionCode, _ partners: [RegionCode]) -> String {
    guard !partners.isEmpty else { return name(subject) }
    return say(
      "\(name(subject))　对照\(list(partners.map(name)))", "\(name(subject)), compared with \(list(partners.map(name)))")
  }

  /// Ends with what the marks at the years mean.
  func coverRanksCaption(
    _ indicator: IndicatorCode, _ scope: ScopeCode, of region: RegionCode, marks: String = ""
  ) -> String {
    let more = marks.isEmpty ? "" : say("。", ". ") + marks
    return say(
      "\(name(region))\(shortName(indicator))的\(scopeName(scope, of: region))位次，来源所述\(more)",
      "\(possessive(region)) rank by \(inSentence(shortName(indicator))) \(scopeName(scope, of: region)), as stated by the sources\(more)"
    )
  }

  func sourceWithDate(_ source: SourceCode) -> String {
    let date = catalog[source].published
    return switch catalog[source].publishedPrecision {
    case .day: say("\(name(source))，\(self.date(date))发布", "\(name(source)), published on \(self.date(date))")
    case .month:
      say(
        "\(name(source))，\(published(catalog[source]))发布",
        "\(name(source)), published in \(published(catalog[source]))")
    case .year:
      say("\(name(source))，\(date.year)年发布，月日未载", "\(name(source)), published in \(date.year), month and day not given")
    }
  }

  /// 5份工作报告，4个政府网页……: the documents by kind.
  func sourcesUsed(_ sources: [SourceCode]) -> String {
    let counts = Source.Kind.allCases.compactMap { kind -> String? in
      let count = sources.count { catalog[$0].kind == kind }
      return count == 0 ? nil : countedKind(kind, count)
    }
    return list(counts)
  }

  private func countedKind(_ kind: Source.Kind, _ count: Int) -> String {
    switch kind {
    case .workReport: say("政府工作报告\(count)份", counted(count, "work report"))
    case .communique: say("统计公报\(count)份", counted(count, "communiqué"))
    case .yearbook: say("统计年鉴\(count)册", counted(count, "yearbook"))
    case .officialNote: say("政府网页\(count)个", counted(count, "government page"))
    case .newspaper: say("报刊\(count)篇", counted(count, "newspaper article"))
    case .secondary: say("转载网页\(count)个", counted(count, "copied page"))
    }
  }

  func kind(_ kind: Source.Kind) -> String {
    switch kind {
    case .workReport: say("政府工作报告", "work report")
    case .communique: say("统计公报", "communiqué")
    case .yearbook: say("统计年鉴", "yearbook")
    case .officialNote: say("政府网页", "government page")
    case .newspaper: say("报刊‡", "newspaper‡")
    case .secondary: say("转载网页†", "copied page†")
    }
  }

  func edition(_ number: Int, previous: CalendarDate?) -> String {
    guard let previous else { return say("第\(number)版", "Edition \(number)") }
    guard number > 1 else {
      return say(
        "第\(number)版；列出\(date(previous))以来的变化", "Edition \(number), with the changes since \(date(previous))")
    }
    return say(
      "第\(number)版，替代截至\(date(previous))的版本", "Edition \(number), replacing the edition as of \(date(previous))")
  }

  /// The language of the briefing, and the other one if it is made in that too.
  func languages(_ made: [Language]) -> String {
    made.count > 1 ? say("中文；另有英文版", "English; also in Chinese") : say("中文", "English")
  }

  var newestSourceHead: String { say("最新来源", "Newest source") }
  var sourcesUsedHead: String { say("所收来源", "Sources read") }
  var editionHead: String { say("版　　次", "Edition") }
  var languageHead: String { say("语　　言", "Language") }
  var contentsTitle: String { say("目录", "Contents") }
  var figuresTitle: String { say("图", "Figures") }
  var glanceTitle: String { say("要点一览", "At a glance") }
  var findingsTitle: String { say("主要发现", "Main findings") }
  var targetsTitle: String { say("目标", "Targets") }
  var comparisonTitle: String { say("地区比较", "Comparison") }
  var changesTitle: String { say("本版变动", "What changed") }
  var gapsTitle: String { say("缺漏与存疑", "Gaps and doubts") }
  var methodTitle: String { say("方法", "Method") }
  var sourcesTitle: String { say("来源", "Sources") }

  /// 一、增长与投资; "1 Growth and investment".
  func numbered(_ place: Int, _ title: String) -> String {
    say("\(chineseNumber(place + 1))、\(title)", "\(place + 1)  \(title)")
  }

  private func chineseNumber(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard number < 100 else { return "\(number)" }
    let tens = number / 10
    return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[number % 10]
  }

  // MARK: Heads of tables

  var valueHead: String { say("数值", "Figure") }
  var growthHead: String { say("增长，%", "Growth, %") }
  var rankHead: String { say("位次", "Rank") }

  /// 全省位次, "Rank in Shanxi".
  func rankHead(in scope: ScopeCode, of region: RegionCode) -> String {
    say(scopeName(scope, of: region) + "位次", "Rank " + scopeName(scope, of: region))
  }

  var latestHead: String { say("最新数据", "Latest") }
  var changeHead: String { say("变动", "Change") }
  var beforeHead: String { say("上版", "Before") }
  var nowHead: String { say("本版", "Now") }
  var usedHead: String { say("采用", "Used") }
  var otherHead: String { say("另有", "Also said") }
  var ruleHead: String { say("取舍", "Rule") }
  var sourceHead: String { say("来源", "Source") }
  var printedHead: String { say("原文", "As printed") }
  var actionHead: String { say("处理", "Action") }
  var reasonHead: String { say("理由", "Reason") }
  var usedInHead: String { say("用于", "Used in") }
  var lineHead: String { say("行", "Line") }
  var documentHead: String { say("文件", "Document") }
  var kindHead: String { say("类别", "Kind") }
  var publishedHead: String { say("发布", "Published") }
  var hashHead: String { say("网页或SHA-256", "Page or SHA-256") }
  var webPage: String { say("网页", "web page") }
  var itemUnit: String { say("项", "") }

  func latestTableTitle(_ topic: String) -> String { say("\(topic)：最新数据", "\(topic): latest figures") }
  var tableNote: String {
    say("增长和位次均为来源所述。", "Growth and ranks are as stated by the sources.")
  }
  var ambitionTitle: String { say("主要预期目标的变化", "How the main expected targets changed") }
  var ambitionSubtitle: String {
    say("各年主要预期目标，按原文；“—”为所收来源未载", "Main expected targets by year, as set; a dash means none was read")
  }
  func restOfTargets(_ count: Int) -> String {
    say("（另有\(count)项未能评判，见数据文件）", " (\(count) more, not judged, in the data file)")
  }
  var allTargetsTitle: String { say("目标一览与评判", "All targets and verdicts") }
  var computedNote: String { say("* 由两年数值计算。", "* computed from the levels of two years.") }
  var figuresUsedTitle: String { say("所用数据", "Figures used") }
  var documentsTitle: String { say("文件", "Documents") }
  var missingTitle: String { say("来源中的缺漏", "What the sources lack") }
  var openTargetsTitle: String { say("未能评判的目标", "Targets not judged") }
  var disagreementsTitle: String { say("来源说法不一的数据", "Figures on which the sources differ") }
  var correctionsTitle: String { say("录入更正与存疑标记", "Corrections and flags") }
  var secondaryTitle: String { say("二手来源", "Secondary sources") }

  func comparedWith(_ newest: Period, _ before: Period) -> String {
    say("\(period(newest))比\(period(before))", "\(period(newest)) against \(period(before))")
  }

  // MARK: Tiles

  func labelled(_ name: String, _ period: Period) -> String {
    say("\(name)，\(self.period(period))", "\(name), \(self.period(period))")
  }

  /// 地区生产总值增长目标, "GDP growth target", "Target for growth in exports".
  func targetName(_ indicator: IndicatorCode, _ measure: Statement.Measure, isPlural: Bool = false) -> String {
    targetName(measured(indicator, measure), isPlural: isPlural)
  }

  func targetName(_ name: String, isPlural: Bool = false) -> String {
    let plural = isPlural ? "s" : ""
    return say("\(name)目标", isLong(name) ? "Target\(plural) for \(inSentence(name))" : "\(name) target\(plural)")
  }

  func targetInPeriod(_ target: String, _ period: Period) -> String {
    say("\(self.period(period))为\(target)", "\(capitalised(target)) for \(self.period(period))")
  }

  func valueInPeriod(_ quantity: Quantity, _ period: Period) -> String {
    say("\(self.period(period))\(amount(quantity))", "\(value(quantity)) in \(self.period(period))")
  }

  func ranksInPeriods(_ ranks: [(Int, Period)]) -> String {
    if let first = ranks.first, ranks.count > 1, ranks.allSatisfy({ $0.0 == first.0 }) {
      let periods = list(ranks.map { period($0.1) }.reversed())
      return say("\(periods)均为\(rank(first.0))", "\(rank(first.0)) in \(periods)")
    }
    return comma(ranks.map { say("\(period($0.1))为\(rank($0.0))", "\(rank($0.0)) in \(period($0.1))") })
  }

  func judgedTargets(_ year: Int) -> String { say("\(year)年目标，已评判", "\(year) targets judged") }

  func notJudged(_ score: Scorecard.Tally) -> String {
    let (waiting, others) = (score.notYetReported, score.notAssessableCount)
    return comma([
      waiting > 0 ? say("\(self.waiting(score))\(waiting)项", "\(waiting) \(self.waiting(score))") : "",
      others > 0 ? say("不可评\(others)项", "\(others) not assessable") : "",
    ])
  }
}
