import Analysis
import Indicators
import Testing

@testable import Briefings

/// Figures in a sentence: bounds, falls, ranges and zero in both languages.
struct WordingFigureTests {
  let sample: WordingSample

  init() throws { sample = try WordingSample() }

  @Test(arguments: [
    ("eq 2643.2 yi_yuan", "为2643.2亿元", "came to 264.3 billion yuan"),
    ("gt 2400 yi_yuan", "超过2400亿元", "came to more than 240 billion yuan"),
    ("ge 500 yi_yuan", "在500亿元以上", "came to at least 50 billion yuan"),
    ("le 5.5 percent", "在5.5%以内", "came to at most 5.5%"),
    ("lt 3 percent", "低于3%", "stood at less than 3%"),
    ("near 8 wan_ren", "近8万人", "came to nearly 80,000 people"),
    ("approx 5 percent", "为5%左右", "stood at about 5%"),
    ("range 4.5..5 percent", "为4.5%—5%", "stood at 4.5–5%"),
    ("eq 3.9 wan_ren", "为3.9万人", "came to 39,000 people"),
    ("eq 284 ge", "为284个", "numbered 284"),
    ("eq 1 ren", "为1人", "came to 1 person"),
    ("range 0..1 ren", "为0—1人", "came to 0–1 people"),
    ("eq -1 points", "为−1个百分点", "stood at −1 percentage point"),
    ("range 0.5..1 points", "为0.5—1个百分点", "stood at 0.5–1 percentage points"),
    ("eq -89.6 yi_yuan", "为−89.6亿元", "stood at −9.0 billion yuan"),
    ("eq 41 thousand_people", "为41千人", "came to 41,000 people"),
    ("eq 3081 thousand_people", "为3081千人", "came to 3.081 million people"),
    ("range 1500..2000 thousand_people", "为1500—2000千人", "came to 1.5–2 million people"),
    ("ge 999 thousand_people", "在999千人以上", "came to at least 999,000 people"),
  ])
  func amounts(said: String, zh: String, en: String) throws {
    let quantity = try sample.quantity(said, of: "share")
    #expect(sample.zh.amount(quantity) == zh)
    #expect(sample.en.amount(quantity) == en)
  }

  @Test func namesTakeNumbersWithoutACopula() throws {
    #expect(sample.zh.amountAfterName(try sample.quantity("eq 284 ge")) == "284个")
    #expect(sample.zh.amountAfterName(try sample.quantity("ge 3 wan_ren")) == "在3万人以上")
  }

  @Test(arguments: [
    ("eq 5.2 percent", "增长5.2%", "grew by 5.2%", "up 5.2%"),
    ("eq -2.9 percent", "下降2.9%", "fell by 2.9%", "down 2.9%"),
    ("eq 0 percent", "持平", "did not change", "unchanged"),
    ("gt 30 percent", "增长超过30%", "grew by more than 30%", "up more than 30%"),
    ("le -3 percent", "下降3%以上", "fell by at least 3%", "down at least 3%"),
    ("lt 0 percent", "下降", "fell", "down"), ("gt 0 percent", "实现正增长", "grew", "up"),
    ("range 4.5..5 percent", "增长4.5%—5%", "grew by 4.5–5%", "up 4.5–5%"),
    ("range -1..2 percent", "增速为−1%至2%", "changed by −1 to 2%", "−1 to 2%"),
    // What grew by less than 2.5 % may have fallen.
    ("lt 2.5 percent", "增速低于2.5%", "showed growth of less than 2.5%", "less than 2.5%"),
    ("le 2.5 percent", "增速在2.5%以内", "showed growth of at most 2.5%", "at most 2.5%"),
    ("gt -3 percent", "增速超过−3%", "showed growth of more than −3%", "more than −3%"),
    ("near 8 percent", "增长近8%", "grew by nearly 8%", "up nearly 8%"),
  ])
  func movements(said: String, zh: String, en: String, cell: String) throws {
    let rate = try sample.quantity(said)
    #expect(sample.zh.movement(rate) == zh)
    #expect(sample.en.movement(rate) == en)
    #expect(sample.en.change(rate) == cell)
  }

