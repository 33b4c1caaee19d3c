import Charts
import Drawing

/// Charts with the figures of real reports, in either language.
struct ReportSample {
  let language: Language

  /// The words of the sample's language.
  func words(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  var verdictWords: [VerdictSign.Kind: String] {
    [
      .met: words("达成", "met"), .missed: words("未达成", "missed"), .metAtEdge: words("擦线达成", "met at the edge"),
      .missedAtEdge: words("擦线未达", "missed at the edge"), .about: words("约达", "about"),
      .notYetReported: words("尚未公布", "not yet reported"), .notAssessable: words("不可评", "not assessable"),
    ]
  }

  var shapeWords: [TargetShape.Kind: String] {
    [
      .atLeast: words("下限（以上）", "at least"), .atMost: words("上限（以内）", "at most"),
      .planned: words("计划数，按下限评判", "planned figure, judged as a floor"),
      .aboutOneSided: words("左右（含容差），高于亦可", "about, more is fine"),
      .aboutTwoSided: words("左右（双向）", "about, two-sided"), .range: words("区间", "range"),
      .relational: words("随另一指标而定", "hangs on another indicator"),
    ]
  }
}
