import Analysis
import Indicators

/// A ranking, its ties and bounds, the stated ranks beside it, and who is missing.
struct RankTable {
  let catalog: Catalog
  let language: ShownLanguage
  let ranking: Ranking

  var table: ResultTable {
    var table = ResultTable("rank", "region", "value", "unit", "stated_rank", "marks", "sources")
    for entry in ranking.entries {
      table.append(
        .number(entry.place.map { "\($0)" } ?? "\(entry.best)-\(entry.worst)"),
        .text(language.of(catalog[entry.region].shortName)),
        .quantity(entry.quantity, fractionDigits: entry.labelDigits),
        .unit(entry.quantity.unit, in: catalog, language), stated(entry.region), .text(ReasonText.of(entry.marks)),
        .text(FigureText.sources(entry.quantity.statements, in: catalog)))
    }
    table.notes = notes
    return table
  }

  private func stated(_ region: RegionCode) -> ResultTable.Cell {
    let rankOf: Statement.RankOf
    switch ranking.subject {
    case .growth: rankOf = .growth
    case .figure(.level): rankOf = .level
    case .figure, .growthSince: return .empty
    }
    let found = StatedRank.all(
      of: ranking.indicator, rankOf, region: region, in: ranking.period, catalog: catalog
    ).first { rank in rank.scope.flatMap { Ranking.Scope($0, of: region, in: catalog) } == ranking.scope }
    return found.map { .number(FigureText.of($0.figure.statement, in: catalog)) } ?? .empty
  }

  private var notes: [String] {
    let order = ranking.isAscending ? "lowest first" : "largest first"
    let prices = ranking.prices == .none ? "" : ", \(ranking.prices.rawValue) prices"
    var notes = [
      "\(language.of(catalog[ranking.indicator].name)), \(ranking.period)\(prices), \(order): "
        + "\(ranking.entries.count) of \(ranking.memberCount) ranked."
    ]
    if let whole = ranking.whole { notes.append("As a whole: \(FigureText.of(whole))") }
    notes += ranking.missing.map { "\(language.of(catalog[$0.region].shortName)): \(ReasonText.of($0.reason))" }
    return notes
  }
}
