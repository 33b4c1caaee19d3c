/// How statements and corrections are read, and what a statement must be to mean something.
extension PackageLoader {
  mutating func loadStatements() {
    let reader = StatementReader(
      regions: regionCodes, indicators: indicatorCodes, units: unitCodes, sources: sourceCodes, scopes: scopeCodes,
      indicatorList: indicators, unitList: units, sourceList: sources)
    guard reader.isComplete else {
      // Without complete code lists every row would be a problem of its own.
      return
    }
    var tables: [StatementTable] = []
    var places = StatementPlaces()
    func take(_ rows: StatementRows, of file: String) {
      places.append(file: file, rows.places)
      tables.append(rows.table)
    }
    forEachTable(of: .statements) { pieces in
      guard let rows = StatementRows(pieces, by: reader) else { return false }
      take(rows, of: pieces.name)
      return true
    } _: { table in
      let rows = StatementRows(table, by: reader)
      take(rows, of: table.file)
      return rows.problems
    }
    statements = tables.count == 1 ? tables[0] : StatementTable(joining: tables)
    self.places = places
    index = StatementIndex(statements)
    refuseDuplicates()
  }

  /// One source may say a figure twice, but two rows with the same line and the same words are one row too many.
  private mutating func refuseDuplicates() {
    var found = FileProblems()
    for (first, second) in index.repeatedRows {
      var one = statements[first]
      let two = statements[second]
      one.row = two.row
      guard one == two else { continue }
      let place = places[second]
      let earlier = places[first]
      found.append(
        Problem(
          file: place.file, line: place.line, column: 1,
          kind: .duplicateRow(firstFile: earlier.file, firstLine: earlier.line)))
    }
    problems += found.all
  }

  mutating func loadCorrections() {
    let (sources, regions, indicators, units) = (sourceCodes, regionCodes, indicatorCodes, unitCodes)
    var loaded: [Correction] = []
    forEachRow(of: .corrections) { row in
      let source = row.requiredCode("source", in: sources)
      let region = row.requiredCode("region", in: regions)
      let indicator = row.requiredCode("indicator", in: indicators)
      let period = row.period("period")
      let kind: Statement.Kind? = row.choice("kind", fallback: nil)
      let measure: Statement.Measure? = row.choice("measure", fallback: nil)
      let action: Correction.Action? = row.choice("action", fallback: nil)
      let comparator: Comparator? = row.isEmpty("comparator") ? nil : row.choice("comparator", fallback: nil)
      let unit = row.code("unit", in: units)
      let value = row.numeral("value")
      let valueHigh = row.numeral("value_high")
      let line = row.whole("line")
      let expected = row.requiredWord("expected")
      let when = row.has("when") ? row.date("when") : nil
      if action == .replace, row.isEmpty("value") { row.note(.correctionWithoutValue, in: "value") }
      guard let source, let region, let indicator, let period, let kind, let measure, let action, let expected
      else { return }
      let reason = row.text("reason")
      loaded.append(
        Correction(
          source: source, line: line,
          key: FigureKey(
            series: SeriesKey(region: region, indicator: indicator, kind: kind, measure: measure), period: period),
          action: action, value: value, valueHigh: valueHigh, comparator: comparator, unit: unit, expected: expected,
          reason: row.bilingual("reason").orElse(Bilingual(zh: reason, en: reason)), who: row.text("who"), when: when))
    }
    corrections = loaded
  }
}
