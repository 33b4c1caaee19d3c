/// One table while it is read: its columns by name, and the problems found in its cells.
struct TableReader {
  private var csv: CSVReader
  private let schema: TableSchema
  private var places: [String: Int] = [:]
  private var headerFits: Bool
  private var found = FileProblems()
  private let form: TableForm
  private var spelling: NumberSpelling

  /// Opens a file of the table; a header that does not fit makes it empty and a problem.
  init(file: InputFile, schema: TableSchema, declared: [String]?, form: TableForm = TableForm()) {
    self.init(CSVReader(file, headerLine: form.headerLine), schema: schema, declared: declared, form: form)
  }

  /// Begins to read rows behind a header; one that does not fit makes the table empty and a problem.
  init(_ csv: CSVReader, schema: TableSchema, declared: [String]?, form: TableForm = TableForm()) {
    self.csv = csv
    self.form = form
    spelling = NumberSpelling(form.normalisations, header: csv.header)
    self.schema = schema
    headerFits = false
    guard csv.isReadable else { return }
    for (place, name) in csv.header.enumerated() { places[name] = place }
    func note(_ kind: Problem.Kind) {
      found.append(Problem(file: csv.file.name, line: form.headerLine, column: 1, kind: kind))
    }
    let looksLikeTitle = !csv.header.contains { schema.known.contains($0) || declared?.contains($0) == true }
    if looksLikeTitle {
      note(.titleAboveHeader(isDeclared: form.headerLine > 1))
      return
    }
    for name in schema.required where places[name] == nil { note(.missingColumn(name)) }
    for name in csv.header where !schema.known.contains(name) && declared?.contains(name) != true {
      note(.unknownColumn(name, candidates: Candidates.nearest(to: name, among: schema.known)))
    }
    if let declared, declared != csv.header, found.isEmpty {
      for name in declared where places[name] == nil { note(.missingColumn(name)) }
      if found.isEmpty { note(.columnOrder(expected: declared)) }
    }
    headerFits = found.isEmpty
  }

  /// Gives each row to `body`; rows of a broken table are not given. All problems are collected here.
  mutating func forEachRow(_ body: (inout Row) -> Void) {
    while var row = next() {
      body(&row)
      close(row)
    }
  }

  /// The next row; nil at the end, and for a table whose header does not fit.
  mutating func next() -> Row? {
    guard headerFits, var fields = csv.next() else { return nil }
    let widened = spelling.respell(&fields, in: csv.file)
    return Row(input: csv.file, fields: fields, places: places, widened: widened, isAdvised: !found.isFull)
  }

  /// Gives no row any more, for a reason that holds for all of them.
  mutating func refuse(_ kind: Problem.Kind) {
    guard headerFits else { return }
    headerFits = false
    found.append(Problem(file: file, kind: kind))
  }

  /// Takes over the problems of a row that has been read.
  mutating func close(_ row: Row) { found += row.problems }

  /// The problems of the file and of its rows; all of them when all rows have been read.
  var problems: [Problem] {
    let ofRows = found.all
    // What is refused in a key is not warned of as well.
    let refused = Set(ofRows.compactMap { if case .invisibleInKey = $0.kind { $0.line } else { nil } })
    var all = FileProblems()
    all += csv.problems.all.filter { problem in
      guard case .invisibleCharacter = problem.kind, let line = problem.line else { return true }
      return !refused.contains(line)
    }
    all += ofRows
    all += spelling.notes(file: file)
    return all.all
  }

  /// The rest of the table in pieces, unless its form is unusual; see `CSVReader.parts(of:)`.
  func parts(of size: Int) -> [TableReader]? {
    guard headerFits, form.isUsual else { return nil }
    return csv.parts(of: size)?.map(with)
  }

  /// A further piece of the table; see `CSVReader.further(_:)`.
  func further(_ piece: InputFile) -> TableReader? { csv.further(piece).map(with) }

  private func with(_ csv: CSVReader) -> TableReader {
    var table = self
    table.csv = csv
    return table
  }

  /// Reads rows by `body`; see `CSVReader.skip(_:)`.
  mutating func skip(_ body: (UnsafeRawBufferPointer, Int, inout Int) -> Int) {
    if headerFits { csv.skip(body) }
  }

  /// The name of the file.
  var file: String { csv.file.name }

  /// The columns, in the order of the file.
  var columns: [String] { csv.header }

  /// About how many rows are left, a few too many rather than too few.
  var estimatedRowCount: Int { csv.estimatedRowCount }

  /// The line at which reading stands.
  var line: Int { csv.line }

  /// Whether nothing is wrong with what was read, and nothing that follows could make it so.
  var isClean: Bool { found.isEmpty && csv.isClean }
}
