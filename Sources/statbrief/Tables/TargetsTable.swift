import Analysis
import Briefings
import Indicators

/// The targets of regions with what became of them.
struct TargetsTable {
  let catalog: Catalog
  let wording: Wording

  func table(regions: [RegionCode], period: Period?) -> ResultTable {
    let verdicts = regions.flatMap { region in
      Verdicts(catalog, region: region).all.filter { period == nil || $0.target.period == period }
    }
    let asked = Set(regions)
    let flips = VerdictHistory.all(in: catalog, region: regions.count == 1 ? regions[0] : nil).filter {
      asked.contains($0.key.series.region) && (period == nil || $0.key.period == period)
    }
    return columns.table(verdicts, notes: [wording.targetsNote(verdicts)] + wording.flipNotes(flips))
  }

  private var columns: TableColumns<Verdict> {
    let (catalog, wording) = (catalog, wording)
    var columns = TableColumns<Verdict>(catalog, wording)
    columns.target { $0.target }
    columns.quantity("actual") { $0.actual }
    // A margin over another figure is in points, what it is held against in percent.
    columns.unit { ($0.target.comparator.isRelational ? $0.actual?.unit : nil) ?? $0.target.unit ?? $0.actual?.unit }
    columns.quantity("gap") { $0.gap }
    columns.text("verdict") { wording.word(for: $0) + ($0.isStretch ? wording.stretchWord : "") }
    columns.code("verdict_code") { .text(StableWord.of($0.outcome)) }
    columns.code("is_stretch") { .flag($0.isStretch) }
    columns.words("reason", { $0.reason }, wording.word)
    columns.quantity("partner") { $0.partner?.quantity }
    columns.word("prices", { $0.target.key.series.prices }, wording.word)
    columns.code("partner_region_id") { $0.partner.map { .text(catalog[$0.region].id) } ?? .empty }
    columns.code("partner_indicator_id") { $0.partner.map { .text(catalog[$0.indicator].id) } ?? .empty }
    columns.code("partner_prices") { verdict in
      verdict.partner?.quantity?.statements.first.map { .text(catalog.prices(of: $0).rawValue) } ?? .empty
    }
    columns.marks { $0.marks }
    columns.sources("target_source") { [$0.target] }
    columns.sources("actual_source") { $0.actual?.statements ?? [] }
    columns.text("vintage") { $0.vintage(in: catalog).map { FigureText.vintage($0, in: catalog) } }
    return columns
  }
}
