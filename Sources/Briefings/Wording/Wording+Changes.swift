import Analysis
import Drawing
public import Indicators

/// What is different from the edition before.
extension Wording {
  var firstEdition: String {
    say("没有可供比较的前一版。", "There is no earlier edition to compare with.")
  }

  func changesTableTitle(_ date: CalendarDate) -> String {
    say("与截至\(self.date(date))的版本相比", "Changes since the edition as of \(self.date(date))")
  }

  /// The title of a group of changes.
  func changeKind(_ kind: PackageChange.Kind) -> String {
    switch kind {
    case .flippedVerdict: say("评判改变", "Verdicts that changed")
    case .newVerdict: say("新近可评判", "Targets judged for the first time")
    case .lostVerdict: say("不再可评判", "Targets that can no longer be judged")
    case .movedRank: say("位次变动", "Ranks that moved")
    case .revisedFigure: say("数据修订", "Revised figures")
    case .refinedFigure: say("数据细化，与原数相符", "Finer figures that agree with those before")
    case .coarserFigure: say("改用较粗的数据，与原数相符", "Coarser figures that agree with those before")
    case .changedTarget: say("目标调整", "Targets that changed")
    case .newTarget: say("新增目标", "New targets")
    case .withdrawnTarget: say("撤下的目标", "Targets withdrawn")
    case .newFigure: say("新增数据", "New figures")
    case .withdrawnFigure: say("撤下的数据", "Figures withdrawn")
    case .renamed: say("名称变更", "New names")
    case .changedUnit: say("计量单位变更", "New units")
    }
  }

  /// 修订数据2个, "2 figures revised"; the counts of a lead.
  func counted(_ kind: PackageChange.Kind, _ count: Int) -> String {
    let s = count == 1 ? "" : "s"
    return switch kind {
    case .flippedVerdict: say("评判改变\(count)项", "\(count) verdict\(s) changed")
    case .newVerdict: say("新近可评判\(count)项", "\(count) target\(s) judged for the first time")
    case .lostVerdict: say("不再可评判\(count)项", "\(count) target\(s) no longer judged")
    case .movedRank: say("位次变动\(count)个", "\(count) rank\(s) moved")
    case .revisedFigure: say("修订数据\(count)个", "\(count) figure\(s) revised")
    case .refinedFigure: say("细化数据\(count)个", "\(count) figure\(s) refined")
    case .coarserFigure: say("改用较粗的数据\(count)个", "\(count) figure\(s) now coarser")
    case .changedTarget: say("调整目标\(count)项", "\(count) target\(s) changed")
    case .newTarget: say("新增目标\(count)项", "\(count) new target\(s)")
    case .withdrawnTarget: say("撤下目标\(count)项", "\(count) target\(s) withdrawn")
    case .newFigure: say("新增数据\(count)个", "\(count) new figure\(s)")
    case .withdrawnFigure: say("撤下数据\(count)个", "\(count) figure\(s) withdrawn")
    case .renamed: say("名称变更\(count)处", "\(count) renamed")
    case .changedUnit: say("计量单位变更\(count)处", "\(count) unit\(s) changed")
    }
  }

  /// 与截至2025年6月30日的版本相比，新增数据150个；各项目标的评判没有变化.
  func changesLead(_ date: CalendarDate, _ counts: [(kind: PackageChange.Kind, count: Int)]) -> String {
    let known = counts.filter { $0.count > 0 }
    let parts = known.map { counted($0.kind, $0.count) }
    let verdicts: Set<PackageChange.Kind> = [.flippedVerdict, .newVerdict, .lostVerdict]
    return sentence([
      parts.isEmpty
        ? say("与截至\(self.date(date))的版本相比，数据没有变化", "no figure has changed since \(self.date(date))")
        : say(
          "与截至\(self.date(date))的版本相比，\(parts.joined(separator: "，"))",
          "since \(self.date(date)): \(parts.joined(separator: ", "))"),
      known.contains { verdicts.contains($0.kind) } ? "" : say("各项目标的评判没有变化", "no verdict has changed"),
    ])
  }

