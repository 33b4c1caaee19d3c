import Indicators

extension ProblemWords {
  static func ofValue(_ kind: Problem.Kind) -> ProblemWords? {
    switch kind {
    case .missingValue(let column): ProblemWords("V01", "\(column) is empty", "every row needs one")
    case .invisibleInKey(let column, let text, let scalar):
      ProblemWords(
        "C25", "\(column) \(quoted(text)) holds the invisible character \\u{\(hexadecimal(scalar))}", "remove it")
    case .surroundingSpace(let column, let text):
      ProblemWords("C23", "\(column) \(quoted(text)) begins or ends with a space", "remove it")
    case .notANumber(let column, let text, let cause): ofNumber(column, text, cause)
    case .tooManyDigits(let column, let text):
      ProblemWords("N10", "\(column) \(quoted(text)) has more than 18 significant digits", "round it at its source")
    case .notAWholeNumber(let column, let text):
      ProblemWords("V02", "\(column) \(quoted(text)) is not a whole number", "write digits alone")
    case .outOfRange(let column, let text, let from, let through):
      ProblemWords("V02", "\(column) \(quoted(text)) is not in \(from) to \(through)", "correct it")
    case .notAPeriod(let text):
      ProblemWords(
        "N20", "\(quoted(text)) is not a period",
        "write \(plainPeriod(text) ?? "2024, 2021-2025, 2024-Q1, 2024-Q1/Q3 or 2024-03")")
    case .notADate(let column, let text):
      ProblemWords("V03", "\(column) \(quoted(text)) is not a day", "write it like 2025-02-26")
    case .notAnID(let column, let text):
      ProblemWords(
        "P06", "\(column) \(quoted(text)) is not an id", "use lower-case letters, digits, _ and -", .specification)
    case .notAHash(let text):
      ProblemWords("V04", "\(quoted(text)) is not a SHA-256", "64 digits 0-9 a-f, as sha256sum prints them")
    case .notAnAddress(let text):
      ProblemWords("P14", "\(quoted(text)) is not an address to link to", "use https, http or doi", .specification)
    case .notOneOf(let column, let text, let allowed):
      ProblemWords("V05", "\(column) \(quoted(text)) is not allowed", "one of \(list(allowed, "or"))")
    case .normalised(let kind, let count, let text, let read): ofNormalised(kind, count, text, read)
    case .unknownCode(let column, let text, let candidates): ofUnknown(column, text, candidates)
    case .emptyCodeList(let column):
      ProblemWords(
        "V06", "\(column) refers to the table \(table(of: column)), which has no rows", "fill that table first")
    case .duplicateID(let column, let text, let firstLine):
      ProblemWords("V07", "\(column) \(quoted(text)) stands in line \(firstLine) already", "rename one")
    default: nil
    }
  }

  /// The period that is meant where only the sign of the year or another dash is in the way: `2024` for 2024 with the
  /// Chinese word for year behind it.
  static func plainPeriod(_ text: String) -> String? {
    let plain = text.replacing("\u{5E74}", with: "").replacing(" ", with: "")
    let dashes = "\u{2013}\u{2014}\u{2212}\u{FF0D}~\u{FF5E}\u{81F3}"
    let joined = String(plain.map { dashes.contains($0) ? "-" : $0 })
    return joined == text ? nil : Period(joined)?.description
  }

  private static func ofNumber(_ column: String, _ text: String, _ cause: Problem.NumberCause) -> ProblemWords {
    let start = "\(column) \(quoted(text)) is not a number"
    return switch cause {
    case .grouped: ProblemWords("N01", start, "write digits with a point and without grouping: 1234.5")
    case .notFinite: ProblemWords("N02", start, "leave it empty and set status M")
    case .exponent: ProblemWords("N03", start, "write all digits without an exponent")
    case .otherSign:
      ProblemWords(
        "N05", start,
        "write a plain - for minus and nothing for plus"
          + (["\u{2212}", "\u{2013}"].contains(text.first) ? declaring("sign") : ""))
    case .fullWidth: ProblemWords("C26", start, "use the digits 0-9 of ASCII" + declaring("width"))
    case .missingMark: ProblemWords("N06", start, "leave it empty and say why in status")
    case .withUnit: ProblemWords("N04", start, "the unit has a column of its own")
    case .other: ProblemWords("N04", start, "write it like -1234.5")
    }
  }

