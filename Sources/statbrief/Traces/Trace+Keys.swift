import Analysis
import Briefings
import Indicators

/// Everything that is known of a key, and everything that can be worked out from it.
extension Trace {
  /// Empty where no source says it and nothing follows.
  ///
  /// - Parameter base: The period that growth, change and index start from; the year before, and for an index the first
  ///   one, if none is given.
  func nodes(for key: TraceKey, base: Period?) -> [TraceNode] {
    if key.regions.count > 1 { return comparisons(key) }
    if key.asks(for: .index) { return indices(key, base: base) }
    if key.asks(for: .deflator) { return [deflator(key)] }
    let targets = catalog.targets(of: key.region).filter { key.asks(for: $0.key, in: catalog) }
    if key.asks(for: .verdict) { return targets.flatMap(verdicts) }
    if key.asks(for: .progress) { return targets.flatMap(progress) }
    var nodes = catalog.actualKeys(of: key.region).filter { key.asks(for: $0, in: catalog) }.compactMap {
      catalog.figure($0).map(node)
    }
    nodes += targets.map(node)
    if key.words.contains(Statement.Kind.target.rawValue) { return nodes + targets.flatMap(verdicts) }
    if key.asks(for: .growth) { nodes += growths(key, base: base) }
    if key.words.contains("change") { nodes += changes(key, base: base) }
    if key.words.contains("rank") { nodes += rankings(key) }
    return nodes
  }

  private func verdicts(_ target: TargetFigure) -> [TraceNode] {
    GapAndComparator(catalog).verdicts(on: target).map(node)
  }

  /// What each method says about the way towards a target.
  private func progress(_ target: TargetFigure) -> [TraceNode] {
    TargetProgress(to: target, in: catalog).all.map { node($0, of: target) }
  }

  /// The growth that follows from the levels: on the year before, or from a base in all and on average.
  private func growths(_ key: TraceKey, base: Period?) -> [TraceNode] {
    [false, true].compactMap { isAverage in
      if isAverage, base == nil { return nil }
      let growth = Growth.computed(
        region: key.region, indicator: key.indicator, period: key.period, base: base, annualAverage: isAverage,
        in: catalog)
      let since = base.map { " since \($0)" } ?? ""
      let name = "\(self.name(key))/growth\(since)\(isAverage ? ", yearly" : "")"
      switch growth {
      case .success(let growth):
        let prices = growth.prices == .none ? "" : ", \(growth.prices.rawValue) prices"
        return node("computed", "\(name), computed\(prices)", growth.rate)
      case .failure(let refusal):
        // A period of which nothing is said is not worth a reason of its own.
        guard base != nil || key.words.contains("growth"), refusal != .missing(key.period) else { return nil }
        return refused("\(name), computed", words.word(refusal))
      }
    }
  }

  /// The change of prices that lies between nominal and real growth.
  private func deflator(_ key: TraceKey) -> TraceNode {
    let name = "\(self.name(key))/deflator, percent"
    let found = ImpliedDeflator.between(
      region: key.region, indicator: key.indicator, period: key.period, in: catalog)
    return switch found {
    case .success(let deflator): node("computed", name, deflator.rate)
    case .failure(let refusal): refused(name, words.word(refusal))
    }
  }

  private func indices(_ key: TraceKey, base: Period?) -> [TraceNode] {
    let levels = catalog.series(
      SeriesKey(region: key.region, indicator: key.indicator), frequency: key.period.frequency)
    let growth = GrowthSeries.stated(
      region: key.region, indicator: key.indicator, frequency: key.period.frequency, in: catalog)
    let start = base ?? levels.first?.period ?? growth.points.first?.period.adding(years: -1)
    guard let start else { return [] }
    let series = [
      ("of levels", IndexSeries.of(region: key.region, indicator: key.indicator, base: start, in: catalog)),
      ("chained from stated growth", IndexSeries.chained(from: growth, base: start)),
    ]
    return series.map { kind, index in
      let value = index.flatMap { index in
        index.points.first { $0.period == key.period }?.value ?? .failure(.missing(key.period))
      }
      let name = "\(self.name(key))/index, \(start) = 100, \(kind)"
      return switch value {
      case .success(let quantity): node("computed", name, quantity)
      case .failure(let refusal): refused(name, words.word(refusal))
      }
    }
  }

  /// What the figures changed by, in their own unit or in points.
  private func changes(_ key: TraceKey, base: Period?) -> [TraceNode] {
    let now = Comparison.Side(region: key.region, period: key.period)
    let before = Comparison.Side(region: key.region, period: base ?? key.period.adding(years: -1))
    return rows(of: Comparison(now, before, of: subjects(key), in: catalog))
  }

  private func comparisons(_ key: TraceKey) -> [TraceNode] {
    let sides = key.regions.map { Comparison.Side(region: $0, period: key.period) }
    return rows(of: Comparison(sides[0], sides[1], of: subjects(key), in: catalog))
  }

  private func subjects(_ key: TraceKey) -> [Comparison.Subject] {
    let measures: [Statement.Measure] = [.level, .growth, .share, .count]
    let asked = measures.filter { key.words.contains($0.rawValue) }
    return (asked.isEmpty ? measures : asked).map { Comparison.Subject(key.indicator, $0) }
  }

  /// The rows of which at least one side has a figure.
  private func rows(of comparison: Comparison) -> [TraceNode] {
    comparison.rows.filter { $0.left != nil || $0.right != nil }.map {
      node($0, comparison.left, comparison.right)
    }
  }

  /// The places among the peers: of the figure, of its growth, or of both.
  private func rankings(_ key: TraceKey) -> [TraceNode] {
    guard let scope = Ranking.Scope.peers(of: key.region, in: catalog) else { return [] }
    let measure = catalog.fullestMeasure(of: key.indicator, among: scope.knownRegions(in: catalog))
    let all: [(word: String, subject: Ranking.Subject)] = [("level", .figure(measure)), ("growth", .growth)]
    let asked = all.filter { key.words.contains($0.word) }
    return (asked.isEmpty ? all : asked).compactMap { _, subject in
      let ranking = Ranking(of: key.indicator, subject, in: key.period, among: scope, catalog: catalog)
      return ranking.entries.isEmpty ? nil : node(key.region, in: ranking)
    }
  }

  private func refused(_ name: String, _ reason: String) -> TraceNode {
    TraceNode("computed", "\(name): none: \(reason)", [("name", .string(name)), ("reason", .string(reason))])
  }

  private func name(_ key: TraceKey) -> String {
    "\(catalog[key.region].id)/\(catalog[key.indicator].id)/\(key.period)"
  }
}
