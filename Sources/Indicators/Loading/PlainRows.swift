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

  /// Reads rows from `position` on, up to the first that is not plain; gives where that one begins.
  mutating func read(
    _ file: UnsafeRawBufferPointer, from position: Int, line: inout Int, into table: inout StatementTable,
    _ places: inout StatementPlaces
  ) -> Int {
    guard !known.isEmpty else { return position }
    let roles = roles
    return withUnsafeTemporaryAllocation(of: UnsafeRawBufferPointer.self, capacity: roles.count) { formCells in
      var next = position
      while let end = row(file, from: next, roles, formCells, into: &table) {
        places.append(line: line)
        line += 1
        next = end
      }
      return next
    }
  }

  /// Reads one row; nil, with nothing changed, if it is not plain.
  @inline(__always)
  private mutating func row(
    _ file: UnsafeRawBufferPointer, from start: Int, _ roles: [Role],
    _ formCells: UnsafeMutableBufferPointer<UnsafeRawBufferPointer>, into table: inout StatementTable
  ) -> Int? {
    var position = start
    var region: UInt32?
    var year = 0
    var value: (coefficient: Int64, digits: UInt8)?
    var line: Int?
    var formHash = CellHash()
    var formCount = 0
    for column in roles.indices {
      guard let (length, hash) = Self.cell(file, at: position) else { return nil }
      let cell = UnsafeRawBufferPointer(rebasing: file[position..<position &+ length])
      switch roles[column] {
      case .region:
        var key = CellHash()
        key.add(hash)
        region = withUnsafePointer(to: cell) { regions.number(key.value, UnsafeBufferPointer(start: $0, count: 1)) }
      case .period:
        guard length == 4, let number = Self.whole(cell), Self.years.contains(number) else { return nil }
        year = number
      case .value: value = Self.value(cell)
      case .line:
        guard length <= 9 else { return nil }
        line = length == 0 ? nil : Self.whole(cell)
        if line == nil, length > 0 { return nil }
      case .form:
        formCells[formCount] = cell
        formCount &+= 1
        formHash.add(hash)
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
    table.appendPlain(
      StatementTable.Entry(
        coefficient: value.coefficient, region: region, period: place(ofYear: year, in: &table), form: form.place,
        fractionDigits: value.digits),
      line: line)
    return position
  }

  @inline(__always)
  private mutating func place(ofYear year: Int, in table: inout StatementTable) -> UInt32 {
    let place = yearPlaces[year &- Self.years.lowerBound]
    if place != Self.noPlace { return place }
    let new = table.place(of: .year(year))
    yearPlaces[year - Self.years.lowerBound] = new
    return new
  }

  /// How long the cell at `start` is, and its hash; nil where it holds a quote or the file ends within eight bytes.
  @inline(__always)
  private static func cell(_ file: UnsafeRawBufferPointer, at start: Int) -> (length: Int, hash: UInt64)? {
    var hash = CellHash()
    var position = start
    while position &+ 8 <= file.count {
      let word = UInt64(littleEndian: file.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let delimiters =
        zeroBytes(word ^ 0x2C2C_2C2C_2C2C_2C2C) | zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D) | zeroBytes(word ^ 0x2222_2222_2222_2222)
      if delimiters == 0 {
        hash.add(word)
        position &+= 8
        continue
      }
      let count = delimiters.trailingZeroBitCount &>> 3
      hash.end(word, bytes: count)
      position &+= count
      return file[position] == UInt8(ascii: "\"") ? nil : (position &- start, hash.value)
    }
    return nil
  }

  /// The high bit of the first byte that is zero, and perhaps those of bytes behind it.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private static func whole(_ cell: UnsafeRawBufferPointer) -> Int? {
    var number = 0
    for byte in cell {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  /// A numeral of at most 18 digits as `Numeral` reads it; nil for anything else and for what it refuses.
  @inline(__always)
  private static func value(_ cell: UnsafeRawBufferPointer) -> (coefficient: Int64, digits: UInt8)? {
    guard cell.count <= 19, let first = cell.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    var index = isNegative ? 1 : 0
    let start = index
    var coefficient: Int64 = 0
    var point: Int?
    while index < cell.count {
      let byte = cell[index]
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        coefficient = coefficient &* 10 &+ Int64(digit)
      } else if byte == UInt8(ascii: "."), point == nil, index > start {
        point = index
      } else {
        return nil
      }
      index &+= 1
    }
    let whole = (point ?? index) &- start
    let digits = point.map { index &- $0 &- 1 } ?? 0
    // Eighteen digits at most, none superfluous in front, and some behind a point.
    guard whole > 0, whole &+ digits <= 18, whole == 1 || cell[start] != UInt8(ascii: "0"),
      point == nil || digits > 0
    else { return nil }
    return (isNegative ? -coefficient : coefficient, UInt8(truncatingIfNeeded: digits))
  }
}