  @Test(arguments: [
    ("European Union", "the European Union"), ("Czech Republic", "the Czech Republic"), ("Unionville", "Unionville"),
    ("the Marches", "the Marches"), ("Germany", "Germany"),
  ])
  func articlesOfPlaces(name: String, inside: String) {
    #expect(sample.en.withArticle(name) == inside)
  }

  @Test func wholesFollowTheKindOfTheRegion() throws {
    // Both a province and, where its name gives no such word, the name itself.
    #expect(sample.zh.wholeName(sample.shanxi) == "全省")
    #expect(sample.zh.wholeName(sample.luliang) == "吕梁")
    #expect(sample.en.wholeName(sample.shanxi) == "Shanxi")
    #expect(sample.zh.whole(.nation, of: sample.luliang) == "全国")
    #expect(sample.zh.regions(11, .city) == "11个市")
    #expect(sample.en.allRegions(2, .city) == "both cities")
  }

  @Test func aQuarterGrewOnTheYear() throws {
    let rate = try sample.quantity("eq 5.2 percent")
    #expect(sample.zh.movement(rate, in: .quarter(year: 2025, quarter: 1)) == "同比增长5.2%")
    #expect(sample.en.movement(rate, in: .month(year: 2025, month: 3)) == "grew by 5.2% year on year")
    #expect(sample.zh.movement(rate, in: .year(2025)) == "增长5.2%")
    #expect(sample.zh.rise(try sample.quantity("eq -0.3 percent")) == "为负（−0.3%）")
  }

  @Test func ratiosAndScales() {
    #expect(sample.zh.times(Numeral(coefficient: 27, fractionDigits: 1)) == "2.7倍")
    #expect(sample.zh.times(Numeral(coefficient: 63, fractionDigits: 1), sign: "＜") == "＜6.3倍")
    #expect(sample.zh.scaleEnds("−50", "100") == "−50至100" && sample.zh.scaleEnds("0", "6") == "0—6")
  }

  @Test func onePointIsSingular() {
    #expect(sample.en.points(Numeral(coefficient: 1)) == "1 percentage point")
    #expect(sample.en.points(Numeral(coefficient: 5, fractionDigits: 1)) == "0.5 percentage points")
    #expect(sample.zh.points(Numeral(coefficient: 1)) == "1个百分点")
  }

  @Test(arguments: [
    ("GDP per head", "GDP per head"), ("PM2.5 concentration", "PM2.5 concentration"),
    ("5G base stations", "5G base stations"), ("R&D spending", "R&D spending"), ("Al-Mg materials", "Al-Mg materials"),
    ("Lüliang airport", "Lüliang airport"), ("Petitions", "petitions"),
    ("Fixed-asset investment", "fixed-asset investment"),
  ])
  func firstLetters(name: String, inside: String) {
    #expect(sample.en.inSentence(name) == inside)
    #expect(sample.zh.inSentence(name) == name)
  }

  @Test func growthOfLongNamesStandsFirst() throws {
    let income = try sample.indicator("income")
    #expect(sample.en.measured(income, .growth) == "Growth in income per head")
    #expect(sample.en.targetName(income, .growth) == "Target for growth in income per head")
    #expect(sample.en.measured(try sample.indicator("gdp"), .growth) == "GDP growth")
    #expect(sample.zh.measured(income, .growth) == "居民收入增长")
    // The name of a price rise says its growth already.
    #expect(sample.zh.measured(try sample.indicator("cpi"), .growth) == "居民消费价格涨幅")
  }
}

/// Targets as they were set, and how they compare.
struct WordingTargetTests {
  let sample: WordingSample

  init() throws { sample = try WordingSample() }

  @Test func relations() throws {
    let gdp = Reference(indicator: try sample.indicator("gdp"))
    let sync = try sample.statement("income", "sync - -", reference: gdp)
    #expect(sample.zh.target(sync) == "与地区生产总值增速同步")
    #expect(sample.en.target(sync) == "in step with GDP growth")
    let broadly = try sample.statement("income", "sync 0.5 points", reference: gdp)
    #expect(sample.zh.target(broadly) == "与地区生产总值增速基本同步")
    #expect(sample.en.target(broadly) == "broadly in step with GDP growth")
    let own = Reference(indicator: try sample.indicator("income"), level: .province)
    let above = try sample.statement("income", "above - -", reference: own)
    #expect(sample.zh.target(above) == "高于全省居民收入增速")
    #expect(sample.en.target(above) == "above the provincial rate")
    #expect(sample.zh.isSameTarget(sync, sync))
    #expect(!sample.zh.isSameTarget(sync, broadly))
  }

