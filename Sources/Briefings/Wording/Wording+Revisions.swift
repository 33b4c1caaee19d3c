import Analysis
import Drawing
import Indicators

/// How figures were revised, and what that did to verdicts.
extension Wording {
  /// 吕梁2022年地区生产总值由2391亿元修订为2418.9亿元，上调1.2%.
  func revisionFinding(_ history: RevisionHistory) -> String {
    let key = history.key
    let isTarget = key.series.kind == .target
    let name = isTarget ? targetName(measured(key.series)) : measured(key.series)
    let what = say(
      "\(shortName(key.series.region))\(period(key.period))\(name)",
      "\(possessive(key.series.region)) \(inSentence(name)) for \(period(key.period))"
    )
    guard let now = history.used?.quantity.map({ said($0, of: key) }) else { return what }
    guard let total = history.total, let first = catalog.quantity(of: total.before).map({ said($0, of: key) }) else {
      return unrevised(history, what, now)
    }
    let amount = total.revision.map { changed($0) } ?? ""
    return switch total.kind {
    case .refinement:
      say("\(what)先为\(first)，后确定为\(now)", "\(what), first put at \(first), is now given as \(now)")
    case .coarsening:
      say("\(what)先为\(first)，现用\(now)，两者相符", "\(what), first given as \(first), is now put at \(now), which agrees")
    case .newTarget:
      say("\(what)由\(first)改为\(now)", "\(what), first set at \(first), was replaced by \(now)")
    case .conflict:
      say("\(what)先为\(first)，后为\(now)，两者矛盾", "\(what), first given as \(first), is now \(now), which contradicts it")
    case .revision, .replacedByHigherStanding:
      say(
        "\(what)由\(first)修订为\(now)\(amount)",
        "\(what) was revised from \(startOfPair(total) ?? first) to \(now)\(amount)")
    }
  }

  /// A figure as it was said; a place in a ranking as such: 第2位.
  private func said(_ quantity: Quantity, of key: FigureKey) -> String {
    guard key.series.measure == .rank, let place = quantity.value?.rounded(fractionDigits: 0) else {
      return value(quantity)
    }
    return say("第\(number(place))位", number(place))
  }

  /// "2,391" in "from 2,391 to 2,418.9 billion yuan": the first of two numbers of one unit; nil for what needs its own.
  private func startOfPair(_ change: RevisionChange) -> String? {
    guard let quantity = catalog.quantity(of: change.before), quantity.value != nil, let unit = quantity.unit,
      change.now.unit == unit, !catalog[unit].isPercent, !catalog[unit].isPoints,
      !catalog[unit].symbol.en.hasPrefix("thousand ")
    else { return nil }
    return value(quantity, .withoutUnit)
  }

  /// A figure of which the value in use is that of the first day.
  private func unrevised(_ history: RevisionHistory, _ what: String, _ now: String) -> String {
    if !history.changes.isEmpty {
      return say("\(what)曾作修订，现仍为\(now)", "\(what) was revised for a time and is \(now) again")
    }
    if history.vintages.count == 1 {
      return say("\(what)为\(now)，只发布过一次", "\(what) is \(now), published once")
    }
    if history.vintages.contains(where: { $0.role == .outranked || $0.role == .conflicting }) {
      return say(
        "\(what)来源说法不一，采用\(now)", "Sources differ on \(inSentence(what)); the value in use is \(now)")
    }
    return say("\(what)自首次发布以来一直为\(now)", "\(what) has stayed at \(now) since it was first published")
  }

  /// ，上调1.2%: nothing where the amount is no one number.
  private func changed(_ revision: Revision) -> String {
    guard let size = revision.difference.value, !size.isZero else { return "" }
    let amount = revision.percent ?? revision.difference
    let plain = value(size.isNegative ? amount.mirrored : amount)
    return say("，\(size.isNegative ? "下调" : "上调")\(plain)", ", \(size.isNegative ? "down" : "up") \(plain)")
  }

  /// 吕梁地区生产总值3个时期的数据均上调; 吕梁地区生产总值有3个时期先后说法不同，其中2个被修订（上调1个，下调1个）.
  func revisionsFinding(
    _ region: RegionCode, _ indicator: IndicatorCode, _ measure: Statement.Measure, _ summary: RevisionSummary
  ) -> String {
    let what = measured(indicator, measure)
    let (count, revised) = (summary.figures, summary.revised)
    let isUp = summary.up == revised
    if revised > 0, isUp || summary.down == revised {
      let direction = isUp ? say("上调", "up") : say("下调", "down")
      return revised == count
        ? say(
          "\(shortName(region))\(what)\(count)个时期的数据均\(direction)",
          "\(possessive(region)) \(inSentence(what)) was revised \(direction) for all \(count) periods")
        : say(
          "\(shortName(region))\(what)有\(count)个时期先后说法不同，其中\(revised)个被\(direction)",
          "\(possessive(region)) \(inSentence(what)) was revised \(direction) for \(revised) of \(count) periods with more than one value"
        )
    }
    let sides = comma([
      summary.up > 0 ? say("上调\(summary.up)个", "\(summary.up) up") : "",
      summary.down > 0 ? say("下调\(summary.down)个", "\(summary.down) down") : "",
    ])
    return say(
      "\(shortName(region))\(what)有\(count)个时期先后说法不同，"
        + (revised == 0 ? "均未修订" : "其中\(revised)个被修订\(parenthesised(sides))"),
      "\(possessive(region)) \(inSentence(what)) has more than one value for \(count) periods: "
        + (revised == 0 ? "none was revised" : "\(revised) revised\(parenthesised(sides))"))
  }

