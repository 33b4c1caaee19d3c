import Analysis
import Foundation
import Indicators
import Testing

/// The shipped package as it was known on two days.
@Suite struct PackageChangesTests {
  let package: DataPackage

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data").path
    package = try DataPackage.load(folder: root)
  }

  private func known(on day: String) throws -> Catalog {
    package.catalog.known(on: try #require(CalendarDate(day)))
  }

  @Test func nothingChangesBetweenTheSameDays() throws {
    let catalog = try known(on: "2025-06-30")
    #expect(PackageChanges(from: catalog, to: catalog, regions: catalog.regionCodes).all.isEmpty)
    #expect(PackageChanges(from: catalog, to: catalog).all.isEmpty)
  }

  @Test func laterSourcesBringFiguresAndTakeNone() throws {
    let (before, after) = (try known(on: "2025-06-30"), package.catalog)
    let region = try #require(after.region(id: "luliang"))
    let changes = PackageChanges(from: before, to: after, regions: [region])
    #expect(changes.count(.newFigure) > 0 && changes.count(.newTarget) > 0)
    #expect(changes.count(.withdrawnFigure, .withdrawnTarget, .renamed, .changedUnit) == 0)
    for statement in changes.statements(.newFigure) + changes.statements(.newTarget) {
      #expect(try #require(before.asOf) < after[statement.source].published)
      #expect(statement.region == region)
    }
  }

  /// The work report says "above 2400" of 2022, the page of the city 2418.9: the exact figure is the new one.
  @Test func theExactFigureIsTheNewOne() throws {
    let (before, after) = (try known(on: "2023-06-01"), try known(on: "2023-12-31"))
    let region = try #require(after.region(id: "luliang"))
    let changes = PackageChanges(from: before, to: after, regions: [region])
    let gdp = try #require(after.indicator(id: "gdp"))
    let key = FigureKey(series: SeriesKey(region: region, indicator: gdp), period: .year(2022))
    #expect(before.figure(key) == nil)
    #expect(changes.statements(.newFigure).contains { $0.key == key && $0.value?.description == "2418.9" })
  }

  /// Ranks of 2020 to 2022 became known one after the other; the newest stands against the newest before.
  @Test func theNewestStatedRankMoves() throws {
    let (before, after) = (try known(on: "2022-01-01"), package.catalog)
    let region = try #require(after.region(id: "luliang"))
    let moved = PackageChanges(from: before, to: after, regions: [region]).of(.movedRank).compactMap { change in
      if case .rank(let rank) = change.content, !rank.isComputed { rank.movement } else { nil }
    }
    #expect(moved.contains { $0.later == 2...2 && $0.laterPeriod == .year(2024) })
  }
}

/// Made-up packages, before and after.
@Suite struct MadeUpChangesTests {
  private func changes(
    _ before: String, _ after: String, sources: [Source] = []
  ) throws -> (PackageChanges, SampleCatalog) {
    let old = try SampleCatalog(before, sources: sources)
    let new = try SampleCatalog(after, sources: sources)
    return (PackageChanges(from: old.catalog, to: new.catalog), new)
  }

  private func kinds(_ before: String, _ after: String) throws -> [PackageChange.Kind] {
    try changes(before, after).0.all.map(\.kind)
  }

  private func printed(_ quantity: Quantity?) -> String? { quantity?.printed().map { "\($0.comparator) \($0.value)" } }

  /// 2418.9 - 2391 = 27.9, 1.2 %.
  @Test func aRevisedFigureCarriesItsAmount() throws {
    let first = "report2023: luliang gdp 2022 actual level eq 2391 yi_yuan"
    let (changes, _) = try changes(first, first + "\nyearbook2024: luliang gdp 2022 actual level eq 2418.9 yi_yuan")
    #expect(changes.all.map(\.kind) == [.revisedFigure])
    guard case .figure(let change) = try #require(changes.all.first).content else { return }
    #expect(printed(change.revision?.difference) == "eq 27.9" && printed(change.revision?.percent) == "eq 1.2")
    #expect(change.before?.value?.description == "2391" && !change.isCorrection)
  }

  @Test func whatAgreesIsFinerOrCoarser() throws {
    let bound = "report2023: luliang gdp 2022 actual level gt 2400 yi_yuan"
    let exact = "yearbook2024: luliang gdp 2022 actual level eq 2418.9 yi_yuan"
    #expect(try kinds(bound, bound + "\n" + exact) == [.refinedFigure])
    #expect(try kinds(exact, bound) == [.coarserFigure])
  }

