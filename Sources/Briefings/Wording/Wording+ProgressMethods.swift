import Analysis
import Indicators

/// The methods of progress for the chapter on method: name and version, formula, thresholds.
extension Wording {
  /// What the letters mean, one entry for each method that the briefing uses, and the guards before them.
  var progressEntries: [(key: String, text: String)] {
    guard !judging.methods.isEmpty else { return [] }
    return [(say("进展评判的符号", "Progress, letters"), letters)]
      + judging.methods.map { (say("进展评判方法", "Progress, method") + " \($0.name) v\($0.version)", formula($0)) }
      + [(say("进展不可评", "Progress not assessable"), guards)]
  }

  private var letters: String {
    say(
      "B为基期数，Y为最新数，T为目标数；n为基期至最新数的年数，N为基期至目标年的年数，k = N − n；d在越多越好时为1，越少越好时为−1。基期为规划期前一年，目标另载基期的从其所载；只及某一年的目标，以提出目标的报告所报告的年份为基期。跨期累计的目标，Y为期初以来的累计数，起点为零。",
      "B is the figure of the base, Y the latest figure, T the target; n is the years from the base to the latest figure, N those to the target’s year, k = N − n; d is 1 if more is better and −1 if less is. The base is the year before the plan period unless the target names another; for a target of one later year it is the year that the report reports on. For a total over several years Y is the sum since its start, which is zero."
    )
  }

  private func formula(_ method: Method) -> String {
    switch method {
    case .gapAndComparator: ""
    case .heldEveryYear:
      say(
        "用于单一年度的目标，须有连续四年以上实际数。m为近五次（至少三次）年度变化的平均数。四级：达成且m未背离目标；达成而m背离；未达成而m朝向目标；未达成且m不朝向目标。m为零既不算变差，也不算接近；“擦线达成”“擦线未达”分别视同“达成”“未达成”，“约达”视同“达成”。据德国联邦统计局可持续发展指标评判法。",
        "For targets of a single year, with actual figures of four years in a row or more. m is the mean of the last five yearly changes, of at least three. Four levels: met and m not away from the target; met and m away; missed and m towards it; missed and m not towards it. No change is neither worsening nor towards. “Met at the edge” and “missed at the edge” count as met and missed, “about met” as met. After the method of the Federal Statistical Office of Germany."
      )
    case .requiredGrowth:
      say(
        "年均增速G = (Y/B)^(1/n) − 1，所需增速S = (T/B)^(1/N) − 1，速度比R = d × G/|S|，B为负时变号。R ≥ 0.95为符合进度，≥ 0.60为有进展、须加快，≥ 0为进展有限，< 0为背离目标；已到目标为已提前实现。只用于总量、个数和正的占比，不用于增速。据加拿大统计局和Open SDG。",
        "Yearly growth G = (Y/B)^(1/n) − 1, growth needed S = (T/B)^(1/N) − 1, ratio of paces R = d × G/|S|, with the other sign if B is negative. R ≥ 0.95 is on track, ≥ 0.60 moderate, ≥ 0 limited, < 0 moving away; a target already reached is achieved. For levels, counts and positive shares, never for growth. After Statistics Canada and Open SDG."
      )
    case .projectedMiss:
      say(
        "m为近五次（至少三次）年度变化的平均数，H = Y + m × k，q为H未及T的部分占|T − Y|的百分比。q < 5%为符合进度，≤ 20%为略偏离进度，> 20%为偏离进度；m不朝向目标为方向相反。据德国联邦统计局。",
        "m is the mean of the last five yearly changes, of at least three; H = Y + m × k; q is what H lacks of T in percent of |T − Y|. q < 5% is on track, ≤ 20% slightly off track, > 20% off track; m not towards the target is the wrong direction. After the Federal Statistical Office of Germany."
      )
    case .expectedValue:
      say(
        "期末预计值e = Y × (1 + G)^k，完成份额u = d × (e − B)/|T − B|。u ≥ 0.95为符合进度，≥ 0.10为有进展、须加快，以下为进展甚微或没有进展。只用于总量、个数和正的占比。据联合国可持续发展目标进度图。",
        "The value expected at the end is e = Y × (1 + G)^k with G as in M2, and the share of the way done by then u = d × (e − B)/|T − B|. u ≥ 0.95 is on track, ≥ 0.10 moderate, below little or none. For levels, counts and positive shares. After the Sustainable Development Goals Progress Chart of the United Nations."
      )
    }
  }

  private var guards: String {
    say(
      "下列情形不作评判：无优劣方向；以增速作复合增长；年份不足或中间缺年；所用年份之间口径有断点；所用数据无确数；基期数为零；目标等于基期数；目标期已满；正负号改变；目标为零。比较均为精确计算；比值与界值相近时多印一位。各方法结论不一的并列印出。",
      "Nothing is judged where neither side is better, growth would be compounded, years are too few or one is missing, a series break lies between the years used, a figure used is only a bound, the base is zero, the target equals the base, the last year is reached, the sign changes, or the target is zero. All comparisons are exact; a ratio next to a threshold gets one more digit. Where methods disagree, all are printed."
    )
  }
}
