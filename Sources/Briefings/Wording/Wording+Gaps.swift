import Analysis
import Charts
import Indicators

/// Words of gaps, doubts and sources.
extension Wording {
  var gapsLead: String {
    say(
      "以下列出所收来源未载、说法不一和录入存疑之处，均不作推测。",
      "What the sources do not say, where they differ, and where the reading is in doubt; nothing is guessed.")
  }

  /// 未收录吕梁市2022年、2024年政府工作报告的官方文本。; copied pages may quote such a report.
  func reportsNotRead(_ region: RegionCode, _ years: [Int]) -> String {
    say(
      "未收录\(name(region))\(self.years(years))政府工作报告的官方文本。",
      "No official text of the work \(years.count == 1 ? "report" : "reports") of \(withArticle(name(region))) of \(self.years(years)) is in the package."
    )
  }

  // MARK: Documents

  /// A document with the name by which notes of figures and tables cite it, where that is no part of its title.
  func nameWithCitation(_ source: SourceCode) -> String {
    let (full, short) = (name(source), shortName(source))
    return full.contains(short) ? full : say("\(full)　\(short)", "\(full) · \(short)")
  }

  var citedAsHead: String { say("注中简称", "Cited as") }

  /// 只列本简报所用文件和关于吕梁的文件，共31份；所收来源共59份。
  func documentsNote(_ count: Int, of all: Int, _ region: RegionCode) -> String {
    let listed =
      count == all
      ? say("所收来源共\(all)份，均已列出。", "All \(all) sources read are listed. ")
      : say(
        "只列本简报所用文件和关于\(shortName(region))的文件，共\(count)份；所收来源共\(all)份。",
        "Listed are the \(counted(count, "document")) that this briefing uses or that are about \(inSentence(region)), of \(all) read. "
      )
    return listed + say("SHA-256只列前12位。", "Of a SHA-256 the first 12 digits stand here.")
  }

  func openSummary(_ open: [Verdict]) -> String {
    let waiting = open.count { $0.sign == .notYetReported }
    let reasons = reasons(open)
    let assessable = open.count - waiting
    return sentence([
      waiting > 0 ? say("\(self.waiting(open))\(waiting)项", "\(waiting) \(self.waiting(open))") : "",
      reasons.isEmpty ? "" : say("不可评\(assessable)项：", "\(assessable) not assessable: ") + reasons,
    ])
  }

  func secondaryText(_ figures: Int, sources: Int) -> String {
    say(
      "本简报有\(figures)个数据取自\(sources)个二手来源（转载网页），仅在没有更可靠来源时采用，图表和各节首句中的数值标以†（位次、标题和主要发现不标）。",
      "\(counted(figures, "figure comes", "figures come")) from \(counted(sources, "secondary source (a copied web page)", "secondary sources (copied web pages)")), used only where no better source has the figure; values in charts, tables and the leads of sections are marked † (ranks, titles and main findings are not)."
    )
  }

  /// What a row of the list of figures is: 吕梁 地区生产总值增长目标.
  func sourceRowName(_ statement: Statement) -> String {
    let name = measured(statement.indicator, .growth)
    let isPart = statement.measure == .growth && isPartOfYear(statement.period) && !isRise(statement.indicator)
    let isGrowthRank = statement.measure == .rank && statement.rankOf == .growth
    let isFall = statement.measure == .growth && !isRise(statement.indicator) && statement.saysFall
    let isTarget = statement.kind == .target
    let what =
      if isGrowthRank {
        say(shortName(statement.indicator) + "增速位次", "rank by \(inSentence(name))")
      } else if isFall {
        // A fall is no growth.
        atPrices(
          say(
            shortName(statement.indicator) + (isPart ? "同比" : "") + (isTarget ? "增速目标" : "增速"),
            (isTarget ? "target for change in " : "change in ") + inSentence(shortName(statement.indicator))),
          statement.prices)
      } else if isTarget {
        targetName(measured(statement))
      } else if statement.measure == .growth, !isRise(statement.indicator) {
        say(
          atPrices(shortName(statement.indicator) + (isPart ? "同比增速" : "增速"), statement.prices), measured(statement))
      } else {
        measured(statement)
      }
    return say(shortName(statement.region), shortName(statement.region) + ": ") + inSentence(what)
      + say("", isPart ? ", year on year" : "")
  }

  var sourcesLead: String {
    say(
      "逐条列出本简报所用数据的来源、行号与原文。行号为所收文本的行号；原文照录，未作改动。",
      "Every figure used, with its source, line and printed form. Lines are those of the texts read; printed forms are left as they stand."
    )
  }
}

extension Statement {
  /// Whether a rate says a fall: a negative one, or one below zero.
  fileprivate var saysFall: Bool {
    guard let value else { return false }
    return value.isNegative || value.coefficient == 0 && comparator == .lt
  }
}
