import Indicators
import Testing

@Suite struct ResolutionTests {
  static let (report, note, laterB, laterA, paper, oldCopy, newCopy) = (0, 1, 2, 3, 4, 5, 6)

  /// The figure from statements about one key; nil only for none.
  func figure(_ statements: Statement...) throws -> Figure? {
    try Catalog.sample(statements).figure(Statement.sample().key)
  }

  func rows(_ statements: [Statement]?) -> [Int] { statements?.map(\.row) ?? [] }

  @Test func nothingIsNoFigure() throws {
    #expect(try figure() == nil)
    #expect(try figure(.sample(.eq, nil, status: .notPublished)) == nil)
  }

  @Test func theNewestOfOneStandingIsUsed() throws {
    let found = try figure(.sample(source: Self.report, .eq, "10.5"), .sample(source: Self.note, .eq, "11.0"))
    #expect(found?.statement.row == 1)
    #expect(rows(found?.revised) == [0])
    #expect(found?.hasConflict == false)
  }

  @Test func aHigherStandingSpeaksWhateverItsAge() throws {
    let found = try figure(
      .sample(source: Self.newCopy, .eq, "12"), .sample(source: Self.paper, .eq, "11"),
      .sample(source: Self.report, .eq, "10"))
    #expect(found?.statement.row == 2)
    #expect(rows(found?.outranked) == [1, 0])
    let copies = try figure(.sample(source: Self.oldCopy, .eq, "12"), .sample(source: Self.newCopy, .eq, "13"))
    #expect(copies?.statement.row == 1)
  }

  @Test func anExactFigureBeatsABoundThatHoldsIt() throws {
    // Above 2400 in a newer report, 2418.9 in an older note.
    let found = try figure(.sample(source: Self.note, .eq, "2418.9"), .sample(source: Self.laterA, .gt, "2400"))
    #expect(found?.statement.row == 0)
    #expect(rows(found?.agreeing) == [1])
    let approximate = try figure(.sample(source: Self.report, .eq, "4.9"), .sample(source: Self.note, .approx, "5"))
    #expect(approximate?.statement.row == 0)
    let range = try figure(
      .sample(source: Self.report, .eq, "4.7"), .sample(source: Self.note, .range, "4.5", to: "5"))
    #expect(range?.statement.row == 0)
    let near = try figure(.sample(source: Self.report, .eq, "9.8"), .sample(source: Self.note, .near, "10"))
    #expect(near?.statement.row == 0)
  }

  @Test func anExactFigureThatContradictsABoundIsAConflict() throws {
    let found = try figure(.sample(source: Self.note, .eq, "2400"), .sample(source: Self.laterA, .gt, "2400"))
    #expect(found?.statement.row == 1)
    #expect(rows(found?.conflicting) == [0])
  }

  @Test func twoBoundsTheNewest() throws {
    let found = try figure(.sample(source: Self.report, .gt, "2300"), .sample(source: Self.note, .gt, "2400"))
    #expect(found?.statement.row == 1)
    #expect(rows(found?.agreeing) == [0])
  }

  @Test func theFinerOfTwoThatAgreeIsUsed() throws {
    let found = try figure(.sample(source: Self.report, .eq, "2418.9"), .sample(source: Self.note, .eq, "2419"))
    #expect(found?.statement.row == 0)
    #expect(rows(found?.agreeing) == [1])
    // Half away from zero: 2.45 rounds to 2.5, 2.55 to 2.6.
    #expect(try figure(.sample(source: 0, .eq, "2.45"), .sample(source: 1, .eq, "2.5"))?.statement.row == 0)
    let above = try figure(.sample(source: 0, .eq, "2.55"), .sample(source: 1, .eq, "2.5"))
    #expect(above?.statement.row == 1)
    #expect(rows(above?.revised) == [0])
    let same = try figure(.sample(source: 0, .eq, "2.5"), .sample(source: 1, .eq, "2.50"))
    #expect(same?.statement.row == 1)
    #expect(rows(same?.agreeing) == [0])
  }

