import Analysis
import Charts
import Drawing
import Indicators

/// The words around a chart: subtitles, marks, gaps, sources.
extension Wording {
  /// Clauses of a subtitle: parts joined by commas, the parts by semicolons.
  func subtitle(_ parts: [[String]]) -> String {
    parts.map { comma($0) }.filter { !$0.isEmpty }.joined(separator: say("；", "; "))
  }

  /// The signs behind a figure: of its source's standing, and of a correction that applies to it.
  func marks(of statement: Statement) -> String {
    mark(catalog[statement.source].standing) + correctionMark(statement)
  }

  /// The signs of several figures together, each once.
  func marks(of statements: [Statement]) -> String {
    let all = Set(statements.flatMap { marks(of: $0) })
    return String("†‡§".filter(all.contains))
  }

  /// A target with the signs behind it.
  func markedTarget(_ statement: Statement) -> String { target(statement) + marks(of: statement) }

  /// § behind a figure that the package corrects or flags.
  func correctionMark(_ statement: Statement) -> String {
    catalog.correction(ofRow: statement.row) == nil ? "" : "§"
  }

  /// What the signs at the numbers mean, of those that are used.
  ///
  /// A source that only repeats what a better one says marks nothing, unless each one is shown for itself.
  func markNote(_ all: [Statement], showsRepeated: Bool = false) -> String {
    let statements = showsRepeated ? all : all.filter { !catalog.onlyRepeats($0) }
    let standings = Set(statements.map { catalog[$0.source].standing })
    let marks = [
      standings.contains(.secondary) ? say("† 二手来源（转载网页）", "† secondary source (copied web page)") : "",
      standings.contains(.newspaper) ? say("‡ 报刊", "‡ newspaper") : "",
      correctionNote(statements),
    ].filter { !$0.isEmpty }
    return marks.isEmpty ? "" : marks.joined(separator: say("；", "; ")) + say("。", ".")
  }

  /// The note of a statement, with its region where a chart has several: 晋中：经济普查修订。
  func note(of statement: Statement, namesRegion: Bool) -> String {
    let note = say(statement.note)
    guard namesRegion, !note.isEmpty else { return note }
    return say("\(shortName(statement.region))：", "\(capitalised(shortName(statement.region))): ") + note
  }

  /// What the correction mark means: § 录入已更正, "§ reading corrected".
  private func correctionNote(_ statements: [Statement]) -> String {
    let actions = Set(statements.compactMap { catalog.correction(ofRow: $0.row)?.action })
    switch (actions.contains(.replace), actions.contains(.flag)) {
    case (true, true): return say("§ 录入已更正或存疑", "§ reading corrected or in doubt")
    case (true, false): return say("§ 录入已更正", "§ reading corrected")
    case (false, true): return say("§ 录入存疑，原数未改", "§ reading in doubt, figure unchanged")
    case (false, false): return ""
    }
  }

  /// The same for a chart with marks or bars that are drawn as `kinds`: what hollow ones mean, and those with an arrow.
  func drawnMarkNote(_ statements: [Statement], _ kinds: [Marker.Kind], showsRepeated: Bool = false) -> String {
    text([
      markNote(statements, showsRepeated: showsRepeated),
      kinds.contains(.provisional)
        ? say("空心标记为初步数或预计数。", "Hollow marks are provisional or estimated figures.") : "",
      kinds.contains(.range)
        ? say("印作区间的数为空心标记，标在区间中点。", "A figure printed as a range is a hollow mark in its middle.") : "",
      kinds.contains(.moreThan) || kinds.contains(.lessThan)
        ? say(
          "带箭头的空心标记为界限（如超过、以上、以内、近），不作数值计算。",
          "A hollow mark with an arrow is a bound, not a value (“more than”, “at most”, “nearly” and the like).") : "",
    ])
  }

  /// Where the figures come from: short titles with lines; the rest counted when there are many.
  func sourceNote(_ statements: [Statement], limit: Int = 6) -> String {
    var order: [SourceCode] = []
    var lines: [SourceCode: Set<Int>] = [:]
    for statement in statements {
      if lines[statement.source] == nil { order.append(statement.source) }
      lines[statement.source, default: []].formUnion(statement.line.map { [$0] } ?? [])
    }
    order.sort { (catalog[$0].standing, $0) < (catalog[$1].standing, $1) }
    guard !order.isEmpty else { return "" }
    var shown = order.prefix(limit).map { code in
      shortName(code) + mark(catalog[code].standing) + self.lines((lines[code] ?? []).sorted())
    }
    if order.count > limit {
      let rest = order.count - limit
      shown.append(say("另有\(rest)份", "and \(rest) more"))
    }
    return say(
      "来源：" + shown.joined(separator: "；") + "。",
      (order.count == 1 ? "Source: " : "Sources: ") + shown.joined(separator: "; ") + ".")
  }

  /// The documents that a table rests on, and where their lines are listed.
  func tableSources(_ statements: [Statement], listedAt row: String, limit: Int = 4) -> RichText {
    let sources = Set(statements.map(\.source)).sorted { (catalog[$0].standing, $0) < (catalog[$1].standing, $1) }
    var names = sources.prefix(limit).map { shortName($0) + mark(catalog[$0].standing) }
    if sources.count > limit {
      let rest = sources.count - limit
      if !isChinese { names.append("\(rest) more") }
    }
    return RichText([
      .text(
        say(
          "来源：" + names.joined(separator: "、") + (sources.count > limit ? "等\(sources.count)份" : "") + "；行号见",
          (sources.count == 1 ? "Source: " : "Sources: ") + names.joined(separator: "; ") + "; lines in ")),
      .reference(destination: row, .labelAndPage), .text(say("。", ".")),
    ])
  }

