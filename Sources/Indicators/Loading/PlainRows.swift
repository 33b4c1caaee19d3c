/// Reads the rows of a statement table that say what an earlier row said, of another region, period or value.
///
/// A large table is made of such rows. What all cells but region, period, value and line say together is a *form*; it is
/// read and checked once, by `StatementReader`, and every further row of the form needs four look-ups and no string: some
/// 60 ns instead of some 1500. A row that could be anything but plain, with a quote, a sign that must be asked about, an
/// unknown code, a form not seen before, is left to that reader, so that there is one meaning and one set of messages.
struct PlainRows {
  private enum Role { case region, period, value, line, form }

  /// What is known of a form.
  private struct Form {
    /// Its place in the list of the statement table.
    let place: UInt32
    /// Whether a value below zero needs no word.
    let takesNegatives: Bool
    /// The last year that needs no word.
    let lastYear: Int
  }

  /// Beyond so many, the rows of a table have little in common, and looking for it costs more than it saves.
  private static let formLimit = 1 << 16
  private static let noPlace = UInt32.max
  private static let years = 1000..<3000

  private let roles: [Role]
  private let regionIDs: [String]
  /// Filled when the first form is known: most tables are small and have none.
  private var regions = CellTable()
  private var forms = CellTable()
  private var known: [Form] = []
  /// The places of years in the list of the statement table.
  private var yearPlaces = [UInt32](repeating: noPlace, count: years.count)

  /// Nil where the table has not the columns for it.
  init?(columns: [String], regions list: CodeLookup<Region>) {
    roles = columns.map { name in
      switch name {
      case "region": .region
      case "period": .period
      case "value": .value
      case "line": .line
      default: .form
      }
    }
    guard columns.contains("region"), columns.contains("period"), columns.contains("value") else { return nil }
    regionIDs = list.ids
  }

  /// Takes note of a row that was read and has nothing wrong in it, if further ones of its form may be plain.
  mutating func learn(
    _ cells: [ArraySlice<UInt8>], _ statement: Statement, of reader: StatementReader, in table: inout StatementTable
  ) {
    guard known.count < Self.formLimit, statement.value != nil, statement.base == nil, statement.measure != .rank,
      [.eq, .approx, .ge, .gt].contains(statement.comparator), statement.valueHigh == nil,
      statement.asPrinted.isEmpty, statement.note == .none
    else { return }
    if known.isEmpty {
      for (number, id) in regionIDs.enumerated() { regions.insert([Array(id.utf8)[...]], number: UInt32(number)) }
    }
    let indicator = reader.indicatorList[Int(statement.indicator.index)]
    let isLevel = [.level, .share, .count].contains(statement.measure)
    let isPast = statement.kind == .actual && !statement.status.contains(.forecast)
    forms.insert(zip(cells, roles).filter { $0.1 == .form }.map(\.0), number: UInt32(known.count))
    known.append(
      Form(
        place: table.place(of: StatementForm(statement)), takesNegatives: isLevel && indicator.isSigned,
        lastYear: isPast ? reader.sourceList[Int(statement.source.index)].published.year : .max))
  }

  /// How many rows are handed over at once.
  private static let batchSize = 256