  @Test func zeroHasNoUnit() throws {
    let least = try sample.statement("gdp", "ge 0 yi_yuan", measure: .level)
    #expect(sample.zh.target(least) == "不低于零")
    #expect(sample.en.target(least) == "at least zero")
  }

  @Test func partnersOfALevel() throws {
    func target(_ indicator: String, _ reference: Reference) throws -> [String] {
      let said = try sample.statement(indicator, "above - -", reference: reference)
      return [sample.zh.target(said), sample.en.target(said)]
    }
    let (income, gdp, cpi) = (
      try sample.indicator("income"), try sample.indicator("gdp"), try sample.indicator("cpi")
    )
    #expect(
      try target("income", Reference(indicator: income, level: .nation)) == ["高于全国居民收入增速", "above the national rate"])
    #expect(
      try target("income", Reference(indicator: gdp, level: .province)) == [
        "高于全省地区生产总值增速", "above provincial GDP growth",
      ])
    // What is called a rise already has no growth of its own.
    #expect(try target("income", Reference(indicator: cpi)) == ["高于居民消费价格涨幅", "above consumer price inflation"])
  }

  @Test func changesOfShares() throws {
    let change = try sample.statement("share", "eq 2 points", measure: .change)
    #expect(sample.zh.target(change) == "提高2个百分点")
    #expect(sample.en.target(change) == "up 2 percentage points")
  }

  @Test(arguments: [
    ("range 4.5..5 percent", "approx 5 percent", "下限低0.5个百分点", "lower bound 0.5 percentage points lower"),
    ("eq 5 percent", "ge 6 percent", "低1个百分点", "1 percentage point lower"),
    ("eq 5 percent", "approx 5 percent", "数值相同，表述不同", "same figure, other form"),
    ("gt 0 percent", "ge 5 percent", "由5%以上改为正增长", "from at least 5% to above zero"),
    ("ge 3.9 wan_ren", "ge 4 wan_ren", "少0.1万人", "1,000 fewer people"),
    ("eq 5 yi_yuan", "eq 4 yi_yuan", "多1亿元", "0.1 billion yuan more"),
    ("eq 40 ge", "eq 38 ge", "多2个", "2 more"),
    ("ge 3.9 wan_ren", "ge 3.90 wan_ren", "不变", "unchanged"),
  ])
  func ambition(newest: String, before: String, zh: String, en: String) throws {
    let (new, old) = (try sample.statement("gdp", newest, year: 2026), try sample.statement("gdp", before))
    let periods = (newest: new.period, before: old.period)
    #expect(sample.zh.ambition(new, old, periods: periods) == zh)
    #expect(sample.en.ambition(new, old, periods: periods) == en)
  }

  @Test func aYearWithoutTargetIsNamed() throws {
    let target = try sample.statement("gdp", "eq 5 percent")
    let periods = (newest: Period.year(2026), before: Period.year(2025))
    #expect(sample.zh.ambition(nil, target, periods: periods) == "2026年未收录")
    #expect(sample.en.ambition(target, nil, periods: periods) == "no target read for 2025")
    #expect(sample.en.ambition(nil, nil, periods: periods) == "–")
  }

  @Test func lessThanZeroIsAFallOfWhatShouldFall() throws {
    #expect(sample.zh.target(try sample.statement("petitions", "lt 0 percent")) == "下降")
    #expect(sample.zh.target(try sample.statement("gdp", "lt 0 percent")) == "负增长")
    #expect(sample.en.target(try sample.statement("gdp", "lt 0 percent")) == "a fall")
  }

  @Test func outcomesLeaveOutNothingAndNoZero() {
    #expect(sample.zh.outcomes(met: 3, about: 0, missed: 1) == "3项达成，1项未达成")
    #expect(sample.en.outcomes(met: 3, about: 1, missed: 0) == "3 met, 1 about met")
    #expect(sample.zh.outcomes(met: 0, about: 0, missed: 4) == "均未达成")
    #expect(sample.en.outcomes(met: 2, about: 0, missed: 0) == "both met")
    #expect(sample.zh.outcomes(met: 0, about: 1, missed: 0) == "1项约达")
    #expect(sample.zh.judgedOf(25, 25) == "25项目标均可评判")
    #expect(sample.en.judgedOf(25, 25) == "all 25 targets can be judged")
    #expect(sample.en.judgedOf(2, 2) == "both targets can be judged")
    #expect(sample.en.judgedOf(2, 2, owner: sample.luliang) == "both of Lüliang’s listed targets can be judged")
    #expect(sample.en.judgedOf(4, 139) == "of 139 targets, 4 can be judged")
    #expect(
      sample.en.scoreFinding(sample.luliang, all: 8, judged: 8, met: 8, about: 0, missed: 0)
        == "All of Lüliang’s 8 listed targets can be judged: all met")
    // A chart need not show all targets that there are.
    #expect(
      sample.en.scoreFinding(sample.luliang, all: 30, judged: 4, met: 3, about: 0, missed: 1)
        == "Of Lüliang’s 30 listed targets, 4 can be judged: 3 met, 1 missed")
    #expect(
      sample.zh.scoreFinding(sample.luliang, all: 8, judged: 0, met: 0, about: 0, missed: 0) == "所列吕梁8项目标尚无一项可评判")
  }
}