  /// How many places there are, of which only the first are named.
  func andMore(of count: Int, named: Int) -> String { say("等\(count)处", " and \(count - named) more") }

  private func mark(_ standing: Source.Standing) -> String {
    switch standing {
    case .official: ""
    case .newspaper: "‡"
    case .secondary: "†"
    }
  }

  /// So many lines of one source are named one by one.
  private static let mostLines = 24

  /// The lines of a source; of very many how many there are, and between which.
  private func lines(_ lines: [Int]) -> String {
    guard let first = lines.first, let last = lines.last else { return "" }
    guard lines.count <= Self.mostLines else {
      return say("第\(first)至\(last)行中的\(lines.count)行", ", \(lines.count) lines from \(first) to \(last)")
    }
    let numbers = lines.map(String.init)
    return say(
      "第" + numbers.joined(separator: "、") + "行",
      (lines.count == 1 ? ", line " : ", lines ") + numbers.joined(separator: ", "))
  }

  var notInSources: String { say("所收来源未载", "in no source read") }
  var notReported: String { say("尚未公布", "not yet reported") }

  /// What was asked for and no source says, in these years if only some were asked for: 晋中：所收来源未载。
  func absent(_ names: [String], years: ClosedRange<Int>? = nil) -> String {
    guard !names.isEmpty else { return "" }
    let when = years.map { parenthesised(self.years($0.lowerBound, $0.upperBound)) } ?? ""
    return say("\(list(names))\(when)：\(notInSources)。", "\(capitalised(list(names)))\(when): \(notInSources).")
  }

  /// What was asked for and is known, but not as a figure that this chart can draw.
  func undrawn(_ names: [String]) -> String {
    names.isEmpty
      ? ""
      : say("\(list(names))：没有可绘的数据。", "\(capitalised(list(names))): no figure that can be drawn here.")
  }

  /// 晋中城镇新增就业, "Jinzhong’s new urban jobs".
  func figure(_ indicator: IndicatorCode, of region: RegionCode) -> String {
    let name = shortName(indicator)
    return say(shortName(region) + name, possessiveInSentence(region) + " " + inSentence(name))
  }

  /// 晋中位次, "the rank of Jinzhong".
  func rankOf(_ region: RegionCode) -> String { say(shortName(region) + "位次", "the rank of " + shortName(region)) }

  /// 晋中2025年目标, "targets of Jinzhong for 2025".
  func targets(of name: String, _ year: Int) -> String {
    say("\(name)\(year)年目标", "targets of \(inSentence(name)) for \(year)")
  }

  func gap(_ first: Int, _ last: Int) -> String {
    say("\(years(first, last))：所收来源未载", "\(years(first, last)): in no source read")
  }

  /// What a rule between two periods means; `names` are the lines that it parts if it does not part all.
  func breakLines(of names: [String]) -> [String] {
    let whose = names.isEmpty ? "" : parenthesised(list(names))
    return [say("口径变动\(whose)：", "Series break\(whose):"), say("前后不可比", "not comparable")]
  }

  /// From when on figures stand on a new basis, where a chart has no rule for it.
  func breakNotes(_ figures: [Indicators.Figure]) -> [String] {
    let first = figures.map(\.period).min()
    let periods = Set(figures.filter { $0.statement.status.contains(.seriesBreak) && $0.period != first }.map(\.period))
    return periods.sorted().map {
      say("\(period($0))起口径变动，与以前年份不可比。", "Figures from \(period($0)) on are not comparable with earlier ones.")
    }
  }

  var gapNote: String {
    say("相隔超过一期的点不连线，断点两侧不连线。", "No line is drawn across periods without a figure, nor across a break.")
  }

  var wayNote: String {
    say("虚直线由基期数引向目标，不是预测。", "The straight dashed line leads from the base to the target; it is no forecast.")
  }

  /// Targets that are sums over several years: 累计目标（5万人以上）不画在逐年数中。
  func totalsUndrawn(_ targets: [String]) -> String {
    say(
      "数年累计的目标（\(list(targets))）不画在逐年数中。",
      "Targets for totals of several years (\(list(targets))) are not drawn among yearly figures.")
  }

  /// What a title adds where the way between its two figures went further: ，其间2024年最高，为5.31亿元.
  func turn(_ period: Period, _ quantity: Quantity, isPeak: Bool) -> String {
    say(
      "，其间\(self.period(period))\(isPeak ? "最高" : "最低")，为\(value(quantity))",
      ", after a \(isPeak ? "peak" : "low") of \(value(quantity)) in \(self.period(period))")
  }

  var statedRanks: String { say("位次为来源所述", "ranks as stated by the sources") }

  func plan(_ plan: Plan) -> String { say(plan.name) + say("，", ", ") + years(plan.firstYear, plan.lastYear) }

  var indexName: String { say("指数", "Index") }

  func indexBase(_ period: Period) -> String { say("\(self.period(period))=100", "\(self.period(period)) = 100") }

  /// The ends of a scale: 0—60, −50至100, as a dash before a minus would read as a sign.
  func scaleEnds(_ low: String, _ high: String) -> String {
    low + (low.hasPrefix("−") || high.hasPrefix("−") ? say("至", " to ") : say("—", " to ")) + high
  }

  var nothingToShow: String { say("没有可绘的数据", "No data to show") }
}