  /// 24 189 000 units of 10 000 yuan are 2418.9 of 100 million: said otherwise, and no change.
  @Test func anotherPrintedUnitIsNoChange() throws {
    #expect(
      try kinds(
        "a2023: luliang gdp 2022 actual level eq 2418.9 yi_yuan",
        "b2024: luliang gdp 2022 actual level eq 24189000 wan_yuan"
      ).isEmpty)
  }

  @Test func newAndWithdrawnFiguresAndTargets() throws {
    #expect(
      try kinds(
        """
        a2023: luliang gdp 2022 actual level eq 2391 yi_yuan
        a2023: luliang gdp 2023 target growth ge 6 percent
        """,
        """
        a2023: luliang retail 2022 actual level eq 600 yi_yuan
        a2023: luliang retail 2023 target growth ge 6 percent
        """) == [.newTarget, .withdrawnTarget, .newFigure, .withdrawnFigure])
  }

  @Test func aTargetReplacedLaterHasChanged() throws {
    let first = "plan2023: luliang gdp 2023 target growth ge 8 percent"
    let (changes, _) = try changes(first, first + "\nplan2024: luliang gdp 2023 target growth ge 6 percent")
    #expect(changes.all.map(\.kind) == [.changedTarget])
  }

  @Test func aRelationSetOtherwiseIsAChangedTarget() throws {
    #expect(
      try kinds(
        "plan2023: luliang urban_income 2023 target growth above - - reference=gdp",
        "plan2023: luliang urban_income 2023 target growth above 2 points reference=gdp"
      ).allSatisfy { [.changedTarget, .newTarget, .withdrawnTarget].contains($0) })
  }

  @Test func aRevisionFlipsAVerdictAndAFirstActualMakesOne() throws {
    let target = "plan2022: luliang gdp 2022 target growth ge 5.5 percent\n"
    let first = target + "report2023: luliang gdp 2022 actual growth eq 5.5 percent\n"
    let revised = first + "yearbook2024: luliang gdp 2022 actual growth eq 5.1 percent\n"
    #expect(try kinds(first, revised) == [.flippedVerdict, .revisedFigure])
    #expect(try kinds(target, first) == [.newVerdict, .newFigure])
    #expect(try kinds(first, target) == [.lostVerdict, .withdrawnFigure])
    let (changes, new) = try changes(first, revised)
    guard case .verdict(let flip) = try #require(changes.all.first).content else { return }
    #expect(flip.before.outcome == .met && flip.now.outcome == .missed)
    #expect(flip.now.vintage(in: new.catalog).map { new.catalog[$0.source].id } == "yearbook2024")
  }

  /// Luliang falls from the first to the second place by the figures; the stated rank moved in the source itself.
  @Test func statedAndComputedRanksMove() throws {
    let before = """
      a2023: luliang gdp 2022 actual level eq 2418 yi_yuan
      a2023: jinzhong gdp 2022 actual level eq 2300 yi_yuan
      a2023: luliang gdp 2022 actual rank eq 1 - rank_of=level scope=province
      """
    let after = """
      a2023: luliang gdp 2022 actual level eq 2418 yi_yuan
      a2023: jinzhong gdp 2022 actual level eq 2300 yi_yuan
      b2024: jinzhong gdp 2022 actual level eq 2500 yi_yuan
      a2023: luliang gdp 2022 actual rank eq 2 - rank_of=level scope=province
      """
    let old = try SampleCatalog(before, members: 2)
    let new = try SampleCatalog(after, members: 2)
    // Of three more cities in the package nothing is known: with them the places of two are wide open.
    #expect(PackageChanges(from: old.catalog, to: new.catalog).of(.movedRank).count == 1)
    let others = ["taiyuan", "datong", "linfen"].enumerated().map {
      "a2023: \($1) gdp 2022 actual level eq \(100 + $0) yi_yuan"
    }.joined(separator: "\n")
    let full = PackageChanges(
      from: try SampleCatalog(before + "\n" + others, members: 5).catalog,
      to: try SampleCatalog(after + "\n" + others, members: 5).catalog)
    let ranks = full.of(.movedRank).compactMap { change -> RankChange? in
      if case .rank(let rank) = change.content { rank } else { nil }
    }
    #expect(ranks.map(\.isComputed) == [false, true, true, true, true])
    #expect(ranks.map(\.movement.later) == [2...2, 1...1, 2...2, 1...1, 2...2])
    // Told of Luliang alone: only Jinzhong was revised, and yet Luliang has moved.
    let alone = PackageChanges(
      from: try SampleCatalog(before + "\n" + others, members: 5).catalog,
      to: try SampleCatalog(after + "\n" + others, members: 5).catalog, regions: [new.region("luliang")])
    #expect(alone.all.map(\.kind) == [.movedRank, .movedRank, .movedRank])
  }

  /// A source that prints 2193 was read rightly, and a correction says so: the difference is that of the reading.
  @Test func aCorrectionIsTheCause() throws {
    let line = "a2023: luliang gdp 2022 actual level eq 2193 yi_yuan line=4"
    let old = try SampleCatalog(line)
    let new = try SampleCatalog(
      line,
      corrections: { _ in
        [
          Correction(
            source: SourceCode(0), line: 4,
            key: FigureKey(
              series: SeriesKey(region: RegionCode(2), indicator: IndicatorCode(0)), period: .year(2022)),
            action: .replace, value: Numeral(coefficient: 2391), valueHigh: nil, comparator: nil, unit: nil,
            expected: "2193yi_yuan", reason: .none, who: "", when: nil)
        ]
      })
    guard case .figure(let change) = try #require(PackageChanges(from: old.catalog, to: new.catalog).all.first).content
    else { return }
    #expect(change.isCorrection && change.now?.value?.description == "2391")
  }
}

