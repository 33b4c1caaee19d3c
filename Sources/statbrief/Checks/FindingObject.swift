import Analysis
import Indicators

/// What a finding is about, as the members of an object: ids and numbers, where the message has words.
struct FindingObject {
  let catalog: Catalog

  func members(of finding: Finding) -> [JSONText.Member] {
    switch finding {
    case .conflict(let figure): Disagreement(figure: figure, others: figure.conflicting, catalog: catalog).members
    case .outranked(let figure): Disagreement(figure: figure, others: figure.outranked, catalog: catalog).members
    case .revised(let figure): Disagreement(figure: figure, others: figure.revised, catalog: catalog).members
    case .rankContradicted(let rank, let computed, let members, let missing):
      Self.members(of: rank.figure.key, in: catalog) + [
        text("stated", FigureText.of(rank.figure.statement, in: catalog)), number("best", computed.lowerBound),
        number("worst", computed.upperBound), number("members", members), number("missing", missing),
      ]
    case .growthContradicted(let stated, let computed):
      growth(stated) + [quantity("stated", stated.rate), quantity("computed", computed.rate)]
    case .implausibleDeflator(let deflator):
      growth(deflator.real) + [
        quantity("nominal", deflator.nominal.rate), quantity("real", deflator.real.rate),
        quantity("deflator", deflator.rate),
      ]
    case .unitSlip(let earlier, let later): figures([earlier, later])
    case .shareAboveWhole(let figure): Self.members(of: figure.key, in: catalog)
    case .sharesExceedWhole(let parts, let sum): figures(parts) + [quantity("sum", sum)]
    case .shareContradicted(let figure, let computed, let difference):
      Self.members(of: figure.key, in: catalog) + [
        text("stated", FigureText.of(figure.statement, in: catalog)), quantity("computed", computed),
        quantity("difference", difference),
      ]
    case .partsExceedWhole(let parts, let whole, let sum, let difference):
      figures(parts) + [
        text("whole", catalog.name(of: whole.key)), quantity("sum", sum), quantity("difference", difference),
      ]
    case .expiredCorrection(let expired):
      Self.members(of: expired.correction.key, in: catalog) + [
        text("source", catalog[expired.correction.source].id), text("action", expired.correction.action.rawValue),
        text("expected", expired.correction.expected),
        .init(name: "found", value: .strings(expired.statements.map { catalog.printed($0) })),
      ]
    }
  }

  /// `figure` as `trace` takes it, and its parts.
  static func members(of key: FigureKey, in catalog: Catalog) -> [JSONText.Member] {
    [
      .init(name: "figure", value: .string(catalog.name(of: key))),
      .init(name: "region", value: .string(catalog[key.series.region].id)),
      .init(name: "indicator", value: .string(catalog[key.series.indicator].id)),
      .init(name: "period", value: .string(key.period.description)),
      .init(name: "measure", value: .string(key.series.measure.rawValue)),
    ]
  }

  private func growth(_ growth: Growth) -> [JSONText.Member] {
    growth.rate.statements.first.map { Self.members(of: $0.key, in: catalog) } ?? []
  }

  private func figures(_ figures: [Figure]) -> [JSONText.Member] {
    [.init(name: "figures", value: .strings(figures.map { catalog.name(of: $0.key) }))]
  }

  private func text(_ name: String, _ text: String) -> JSONText.Member { .init(name: name, value: .string(text)) }

  private func number(_ name: String, _ number: Int) -> JSONText.Member {
    .init(name: name, value: .number("\(number)"))
  }

  /// The figure as tables show it, since a bound is no number.
  private func quantity(_ name: String, _ quantity: Quantity) -> JSONText.Member {
    text(name, FigureText.of(quantity))
  }
}