  /// What is new may be older: documents that give no day count from the end of their year or month on.
  func undatedNote(_ new: [Statement], limit: Int = 3) -> String {
    let sources = Set(new.map(\.source)).filter {
      catalog[$0].publishedPrecision != .day && catalog[$0].standing == .official
    }
    .sorted()
    guard !sources.isEmpty else { return "" }
    let names = sources.prefix(limit).map(shortName)
    let more = sources.count - names.count
    return say(
      "\(list(names))\(more > 0 ? "等\(sources.count)份文件" : "")未载发布日，按所知年份或月份的最后一天计，其数据可能早已公布。",
      "\(list(names + (more > 0 ? [counted(more, "other document")] : []))) \(sources.count == 1 ? "gives" : "give") no day of publication and \(sources.count == 1 ? "counts" : "count") from the end of the year or month that is known: what is new by that may have been out before."
    )
  }

  /// What a table does not list.
  func changesLeftOut(_ kind: PackageChange.Kind, _ count: Int, shown: Int) -> String {
    let measure = kind == .newTarget ? "项" : "个"
    return say(
      "\(changeKind(kind))共\(count)\(measure)，表中列出主要的\(shown)\(measure)，其余见数据文件。",
      "\(changeKind(kind)): \(counted(shown, "main one")) of \(count) listed; for the others see the data file."
    )
  }

  /// 达成（9.2%）: a verdict with the figure that it rests on.
  func verdictWithActual(_ verdict: Verdict) -> String {
    self.verdict(verdict) + (verdict.isJudged ? parenthesised(verdict.actual.map { value($0) } ?? "") : "")
  }

  /// A place in a ranking that is known, or a range of places.
  func places(_ places: ClosedRange<Int>) -> String { rank(best: places.lowerBound, worst: places.upperBound) }

  /// 吕梁地区生产总值全省位次（计算）: which rank of a region is meant.
  func rankName(_ change: RankChange) -> String {
    let region = change.movement.region
    let what = measured(change.indicator, change.rankOf == .growth ? .growth : .level)
    let set: String =
      switch change.scope {
      case .stated(let scope): scope.map { scopeName($0, of: region) } ?? ""
      case .computed(let scope):
        scope.ancestor.map { say(wholeName($0), "in " + inSentence($0)) } ?? ""
      }
    let mark = change.isComputed ? say("按数据排序", "by the figures") : say("来源所述", "as stated")
    return say(
      "\(shortName(region))\(what)\(set)位次（\(mark)）",
      "\(shortName(region)): rank by \(inSentence(what))\(set.isEmpty ? "" : " " + set), \(mark)")
  }

  /// The periods of two ranks: one, or from one to the other.
  func periods(_ movement: RankMovement) -> String {
    movement.earlierPeriod == movement.laterPeriod
      ? period(movement.laterPeriod)
      : say(
        "\(period(movement.earlierPeriod))、\(period(movement.laterPeriod))",
        "\(period(movement.earlierPeriod)), \(period(movement.laterPeriod))")
  }

  /// +27.9亿元（+1.2%）: by how much a figure was revised.
  func amount(_ revision: Revision) -> String {
    signedValue(revision.difference) + parenthesised(revision.percent.map { signedValue($0) } ?? "")
  }

  var differenceHead: String { say("修订幅度", "Revision") }
  var byCorrection: String { say("录入更正", "by a correction") }
  /// `yi_yuan 亿元`; a dash for no unit.
  public func unitWithID(_ unit: MeasurementUnit?) -> String { unit.map { $0.id + " " + say($0.symbol) } ?? dash }
  func unitWithSize(_ unit: MeasurementUnit?) -> String { unit.map { say($0.symbol) } ?? dash }
}
