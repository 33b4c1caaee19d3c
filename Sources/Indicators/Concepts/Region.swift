/// A place that figures are about.
public struct Region: Hashable, Sendable {
  public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    case world, nation, province, city, county, town

    /// The wider level is the smaller.
    public static func < (left: Level, right: Level) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  public let id: String
  /// The official code of the place, GB/T 2260 in China; empty where there is none.
  public let code: String
  public let name: Bilingual
  /// The name by which a chart calls it; the full name where no shorter one is given.
  public let shortName: Bilingual
  public let level: Level
  public let parent: RegionCode?
  /// How many regions of the level below it has, in the package or not; nil if unknown.
  public let members: Int?
  /// Other names under which it is asked for: former ones, those of neighbours, in either language.
  public let aliases: [String]

  public init(
    id: String, code: String, name: Bilingual, shortName: Bilingual, level: Level, parent: RegionCode?, members: Int?,
    aliases: [String] = []
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.shortName = shortName.orElse(name)
    self.level = level
    self.parent = parent
    self.members = members
    self.aliases = aliases
  }
}
