import Synchronization

/// The rows of one file of statements, read.
///
/// A large file is read in pieces, on all processors; what it comes to does not depend on how many there are. A file in
/// which anything is wrong is read again from one end to the other, so that its problems stand in order.
struct StatementRows {
  private(set) var table = StatementTable()
  private(set) var places = StatementPlaces()
  private(set) var problems: [Problem] = []
  /// How many lines a piece has.
  private(set) var lineCount = 0

  init(_ rows: TableReader, by reader: StatementReader) {
    var rows = rows
    if let parts = rows.parts(of: TablePieces.size),
      let joined = Self(parts.count, estimatedRowCount: rows.estimatedRowCount, by: reader, { parts[$0] })
    {
      self = joined
    } else {
      var plain: PlainRows?
      read(&rows, by: reader, &plain)
    }
    problems = rows.problems
  }

  /// Nil where a piece is not clean.
  init?(_ pieces: TablePieces, by reader: StatementReader) {
    self.init(pieces.count, estimatedRowCount: pieces.estimatedRowCount, by: reader) { pieces[$0] }
  }

  /// All pieces, one behind the other; nil where one is not clean.
  private init?(
    _ count: Int, estimatedRowCount: Int, by reader: StatementReader, _ piece: @Sendable (Int) -> TableReader?
  ) {
    var rest: JoinedRows.Rest?
    var entries = [StatementTable.Entry](unsafeUninitializedCapacity: estimatedRowCount) { room, filled in
      let joined = JoinedRows(room: room)
      let next = Atomic(0)
      Processors.forEach(min(Processors.count, count)) { number in
        // A reader keeps what it has learnt from one piece to the next.
        var own = Self()
        var plain: PlainRows?
        while true {
          let place = next.add(1, ordering: .relaxed).oldValue
          guard place < count else { return }
          guard var rows = piece(place), own.read(&rows, by: reader, &plain) else {
            next.store(count, ordering: .relaxed)
            return
          }
          joined.add(own.takeRows(), at: place, of: number)
        }
      }
      rest = joined.rest(of: count)
      filled = rest?.filled ?? 0
    }
    guard let rest else { return nil }
    entries += rest.left
    table = StatementTable(rest.table, entries: entries)
    places = rest.places
  }

  private init() {}

  /// Reads all rows; false where one is not clean.
  @discardableResult
  private mutating func read(_ rows: inout TableReader, by reader: StatementReader, _ plain: inout PlainRows?) -> Bool {
    let stem = String(rows.file.split(separator: "/").last?.split(separator: ".").first ?? "")
    // Said once of the file, not of every row.
    if !rows.columns.contains("source"), reader.sources[stem] == nil { rows.refuse(.fileWithoutSource(stem)) }
    table.reserveCapacity(rows.estimatedRowCount)
    if plain == nil { plain = PlainRows(columns: rows.columns, regions: reader.regions) }
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
    lineCount = rows.line - 1
    return rows.isClean
  }

  private mutating func takeRows() -> StatementRows {
    var taken = self
    taken.table = table.takeRows()
    places = StatementPlaces()
    return taken
  }
}
