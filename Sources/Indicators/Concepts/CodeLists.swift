/// A group of indicators that belongs together in a document.
public struct Topic: Hashable, Sendable {
  public let id: String
  public let name: Bilingual

  public init(id: String, name: Bilingual) {
    self.id = id
    self.name = name
  }
}

/// A period of a plan, such as five years with targets of their own.
public struct Plan: Hashable, Sendable {
  public let id: String
  public let name: Bilingual
  public let firstYear: Int
  public let lastYear: Int

  public init(id: String, name: Bilingual, firstYear: Int, lastYear: Int) {
    self.id = id
    self.name = name
    self.firstYear = firstYear
    self.lastYear = lastYear
  }
}

/// The set of regions among which a source ranks.
///
/// An id that is a `Region.Level` means all regions of the ranked region's level below its ancestor of that level.
public struct Scope: Hashable, Sendable {
  public let id: String
  public let name: Bilingual

  public init(id: String, name: Bilingual) {
    self.id = id
    self.name = name
  }

  /// The level of the ancestor within which is ranked; nil for a set of its own.
  public var level: Region.Level? { Region.Level(rawValue: id) }
}
