import Briefings
import Indicators

/// The code lists of a package as tables, each row with the number of statements that use it.
struct PackageLists {
  let catalog: Catalog
  let wording: Wording

  var regions: ResultTable {
    let (catalog, wording) = (catalog, wording)
    let counts = counts(by: \.region)
    var columns = columns(of: RegionCode.self)
    columns.text("id") { catalog[$0].id }
    columns.text("code") { catalog[$0].code }
    columns.text("name") { wording.name($0) }
    columns.word("level", head: "region_level", { catalog[$0].level }, wording.word)
    columns.cell("parent") { catalog[$0].parent.map { .text(catalog[$0].id) } ?? .empty }
    columns.count("statements") { counts[$0] ?? 0 }
    return columns.table(catalog.regionCodes)
  }

  var indicators: ResultTable {
    let (catalog, wording) = (catalog, wording)
    let counts = counts(by: \.indicator)
    var columns = columns(of: IndicatorCode.self)
    columns.text("id") { catalog[$0].id }
    columns.text("name") { wording.name($0) }
    columns.unit { catalog[$0].unit }
    columns.cell("topic") { .code(catalog[$0].topic, shown: wording.topic(catalog[$0].topic)) }
    columns.word("better", { catalog[$0].better }, wording.word)
    columns.count("statements") { counts[$0] ?? 0 }
    return columns.table(catalog.indicators.indices.map { IndicatorCode($0) })
  }

  var sources: ResultTable {
    let (catalog, wording) = (catalog, wording)
    let counts = counts(by: \.source)
    var columns = columns(of: SourceCode.self)
    columns.text("id") { catalog[$0].id }
    columns.text("published") { catalog[$0].published.description }
    columns.word("kind", { catalog[$0].kind }, wording.word)
    columns.count("covers") { catalog[$0].covers }
    columns.text("title") { wording.name($0) }
    columns.count("statements") { counts[$0] ?? 0 }
    return columns.table(Array(catalog.usedSources))
  }

  var periods: ResultTable {
    let statements = Dictionary(grouping: catalog.statements, by: \.period)
    var columns = columns(of: Period.self)
    columns.period { $0 }
    columns.count("actual") { statements[$0]?.count { $0.kind == .actual } }
    columns.count("target") { statements[$0]?.count { $0.kind == .target } }
    columns.count("regions") { Set(statements[$0]?.map(\.region) ?? []).count }
    columns.count("indicators") { Set(statements[$0]?.map(\.indicator) ?? []).count }
    return columns.table(statements.keys.sorted())
  }

  var topics: ResultTable {
    let (catalog, wording) = (catalog, wording)
    var columns = columns(of: Topic.self)
    columns.text("id") { $0.id }
    columns.text("name") { wording.say($0.name) }
    columns.count("indicators") { topic in catalog.indicators.count { $0.topic == topic.id } }
    return columns.table(catalog.topics)
  }

  var units: ResultTable {
    let wording = wording
    var columns = columns(of: MeasurementUnit.self)
    columns.text("id") { $0.id }
    columns.text("symbol") { wording.say($0.symbol) }
    columns.text("dimension") { $0.dimension }
    columns.cell("factor") { unit in
      let factor = unit.factor
      return .number(factor.denominator == 1 ? "\(factor.numerator)" : "\(factor.numerator)/\(factor.denominator)")
    }
    return columns.table(catalog.units.filter(\.isDeclared))
  }

  private func columns<Row>(of type: Row.Type) -> TableColumns<Row> { TableColumns(catalog, wording) }

  private func counts<Code: Hashable>(by code: (Statement) -> Code) -> [Code: Int] {
    catalog.statements.reduce(into: [:]) { $0[code($1), default: 0] += 1 }
  }
}
