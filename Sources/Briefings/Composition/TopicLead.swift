import Analysis
import Indicators

/// The sentence under the title of a topic: what can be held against something, and of that the newest and most
/// important.
extension BriefingComposer {
  /// One or two clauses about the first facts that have a rank, a growth, or something else to be held against.
  ///
  /// What nothing can be held against stands only where there is nothing else, alone, and it is said that there is
  /// nothing. What it rests on is noted as used in the section.
  mutating func topicLead(_ indicators: [IndicatorCode], id: String) -> String {
    let facts = indicators.compactMap { indicator in
      latest(of: indicator, in: subject).map { (fact: $0, against: comparisons(of: $0)) }
    }
    let newest = facts.map(\.fact.period.endYear).max() ?? 0
    let weights = facts.map { weight(of: $0.fact, $0.against, newest: newest) }
    let order = facts.indices.sorted { (weights[$0], $0) < (weights[$1], $1) }
    let compared = order.filter { weights[$0] < Self.weightOfNothing }
    var clauses: [String] = []
    var period: Period?
    for place in compared.isEmpty ? Array(order.prefix(1)) : Array(compared.prefix(2)) {
      let (fact, against) = facts[place]
      clauses.append(
        wording.latestFact(
          fact, against: against, namesRegion: clauses.isEmpty, namesPeriod: fact.period != period))
      period = fact.period
      uses.add(fact.statements + against.flatMap(\.statements), in: id)
    }
    if compared.isEmpty, !clauses.isEmpty { clauses.append(wording.nothingAlike) }
    return wording.sentence(clauses)
  }

  private static let weightOfNothing = 8

  /// The smaller, the earlier: what has nothing beside it comes last, before it what is older than three years, then
  /// what is in doubt, only a bound or no official figure, then what has no more than a target for later beside it.
  private func weight(of fact: LatestFact, _ against: [FactComparison], newest: Int) -> Int {
    let isTold = fact.tellsItsPlace
    let isVague = fact.quantity.value == nil || !wording.marks(of: fact.figure.statement).isEmpty
    return (isTold || !against.isEmpty ? 0 : Self.weightOfNothing) + (newest - fact.period.endYear > 3 ? 4 : 0)
      + (isVague ? 2 : 0) + (!isTold && against.allSatisfy(\.isAhead) ? 1 : 0)
  }
}
