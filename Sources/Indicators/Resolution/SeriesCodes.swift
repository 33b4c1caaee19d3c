/// The series of a table without their regions, numbered in the order of indicator, kind, measure and prices, scope and
/// reference.
struct SeriesCodes: Sendable {
  /// How many bits a number has, at most.
  static let bits = 32

  /// The number of the series of each form of the table.
  let ofForm: [UInt32]
  /// How many there are.
  let count: Int
  private let codes: [SeriesKey: UInt32]

  init(_ forms: [StatementForm]) {
    let series = forms.map { $0.series(of: Self.anyRegion) }
    var references: [Reference: Int] = [:]
    for reference in series.lazy.compactMap(\.reference) where references[reference] == nil {
      references[reference] = references.count + 1
    }
    func order(of key: SeriesKey) -> (UInt32, Int, Int, Int, Int) {
      (
        key.indicator.index, key.kind == .target ? 1 : 0, Self.order(ofMeasure: key),
        key.scope.map { Int($0.index) + 1 } ?? 0, key.reference.flatMap { references[$0] } ?? 0
      )
    }
    let ordered = Set(series).sorted { order(of: $0) < order(of: $1) }
    var codes: [SeriesKey: UInt32] = [:]
    for (code, key) in ordered.enumerated() { codes[key] = UInt32(code) }
    self.codes = codes
    count = ordered.count
    ofForm = series.map { codes[$0] ?? 0 }
  }

  /// The number of a series, whatever its region; nil where no row is in such a one.
  subscript(series: SeriesKey) -> UInt32? {
    var key = series
    key.region = Self.anyRegion
    return codes[key]
  }

  private static let anyRegion = RegionCode(0)

  /// By measure, then by prices; a rank has none, and what it is a rank of instead.
  private static func order(ofMeasure series: SeriesKey) -> Int {
    let priced: [Statement.Measure] = [.level, .growth, .change, .share, .count]
    let ways = PriceBasis.allCases.count + 1
    guard let measure = priced.firstIndex(of: series.measure) else {
      let rankOf = series.rankOf.flatMap { Statement.RankOf.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      return priced.count * ways + rankOf
    }
    let prices = series.prices.flatMap { PriceBasis.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return measure * ways + prices
  }
}
