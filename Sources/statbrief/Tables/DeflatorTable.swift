import Analysis
import Indicators

/// The changes of prices that stated real growth and levels at current prices imply.
struct DeflatorTable {
  private let catalog: Catalog
  private let deflators: [ImpliedDeflator]

  init(catalog: Catalog) {
    self.catalog = catalog
    deflators = ImpliedDeflator.all(in: catalog)
  }

  var isEmpty: Bool { deflators.isEmpty }

  /// One row for each, implausible ones marked; at most so many rows, those first.
  func table(limit: Int?) -> ResultTable {
    var table = ResultTable("region", "indicator", "period", "nominal", "real", "deflator", "marks", "sources")
    let ordered = deflators.filter(\.isImplausible) + deflators.filter { !$0.isImplausible }
    let shown = limit.map { Array(ordered.prefix($0)) } ?? ordered
    for deflator in shown {
      table.append(
        .text(catalog[deflator.real.region].id), .text(catalog[deflator.real.indicator].id),
        .text(deflator.period.description), .quantity(deflator.nominal.rate), .quantity(deflator.real.rate),
        .quantity(deflator.rate), .text(deflator.isImplausible ? Self.implausible : ""),
        .text(FigureText.sources(deflator.rate.statements, in: catalog)))
    }
    table.notes = [
      "Implied deflators in percent: (1 + nominal) / (1 + real) - 1; plausible from "
        + "\(Self.bound(ImpliedDeflator.plausibleRates.lower)) to \(Self.bound(ImpliedDeflator.plausibleRates.upper))."
    ]
    if shown.count < ordered.count { table.notes.append("\(ordered.count - shown.count) more: statbrief check --json") }
    return table
  }

  static let implausible = "implausible"

  private static func bound(_ end: Interval.Endpoint?) -> String {
    end?.value.rounded(fractionDigits: 0)?.description ?? ""
  }
}