  @Test(arguments: [
    ("-2.45", "-2.5", true), ("-2.55", "-2.5", false), ("-0.4", "0", true), ("-0.5", "0", false), ("0.5", "0", false),
  ])
  func negativeFiguresRoundInSize(_ fine: String, _ coarse: String, _ agrees: Bool) throws {
    let found = try Catalog.sample([
      .sample(source: 0, indicator: 2, .eq, fine), .sample(source: 1, indicator: 2, .eq, coarse),
    ]).figure(Statement.sample(indicator: 2).key)
    #expect((found?.statement.row == 0) == agrees)
    #expect(found?.revised.isEmpty == agrees)
  }

  @Test func unitsAreSeenThrough() throws {
    // 3.2 ten thousands against 38129: not what 3.2 rounds from.
    let differ = try figure(
      .sample(source: Self.report, .eq, "3.2", unit: 1), .sample(source: Self.oldCopy, .eq, "38129", unit: 0))
    #expect(differ?.statement.row == 0)
    #expect(rows(differ?.outranked) == [1])
    let conflict = try figure(
      .sample(source: Self.laterA, .eq, "3.2", unit: 1), .sample(source: Self.laterB, .eq, "38129", unit: 0))
    #expect(rows(conflict?.conflicting).count == 1)
    #expect(conflict?.statement.value?.description == "38129")
    let agree = try figure(
      .sample(source: Self.report, .eq, "32129", unit: 0), .sample(source: Self.note, .eq, "3.2", unit: 1))
    #expect(agree?.statement.row == 0)
    #expect(rows(agree?.agreeing) == [1])
  }

  @Test func oneDayAndDifferentFiguresAreAConflict() throws {
    let digits = try figure(.sample(source: Self.laterA, .eq, "10"), .sample(source: Self.laterB, .eq, "11.0"))
    #expect(digits?.statement.row == 1)
    #expect(rows(digits?.conflicting) == [0])
    // The same digits: the source that comes first by id.
    let ids = try figure(.sample(source: Self.laterB, .eq, "10"), .sample(source: Self.laterA, .eq, "11"))
    #expect(ids?.statement.row == 1)
    // Two figures in one source.
    let twice = try figure(
      .sample(source: Self.report, line: 3, .eq, "10"), .sample(source: Self.report, line: 9, .eq, "11"))
    #expect(twice?.statement.row == 0)
    #expect(rows(twice?.conflicting) == [1])
    // An older one is merely revised.
    let three = try figure(
      .sample(source: Self.report, .eq, "9"), .sample(source: Self.laterA, .eq, "10"),
      .sample(source: Self.laterB, .eq, "11"))
    #expect(rows(three?.conflicting) == [2])
    #expect(rows(three?.revised) == [0])
  }

  @Test func oneFigureTwiceInOneSourceIsKeptTwice() throws {
    let found = try figure(.sample(source: 0, line: 3, .eq, "10"), .sample(source: 0, line: 9, .eq, "10"))
    #expect(found?.statements.map(\.line) == [3, 9])
    #expect(found?.hasConflict == false)
  }

  @Test func asOf() throws {
    let statements: [Statement] = [
      .sample(source: Self.report, .gt, "2400"), .sample(source: Self.note, .eq, "2418.9"),
    ]
    let before = try Catalog.sample(statements, asOf: "2024-02-29").figure(Statement.sample().key)
    #expect(before?.statement.comparator == .gt)
    #expect(before?.statements.count == 1)
    let onTheDay = try Catalog.sample(statements, asOf: "2024-03-01").figure(Statement.sample().key)
    #expect(onTheDay?.statement.comparator == .eq)
    #expect(try Catalog.sample(statements, asOf: "2000-01-01").figure(Statement.sample().key) == nil)
    #expect(try Catalog.sample(statements, asOf: "2024-02-29").newestDate?.description == "2023-02-01")
  }

