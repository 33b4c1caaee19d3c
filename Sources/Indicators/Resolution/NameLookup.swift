/// A name that nothing in the package has, with the nearest ones; or one that several things have, with their ids.
public struct UnknownName: Error, Hashable, Sendable {
  public let text: String
  public let candidates: [String]
  public let isAmbiguous: Bool
}

extension Catalog {
  /// The region with this id, code, name in either language, or alias, such as a former name.
  public func findRegion(_ text: String) -> Result<RegionCode, UnknownName> {
    find(
      text,
      among: regions.map {
        ($0.id, [$0.code, $0.name.zh, $0.name.en, $0.shortName.zh, $0.shortName.en] + $0.aliases)
      }
    ).map { RegionCode($0) }
  }

  /// The indicator with this id, name in either language, or alias.
  public func findIndicator(_ text: String) -> Result<IndicatorCode, UnknownName> {
    find(
      text,
      among: indicators.map {
        ($0.id, [$0.name.zh, $0.name.en, $0.shortName.zh, $0.shortName.en] + $0.aliases)
      }
    ).map { IndicatorCode($0) }
  }

  /// The one that has the id, else the only one that has the name, whatever its case.
  private func find(_ text: String, among entries: [(id: String, names: [String])]) -> Result<Int, UnknownName> {
    if let place = entries.firstIndex(where: { $0.id == text }) { return .success(place) }
    let folded = text.lowercased()
    let places =
      folded.isEmpty
      ? []
      : entries.indices.filter { place in
        entries[place].id == folded || entries[place].names.contains { $0.lowercased() == folded }
      }
    if places.count == 1 { return .success(places[0]) }
    if places.count > 1 {
      return .failure(UnknownName(text: text, candidates: places.map { entries[$0].id }, isAmbiguous: true))
    }
    let all = entries.flatMap { [$0.id] + $0.names.filter { !$0.isEmpty } }
    let nearest = Candidates.nearest(to: text, among: all)
    let ids = nearest.compactMap { name in entries.first { $0.id == name || $0.names.contains(name) }?.id }
    var unique: [String] = []
    for id in ids where !unique.contains(id) { unique.append(id) }
    return .failure(UnknownName(text: text, candidates: unique, isAmbiguous: false))
  }
}