  private static func declaring(_ normalisation: String) -> String {
    ", or declare \"normalise\": \"\(normalisation)\" in \(Descriptor.fileName)"
  }

  /// `3 cells in full width are read in ASCII, here ...`.
  private static func ofNormalised(_ kind: Normalisation, _ count: Int, _ text: String, _ read: String) -> ProblemWords
  {
    let cells = Counted.of(count, "cell with another sign is", "cells with another sign are")
    let example = "\(count == 1 ? "" : "here ")\(quoted(text)) as \(quoted(read))"
    return switch kind {
    case .width:
      ProblemWords(
        "C26", "\(Counted.of(count, "cell in full width is", "cells in full width are")) read as ASCII, \(example)")
    case .sign: ProblemWords("N05", "\(cells) read as minus, \(example)")
    }
  }

  private static func ofUnknown(_ column: String, _ text: String, _ candidates: [String]) -> ProblemWords {
    let code =
      switch column {
      case "region", "parent": "N23"
      case "unit", "english_unit": "N13"
      default: "V06"
      }
    return ProblemWords(
      code, "\(column) \(quoted(text)) is not in the table \(table(of: column))",
      candidates.isEmpty ? "add it there" : suggestion(candidates))
  }

  /// The table whose ids stand in a column.
  private static func table(of column: String) -> String {
    switch column {
    case "region", "parent": "regions"
    case "unit", "english_unit": "units"
    case "indicator", "reference", "whole": "indicators"
    case "source": "sources"
    case "scope": "scopes"
    case "topic": "topics"
    default: "code list"
    }
  }

  static func ofMeaning(_ kind: Problem.Kind) -> ProblemWords? {
    switch kind {
    case .unknownStatus(let text):
      ProblemWords(
        "N08", "unknown status \(quoted(text))", "letters of SDMX with a space between: A B D E F I M O P Q U")
    case .contradictoryStatus(let text):
      ProblemWords("N08", "the status \(quoted(text)) contradicts itself", "keep one")
    case .valueBesideMissing:
      ProblemWords("N07", "a value beside a status that says it is missing", "remove one of the two")
    case .valueWithoutComparator: ProblemWords("V08", "a value without a comparator", "write eq for a plain figure")
    case .comparatorNeedsValue(let comparator):
      ProblemWords("N07", "no value, which \(comparator.rawValue) needs", "fill it in, or set status M, O or Q")
    case .comparatorNeedsHighValue: ProblemWords("V08", "a range without its upper end", "fill in value_high")
    case .highValueWithoutRange: ProblemWords("V08", "value_high without a range", "set comparator to range")
    case .rangeReversed: ProblemWords("V08", "the range ends below its start", "value is the lower end")
    case .rangeOfOneValue:
      ProblemWords("V08", "both ends of the range are the same", "a plain figure: write eq and leave value_high empty")
    case .notAsPrinted(let text, let printed):
      ProblemWords(
        "V16", "the value \(text) does not stand in what is printed, \(quoted(printed))",
        "look for a mistyped digit; copy the digits as they are printed")
    case .belowZero(let indicator):
      ProblemWords(
        "V15", "a figure below zero of \(indicator), which cannot be negative",
        "set signed to true in the table indicators if it can")
    case .growthBelowMinusHundred(let indicator):
      ProblemWords(
        "V15", "growth below -100 % of \(indicator), which cannot be negative",
        "set signed to true in the table indicators if it can")
    case .comparatorNeedsReference(let comparator):
      ProblemWords(
        "V09", "\(comparator.rawValue) without a reference", "name an indicator, such as gdp or gdp@province")
    case .rankNeeds(let column): ProblemWords("V10", "a rank without \(column)", "a rank says of what and among whom")
    case .rankNotPositive(let text):
      ProblemWords("V10", "\(quoted(text)) is not a rank", "ranks are whole numbers from 1")
    case .rankWithUnit: ProblemWords("V10", "a rank with a unit", "leave the unit empty")
    default: ofRelations(kind)
    }
  }