  @Test func relationsStandBesideNumbers() throws {
    let reference = Reference(indicator: IndicatorCode(1), level: .province)
    let relation = Statement.sample(measure: .growth, .above, nil, unit: nil, reference: reference)
    let catalog = try Catalog.sample([relation, .sample(measure: .growth, .eq, "5")])
    #expect(catalog.figure(relation.key)?.statement.row == 0)
    #expect(catalog.figure(Statement.sample(measure: .growth).key)?.statement.row == 1)
    let other = Statement.sample(
      measure: .growth, .above, nil, unit: nil, reference: Reference(indicator: IndicatorCode(1)))
    #expect(catalog.figure(other.key) == nil)
  }

  @Test func boundsEndAtZeroWhereNothingCanBeNegative() throws {
    let catalog = try Catalog.sample([])
    #expect(catalog.interval(of: .sample(.lt, "5"))?.lower?.value == .zero)
    #expect(catalog.interval(of: .sample(indicator: 2, .lt, "5"))?.lower == nil)
    #expect(catalog.interval(of: .sample(measure: .growth, .lt, "5"))?.lower == nil)
    // The flag of the indicator decides for shares and counts too.
    #expect(catalog.interval(of: .sample(indicator: 2, measure: .share, .lt, "5"))?.lower == nil)
    #expect(catalog.interval(of: .sample(indicator: 2, measure: .count, .le, "-3"))?.upper?.value == Rational(-3))
    #expect(catalog.interval(of: .sample(measure: .share, .lt, "5"))?.lower?.value == .zero)
    #expect(catalog.interval(of: .sample(measure: .count, .lt, "5"))?.lower?.value == .zero)
    // What is said outright is never cut, and nothing is turned around.
    #expect(catalog.interval(of: .sample(.eq, "-3"))?.value == Rational(-3))
    #expect(catalog.interval(of: .sample(.range, "-2", to: "5"))?.lower?.value == Rational(-2))
    let below = catalog.interval(of: .sample(.le, "-3"))
    #expect(below?.lower == nil && below?.upper?.value == Rational(-3))
    #expect(catalog.interval(of: .sample(.sync, "0.5")) == nil)
    let about = catalog.interval(of: .sample(.approx, "2.0"))
    #expect(about?.lower?.value == Rational(195, 100) && about?.upper?.value == Rational(205, 100))
    #expect(catalog.interval(of: .sample(.range, "4.5", to: "5"))?.upper?.value == Rational(5))
    #expect(catalog.interval(of: .sample(.range, "4.5")) == nil)
  }
}

@Suite struct TargetResolutionTests {
  func target(_ statements: Statement..., indicator: Int = 0) throws -> TargetFigure? {
    try Catalog.sample(statements).target(Statement.sample(indicator: indicator, kind: .target, measure: .growth).key)
  }

  func goal(_ source: Int, _ value: String, _ comparator: Comparator = .ge, indicator: Int = 0) -> Statement {
    .sample(source: source, indicator: indicator, kind: .target, measure: .growth, comparator, value)
  }

  @Test func theNewestReplacesTheOlder() throws {
    let found = try target(goal(0, "8"), goal(1, "6"), goal(2, "5", .approx))
    #expect(found?.statement.row == 2)
    #expect(found?.replaced.map(\.row) == [1, 0])
    #expect(found?.stretch.isEmpty == true)
  }

  @Test func repeatedIsNotReplaced() throws {
    let found = try target(goal(0, "6"), goal(1, "6.0"))
    #expect(found?.statement.row == 1)
    #expect(found?.repeated.map(\.row) == [0])
    #expect(found?.replaced.isEmpty == true)
  }

  @Test func floorAndStretch() throws {
    let more = try target(goal(1, "6"), goal(1, "5"), goal(0, "7"))
    #expect(more?.statement.row == 1)
    #expect(more?.stretch.map(\.row) == [0])
    #expect(more?.replaced.map(\.row) == [2])
    // Where less is better the higher ceiling is the easier.
    let less = try target(goal(1, "4", .le, indicator: 1), goal(1, "5", .le, indicator: 1), indicator: 1)
    #expect(less?.statement.row == 1)
  }

