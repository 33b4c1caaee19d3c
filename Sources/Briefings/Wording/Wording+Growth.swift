import Analysis

/// Words of stated and computed growth.
extension Wording {
  /// How a line of computed growth differs from a stated one.
  var computedLine: String { say("计算值", "computed") }

  /// Where the rates of a chart come from, for its subtitle; nothing where there are no rates.
  func ratesKnown(_ origins: Set<Growth.Origin>) -> String {
    switch (origins.contains(.stated), origins.contains(.computed)) {
    case (true, true): say("来源所述与计算所得的增速分线绘出", "stated and computed rates on lines of their own")
    case (true, false): say("增速为来源所述", "rates as stated by the sources")
    case (false, true): say("增速由两年数值计算", "rates computed from the levels of two years")
    case (false, false): ""
    }
  }

  var computedRatesNote: String {
    say(
      "计算的增速由当期与上年同期数值得出，保留一位小数，只在没有来源说明这一增速时采用。",
      "Computed rates follow from the levels of a period and of the same period a year earlier, with one decimal; they are drawn only where no source states such a rate."
    )
  }
}
