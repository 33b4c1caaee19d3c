import Analysis
import Drawing
import Indicators

/// Targets seen from several sides: what they ask for, how long they last, how far they are exceeded.
extension Wording {
  var targetViewsTitle: String { say("目标的松紧、延续与达成程度", "How targets moved, lasted and were kept") }

  // MARK: Ambition

  /// 2026年35项目标中，可与上年目标相比的21项：要求提高3项，降低7项，不变6项，表述不同5项; nil where nothing can be
  /// compared.
  func ambitionSummary(_ tally: AmbitionTally, _ period: Period) -> String? {
    let before = parts(
      [
        (tally.raised, "要求提高", "asks for more", "ask for more"),
        (tally.lowered, "要求降低", "asks for less", "ask for less"),
        (tally.same, "不变", "is unchanged", "are unchanged"),
        (tally.otherForm, "表述不同", "is set in another form", "are set in another form"),
      ], of: tally.compared)
    let reached = parts(
      [
        (tally.aboveActual, "要求高于上年已达水平", "asks for more than was reached", "ask for more than was reached"),
        (tally.belowActual, "要求低于上年已达水平", "asks for less than was reached", "ask for less than was reached"),
        (tally.atActual, "与上年已达水平持平", "asks for as much", "ask for as much"),
        (tally.openAgainstActual, "不能判定高低", "cannot be told", "cannot be told"),
      ], of: tally.comparedWithActual)
    var clauses: [String] = []
    if tally.compared > 0 {
      let isWhole = tally.compared == tally.total
      clauses.append(
        say(
          "\(self.period(period))\(tally.total)项目标\(isWhole ? tally.total == 1 ? "可与上年目标相比" : "均可与上年目标相比" : "中，可与上年目标相比的\(tally.compared)项")：\(before)",
          isWhole
            ? "the \(tally.total == 1 ? "one target" : "\(tally.total) targets") for \(self.period(period)) can be compared with the year before: \(before)"
            : "of \(counted(tally.total, "target")) for \(self.period(period)), \(tally.compared) can be compared with the year before: \(before)"
        ))
    }
    if tally.comparedWithActual > 0 {
      clauses.append(
        say(
          "可与上年实际相比的\(tally.comparedWithActual)项：\(reached)",
          tally.comparedWithActual == 1
            ? "one has a figure of the year before: \(reached)"
            : "of \(tally.comparedWithActual) with a figure of the year before, \(reached)"))
    }
    return clauses.isEmpty ? nil : sentence(clauses)
  }

  func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// Counts that are not zero: 要求提高3项，降低7项; "3 ask for more, 1 asks for less".
  private func parts(_ counts: [(count: Int, zh: String, one: String, many: String)], of all: Int) -> String {
    if let whole = counts.first(where: { $0.count == all }), all > 0 {
      return say(
        (all == 1 ? "" : "均") + whole.zh,
        all == 1 ? "it \(whole.one)" : "\(all == 2 ? "both" : "all \(all)") \(whole.many)")
    }
    return counts.filter { $0.count > 0 }.map { entry in
      say("\(entry.zh)\(entry.count)项", "\(entry.count) \(entry.count == 1 ? entry.one : entry.many)")
    }.joined(separator: say("，", ", "))
  }

  // MARK: Persistence

  /// 吕梁地区生产总值增长目标由2021年8%以上降至2025年5%左右、2026年4.5%—5%（2022—2024年未载）; nil for a single year.
  ///
  /// - Parameter tellsGaps: False where a figure below shows the years without a target.
  func persistence(_ history: Persistence, tellsGaps: Bool = true) -> String? {
    let name = targetName(measured(history.runs[0].targets[0]))
    let subject = say(shortName(history.region) + name, "\(possessive(history.region)) \(inSentence(name))")
    guard let first = history.runs.first, history.targets.count > 1 else { return nil }
    guard history.runs.count > 1 else {
      return say(
        "\(subject)\(years(first))均为\(target(first.first))，\(cardinal(first.targets.count))年未变",
        "\(subject) has been \(target(first.first)) in each year of \(years(first)), unchanged")
    }
    var clauses: [(verb: Movement, runs: [Persistence.Run])] = []
    for run in history.runs.dropFirst() {
      let verb = movement(run)
      if verb != .again, verb != .form, let last = clauses.last, last.verb == verb {
        clauses[clauses.count - 1].runs.append(run)
      } else {
        clauses.append((verb, [run]))
      }
    }
    let gaps = tellsGaps ? history.runs.flatMap(\.yearsWithout) : []
    let without =
      gaps.isEmpty ? "" : parenthesised(say("所收来源未载\(years(gaps))目标", "no target read for \(years(gaps))"))
    return subject + moved(from: first, clauses) + without
  }

  private enum Movement { case down, up, changed, form, again }

