import Synchronization

/// One table of the rows of a file whose pieces are read at the same time.
///
/// Where the rows of a piece begin is known when all pieces before it are done. A piece waits for that, and is then
/// copied by the thread that came last; so rows, forms and periods are in the order of the file, whatever the threads do.
struct JoinedRows: ~Copyable {
  private struct State {
    /// All but the entries.
    var table = StatementTable()
    var places = StatementPlaces()
    var rowCount = 0
    /// Behind the header.
    var lineCount = 1
    /// The piece that is to be added next.
    var next = 0
    var waiting: [Int: Piece] = [:]
    /// For each reader the places of its forms and periods in the table.
    var codes: [Int: StatementTable.Codes] = [:]
    /// Pieces for which there is no room.
    var left: [Placed] = []
  }

  private struct Piece {
    let rows: StatementRows
    let reader: Int
  }

  private struct Placed {
    let entries: [StatementTable.Entry]
    let codes: StatementTable.Codes
    let start: Int
  }

  private let state = Mutex(State())
  private nonisolated(unsafe) let room: UnsafeMutableBufferPointer<StatementTable.Entry>

  init(room: UnsafeMutableBufferPointer<StatementTable.Entry>) {
    self.room = room
  }

  /// Adds a piece, whose forms and periods continue those of earlier pieces of the same reader.
  func add(_ rows: StatementRows, at place: Int, of reader: Int) {
    let placed = state.withLock { state in
      state.waiting[place] = Piece(rows: rows, reader: reader)
      var placed: [Placed] = []
      while let piece = state.waiting.removeValue(forKey: state.next) {
        let (rows, start) = (piece.rows, state.rowCount)
        var codes = state.codes.removeValue(forKey: piece.reader) ?? StatementTable.Codes()
        state.table.take(all: rows.table, from: start, &codes)
        state.codes[piece.reader] = codes
        state.places.append(rows.places, behind: state.lineCount)
        state.lineCount += rows.lineCount
        state.rowCount += rows.table.count
        state.next += 1
        let own = Placed(entries: rows.table.entries, codes: codes, start: start)
        if state.rowCount <= room.count { placed.append(own) } else { state.left.append(own) }
      }
      return placed
    }
    for piece in placed {
      if let base = room.baseAddress { piece.codes.copy(piece.entries, to: base + piece.start) }
    }
  }
}

extension JoinedRows {
  /// What all pieces together come to, but for the entries that are in the room already.
  struct Rest {
    var table: StatementTable
    let places: StatementPlaces
    /// How many entries are in the room, and those for which there was none.
    let filled: Int
    let left: [StatementTable.Entry]
  }

  /// Nil where not all of `count` pieces have been added.
  consuming func rest(of count: Int) -> Rest? {
    state.withLock { state in
      guard state.next == count else { return nil }
      let left = state.left.flatMap { $0.codes.applied(to: $0.entries) }
      return Rest(
        table: state.table, places: state.places, filled: state.left.first?.start ?? state.rowCount, left: left)
    }
  }
}