/// Titles that say a finding.
struct WordingFindingTests {
  let sample: WordingSample

  init() throws { sample = try WordingSample() }

  @Test func ranksThatMoveAndThatDoNot() throws {
    let value = try sample.quantity("eq 2643.2 yi_yuan")
    func titles(_ old: Int, _ new: Int, years: (Int, Int) = (2015, 2024)) -> [String] {
      [sample.zh, sample.en].map {
        $0.rankFinding(
          sample.luliang, $0.say("地区生产总值", "GDP"), from: (.year(years.0), old), to: (.year(years.1), new),
          scope: sample.province, value: value)
      }
    }
    #expect(
      titles(8, 2) == [
        "吕梁地区生产总值九年间由全省第8位升至第2位，2024年为2643.2亿元",
        "Lüliang’s GDP rose from 8th to 2nd in Shanxi in nine years, at 264.3 billion yuan in 2024",
      ])
    #expect(titles(1, 12, years: (2023, 2024))[1].contains("fell from 1st to 12th in Shanxi in one year"))
    #expect(titles(1, 12, years: (2023, 2024))[0].contains("一年间由全省第1位降至第12位"))
    // Between two years nothing need be known: the rank is not said to have been kept.
    #expect(titles(2, 2)[0] == "吕梁地区生产总值2015年与2024年均居全省第2位，2024年为2643.2亿元")
    #expect(titles(2, 2)[1].contains("ranked 2nd in Shanxi in both 2015 and 2024"))
  }

  @Test(arguments: [
    (
      "eq 3.9 percent", "eq 4.4 percent", "增长3.9%，低于全省0.5个百分点",
      "grew by 3.9% in 2022, 0.5 percentage points less than in Shanxi"
    ),
    (
      "eq -2 percent", "eq -1 percent", "下降2%，降幅比全省大1个百分点", "fell by 2% in 2022, 1 percentage point more than in Shanxi"
    ),
    ("eq -2 percent", "eq 1 percent", "下降2%，全省增长1%", "fell by 2% in 2022, while it grew by 1% in Shanxi"),
    ("eq 4.4 percent", "eq 4.4 percent", "增长4.4%，与全省持平", "grew by 4.4% in 2022, as in Shanxi"),
    ("gt 4 percent", "eq 4.4 percent", "增长超过4%", "grew by more than 4% in 2022"),
  ])
  func growthBesideAnother(mine: String, theirs: String, zh: String, en: String) throws {
    let (own, other) = (try sample.quantity(mine), try sample.quantity(theirs))
    let gdp = try sample.indicator("gdp")
    #expect(
      sample.zh.growthFinding(sample.luliang, gdp, .year(2022), own, other: (sample.shanxi, other))
        == "2022年吕梁地区生产总值" + zh)
    #expect(
      sample.en.growthFinding(sample.luliang, gdp, .year(2022), own, other: (sample.shanxi, other))
        == "Lüliang’s GDP " + en)
  }

  @Test(arguments: [
    (
      "eq 90.6 yi_yuan", "eq 342 yi_yuan", "由2015年的90.6亿元增至2022年的342亿元",
      "rose from 9.1 billion yuan in 2015 to 34.2 billion yuan in 2022"
    ),
    ("eq 60 percent", "eq 54.9 percent", "由2015年的60%降至2022年的54.9%", "fell from 60% in 2015 to 54.9% in 2022"),
    ("eq 50 percent", "eq 54.9 percent", "由2015年的50%升至2022年的54.9%", "rose from 50% in 2015 to 54.9% in 2022"),
    ("eq 41 ge", "eq 41 ge", "2015年与2022年均为41个", "numbered 41 in both 2015 and 2022"),
    (
      "eq -1.2 yi_yuan", "eq -0.58 yi_yuan", "由2015年的−1.2亿元收窄至2022年的−0.58亿元",
      "narrowed from −0.12 billion yuan in 2015 to −0.058 billion yuan in 2022"
    ),
    (
      "eq -1 yi_yuan", "eq 2 yi_yuan", "由2015年的−1亿元转为2022年的2亿元",
      "swung from −0.1 billion yuan in 2015 to 0.2 billion yuan in 2022"
    ),
    (
      "gt 20 yi_yuan", "eq 31.7 yi_yuan", "：2015年超过20亿元，2022年31.7亿元",
      ": more than 2 billion yuan in 2015, 3.2 billion yuan in 2022"
    ),
  ])
  func changes(first: String, last: String, zh: String, en: String) throws {
    let (old, new) = (try sample.quantity(first, measure: .level), try sample.quantity(last, measure: .level))
    #expect(
      sample.zh.changeFinding(sample.luliang, "甲", from: (.year(2015), old), to: (.year(2022), new)) == "吕梁甲" + zh)
    let text = sample.en.changeFinding(sample.luliang, "Output", from: (.year(2015), old), to: (.year(2022), new))
    #expect(text == "Lüliang’s output" + (en.hasPrefix(":") ? "" : " ") + en)
  }

  @Test func lowestFirstIsSaid() throws {
    let petitions = try sample.indicator("petitions")
    let value = try sample.quantity("eq 120 ge")
    #expect(
      sample.zh.placeInRanking(
        sample.luliang, petitions, .level, .year(2024), best: 2, worst: 3, ancestor: sample.shanxi, value: value,
        growth: nil) == "2024年吕梁信访总量为120个，由低到高居全省第2—3位")
    #expect(
      sample.en.placeInRanking(
        sample.luliang, petitions, .level, .year(2024), best: 2, worst: 3, ancestor: sample.shanxi, value: value,
        growth: nil) == "Lüliang’s petitions ranked 2nd–3rd in Shanxi, lowest first, in 2024, at 120")
  }

  /// A place among the few that have a figure is none among all.
  @Test func aPlaceAmongSomeIsSaidToBeOne() throws {
    let gdp = try sample.indicator("gdp")
    let value = try sample.quantity("eq 955.8 yi_yuan")
    func title(_ wording: Wording) -> String {
      wording.placeInRanking(
        sample.luliang, gdp, .level, .year(2015), best: 2, worst: 2, ancestor: sample.shanxi, known: 5, value: value,
        growth: nil)
    }
    #expect(title(sample.zh) == "2015年吕梁地区生产总值为955.8亿元，在全省有数据的5个市中居第2位")
    #expect(
      title(sample.en)
        == "Lüliang’s GDP ranked 2nd among the 5 cities in Shanxi with a figure in 2015, at 95.6 billion yuan")
    #expect(
      sample.zh.firstOfRanking(sample.luliang, gdp, .level, .year(2015), value, ancestor: sample.shanxi, known: 5)
        == "2015年地区生产总值，吕梁在全省有数据的5个市中居首，为955.8亿元")
  }

  @Test func equalRanksAreNamedOnce() {
    #expect(sample.zh.ranksInPeriods([(3, .year(2023)), (3, .year(2022))]) == "2022年、2023年均为第3位")
    #expect(sample.en.ranksInPeriods([(3, .year(2023)), (8, .year(2015))]) == "3rd in 2023, 8th in 2015")
  }

  @Test func missingPartnersAreSaid() {
    #expect(sample.zh.lineDescription("晋中", [], highest: nil, lowest: nil) == "晋中：所收来源未载。")
    #expect(sample.en.lineDescription("Jinzhong", [], highest: nil, lowest: nil) == "Jinzhong: in no source read.")
  }

  @Test func changesSinceTheLastEditionNameNoZero() throws {
    let day = try #require(CalendarDate("2025-06-30"))
    #expect(
      sample.zh.changesLead(day, [(.newFigure, 150), (.revisedFigure, 0)])
        == "与截至2025年6月30日的版本相比，新增数据150个；各项目标的评判没有变化。")
    #expect(
      sample.en.changesLead(day, [(.flippedVerdict, 1), (.revisedFigure, 2), (.withdrawnFigure, 1)])
        == "Since 30 June 2025: 1 verdict changed, 2 figures revised, 1 figure withdrawn.")
  }

  @Test func saysFromWhenToWhen() throws {
    let sample = try WordingSample()
    #expect(sample.zh.fromTo(.year(2022), .year(2023)) == "2022—2023年")
    #expect(sample.en.fromTo(.year(2022), .year(2023)) == "2022–23")
    #expect(
      sample.en.fromTo(.quarter(year: 2022, quarter: 4), .quarter(year: 2024, quarter: 1)) == "Q4 2022 to Q1 2024")
  }

  /// 284 after 277 and 334.65 after 337.05; of a bound what is known, never more.
  @Test func saysChangesOfTwoYears() throws {
    let sample = try WordingSample()
    for wording in [sample.zh, sample.en] {
      #expect(wording.changePercent(Rational(284, 277)) == "+2.5%")
      #expect(wording.changePercent(Rational(33465, 33705)) == "−0.7%")
      #expect(wording.changePercent(.one) == "0.0%")
      let least = Interval(lower: .init(Rational(8, 7), isClosed: true), upper: nil)
      #expect(wording.boundedChange(least) == "≥+14.2%")
      let most = Interval(lower: nil, upper: .init(Rational(8, 7), isClosed: false))
      #expect(wording.boundedChange(most) == "＜+14.3%")
    }
  }
}

