import Analysis
import Briefings
import Indicators

/// What a change is about: its name for `trace`, and the ids in it.
struct ChangedSubject {
  var name: String
  var region = ""
  var indicator = ""
  var period = ""
  var measure = ""
}

extension ChangedSubject {
  init(_ key: FigureKey, in catalog: Catalog) {
    self.init(
      name: catalog.name(of: key), region: catalog[key.series.region].id, indicator: catalog[key.series.indicator].id,
      period: key.period.description, measure: key.series.measure.rawValue)
  }

  /// A rank, which may be one that no source states.
  init(_ change: RankChange, in catalog: Catalog) {
    let movement = change.movement
    let scope: String =
      switch change.scope {
      case .stated(let scope): scope.map { catalog[$0].id } ?? ""
      case .computed(let scope): scope.ancestor.map { catalog[$0].id } ?? ""
      }
    let region = catalog[movement.region].id
    let indicator = catalog[change.indicator].id
    let period = movement.laterPeriod.description
    let name = [region, indicator, period, Statement.Measure.rank.rawValue, change.rankOf.rawValue, scope]
    self.init(
      name: name.filter { !$0.isEmpty }.joined(separator: "/"), region: region, indicator: indicator, period: period,
      measure: Statement.Measure.rank.rawValue)
  }

  init(_ subject: DefinitionChange.Subject, in catalog: Catalog) {
    switch subject {
    case .region(let region): self.init(name: "region " + catalog[region].id, region: catalog[region].id)
    case .indicator(let indicator):
      self.init(name: "indicator " + catalog[indicator].id, indicator: catalog[indicator].id)
    }
  }
}

/// What is said before a change, or after it.
struct ChangedSide {
  var said = ResultTable.Cell.empty
  var number = PlainNumber.none
  /// The outcome of a verdict as a stable word.
  var code = ""
  var unit = ""
  /// Source and line, or source and day.
  var source = ""
  var sourceID = ""
}

extension ChangedSide {
  init(_ statement: Statement, in catalog: Catalog, _ wording: Wording) {
    self.init(
      said: .statement(statement, in: catalog, wording), number: PlainNumber(statement, in: catalog),
      unit: wording.unit(statement.unit), source: FigureText.source(statement, in: catalog),
      sourceID: catalog[statement.source].id)
  }

  init(_ verdict: Verdict, in catalog: Catalog, _ wording: Wording) {
    let vintage = verdict.vintage(in: catalog)
    self.init(
      said: .text(wording.word(for: verdict) + (verdict.reason.map { ": " + wording.word($0) } ?? "")),
      code: StableWord.of(verdict.outcome), source: vintage.map { FigureText.vintage($0, in: catalog) } ?? "",
      sourceID: vintage.map { catalog[$0.source].id } ?? "")
  }

  init(places: ClosedRange<Int>) {
    self.init(
      said: .number(places.count == 1 ? "\(places.lowerBound)" : "\(places.lowerBound)-\(places.upperBound)"),
      number: PlainNumber(places: places))
  }

  init(places: ClosedRange<Int>, source statement: Statement?, in catalog: Catalog) {
    self.init(places: places)
    source = statement.map { FigureText.source($0, in: catalog) } ?? ""
    sourceID = statement.map { catalog[$0.source].id } ?? ""
  }

  init(text: String) {
    self.init(said: .text(text))
  }
}
