import Drawing

/// Descriptions of charts for readers who cannot see them.
extension Wording {
  enum ChartKind {
    case line, ranking, bump, bars, attainment, targetHistory, dumbbell, scorecard, tile, slope, multiples, quadrant,
      revision
  }

  func chartKind(_ kind: ChartKind) -> String {
    switch kind {
    case .line: say("折线图。", "Line chart.")
    case .ranking: say("排名条形图。", "Ranked bar chart.")
    case .bump: say("位次变动图。", "Rank chart.")
    case .bars: say("条形图。", "Bar chart.")
    case .attainment: say("目标与实际对照图。", "Chart of targets and actual figures.")
    case .targetHistory: say("历年目标图。", "Chart of targets over the years.")
    case .dumbbell: say("哑铃图。", "Dumbbell chart.")
    case .scorecard: say("目标评判表。", "Scorecard of targets.")
    case .tile: say("关键数字。", "Key figure.")
    case .revision: say("修订图。", "Revision chart.")
    case .slope: say("两期对照图。", "Slope chart.")
    case .multiples: say("小型折线图组。", "Small line charts.")
    case .quadrant: say("水平与增长散点图。", "Scatter of level against growth.")
    }
  }

  /// 吕梁：2015年955.8亿元，……，最高为2024年，最低为2015年。
  func lineDescription(
    _ name: String, _ values: [(String, String)], highest: String?, lowest: String?
  ) -> String {
    description(name, values.map { say("\($0.0)\($0.1)", "\($0.1) in \($0.0)") }, highest: highest, lowest: lowest)
  }

  /// Figures of several things: "Lüliang: new-energy vehicle sales 55%, home appliance sales 40%."
  func itemDescription(_ name: String, _ values: [(String, String)]) -> String {
    description(name, values.map { say("\($0.0)\($0.1)", "\(inSentence($0.0)) \($0.1)") }, highest: nil, lowest: nil)
  }

  private func description(_ name: String, _ points: [String], highest: String?, lowest: String?) -> String {
    guard !points.isEmpty else { return absent([name]) }
    let ends =
      highest != lowest
      ? [highest.map { say("最高为\($0)", "highest in \($0)") }, lowest.map { say("最低为\($0)", "lowest in \($0)") }]
        .compactMap(\.self) : []
    return say(
      "\(name)：\((points + ends).joined(separator: "，"))。",
      "\(name): \((points + ends).joined(separator: ", ")).")
  }
}
