import Foundation
import Testing

@testable import Indicators

/// Rows that are read by what earlier rows said, and files that are read in parts, mean what they mean cell by cell.
struct StatementRowsTests {
  /// Reads a table of the columns region, indicator, period, value and unit.
  private func read(_ text: String) throws -> (rows: StatementRows, statements: [Statement]) {
    let schema = TableSchema.statements
    let reader = try Self.reader()
    let file = InputFile(name: "statements/report.csv", bytes: Array(text.utf8))
    let rows = StatementRows(TableReader(file: file, schema: schema, declared: nil), by: reader)
    return (rows, (0..<rows.table.count).map { rows.table[$0] })
  }

  /// Code lists of two regions, two indicators of which one may be negative, and a report of 2024.
  static func reader() throws -> StatementReader {
    func lookup<Concept>(_ ids: [String]) -> CodeLookup<Concept> {
      var list = CodeLookup<Concept>()
      for id in ids { _ = list.append(id) }
      return list
    }
    func indicator(_ id: String, isSigned: Bool) -> Indicator {
      Indicator(
        id: id, name: .none, shortName: .none, topic: "", unit: UnitCode(0), better: .up, levelPrices: .current,
        growthPrices: .current, isSigned: isSigned, aliases: [], note: .none)
    }
    func unit(_ id: String, _ dimension: String) -> MeasurementUnit {
      MeasurementUnit(id: id, symbol: .none, dimension: dimension, factor: .one, englishUnit: nil, englishDecimals: nil)
    }
    let report = Source(
      id: "report", title: .none, shortTitle: .none, producer: .none, region: nil,
      published: try #require(CalendarDate("2024-02-01")), publishedPrecision: .day, covers: 2023, kind: .workReport,
      file: "", sha256: "", address: "", note: .none)
    return StatementReader(
      regions: lookup(["north", "a_region_with_a_long_name"]), indicators: lookup(["gdp", "net_migration"]),
      units: lookup(["yuan", "tonnes"]), sources: lookup(["report"]), scopes: lookup([]),
      indicatorList: [indicator("gdp", isSigned: false), indicator("net_migration", isSigned: true)],
      unitList: [unit("yuan", "money"), unit("tonnes", "mass")], sourceList: [report])
  }

  static let header = "region,indicator,period,value,unit\n"
  private static let first = "north,gdp,2019,12.50,yuan\nnorth,net_migration,2019,-3,yuan\n"