/// Packages whose codes differ: the same things in another order, under other names, in other units.
@Suite struct PackageMatchTests {
  private let lines = """
    report2023: luliang gdp 2022 actual level eq 2391 yi_yuan
    report2023: jinzhong retail 2022-Q1 actual level eq 200 yi_yuan
    report2023: luliang gdp 2022 actual rank eq 3 - rank_of=level scope=province
    plan2022: luliang gdp 2022 target growth ge 5.5 percent
    plan2022: luliang urban_income 2022 target growth sync - - reference=gdp
    report2023: luliang gdp 2022 actual growth eq 5.5 percent
    """

  /// The same package with all lists turned round, some regions and indicators called otherwise.
  private func turned(
    _ catalog: Catalog, region: (Region) -> Region = { $0 }, indicator: (Indicator) -> Indicator = { $0 },
    statement change: (Statement) -> Statement = { $0 }
  ) -> Catalog {
    func place(_ index: UInt32, of count: Int) -> Int { count - 1 - Int(index) }
    func turned(_ code: RegionCode) -> RegionCode { RegionCode(place(code.index, of: catalog.regions.count)) }
    func turned(_ code: IndicatorCode) -> IndicatorCode {
      IndicatorCode(place(code.index, of: catalog.indicators.count))
    }
    func turned(_ code: UnitCode) -> UnitCode { UnitCode(place(code.index, of: catalog.units.count)) }
    var table = StatementTable()
    for row in 0..<catalog.printed.count {
      var statement = change(catalog.printed[row])
      statement.region = turned(statement.region)
      statement.indicator = turned(statement.indicator)
      statement.unit = statement.unit.map(turned)
      statement.source = SourceCode(place(statement.source.index, of: catalog.sources.count))
      statement.scope = statement.scope.map { ScopeCode(place($0.index, of: catalog.scopes.count)) }
      statement.reference = statement.reference.map { Reference(indicator: turned($0.indicator), level: $0.level) }
      table.append(statement)
    }
    return Catalog(
      regions: catalog.regions.reversed().map { old in
        region(
          Region(
            id: old.id, code: old.code, name: old.name, shortName: old.shortName, level: old.level,
            parent: old.parent.map(turned), members: old.members))
      },
      indicators: catalog.indicators.reversed().map { old in
        indicator(
          Indicator(
            id: old.id, name: old.name, shortName: old.shortName, topic: old.topic, unit: old.unit.map(turned),
            better: old.better, levelPrices: old.levelPrices, growthPrices: old.growthPrices, isSigned: old.isSigned,
            aliases: old.aliases, note: old.note))
      },
      units: catalog.units.reversed(), sources: catalog.sources.reversed(), topics: catalog.topics,
      scopes: catalog.scopes.reversed(), statements: table)
  }

  private func called(_ region: Region, _ id: String, _ name: String) -> Region {
    Region(
      id: id, code: region.code, name: Bilingual(zh: name, en: name), shortName: .none, level: region.level,
      parent: region.parent, members: region.members)
  }