  @Test func aPlaceFurtherBackIsTheEasier() throws {
    func place(_ value: String) -> Statement { .sample(kind: .target, measure: .rank, .le, value, unit: nil) }
    let catalog = try Catalog.sample([place("3"), place("5")])
    #expect(catalog.target(place("3").key)?.statement.row == 1)
  }

  @Test func targetsInOrder() throws {
    let catalog = try Catalog.sample([
      .sample(region: 2, indicator: 1, period: .year(2026), kind: .target),
      .sample(region: 2, indicator: 0, period: .year(2026), kind: .target),
      .sample(region: 2, indicator: 1, period: .year(2025), kind: .target),
      .sample(region: 1, indicator: 1, period: .year(2024), kind: .target), .sample(region: 2),
    ])
    #expect(catalog.targets(of: RegionCode(2)).map(\.statement.row) == [2, 1, 0])
    #expect(catalog.targets().map(\.statement.row) == [3, 2, 1, 0])
  }
}

@Suite struct ResolutionStepTests {
  /// By which step the used one of two statements comes before the other.
  func step(_ statements: Statement...) throws -> ResolutionStep? {
    let catalog = try Catalog.sample(statements)
    let figure = catalog.figure(Statement.sample().key)
    return figure.flatMap { figure in
      figure.statements.last.map { catalog.step(putting: figure, before: $0) }
    }
  }

  @Test func everyStep() throws {
    let (report, note, laterB, laterA, paper) = (0, 1, 2, 3, 4)
    #expect(try step(.sample(source: paper, .eq, "11"), .sample(source: report, .eq, "10")) == .higherStanding)
    #expect(try step(.sample(source: note, .gt, "2400"), .sample(source: report, .eq, "2418.9")) == .exactInBound)
    #expect(try step(.sample(source: note, .eq, "3.8"), .sample(source: report, .eq, "3.81")) == .finerDigits)
    #expect(try step(.sample(source: note, .eq, "11"), .sample(source: report, .eq, "10")) == .newest)
    #expect(try step(.sample(source: laterA, .gt, "12"), .sample(source: laterB, .eq, "10")) == .exactOfOneDay)
    #expect(try step(.sample(source: laterA, .eq, "12"), .sample(source: laterB, .eq, "10.5")) == .moreDigits)
    #expect(try step(.sample(source: laterB, .eq, "12"), .sample(source: laterA, .eq, "10")) == .sourceOrder)
    #expect(
      try step(.sample(source: report, line: 3, .eq, "12"), .sample(source: report, line: 9, .eq, "10")) == .rowOrder)
  }

  /// The newest says above 10, an older one 12 exactly: that is used, and the oldest was revised by the newest.
  @Test func anOlderExactFigureSpeaksForTheNewest() throws {
    let catalog = try Catalog.sample([
      .sample(source: 0, .eq, "9"), .sample(source: 1, .eq, "12"), .sample(source: 2, .gt, "10"),
    ])
    let figure = try #require(catalog.figure(Statement.sample().key))
    #expect(figure.statement.row == 1 && figure.revised.map(\.row) == [0] && figure.agreeing.map(\.row) == [2])
    #expect(catalog.step(putting: figure, before: figure.revised[0]) == .newest)
    #expect(catalog.step(putting: figure, before: figure.agreeing[0]) == .exactInBound)
  }
}

@Suite struct CorrectionTests {
  func correction(
    _ action: Correction.Action, line: Int? = 5, expected: String = "55", value: String? = nil,
    comparator: Comparator? = nil
  ) throws -> Correction {
    struct BadDay: Error {}
    guard let day = CalendarDate("2030-01-01") else { throw BadDay() }
    return Correction(
      source: SourceCode(0), line: line, key: Statement.sample().key, action: action,
      value: value.flatMap { try? Numeral(parsing: Array($0.utf8)) }, valueHigh: nil, comparator: comparator, unit: nil,
      expected: expected, reason: .none, who: "", when: day)
  }

