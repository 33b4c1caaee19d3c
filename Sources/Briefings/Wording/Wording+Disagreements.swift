import Analysis
import Indicators

/// Words about sources that differ and readings that were corrected.
extension Wording {
  /// The head of a group of figures of which sources say different things.
  func disagreement(_ kind: Disagreement.Kind) -> String {
    switch kind {
    case .conflict: say("同级来源相互矛盾", "Sources of one standing contradict each other")
    case .outranked: say("级别较低的来源说法不同", "A source of lower standing says otherwise")
    case .revised: say("后来修订", "Revised since")
    case .bound: say("另有来源只给出界限或约数", "Also given as a bound or an approximate figure")
    }
  }

  /// 所列地区有5个数据来源说法不一：同级矛盾2个，……; the kinds apart.
  func disagreementSummary(_ counts: [(Disagreement.Kind, Int)]) -> String {
    let parts = counts.filter { $0.1 > 0 }.map { kind, count in
      switch kind {
      case .conflict: say("同级来源相互矛盾的\(count)个", "\(count) in conflict between sources of one standing")
      case .outranked: say("级别较低的来源说法不同的\(count)个", "\(count) said otherwise by a source of lower standing")
      case .revised: say("后来修订的\(count)个", "\(count) revised since")
      case .bound: say("另有来源只给出界限或约数的\(count)个", "\(count) also given as a bound or approximately")
      }
    }
    let all = counts.reduce(0) { $0 + $1.1 }
    return sentence([
      say(
        "来源说法不一的数据\(all)个：\(parts.joined(separator: "，"))",
        "sources differ on \(counted(all, "figure")): \(parts.joined(separator: ", "))")
    ])
  }

  /// By which step of the rule one statement was chosen before another.
  func choiceRule(_ step: ResolutionStep) -> String {
    switch step {
    case .higherStanding: say("取级别较高的来源", "source of higher standing")
    case .exactInBound: say("确数与界限相符，取确数", "exact figure within the bound")
    case .finerDigits: say("两数相符，取位数较多者", "same figure with more digits")
    case .newest: say("取最新发布的来源", "newest source")
    case .exactOfOneDay: say("同级同日，取确数", "same standing and day: exact figure")
    case .moreDigits: say("同级同日，取位数较多者", "same standing and day: more digits")
    case .sourceOrder: say("同级同日同位数，按来源代号", "same standing, day and digits: by source id")
    case .rowOrder: say("同一来源，取先出现者", "same source: the first")
    }
  }

  /// A source with the day that it came out, as far as its name does not say that: 晋中市2025年政府工作报告，2025年2月26日, and
  /// 吕梁市政府网2023年6月 alone.
  func dated(_ source: SourceCode) -> String {
    let (name, published) = (shortName(source), catalog[source].published)
    let known = catalog[source].publishedPrecision
    let year = say("\(published.year)年", "\(published.year)")
    let month = period(.month(year: published.year, month: published.month))
    let isSaid = name.contains(month) || known == .year && name.contains(year)
    return isSaid ? name : comma([name, self.published(catalog[source])])
  }

  /// What a source printed, or the figure where the printed form is not kept.
  func printed(_ statement: Statement) -> String {
    statement.asPrinted.isEmpty ? target(statement) : statement.asPrinted
  }

  /// What a source says, as an entry among others: in its own words where it is in the language of the reader and names
  /// the unit, else the figure with its unit and all its digits.
  func said(_ statement: Statement) -> String {
    let namesUnit = statement.asPrinted.contains { $0.isLetter || $0 == "%" }
    return !isForeign(statement.asPrinted) && namesUnit ? statement.asPrinted : withAllDigits.target(statement)
  }

  /// Whether words are not in the language of the reader; a number alone is in every language.
  func isForeign(_ text: String) -> Bool {
    let isHan = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    return text.contains(where: \.isLetter) && isHan != isChinese
  }

  var printedNote: String { say("原文照录来源的文字，未译。", "Printed forms are quoted in the language of the source.") }

  func correctionAction(_ correction: Correction) -> String {
    switch correction.action {
    case .flag: say("存疑，原数不改", "flagged, unchanged")
    case .drop: say("不用", "dropped")
    case .replace: say("更正为\(corrected(correction))", "corrected to \(corrected(correction))")
    }
  }

  /// The figure that replaces another, with both ends of a range.
  private func corrected(_ correction: Correction) -> String {
    [correction.value, correction.valueHigh].compactMap { $0.map(number) }.joined(separator: say("—", "–"))
  }

  var expiredCorrection: String { say("已失效，未采用", "expired, not applied") }
}