  private func movement(_ run: Persistence.Run) -> Movement {
    guard let change = run.change else { return .changed }
    // Of what falls, and of places in a ranking, lower is not plainly less.
    let isPlain = [change.left, change.right].allSatisfy { !($0.value?.isNegative ?? false) && $0.measure != .rank }
    switch change.relation {
    case .same: return .again
    case .sameNumberOtherForm: return .form
    case .lower where isPlain: return .down
    case .higher where isPlain: return .up
    case .lower, .higher, .nested, .notComparable, .unitDiffers, .priceBasisDiffers: return .changed
    }
  }

  private func moved(from first: Persistence.Run, _ clauses: [(verb: Movement, runs: [Persistence.Run])]) -> String {
    func label(_ run: Persistence.Run) -> String {
      say(years(run) + target(run.first), "\(target(run.first)) in \(years(run))")
    }
    func words(_ clause: (verb: Movement, runs: [Persistence.Run])) -> String {
      let what = clause.runs.map(label)
      let list = say(what.joined(separator: "、"), self.list(what))
      switch clause.verb {
      case .down: return say("降至\(list)", "down to \(list)")
      case .up: return say("升至\(list)", "up to \(list)")
      case .changed: return say("改为\(list)", "to \(list)")
      case .form: return say("改为\(list)，数值相同而表述不同", "to \(list), the same figure in another form")
      case .again: return say("\(years(clause.runs[0]))仍为\(target(clause.runs[0].first))", "again \(list)")
      }
    }
    let startsAgain = clauses.first?.verb == .again
    let start =
      startsAgain
      ? say("\(years(first))为\(target(first.first))", " was \(label(first))") : say("由", " went from ") + label(first)
    return start
      + clauses.enumerated().map { place, clause in
        let joint =
          clause.verb == .again
          ? say("，", ", ") : place > 0 ? say("，又", ", then ") : say("", " ")
        return joint + words(clause)
      }.joined()
  }

  private func years(_ run: Persistence.Run) -> String { years(run.years.lowerBound, run.years.upperBound) }

  /// 2021年8%以上 → 2025年5%左右: a history in a cell, all in one unit, with the signs of its figures.
  func persistenceSteps(_ history: Persistence) -> String {
    history.runs.map { run in
      let said = (inOneUnit(run, of: history).map { value($0) } ?? target(run.first)) + marks(of: run.targets)
      return say(years(run) + " " + said, "\(years(run)): \(said)")
    }.joined(separator: " → ")
  }

  /// A target in the unit that it shares with the others of its history, 20亿斤以上 for 10亿公斤以上; nil where all are
  /// shown in one unit already.
  func inOneUnit(_ run: Persistence.Run, of history: Persistence) -> Quantity? {
    let units = history.runs.map(\.first.unit)
    let shown = Set(units.map { $0.map { isChinese ? unit($0) : catalog[displayUnit($0)].wordWithoutScale } ?? "" })
    guard shown.count > 1, let common = catalog.commonUnit(of: units, as: history.indicator), run.first.unit != common,
      let quantity = catalog.quantity(of: run.first)?.converted(to: common, in: catalog)
    else { return nil }
    let ends = [quantity.interval.lower, quantity.interval.upper].compactMap { $0?.value.exactFractionDigits }
    return ends.max().map(quantity.printing) ?? quantity
  }

  /// What a table leaves out and the file beside it holds: 另有12项，见数据文件。
  func restInFile(_ count: Int) -> String {
    count > 0
      ? say("另有\(count)项，见数据文件。", "\(counted(count, "more is", "more are")) in the data file.") : ""
  }

  /// 连续三年, or a dash for a target of one year.
  func yearsUnchanged(_ count: Int) -> String {
    count < 2 ? dash : say("连续\(cardinal(count))年", capitalised(yearsPassed(count)))
  }

  // MARK: Tables

  func ambitionAgainstTitle(_ parent: RegionCode?) -> String {
    say(
      "目标与上年实际\(parent.map { "及\(wholeName($0))目标" } ?? "")相比",
      "Targets against last year’s result" + (parent.map { " and those of \(inSentence($0))" } ?? ""))
  }
  var previousActualHead: String { say("上年实际", "Year before") }
  var overActualHead: String { say("比上年实际", "Against it") }
  func parentTargetHead(_ region: RegionCode) -> String { say("\(wholeName(region))目标", "\(wholeName(region)) target") }
  var overParentHead: String { say("比上级", "Against it") }
  var persistenceTitle: String { say("其他目标的延续与变化", "How other targets lasted and changed") }
  var stepsHead: String { say("历年目标", "Targets set") }
  var unchangedHead: String { say("连续未变", "Unchanged for") }
  var withoutHead: String { say("未收录年份", "No target read for") }
}
