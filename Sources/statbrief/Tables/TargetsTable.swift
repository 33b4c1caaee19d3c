import Analysis
import Indicators

/// The targets of regions with what became of them.
struct TargetsTable {
  let catalog: Catalog
  let language: ShownLanguage

  func table(regions: [RegionCode], period: Period?) -> ResultTable {
    var table = ResultTable(
      "region", "period", "indicator", "measure", "target", "actual", "unit", "gap", "verdict", "reason", "marks",
      "target_source", "actual_source", "vintage")
    let verdicts = regions.flatMap { region in
      Verdicts(catalog, region: region).all.filter { period == nil || $0.target.period == period }
    }
    for verdict in verdicts {
      let target = verdict.target
      table.append(
        .text(language.of(catalog[target.region].shortName)), .text(target.period.description),
        .text(language.of(catalog[target.indicator].shortName)), .text(target.measure.rawValue),
        .number(FigureText.of(target, in: catalog)), .quantity(verdict.actual),
        .unit(target.unit ?? verdict.actual?.unit, in: catalog, language), .quantity(verdict.gap),
        .text(ReasonText.of(verdict.outcome) + (verdict.isStretch ? " (stretch)" : "")),
        .text(verdict.reason.map(ReasonText.of) ?? ""), .text(ReasonText.of(verdict.marks)),
        .text(FigureText.source(target, in: catalog)),
        .text(FigureText.sources(verdict.actual?.statements ?? [], in: catalog)),
        .text(verdict.vintage(in: catalog).map { FigureText.vintage($0, in: catalog) } ?? ""))
    }
    let judged = verdicts.filter { $0.isJudged && !$0.isStretch }
    let (all, met) = (verdicts.count { !$0.isStretch }, judged.count(where: \.countsAsMet))
    table.notes = [
      "\(judged.count) of \(Counted.of(all, "target")) can be judged, \(met) \(met == 1 ? "is" : "are") met. "
        + "Method \(Method.gapAndComparator.name), version \(Method.gapAndComparator.version)."
    ]
    let asked = Set(regions)
    let flips = VerdictHistory.all(in: catalog, region: regions.count == 1 ? regions[0] : nil).filter {
      asked.contains($0.key.series.region) && (period == nil || $0.key.period == period)
    }
    table.notes += RevisionText.flips(flips, in: catalog)
    return table
  }
}