  var byPublication: String { say("按发布日期排列", "by day of publication") }
  var axisNotFromZero: String { say("纵轴不自零起", "value axis not from zero") }
  var valueInUse: String { say("现用数值", "value in use") }
  var valueUsedBefore: String { say("曾用数值", "value used before") }
  var valueNotUsed: String { say("未采用的说法", "said, not used") }

  /// Who said it and when: 统计年鉴，2024年5月26日.
  func vintage(_ source: SourceCode) -> String {
    comma([kind(catalog[source].kind), published(catalog[source])])
  }

  /// 2024年5月26日，统计年鉴：2418.9亿元，现用数值.
  func describe(_ vintage: RevisionHistory.Vintage) -> String {
    let use = vintage.isUsed ? valueInUse : vintage.usedFrom != nil ? valueUsedBefore : valueNotUsed
    let figure = vintage.quantity.map { value($0) } ?? target(vintage.statement)
    return say(
      "\(self.vintage(vintage.statement.source))：\(figure)，\(use)。",
      "\(capitalised(self.vintage(vintage.statement.source))): \(figure), \(use).")
  }

  /// Days that are known by month or year alone are drawn at their end.
  func precisionNote(_ statements: [Statement]) -> String {
    statements.contains { catalog[$0.source].publishedPrecision != .day }
      ? say("只知月份或年份的发布日期按其最后一天绘出。", "Dates known only by month or year are drawn at the end of it.") : ""
  }

  func periodsLeftOut(_ count: Int) -> String {
    count > 0 ? say("另有较早的\(count)个时期未绘出。", "\(count) earlier period\(count == 1 ? " is" : "s are") left out.") : ""
  }

  /// 吕梁2022年地区生产总值增长：先按5.5%（统计公报，2023年2月1日）评为达成，修订为5.1%（统计年鉴，2024年2月1日）后为未达成.
  func flipNote(_ flip: VerdictHistory.Flip) -> String {
    let target = flip.now.verdict.target
    let what = say(
      "\(shortName(target.region))\(period(target.period))\(measured(target))",
      "\(shortName(target.region)), \(inSentence(measured(target))) for \(period(target.period))"
    )
    func said(_ stage: VerdictHistory.Stage) -> String {
      let figure =
        flip.cause == .target ? self.target(stage.verdict.target) : judgedFigures(stage.verdict)
      return figure + parenthesised(stage.verdict.vintage(in: catalog).map { vintage($0.source) } ?? "")
    }
    let (before, now) = (verdict(flip.before.verdict.sign), verdict(flip.now.verdict.sign))
    return flip.cause == .target
      ? say(
        "\(what)：目标由\(said(flip.before))改为\(said(flip.now))，评判由\(before)改为\(now)。",
        "\(what): \(before) against the target of \(said(flip.before)), \(now) against that of \(said(flip.now)).")
      : say(
        "\(what)：先按\(said(flip.before))评为\(before)，后按\(said(flip.now))评为\(now)。",
        "\(what): \(before) at \(said(flip.before)), then \(now) at \(said(flip.now)).")
  }

  /// 5.5%, and for a relation the figure that it was held against: "5.5% against 5.0%".
  private func judgedFigures(_ verdict: Verdict) -> String {
    let actual = verdict.actual.map { value($0) } ?? ""
    guard let partner = verdict.partner?.quantity else { return actual }
    return say("\(actual)（对照\(value(partner))）", "\(actual) against \(value(partner))")
  }

  /// A source with the day on which it came out, or what is known of it, unless its name says that already.
  private func nameWithDate(_ source: SourceCode) -> String {
    let date = catalog[source].published
    let known =
      catalog[source].publishedPrecision == .year
      ? say("\(date.year)年", "\(date.year)") : published(catalog[source])
    let name = shortName(source)
    return name.contains(known) ? name : name + parenthesised(known)
  }

  /// Which vintages the verdicts of a table were given on: sources with their days.
  func vintagesNote(_ verdicts: [Verdict], limit: Int = 6) -> String {
    var sources: [SourceCode] = []
    for verdict in verdicts where verdict.isJudged {
      guard let source = verdict.vintage(in: catalog)?.source, !sources.contains(source) else { continue }
      sources.append(source)
    }
    guard !sources.isEmpty else { return "" }
    let names = sources.sorted().prefix(limit).map(nameWithDate)
    let rest = sources.count - names.count
    let more = rest > 0 ? say("等\(sources.count)份来源", " and \(rest) more") : ""
    return say(
      "评判所据实际数的发布版本：\(names.joined(separator: "、"))\(more)。",
      "Judged on the figures as published by: \(names.joined(separator: "; "))\(more).")
  }
}
