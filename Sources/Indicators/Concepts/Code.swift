/// The number of a row in one of a catalog's code lists; small, and equal only within one catalog.
public struct Code<Concept>: Hashable, Sendable, Comparable {
  public let index: UInt32

  public init(_ index: Int) {
    self.index = UInt32(truncatingIfNeeded: index)
  }

  /// The order of the rows in the list.
  public static func < (left: Code, right: Code) -> Bool { left.index < right.index }
}

public typealias RegionCode = Code<Region>
public typealias IndicatorCode = Code<Indicator>
public typealias UnitCode = Code<MeasurementUnit>
public typealias SourceCode = Code<Source>
public typealias ScopeCode = Code<Scope>
