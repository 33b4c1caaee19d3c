import Analysis
import Briefings
import Drawing
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
    let (catalog, wording) = (catalog, Wording(.english, catalog: catalog))
    let ordered = deflators.filter(\.isImplausible) + deflators.filter { !$0.isImplausible }
    let shown = limit.map { Array(ordered.prefix($0)) } ?? ordered
    var columns = TableColumns<ImpliedDeflator>(catalog, wording)
    columns.text("region") { catalog[$0.real.region].id }
    columns.text("indicator") { catalog[$0.real.indicator].id }
    columns.period { $0.period }
    columns.quantity("nominal") { $0.nominal.rate }
    columns.quantity("real") { $0.real.rate }
    columns.quantity("deflator") { $0.rate }
    columns.text("marks") { $0.isImplausible ? wording.implausibleWord : "" }
    columns.sources { $0.rate.statements }
    var notes = [
      "Implied deflators in percent: (1 + nominal) / (1 + real) - 1; plausible from "
        + "\(Self.bound(ImpliedDeflator.plausibleRates.lower)) to \(Self.bound(ImpliedDeflator.plausibleRates.upper))."
    ]
    if shown.count < ordered.count { notes.append("\(ordered.count - shown.count) more: statbrief check --json") }
    return columns.table(shown, notes: notes)
  }

  private static func bound(_ end: Interval.Endpoint?) -> String {
    end?.value.rounded(fractionDigits: 0)?.description ?? ""
  }
}
