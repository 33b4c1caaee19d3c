/// Something wrong with an input, as facts; the words for it are made by the command.
public struct Problem: Error, Hashable, Sendable {
  /// The file, relative to the package's folder.
  public let file: String
  /// The line, from 1; nil where the problem is the file's as a whole.
  public let line: Int?
  /// The character in the line, from 1.
  public let column: Int?
  public let kind: Kind

  public init(file: String, line: Int? = nil, column: Int? = nil, kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
  }

  public enum Kind: Hashable, Sendable {
    /// Problems of a file that are not told one by one.
    case further(count: Int, areWarnings: Bool)

    // The file.
    case missingFile
    case unreadableFile(errorNumber: Int32)
    case notRegularFile
    /// Something else in the place of a folder of specifications.
    case notFolder
    case changedWhileRead
    case exceedsLimit(what: Limit, limit: Int)
    case unsafePath(String)
    /// A path that no file of a package can have, such as one with a line break.
    case unusablePath(String)
    /// An address where a file is expected.
    case address(String)
    case nameTooLong
    /// A symbolic link leads out of the package.
    case linkLeadsOut
    /// Symbolic links that lead to each other, and nowhere.
    case linksInCircle
    /// A part of the file was never written.
    case holes

    // The text.
    case emptyFile
    case utf16
    /// A workbook, where a table of text is expected.
    case workbook
    case invalidUTF8(offset: Int, cause: UTF8Cause)
    case invalidGB18030(offset: Int)
    /// UTF-8 that the descriptor declares as GB18030, and that cannot be it.
    case declaredGB18030
    /// A text that can be read as GB18030, as declared, and as UTF-8.
    case perhapsUTF8
    case mixedLineEndings
    case loneCarriageReturn
    case controlCharacter(UInt8)
    case invisibleCharacter(UInt32)

    // The table.
    case unterminatedQuote
    case textAfterQuote
    case quoteInBareField
    case rowLength(expected: Int, found: Int)
    case blankLine
    /// Rows of empty cells alone, by their lines.
    case emptyRows(lines: [Int])
    case emptyHeader
    case duplicateHeader(String)
    case lookAlikeHeaders(String, String)
    case unknownColumn(String, candidates: [String])
    case missingColumn(String)
    case columnOrder(expected: [String])
    case otherDelimiter(Character)
    /// The line of the header, the first one or that which is declared, names no column.
    case titleAboveHeader(isDeclared: Bool)
    /// The file has fewer lines than stand above its header, as the descriptor says.
    case headerBehindEnd(line: Int)
    /// Cells that are read otherwise than they are written, as declared: how many, and the first of them.
    case normalised(Normalisation, count: Int, text: String, read: String)

    // The value.
    case missingValue(column: String)
    /// Something invisible in what has to be typed to be found.
    case invisibleInKey(column: String, text: String, scalar: UInt32)
    case surroundingSpace(column: String, text: String)
    case notANumber(column: String, text: String, cause: NumberCause)
    case tooManyDigits(column: String, text: String)
    case notAWholeNumber(column: String, text: String)
    case outOfRange(column: String, text: String, from: Int, through: Int)
    case notAPeriod(text: String)
    case notADate(column: String, text: String)
    case notAnID(column: String, text: String)
    case notAHash(text: String)
    case notAnAddress(text: String)
    case notOneOf(column: String, text: String, allowed: [String])
    case unknownCode(column: String, text: String, candidates: [String])
    /// Rows refer to a table that has none.
    case emptyCodeList(column: String)
    case duplicateID(column: String, text: String, firstLine: Int)

    // The meaning.
    case unknownStatus(text: String)
    case contradictoryStatus(text: String)
    case valueBesideMissing
    case valueWithoutComparator
    case comparatorNeedsValue(Comparator)
    case comparatorNeedsHighValue
    case highValueWithoutRange
    case rangeReversed
    /// Both ends are the same number.
    case rangeOfOneValue
    case belowZero(indicator: String)
    /// The digits of a value do not stand in its printed form.
    case notAsPrinted(text: String, printed: String)
    case growthBelowMinusHundred(indicator: String)
    case comparatorNeedsReference(Comparator)
    case rankNeeds(column: String)
    case rankNotPositive(text: String)
    case rankWithUnit
    case unitDimension(unit: String, found: String, expected: String)
    case missingUnit
    case duplicateRow(firstFile: String, firstLine: Int)
    case futurePeriod(String)
    case parentCycle(String)
    case parentLevel(region: String, parent: String)
    /// More parts of a region are listed than it is said to have.
    case fewMembers(region: String, members: Int, listed: Int)
    case wholeCycle(indicator: String)
    case spanReversed
    case baseWithoutTarget
    case baseNotBefore(base: String, period: String)
    case fileWithoutSource(String)
    case correctionWithoutValue

    // The descriptor.
    case json(JSONFault)
    case descriptorNeeds(String)
    /// A member of another type; the descriptor itself where it has no name.
    case descriptorType(String, DescriptorType)
    case missingResource(String)
    case repeatedResource(String)
    case repeatedPath(String)
    /// A form of tables that is declared and not read.
    case unreadForm(String, resource: String)
    case unknownResource(String, candidates: [String])
    case unknownEncoding(String, resource: String)
  }

  public enum Limit: Hashable, Sendable { case fileBytes, fieldBytes, columns, jsonDepth, codes }

  /// What a text that is not a number looks like.
  public enum NumberCause: Hashable, Sendable {
    case grouped, notFinite, exponent, otherSign, fullWidth, missingMark, withUnit, other
  }

  /// What a member of a descriptor is to be.
  public enum DescriptorType: Hashable, Sendable { case object, list, text, texts, fields, headerRow, normalisations }

  /// What bytes that are not UTF-8 look like.
  public enum UTF8Cause: Hashable, Sendable {
    /// Chinese as older programs save it.
    case gb18030
    /// A character in more bytes than it needs, half of a pair of UTF-16, or beyond the last character.
    case forbidden
    case other
  }

  /// How many it stands for.
  public var count: Int {
    if case .further(let count, _) = kind { count } else { 1 }
  }

  /// Whether nothing is wrong, and it is said all the same.
  public var isNote: Bool { if case .normalised = kind { true } else { false } }

  /// Whether the package can be used all the same.
  public var isWarning: Bool {
    switch kind {
    case .mixedLineEndings, .perhapsUTF8, .futurePeriod, .invisibleCharacter, .belowZero, .growthBelowMinusHundred,
      .notAsPrinted, .fewMembers, .normalised:
      true
    case .further(_, let areWarnings): areWarnings
    default: false
    }
  }
}

/// Everything wrong with a package that cannot be loaded, warnings included.
public struct LoadFailure: Error, Hashable, Sendable {
  public let problems: [Problem]

  public init(problems: [Problem]) {
    self.problems = problems
  }
}