/// How a target moved between its first and its last year.
struct TargetMovementTests {
  let sample: WordingSample

  init() throws { sample = try WordingSample() }

  @Test(arguments: [
    ("ge 8 percent", "ge 6 percent", "降为2025年的6%以上", "went down from at least 8% for 2021 to at least 6% for 2025"),
    ("ge 6 percent", "ge 6 percent", "2025年与2021年同为6%以上", "was at least 6% for both 2021 and 2025"),
    ("ge 6 percent", "approx 6 percent", "改为2025年的6%左右", "changed from at least 6% for 2021 to about 6% for 2025"),
    ("range 4..6 percent", "range 4.5..5 percent", "改为2025年的4.5%—5%", "changed from 4–6% for 2021"),
    ("ge 3.9 wan_ren", "ge 40000 ren", "升为2025年的40000人以上", "went up from at least 39,000 people"),
  ])
  func aMoveIsSaidAsItWas(first: String, last: String, zh: String, en: String) throws {
    let measure: Statement.Measure = first.hasSuffix("ren") ? .level : .growth
    let indicator = measure == .level ? "jobs" : "gdp"
    let (earlier, later) = (
      try sample.statement(indicator, first, measure: measure, year: 2021),
      try sample.statement(indicator, last, measure: measure, year: 2025)
    )
    let code = try sample.indicator(indicator)
    let texts = [sample.zh, sample.en].map {
      $0.boundMoved(sample.luliang, code, measure, first: earlier, last: later)
    }
    #expect(texts[0].contains(zh), "\(texts[0])")
    #expect(texts[1].contains(en), "\(texts[1])")
  }
}