  /// A quote around the last cell keeps a row from being plain and every column in its place.
  private func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      guard let comma = row.lastIndex(of: ","), !row.contains("\""), row != Self.header.dropLast() else {
        return String(row)
      }
      let ending = row.hasSuffix("\r") ? "\r" : ""
      let cell = row[row.index(after: comma)...].dropLast(ending.count)
      return row[...comma] + "\"" + cell + "\"" + ending
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    "north,gdp,2020,13,yuan\na_region_with_a_long_name,gdp,2020,0.000000000000000001,yuan\n",
    "north,gdp,2020,999999999999999999,yuan\n", "north,gdp,2020,1234567890123456789,yuan\n",
    "north,gdp,2020,-1,yuan\n", "north,net_migration,2020,-1.5,yuan\n", "north,gdp,2020,-0,yuan\n",
    "north,gdp,2025,1,yuan\n", "north,gdp,2024,1,yuan\n", "north,gdp,999,1,yuan\n", "north,gdp,0999,1,yuan\n",
    "north,gdp,3000,1,yuan\n", "north,gdp,2020-Q1,1,yuan\nnorth,gdp,2019-2020,1,yuan\n", "north,gdp,20-20,1,yuan\n",
    "north,gdp,2020,007,yuan\n", "north,gdp,2020,.5,yuan\n", "north,gdp,2020,5.,yuan\n", "north,gdp,2020,1.2.3,yuan\n",
    "north,gdp,2020,1e3,yuan\n", "north,gdp,2020,,yuan\n", "north,gdp,2020,+1,yuan\n", "north,gdp,2020,0,yuan\n",
    "south,gdp,2020,1,yuan\n", "north,gpd,2020,1,yuan\n", "north,gdp,2020,1,tonnes\n", "north,gdp,2020,1,\n",
    "north,gdp,2020,1\n", "north,gdp,2020,1,yuan,\n", "north ,gdp,2020,1,yuan\n", "\nnorth,gdp,2020,1,yuan\n",
    ",,,,\nnorth,gdp,2020,1,yuan\n", "north,gdp,2020,1,yuan\n\n\n",
    "north,gdp,2020,1,yuan\r\nnorth,gdp,2021,2,yuan\r\n",
    "north,gdp,2020,1,yuan", "north,gdp,2020,1,yu\"an\n", "north,gdp,2020,１,yuan\n",
    "north,gdp,2020,00.5,yuan\n", "north,gdp,2020,--1,yuan\n", "north,gdp,2020,-,yuan\n",
  ])
  func aPlainRowMeansWhatItMeansCellByCell(_ rows: String) throws {
    let text = Self.header + Self.first + rows + "north,gdp,2018,11,yuan\n"
    let plain = try read(text)
    let general = try read(quoted(text))
    #expect(plain.statements == general.statements)
    #expect(plain.rows.problems == general.rows.problems)
    for row in plain.statements.indices {
      #expect(plain.rows.places[row] == general.rows.places[row])
    }
  }

  @Test func aRowWithMoreToSayIsNotTakenForPlain() throws {
    let text = """
      line,region,indicator,period,kind,comparator,value,unit,as_printed,note
      7,north,gdp,2019,actual,eq,12,yuan,12元,
      8,north,gdp,2020,actual,eq,13,yuan,13元,revised
      ,north,gdp,2021,actual,gt,14,yuan,,
      9,north,gdp,2022,actual,gt,15,yuan,,
      10,north,gdp,2030,target,eq,16,yuan,,
      11,north,gdp,2031,target,eq,17,yuan,,

      """
    let statements = try read(text).statements
    #expect(statements.map(\.line) == [7, 8, nil, 9, 10, 11])
    #expect(statements.map(\.asPrinted) == ["12元", "13元", "", "", "", ""])
    #expect(statements.map(\.note.zh) == ["", "revised", "", "", "", ""])
    #expect(statements.map(\.comparator) == [.eq, .eq, .gt, .gt, .eq, .eq])
    #expect(statements.map(\.period.description) == ["2019", "2020", "2021", "2022", "2030", "2031"])
  }

  static func manyRows(_ count: Int) -> String {
    var text = header
    for row in 0..<count {
      let region = row % 3 == 0 ? "a_region_with_a_long_name" : "north"
      text += "\(region),\(row % 5 == 0 ? "net_migration" : "gdp"),\(1000 + row % 1024),\(row).\(row % 10),yuan\n"
    }
    return text
  }

  @Test func aLargeFileIsTheSameInPartsAndInOnePiece() throws {
    let text = Self.manyRows(120_000)
    #expect(text.utf8.count > 3 << 20)
    let parted = try read(text)
    // A quote somewhere keeps it in one piece.
    let whole = try read(text.replacing("0,0.0,yuan", with: "0,0.0,\"yuan\"", maxReplacements: 1))
    #expect(parted.statements.count == 120_000)
    #expect(parted.statements == whole.statements)
    #expect([0, 1, 59_999, 60_000, 119_999].allSatisfy { parted.rows.places[$0].line == $0 + 2 })
  }

  @Test(arguments: ["north,gdp,2020,x,yuan\n", "\n\nnorth,gdp,2020,1,yuan\n", "north,gdp,2020,-1,yuan\n"])
  func whatIsWrongInALargeFileHasItsLine(_ wrong: String) throws {
    let text = Self.manyRows(120_000) + wrong
    let problems = try read(text).rows.problems
    #expect(problems.map(\.line) == [120_002])
  }
}
