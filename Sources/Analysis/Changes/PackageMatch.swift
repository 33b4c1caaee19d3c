public import Indicators

/// Which things of one package are those of another, and what is told of them otherwise.
///
/// Codes are each package's own. Regions are the same by id, else by official code, name or alias where that is of one
/// region alone whose id is new; indicators by id, else by both names where the ids are new; scopes and units by id. Two states of one package match throughout.
public struct PackageMatch: Sendable {
  public let old: Catalog
  public let new: Catalog
  private let regions: [RegionCode?]
  private let indicators: [IndicatorCode?]
  private let scopes: [ScopeCode?]
  private let units: [UnitCode?]
  private let oldRegions: [RegionCode: RegionCode]
  private let oldIndicators: [IndicatorCode: IndicatorCode]

  public init(from old: Catalog, to new: Catalog) {
    self.old = old
    self.new = new
    regions = Self.counterparts(old.regions, new.regions, id: \.id) { region in
      [region.code, region.name.zh, region.name.en] + region.aliases
    }.map { $0.map { RegionCode($0) } }
    indicators = Self.counterparts(old.indicators, new.indicators, id: \.id) { indicator in
      indicator.name.zh.isEmpty || indicator.name.en.isEmpty ? [] : [indicator.name.zh + "\n" + indicator.name.en]
    }.map { $0.map { IndicatorCode($0) } }
    scopes = Self.counterparts(old.scopes, new.scopes, id: \.id) { _ in [] }.map { $0.map { ScopeCode($0) } }
    units = Self.counterparts(old.units, new.units, id: \.id) { _ in [] }.map { $0.map { UnitCode($0) } }
    oldRegions = Self.inverted(regions) { RegionCode($0) }
    oldIndicators = Self.inverted(indicators) { IndicatorCode($0) }
  }

  /// The place of each old thing among the new ones: that of its id, else that of the only one that shares a name with
  /// it and whose id the old package does not have.
  private static func counterparts<Thing>(
    _ old: [Thing], _ new: [Thing], id: (Thing) -> String, names: (Thing) -> [String]
  ) -> [Int?] {
    let places = Dictionary(new.enumerated().map { (id($1), $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(old.map(id))
    var byName: [String: Set<Int>] = [:]
    for (place, thing) in new.enumerated() where !known.contains(id(thing)) {
      for name in names(thing) where !name.isEmpty { byName[name, default: []].insert(place) }
    }
    return old.map { thing in
      if let place = places[id(thing)] { return place }
      let found = names(thing).reduce(into: Set<Int>()) { $0.formUnion(byName[$1] ?? []) }
      return found.count == 1 ? found.first : nil
    }
  }

  private static func inverted<Code: Hashable>(_ codes: [Code?], _ code: (Int) -> Code) -> [Code: Code] {
    Dictionary(
      codes.enumerated().compactMap { place, new in new.map { ($0, code(place)) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension PackageMatch {
  /// The region of the new package that an old one is; nil where it has none.
  func region(_ old: RegionCode) -> RegionCode? { regions[Int(old.index)] }

  /// The region of the old package that a new one was.
  func oldRegion(_ new: RegionCode) -> RegionCode? { oldRegions[new] }

  /// The indicator of the old package that a new one was.
  func oldIndicator(_ new: IndicatorCode) -> IndicatorCode? { oldIndicators[new] }

  /// An old key in the codes of the new package; nil where that lacks a thing in it.
  func key(_ old: FigureKey) -> FigureKey? {
    var key = old
    guard let region = region(old.series.region), let indicator = indicators[Int(old.series.indicator.index)] else {
      return nil
    }
    key.series.region = region
    key.series.indicator = indicator
    if let scope = old.series.scope {
      guard let counterpart = scopes[Int(scope.index)] else { return nil }
      key.series.scope = counterpart
    }
    if let reference = old.series.reference {
      guard let counterpart = indicators[Int(reference.indicator.index)] else { return nil }
      key.series.reference = Reference(indicator: counterpart, level: reference.level)
    }
    return key
  }

  /// By how much a new statement differs from an old one; nil where no number says it.
  func revision(from before: Statement, to now: Statement) -> Revision? {
    var alike = before
    alike.region = now.region
    alike.indicator = now.indicator
    if let unit = before.unit {
      guard let counterpart = units[Int(unit.index)], old[unit].factor == new[counterpart].factor else { return nil }
      alike.unit = counterpart
    }
    guard let earlier = new.quantity(of: alike), let later = new.quantity(of: now) else { return nil }
    return Revision(from: earlier, to: later, of: now.measure, in: new)
  }

  /// What is told otherwise of regions and indicators that both packages have, in the order of the old one.
  var definitions: [DefinitionChange] {
    let places = zip(old.regions, regions).flatMap { was, code -> [DefinitionChange] in
      guard let code else { return [] }
      return Self.naming(.region(code), (was.id, was.name), (new[code].id, new[code].name))
    }
    let things = zip(old.indicators, indicators).flatMap { was, code -> [DefinitionChange] in
      guard let code else { return [] }
      let unit = was.unit.map { old[$0] }
      let now = new[code].unit.map { new[$0] }
      let isSame = unit?.id == now?.id && unit?.dimension == now?.dimension && unit?.factor == now?.factor
      return Self.naming(.indicator(code), (was.id, was.name), (new[code].id, new[code].name))
        + (isSame ? [] : [DefinitionChange(subject: .indicator(code), what: .unit(before: unit, now: now))])
    }
    return places + things
  }

  private static func naming(
    _ subject: DefinitionChange.Subject, _ before: (id: String, name: Bilingual), _ now: (id: String, name: Bilingual)
  ) -> [DefinitionChange] {
    (before.name == now.name
      ? [] : [DefinitionChange(subject: subject, what: .name(before: before.name, now: now.name))])
      + (before.id == now.id ? [] : [DefinitionChange(subject: subject, what: .id(before: before.id, now: now.id))])
  }
}

/// What is told otherwise of a region or an indicator that is still the same.
public struct DefinitionChange: Hashable, Sendable {
  /// In the codes of the new package.
  public enum Subject: Hashable, Sendable {
    case region(RegionCode)
    case indicator(IndicatorCode)
  }

  public enum What: Hashable, Sendable {
    case name(before: Bilingual, now: Bilingual)
    case id(before: String, now: String)
    /// The unit in which an indicator is shown, or its size.
    case unit(before: MeasurementUnit?, now: MeasurementUnit?)
  }

  public let subject: Subject
  public let what: What
}
