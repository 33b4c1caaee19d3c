import Indicators

/// How the figures were handled, for the chapter on method.
extension Wording {
  var methodLead: String {
    say(
      "数据照来源所述记录：界限不作数值，缺数不作零，不能评判的写明原因。",
      "Figures are kept as the sources state them: a bound is not a value, a gap is not zero, and what cannot be judged is said to be so."
    )
  }

  var methodEntries: [(key: String, text: String)] {
    [
      (
        say("数字与界限", "Figures and bounds"),
        say(
          "“以上、不低于”为含本数的下限，“超过、突破、余”为不含本数的下限，“以内”为含本数的上限，“近”表示接近而不足，“左右”取\(aboutTolerance)的容差，区间两端均含。由界限算出的仍是界限：下限向下舍、上限向上入。",
          "“At least” is a lower bound that includes the number, “more than” one that does not; “at most” is an upper bound; “nearly” is below and close; “about” allows \(aboutTolerance); a range includes both ends. What is computed from a bound is a bound: lower bounds are rounded down, upper bounds up."
        )
      ),
      (
        say("价格", "Prices"),
        priceText
      ),
      (
        say("取舍", "Choice of figures"),
        say(
          "同一数据有多种说法时，官方来源先于报刊，报刊先于转载；同级取最新发布；确数优于与之相符的界限；位数较多者优于与之相符的约数；同级同日而不同的为矛盾，取位数较多者，位数相同按来源代号，列入\(quoted(gapsTitle))。",
          "Where sources differ, official ones come before newspapers and newspapers before copies; within a class the newest is used; an exact figure is preferred to a bound that it fits, and one with more digits to the same figure rounded; different figures of one class and day are a conflict, of which the one with more digits is used, then the source that comes first by id: they are listed under \(quoted(gapsTitle))."
        )
      ),
      (
        say("舍入", "Rounding"),
        say(
          "来源数据照印；计算过程用精确分数，最后四舍五入取位。百分数之差以百分点计。",
          "Stated figures keep their digits, but for amounts that English gives in units of its own, which sentences and labels round; the sources list the printed form. Arithmetic is exact until the last step, which rounds half away from zero. A difference of percentages is in percentage points."
        )
      ),
      (
        say("位次", "Ranks"),
        say(
          "来源所述位次与计算位次分开标注；并列取相同位次，其后位次相应跳过（如第1、第1、第3位）；没有数据的地区列名，不排末位。",
          "Ranks stated by sources and computed ones are told apart; ties share a rank and the next is skipped (1st, 1st, 3rd); members without a figure are named and never ranked last."
        )
      ),
      (
        say("评判方法 M0 v1", "Verdicts, method M0 v1"),
        say(
          "以当年实际数与目标比较：下限须不低于，上限须不高于，计划数在越多越好时作下限、越少越好时作上限；“左右”先按下限（上限）严格判，再按容差判，只在容差内的为“约达”；“同步”“高于”与同地区同年所指指标的增速比较，“基本同步”以目标所定的容差为准，未定的为\(stepTolerance)。来源所述的数不再舍入；计算得出的数舍入到较细一方的位数，舍入前后结论不同的为“擦线”。界限不足以判定的不可评。",
          "The actual figure of the target’s own year is held against it. A lower bound must be reached, an upper bound kept; a planned figure is a floor where more is better and a ceiling where less is. “About” is read strictly first and then within its tolerance; what holds only within the tolerance is called about met. “In step” and “above” refer to the growth of the named indicator in the same region and year; “broadly in step” allows what the target names, or else \(stepTolerance). Stated figures are not rounded; computed ones are rounded to the finer digits of the two, and where that changes the outcome it is called at the edge. Where a bound leaves it open, the target is not assessable."
        )
      ),
    ] + progressEntries + [
      (
        say("尚未公布与不可评", "Not reported, not assessable"),
        say(
          "数据包内没有当年结果来源的为“尚未公布”；有来源而未载该数、口径不同或所比指标无数据的为“不可评”，并写明理由。",
          "Not yet reported: no source of that year’s results is in the package. Not assessable: such a source is there but does not give the figure, counts it otherwise, or lacks the figure it is compared with; the reason is always given."
        )
      ),
      (
        say("标记", "Marks"),
        say(
          "† 二手来源（转载网页）；‡ 报刊；§ 录入已更正或存疑，见\(quoted(gapsTitle))；* 由两年数值计算；带箭头的空心标记为界限；竖虚线为口径断点，其两侧不连线。",
          "† secondary source (copied web page); ‡ newspaper; § reading corrected or in doubt, see \(quoted(gapsTitle)); * computed from the levels of two years; a hollow mark with an arrow is a bound; a dashed vertical rule is a series break, across which no line is drawn."
        )
      ),
    ]
  }
  /// What is at constant prices, by the indicators of the data that are.
  private var priceText: String {
    let known = Set(catalog.statements.map(\.indicator))
    let real = catalog.indicatorCodes.filter { known.contains($0) && catalog[$0].growthPrices == .constant }
    let isLong = real.count > 3
    let names =
      list(real.prefix(3).map { say(name($0), inSentence(name($0))) } + (isLong && !isChinese ? ["others"] : []))
      + (isLong && isChinese ? "等\(real.count)项指标" : "")
    return text([
      say("总量按现价。", "Levels are at current prices."),
      real.isEmpty
        ? ""
        : say(
          "\(names)的增速按可比价，只用来源所述，不由现价总量推算。",
          "Growth of \(names) is at constant prices and only as stated by a source, never computed from levels at current prices."
        ),
      say("名义与实际增速不画在同一条线上。", "Nominal and real growth never share a line."),
    ])
  }
}