  let statements: [Statement] = [.sample(source: 0, line: 5, .eq, "55"), .sample(source: 0, line: 8, .eq, "7")]

  @Test func replaceDropAndFlag() throws {
    let key = Statement.sample().key
    let replaced = try Catalog.sample(statements, corrections: [correction(.replace, value: "5.5", comparator: .ge)])
    #expect(replaced.statement(row: 0)?.value?.description == "5.5")
    #expect(replaced.statement(row: 0)?.comparator == .ge)
    #expect(replaced.printed[0].value?.description == "55")
    let dropped = try Catalog.sample(statements, corrections: [correction(.drop)])
    #expect(dropped.statement(row: 0) == nil)
    #expect(dropped.figure(key)?.statements.map(\.row) == [1])
    let flagged = try Catalog.sample(statements, corrections: [correction(.flag)])
    #expect(flagged.statement(row: 0) == flagged.printed[0])
    #expect(flagged.correction(ofRow: 0)?.action == .flag)
    #expect(flagged.correction(ofRow: 1) == nil)
  }

  @Test func itAppliesBeforeItsOwnDay() throws {
    let catalog = try Catalog.sample(statements, corrections: [correction(.replace, value: "6")], asOf: "2023-02-01")
    #expect(catalog.statement(row: 0)?.value?.description == "6")
  }

  @Test func anExpiredOneIsNotApplied() throws {
    for expired in [
      try correction(.drop, expected: "56"), try correction(.drop, line: 6), try correction(.drop, line: nil),
    ] {
      let catalog = try Catalog.sample(statements, corrections: [expired])
      #expect(catalog.expiredCorrections.map(\.correction) == [expired])
      #expect(catalog.statement(row: 0) != nil)
    }
    #expect(try Catalog.sample(statements, corrections: [correction(.drop)]).expiredCorrections.isEmpty)
  }

  /// The printed figure has changed, the statement is gone or has moved, or there are two: whatever the action, it is
  /// not applied, and what is there is named.
  @Test(arguments: Correction.Action.allCases) func itExpiresWithItsStatement(_ action: Correction.Action) throws {
    func expired(_ statements: [Statement], _ corrections: Correction...) throws -> ExpiredCorrection.Cause {
      let catalog = try Catalog.sample(statements, corrections: corrections)
      for row in 0..<statements.count where catalog.correction(ofRow: row) == nil {
        #expect(catalog.statement(row: row) == catalog.printed[row])
      }
      #expect(catalog.expiredCorrections.count == 1)
      return try #require(catalog.expiredCorrections.first).cause
    }
    let wanted = try correction(action, value: "5.5")
    let changed = try expired([.sample(source: 0, line: 5, .eq, "5.5")], wanted)
    guard case .printedOtherwise(let found) = changed else { throw Unexpected(changed) }
    #expect(found.map(\.asPrinted) == ["5.5"])

    let moved = try expired([.sample(source: 0, line: 6, .eq, "55")], wanted)
    guard case .gone(let elsewhere) = moved else { throw Unexpected(moved) }
    #expect(elsewhere.map(\.line) == [6])

    let gone = try expired([.sample(source: 1, line: 5, .eq, "55")], wanted)
    #expect(gone == .gone(elsewhere: []))

    let twice = try expired([.sample(source: 0, line: 5, .eq, "55"), .sample(source: 0, line: 5, .gt, "55")], wanted)
    guard case .ambiguous(let both) = twice else { throw Unexpected(twice) }
    #expect(both.map(\.row) == [0, 1])

    let other = try correction(.flag)
    let again = try expired([.sample(source: 0, line: 5, .eq, "55")], wanted, other)
    guard case .alreadyCorrected(let statement, let first) = again else { throw Unexpected(again) }
    #expect(statement.row == 0 && first == wanted)
  }

