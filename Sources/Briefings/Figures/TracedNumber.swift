public import Analysis
public import Indicators

/// A number as an output prints it, with what it rests on.
public struct TracedNumber: Hashable, Sendable {
  public enum Basis: Hashable, Sendable {
    /// As a source says it, if perhaps in another unit.
    case statement(Statement)
    /// Worked out.
    case quantity(Quantity)
    /// A target with its figure, the gap, and what came of it.
    case verdict(Verdict)
    /// The place of a region among others.
    case place(RegionCode, Ranking)
    /// How many of some verdicts there are of a kind.
    case count([Verdict])
  }

  /// As it is printed, in the words of the output's language.
  public let text: String
  public let basis: Basis

  public init(_ text: String, _ basis: Basis) {
    self.text = text
    self.basis = basis
  }

  /// The statements that it was made from, each once.
  public var statements: [Statement] {
    let all: [Statement]
    switch basis {
    case .statement(let statement): all = [statement]
    case .quantity(let quantity): all = quantity.derivation.usedStatements
    case .verdict(let verdict): all = verdict.usedStatements
    case .place(let region, let ranking):
      all = ranking.entries(telling: region).flatMap { $0.quantity.derivation.usedStatements }
    case .count(let verdicts): all = verdicts.flatMap(\.usedStatements)
    }
    var seen: Set<Int> = []
    return all.filter { seen.insert($0.row).inserted }
  }
}

/// A number that a chart works out, with what it is a number of.
struct ComputedNumber {
  let region: RegionCode
  let indicator: IndicatorCode
  let period: Period
  /// What it is, in a word for programs: `index`, `rank`, `growth`, `difference`, `ratio`.
  let measure: String
  let number: TracedNumber
}

extension Ranking {
  /// Among so many all figures tell a place; among more those beside it do.
  private static let mostTold = 100
  private static let toldOnEachSide = 5

  /// The entries that tell the place of a region: those of thousands would be told thousands of times.
  func entries(telling region: RegionCode) -> ArraySlice<Entry> {
    guard entries.count > Self.mostTold, let own = entries.firstIndex(where: { $0.region == region }) else {
      return entries[...]
    }
    return entries[max(0, own - Self.toldOnEachSide)..<min(entries.count, own + Self.toldOnEachSide + 1)]
  }
}

extension Verdict {
  /// The statements that it was made from, those that only say the same left out; the target first.
  var usedStatements: [Statement] {
    [target] + (actual?.derivation.usedStatements ?? []) + (relationalActual.map { [$0.statement] } ?? [])
      + (partner?.quantity?.derivation.usedStatements ?? [])
  }
}

extension TracedNumber {
  /// The arithmetic written out, `(2643.2 / 2418.9 - 1) × 100 = 9.272810…`; for a place the figures in their order, of
  /// very many those beside it, and empty for what was not worked out.
  func computation(in catalog: Catalog) -> String {
    switch basis {
    case .quantity(let quantity):
      let formula = quantity.derivation.formula(in: catalog)
      return formula.isEmpty ? "" : "\(formula) = \(quantity.interval.writtenOut)"
    case .place(let region, let ranking):
      let entries = ranking.entries(telling: region)
      return (entries.startIndex > 0 ? "\u{2026}, " : "")
        + entries.map(\.quantity.interval.writtenOut).joined(separator: ", ")
        + (entries.endIndex < ranking.entries.count ? ", \u{2026}" : "")
    case .statement, .verdict, .count: return ""
    }
  }
}
