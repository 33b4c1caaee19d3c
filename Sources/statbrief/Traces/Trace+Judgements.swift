import Analysis
import Briefings
import Indicators

/// Verdicts, ranks and comparisons: what was held against what, and what came of it.
extension Trace {
  /// A verdict with its target, the figure, the gap, and all that decided it.
  func node(_ verdict: Verdict) -> TraceNode {
    let method = "\(verdict.method.name) v\(verdict.method.version)"
    let reason = verdict.reason.map { ": " + words.word($0) } ?? ""
    var children = [said("target", verdict.target)] + verdict.replaced.map { said("replaced", $0) }
    if let actual = verdict.actual { children.append(node("numbers", "actual", actual)) }
    if let stated = verdict.relationalActual { children.append(said("actual", stated.statement)) }
    if let partner = verdict.partner {
      let name = "held against \(catalog[partner.region].id)/\(catalog[partner.indicator].id)"
      children.append(
        partner.quantity.map { node("numbers", name, $0) }
          ?? TraceNode("remarks", name + ": no figure"))
    }
    if let gap = verdict.gap { children.append(node("numbers", "gap", gap)) }
    if let percent = verdict.gapPercent { children.append(node("numbers", "gap in percent of the target", percent)) }
    if let tolerance = verdict.tolerance {
      children.append(TraceNode("remarks", "tolerance: \(tolerance.writtenOut) on each side"))
    }
    if let strict = verdict.strict { children.append(TraceNode("remarks", "kept before rounding: \(strict)")) }
    if let tolerant = verdict.tolerant { children.append(TraceNode("remarks", "within the tolerance: \(tolerant)")) }
    if !verdict.marks.isEmpty { children.append(TraceNode("remarks", "marks: " + words.words(verdict.marks))) }
    return TraceNode(
      "verdicts",
      "\(catalog.name(of: verdict.target.key)), verdict: \(words.word(for: verdict))\(reason) (method \(method))",
      [
        ("key", .string(catalog.name(of: verdict.target.key))), ("verdict", .string(words.word(for: verdict))),
        ("reason", verdict.reason.map { .string($0.rawValue) } ?? .null), ("method", .string(verdict.method.name)),
        ("version", .number("\(verdict.method.version)")), ("marks", .strings(verdict.marks.map(words.word))),
      ], children)
  }

  /// What a method says about the way towards a target, with the numbers that it works out.
  func node(_ progress: Progress, of target: TargetFigure) -> TraceNode {
    let found =
      progress.outcome.map { words.word($0, by: progress.method) }
      ?? progress.refusal.map { "none: " + words.word($0) }
    let method = "\(progress.method.name) v\(progress.method.version)"
    return TraceNode(
      "progress", "\(catalog.name(of: target.key)), progress by \(method): \(found ?? "")",
      [
        ("key", .string(catalog.name(of: target.key))), ("method", .string(progress.method.name)),
        ("version", .number("\(progress.method.version)")),
        ("outcome", progress.outcome.map { .string($0.rawValue) } ?? .null),
        ("reason", progress.refusal.map { .string(words.word($0)) } ?? .null),
      ],
      [said("target", target.statement)]
        + progress.numbers.map { node("numbers", words.word($0.role), $0.quantity) })
  }

  /// The computed place of a region with every member that it was held against, those without a figure, and the place
  /// that sources state.
  func node(_ region: RegionCode, in ranking: Ranking) -> TraceNode {
    let own = ranking[region]
    let places = own.map { $0.place.map { "\($0)" } ?? "\($0.best)-\($0.worst)" } ?? "no figure"
    let order = ranking.isAscending ? "lowest first" : "largest first"
    let name =
      "\(catalog[region].id)/\(catalog[ranking.indicator].id)/\(ranking.period)/rank/\(Self.word(ranking.subject))"
    var children = ranking.entries.map { entry in
      node(
        "members", "\(entry.place.map { "\($0)" } ?? "\(entry.best)-\(entry.worst)") \(catalog[entry.region].id)",
        entry.quantity)
    }
    children += ranking.missing.map { missing in
      TraceNode(
        "missing", "missing: \(catalog[missing.region].id), \(words.word(missing.reason))",
        [("region", .string(catalog[missing.region].id)), ("reason", .string(words.word(missing.reason)))])
    }
    children += statedRanks(of: region, beside: ranking)
    return TraceNode(
      "ranks",
      "\(name), computed: \(places) of \(ranking.entries.count) with a figure, \(ranking.memberCount) in all (\(order))",
      [
        ("key", .string(name)), ("best", own.map { .number("\($0.best)") } ?? .null),
        ("worst", own.map { .number("\($0.worst)") } ?? .null), ("ranked", .number("\(ranking.entries.count)")),
        ("of", .number("\(ranking.memberCount)")),
      ], children)
  }

  private func statedRanks(of region: RegionCode, beside ranking: Ranking) -> [TraceNode] {
    let rankOf: Statement.RankOf = ranking.subject == .growth ? .growth : .level
    return StatedRank.all(of: ranking.indicator, rankOf, region: region, in: ranking.period, catalog: catalog).map {
      stated in
      var statement = said("stated", stated.figure.statement)
      let scope = stated.scope.flatMap { Ranking.Scope($0, of: region, in: catalog) }
      if scope == ranking.scope, let standing = stated.standing(against: ranking) {
        statement.children.insert(TraceNode("remarks", words.word(standing)), at: 0)
      }
      return statement
    }
  }

  private static func word(_ subject: Ranking.Subject) -> String {
    switch subject {
    case .figure(let measure): measure.rawValue
    case .growth: "growth"
    case .growthSince(let base): "growth since \(base)"
    }
  }

  /// Two figures held against each other.
  func node(_ row: Comparison.Row, _ left: Comparison.Side, _ right: Comparison.Side) -> TraceNode {
    func name(_ side: Comparison.Side) -> String { "\(catalog[side.region].id) \(side.period)" }
    var children = [(name(left), row.left), (name(right), row.right)].map { name, quantity in
      quantity.map { node("numbers", name, $0) } ?? TraceNode("remarks", name + ": no figure")
    }
    switch row.difference {
    case .success(let difference):
      children.append(node("numbers", "difference", difference.gap))
      if let percent = difference.gapPercent {
        children.append(node("numbers", "difference in percent of the second", percent))
      }
      if let ratio = difference.ratio { children.append(node("numbers", "ratio", ratio)) }
    case .failure(let refusal):
      children.append(TraceNode("remarks", "not held against each other: " + words.word(refusal)))
    }
    if !row.marks.isEmpty { children.append(TraceNode("remarks", "marks: " + words.words(row.marks))) }
    let subject = "\(catalog[row.subject.indicator].id)/\(row.subject.measure.rawValue)"
    return TraceNode(
      "comparisons", "\(subject), \(name(left)) against \(name(right))", [("subject", .string(subject))], children)
  }
}
