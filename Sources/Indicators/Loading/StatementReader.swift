/// Turns one row of a statement table into a statement, or into the problems that keep it from being one.
struct StatementReader {
  let regions: CodeLookup<Region>
  let indicators: CodeLookup<Indicator>
  let units: CodeLookup<MeasurementUnit>
  let sources: CodeLookup<Source>
  let scopes: CodeLookup<Scope>
  let indicatorList: [Indicator]
  let unitList: [MeasurementUnit]
  let sourceList: [Source]

  /// Whether every row of the code lists could be read.
  var isComplete: Bool {
    indicators.isComplete && units.isComplete && sources.isComplete && indicatorList.count == indicators.ids.count
      && unitList.count == units.ids.count
      && sourceList.count == sources.ids.count
  }

  func statement(_ row: inout TableReader.Row, fileStem: String) -> Statement? {
    let source = source(&row, fileStem: fileStem)
    let line = row.whole("line")
    let region = row.requiredCode("region", in: regions)
    let indicator = row.requiredCode("indicator", in: indicators)
    let period = row.period("period")
    let kind: Statement.Kind? = row.choice("kind", fallback: .actual)
    let measure: Statement.Measure? = row.choice("measure", fallback: .level)
    let comparator: Comparator? = row.choice("comparator", fallback: .eq)
    let value = row.numeral("value", mayBePercent: true)
    let valueHigh = row.numeral("value_high", mayBePercent: true)
    let unit = row.code("unit", in: units)
    if row.saysPercent { checkPercent(unit, &row) }
    let reference = reference(&row)
    let base = row.isEmpty("base") ? nil : row.period("base")
    let rankOf: Statement.RankOf? =
      measure == .rank || !row.isEmpty("rank_of") ? row.choice("rank_of", fallback: .level) : nil
    let scope = row.code("scope", in: scopes)
    let status = status(&row)
    let prices: PriceBasis? = row.isEmpty("prices") ? nil : row.choice("prices", fallback: nil)
    let importance: Statement.Importance? = row.choice(
      "importance", fallback: row.has("importance") ? .main : .headline)
    guard row.problems.isEmpty, let source, let region, let indicator, let period, let kind, let measure,
      let comparator, let importance
    else { return nil }
    let note = row.text("note")
    let usual = indicatorList[Int(indicator.index)].prices(of: measure)
    let statement = Statement(
      row: 0, source: source, line: line, region: region, indicator: indicator, period: period, kind: kind,
      measure: measure, comparator: comparator, value: value, valueHigh: valueHigh, unit: unit, reference: reference,
      rankOf: rankOf, scope: scope, base: base, status: status, prices: prices == usual ? nil : prices,
      importance: importance,
      asPrinted: row.text("as_printed"), note: row.bilingual("note").orElse(Bilingual(zh: note, en: note)))
    check(statement, &row)
    return row.problems.allSatisfy(\.isWarning) ? statement : nil
  }

  private func source(_ row: inout TableReader.Row, fileStem: String) -> SourceCode? {
    if row.has("source") { return row.requiredCode("source", in: sources) }
    return sources[fileStem]
  }

  /// `gdp`, or `rural_disposable_income@province`.
  private func reference(_ row: inout TableReader.Row) -> Reference? {
    let parts = row.word("reference").split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, !name.isEmpty else { return nil }
    guard let indicator = indicators[name] else {
      row.note(
        .unknownCode(column: "reference", text: name, candidates: indicators.candidates(for: name)), in: "reference")
      return nil
    }
    guard parts.count > 1 else { return Reference(indicator: indicator) }
    guard parts.count == 2, let level = Region.Level(rawValue: parts[1]) else {
      row.note(
        .notOneOf(
          column: "reference", text: parts.dropFirst().joined(separator: "@"),
          allowed: Region.Level.allCases.map(\.rawValue)), in: "reference")
      return nil
    }
    return Reference(indicator: indicator, level: level)
  }

  private func status(_ row: inout TableReader.Row) -> ObservationStatus {
    var status: ObservationStatus = []
    let text = row.word("status")
    for word in text.split(separator: " ") {
      guard word.count == 1, let letter = ObservationStatus.letters.first(where: { word.first == $0.letter }) else {
        row.note(.unknownStatus(text: String(word)), in: "status")
        continue
      }
      status.insert(letter.status)
    }
    let others = status.subtracting([.normal, .seriesBreak, .definitionDiffers])
    if status.contains(.normal) && !others.isEmpty || status.saysMissing && others.rawValue.nonzeroBitCount > 1 {
      row.note(.contradictoryStatus(text: text), in: "status")
    }
    return status
  }

  private func check(_ statement: Statement, _ row: inout TableReader.Row) {
    checkValue(statement, &row)
    if statement.comparator.isRelational, statement.reference == nil {
      row.note(.comparatorNeedsReference(statement.comparator), in: "reference")
    }
    checkBase(statement, &row)
    if statement.measure == .rank {
      checkRank(statement, &row)
    } else {
      checkUnit(statement, &row)
    }
    checkSign(statement, &row)
    checkPrinted(statement, &row)
    if statement.kind == .actual, !statement.status.contains(.forecast),
      statement.period.startYear > sourceList[Int(statement.source.index)].published.year
    {
      row.note(.futurePeriod(statement.period.description), in: "period")
    }
  }

