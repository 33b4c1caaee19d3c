import Analysis
import Indicators

/// Verdicts that an output counts.
struct VerdictCount {
  let region: RegionCode
  let period: Period
  let verdicts: [Verdict]
}

extension DataTable {
  /// Targets with what became of them, one row each, then figures to which no target belongs, then how many there are:
  /// all as the target, those judged as the actual, those met as the verdict.
  static func verdicts(
    _ verdicts: [Verdict], actuals: [Indicators.Figure] = [], counts: [VerdictCount] = [], in wording: Wording
  ) -> DataTable {
    let alone = actuals.map { wording.traced($0.statement) }
    return DataTable(
      header: [
        "region", "indicator", "name", "period", "measure", "target", "target_printed", "target_source", "target_line",
        "actual", "actual_printed", "actual_source", "actual_line", "actual_published", "partner", "partner_source",
        "partner_line", "gap",
        "verdict", "reason", "method", "computation",
      ] + codes,
      rows: verdicts.map { row($0, in: wording) } + zip(actuals, alone).map { row($0, shown: $1.text, in: wording) }
        + counts.map { row($0, in: wording) },
      numbers: verdicts.map { [wording.traced($0)] } + alone.map { [$0] } + counts.map { [traced($0)] })
  }

  /// The columns for programs: the numbers in their parts, what became of the target, and why, as stable words.
  private static let codes =
    ["target", "actual", "gap"].flatMap { number in PlainNumber.names.map { number + "_" + $0 } }
    + ["verdict_code", "reason_code", "key"]

  private static func codes(
    target: Statement? = nil, actual: PlainNumber = .none, verdict: Verdict? = nil, key: FigureKey? = nil,
    in catalog: Catalog
  ) -> [String] {
    (target.map { PlainNumber($0, in: catalog) } ?? .none).parts + actual.parts
      + (verdict?.gap.map { PlainNumber($0, in: catalog) } ?? .none).parts + [
        verdict.map { StableWord.of($0.outcome) } ?? "", verdict?.reason.map { StableWord.of($0) } ?? "",
        key.map(catalog.name) ?? "",
      ]
  }

  private static func row(_ verdict: Verdict, in wording: Wording) -> [String] {
    let catalog = wording.catalog
    let target = verdict.target
    let actual = wording.shownActual(of: verdict)
    let stated = actual.map { $0.derivation.usedStatements } ?? verdict.relationalActual.map { [$0.statement] } ?? []
    let partner = verdict.partner?.quantity
    return key(target.key, in: wording) + [wording.target(target), target.asPrinted] + places([target], in: catalog) + [
      actual.map { wording.value($0) } ?? "", stated.map(\.asPrinted).joined(separator: "; "),
    ] + places(stated, in: catalog) + [
      verdict.vintage(in: catalog).map { catalog[$0.source].published.description } ?? "",
      partner.map { wording.value($0) } ?? "",
    ]
      + places(partner?.derivation.usedStatements ?? [], in: catalog) + [
        verdict.gap == nil ? "" : wording.gap(verdict), wording.word(for: verdict),
        verdict.reason.map(wording.reason) ?? "", "\(verdict.method.name) v\(verdict.method.version)",
        verdict.gap.map { TracedNumber("", .quantity($0)).computation(in: catalog) } ?? "",
      ]
      + codes(
        target: target, actual: actual.map { PlainNumber($0, in: catalog) } ?? .none, verdict: verdict, key: target.key,
        in: catalog)
  }

  private static func row(_ figure: Indicators.Figure, shown: String, in wording: Wording) -> [String] {
    key(figure.key, in: wording) + ["", "", "", "", shown, figure.statement.asPrinted]
      + places([figure.statement], in: wording.catalog) + Array(repeating: "", count: 9)
      + codes(actual: PlainNumber(figure.statement, in: wording.catalog), key: figure.key, in: wording.catalog)
  }

  private static func row(_ count: VerdictCount, in wording: Wording) -> [String] {
    let score = Scorecard.Tally(count.verdicts)
    return [
      wording.catalog[count.region].id, "", wording.judgedOfTargets, count.period.description, "count",
      "\(score.total)", "",
    ] + places(count.verdicts.map(\.target), in: wording.catalog) + ["\(score.judged)", ""]
      + places(count.verdicts.filter(\.isJudged).flatMap { $0.usedStatements.dropFirst() }, in: wording.catalog)
      + ["", "", "", "", "", "\(score.kept)", "", "", ""] + codes(in: wording.catalog)
  }

  private static func traced(_ count: VerdictCount) -> TracedNumber {
    let score = Scorecard.Tally(count.verdicts)
    return TracedNumber("\(score.judged)/\(score.total), \(score.kept)", .count(count.verdicts))
  }

  private static func key(_ key: FigureKey, in wording: Wording) -> [String] {
    [
      wording.catalog[key.series.region].id, wording.catalog[key.series.indicator].id,
      wording.name(key.series.indicator), key.period.description, key.series.measure.rawValue,
    ]
  }
}

extension Wording {
  /// The figure beside a target: that which was judged, or what a source says though it counts something else.
  func shownActual(of verdict: Verdict) -> Quantity? {
    if let actual = verdict.actual { return actual }
    guard verdict.reason == .definitionDiffers else { return nil }
    let series = SeriesKey(
      region: verdict.target.region, indicator: verdict.target.indicator, measure: verdict.target.measure)
    return catalog.figure(FigureKey(series: series, period: verdict.target.period)).flatMap { catalog.quantity(of: $0) }
  }

  /// What a chart or table prints for a target and what became of it.
  func traced(_ verdict: Verdict) -> TracedNumber {
    let numbers = [
      target(verdict.target), shownActual(of: verdict).map { value($0) } ?? "", verdict.gap == nil ? "" : gap(verdict),
    ]
    return TracedNumber(numbers.filter { !$0.isEmpty }.joined(separator: " / "), .verdict(verdict))
  }
}
