import Indicators

extension Catalog {
  /// The years, between the first and the last of which a work report of any of the regions is read, of which the one of
  /// this region is not; none where no such report of the region is read at all.
  ///
  /// Example: reports of one place of 2021, 2023, 2025 and 2026 and of the other of 2025 leave 2022 and 2024 open of the
  /// first, and 2021 to 2024 and 2026 of the second.
  func yearsWithoutReport(of region: RegionCode, besides regions: [RegionCode]) -> [Int] {
    func years(_ region: RegionCode) -> Set<Int> {
      Set(
        usedSources.filter { self[$0].kind == .workReport && self[$0].region == region }
          .map { code in self[code].covers.map { $0 + 1 } ?? self[code].published.year })
    }
    let all = regions.reduce(into: Set<Int>()) { $0.formUnion(years($1)) }
    let own = years(region)
    guard !own.isEmpty, let first = all.min(), let last = all.max() else { return [] }
    return (first...last).filter { !own.contains($0) }
  }
}
