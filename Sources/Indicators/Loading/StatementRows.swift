/// The rows of one file of statements, read.
///
/// A large file is read in parts, on all processors; what it comes to does not depend on how many there are. A file in
/// which anything is wrong is read again from one end to the other, so that its problems stand in order.
struct StatementRows {
  private(set) var table = StatementTable()
  private(set) var places = StatementPlaces()
  private(set) var problems: [Problem] = []
  private var lineCount = 0

  /// More parts than processors, so that none waits long for another.
  private static let partCount = 16

  init(_ rows: TableReader, by reader: StatementReader) {
    var rows = rows
    if let parts = rows.parts(Self.partCount), let joined = Self(parts, by: reader) {
      self = joined
    } else {
      read(&rows, by: reader)
    }
    problems = rows.problems
  }

  /// All parts, one behind the other; nil where one is not clean.
  private init?(_ parts: [TableReader], by reader: StatementReader) {
    var read = [Self?](repeating: nil, count: parts.count)
    read.withUnsafeMutableBufferPointer { read in
      nonisolated(unsafe) let read = read
      Processors.forEach(parts.count) { place in
        var part = parts[place]
        var own = Self()
        own.read(&part, by: reader)
        own.lineCount = part.line - 1
        if part.isClean { read[place] = own }
      }
    }
    guard read.allSatisfy({ $0 != nil }) else { return nil }
    let clean = read.compactMap(\.self)
    // Behind the header.
    lineCount = 1
    for part in clean {
      places.append(part.places, behind: lineCount)
      lineCount += part.lineCount
    }
    table = StatementTable(joining: clean.map(\.table))
  }

  private init() {}

  private mutating func read(_ rows: inout TableReader, by reader: StatementReader) {
    let stem = String(rows.file.split(separator: "/").last?.split(separator: ".").first ?? "")
    // Said once of the file, not of every row.
    if !rows.columns.contains("source"), reader.sources[stem] == nil { rows.refuse(.fileWithoutSource(stem)) }
    table.reserveCapacity(rows.estimatedRowCount)
    var plain = PlainRows(columns: rows.columns, regions: reader.regions)
    while true {
      rows.skip { plain?.read($0, from: $1, line: &$2, into: &table, &places) ?? $1 }
      guard var row = rows.next() else { break }
      if let statement = reader.statement(&row, fileStem: stem) {
        table.append(statement)
        places.append(line: row.line)
        if row.problems.isEmpty { plain?.learn(row.cells, statement, of: reader, in: &table) }
      }
      rows.close(row)
    }
  }
}