  /// Reads rows from `position` on, up to the first that is not plain; gives where that one begins.
  mutating func read(
    _ file: UnsafeRawBufferPointer, from position: Int, line: inout Int, into table: inout StatementTable,
    _ places: inout StatementPlaces
  ) -> Int {
    guard !known.isEmpty else { return position }
    let roles = roles
    var next = position
    withUnsafeTemporaryAllocation(of: UnsafeRawBufferPointer.self, capacity: roles.count) { formCells in
      withUnsafeTemporaryAllocation(of: StatementTable.Entry.self, capacity: Self.batchSize) { entries in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.batchSize) { lines in
          var count = 0
          repeat {
            count = 0
            while count < Self.batchSize, let row = row(file, from: next, roles, formCells, in: &table) {
              entries.initializeElement(at: count, to: row.entry)
              lines.initializeElement(at: count, to: row.line)
              count &+= 1
              next = row.end
            }
            table.appendPlain(UnsafeBufferPointer(rebasing: entries[..<count]), lines: lines[..<count])
            places.append(line: line, count: count)
            line += count
          } while count == Self.batchSize
        }
      }
    }
    return next
  }

  /// Reads one row; nil, with nothing changed, if it is not plain.
  @inline(__always)
  private mutating func row(
    _ file: UnsafeRawBufferPointer, from start: Int, _ roles: [Role],
    _ formCells: UnsafeMutableBufferPointer<UnsafeRawBufferPointer>, in table: inout StatementTable
  ) -> (entry: StatementTable.Entry, line: Int32, end: Int)? {
    var position = start
    var region: UInt32?
    var year = 0
    var value: PlainNumber?
    var line = 0
    var formHash = CellHash()
    var formCount = 0
    for column in roles.indices {
      var length: Int
      switch roles[column] {
      case .region:
        guard let cell = Self.cell(file, at: position) else { return nil }
        var key = CellHash()
        key.add(cell.hash)
        region = withUnsafePointer(to: cell.bytes) {
          regions.number(key.value, UnsafeBufferPointer(start: $0, count: 1))
        }
        length = cell.bytes.count
      case .period:
        length = 4
        guard position &+ 8 <= file.count, let number = PlainNumber.year(file, at: position),
          Self.years.contains(number)
        else { return nil }
        year = number
      case .value:
        guard let found = Self.length(file, at: position) else { return nil }
        length = found
        value = PlainNumber(UnsafeRawBufferPointer(rebasing: file[position..<position &+ length]))
      case .line:
        guard let found = Self.length(file, at: position), found <= 9,
          let number = PlainNumber.whole(UnsafeRawBufferPointer(rebasing: file[position..<position &+ found]))
        else { return nil }
        length = found
        line = number
      case .form:
        guard let cell = Self.cell(file, at: position) else { return nil }
        formCells[formCount] = cell.bytes
        formCount &+= 1
        formHash.add(cell.hash)
        length = cell.bytes.count
      }
      position &+= length
      let delimiter = file[position]
      let isLast = column == roles.count &- 1
      if delimiter == UInt8(ascii: ",") {
        if isLast { return nil }
        position &+= 1
      } else if isLast, delimiter == 0x0A {
        position &+= 1
      } else if isLast, delimiter == 0x0D {
        // The text check has seen that a line feed follows.
        position &+= 2
      } else {
        return nil
      }
    }
    guard let region, let value,
      let number = forms.number(formHash.value, UnsafeBufferPointer(rebasing: formCells[..<formCount]))
    else { return nil }
    let form = known[Int(number)]
    guard year <= form.lastYear, value.coefficient >= 0 || form.takesNegatives else { return nil }
    let entry = StatementTable.Entry(
      coefficient: value.coefficient, region: region, period: place(ofYear: year, in: &table), form: form.place,
      fractionDigits: value.fractionDigits)
    return (entry, Int32(truncatingIfNeeded: line), position)
  }

  @inline(__always)
  private mutating func place(ofYear year: Int, in table: inout StatementTable) -> UInt32 {
    let place = yearPlaces[year &- Self.years.lowerBound]
    if place != Self.noPlace { return place }
    let new = table.place(of: .year(year))
    yearPlaces[year - Self.years.lowerBound] = new
    return new
  }

  /// The cell at `start` and its hash; nil where it holds a quote or the file ends within eight bytes.
  @inline(__always)
  private static func cell(
    _ file: UnsafeRawBufferPointer, at start: Int
  ) -> (bytes: UnsafeRawBufferPointer, hash: UInt64)? {
    var hash = CellHash()
    var position = start
    while position &+ 8 <= file.count {
      let word = UInt64(littleEndian: file.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      guard let count = end(of: word) else {
        hash.add(word)
        position &+= 8
        continue
      }
      hash.end(word, bytes: count)
      let end = position &+ count
      guard file[end] != UInt8(ascii: "\"") else { return nil }
      return (UnsafeRawBufferPointer(rebasing: file[start..<end]), hash.value)
    }
    return nil
  }

  /// How long the cell at `start` is up to what ends it, if only a quote; nil where the file ends within eight bytes.
  @inline(__always)
  private static func length(_ file: UnsafeRawBufferPointer, at start: Int) -> Int? {
    var position = start
    while position &+ 8 <= file.count {
      let word = UInt64(littleEndian: file.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      if let count = end(of: word) { return position &+ count &- start }
      position &+= 8
    }
    return nil
  }

  /// How many bytes of a word stand before the first that ends a cell; nil where none does.
  @inline(__always)
  private static func end(of word: UInt64) -> Int? {
    // Whatever ends a cell is below `-`, and little that stands in one.
    var ends = (word &- 0x2D2D_2D2D_2D2D_2D2D) & ~word & 0x8080_8080_8080_8080
    if ends == 0 { return nil }
    if !isDelimiter(UInt8(truncatingIfNeeded: word &>> UInt64(ends.trailingZeroBitCount & ~7))) {
      ends = delimiters(in: word)
      if ends == 0 { return nil }
    }
    return ends.trailingZeroBitCount &>> 3
  }

  @inline(__always)
  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\"")
  }

  /// The high bit of the first byte that ends a cell, and perhaps those of bytes behind it.
  private static func delimiters(in word: UInt64) -> UInt64 {
    zeroBytes(word ^ 0x2C2C_2C2C_2C2C_2C2C) | zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A)
      | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D) | zeroBytes(word ^ 0x2222_2222_2222_2222)
  }

  /// The high bit of the first byte that is zero, and perhaps those of bytes behind it.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
