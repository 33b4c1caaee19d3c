public import Indicators

extension Ranking {
  /// Among whom is ranked.
  public enum Scope: Hashable, Sendable {
    /// All regions of a level below an ancestor.
    case members(of: RegionCode, level: Region.Level)
    /// These regions and no others.
    case regions([RegionCode])

    /// The set that a source means when it ranks `region` in a scope named by a level ("in the province"); nil for a
    /// scope of its own, and where the region has no such ancestor.
    public init?(_ scope: ScopeCode, of region: RegionCode, in catalog: Catalog) {
      guard let level = catalog[scope].level, let ancestor = catalog.ancestor(of: region, at: level) else {
        return nil
      }
      self = .members(of: ancestor, level: catalog[region].level)
    }

    /// The peers of a region: those of its level below its parent, or beside it without a parent; nil where it has
    /// none.
    public static func peers(of region: RegionCode, in catalog: Catalog) -> Scope? {
      let level = catalog[region].level
      if let parent = catalog[region].parent { return .members(of: parent, level: level) }
      let peers = catalog.regionCodes.filter { catalog[$0].parent == nil && catalog[$0].level == level }
      return peers.count > 1 ? .regions(peers) : nil
    }

    /// The members that the package knows, in its order, each once.
    public func knownRegions(in catalog: Catalog) -> [RegionCode] {
      switch self {
      case .members(let ancestor, let level): return catalog.members(of: ancestor, at: level)
      case .regions(let regions):
        var seen: Set<RegionCode> = []
        return regions.filter { seen.insert($0).inserted }
      }
    }

    /// How many members there are in truth; nil where that is not known.
    public func memberCount(in catalog: Catalog) -> Int? {
      switch self {
      case .members(let ancestor, let level):
        return catalog[ancestor].level.next == level ? catalog[ancestor].members : nil
      case .regions: return knownRegions(in: catalog).count
      }
    }

    /// The region within which is ranked; nil for a list of regions.
    public var ancestor: RegionCode? {
      if case .members(let ancestor, _) = self { return ancestor }
      return nil
    }
  }

  /// What is ranked.
  public enum Subject: Hashable, Sendable {
    /// A figure as it is: a level, a share, a count or a change.
    case figure(Statement.Measure)
    /// The growth on the year before: stated, or from levels where that means the same.
    case growth
    /// The growth of the levels from an earlier period, worked out.
    case growthSince(Period)
  }

  /// Why a member has no place.
  public enum Absence: Hashable, Sendable {
    case noFigure
    /// The figure is said in relation to another one only.
    case relational
    case unitDiffers
    case priceBasisDiffers
    /// The source marks that it counts something else.
    case definitionDiffers
    case growth(GrowthRefusal)
  }
}

extension Region.Level {
  /// The level below; nil for the last.
  var next: Region.Level? {
    let all = Self.allCases
    guard let index = all.firstIndex(of: self), index + 1 < all.count else { return nil }
    return all[index + 1]
  }
}
