#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads CSV as RFC 4180 has it and nothing looser: commas, quotes around a whole field, doubled quotes inside.
///
/// Fields are given as bytes in place, so that a table of millions of rows makes no strings. A row of another length
/// than the header is refused, a quote inside a bare field too; blank lines may stand at the end alone.
struct CSVReader {
  /// One field of a row, in place.
  struct Field {
    let range: Range<Int>
    /// Set when the field holds doubled quotes, and so differs from its bytes.
    let unescaped: [UInt8]?
    let column: Int

    func bytes(in file: InputFile) -> ArraySlice<UInt8> { unescaped.map { $0[...] } ?? file.bytes[range] }
  }

  struct Row {
    let line: Int
    var fields: [Field]
  }

  static let fieldLimit = 1 << 20
  static let columnLimit = 1000

  private(set) var file: InputFile
  private(set) var problems: FileProblems
  /// The line of the header.
  let headerLine: Int
  private(set) var header: [String] = []
  private var position: Int
  /// Behind the last byte that is read.
  private var end: Int
  /// The line at which reading stands, from 1.
  private(set) var line = 1
  private var isBroken: Bool
  /// A blank line, which is wrong as soon as a row follows.
  private var blankLine: Int?
  private var emptyLines: [Int] = []
  /// Whether lines end in CR and LF.
  private let endsInPairs: Bool

  /// Begins to read: checks the text and reads the header, which stands on a line, from 1.
  init(_ file: InputFile, headerLine: Int = 1) {
    self.file = file
    self.headerLine = headerLine
    let check = TextCheck(file)
    endsInPairs = check.hasPairs
    problems = check.problems
    position = check.start
    end = file.bytes.count
    isBroken = !check.passes
    guard !isBroken else { return }
    while line < headerLine, position < end {
      position = file.bytes[position...].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
      line += 1
    }
    guard position < end, let first = readRow() else {
      if problems.passes {
        problems.append(
          Problem(file: file.name, kind: headerLine > 1 ? .headerBehindEnd(line: headerLine) : .emptyFile))
      }
      isBroken = true
      return
    }
    header = first.fields.map { String(decoding: $0.bytes(in: file), as: UTF8.self) }
    for problem in CSVHeader.problems(of: header, in: first, isDeclared: headerLine > 1, file: file.name) {
      problems.append(problem)
    }
    isBroken = !problems.passes
  }

  /// Whether rows can be read.
  var isReadable: Bool { !isBroken }

  /// The next row that has the length of the header; nil at the end, when all problems are known.
  ///
  /// Rows of another length become problems and are passed over; rows of empty cells, as spreadsheets leave them behind a
  /// table, are one problem together.
  mutating func next() -> Row? {
    while !isBroken, position < end {
      guard let row = readRow() else { break }
      if header.count > 1, row.fields.allSatisfy({ $0.range.isEmpty }) {
        if row.fields.count == 1, !isQuoted(row.fields[0]) {
          blankLine = blankLine ?? row.line
        } else {
          emptyLines.append(row.line)
        }
        continue
      }
      if let line = blankLine {
        problems.append(Problem(file: file.name, line: line, column: 1, kind: .blankLine))
        blankLine = nil
      }
      if row.fields.count == header.count { return row }
      problems.append(
        Problem(
          file: file.name, line: row.line, column: 1,
          kind: .rowLength(expected: header.count, found: row.fields.count)))
    }
    if let first = emptyLines.first {
      problems.append(Problem(file: file.name, line: first, column: 1, kind: .emptyRows(lines: emptyLines)))
      emptyLines = []
    }
    return nil
  }

  /// Reads rows by `body`, from the position and line it is given, up to the position that it gives back.
  mutating func skip(_ body: (UnsafeRawBufferPointer, Int, inout Int) -> Int) {
    guard !isBroken, blankLine == nil else { return }
    position = file.bytes.withUnsafeBytes { bytes in
      body(UnsafeRawBufferPointer(rebasing: bytes[..<end]), position, &line)
    }
  }

  /// Begins to read a file of which the beginning is given; nil where that is not plain, but has quotes, in which lines
  /// may end.
  init?(firstPiece piece: InputFile) {
    guard !Self.hasQuote(piece.bytes[...]) else { return nil }
    self.init(piece)
    // As in every piece, lines are counted from its first row.
    line = 1
  }

  /// A further piece of the file, which begins at a line and has no header; nil where it is not plain.
  func further(_ piece: InputFile) -> CSVReader? {
    let check = TextCheck(piece)
    guard check.problems.isEmpty, check.start == 0, !Self.hasQuote(piece.bytes[...]) else { return nil }
    // What a file ends its lines in is told of it as a whole.
    guard check.hasPairs == endsInPairs || !piece.bytes.contains(0x0A) else { return nil }
    var further = self
    (further.file, further.position, further.end, further.line) = (piece, 0, piece.bytes.count, 1)
    return further
  }

