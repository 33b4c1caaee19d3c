/// Reads the tables of a package one after the other, code lists before what refers to them.
struct PackageLoader {
  let folder: String
  let descriptor: Descriptor
  /// Whether the bytes of every file are kept; if not, a large table is read in pieces.
  let keepsFiles: Bool
  var fileNames: [String] = []
  var files: [InputFile] = []
  var problems: [Problem] = []
  var places = StatementPlaces()

  var units: [MeasurementUnit] = []
  var unitCodes = CodeLookup<MeasurementUnit>()
  var regions: [Region] = []
  var regionCodes = CodeLookup<Region>()
  var topics: [Topic] = []
  var topicsAreComplete = true
  var indicators: [Indicator] = []
  var indicatorCodes = CodeLookup<Indicator>()
  var plans: [Plan] = []
  var scopes: [Scope] = []
  var scopeCodes = CodeLookup<Scope>()
  var sources: [Source] = []
  var sourceCodes = CodeLookup<Source>()
  var statements = StatementTable()
  var index = StatementIndex(StatementTable())
  var corrections: [Correction] = []

  init(folder: String, descriptor: Descriptor, keepsFiles: Bool) {
    self.folder = folder
    self.descriptor = descriptor
    self.keepsFiles = keepsFiles
    fileNames = [Descriptor.fileName]
    do {
      files = [try InputFile.read(folder + "/" + Descriptor.fileName, name: Descriptor.fileName, within: folder)]
    } catch {
      problems.append(error)
    }
  }

  mutating func loadAll() {
    loadUnits()
    loadRegions()
    loadTopics()
    loadIndicators()
    loadPlans()
    loadScopes()
    loadSources()
    loadStatements()
    loadCorrections()
  }

  func catalog(asOf: CalendarDate?) -> Catalog {
    Catalog(
      regions: regions, indicators: indicators, units: EnglishUnits.completed(units), sources: sources, topics: topics,
      plans: plans,
      scopes: scopes, corrections: corrections, statements: statements, index: index,
      asOf: asOf)
  }

  /// Gives every row of every file of a table to `body`.
  mutating func forEachRow(of schema: TableSchema, _ body: (inout TableReader.Row) -> Void) {
    forEachTable(of: schema) { table in
      var table = table
      table.forEachRow(body)
      return table.problems
    }
  }

  /// Gives every file of a table to `body`, which gives back the problems in it.
  ///
  /// - Parameter pieces: Takes a large table in pieces, unless all files are kept; what it refuses is read whole.
  mutating func forEachTable(
    of schema: TableSchema, pieces takes: (TablePieces) -> Bool = { _ in false }, _ body: (TableReader) -> [Problem]
  ) {
    guard let resource = descriptor.resources.first(where: { $0.name == schema.name }) else { return }
    for path in resource.paths {
      do {
        let open = try OpenFile(folder + "/" + path, name: path, limit: InputFile.byteLimit, within: folder)
        fileNames.append(path)
        if !keepsFiles, resource.encoding == .utf8, resource.form.isUsual,
          let pieces = TablePieces(open, schema: schema, declared: resource.fields), takes(pieces)
        {
          try open.checkUnchanged()
          continue
        }
        let file = try InputFile(open)
        files.append(file)
        let (text, warnings) = try resource.encoding.decoded(file)
        problems += warnings
        add(body(TableReader(file: text, schema: schema, declared: resource.fields, form: resource.form)))
      } catch {
        problems.append(error)
      }
    }
  }

  /// Takes over the problems of a file; that a code list has no rows is said where it is first referred to.
  private mutating func add(_ found: [Problem]) {
    for problem in found {
      if case .emptyCodeList = problem.kind, problems.contains(where: { $0.kind == problem.kind }) { continue }
      problems.append(problem)
    }
  }

  /// Reads the ids of a table first, so that its rows may refer to rows behind them.
  mutating func readIDs<Concept>(of schema: TableSchema, names: [String] = []) -> CodeLookup<Concept> {
    var lookup = CodeLookup<Concept>()
    var copy = self
    copy.forEachRow(of: schema) { row in
      _ = row.id("id")
      _ = lookup.append(row.text("id"), names: names.flatMap { row.text($0).split(separator: "|").map(String.init) })
    }
    lookup.isComplete = copy.problems[problems.count...].allSatisfy(\.isWarning)
    return lookup
  }
}

/// Refuses an id that an earlier row of the table has.
struct UniqueIDs {
  private var lines: [String: Int] = [:]

  mutating func check(_ id: String, in row: inout TableReader.Row, _ column: String = "id") -> Bool {
    if let first = lines[id] {
      row.note(.duplicateID(column: column, text: id, firstLine: first), in: column)
      return false
    }
    lines[id] = row.line
    return true
  }
}