  @Test func theOrderOfTheListsIsNoChange() throws {
    let catalog = try SampleCatalog(lines).catalog
    #expect(PackageChanges(from: catalog, to: turned(catalog)).all.isEmpty)
    #expect(PackageChanges(from: turned(catalog), to: catalog).all.isEmpty)
  }

  @Test func aNewNameIsToldAsSuch() throws {
    let catalog = try SampleCatalog(lines).catalog
    let renamed = turned(catalog, region: { $0.id == "luliang" ? called($0, "luliang", "Lishi") : $0 })
    let changes = PackageChanges(from: catalog, to: renamed)
    #expect(changes.all.map(\.kind) == [.renamed])
    guard case .definition(let change) = try #require(changes.all.first).content else { return }
    #expect(
      change.what
        == .name(before: Bilingual(zh: "luliang", en: "luliang"), now: Bilingual(zh: "Lishi", en: "Lishi")))
  }

  /// A place renamed with its id is found by an old name that the package keeps as an alias, if it is of one place alone.
  @Test(arguments: [(["lishi"], false), (["luliang"], true), ([], false)])
  func aNewIDWithAnOldNameIsTheSamePlace(aliases: [String], isFound: Bool) throws {
    let catalog = try SampleCatalog(lines).catalog
    let renamed = turned(
      catalog,
      region: { region in
        guard region.id == "luliang" else { return region }
        return Region(
          id: "lvliang", code: "", name: Bilingual(zh: "New", en: "New"), shortName: .none, level: region.level,
          parent: region.parent, members: region.members, aliases: aliases)
      })
    let kinds = Set(PackageChanges(from: catalog, to: renamed).all.map(\.kind))
    #expect(kinds.contains(.withdrawnFigure) == !isFound)
  }

  /// Another id under the same official code is the same place; its figures are neither withdrawn nor new.
  @Test func aNewIDUnderTheSameCodeIsTheSamePlace() throws {
    func coded(_ region: Region) -> Region {
      Region(
        id: region.id, code: region.id == "luliang" ? "141100" : "", name: region.name, shortName: region.shortName,
        level: region.level, parent: region.parent, members: region.members)
    }
    let catalog = turned(try SampleCatalog(lines).catalog, region: coded)
    let renamed = turned(catalog, region: { $0.id == "luliang" ? called($0, "lvliang", "luliang") : $0 })
    let changes = PackageChanges(from: catalog, to: renamed)
    #expect(changes.all.map(\.kind) == [.renamed])
    guard case .definition(let change) = try #require(changes.all.first).content else { return }
    #expect(change.what == .id(before: "luliang", now: "lvliang"))
  }

  @Test func aNewUnitOfAnIndicatorIsToldAndItsFiguresStay() throws {
    let catalog = try SampleCatalog(lines).catalog
    let (small, large) = (try #require(SampleCatalog.Codes.unit("wan_yuan")), SampleCatalog.Codes.unit("yi_yuan"))
    let changed = turned(
      catalog,
      indicator: { old in
        guard old.id == "gdp" else { return old }
        return Indicator(
          id: old.id, name: old.name, shortName: old.shortName, topic: old.topic,
          unit: UnitCode(catalog.units.count - 1 - Int(small.index)), better: old.better,
          levelPrices: old.levelPrices, growthPrices: old.growthPrices, isSigned: old.isSigned, aliases: old.aliases,
          note: old.note)
      },
      statement: { old in
        guard old.unit == large, old.value?.description == "2391" else { return old }
        var statement = old
        statement.value = Numeral(coefficient: 23_910_000)
        statement.unit = small
        return statement
      })
    let changes = PackageChanges(from: catalog, to: changed)
    #expect(changes.all.map(\.kind) == [.changedUnit])
    guard case .definition(let change) = try #require(changes.all.first).content,
      case .unit(let before, let now) = change.what
    else { return }
    #expect(before?.id == "yi_yuan" && now?.id == "wan_yuan")
  }

  @Test func figuresOfARegionThatIsGoneAreWithdrawn() throws {
    let catalog = try SampleCatalog(lines).catalog
    let other = turned(catalog, region: { $0.id == "jinzhong" ? called($0, "yuci", "yuci") : $0 })
    #expect(PackageChanges(from: catalog, to: other).all.map(\.kind) == [.newFigure, .withdrawnFigure])
  }
}