  /// The rest of the file in pieces of about so many bytes, one behind the other; nil where it cannot be parted, because
  /// it is short, or has quotes, in which lines may end. Lines are counted from the beginning of each part.
  func parts(of size: Int) -> [CSVReader]? {
    let count = (end - position) / size
    guard !isBroken, count > 3, !Self.hasQuote(file.bytes[position..<end]) else { return nil }
    var parts: [CSVReader] = []
    var start = position
    for place in 1...count {
      let aim = position + size * place
      let stop = place == count ? end : file.bytes[aim..<end].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
      var part = self
      (part.position, part.end, part.line, part.problems) = (start, stop, 1, FileProblems())
      parts.append(part)
      start = stop
    }
    return parts
  }

  private static func hasQuote(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, Int32(UInt8(ascii: "\"")), bytes.count) != nil } ?? false
    }
  }

  /// About how many rows are left, by the length of the next ones; a few too many rather than too few.
  var estimatedRowCount: Int {
    guard !isBroken, position < end else { return 0 }
    let sample = file.bytes[position..<min(position + 4096, end)]
    let lines = sample.count { $0 == 0x0A } + 1
    return (end - position) / (sample.count / lines + 1) * 17 / 16 + 16
  }

  /// Whether what was read has nothing wrong in it, and nothing that what follows could make wrong.
  var isClean: Bool { problems.isEmpty && blankLine == nil && !isBroken }

  private mutating func fail(_ kind: Problem.Kind, line: Int, column: Int) {
    problems.append(Problem(file: file.name, line: line, column: column, kind: kind))
    isBroken = true
  }

  private mutating func readRow() -> Row? {
    let rowLine = line
    var fields: [Field] = []
    fields.reserveCapacity(header.count)
    var column = 1
    while true {
      guard let field = readField(column: column) else { return nil }
      fields.append(field)
      guard fields.count <= Self.columnLimit else {
        fail(.exceedsLimit(what: .columns, limit: Self.columnLimit), line: rowLine, column: column)
        return nil
      }
      guard position < end else { break }
      let byte = file.bytes[position]
      position += 1
      if byte == UInt8(ascii: ",") {
        column += characters(in: field) + 1
        continue
      }
      if byte == 0x0D { position += 1 }
      line += 1
      break
    }
    return Row(line: rowLine, fields: fields)
  }

  private func isQuoted(_ field: Field) -> Bool {
    field.range.lowerBound > 0 && file.bytes[field.range.lowerBound - 1] == UInt8(ascii: "\"")
  }

  private func characters(in field: Field) -> Int {
    file.bytes[field.range].reduce(isQuoted(field) ? 2 : 0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private mutating func readField(column: Int) -> Field? {
    let bytes = file.bytes
    let quote = UInt8(ascii: "\"")
    guard position < bytes.count, bytes[position] == quote else {
      let start = position
      while position < bytes.count {
        let byte = bytes[position]
        if byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D { break }
        if byte == quote {
          fail(.quoteInBareField, line: line, column: column + bytes[start..<position].count { $0 & 0xC0 != 0x80 })
          return nil
        }
        position += 1
      }
      return limited(Field(range: start..<position, unescaped: nil, column: column))
    }
    let openingLine = line
    position += 1
    let start = position
    var unescaped: [UInt8]?
    while position < bytes.count, position - start <= Self.fieldLimit {
      let byte = bytes[position]
      if byte == quote {
        if position + 1 < bytes.count, bytes[position + 1] == quote {
          if unescaped == nil { unescaped = Array(bytes[start..<position]) }
          unescaped?.append(quote)
          position += 2
          continue
        }
        let field = Field(range: start..<position, unescaped: unescaped, column: column)
        position += 1
        if position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != 0x0A,
          bytes[position] != 0x0D
        {
          fail(.textAfterQuote, line: line, column: column)
          return nil
        }
        return limited(field)
      }
      if byte == 0x0A { line += 1 }
      unescaped?.append(byte)
      position += 1
    }
    fail(.unterminatedQuote, line: openingLine, column: column)
    return nil
  }

  private mutating func limited(_ field: Field) -> Field? {
    guard field.range.count <= Self.fieldLimit else {
      fail(.exceedsLimit(what: .fieldBytes, limit: Self.fieldLimit), line: line, column: field.column)
      return nil
    }
    return field
  }
}
