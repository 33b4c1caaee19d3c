import Testing

@testable import Indicators

/// Rows in any order make the same series.
struct StatementOrderTests {
  /// Two to four vintages of each of some regions, indicators and periods, ranks and targets among them.
  private static let statements: [Statement] = (0..<400).map { number in
    Statement(
      row: 0, source: SourceCode(0), line: number, region: RegionCode(number % 7), indicator: IndicatorCode(number % 3),
      period: number % 5 == 0 ? .quarter(year: 2020, quarter: 1 + number % 4) : .year(2000 + number % 9),
      kind: number % 11 == 0 ? .target : .actual, measure: number % 4 == 0 ? .growth : .level, comparator: .eq,
      value: Numeral(coefficient: Int64(number)), unit: nil, prices: number % 13 == 0 ? .constant : nil, asPrinted: "")
  }

  private func table(_ statements: some Sequence<Statement>) -> StatementTable {
    var table = StatementTable()
    for statement in statements { table.append(statement) }
    return table
  }

  @Test(arguments: [1, 3, 7, 9, 21, 399])
  func everyKeyHasItsRowsInTheirOrder(step: Int) {
    // A permutation of the rows, for the step has no divisor in common with their number plus one.
    let shuffled = (1...400).map { Self.statements[$0 * step % 401 - 1] }
    let table = table(shuffled)
    let index = StatementIndex(table)
    for key in Set(shuffled.map(\.key)) {
      let expected = shuffled.indices.filter { shuffled[$0].key == key }
      #expect(index.rows(for: key, in: table) == expected)
      let series = shuffled.filter { $0.key.series == key.series }.map(\.period)
      #expect(index.periods(of: key.series, in: table) { _ in true } == Set(series).sorted())
    }
    let keys = index.keys(in: table, counting: { _ in true }, where: { _ in true })
    #expect(keys.count == Set(shuffled.map(\.key)).count)
  }

  @Test func rowsThatAreInOrderNeedNoOther() {
    let ordered = (0..<300).map { number in
      Statement.sample(line: number, period: .year(1000 + number))
    }
    #expect(StatementIndex(table(ordered)).order.rows == nil)
    #expect(StatementIndex(table(ordered.reversed())).order.rows?.first == 299)
  }

  @Test func rowsOfOneKeyStandSideBySide() {
    let repeated = StatementIndex(table(Self.statements + Self.statements)).repeatedRows
    #expect(repeated.count == 800 - Set(Self.statements.map(\.key)).count)
    #expect(repeated.allSatisfy { $0 < $1 })
  }

  @Test func aSeriesWithoutRowsHasNone() {
    let index = StatementIndex(table([]))
    #expect(index.rows(for: Statement.sample().key, in: StatementTable()).isEmpty)
  }

  /// Regions far apart leave more gaps than rows; the order is the same.
  @Test func sparseCodesAreSortedToo() {
    let far = [3_000_000, 5, 2_000_000].map { region in
      var statement = Statement.sample()
      statement.region = RegionCode(region)
      return statement
    }
    #expect(StatementIndex(table(far)).order.rows == [1, 2, 0])
  }

  /// As many rows as are taken in several parts, of several forms, some of one key.
  @Test func manyRowsStandAsAComparisonPutsThem() {
    var table = StatementTable()
    for period in 0..<30 {
      for indicator in 0..<5 {
        var statement = Statement.sample(line: nil, period: .year(2000 - period))
        statement.indicator = IndicatorCode(4 - indicator)
        table.append(statement)
      }
    }
    let known = table.entries
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let entries = (0..<600_000).map { _ in
      let (form, period) = (known[next(known.count)].form, known[next(known.count)].period)
      return StatementTable.Entry(
        coefficient: 1, region: UInt32(next(1000)), period: period, form: form, fractionDigits: 0)
    }
    let order = StatementOrder(StatementTable(table, entries: entries), codes: SeriesCodes(table.formList))
    func key(_ row: UInt32) -> Int {
      let entry = entries[Int(row)]
      let indicator = Int(table.formList[Int(entry.form)].indicator.index)
      return (Int(entry.region) * 5 + indicator) * 4000 + table.periodList[Int(entry.period)].endYear
    }
    let expected = (0..<UInt32(entries.count)).map { key($0) << 20 | Int($0) }.sorted()
    #expect(order.rows == expected.map { UInt32($0 & (1 << 20 - 1)) })
    #expect(order.repeats == expected.indices.dropFirst().filter { expected[$0] >> 20 == expected[$0 - 1] >> 20 })
    let starts = expected.indices.filter { $0 == 0 || (expected[$0] >> 20) / 4000 != (expected[$0 - 1] >> 20) / 4000 }
    #expect(order.runs.map(\.start) == starts)
  }
}