  private static func ofRelations(_ kind: Problem.Kind) -> ProblemWords? {
    switch kind {
    case .unitDimension(let unit, let found, let expected):
      ProblemWords(
        "N12", "the unit \(unit) measures \(found), which does not fit",
        expected.isEmpty ? "leave the unit empty" : "expected a unit of \(expected)")
    case .missingUnit: ProblemWords("N13", "a figure without a unit", "name one of the table units")
    case .duplicateRow(let file, let line):
      ProblemWords("N19", "the same row stands in \(file):\(line)", "remove one")
    case .futurePeriod(let period):
      ProblemWords("N22", "an actual figure for \(period), which lies after the source", "status F for a forecast")
    case .parentCycle(let region): ProblemWords("V11", "\(region) lies within itself", "correct parent")
    case .parentLevel(let region, let parent):
      ProblemWords("V11", "\(region) cannot lie in \(parent), which is not of a wider level", "correct level or parent")
    case .fewMembers(let region, let members, let listed):
      ProblemWords(
        "N25", "\(region) is said to have \(Counted.of(members, "member")), but \(listed) are listed",
        "correct members, or the parent of those too many")
    case .wholeCycle(let indicator):
      ProblemWords("V14", "\(indicator) is a part of itself", "correct whole")
    case .spanReversed: ProblemWords("N20", "the span ends before it begins", "write the earlier year first")
    case .baseWithoutTarget:
      ProblemWords("V14", "a base beside an actual figure", "only a target has one; leave it empty")
    case .baseNotBefore(let base, let period):
      ProblemWords(
        "V14", "the base \(base) is not a year before \(period)",
        "name one year, or leave it empty for the year before the target was set")
    case .fileWithoutSource(let stem):
      ProblemWords("V12", "no source is called \(quoted(stem))", "name the file after a source, or add a column source")
    case .correctionWithoutValue:
      ProblemWords("V13", "a replacement without a value", "fill in value, or use flag or drop")
    default: nil
    }
  }

  static func ofDescriptor(_ kind: Problem.Kind) -> ProblemWords? {
    switch kind {
    case .json(let fault): ProblemWords("Y08", words(fault), "correct the JSON", .specification)
    case .descriptorNeeds(let what): ProblemWords("Y04", "\(what) is missing", "add it", .specification)
    case .descriptorType(let what, let type):
      ProblemWords(
        "Y04", "\(what.isEmpty ? Descriptor.fileName : what) is something else than expected",
        "write \(words(type))", .specification)
    case .repeatedResource(let name):
      ProblemWords("Y04", "two tables are called \(quoted(name))", "give one of them all paths", .specification)
    case .repeatedPath(let path):
      ProblemWords("Y04", "the file \(quoted(path)) is named twice", "remove one", .specification)
    case .unreadForm(let what, let name):
      ProblemWords(
        "Y04", "the \(what) of \(name) is not read",
        what == "dialect"
          ? "comma-separated text with double quotes is, with one of headerRows; leave the rest out"
          : "comma-separated text with double quotes is; leave \(what) out",
        .specification)
    case .missingResource(let name):
      ProblemWords("Y04", "no table \(quoted(name)) among the resources", "every package has one", .specification)
    case .unknownResource(let name, let candidates):
      ProblemWords("Y04", "unknown table \(quoted(name))", suggestion(candidates), .specification)
    case .unknownEncoding(let name, let resource):
      ProblemWords(
        "Y04", "the encoding \(quoted(name)) of \(resource) is not read", "one of utf-8 or gb18030", .specification)
    default: nil
    }
  }

  private static func words(_ type: Problem.DescriptorType) -> String {
    switch type {
    case .object: "an object with braces"
    case .list: "a list with brackets"
    case .text: "a text in quotes"
    case .texts: "a path, or a list of paths"
    case .fields: "an object with fields, each with a name"
    case .headerRow:
      "the line of the header, from \(Descriptor.headerLines.lowerBound) to \(Descriptor.headerLines.upperBound), such as [3]"
    case .normalisations: ProblemWords.list(Normalisation.allCases.map { "\"\($0.rawValue)\"" }, "or") + ", or a list"
    }
  }

  private static func words(_ fault: JSONFault) -> String {
    switch fault {
    case .unexpected(let character):
      character.map { "unexpected \(quoted(String($0)))" } ?? "the text ends too early"
    case .duplicateKey(let name): "the key \(quoted(name)) stands here twice"
    case .badEscape: "an escape that JSON does not have"
    case .badNumber: "a number that JSON does not have"
    case .textBehind: "text after the end"
    }
  }
}