  private func checkValue(_ statement: Statement, _ row: inout TableReader.Row) {
    if statement.status.saysMissing {
      if statement.value != nil { row.note(.valueBesideMissing, in: "value") }
      return
    }
    if statement.value == nil, !statement.comparator.isRelational {
      row.note(.comparatorNeedsValue(statement.comparator), in: "value")
    }
    if statement.comparator == .range {
      if let low = statement.value, let high = statement.valueHigh {
        if high.rational < low.rational { row.note(.rangeReversed, in: "value_high") }
        if high.rational == low.rational { row.note(.rangeOfOneValue, in: "value_high") }
      } else if statement.value != nil {
        row.note(.comparatorNeedsHighValue, in: "value_high")
      }
    } else if statement.valueHigh != nil {
      row.note(.highValueWithoutRange, in: "value_high")
    }
  }

  /// What cannot be, unless the indicator can be negative: a figure that is surely negative, a fall by more than all.
  private func checkSign(_ statement: Statement, _ row: inout TableReader.Row) {
    let indicator = indicatorList[Int(statement.indicator.index)]
    guard !indicator.isSigned, let interval = statement.printedInterval else { return }
    switch statement.measure {
    case .level, .share, .count:
      let startsBelow = statement.comparator == .range && interval.lower?.value.isNegative == true
      if startsBelow || interval.isBelow(.zero) == .yes { row.note(.belowZero(indicator: indicator.id), in: "value") }
    case .growth:
      if interval.isBelow(-Rational.hundred) == .yes {
        row.note(.growthBelowMinusHundred(indicator: indicator.id), in: "value")
      }
    case .change, .rank: break
    }
  }

  /// A mistyped digit: the value does not stand in the form that is said to be printed. The upper end of a range is
  /// held against it only where two numbers stand there.
  private func checkPrinted(_ statement: Statement, _ row: inout TableReader.Row) {
    let printed = PrintedDigits(statement.asPrinted)
    if let value = statement.value, !printed.hold(value) {
      row.note(.notAsPrinted(text: value.description, printed: statement.asPrinted), in: "value")
    } else if let high = statement.valueHigh, printed.numbers.count > 1, !printed.hold(high) {
      row.note(.notAsPrinted(text: high.description, printed: statement.asPrinted), in: "value_high")
    }
  }

  private func checkBase(_ statement: Statement, _ row: inout TableReader.Row) {
    guard let base = statement.base else { return }
    if statement.kind == .actual {
      row.note(.baseWithoutTarget, in: "base")
    } else if base.frequency != .year || base.endYear >= statement.period.startYear {
      row.note(.baseNotBefore(base: base.description, period: statement.period.description), in: "base")
    }
  }

  /// A percent sign behind a number and its unit say the same.
  private func checkPercent(_ unit: UnitCode?, _ row: inout TableReader.Row) {
    guard let found = unit.map({ unitList[Int($0.index)] }) else {
      if row.isEmpty("unit") { row.note(.missingUnit, in: "unit") }
      return
    }
    guard !found.isPercent else { return }
    row.note(
      .unitDimension(unit: found.id, found: found.dimension, expected: MeasurementUnit.percentDimension), in: "unit")
  }

  private func checkRank(_ statement: Statement, _ row: inout TableReader.Row) {
    if statement.scope == nil { row.note(.rankNeeds(column: "scope"), in: "scope") }
    if statement.unit != nil { row.note(.rankWithUnit, in: "unit") }
    for numeral in [statement.value, statement.valueHigh].compactMap(\.self)
    where numeral.fractionDigits > 0 || numeral.coefficient < 1 {
      row.note(.rankNotPositive(text: numeral.description), in: "value")
    }
  }

  /// A level has a unit of its indicator's dimension, growth and shares are percentages, a change may be in points.
  private func checkUnit(_ statement: Statement, _ row: inout TableReader.Row) {
    let own = indicatorList[Int(statement.indicator.index)].unit.map { unitList[Int($0.index)].dimension }
    let allowed: [String?] =
      if statement.comparator.isRelational {
        [nil, MeasurementUnit.pointsDimension, MeasurementUnit.percentDimension, own]
      } else {
        switch statement.measure {
        case .level, .count: [own]
        case .growth, .share: [MeasurementUnit.percentDimension]
        case .change: [MeasurementUnit.pointsDimension, MeasurementUnit.percentDimension, own]
        case .rank: [nil]
        }
      }
    let found = statement.unit.map { unitList[Int($0.index)].dimension }
    guard !allowed.contains(found), statement.value != nil else { return }
    if let unit = statement.unit, let found {
      row.note(
        .unitDimension(
          unit: unitList[Int(unit.index)].id, found: found,
          expected: allowed.compactMap(\.self).first ?? ""), in: "unit")
    } else {
      row.note(.missingUnit, in: "unit")
    }
  }
}
