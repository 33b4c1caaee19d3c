public import Indicators

/// Verdicts that share a region, a year, a topic or an indicator; what is not asked for is nil.
public struct VerdictGroup: Hashable, Sendable {
  public enum Dimension: String, Hashable, Sendable, CaseIterable { case region, year, topic, indicator }

  public let region: RegionCode?
  /// The year in which the periods of the targets end.
  public let year: Int?
  public let topic: String?
  public let indicator: IndicatorCode?
  public let verdicts: [Verdict]

  /// The verdicts on headline targets in groups, ordered by the dimensions as they are named: regions as they first
  /// occur, years ascending, topics and indicators in the order of the package. Without a dimension one group of all;
  /// no group where there is no verdict.
  public static func groups(
    of verdicts: [Verdict], by dimensions: [Dimension], in catalog: Catalog
  ) -> [VerdictGroup] {
    let headlines = verdicts.filter { !$0.isStretch }
    var regions: [RegionCode] = []
    for verdict in headlines where !regions.contains(verdict.target.region) { regions.append(verdict.target.region) }
    let topics = catalog.topics.map(\.id)
    func place(_ verdict: Verdict) -> [Int] {
      dimensions.map { dimension in
        switch dimension {
        case .region: regions.firstIndex(of: verdict.target.region) ?? 0
        case .year: verdict.target.period.endYear
        case .topic: topics.firstIndex(of: catalog[verdict.target.indicator].topic) ?? topics.count
        case .indicator: Int(verdict.target.indicator.index)
        }
      }
    }
    let grouped = Dictionary(grouping: headlines, by: place)
    return grouped.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { _, own in
      guard let first = own.first?.target else { return nil }
      func known<Value>(_ dimension: Dimension, _ value: Value) -> Value? {
        dimensions.contains(dimension) ? value : nil
      }
      return VerdictGroup(
        region: known(.region, first.region), year: known(.year, first.period.endYear),
        topic: known(.topic, catalog[first.indicator].topic), indicator: known(.indicator, first.indicator),
        verdicts: own)
    }
  }
}