  struct Unexpected: Error {
    let cause: ExpiredCorrection.Cause

    init(_ cause: ExpiredCorrection.Cause) { self.cause = cause }
  }
}

@Suite struct CatalogTests {
  @Test func seriesAreOrderedAndApart() throws {
    let catalog = try Catalog.sample([
      .sample(period: .year(2024), .eq, "3"), .sample(period: .year(2020), .eq, "1"),
      .sample(period: .quarter(year: 2024, quarter: 1), .eq, "9"), .sample(period: .year(2022), measure: .share),
      .sample(region: 1, period: .year(2021)), .sample(period: .year(2022), kind: .target),
      .sample(period: .span(2021, 2024), .eq, "8"),
    ])
    let series = Statement.sample().key.series
    #expect(catalog.series(series, frequency: .year).map(\.statement.row) == [1, 0])
    #expect(
      catalog.series(series).map(\.period) == [
        .year(2020), .quarter(year: 2024, quarter: 1), .year(2024), .span(2021, 2024),
      ])
  }

  @Test func ancestorsAndMembers() throws {
    let catalog = try Catalog.sample([])
    #expect(catalog.ancestor(of: RegionCode(2), at: .nation) == RegionCode(0))
    #expect(catalog.ancestor(of: RegionCode(2), at: .city) == nil)
    #expect(catalog.members(of: RegionCode(0), at: .city) == [RegionCode(2)])
    #expect(catalog.members(of: RegionCode(2), at: .city).isEmpty)
  }

  @Test func results() throws {
    let catalog = try Catalog.sample([
      .sample(region: 1, period: .year(2024)), .sample(region: 1, period: .quarter(year: 2023, quarter: 1)),
      .sample(region: 1, period: .year(2026), kind: .target),
    ])
    #expect(catalog.hasResults(of: RegionCode(1), year: 2024))
    #expect(!catalog.hasResults(of: RegionCode(1), year: 2023))
    #expect(!catalog.hasResults(of: RegionCode(1), year: 2026))
    // A document of the region that covers the year, whatever it says.
    #expect(catalog.hasResults(of: RegionCode(2), year: 2022))
    #expect(!catalog.hasResults(of: RegionCode(2), year: 2024))
  }

  @Test func aStatementComesBackAsItWasPut() {
    var table = StatementTable()
    var put: [Statement] = []
    for (number, comparator) in Comparator.allCases.enumerated() {
      for measure in Statement.Measure.allCases {
        var statement = Statement.sample(
          source: number, line: number == 0 ? nil : number, region: 7, indicator: 9, kind: .target, measure: measure,
          comparator, "-12.50", to: "13", unit: number.isMultiple(of: 2) ? nil : 3,
          reference: comparator.isRelational ? Reference(indicator: IndicatorCode(4), level: .nation) : nil,
          status: [.seriesBreak, .provisional])
        statement.row = put.count
        statement.rankOf = .growth
        statement.scope = ScopeCode(2)
        statement.prices = .constant
        statement.importance = .minor
        statement.note = Bilingual(zh: "注", en: "note")
        statement.asPrinted = "增长12.50%—13%"
        table.append(statement)
        put.append(statement)
      }
    }
    #expect((0..<table.count).map { table[$0] } == put)
  }

  @Test func scopesAndReferencesDoNotMix() throws {
    func rank(_ scope: Int?, _ kind: Statement.RankOf?) -> Statement {
      var statement = Statement.sample(measure: .rank, .eq, "1", unit: nil)
      statement.scope = scope.map { ScopeCode($0) }
      statement.rankOf = kind
      return statement
    }
    let all = [rank(nil, nil), rank(0, nil), rank(0, .level), rank(0, .growth), rank(1, .level), rank(255, .level)]
    let catalog = try Catalog.sample(all)
    for (row, statement) in all.enumerated() {
      #expect(catalog.figure(statement.key)?.statements.map(\.row) == [row])
    }
  }
}
