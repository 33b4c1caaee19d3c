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
}
